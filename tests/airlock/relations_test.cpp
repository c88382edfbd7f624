// SPDX-License-Identifier: EUPL-1.2
// What a reader may combine: periods, balances, facts that count the same, double counts.
#include "town.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using airlock::Reason;
using base::Grain;
using content::Measure;

TEST_CASE("two facts that always count the same are one quantity: hidden in the one is hidden in the other") {
  // By wijk alone nothing need be hidden in the second fact's table; the first hides wijk a and b, so the second does.
  Town town;
  town.add_fact("stand", {"leeftijd", "wijk"}, {"leeftijd", "wijk"});
  town.add_fact("stapeling", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "stand", Measure::jeugdigen);
  town.add_indicator("gestapeld", "stapeling", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"leeftijd", "wijk"}});
  town.publish("openbaar", "gestapeld", {{"wijk"}});
  const auto add = [&](const char* wijk, const char* leeftijd, int n) {
    town.add("stand", "2024", {{"wijk", wijk}, {"leeftijd", leeftijd}}, n);
    town.add("stapeling", "2024", {{"wijk", wijk}}, n);
  };
  for (const char* leeftijd : {"0-11", "12-17", "18-22"}) add("a", leeftijd, 12), add("b", leeftijd, 13), add("c", leeftijd, 14);
  add("a", "0-11", 4);
  const auto free = town.release("openbaar");
  CHECK(figure(free.release, "gestapeld", "2024", {{"wijk", "a"}}) == "40");
  town.audience("openbaar").rules.minimum = 41;  // wijk a has 40, b 39, c 42
  const auto outcome = town.release("openbaar");
  for (const std::string wijk : {"a", "b", "c"}) {
    CHECK(figure(outcome.release, "gestapeld", "2024", {{"wijk", wijk}}) == figure(outcome.release, "jeugdigen", "2024", {{"wijk", wijk}}));
  }
}

TEST_CASE("distinct jeugdigen of a year and its quarters: a quarter that has all but 9 is hidden, all but 10 is not") {
  for (const int rest : {9, 10, 11}) {
    Town town;
    town.add_fact("hulp", {"wijk"}, {});
    town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
    town.publish("openbaar", "jeugdigen", {{}}, {Grain::jaar, Grain::kwartaal});
    for (std::uint32_t child = 1; child <= 100; ++child) {
      town.records["hulp"].push_back({"2024", {{"wijk", "a"}}, child});
      for (const char* quarter : {"2024-K1", "2024-K2", "2024-K3", "2024-K4"}) {
        const bool second = std::string_view{quarter} == "2024-K2";
        if (second ? static_cast<int>(child) <= 100 - rest : child > 50) town.records["hulp"].push_back({quarter, {{"wijk", "a"}}, child});
      }
    }
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "jeugdigen", "2024") == "100");
    CHECK((figure(outcome.release, "jeugdigen", "2024-K2") == "afgeschermd") == (rest == 9));
    CHECK(figure(outcome.release, "jeugdigen", "2024-K1") == "50");
  }
}

TEST_CASE("stand + instroom - uitstroom = stand: a hidden instroom takes another figure of its line with it") {
  Town town;
  town.add_fact("stroom", {"beweging", "wijk"}, {"wijk"});
  town.site.dimensions.push_back({});
  auto& beweging = town.site.dimensions.back();
  beweging.id = beweging.label = "beweging";
  beweging.members = {{"stand", "stand", ""}, {"instroom", "instroom", ""}, {"uitstroom", "uitstroom", ""}};
  for (const char* id : {"stand", "instroom", "uitstroom"}) {
    town.add_indicator(id, "stroom", Measure::jeugdigen).selection = {{"beweging", {id}}};
    town.publish("openbaar", id, {{}});
  }
  town.site.publication.balances = {{"stand", "instroom", "uitstroom"}};
  const auto year = [&](const char* period, int stock, int in, int out) {
    town.add("stroom", period, {{"beweging", "stand"}, {"wijk", "a"}}, stock);
    town.add("stroom", period, {{"beweging", "instroom"}, {"wijk", "a"}}, in);
    town.add("stroom", period, {{"beweging", "uitstroom"}, {"wijk", "a"}}, out);
  };
  year("2022", 200, 40, 30);
  year("2023", 210, 40, 30);
  year("2024", 187, 7, 30);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "instroom", "2024") == "afgeschermd");
  CHECK(outcome.report.exact == 0);
  CHECK(outcome.report.secondaries.size() == 1);
}

