// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "books.h"
#include "deliveries.h"
#include "providers.h"
#include "records.h"

#include <cstdint>

namespace duidelijk::demo {

/// What is delivered under a toewijzing, month by month, and when it is claimed: mostly one month later, at times nine.
/// A part is rejected, replaced or credited.
class Claims {
 public:
  Claims(std::uint64_t seed, const Providers& providers, Deliveries& deliveries, Books& books)
      : seed_(seed), providers_(providers), deliveries_(deliveries), books_(books) {}
  /// From the first to the last day of help under this toewijzing; `used` permille of the omvang.
  void write(const Toewijzing& t, int per_week, int used, Day begin, Day end, Random& random);
  /// Eurocents of the whole omvang.
  [[nodiscard]] static std::int64_t expected(const Product& product, int per_week, Day from, Day until);

 private:
  void claim(Prestatie line, int month, Random& random);
  /// Day on which this aanbieder claims, some months after a month.
  [[nodiscard]] Day claim_day(int aanbieder, int month) const;
  void grant(const Prestatie& line, std::int64_t cents, Day known);
  std::uint64_t seed_;
  const Providers& providers_;
  Deliveries& deliveries_;
  Books& books_;
  std::uint32_t references_ = 0;
};

}  // namespace duidelijk::demo
