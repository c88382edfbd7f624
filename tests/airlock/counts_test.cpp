// SPDX-License-Identifier: EUPL-1.2
// Counts of jeugdigen through the door.
#include "town.h"

#include "duidelijk/base/error.h"
#include "duidelijk/release/release.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using airlock::Reason;
using content::Measure;

namespace {

/// One fact over wijk and leeftijd, one count.
Town wijken(const std::vector<std::pair<std::string, int>>& counts) {
  Town town;
  town.add_fact("hulp", {"leeftijd", "wijk"}, {"leeftijd", "wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{}, {"wijk"}});
  for (const auto& [wijk, n] : counts) town.add("hulp", "2024", {{"wijk", wijk}, {"leeftijd", "0-11"}}, n);
  return town;
}

}  // namespace

TEST_CASE("counts are rounded to 5, and a wijk with 9 is hidden together with the smallest other") {
  const auto outcome = wijken({{"a", 9}, {"b", 31}, {"c", 63}}).release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024") == "105");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "65");
  CHECK(hidden_by(outcome, Reason::minimum) == 1);
  CHECK(hidden_by(outcome, Reason::line) == 1);
  CHECK(outcome.release.hidden.at("jeugdigen") == 2);
  CHECK(outcome.report.exact == 0);
}

TEST_CASE("a wijk with 10 is shown, and nothing is hidden without need") {
  const auto outcome = wijken({{"a", 10}, {"b", 31}, {"c", 63}}).release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "10");
  CHECK(outcome.release.hidden.empty());
}

TEST_CASE("a wijk without any is hidden like one with few") {
  const auto outcome = wijken({{"b", 31}, {"c", 63}}).release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(hidden_by(outcome, Reason::zero) == 1);
}

TEST_CASE("where all but 9 have it, the 9 are as visible as the rest: the large part is hidden too") {
  const auto outcome = wijken({{"a", 4}, {"b", 5}, {"c", 91}}).release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "afgeschermd");
  CHECK(hidden_by(outcome, Reason::complement) == 1);
  CHECK(figure(outcome.release, "jeugdigen", "2024") == "100");
}

TEST_CASE("where all but 10 have it, the large part stays") {
  const auto outcome = wijken({{"a", 5}, {"b", 5}, {"c", 90}}).release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "90");
}

TEST_CASE("a hidden cell is hidden in every table in which it stands") {
  Town town = wijken({{"a", 9}, {"b", 31}, {"c", 63}});
  town.publish("openbaar", "jeugdigen", {{"leeftijd"}, {"leeftijd", "wijk"}});
  const auto outcome = town.release("openbaar");
  const auto* crossed = outcome.release.table("jeugdigen", base::Grain::jaar, {"leeftijd", "wijk"});
  const auto* by_wijk = outcome.release.table("jeugdigen", base::Grain::jaar, {"wijk"});
  REQUIRE(crossed != nullptr);
  for (std::size_t w = 0; w < 4; ++w) CHECK(crossed->values[w] == by_wijk->values[w]);
}

TEST_CASE("a selection of one member is the same quantity as that column of a wider table") {
  Town town = wijken({{"a", 40}, {"b", 31}, {"c", 63}});
  town.add("hulp", "2024", {{"wijk", "a"}, {"leeftijd", "12-17"}}, 8);
  town.add("hulp", "2024", {{"wijk", "b"}, {"leeftijd", "12-17"}}, 30);
  town.add_indicator("tieners", "hulp", Measure::jeugdigen).selection = {{"leeftijd", {"12-17"}}};
  town.publish("openbaar", "tieners", {{"wijk"}});
  town.publish("openbaar", "jeugdigen", {{"leeftijd", "wijk"}});
  const auto outcome = town.release("openbaar");
  for (const std::string wijk : {"a", "b", "c"}) {
    CAPTURE(wijk);
    CHECK(figure(outcome.release, "tieners", "2024", {{"wijk", wijk}}) ==
          figure(outcome.release, "jeugdigen", "2024", {{"leeftijd", "12-17"}, {"wijk", wijk}}));
  }
  CHECK(figure(outcome.release, "tieners", "2024", {{"wijk", "a"}}) == "afgeschermd");
}

