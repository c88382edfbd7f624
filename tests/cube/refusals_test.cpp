// SPDX-License-Identifier: EUPL-1.2
#include "builder.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::cube;
using namespace duidelijk::cube::test;

namespace {

/// What build says when it refuses; empty when it does not.
std::string refusal(const Contributions& rows, const Request& request, const std::vector<Hierarchy>& hierarchies,
                    const std::vector<std::string>& codes = {"2024"}) {
  try {
    static_cast<void>(build(rows, {request}, hierarchies, periods(codes)));
  } catch (const std::exception& error) {
    return error.what();
  }
  return "";
}

Request count(std::vector<std::string> dimensions) {
  return {"jeugdigen", Measure::jeugdigen, base::Grain::jaar, std::move(dimensions), {}};
}

Contributions in_wijk(const std::string& wijk) {
  Rows rows({"wijk"});
  rows.add("2024", {wijk}, {1});
  return rows.rows;
}

TEST_CASE("A member that is in no list is named") {
  CHECK(refusal(in_wijk("oost"), count({"wijk"}), {flat("wijk", {"noord"})}) ==
        "feit 'proef': 'oost' is geen lid van dimensie 'wijk'");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {flat("wijk", {"noord"})}).empty());
}

TEST_CASE("A member that is in no list does not matter where nobody asks for its dimension") {
  CHECK(refusal(in_wijk("oost"), count({}), {flat("wijk", {"noord"})}).empty());
}

TEST_CASE("A selection of something that does not exist is named") {
  Request request = count({});
  request.selection = {{"wijk", {"oost"}}};
  CHECK(refusal(in_wijk("noord"), request, {flat("wijk", {"noord"})}) == "feit 'proef': 'oost' is geen lid van dimensie 'wijk'");
}

TEST_CASE("A dimension that the fact or the lists lack is named") {
  CHECK(refusal(in_wijk("noord"), count({"leeftijd"}), {flat("leeftijd", {"0-3"})}) == "feit 'proef' heeft geen dimensie 'leeftijd'");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {}) == "dimensie 'wijk' heeft geen lijst van leden");
}

TEST_CASE("Lists that are no tree are refused") {
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {{"wijk", {"noord", "noord"}, {"", ""}}}) ==
        "dimensie 'wijk': 'noord' staat er twee keer in");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {{"wijk", {"noord"}, {"stad"}}}) ==
        "dimensie 'wijk': 'noord' hoort bij iets dat geen lid is");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {{"wijk", {"noord", "zuid"}, {"zuid", "noord"}}}) ==
        "dimensie 'wijk': 'noord' hoort via een omweg bij zichzelf");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {{"wijk", {"T"}, {""}}}) ==
        "dimensie 'wijk': 'T' is de naam van het totaal en kan geen lid zijn");
  CHECK(refusal(in_wijk("noord"), count({"wijk"}), {{"wijk", {"noord"}, {}}}) == "dimensie 'wijk': 1 leden maar 0 bovenliggende");
}

TEST_CASE("Three dimensions cross, four do not") {
  Rows rows({"a", "b", "c", "d"});
  rows.add("2024", {"x", "x", "x", "x"}, {1});
  const std::vector<Hierarchy> lists{flat("a", {"x"}), flat("b", {"x"}), flat("c", {"x"}), flat("d", {"x"})};
  CHECK(refusal(rows.rows, count({"a", "b", "c"}), lists).empty());
  CHECK(refusal(rows.rows, count({"a", "b", "c", "d"}), lists) == "indicator 'jeugdigen': meer dan 3 dimensies in één tabel");
}

TEST_CASE("A table of more than 20 million cells is refused before memory is taken") {
  std::vector<std::string> many;
  for (int i = 0; i < 4499; ++i) many.push_back("m" + std::to_string(i));
  Rows rows({"a", "b", "c"});
  const std::vector<Hierarchy> lists{flat("a", many), flat("b", many), flat("c", many)};
  CHECK(refusal(rows.rows, count({"a", "b"}), lists) ==
        "indicator 'jeugdigen' naar a × b wordt een tabel van meer dan 20 miljoen cellen: te groot");
  CHECK(refusal(rows.rows, count({"a", "b", "c"}), lists) ==
        "indicator 'jeugdigen' naar a × b × c wordt een tabel van meer dan 20 miljoen cellen: te groot");
  // Half of it fits twice over as one table, but not three times in one call.
  many.resize(2799);
  const std::vector<Hierarchy> smaller{flat("a", many), flat("b", many)};
  const std::vector<Request> thrice(3, count({"a", "b"}));
  CHECK_THROWS_AS(static_cast<void>(build(rows.rows, thrice, smaller, periods({"2024"}))), std::length_error);
}

TEST_CASE("A measure needs its columns") {
  Contributions bare = in_wijk("noord");
  bare.value.clear();
  CHECK(refusal(bare, {"kosten", Measure::som, base::Grain::jaar, {}, {}}, {}) == "feit 'proef' heeft geen waarde");
  bare.aanbieder.clear();
  CHECK(refusal(bare, {"aanbieders", Measure::aanbieders, base::Grain::jaar, {}, {}}, {}) == "feit 'proef' heeft geen aanbieder");
  bare.jeugdige.push_back(3);
  CHECK(refusal(bare, count({}), {}) == "feit 'proef': kolom 'jeugdige' heeft 2 regels en niet 1");
}

TEST_CASE("A sum that could leave 64 bits is refused") {
  Rows rows({});
  rows.add("2024", {}, {1}, 3'000'000'000'000'000'000).add("2024", {}, {2}, 3'000'000'000'000'000'000);
  CHECK(refusal(rows.rows, {"kosten", Measure::som, base::Grain::jaar, {}, {}}, {}) ==
        "feit 'proef': de waarden zijn te groot om op te tellen");
}

}  // namespace
