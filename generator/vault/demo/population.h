// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include <array>
#include <cstdint>
#include <functional>
#include <vector>

namespace duidelijk::demo {

/// Heads on 1 January, counted from the very children that are simulated, so that every rate has the right denominator.
class Headcount {
 public:
  static constexpr int from_year = 2019, to_year = 2026, groups = 4;
  explicit Headcount(std::size_t buurten) : counts_(buurten) {}
  void add(const Jeugdige& jeugdige);
  /// sex: 0 boys, 1 girls
  [[nodiscard]] std::int64_t at(std::size_t buurt, int year, std::size_t group, std::size_t sex) const {
    return counts_[buurt][static_cast<std::size_t>(year - from_year)][group][sex];
  }

 private:
  using Year = std::array<std::array<std::int64_t, 2>, groups>;
  std::vector<std::array<Year, to_year - from_year + 1>> counts_;
};

/// Every child under 23 that lives in Hanzedijk at some time from sim_start to horizon, one at a time, in a fixed
/// order: by wijk, year of birth and place in the cohort. Each has a random stream of its own. `total` counts the
/// places, for progress.
class Population {
 public:
  Population(std::uint64_t seed, double scale, const Geography& geography)
      : seed_(seed), scale_(scale), geography_(geography) {}
  using Visit = std::function<void(Jeugdige&, Random&)>;
  void visit(const Visit& visit, const std::function<void(std::uint64_t done)>& progress) const;
  [[nodiscard]] std::uint64_t places() const;
  /// Children of other municipalities for whom Hanzedijk became responsible on 1-1-2022 (woonplaatsbeginsel).
  void visit_newcomers(const Visit& visit) const;

 private:
  [[nodiscard]] std::int64_t cohort(int wijk, int birth_year) const;
  [[nodiscard]] std::int64_t students(int wijk, int birth_year) const;
  void visit_place(int wijk, int birth_year, Random& random, const Visit& visit) const;
  void visit_student(int wijk, int birth_year, Random& random, const Visit& visit) const;
  void live(Jeugdige& jeugdige, int wijk, Random& random) const;
  std::uint64_t seed_;
  double scale_;
  const Geography& geography_;
};

}  // namespace duidelijk::demo
