// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cell_index.h"
#include "member_sets.h"
#include "sheet_frame.h"

#include "duidelijk/airlock/airlock.h"
#include "duidelijk/airlock/plan.h"
#include "duidelijk/audit/system.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::airlock {

/// One fact as the airlock sees it.
struct FactSpace {
  const content::Fact* fact = nullptr;
  std::vector<std::string> dimensions;                   // sorted
  std::vector<MemberSets> sets;                          // per dimension
  std::vector<std::uint8_t> person, additive;            // per dimension
  std::vector<std::vector<std::uint8_t>> always;         // per dimension and set: `minimum` applies whatever the crossing; empty = to none
  std::vector<base::Period> periods;                     // in order of first use
  std::map<base::Grain, std::pair<base::Date, base::Date>> data;  // first and last day of periods with rows
  CellIndex variables;

  [[nodiscard]] std::size_t dimension(std::string_view id) const;
};

constexpr Index structural_zero = no_variable - 1;  ///< cannot occur: niet van toepassing
constexpr Index no_data = no_variable - 2;          ///< a period outside the data of its fact

/// One quantity that this audience's readers could learn, in whatever tables it stands.
struct Variable {
  const cube::Cell* cell = nullptr;
  std::uint64_t code = 0;         ///< with `split` its name in the CellIndex of the fact
  std::uint16_t split = 0;        ///< a bit for each dimension of the fact that is no total
  std::uint16_t fact = 0;
  std::uint32_t sheet = 0;        ///< the first table it stands in, to name it by
  std::uint32_t position = 0;     ///< its cell there
  cube::Measure measure = cube::Measure::jeugdigen;
  bool guarded = false;           ///< the rules apply to it …
  bool always = false;            ///< … whatever its crossing: because of an indicator that shows it, or of a member
  bool exact = false;             ///< some table prints it as it is, whatever the rounding of the audience
  bool by_member = false;         ///< … because of a member and nothing else: what is left of a whole without it is not protected

  [[nodiscard]] CellName name() const { return {code, split}; }
};

/// One exact table with what the airlock knows of it. `cells` has a variable (or one of the constants above) per cell.
struct Sheet {
  const cube::Table* table = nullptr;
  const content::Indicator* indicator = nullptr;
  std::uint32_t fact = 0;
  std::vector<Index> cells;
};

/// All quantities of one audience; equal quantities are one variable.
class Model {
 public:
  Model(const Input& input, const content::Audience& audience);

  [[nodiscard]] const Input& input() const { return input_; }
  [[nodiscard]] const content::Audience& audience() const { return audience_; }
  [[nodiscard]] const content::Rules& rules() const { return audience_.rules; }
  /// The base that counts of an indicator are rounded to; and how finely a count is printed anywhere.
  [[nodiscard]] int rounding(const content::Indicator& indicator) const;
  [[nodiscard]] int rounding(const Variable& v) const { return v.exact ? 1 : rules().round; }
  [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }
  [[nodiscard]] const std::vector<FactSpace>& facts() const { return facts_; }
  [[nodiscard]] const std::vector<Sheet>& sheets() const { return sheets_; }
  [[nodiscard]] const Sheet* sheet(const cube::Request& request) const;
  [[nodiscard]] const FactSpace& space(const Variable& v) const { return facts_[v.fact]; }
  [[nodiscard]] bool is_euros(const Variable& v) const {
    return v.measure == cube::Measure::som && space(v).fact->value == content::Fact::Value::cent;
  }
  /// The quantity with another set, period or measure; no_variable when this audience has none. And what it is itself.
  [[nodiscard]] Index with_set(const Variable& v, std::size_t dimension, SetId set) const;
  [[nodiscard]] Index with_period(const Variable& v, SetId period) const;
  [[nodiscard]] Index with_measure(const Variable& v, cube::Measure measure) const;
  /// After this the three above say no_variable: once the relations are known nobody asks, and the index is as large as the cells.
  void close_index();
  [[nodiscard]] SetId set(const Variable& v, std::size_t dimension) const { return space(v).variables.set_of(v.name(), dimension); }
  [[nodiscard]] SetId period(const Variable& v) const { return space(v).variables.period_of(v.name()); }
  [[nodiscard]] std::int64_t value(Index v) const { return variables_[v].cell->value; }
  [[nodiscard]] base::CellKey key(Index v) const;
  /// The variable of a key in whatever table has it; no_variable when none has.
  [[nodiscard]] Index find(const base::CellKey& key) const;
  [[nodiscard]] base::CellKey key(const Sheet& sheet, std::size_t position) const;
  /// Whether what a whole is more than this part of it is protected: where the rules apply to the part, unless they do so for its
  /// member alone and not to the whole. `whole` may be no_variable: a known number.
  [[nodiscard]] bool guards_rest(Index part, Index whole) const;
  /// Measures of a fact of which some cell is guarded; the others pass as they are.
  [[nodiscard]] bool guarded_family(std::uint32_t fact, cube::Measure measure) const;

 private:
  void add_sheet(const cube::Table& table);
  void lay_out();
  void number_sheet(std::uint32_t number, const SheetFrame& frame);
  [[nodiscard]] Index impossible_at(const Sheet& sheet, std::size_t position) const;
  Index variable_at(std::uint32_t number, std::size_t position, const Place& place, const SheetFrame::Spot& spot);
  std::uint32_t fact_number(const content::Indicator& indicator);
  void note_data(const cube::Table& table, FactSpace& space);
  void find_always();
  [[nodiscard]] bool always_shown_by(const Sheet& sheet) const;
  [[nodiscard]] bool always_at(const FactSpace& space, const Place& place) const;

  const Input& input_;
  const content::Audience& audience_;
  std::vector<Variable> variables_;
  std::vector<FactSpace> facts_;
  std::map<std::string, std::uint32_t, std::less<>> fact_index_;
  std::vector<Sheet> sheets_;
  std::map<std::tuple<std::string, base::Grain, std::vector<std::string>>, std::uint32_t> sheet_index_;
  std::vector<std::array<bool, 6>> guarded_family_;
};

/// Throws the error that the truth violates what was declared.
[[noreturn]] void model_is_false(const std::string& message, const std::string& advice);

}  // namespace duidelijk::airlock
