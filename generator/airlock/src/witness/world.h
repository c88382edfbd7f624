// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "../memory.h"
#include "people.h"

#include "duidelijk/audit/system.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// What a made-up municipality must keep: everything that a reader knows.
struct Reality {
  const Model* model = nullptr;
  const People* people = nullptr;
  const audit::System* system = nullptr;  ///< cells of the model, and after them quantities that rows define
  std::span<const audit::Bounds> known;   ///< per variable of the system
  std::span<const std::int64_t> truth;    ///< likewise
};

/// The true value of each variable of a system that is wider than the cells; of what a row defines that is left to the
/// row.
[[nodiscard]] std::vector<std::int64_t> truth_of(const Model& model, const Memory& memory, const audit::System& system);

/// Someone in the place of another. `care` is nobody: the place is empty.
struct Replacement {
  Person place;
  Someone now;
  friend auto operator<=>(const Replacement&, const Replacement&) = default;
};

/// A made-up municipality: the true one with some jeugdigen replaced. Keeps how far it is from all that is known.
class World {
 public:
  explicit World(const Reality& facts);

  /// Back to the true one.
  void reset();
  [[nodiscard]] const Someone& at(Person place) const { return who_[place]; }
  /// As many as there are jeugdigen, and after them as many empty places as were filled, and one.
  [[nodiscard]] Person places() const { return static_cast<Person>(who_.size()); }
  void apply(std::span<const Replacement> replacements);
  /// How many replacements were made so far, and back to when there were fewer.
  [[nodiscard]] std::size_t made() const { return done_.size(); }
  void back_to(std::size_t made);

  [[nodiscard]] std::int64_t value(Index v) const { return facts_.truth[v] + change_[v]; }
  /// Over all counts together: by how many they differ from what is known.
  [[nodiscard]] std::int64_t misfit() const { return misfit_; }
  /// A count that does not fit, the pick-th of them; no_variable when all do.
  [[nodiscard]] Index misfitting(std::uint64_t pick) const;
  /// Whether it keeps all that is known: every count, every row, and what rows define.
  [[nodiscard]] bool keeps_all() const;
  [[nodiscard]] const std::vector<Count>& cells(const Someone& someone);

 private:
  void add(const Someone& someone, std::int32_t sign);
  [[nodiscard]] std::int64_t misfit(Index v) const;
  [[nodiscard]] bool row_holds(Index row) const;

  const Reality& facts_;
  std::vector<Someone> who_;
  std::vector<Replacement> done_;  // what stood there before
  std::vector<std::int32_t> change_;
  std::vector<std::uint8_t> is_touched_;
  std::vector<Index> touched_;
  std::int64_t misfit_ = 0;
  std::map<Someone, std::vector<Count>> cells_;
};

}  // namespace duidelijk::airlock
