// SPDX-License-Identifier: EUPL-1.2
// Each rule just below, at and just above its threshold, on tables whose cells are worked out by hand.
#include "work.h"

#include <doctest/doctest.h>

using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::has;
using duidelijk::protect::testing::hidden_of;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

json amounts(const json& rules) {
  return {{"records", "r.csv"},
          {"dimensions", {{{"name", "wijk"}}}},
          {"value", "euro"},
          {"rules", rules},
          {"options", {{"intervals", "none"}}}};
}

json counts(const json& rules, const json& options = {{"intervals", "none"}, {"knowledge", "none"}}) {
  return {{"records", "r.csv"},
          {"dimensions", {{{"name", "wijk"}}}},
          {"frequency", "n"},
          {"rules", rules},
          {"options", options}};
}

std::string status(Work& work, const json& spec, const std::string& code) {
  return cells_of(work.run(spec)).at({code}).status;
}

}  // namespace

TEST_CASE("minimum_frequency 5 hides 1 to 4, shows 5, and 0 only when zeros are not protected") {
  Work work;
  work.file("r.csv", "wijk;n\nA;0\nB;1\nC;4\nD;5\nE;6\nF;40\n");
  const auto shown = cells_of(work.run(counts({{"minimum_frequency", 5}})));
  CHECK(shown.at({"A"}).status == "safe");
  CHECK(shown.at({"A"}).value == "0");
  CHECK(shown.at({"B"}).status == "primary");
  CHECK(shown.at({"C"}).status == "primary");
  CHECK(shown.at({"D"}).status == "safe");
  CHECK(shown.at({"E"}).status == "safe");
  const auto hidden = cells_of(work.run(counts({{"minimum_frequency", 5}, {"protect_zeros", true}})));
  CHECK(hidden.at({"A"}).status == "primary");
  CHECK(hidden.at({"A"}).value == "");
}

TEST_CASE("p% 10: X - x1 - x2 = 9 of x1 = 100 is hidden, 10 is not, nor 11") {
  Work work;
  for (const auto& [rest, expected] :
       std::vector<std::pair<std::string, std::string>>{{"9", "primary"}, {"10", "safe"}, {"11", "safe"}}) {
    work.file("r.csv", "wijk;euro\nA;100\nA;50\nA;" + rest + "\nB;300\nB;300\nB;300\nC;300\nC;300\nC;300\n");
    CHECK(status(work, amounts({{"p_percent", 10}}), "A") == expected);
  }
}

TEST_CASE("p% is about contributors: two records of one holding are one contribution") {
  Work work;
  work.file("r.csv",
            "wijk;euro;holding\nA;60;x\nA;40;x\nA;50;y\nA;9;z\nB;300;p\nB;300;q\nB;300;r\nC;300;p\nC;300;q\nC;300;r\n");
  json spec = amounts({{"p_percent", 10}});
  CHECK(status(work, spec, "A") == "safe");  // 159 - 60 - 50 = 49
  spec["contributor"] = "holding";
  CHECK(status(work, spec, "A") == "primary");  // 159 - 100 - 50 = 9
}

TEST_CASE("dominance [1, 85] hides more than 85%, not 85%; [2, 90] looks at two together") {
  Work work;
  for (const auto& [first, expected] :
       std::vector<std::pair<std::string, std::string>>{{"84", "safe"}, {"85", "safe"}, {"86", "primary"}}) {
    work.file("r.csv", "wijk;euro\nA;" + first + "\nA;" + std::to_string(100 - std::stoi(first)) +
                           "\nB;100\nB;100\nC;100\nC;100\n");
    CHECK(status(work, amounts({{"dominance", {1, 85}}}), "A") == expected);
  }
  for (const auto& [third, expected] :
       std::vector<std::pair<std::string, std::string>>{{"9", "primary"}, {"10", "safe"}}) {
    work.file("r.csv", "wijk;euro\nA;60\nA;" + std::to_string(40 - std::stoi(third)) + "\nA;" + third +
                           "\nB;50\nB;50\nB;50\nC;50\nC;50\nC;50\n");
    CHECK(status(work, amounts({{"dominance", {2, 90}}}), "A") == expected);
  }
}

