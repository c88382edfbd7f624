// SPDX-License-Identifier: EUPL-1.2
// Cases of τ-ARGUS and of GaussSuppression (Statistics Norway): what they call sensitive is the same here, cell by
// cell, and no more is hidden to protect it. Their settings stand with each case; theirs leave no exact disclosure, and
// so must these.
#include "csv_lines.h"
#include "shared_data.h"
#include "work.h"

#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

#include <optional>

using duidelijk::protect::Outcome;
using duidelijk::protect::testing::Cells;
using duidelijk::protect::testing::cells_of;
using duidelijk::protect::testing::hidden_of;
using duidelijk::protect::testing::Work;
using duidelijk::test::csv_lines;
using duidelijk::test::Lines;
using nlohmann::json;

namespace {

std::optional<std::string> shared(const std::string& name) {
  const auto path = duidelijk::test::shared_data("disclosure/" + name);
  return path ? std::optional(path->string()) : std::nullopt;
}

json norwegian(const std::string& folder, int minimum, bool zeros) {
  json dimensions = {{{"name", "region"}, {"groupings", {"fylke", "kostragr"}}}, {{"name", "hovedint"}}};
  if (folder == "z3") dimensions.push_back({{"name", "mnd"}, {"groupings", {"mnd2"}}});
  return {{"records", shared(folder + "/input.csv").value()},
          {"format", "csv"},
          {"dimensions", dimensions},
          {"frequency", "ant"},
          {"value", nullptr},
          {"contributor", nullptr},
          {"weight", nullptr},
          {"rules", {{"minimum_frequency", minimum}, {"protect_zeros", zeros}, {"manual", nullptr}}},
          {"options", {{"knowledge", "none"}, {"intervals", "none"}, {"cost", "count"}}}};
}

/// `published` has codes, value, primary and suppressed.
void check_against(const Outcome& outcome, const Lines& published) {
  const Cells cells = cells_of(outcome);
  CHECK(cells.size() + 1 == published.size());
  for (std::size_t i = 1; i < published.size(); ++i) {
    const auto& line = published[i];
    const std::size_t dimensions = line.size() - 3;
    const auto it = cells.find({line.begin(), line.begin() + static_cast<std::ptrdiff_t>(dimensions)});
    CAPTURE(i);
    REQUIRE(it != cells.end());
    CHECK((it->second.status == "primary") == (line[dimensions + 1] == "TRUE"));
    if (it->second.status == "safe") CHECK(it->second.value == line[dimensions]);
    if (it->second.status != "safe") CHECK(it->second.value == "");
  }
}

struct Case {
  std::string input, published;
  int minimum;
  bool zeros;
  int cells, primary, suppressed;
};

}  // namespace

TEST_CASE(
    "z2 and z3: the primaries of GaussSuppression, no more hidden in all, nothing exact; threshold t there is "
    "minimum_frequency t + 1 here") {
  if (!shared("z2/input.csv")) return;
  const std::vector<Case> cases{
      {"z2", "z2/z2_n3_pzT_publish.csv", 4, true, 100, 11, 29},
      {"z2", "z2/z2_n10_pzF_publish.csv", 11, false, 100, 24, 44},
      {"z3", "z3/z3_n3_pzF_publish.csv", 4, false, 1350, 350, 619},
      {"z3", "", 4, true, 1350, 503, 684},
      {"z3", "z3/z3_n10_pzF_publish.csv", 11, false, 1350, 654, 805},
      {"z3", "z3/z3_n10_pzT_publish.csv", 11, true, 1350, 807, 960},
  };
  for (const Case& c : cases) {
    CAPTURE(c.input);
    CAPTURE(c.primary);
    const Outcome outcome = Work().run(norwegian(c.input, c.minimum, c.zeros));
    CHECK(outcome.cells == c.cells);
    CHECK(outcome.primary == c.primary);
    CHECK(outcome.primary + outcome.secondary <= c.suppressed);
    CHECK(outcome.exact == 0);
    if (!c.published.empty()) check_against(outcome, csv_lines(shared(c.published).value()));
  }
}

TEST_CASE("z3 asked for a width of 5: every primary gets it; the outside pattern leaves 118 of them narrower") {
  if (!shared("z3/input.csv")) return;
  json spec = norwegian("z3", 4, false);
  spec["options"] = {{"knowledge", "none"}, {"intervals", "rule"}, {"frequency_width", 5}, {"cost", "count"}};
  const Outcome outcome = Work().run(spec, 2);
  CHECK(outcome.primary == 350);
  CHECK(outcome.safe());
  CHECK(outcome.primary + outcome.secondary <= 619);
  for (const auto& cell : hidden_of(outcome)) {
    if (cell.at("status") != "primary") continue;
    const auto& interval = cell.at("interval");
    CHECK((interval[1].is_null() || interval[1].get<int>() - interval[0].get<int>() >= 5));
    CHECK((interval[1].is_null() || interval[1].get<int>() >= 4));
  }
}

