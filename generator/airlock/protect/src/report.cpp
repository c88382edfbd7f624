// SPDX-License-Identifier: EUPL-1.2
#include "report.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/hash.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace duidelijk::protect {
namespace {

using nlohmann::ordered_json;
using suppress::Status;

constexpr char separator = ';';

enum class Printed : std::uint8_t { safe, primary, secondary, empty };
constexpr std::string_view word_of(Printed printed) {
  constexpr std::string_view words[] = {"safe", "primary", "secondary", "empty"};
  return words[static_cast<std::size_t>(printed)];
}

/// Per variable 1 when a question about it is not met.
std::vector<std::uint8_t> narrow_cells(const Protected& done) {
  std::vector<std::uint8_t> narrow(done.input->space->size(), 0);
  for (const auto q : done.result.too_narrow) narrow[done.problem->questions[q].variable] = 1;
  return narrow;
}

class Writer {
 public:
  explicit Writer(const Protected& done)
      : done_(done),
        space_(*done.input->space),
        figures_(*done.input->figures),
        narrow_(narrow_cells(done)),
        exact_(space_.size(), 0),
        question_of_(space_.size(), nullptr) {
    for (const Index v : done.result.exact) exact_[v] = 1;
    for (const auto& question : done.problem->questions) question_of_[question.variable] = &question;
  }

  Outcome write(double seconds) {
    outcome_.cells_csv = "table";
    for (const auto& dimension : space_.dimensions())
      outcome_.cells_csv += separator + base::csv_field(dimension.name(), separator);
    outcome_.cells_csv += ";value;status\n";
    for (std::size_t t = 0; t < space_.tables().size(); ++t) {
      const std::string name = base::csv_field(table_name(t), separator);
      space_.each_cell(t, [&](std::span<const std::size_t> members, Index v) { cell(t, name, members, v); });
    }
    outcome_.insiders_too_narrow = done_.result.insiders_too_narrow;
    outcome_.programs = done_.result.programs;
    outcome_.seconds = seconds;
    outcome_.audit_json = audit();
    return std::move(outcome_);
  }

 private:
  [[nodiscard]] std::string table_name(std::size_t table) const {
    std::string name;
    for (const auto d : space_.tables()[table]) name += (name.empty() ? "" : "*") + space_.dimensions()[d].name();
    return name;
  }

  [[nodiscard]] Printed printed(Index v) const {
    if (done_.result.status[v] == Status::primary) return Printed::primary;
    if (done_.result.status[v] == Status::secondary) return Printed::secondary;
    return done_.input->spec.magnitudes() && figures_.filled[v] == 0 ? Printed::empty : Printed::safe;
  }

  void cell(std::size_t table, const std::string& name, std::span<const std::size_t> members, Index v) {
    const Printed as = printed(v);
    const bool hidden = as == Printed::primary || as == Printed::secondary;
    auto& csv = outcome_.cells_csv;
    csv += name;
    for (std::size_t d = 0; d < members.size(); ++d)
      csv += separator + base::csv_field(space_.dimensions()[d].members()[members[d]].code, separator);
    csv += separator;
    if (!hidden) csv += base::plain_decimal(figures_.value[v], figures_.decimals);
    csv += separator;
    csv += word_of(as);
    csv += '\n';
    if (space_.named_before(table, members)) return;
    ++outcome_.cells;
    outcome_.primary += as == Printed::primary ? 1 : 0;
    outcome_.secondary += as == Printed::secondary ? 1 : 0;
    outcome_.empty += as == Printed::empty ? 1 : 0;
    outcome_.exact += exact_[v];
    outcome_.too_narrow += narrow_[v];
    if (hidden) hidden_ += (hidden_.empty() ? "    " : ",\n    ") + hidden_cell(members, v, as).dump();
  }

  /// A number of the tables' own unit; null where there is no bound.
  [[nodiscard]] ordered_json number(std::int64_t value) const {
    if (value <= audit::Bounds::minus_infinity || value >= audit::Bounds::infinity) return nullptr;
    if (figures_.decimals == 0) return value;
    double unit = 1;
    for (int i = 0; i < figures_.decimals; ++i) unit *= 10;
    return static_cast<double>(value) / unit;
  }

  [[nodiscard]] ordered_json hidden_cell(std::span<const std::size_t> members, Index v, Printed as) const {
    ordered_json cell;
    for (std::size_t d = 0; d < members.size(); ++d)
      cell["cell"][space_.dimensions()[d].name()] = space_.dimensions()[d].members()[members[d]].code;
    cell["status"] = word_of(as);
    if (as == Printed::primary) cell["rules"] = names_of(done_.primaries->reasons[v]);
    cell["value"] = number(figures_.value[v]);
    cell["interval"] = {number(done_.intervals[v].lo), number(done_.intervals[v].hi)};
    if (const auto* asked = question_of_[v]) {
      cell["asked"]["lo_at_most"] = number(asked->lo_at_most);
      cell["asked"]["hi_at_least"] = number(asked->hi_at_least);
      cell["asked"]["width"] = number(asked->width);
      cell["met"] = narrow_[v] == 0;
    }
    if (exact_[v] != 0) cell["exact"] = true;
    return cell;
  }

