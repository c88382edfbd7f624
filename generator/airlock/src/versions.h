// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include "duidelijk/audit/system.h"
#include "duidelijk/register/past.h"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace duidelijk::airlock {

/// What an earlier edition said of a quantity that has another value by now (disclosure.md §1: a version).
struct Version {
  Index cell = no_variable;
  std::int64_t value = 0;
  audit::Bounds told;  ///< all that was ever told of this value
};

/// Earlier editions as the readers of this one remember them. Every relation held in each edition between the values of
/// that time; those that did not change are the same quantity as now, so that the editions are one system
/// (disclosure.md §2, §7).
class Versions {
 public:
  static constexpr Index unknown = no_variable;  ///< that edition, and those before it, did not speak of it

  explicit Versions(const Model& model);

  /// All that some audiences were told of one quantity: once for every name that it has.
  void note(Index v, std::span<const registry::Entry> entries);

  [[nodiscard]] const std::vector<Version>& all() const { return all_; }
  [[nodiscard]] std::size_t editions() const { return at_.size(); }
  /// The number of the first of these as a variable: they come after the cells.
  [[nodiscard]] Index first() const { return static_cast<Index>(model_.variables().size()); }
  /// What a cell was in an edition, oldest first: itself, first() + a place in all(), or unknown.
  [[nodiscard]] Index at(std::size_t edition, Index v) const;
  /// The value of what at() gives.
  [[nodiscard]] std::int64_t value(Index at) const;

 private:
  [[nodiscard]] Index version(Index v, std::int64_t value);
  [[nodiscard]] audit::Bounds told(const Variable& v, const registry::Entry& entry) const;

  const Model& model_;
  std::vector<std::uint32_t> edition_of_;  // per registry::Issued
  std::vector<Version> all_;
  std::map<Index, std::vector<Index>> of_;  // by cell: places in all_
  std::vector<std::vector<Index>> at_;      // per edition and cell: a place in all_, `same` or unknown
};

}  // namespace duidelijk::airlock
