// SPDX-License-Identifier: EUPL-1.2
#include "builder.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::cube;
using namespace duidelijk::cube::test;

namespace {

Request sum(std::vector<std::string> dimensions) {
  return {"kosten", Measure::som, base::Grain::jaar, std::move(dimensions), {}};
}

TEST_CASE("Euros add up over a crossing; the largest shares are those of the whole cell, not of a part") {
  // Child 1: 300 in noord and 400 in zuid, so 700 in the total; child 2: 600 in noord.
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1, 10}, 300).add("2024", {"zuid"}, {1, 10}, 400).add("2024", {"noord"}, {2, 11}, 600);
  const Table table = one(rows.rows, sum({"wijk"}), {flat("wijk", {"noord", "zuid"})}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).value == 900);
  CHECK(cell(table, "2024", {"noord"}).largest_jeugdige == 600);
  CHECK(cell(table, "2024", {"zuid"}).largest_jeugdige == 400);
  CHECK(cell(table, "2024", {"T"}).value == 1300);
  CHECK(cell(table, "2024", {"T"}).largest_jeugdige == 700);
  CHECK(cell(table, "2024", {"T"}).jeugdigen == 2);
}

TEST_CASE("A credit is netted with what it takes back before anyone is called the largest") {
  Rows rows({});
  rows.add("2024", {}, {1, 10}, 1000).add("2024", {}, {1, 10}, -900).add("2024", {}, {2, 11}, 500);
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  const Cell& total = cell(table, "2024", {});
  CHECK(total.value == 600);
  CHECK(total.largest_jeugdige == 500);
  CHECK(total.largest_holdings[0] == 500);
  CHECK(total.largest_holding_ids[0] == 11);
  CHECK(total.largest_holdings[1] == 100);
  CHECK(total.largest_holding_ids[1] == 10);
}

TEST_CASE("Who was wholly credited, or more, is no contributor to the sum") {
  Rows rows({});
  rows.add("2024", {}, {1, 10}, 100).add("2024", {}, {1, 10}, -100);   // nothing left
  rows.add("2024", {}, {2, 11}, -50);                                  // only a credit, of an earlier year
  rows.add("2024", {}, {3, 12}, 1);                                    // one cent
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  const Cell& total = cell(table, "2024", {});
  CHECK(total.value == -49);
  CHECK(total.rows == 4);
  CHECK(total.jeugdigen == 1);
  CHECK(total.holdings == 1);
  CHECK(total.largest_jeugdige == 1);
}

TEST_CASE("A credit in another wijk is netted in the total only") {
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {1, 10}, 800).add("2024", {"zuid"}, {1, 10}, -800);
  const Table table = one(rows.rows, sum({"wijk"}), {flat("wijk", {"noord", "zuid"})}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).jeugdigen == 1);
  CHECK(cell(table, "2024", {"noord"}).largest_jeugdige == 800);
  CHECK(cell(table, "2024", {"zuid"}).jeugdigen == 0);
  CHECK(cell(table, "2024", {"T"}).jeugdigen == 0);
  CHECK(cell(table, "2024", {"T"}).value == 0);
}

TEST_CASE("Aanbieders of one holding are one party: together they can be the largest") {
  Rows rows({});
  rows.add("2024", {}, {1, 10, 5}, 400).add("2024", {}, {2, 11, 5}, 300).add("2024", {}, {3, 12, 6}, 600);
  rows.add("2024", {}, {4, 13, 7}, 100);
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  const Cell& total = cell(table, "2024", {});
  CHECK(total.holdings == 3);
  CHECK(total.largest_holdings[0] == 700);
  CHECK(total.largest_holding_ids[0] == 5);
  CHECK(total.largest_holdings[1] == 600);
  CHECK(total.largest_holding_ids[1] == 6);
}

TEST_CASE("Of equally large holdings the one with the lowest id is named first, whatever the order of the rows") {
  Rows rows({});
  rows.add("2024", {}, {1, 30}, 100).add("2024", {}, {2, 20}, 100).add("2024", {}, {3, 10}, 100);
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  const Cell& total = cell(table, "2024", {});
  CHECK(total.largest_holding_ids[0] == 10);
  CHECK(total.largest_holding_ids[1] == 20);
}

TEST_CASE("Ids may be as large as they like") {
  Rows rows({});
  rows.add("2024", {}, {4'000'000'000u, 3'999'999'999u}, 100).add("2024", {}, {7, 8}, 200).add("2024", {}, {0, 0}, 50);
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  const Cell& total = cell(table, "2024", {});
  CHECK(total.value == 350);
  CHECK(total.jeugdigen == 2);
  CHECK(total.largest_holdings[1] == 100);
  CHECK(total.largest_holding_ids[1] == 3'999'999'999u);
}

TEST_CASE("Money that belongs to no child and no aanbieder is in the sum alone") {
  Rows rows({});
  rows.add("2024", {}, {0, 0}, 5000).add("2024", {}, {1, 10}, 10);
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  CHECK(cell(table, "2024", {}).value == 5010);
  CHECK(cell(table, "2024", {}).largest_jeugdige == 10);
  CHECK(cell(table, "2024", {}).holdings == 1);
}

TEST_CASE("A sum of nothing is zero, and known") {
  Rows rows({});
  const Table table = one(rows.rows, sum({}), {}, {"2024"});
  CHECK(cell(table, "2024", {}).has_value);
  CHECK(cell(table, "2024", {}).value == 0);
  CHECK(cell(table, "2024", {}).rows == 0);
}

}  // namespace
