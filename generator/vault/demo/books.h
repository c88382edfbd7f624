// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "catalogue.h"

#include <array>
#include <cstdint>

namespace duidelijk::demo {

/// The books of a year close on the last day of February after it; what is claimed later is a correction in the next
/// year.
constexpr Day closing_of(int boekjaar) { return day(boekjaar + 1, 3, 1) - 1; }

/// Adds up what the messages grant: by year of delivery, line of the budget, and the boekjaar in which it became known.
class Books {
 public:
  void add(Day delivered, Post post, Day known, std::int64_t cents);
  /// Granted for help in `year`, booked in `boekjaar` (year or later).
  [[nodiscard]] std::int64_t booked(int year, Post post, int boekjaar) const;
  /// All that will ever be granted for help in `year`, and the part of it that is known at the horizon.
  [[nodiscard]] std::int64_t whole(int year, Post post) const;
  [[nodiscard]] std::int64_t known_at_horizon(int year, Post post) const;
  /// A traject of a kind that is paid outside the messages ran from day to day.
  void use(Hulp hulp, Day from, Day to);
  /// Trajecten of this help that ran in the quarter (0 … 27 from 2019-K1).
  [[nodiscard]] std::int64_t running(Hulp hulp, int quarter) const {
    return running_[index(hulp)][static_cast<std::size_t>(quarter)];
  }

 private:
  using PerPost = std::array<std::int64_t, post_count>;
  std::array<std::array<PerPost, years + 3>, years> booked_{};
  std::array<PerPost, years> known_{};
  std::array<std::array<std::int64_t, static_cast<std::size_t>(years) * 4>, hulp_count> running_{};
};

}  // namespace duidelijk::demo