namespace {

json simple2d(bool singletons, const std::string& cost) {
  return {
      {"records", shared("simple2d/tau_testW.asc").value()},
      {"format", {{"fixed", {{"Size", {9, 10}}, {"Region", {12, 13}}, {"Var2", {28, 37}}}}}},
      {"dimensions", {{{"name", "Size"}}, {{"name", "Region"}, {"hierarchy", shared("simple2d/region2.hrc").value()}}}},
      {"value", "Var2"},
      {"rules", {{"p_percent", 15}}},
      {"options", {{"singletons", singletons}, {"intervals", "rule"}, {"cost", cost}}}};
}

/// What the secondaries are worth, in the unit of the file.
double worth(const Outcome& outcome) {
  double sum = 0;
  for (const auto& cell : hidden_of(outcome)) {
    if (cell.at("status") == "secondary") sum += cell.at("value").get<double>();
  }
  return sum;
}

}  // namespace

TEST_CASE(
    "simple2d: values, the nine primaries and the empty cells of τ-ARGUS, and no more than its twelve secondaries with "
    "singletons") {
  if (!shared("simple2d/tau_testW.asc")) return;
  const Outcome outcome = Work().run(simple2d(true, "count"));
  CHECK(outcome.primary == 9);
  CHECK(outcome.secondary <= 12);
  CHECK(outcome.safe());
  const Cells cells = cells_of(outcome);
  int code_99 = 0;
  Lines published = csv_lines(shared("simple2d/Simple2D.txt").value());
  for (auto& line : published) {
    for (auto& field : line) field = std::string(duidelijk::base::trim(field));  // codes stand right in their column
  }
  REQUIRE(published.size() == 162);
  for (const auto& line : published) {
    const auto it = cells.find({line[0], line[1]});
    CAPTURE(line[0]);
    CAPTURE(line[1]);
    if (line[1] == "99") {  // its own code for "missing", which no record has and the hierarchy does not name
      CHECK(line[3] == "14");
      ++code_99;
      continue;
    }
    REQUIRE(it != cells.end());
    CHECK((it->second.status == "primary") == (line[3] == "3"));
    CHECK((it->second.status == "empty") == (line[3] == "14"));
    if (it->second.status == "safe") CHECK(it->second.value == line[2]);
  }
  CHECK(code_99 == 9);
  CHECK(cells.size() == 153);
}

TEST_CASE("simple2d without singletons: the proven optimum, 4 secondaries by count and 521,926 by value") {
  if (!shared("simple2d/tau_testW.asc")) return;
  const Outcome by_count = Work().run(simple2d(false, "count"));
  CHECK(by_count.safe());
  CHECK(by_count.secondary == 4);
  const Outcome by_value = Work().run(simple2d(false, "value"));
  CHECK(by_value.safe());
  CHECK(by_value.secondary == 6);
  CHECK(worth(by_value) == doctest::Approx(521926));
}

TEST_CASE("simple2d with singletons, both few and small: at most the 12 secondaries worth 2,524,351 of τ-ARGUS") {
  if (!shared("simple2d/tau_testW.asc")) return;
  const Outcome outcome = Work().run(simple2d(true, "balanced"), 2);
  CHECK(outcome.safe());
  CHECK(outcome.secondary <= 12);
  CHECK(worth(outcome) <= 2'524'351);
}

TEST_CASE("simple2d: insiders attack the pattern of τ-ARGUS as ours, and five times one learns too much") {
  if (!shared("simple2d/tau_testW.asc")) return;
  std::string shown;  // what τ-ARGUS shows is never hidden, so that only its own twelve can be
  for (const auto& line : csv_lines(shared("simple2d/Simple2D.txt").value())) {
    const auto code = [&](std::size_t i) { return std::string(duidelijk::base::trim(line[i])); };
    if (code(1) != "99" && line[3] == "1") shown += code(0) + ";" + code(1) + ";p\n";
  }
  json spec = simple2d(true, "value");
  spec["rules"]["manual"] = "shown.hst";
  const Outcome outcome = Work().file("shown.hst", shown).run(spec, 2);
  CHECK(outcome.primary == 9);
  CHECK(outcome.secondary == 12);
  CHECK(worth(outcome) == doctest::Approx(2'524'351));
  CHECK(outcome.exact == 0);
  CHECK(outcome.too_narrow == 0);
  CHECK(outcome.insiders_too_narrow == 5);
}

TEST_CASE("the same cells.csv and audit, but for its seconds, with one thread, two and seven") {
  if (!shared("z3/input.csv")) return;
  json wide = norwegian("z2", 4, true);
  wide["options"] = {{"knowledge", "rule"}, {"intervals", "rule"}};
  for (const json& spec : {norwegian("z3", 4, false), wide, simple2d(true, "value")}) {
    const Outcome one = Work().run(spec, 1);
    const auto audit = [](const Outcome& outcome) {
      json all = json::parse(outcome.audit_json);
      all.erase("seconds");
      return all;
    };
    for (const unsigned threads : {2U, 7U}) {
      const Outcome more = Work().run(spec, threads);
      CHECK(more.cells_csv == one.cells_csv);
      CHECK(audit(more) == audit(one));
    }
  }
}