// 56 had help, 52 still have it at the end: at least 4 stopped. A hidden 4 of 0 to 4 is then exactly 4.
TEST_CASE("who had help still has it or stopped: a hidden part does not follow from the whole and the other part, of other facts") {
  for (const bool declared : {false, true}) {
    CAPTURE(declared);
    Town town;
    for (const char* fact : {"hulp", "eind", "gestopt"}) town.add_fact(fact, {"wijk"}, {"wijk"});
    town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
    town.add_indicator("stand", "eind", Measure::jeugdigen);
    town.add_indicator("uitstroom", "gestopt", Measure::jeugdigen);
    for (const char* id : {"jeugdigen", "stand", "uitstroom"}) town.publish("openbaar", id, {{"wijk"}});
    auto& rules = town.audience("openbaar").rules;
    rules.minimum = 5;
    rules.round = 1;
    if (declared) town.site.publication.covers = {{"jeugdigen", {"stand", "uitstroom"}}};
    for (const char* wijk : {"a", "b", "c"}) {
      town.add("hulp", "2024", {{"wijk", wijk}}, 56);
      town.add("eind", "2024", {{"wijk", wijk}}, wijk[0] == 'a' ? 52 : 40);
      town.add("gestopt", "2024", {{"wijk", wijk}}, wijk[0] == 'a' ? 4 : 16);
    }
    const auto outcome = town.release("openbaar");
    const auto cell = [&](const char* id) { return figure(outcome.release, id, "2024", {{"wijk", "a"}}); };
    CHECK(cell("uitstroom") == "afgeschermd");
    CHECK((cell("jeugdigen") == "afgeschermd" || cell("stand") == "afgeschermd") == declared);
  }
}

// 2024 has 25, its quarters 4, 8, 7 and 6: together just 25, so that a hidden first quarter is at least 4. In 2023 someone turned 23: he counts in a
// quarter and not in the year, of which that quarter is then no part.
TEST_CASE("a year has no more than its quarters, also where a quarter is more than its year") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{}}, {Grain::jaar, Grain::kwartaal});
  town.audience("openbaar").rules.minimum = 5;
  town.audience("openbaar").rules.round = 1;
  const auto add = [&](const std::string& period, int n) { town.add("hulp", period, {{"wijk", "a"}}, n); };
  add("2023", 29);
  for (const char* quarter : {"2023-K1", "2023-K2", "2023-K3", "2023-K4"}) add(quarter, 30);
  add("2024", 25);
  add("2024-K1", 4);
  add("2024-K2", 8);
  add("2024-K3", 7);
  add("2024-K4", 6);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024-K1") == "afgeschermd");
  int hidden = 0;
  for (const char* period : {"2024", "2024-K2", "2024-K3", "2024-K4"}) hidden += figure(outcome.release, "jeugdigen", period) == "afgeschermd" ? 1 : 0;
  CHECK(hidden == 1);
}

TEST_CASE("a share of one fact in another is a part in a whole") {
  Town town;
  town.add_fact("alle", {"wijk"}, {"wijk"});
  town.add_fact("deel", {"wijk"}, {"wijk"});
  town.add_indicator("gestart", "alle", Measure::jeugdigen);
  town.add_indicator("op-tijd", "deel", Measure::jeugdigen);
  town.add_share("aandeel", "op-tijd", "gestart");
  town.publish("openbaar", "aandeel", {{"wijk"}});
  for (const auto& [wijk, all, part] : {std::tuple{"a", 60, 52}, std::tuple{"b", 80, 40}, std::tuple{"c", 90, 30}}) {
    town.add("alle", "2024", {{"wijk", wijk}}, all);
    town.add("deel", "2024", {{"wijk", wijk}}, part);
  }
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "a"}}) == "afgeschermd");  // eight were late
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "c"}}) == "afgeschermd");  // the cheapest other, so that a does not follow
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "b"}}) == "50");
}

TEST_CASE("no count below the minimum without persons either, and a public source passes, its euros rounded") {
  for (const std::int64_t n : {9, 10, 11}) {
    Town town;
    auto& own = town.add_fact("tellingen", {"wijk"}, {}, content::Fact::Value::aantal);
    own.measures_persons = false;
    auto& budget = town.add_fact("begroting", {"wijk"}, {}, content::Fact::Value::cent);
    budget.measures_persons = false;
    budget.public_source = true;
    town.add_indicator("klachten", "tellingen", Measure::som, "klachten");
    town.add_indicator("begroot", "begroting", Measure::som, "euro");
    town.publish("openbaar", "klachten", {{}});
    town.publish("openbaar", "begroot", {{"wijk"}});
    town.records["tellingen"] = {{"2024", {{"wijk", "a"}}, 0, 0, n}};
    town.records["begroting"] = {{"2024", {{"wijk", "a"}}, 0, 0, 1'234'500}};
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "klachten", "2024") == (n == 9 ? "afgeschermd" : "10"));
    CHECK(figure(outcome.release, "begroot", "2024", {{"wijk", "a"}}) == "1200000");
    CHECK(figure(outcome.release, "begroot", "2024", {{"wijk", "b"}}) == "ontbreekt");
  }
}