TEST_CASE("a weight counts in the cell and in how often a contribution is there") {
  Work work;
  work.file("r.csv", "wijk;euro;w\nA;100;3\nA;5;1\nB;300;1\nB;300;1\nB;300;1\n");
  json spec = amounts({{"p_percent", 10}});
  spec["weight"] = "w";
  const auto cells = cells_of(work.run(spec));  // A: 305, of which 100 and 100 are the largest: 105 are left
  CHECK(cells.at({"A"}).status == "safe");
  CHECK(cells.at({"A"}).value == "305");
}

TEST_CASE("decimals: the most that are seen, with a point or a comma, and sums exact") {
  Work work;
  work.file("r.csv", "wijk;euro\nA;0,1\nA;0.2\nA;3\nA;3\nB;10.25\nB;10\nB;10\n");
  const auto cells = cells_of(work.run(amounts({{"p_percent", 1}})));
  CHECK(cells.at({"A"}).value == "6.30");
  CHECK(cells.at({"B"}).value == "30.25");
  CHECK(cells.at({"Total"}).value == "36.55");
}

TEST_CASE("a-priori: u hides, s does not hide, p is never hidden") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;20\nC;30\nD;40\nE;50\n").file("a.hst", "A;s\nB;u\nC;p\n");
  const auto cells = cells_of(work.run(counts({{"minimum_frequency", 5}, {"manual", "a.hst"}})));
  CHECK(cells.at({"A"}).status != "primary");
  CHECK(cells.at({"B"}).status == "primary");
  CHECK(cells.at({"C"}).status == "safe");
}

TEST_CASE(
    "a-priori: a sensitive cell made safe is said, with its value in the audit; one that is never to be hidden is "
    "refused") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;20\nC;30\nD;4\n").file("a.hst", "A;s\nB;s\n");
  const auto outcome = work.run(counts({{"minimum_frequency", 5}, {"manual", "a.hst"}}));
  CHECK(outcome.primary == 1);  // D; B was safe anyhow
  REQUIRE(work.said().warnings() == 1);
  CHECK(has(duidelijk::base::render(work.said().all()[0]), "1 gevoelige cellen zijn met de hand veilig verklaard"));
  const json made_safe = json::parse(outcome.audit_json).at("made_safe");
  REQUIRE(made_safe.size() == 1);
  CHECK(made_safe[0].at("cell") == json{{"wijk", "A"}});
  CHECK(made_safe[0].at("value") == 3);
  CHECK(made_safe[0].at("status") == "secondary");  // the cheapest beside D

  work.file("a.hst", "B;u\nA;p\n");
  const auto told = work.refused(counts({{"minimum_frequency", 5}, {"manual", "a.hst"}}));
  CHECK(has(told, "a.hst:2: fout[gevoelig-getoond]"));
  CHECK(has(told, "wijk=A"));
}

TEST_CASE("among cells that cost the same the smallest is hidden: a part before the total") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;30\nC;20\n");
  const auto cells = cells_of(work.run(counts({{"minimum_frequency", 5}})));
  CHECK(cells.at({"C"}).status == "secondary");
  CHECK(cells.at({"B"}).status == "safe");
  CHECK(cells.at({"Total"}).status == "safe");
}

TEST_CASE("a secondary joins a lone primary, so that it does not follow from the total") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;20\nC;30\n");
  const auto outcome = work.run(counts({{"minimum_frequency", 5}}));
  const auto cells = cells_of(outcome);
  CHECK(cells.at({"A"}).status == "primary");
  CHECK(outcome.secondary == 1);
  CHECK(outcome.exact == 0);
}

TEST_CASE("15 = 10 + 3 + x + x with both x at least 1 gives x = 1: whoever knows the rule needs one more cell hidden") {
  Work work;
  work.file("r.csv", "wijk;n\nA;10\nB;3\nC;1\nD;1\n");
  const auto unaware = work.run(counts({{"minimum_frequency", 3}}, {{"knowledge", "none"}, {"intervals", "none"}}));
  CHECK(unaware.secondary == 0);
  const auto aware = work.run(counts({{"minimum_frequency", 3}}, {{"knowledge", "rule"}, {"intervals", "rule"}}));
  CHECK(aware.primary == 2);
  CHECK(aware.secondary > 0);
  CHECK(aware.safe());
  for (const auto& cell : hidden_of(aware)) {
    if (cell.at("status") == "primary") CHECK(cell.at("interval") == json({1, 2}));
  }
}

