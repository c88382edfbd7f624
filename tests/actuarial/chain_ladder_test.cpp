// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/actuarial/chain_ladder.h"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <limits>
#include <stdexcept>

namespace {

using duidelijk::actuarial::accumulate;
using duidelijk::actuarial::chain_ladder;
using duidelijk::actuarial::ChainLadder;
using duidelijk::actuarial::reserve_error;
using duidelijk::actuarial::Triangle;

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

Triangle triangle(std::initializer_list<std::initializer_list<double>> rows) {
  Triangle result;
  result.origins = rows.size();
  for (const auto& row : rows) result.developments = std::max(result.developments, row.size());
  result.cumulative.resize(result.origins * result.developments);
  std::size_t i = 0;
  for (const auto& row : rows) {
    std::size_t k = i * result.developments;
    for (double value : row) {
      if (!std::isnan(value)) result.cumulative[k] = value;
      ++k;
    }
    ++i;
  }
  return result;
}

// Taylor & Ashe (1983); the errors are printed in Mack (1993), ASTIN Bulletin 23(2), table 3, and to the unit in the manual of the
// R package ChainLadder (MackChainLadder(GenIns)).
Triangle taylor_ashe() {
  return triangle({{357848, 1124788, 1735330, 2218270, 2745596, 3319994, 3466336, 3606286, 3833515, 3901463},
                   {352118, 1236139, 2170033, 3353322, 3799067, 4120063, 4647867, 4914039, 5339085},
                   {290507, 1292306, 2218525, 3235179, 3985995, 4132918, 4628910, 4909315},
                   {310608, 1418858, 2195047, 3757447, 4029929, 4381982, 4588268},
                   {443160, 1136350, 2128333, 2897821, 3402672, 3873311},
                   {396132, 1333217, 2180715, 2985752, 3691712},
                   {440832, 1288463, 2419861, 3483130},
                   {359480, 1421128, 2864498},
                   {376686, 1363294},
                   {344014}});
}

// RAA, automatic facultative general liability: Mack (1994), "Measuring the variability of chain ladder reserve estimates".
Triangle raa() {
  return triangle({{5012, 8269, 10907, 11805, 13539, 16181, 18009, 18608, 18662, 18834},
                   {106, 4285, 5396, 10666, 13782, 15599, 15496, 16169, 16704},
                   {3410, 8992, 13873, 16141, 18735, 22214, 22863, 23466},
                   {5655, 11555, 15766, 21266, 23425, 26083, 27067},
                   {1092, 9565, 15836, 22169, 25955, 26180},
                   {1513, 6445, 11702, 12935, 15852},
                   {557, 4020, 10946, 12314},
                   {1351, 6947, 13112},
                   {3133, 5395},
                   {2063}});
}

TEST_CASE("Taylor and Ashe: the development factors are those in print") {
  const ChainLadder result = chain_ladder(taylor_ashe());
  const std::vector<double> factors{3.4906, 1.7473, 1.4574, 1.1739, 1.1038, 1.0863, 1.0539, 1.0766, 1.0177};
  REQUIRE(result.factors.size() == factors.size());
  for (std::size_t k = 0; k < factors.size(); ++k) {
    CHECK(std::abs(result.factors[k].value - factors[k]) < 0.00006);
    CHECK(result.factors[k].pairs == 9 - k);
  }
}

TEST_CASE("Taylor and Ashe: reserve and Mack's standard error, per origin and in all, to the printed unit") {
  const ChainLadder result = chain_ladder(taylor_ashe());
  const std::vector<double> reserves{0, 94634, 469511, 709638, 984889, 1419459, 2177641, 3920301, 4278972, 4625811};
  const std::vector<double> errors{0, 75535, 121699, 133549, 261406, 411010, 558317, 875328, 971258, 1363155};
  REQUIRE(result.origins.size() == reserves.size());
  for (std::size_t i = 0; i < reserves.size(); ++i) {
    CAPTURE(i);
    CHECK(std::round(result.origins[i].reserve) == reserves[i]);
    CHECK(std::round(result.origins[i].standard_error.value()) == errors[i]);
  }
  CHECK(std::round(result.reserve) == 18680856);
  CHECK(std::round(result.standard_error.value()) == 2447095);
}

TEST_CASE("RAA: reserve and Mack's standard error are those in print") {
  const ChainLadder result = chain_ladder(raa());
  const std::vector<double> reserves{0, 154, 617, 1636, 2747, 3649, 5435, 10907, 10650, 16339};
  const std::vector<double> errors{0, 206, 623, 747, 1469, 2002, 2209, 5358, 6333, 24566};
  for (std::size_t i = 0; i < reserves.size(); ++i) {
    CAPTURE(i);
    CHECK(std::round(result.origins[i].reserve) == reserves[i]);
    CHECK(std::round(result.origins[i].standard_error.value()) == errors[i]);
  }
  CHECK(std::round(result.reserve) == 52135);
  CHECK(std::round(result.standard_error.value()) == 26909);
}

TEST_CASE("The error of one origin alone is its own, and of all origins the total's") {
  const ChainLadder result = chain_ladder(taylor_ashe());
  const std::vector<std::size_t> last{9}, all{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
  CHECK(reserve_error(result, last).value() == doctest::Approx(result.origins[9].standard_error.value()));
  CHECK(reserve_error(result, all).value() == doctest::Approx(result.standard_error.value()));
  CHECK(reserve_error(result, {}).value() == 0.0);
}

TEST_CASE("Increments add up to the triangle; after a hole the sum is unknown") {
  const Triangle sums = accumulate(triangle({{10, 5, 1}, {20, kUnknown, 3}, {30}}));
  CHECK(sums.at(0, 2) == 16.0);
  CHECK(sums.at(1, 0) == 20.0);
  CHECK_FALSE(sums.at(1, 1).has_value());
  CHECK_FALSE(sums.at(1, 2).has_value());
  CHECK(sums.at(2, 0) == 30.0);
}

TEST_CASE("A hole in the triangle is passed over") {
  // f0 from the rows that know both ends: (150 + 90) / (100 + 60). Row 2 knows only column 0.
  const ChainLadder result = chain_ladder(triangle({{100, 150}, {60, 90}, {kUnknown, 80}, {40}}));
  CHECK(result.factors[0].value == doctest::Approx(1.5));
  CHECK(result.factors[0].pairs == 2);
  CHECK(result.origins[2].ultimate == 80);
  CHECK(result.origins[3].ultimate == doctest::Approx(60));
  CHECK(result.origins[3].standard_error.value() == doctest::Approx(0.0));
}

TEST_CASE("One row or one column is no development: no reserve, and no error is invented") {
  const ChainLadder row = chain_ladder(triangle({{100, 150, 160}}));
  CHECK(row.reserve == 0.0);
  CHECK(row.origins[0].standard_error == 0.0);
  const ChainLadder column = chain_ladder(triangle({{100}, {120}}));
  CHECK(column.factors.empty());
  CHECK(column.reserve == 0.0);
  // Two rows: one pair gives a factor, but says nothing about its spread.
  const ChainLadder two = chain_ladder(triangle({{100, 150}, {60}}));
  CHECK(two.origins[1].reserve == doctest::Approx(30));
  CHECK_FALSE(two.origins[1].standard_error.has_value());
  CHECK_FALSE(two.standard_error.has_value());
}

TEST_CASE("A period without claims, or with only credits, is left as it is and has no error") {
  const ChainLadder result = chain_ladder(triangle({{100, 150, 160}, {0, 0, 0}, {60, 95}, {-10}, {50}}));
  CHECK(result.origins[1].ultimate == 0.0);
  CHECK(result.origins[3].ultimate == -10.0);
  CHECK(result.origins[3].reserve == 0.0);
  CHECK_FALSE(result.origins[3].standard_error.has_value());
  CHECK(result.factors[0].pairs == 2);
  CHECK(result.origins[4].reserve > 0.0);
}

TEST_CASE("Claims that are corrected downwards give a negative reserve") {
  const ChainLadder result = chain_ladder(triangle({{100, 80}, {200, 180}, {100}}));
  CHECK(result.factors[0].value == doctest::Approx(260.0 / 300.0));
  CHECK(result.origins[2].reserve == doctest::Approx(-100.0 * 40 / 300));
  CHECK(result.origins[2].standard_error.value() > 0.0);
}

TEST_CASE("A triangle that is none is refused") {
  CHECK_THROWS_AS(static_cast<void>(chain_ladder(Triangle{})), std::invalid_argument);
  Triangle wrong = taylor_ashe();
  wrong.cumulative.pop_back();
  CHECK_THROWS_AS(static_cast<void>(chain_ladder(wrong)), std::invalid_argument);
  Triangle infinite = taylor_ashe();
  infinite.cumulative[0] = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(static_cast<void>(chain_ladder(infinite)), std::invalid_argument);
}

}  // namespace
