// SPDX-License-Identifier: EUPL-1.2
#include "builder.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::cube;
using namespace duidelijk::cube::test;

namespace {

Request count(std::vector<std::string> dimensions, base::Grain grain = base::Grain::jaar) {
  return {"jeugdigen", Measure::jeugdigen, grain, std::move(dimensions), {}};
}

const Hierarchy kHulpvorm{"hulpvorm", {"ambulant", "01", "02", "verblijf", "11"}, {"", "ambulant", "ambulant", "", "verblijf"}};
const Hierarchy kWijk = flat("wijk", {"noord", "zuid", "onbekend"});

TEST_CASE("A child with two kinds of help counts once in the total and once in each kind") {
  Rows rows({"hulpvorm"});
  rows.add("2024", {"01"}, {1}).add("2024", {"11"}, {1}).add("2024", {"01"}, {2});
  const Table table = one(rows.rows, count({"hulpvorm"}), {kHulpvorm}, {"2024"});
  CHECK(cell(table, "2024", {"01"}).value == 2);
  CHECK(cell(table, "2024", {"11"}).value == 1);
  CHECK(cell(table, "2024", {"02"}).value == 0);
  CHECK(cell(table, "2024", {"T"}).value == 2);
}

TEST_CASE("A child with two kinds under one heading counts once under that heading") {
  Rows rows({"hulpvorm"});
  rows.add("2024", {"01"}, {1}).add("2024", {"02"}, {1}).add("2024", {"02"}, {2}).add("2024", {"11"}, {3});
  const Table table = one(rows.rows, count({"hulpvorm"}), {kHulpvorm}, {"2024"});
  CHECK(cell(table, "2024", {"ambulant"}).value == 2);
  CHECK(cell(table, "2024", {"verblijf"}).value == 1);
  CHECK(cell(table, "2024", {"T"}).value == 3);
  CHECK(cell(table, "2024", {"ambulant"}).rows == 3);
}

TEST_CASE("A child that is registered under the heading itself is not counted twice there") {
  Rows rows({"hulpvorm"});
  rows.add("2024", {"ambulant"}, {1}).add("2024", {"01"}, {1}).add("2024", {"ambulant"}, {2});
  const Table table = one(rows.rows, count({"hulpvorm"}), {kHulpvorm}, {"2024"});
  CHECK(cell(table, "2024", {"ambulant"}).value == 2);
  CHECK(cell(table, "2024", {"01"}).value == 1);
  CHECK(cell(table, "2024", {"T"}).value == 2);
}

TEST_CASE("A child that moves counts in both wijken by quarter, and the year's rows say where it counts for the year") {
  Rows rows({"wijk"});
  rows.add("2024-K1", {"noord"}, {1}).add("2024-K2", {"zuid"}, {1}).add("2024", {"zuid"}, {1});
  const Table quarters = one(rows.rows, count({"wijk"}, base::Grain::kwartaal), {kWijk}, {"2024-K1", "2024-K2", "2024"});
  CHECK(cell(quarters, "2024-K1", {"noord"}).value == 1);
  CHECK(cell(quarters, "2024-K2", {"noord"}).value == 0);
  CHECK(cell(quarters, "2024-K2", {"zuid"}).value == 1);
  const Table year = one(rows.rows, count({"wijk"}), {kWijk}, {"2024-K1", "2024"});
  REQUIRE(year.periods.size() == 1);
  CHECK(cell(year, "2024", {"noord"}).value == 0);
  CHECK(cell(year, "2024", {"zuid"}).value == 1);
  CHECK(cell(year, "2024", {"T"}).value == 1);
}

TEST_CASE("A crossing counts a child once in every combination and once in every total") {
  Rows rows({"hulpvorm", "wijk"});
  rows.add("2024", {"01", "noord"}, {1}).add("2024", {"11", "noord"}, {1});
  rows.add("2024", {"01", "zuid"}, {2}).add("2024", {"02", "zuid"}, {2});
  const Table table = one(rows.rows, count({"hulpvorm", "wijk"}), {kHulpvorm, kWijk}, {"2024"});
  CHECK(cell(table, "2024", {"ambulant", "T"}).value == 2);
  CHECK(cell(table, "2024", {"ambulant", "zuid"}).value == 1);
  CHECK(cell(table, "2024", {"T", "noord"}).value == 1);
  CHECK(cell(table, "2024", {"T", "T"}).value == 2);
  CHECK(cell(table, "2024", {"T", "onbekend"}).value == 0);
  CHECK(cell(table, "2024", {"T", "T"}).has_value);
}

TEST_CASE("Rows without a child count as rows, not as a child") {
  Rows rows({"wijk"});
  rows.add("2024", {"noord"}, {0, 7}).add("2024", {"noord"}, {0, 7}).add("2024", {"noord"}, {5, 7});
  const Table table = one(rows.rows, count({"wijk"}), {kWijk}, {"2024"});
  CHECK(cell(table, "2024", {"noord"}).value == 1);
  CHECK(cell(table, "2024", {"noord"}).rows == 3);
  CHECK(cell(table, "2024", {"noord"}).holdings == 1);
}

TEST_CASE("Every period that is asked for has a place, also when nothing happened, and other periods are passed over") {
  Rows rows({});
  rows.add("2022", {}, {1}).add("2024", {}, {1}).add("2025", {}, {2});
  const Table table = one(rows.rows, count({}), {}, {"2023", "2024", "2024-K1"});
  REQUIRE(table.periods.size() == 2);
  CHECK(cell(table, "2023", {}).value == 0);
  CHECK(cell(table, "2024", {}).value == 1);
}

TEST_CASE("A selected heading stands for all kinds below it") {
  Rows rows({"hulpvorm", "wijk"});
  rows.add("2024", {"01", "noord"}, {1}).add("2024", {"11", "noord"}, {1}).add("2024", {"11", "zuid"}, {2});
  Request request = count({"wijk"});
  request.selection = {{"hulpvorm", {"ambulant"}}};
  const Table ambulant = one(rows.rows, request, {kHulpvorm, kWijk}, {"2024"});
  CHECK(cell(ambulant, "2024", {"T"}).value == 1);
  CHECK(cell(ambulant, "2024", {"zuid"}).value == 0);
  request.selection = {{"hulpvorm", {"ambulant", "11"}}};
  CHECK(cell(one(rows.rows, request, {kHulpvorm, kWijk}, {"2024"}), "2024", {"T"}).value == 2);
}

TEST_CASE("Aanbieders are counted one by one, holdings once") {
  Rows rows({});
  rows.add("2024", {}, {1, 10, 3}).add("2024", {}, {2, 11, 3}).add("2024", {}, {2, 12, 4}).add("2024", {}, {2, 12, 4});
  const Table table = one(rows.rows, {"aanbieders", Measure::aanbieders, base::Grain::jaar, {}, {}}, {}, {"2024"});
  CHECK(cell(table, "2024", {}).value == 3);
  CHECK(cell(table, "2024", {}).holdings == 2);
  CHECK(cell(table, "2024", {}).jeugdigen == 2);
}

TEST_CASE("The table names its members: the total first, then reading order, each with what stands above it") {
  Rows rows({"hulpvorm"});
  const Table table = one(rows.rows, count({"hulpvorm"}), {kHulpvorm}, {"2024"});
  CHECK(table.members.at(0) == std::vector<std::string>{"T", "ambulant", "01", "02", "verblijf", "11"});
  CHECK(table.parents.at(0) == std::vector<std::string>{"", "T", "ambulant", "ambulant", "T", "verblijf"});
  CHECK(table.cells.size() == 6);
}

TEST_CASE("A member may stand before the one above it") {
  Rows rows({"gebied"});
  rows.add("2024", {"buurt"}, {1});
  const Hierarchy upside{"gebied", {"buurt", "wijk", "stadsdeel"}, {"wijk", "stadsdeel", ""}};
  const Table table = one(rows.rows, count({"gebied"}), {upside}, {"2024"});
  for (const char* member : {"buurt", "wijk", "stadsdeel", "T"}) {
    CHECK(cell(table, "2024", {member}).value == 1);
    CHECK(cell(table, "2024", {member}).rows == 1);
  }
}

}  // namespace