TEST_CASE("indicators that differ by few: the narrower one is hidden on that key") {
  // In wijk a there are 47 under 18 and 55 under 23: eight of 18 to 22, though no table by leeftijd is published.
  Town town = wijken({{"a", 47}, {"b", 31}, {"c", 63}});
  town.add("hulp", "2024", {{"wijk", "a"}, {"leeftijd", "18-22"}}, 8);
  town.add("hulp", "2024", {{"wijk", "b"}, {"leeftijd", "18-22"}}, 10);
  town.add("hulp", "2024", {{"wijk", "c"}, {"leeftijd", "18-22"}}, 20);
  town.add_indicator("onder-18", "hulp", Measure::jeugdigen).selection = {{"leeftijd", {"0-11", "12-17"}}};
  town.publish("openbaar", "onder-18", {{"wijk"}});
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "onder-18", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "55");
  CHECK(figure(outcome.release, "onder-18", "2024", {{"wijk", "c"}}) == "65");
  CHECK(hidden_by(outcome, Reason::complement) == 1);
}

TEST_CASE("an indicator that is declared part of another on a different fact is protected against their difference") {
  Town town = wijken({{"a", 40}, {"b", 31}, {"c", 63}});
  town.add_fact("zorg", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdzorg", "zorg", Measure::jeugdigen);
  std::find_if(town.site.indicators.begin(), town.site.indicators.end(), [](const auto& i) {
    return i.id == "jeugdigen";
  })->part_of = {"jeugdzorg"};
  town.publish("openbaar", "jeugdzorg", {{"wijk"}});
  town.add("zorg", "2024", {{"wijk", "a"}}, 49);
  town.add("zorg", "2024", {{"wijk", "b"}}, 41);
  town.add("zorg", "2024", {{"wijk", "c"}}, 74);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdzorg", "2024", {{"wijk", "a"}}) == "50");
  CHECK(hidden_by(outcome, Reason::nested) == 1);
}

TEST_CASE("a part that is larger than its whole is a false model, and stops the release") {
  Town town = wijken({{"a", 40}});
  town.add_fact("zorg", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdzorg", "zorg", Measure::jeugdigen);
  std::find_if(town.site.indicators.begin(), town.site.indicators.end(), [](const auto& i) {
    return i.id == "jeugdigen";
  })->part_of = {"jeugdzorg"};
  town.publish("openbaar", "jeugdzorg", {{"wijk"}});
  town.add("zorg", "2024", {{"wijk", "a"}}, 39);
  CHECK_THROWS_AS((void)town.release("openbaar"), base::InputError);
}

TEST_CASE("a dimension declared additive in which a child stands twice is a false model") {
  Town town = wijken({{"a", 40}, {"b", 40}});
  auto twice = town.records["hulp"].front();
  twice.members["wijk"] = "b";
  town.records["hulp"].push_back(twice);
  try {
    (void)town.release("openbaar");
    FAIL("no release should be made");
  } catch (const base::InputError& error) {
    CHECK(error.diagnostics().front().rule == "model-onwaar");
    CHECK(error.diagnostics().front().message.find("wijk") != std::string::npos);
  }
}

TEST_CASE("a structural zero prints niet van toepassing, and a child there is a false model") {
  Town town = wijken({{"a", 40}, {"b", 31}});
  town.site.publication.structural_zeros["wijk"] = {"c"};
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "c"}}) ==
        to_string(release::Presence::niet_van_toepassing));
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "30");
  CHECK(outcome.release.hidden.empty());
  town.add("hulp", "2024", {{"wijk", "c"}, {"leeftijd", "0-11"}}, 1);
  CHECK_THROWS_AS((void)town.release("openbaar"), base::InputError);
}

TEST_CASE("an area with 99 young people has no figures, one with 100 has") {
  Town town = wijken({{"a", 40}, {"b", 31}, {"c", 63}});
  auto& population = town.add_fact("bevolking", {"wijk"}, {}, content::Fact::Value::aantal);
  population.public_source = true;
  population.measures_persons = false;
  town.add_indicator("inwoners", "bevolking", Measure::som, "inwoners");
  town.site.publication.area_population = "inwoners";
  town.records["bevolking"] = {
      {"2024", {{"wijk", "a"}}, 0, 0, 99}, {"2024", {{"wijk", "b"}}, 0, 0, 100}, {"2024", {{"wijk", "c"}}, 0, 0, 500}};
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(hidden_by(outcome, Reason::small_area) == 1);
  CHECK(hidden_by(outcome, Reason::line) == 1);  // wijk b, which would give wijk a away
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "c"}}) == "65");
  CHECK(outcome.release.indicator("inwoners") == nullptr);
}

