// SPDX-License-Identifier: EUPL-1.2
#include "builder.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::cube;
using namespace duidelijk::cube::test;

namespace {

const Hierarchy kWijk = flat("wijk", {"noord", "zuid"});

TEST_CASE("Events are rows: a child with two toewijzingen has two") {
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1}).add("2024", {"noord"}, {1}).add("2024", {"zuid"}, {2});
  const Table table = one(rows.rows, {"toewijzingen", Measure::rijen, base::Grain::jaar, {"wijk"}, {}}, {kWijk}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).value == 2);
  CHECK(cell(table, "2024", {"noord"}).jeugdigen == 1);
  CHECK(cell(table, "2024", {"T"}).value == 3);
}

TEST_CASE("A median wait counts those who still wait, and is worked out anew for every total") {
  // noord: 10, 20, waiting for 30 days. zuid: 40 and 60. Together: S = 4/5, 3/5 at 20; then 2 at risk: 40 -> 3/10.
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1}, 20).add("2024", {"noord"}, {2}, 10).add("2024", {"noord"}, {3}, 30);
  rows.add("2024", {"zuid"}, {4}, 60).add("2024", {"zuid"}, {5}, 40);
  rows.rows.censored = {0, 0, 1, 0, 0};
  const Table table = one(rows.rows, {"wachttijd", Measure::mediaan, base::Grain::jaar, {"wijk"}, {}}, {kWijk}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).value == 20);
  CHECK(cell(table, "2024", {"zuid"}).value == 40);
  CHECK(cell(table, "2024", {"T"}).value == 40);
  CHECK(cell(table, "2024", {"T"}).jeugdigen == 5);
  CHECK(cell(table, "2024", {"T"}).has_value);
}

TEST_CASE("A median that is not reached has no value, and is no zero") {
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1}, 10).add("2024", {"noord"}, {2}, 20).add("2024", {"noord"}, {3}, 20);
  rows.rows.censored = {0, 1, 1};
  const Table table = one(rows.rows, {"wachttijd", Measure::mediaan, base::Grain::jaar, {"wijk"}, {}}, {kWijk}, {"2024"});
  CHECK_FALSE(cell(table, "2024", {"noord"}).has_value);
  CHECK(cell(table, "2024", {"noord"}).rows == 3);
  CHECK_FALSE(cell(table, "2024", {"zuid"}).has_value);
}

TEST_CASE("Help that began before the data enters the median late") {
  // By hand: ends at 5 and 20, running at 30, one seen from day 10 ends at 15, one seen from day 20 ends at 25: median 15.
  Rows rows({});
  for (std::int64_t days : {5, 20, 30, 15, 25}) rows.add("2024", {}, {static_cast<std::uint32_t>(days)}, days);
  rows.rows.censored = {0, 0, 1, 0, 0};
  rows.rows.entry = {0, 0, 0, 10, 20};
  const Table table = one(rows.rows, {"zorgduur", Measure::mediaan, base::Grain::jaar, {}, {}}, {}, {"2024"});
  CHECK(cell(table, "2024", {}).value == 15);
}

TEST_CASE("A mean weighs by the number of answers and is rounded half away from zero") {
  // 7,8 of 30 answers and 7,1 of 10: (2340 + 710) / 40 = 76,25 -> 76. With 7,3 of 10: (2340 + 730) / 40 = 76,75 -> 77.
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {0, 1}, 78).add("2024", {"zuid"}, {0, 2}, 71);
  rows.rows.n = {30, 10};
  const Request request{"tevredenheid", Measure::gemiddelde, base::Grain::jaar, {"wijk"}, {}};
  const Table table = one(rows.rows, request, {kWijk}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).value == 78);
  CHECK(cell(table, "2024", {"T"}).value == 76);
  CHECK(cell(table, "2024", {"T"}).n == 40);
  CHECK(cell(table, "2024", {"T"}).score_sum == 3050);
  rows.rows.value[1] = 73;
  CHECK(cell(one(rows.rows, request, {kWijk}, {"2024"}), "2024", {"T"}).value == 77);
  // Exactly half: (70 + 71) / 2 = 70,5 -> 71.
  rows.rows.value = {70, 71};
  rows.rows.n = {1, 1};
  CHECK(cell(one(rows.rows, request, {kWijk}, {"2024"}), "2024", {"T"}).value == 71);
}

TEST_CASE("A mean of nobody has no value") {
  Rows rows({});
  rows.add("2024", {}, {0, 1}, 78);
  rows.rows.n = {0};
  const Table table = one(rows.rows, {"tevredenheid", Measure::gemiddelde, base::Grain::jaar, {}, {}}, {}, {"2024", "2023"});
  CHECK_FALSE(cell(table, "2024", {}).has_value);
  CHECK_FALSE(cell(table, "2023", {}).has_value);
}

TEST_CASE("Tables come in the order of the requests, each with its own grain and measure") {
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1, 10}, 5).add("2024-K1", {"noord"}, {1, 10}, 5);
  const std::vector<Request> requests{{"a", Measure::som, base::Grain::kwartaal, {}, {}},
                                      {"b", Measure::jeugdigen, base::Grain::jaar, {"wijk"}, {}},
                                      {"c", Measure::rijen, base::Grain::maand, {}, {}}};
  const auto tables = build(rows.rows, requests, {kWijk}, periods({"2024", "2024-K1", "2024-K2"}));
  REQUIRE(tables.size() == 3);
  CHECK(tables[0].request.indicator == "a");
  CHECK(cell(tables[0], "2024-K1", {}).value == 5);
  CHECK(cell(tables[1], "2024", {"noord"}).value == 1);
  CHECK(tables[2].cells.empty());
}

}  // namespace
