// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::cbs {

/// Ages, first to last inclusive, that a column counts.
struct Ages {
  int first = 0, last = 0;
  friend bool operator==(const Ages&, const Ages&) = default;
};

/// Ages in the name of a column, whose hyphen was lost: "…_van_03_jaar" 0 to 3, "…_van_411_jaar" 4 to 11,
/// "…_van_1217_jaar" 12 to 17, "…_van_85_jaar_en_ouder" 85 and older. Nothing: no such column.
[[nodiscard]] std::optional<Ages> ages_of(std::string_view column);
/// True when a narrower column lies within it: 0 to 17 beside 0 to 3. Such a total is checked, and not stored twice.
[[nodiscard]] bool is_total(Ages ages, const std::vector<Ages>& all);

/// Population per buurt and year, as CBS figures that a municipality publishes: buurt_naam, year, inwoners_op_1_januari
/// and ages.
class BevolkingBuurtReader final : public Reader {
 public:
  [[nodiscard]] std::string_view kind() const override { return "bevolking-per-buurt"; }
  [[nodiscard]] int rank() const override { return rank_overig; }
  [[nodiscard]] Match recognises(std::string_view head) const override;
  void load(std::string_view bytes, Context& context) const override;
};

}  // namespace duidelijk::ingest::cbs