TEST_CASE("a crossing of three person dimensions and a table by aanbieder are refused in public") {
  Town town = wijken({{"a", 40}});
  town.add_fact("alles", {"aanbieder", "geslacht", "leeftijd", "wijk"}, {});
  town.add_indicator("breed", "alles", Measure::jeugdigen);
  town.publish("openbaar", "breed", {{"geslacht", "leeftijd", "wijk"}, {"aanbieder"}});
  try {
    (void)airlock::plan(town.site, "openbaar");
    FAIL("the plan should be refused");
  } catch (const base::InputError& error) {
    REQUIRE(error.diagnostics().size() == 2);
    CHECK(error.diagnostics()[0].rule == "te-veel-persoonsdimensies");
    CHECK(error.diagnostics()[1].rule == "vertrouwelijke-dimensie");
    CHECK(error.diagnostics()[0].line == 2);
  }
}

TEST_CASE("distinct counts over hulpvorm do not add, yet parts and totals are protected together") {
  Town town;
  town.add_fact("hulp", {"hulpvorm"}, {});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"hulpvorm"}});
  town.add("hulp", "2024", {{"hulpvorm", "amb"}}, 100);
  town.add("hulp", "2024", {{"hulpvorm", "plz"}}, 20);
  town.add("hulp", "2024", {{"hulpvorm", "gzh"}}, 3);
  for (std::uint32_t child = 1; child <= 15; ++child)
    town.records["hulp"].push_back({"2024", {{"hulpvorm", "plz"}}, child});
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "jeugdigen", "2024") == "125");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "amb"}}) == "100");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "gzh"}}) == "afgeschermd");
  // Of the 38 with verblijf 35 have pleegzorg: the three others are hidden by hiding pleegzorg as well.
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "plz"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "vbl"}}) == "40");
}

TEST_CASE("the release is valid, and reads back as it was written") {
  auto outcome = wijken({{"a", 9}, {"b", 31}, {"c", 63}}).release("openbaar");
  const std::string json = release::write(outcome.release);
  const auto again = release::read(json, "test.json");
  CHECK(figure(again, "jeugdigen", "2024", {{"wijk", "c"}}) == "65");
  CHECK(again.rules.size() >= 8);
  CHECK(again.rules.front().find("onder de 10") != std::string::npos);
}

TEST_CASE("one indicator can be protected by hiding alone: its counts are exact, and those of the others rounded") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_fact("zorg", {"wijk"}, {"wijk"});
  for (const std::string id : {"hulp", "zorg"}) {
    town.add_indicator(id, id, Measure::jeugdigen);
    town.publish("openbaar", id, {{"wijk"}});
    town.add(id, "2024", {{"wijk", "a"}}, 8);
    town.add(id, "2024", {{"wijk", "b"}}, 12);
    town.add(id, "2024", {{"wijk", "c"}}, id == "hulp" ? 33 : 34);
  }
  town.audience("openbaar").rules.unrounded = {"hulp"};
  const auto outcome = town.release("openbaar");
  CHECK(outcome.release.indicator("hulp")->rounded_to == 1);
  CHECK(outcome.release.indicator("zorg")->rounded_to == 5);
  CHECK(figure(outcome.release, "hulp", "2024") == "53");
  CHECK(figure(outcome.release, "zorg", "2024") == "55");
  CHECK(figure(outcome.release, "hulp", "2024", {{"wijk", "c"}}) == "33");
  CHECK(figure(outcome.release, "zorg", "2024", {{"wijk", "c"}}) == "35");
  for (const std::string id : {"hulp", "zorg"})
    CHECK(figure(outcome.release, id, "2024", {{"wijk", "a"}}) == "afgeschermd");
}

// a is below ten, and b beside it is ten or more. Rounded, 45 less 30 is 11 to 19, which leaves 0 to 9 of a. Exactly,
// a + b = 45 - 32 = 13 leaves 0 to 3: then c goes instead of b, and a + c = 35 leaves 0 to 9.
TEST_CASE("an exact whole leaves less room than a rounded one: then a larger figure is hidden") {
  const auto shown = [](bool exact) {
    Town town;
    town.add_fact("hulp", {"wijk"}, {"wijk"});
    town.add_indicator("hulp", "hulp", Measure::jeugdigen);
    town.publish("openbaar", "hulp", {{"wijk"}});
    town.add("hulp", "2024", {{"wijk", "a"}}, 3);
    town.add("hulp", "2024", {{"wijk", "b"}}, 10);
    town.add("hulp", "2024", {{"wijk", "c"}}, 32);
    if (exact) town.audience("openbaar").rules.unrounded = {"hulp"};
    const auto outcome = town.release("openbaar");
    std::string text;
    for (const char* wijk : {"a", "b", "c"}) text += figure(outcome.release, "hulp", "2024", {{"wijk", wijk}}) + " ";
    return text;
  };
  CHECK(shown(false) == "afgeschermd afgeschermd 30 ");
  CHECK(shown(true) == "afgeschermd 10 afgeschermd ");
}