  [[nodiscard]] ordered_json settings() const {
    const auto& spec = done_.input->spec;
    ordered_json json;
    json["kind"] = spec.magnitudes() ? "magnitude" : "frequency";
    json["minimum_frequency"] =
        spec.rules.minimum_frequency ? ordered_json(*spec.rules.minimum_frequency) : ordered_json(nullptr);
    json["protect_zeros"] = spec.rules.protect_zeros;
    json["p_percent"] = spec.rules.p_percent ? ordered_json(*spec.rules.p_percent) : ordered_json(nullptr);
    json["dominance"] =
        spec.rules.dominance ? ordered_json{spec.rules.dominance->n, spec.rules.dominance->k} : ordered_json(nullptr);
    json["manual"] = spec.rules.manual.has_value();
    json["singletons"] = spec.settings.singletons;
    json["intervals"] = spec.settings.intervals == Width::none ? "none"
                        : spec.settings.intervals == Width::rule
                            ? "rule"
                            : fmt::format("percent:{}", static_cast<int>(spec.settings.percent));
    json["knowledge"] = spec.settings.knowledge == Knowledge::none ? "none" : "rule";
    json["frequency_width"] =
        spec.settings.frequency_width ? ordered_json(*spec.settings.frequency_width) : ordered_json(nullptr);
    json["cost"] = spec.settings.cost == Cost::count   ? "count"
                   : spec.settings.cost == Cost::value ? "value"
                                                       : "balanced";
    for (const auto& table : spec.tables) json["weights"].push_back(table.weight);
    return json;
  }

  /// Every cell once, also one with two names.
  [[nodiscard]] ordered_json different() const {
    std::int64_t counts[4] = {0, 0, 0, 0};
    for (Index v = 0; v < space_.size(); ++v) ++counts[static_cast<std::size_t>(printed(v))];
    ordered_json json;
    json["cells"] = space_.size();
    for (const auto kind : {Printed::primary, Printed::secondary, Printed::empty})
      json[std::string(word_of(kind))] = counts[static_cast<std::size_t>(kind)];
    return json;
  }

  /// Sensitive cells that someone declared safe: shown, unless hidden to protect another.
  [[nodiscard]] ordered_json made_safe() const {
    ordered_json all = ordered_json::array();
    for (const Index v : done_.primaries->made_safe) {
      ordered_json one;
      const auto sets = space_.sets_of(v);
      for (std::size_t d = 0; d < sets.size(); ++d)
        one["cell"][space_.dimensions()[d].name()] = space_.dimensions()[d].code_of_set(sets[d]);
      one["status"] = word_of(printed(v));
      one["value"] = number(figures_.value[v]);
      all.push_back(one);
    }
    return all;
  }

  [[nodiscard]] std::string audit() const {
    ordered_json json;
    json["cells"] = outcome_.cells;
    json["primary"] = outcome_.primary;
    json["secondary"] = outcome_.secondary;
    json["empty"] = outcome_.empty;
    json["different"] = different();
    json["made_safe"] = made_safe();
    json["exact"] = outcome_.exact;
    json["too_narrow"] = outcome_.too_narrow;
    json["hopeless"] = done_.result.hopeless.size();
    json["insiders"] = done_.insiders;
    json["insiders_too_narrow"] = done_.result.insiders_too_narrow;
    json["given_back"] = done_.result.given_back;
    json["programs"] = outcome_.programs;
    json["seconds"] = outcome_.seconds;
    json["settings"] = settings();
    json["cells_csv_sha256"] = base::sha256_hex(outcome_.cells_csv);
    std::string text = json.dump(2);
    text.erase(text.rfind('\n'));
    return text + ",\n  \"hidden\": [\n" + hidden_ + (hidden_.empty() ? "" : "\n") + "  ]\n}\n";
  }

  const Protected& done_;
  const CellSpace& space_;
  const Figures& figures_;
  std::vector<std::uint8_t> narrow_, exact_;
  std::vector<const audit::Question*> question_of_;
  Outcome outcome_;
  std::string hidden_;
};

}  // namespace

Outcome report_of(const Protected& done, double seconds) { return Writer(done).write(seconds); }

std::vector<std::string> given_away(const Protected& done, std::size_t most) {
  std::vector<std::string> cells;
  const auto narrow = narrow_cells(done);
  if (!done.result.hopeless.empty()) {
    for (const auto q : done.result.hopeless) {
      if (cells.size() < most) cells.push_back(done.input->space->shown(done.problem->questions[q].variable));
    }
    return cells;
  }
  for (const Index v : done.result.exact) cells.push_back(done.input->space->shown(v));
  for (Index v = 0; v < narrow.size(); ++v) {
    if (narrow[v] != 0 && !std::binary_search(done.result.exact.begin(), done.result.exact.end(), v))
      cells.push_back(done.input->space->shown(v));
  }
  if (cells.size() > most) cells.resize(most);
  return cells;
}

}  // namespace duidelijk::protect
