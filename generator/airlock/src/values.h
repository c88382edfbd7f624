// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "protection.h"

#include "duidelijk/airlock/report.h"
#include "duidelijk/release/release.h"

#include <map>
#include <vector>

namespace duidelijk::airlock {

/// A table as released, with the reason behind every hidden cell (for the report only).
struct ReleasedSheet {
  std::vector<release::Value> values;
  std::vector<Reason> reasons;
};

/// Turns variables into released values: rounding, units, and the words for what has no value.
class Values {
 public:
  Values(const Model& model, const Protection& protection) : model_(model), protection_(protection) {}

  [[nodiscard]] ReleasedSheet of(const Sheet& sheet) const;
  /// As published: decimals and rounding of an indicator's scaled values for this audience.
  [[nodiscard]] int decimals(const content::Indicator& indicator) const;
  [[nodiscard]] int rounded_to(const content::Indicator& indicator) const;

 private:
  [[nodiscard]] release::Value value(const Sheet& sheet, std::size_t position, Index v) const;
  [[nodiscard]] std::int64_t scaled(const content::Indicator& indicator, const content::Fact& fact, const cube::Cell& cell,
                                    bool guarded) const;

  const Model& model_;
  const Protection& protection_;
};

/// Whole percents, weeks and euros (disclosure.md §6): for the public, and wherever the rules apply to every table.
[[nodiscard]] bool coarse(const content::Audience& audience);

/// a·10^p / b rounded half away from zero; b is not 0.
[[nodiscard]] std::int64_t scaled_ratio(std::int64_t a, std::int64_t b, std::int64_t times);

/// A quotient from released operands only. Both sheets are those of operands_of(…).
[[nodiscard]] ReleasedSheet quotient(const Model& model, const content::Indicator& indicator, const Operands& operands,
                                     const ReleasedSheet& numerator, const ReleasedSheet& denominator, const Values& values);

/// Voorlopig: the last months before the end of the data, and every period that they do not cover.
[[nodiscard]] release::Certainty certainty_of(const Model& model, const content::Indicator& indicator, const base::Period& period);

}  // namespace duidelijk::airlock