TEST_CASE("a year before the first data says ontbreekt; a year without any in between is hidden as a zero") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  for (const char* year : {"2020", "2022"}) town.add("hulp", year, {{"wijk", "a"}}, 40), town.add("hulp", year, {{"wijk", "b"}}, 40);
  auto tables = town.tables("openbaar");
  auto& table = tables.front();
  const std::vector<cube::Cell> empty(4);
  table.periods = {*base::Period::parse("2019"), *base::Period::parse("2020"), *base::Period::parse("2021"), *base::Period::parse("2022")};
  table.cells.insert(table.cells.begin(), empty.begin(), empty.end());
  table.cells.insert(table.cells.begin() + 8, empty.begin(), empty.end());
  const auto outcome = town.release("openbaar", tables);
  CHECK(figure(outcome.release, "jeugdigen", "2019") == "ontbreekt");
  CHECK(figure(outcome.release, "jeugdigen", "2021") == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2022") == "80");
}

TEST_CASE("a year in which nobody measured says ontbreekt in every release, and never zero") {
  Town town;
  for (const char* name : {"onderzoek", "register"}) {
    auto& fact = town.add_fact(name, {"wijk"}, {}, name == std::string{"register"} ? content::Fact::Value::aantal : content::Fact::Value::score);
    fact.measures_persons = false;
    fact.absent_is_unmeasured = true;
  }
  town.add_indicator("tevredenheid", "onderzoek", Measure::gemiddelde, "cijfer").decimals = 1;
  town.add_indicator("klachten", "register", Measure::som, "klachten");
  for (const char* year : {"2020", "2021", "2022"}) {
    const std::string measured = year == std::string{"2021"} ? "b" : "a";
    town.records["onderzoek"].push_back({year, {{"wijk", measured}}, 0, 0, 75, 100});
    town.records["register"].push_back({year, {{"wijk", measured}}, 0, 0, 60});
  }
  for (const char* audience : {"openbaar", "vertrouwelijk"}) {
    for (const char* id : {"tevredenheid", "klachten"}) town.publish(audience, id, {{"wijk"}});
    const auto outcome = town.release(audience);
    for (const char* id : {"tevredenheid", "klachten"}) {
      CHECK(figure(outcome.release, id, "2021", {{"wijk", "a"}}) == "ontbreekt");
      CHECK(figure(outcome.release, id, "2022", {{"wijk", "a"}}) == (id == std::string{"klachten"} ? "60" : "75"));
    }
  }
}

TEST_CASE("a planned table that was not made, and a selection of an unknown member, are errors in plain Dutch") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  town.add("hulp", "2024", {{"wijk", "a"}}, 40);
  try {
    (void)town.release("openbaar", {});
    FAIL("a release without its tables");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().front().rule == "tabel-ontbreekt");
  }
  auto tables = town.tables("openbaar");
  town.site.indicators.front().selection = {{"wijk", {"zuid"}}};
  try {
    (void)town.release("openbaar", tables);
    FAIL("a selection of nothing");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().front().rule == "onbekend-lid");
  }
}

TEST_CASE("the report names what is hidden by which rule, and why the secondaries are there") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  town.add("hulp", "2024", {{"wijk", "a"}}, 9);
  town.add("hulp", "2024", {{"wijk", "b"}}, 31);
  town.add("hulp", "2024", {{"wijk", "c"}}, 63);
  const auto outcome = town.release("openbaar");
  REQUIRE(outcome.report.secondaries.size() == 1);
  CHECK(outcome.report.secondaries.front().cell.text() == "jeugdigen@1|2024|wijk=b");
  CHECK(outcome.report.secondaries.front().protects.text() == "jeugdigen@1|2024|wijk=a");
  const std::string json = outcome.report.json();
  CHECK(json.find("\"secundair-lijn\"") != std::string::npos);
  CHECK(json.find("\"beschermt\": \"jeugdigen@1|2024|wijk=a\"") != std::string::npos);
  const auto lines = outcome.report.summary_nl();
  CHECK(lines[0] == "2 van 4 cellen in 1 tabellen getoond.");
  CHECK(lines[1] == "Uitgave 2024-K4 voor openbaar: 1 cellen door een regel afgeschermd, 1 om andere te beschermen (0 weer vrijgegeven).");
  CHECK(outcome.report.tables_nl().back().find("2 van 4 cellen getoond") != std::string::npos);
}