TEST_CASE("a width that the rule makes impossible is lowered, and said") {
  Work work;
  work.file("r.csv", "wijk;n\nA;3\nB;2\nC;30\nD;40\n");
  const auto outcome = work.run(counts({{"minimum_frequency", 4}}, {{"knowledge", "rule"}, {"frequency_width", 4}}));
  CHECK(outcome.safe());
  REQUIRE(work.said().warnings() == 1);
  CHECK(has(duidelijk::base::render(work.said().all()[0]), "hooguit 2 uiteen"));
}

TEST_CASE("percent:10 leaves a tenth on both sides of a sensitive amount") {
  Work work;
  work.file("r.csv", "wijk;euro\nA;100\nB;60\nB;50\nB;40\nC;90\nC;80\nC;70\nD;90\nD;95\nD;99\n");
  json spec = amounts({{"dominance", {1, 85}}});
  spec["options"] = {{"intervals", "percent:10"}};
  const auto outcome = work.run(spec);
  CHECK(outcome.safe());
  for (const auto& cell : hidden_of(outcome)) {
    if (cell.at("status") != "primary") continue;
    CHECK(cell.at("value") == 100);
    CHECK(cell.at("asked").at("lo_at_most") == 90);
    CHECK(cell.at("asked").at("hi_at_least") == 110);
    CHECK(cell.at("interval")[0].get<int>() <= 90);
    CHECK((cell.at("interval")[1].is_null() || cell.at("interval")[1].get<int>() >= 110));
  }
}

TEST_CASE(
    "the singleton problem: two lone contributors in a row know each other's amount, so with singletons a third cell "
    "is hidden") {
  Work work;
  work.file("r.csv", "wijk;euro\nA;100\nB;90\nC;70\nC;70\nC;70\nD;80\nD;80\nD;80\n");
  json spec = amounts({{"p_percent", 10}});
  spec["options"] = {{"intervals", "rule"}, {"singletons", false}};
  const auto outsiders = work.run(spec);
  CHECK(outsiders.primary == 2);
  CHECK(outsiders.secondary == 0);
  spec["options"]["singletons"] = true;
  const auto insiders = work.run(spec);
  CHECK(insiders.primary == 2);
  CHECK(insiders.secondary == 1);
  CHECK(insiders.safe());
}

// A is one amount of 100; 100/85 of it is 118, so 118 must stay possible. B, 99 together, is hidden beside it and is no
// secret itself: its largest, 84, is less than 85%. But he knows that B is 84 at least, so that A is 199 - 84 = 115 at
// most.
TEST_CASE("who is in a cell that is hidden to protect another attacks too") {
  Work work;
  work.file("r.csv", "wijk;euro\nA;100\nB;84\nB;15\nC;300\nC;300\nC;300\nD;400\nD;400\nD;400\n");
  json spec = amounts({{"dominance", {1, 85}}});
  spec["options"] = {{"intervals", "rule"}, {"singletons", false}, {"cost", "value"}};
  const auto outsiders = work.run(spec);
  CHECK(outsiders.primary == 1);
  CHECK(outsiders.secondary == 1);
  CHECK(cells_of(outsiders).at({"B"}).status == "secondary");
  spec["options"]["singletons"] = true;
  const auto insiders = work.run(spec);
  CHECK(insiders.safe());
  CHECK(insiders.secondary == 2);
}

// A total of three counts that are no zero is 3 at least, and at most 4 by the rule, so that each of the three is 1 or
// 2: all four are too narrow whatever is hidden.
TEST_CASE("what cannot be protected is said with the cell and the way out, and the outcome is not safe") {
  Work work;
  work.file("r.csv", "wijk;n\nA;1\nB;1\nC;1\n");
  const auto outcome = work.run(counts({{"minimum_frequency", 5}}, {{"knowledge", "rule"}}));
  CHECK_FALSE(outcome.safe());
  REQUIRE(work.said().errors() == 1);
  const auto told = duidelijk::base::render(work.said().all()[0]);
  CHECK(has(told, "wijk=Total"));
  CHECK(has(told, "protect_zeros op true"));
  CHECK(has(told, "wat er ook verdwijnt"));
  CHECK(json::parse(outcome.audit_json).at("hopeless") == 4);
}
