// SPDX-License-Identifier: EUPL-1.2
// The confidential audience: exact, with few hidden only where many characteristics cross.
#include "town.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using content::Measure;

namespace {

Town three_ways() {
  Town town;
  town.add_fact("hulp", {"geslacht", "leeftijd", "wijk"}, {"geslacht", "leeftijd", "wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"leeftijd", "wijk"}, {"geslacht", "leeftijd", "wijk"}});
  int n = 4;
  for (const std::string wijk : {"a", "b", "c"}) {
    for (const std::string leeftijd : {"0-11", "12-17", "18-22"}) {
      for (const std::string geslacht : {"m", "v"}) town.add("hulp", "2024", {{"geslacht", geslacht}, {"leeftijd", leeftijd}, {"wijk", wijk}}, n++);
    }
  }
  return town;
}

}  // namespace

TEST_CASE("figures are exact, and up to two characteristics nothing is hidden") {
  const auto outcome = three_ways().release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2024") == "225");  // 4 + … + 21
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "a"}, {"leeftijd", "0-11"}}) == "9");
  const auto* table = outcome.release.table("jeugdigen", base::Grain::jaar, {"leeftijd", "wijk"});
  for (const auto& value : table->values) CHECK(value.shown());
}

TEST_CASE("with three characteristics 4 is hidden and 5 would not be, and the 4 does not follow from rows and columns") {
  const auto outcome = three_ways().release("vertrouwelijk");
  const auto cell = [&](const char* g, const char* l, const char* w) {
    return figure(outcome.release, "jeugdigen", "2024", {{"geslacht", g}, {"leeftijd", l}, {"wijk", w}});
  };
  CHECK(cell("m", "0-11", "a") == "afgeschermd");
  CHECK(cell("v", "0-11", "a") == "afgeschermd");  // 5, beside the total of 9
  // A block of 2 x 2 x 2 is the least that hides one cell. With 6 and 7 beside a total of 13 and both at least 5, the first is at most 8, and the 4
  // is 10 - 8 = 2 or more: beside exact margins it has too little room, so that margins are hidden too.
  CHECK(outcome.release.hidden.at("jeugdigen") > 8);
  CHECK(outcome.report.narrow.empty());
  CHECK(outcome.report.exact == 0);
}

TEST_CASE("zeros are shown as zero") {
  Town town = three_ways();
  town.records["hulp"].clear();
  for (const std::string g : {"m", "v"}) town.add("hulp", "2024", {{"geslacht", g}, {"leeftijd", "0-11"}, {"wijk", "a"}}, 20);
  const auto outcome = town.release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"wijk", "b"}}) == "0");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"geslacht", "m"}, {"leeftijd", "0-11"}, {"wijk", "b"}}) == "0");
  CHECK(outcome.release.hidden.empty());
}

TEST_CASE("an indicator that is always protected hides below 5 in any table") {
  for (const int n : {4, 5, 6}) {
    Town town;
    town.add_fact("kader", {"wijk"}, {"wijk"});
    town.add_indicator("gedwongen-kader", "kader", Measure::jeugdigen);
    town.audience("vertrouwelijk").rules.always_suppress = {"gedwongen-kader"};
    town.publish("vertrouwelijk", "gedwongen-kader", {{"wijk"}});
    town.add("kader", "2024", {{"wijk", "a"}}, n);
    town.add("kader", "2024", {{"wijk", "b"}}, 12);
    town.add("kader", "2024", {{"wijk", "c"}}, 30);
    const auto outcome = town.release("vertrouwelijk");
    CHECK(figure(outcome.release, "gedwongen-kader", "2024", {{"wijk", "a"}}) == (n == 4 ? "afgeschermd" : std::to_string(n)));
    CHECK(figure(outcome.release, "gedwongen-kader", "2024", {{"wijk", "b"}}) == (n == 4 ? "afgeschermd" : "12"));
    CHECK(figure(outcome.release, "gedwongen-kader", "2024") == std::to_string(n + 42));
  }
}

namespace {

using Members = std::map<std::string, std::vector<std::string>>;

/// Help by wijk, in which a jeugdige may have several kinds: wijk a has amb 40, gzh n and plz 20, wijk b amb 3 and no vbl.
airlock::Outcome with_protected(const Members& members, int n) {
  Town town;
  town.add_fact("hulp", {"hulpvorm", "wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"hulpvorm"}, {"hulpvorm", "wijk"}});
  town.audience("vertrouwelijk").rules.suppress_members = members;
  town.add("hulp", "2024", {{"hulpvorm", "amb"}, {"wijk", "a"}}, 40);
  town.add("hulp", "2024", {{"hulpvorm", "gzh"}, {"wijk", "a"}}, n);
  town.add("hulp", "2024", {{"hulpvorm", "plz"}, {"wijk", "a"}}, 20);
  town.add("hulp", "2024", {{"hulpvorm", "amb"}, {"wijk", "b"}}, 3);
  return town.release("vertrouwelijk");
}

}  // namespace

TEST_CASE("a member that is always protected hides 4 and shows 5 in any table, its children too, and no other member") {
  for (const Members& members : {Members{{"hulpvorm", {"vbl"}}}, Members{{"hulpvorm", {"gzh"}}}}) {
    for (const int n : {4, 5}) {
      CAPTURE(n);
      CAPTURE(members.at("hulpvorm").front());
      const auto outcome = with_protected(members, n);
      const auto cell = [&](const char* hulpvorm, const char* wijk) {
        return figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", hulpvorm}, {"wijk", wijk}});
      };
      CHECK(cell("gzh", "a") == (n == 4 ? "afgeschermd" : "5"));
      CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "gzh"}}) == (n == 4 ? "afgeschermd" : "5"));
      CHECK(cell("amb", "a") == "40");
      CHECK(cell("amb", "b") == "3");  // and 3 beside no vbl: what is not protected is no reason to hide a zero
      if (n == 5) CHECK(outcome.release.hidden.empty());
    }
  }
}

TEST_CASE("what is left of a protected member is protected: 20 of 24 leaves 4") {
  const auto outcome = with_protected({{"hulpvorm", {"vbl"}}}, 4);
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "plz"}}) == "afgeschermd");
}

TEST_CASE("with no member named, 4 is shown") {
  const auto outcome = with_protected({}, 4);
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "gzh"}}) == "4");
  CHECK(outcome.release.hidden.empty());
}

TEST_CASE("a protected member that says nothing of persons is protected too, also as what an indicator selects") {
  Town town;
  town.add_fact("hulp", {"aanbieder"}, {});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.add_indicator("bij-p2", "hulp", Measure::jeugdigen).selection = {{"aanbieder", {"p2"}}};
  town.publish("vertrouwelijk", "jeugdigen", {{"aanbieder"}});
  town.publish("vertrouwelijk", "bij-p2", {{}});
  town.audience("vertrouwelijk").rules.suppress_members = {{"aanbieder", {"p2"}}};
  town.add("hulp", "2024", {{"aanbieder", "p2"}}, 4);
  town.add("hulp", "2023", {{"aanbieder", "p2"}}, 3);
  town.add("hulp", "2022", {{"aanbieder", "p2"}}, 5);
  town.add("hulp", "2022", {{"aanbieder", "p1"}}, 3);
  const auto outcome = town.release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2022", {{"aanbieder", "p1"}}) == "3");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"aanbieder", "p2"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "bij-p2", "2024") == "afgeschermd");
  CHECK(figure(outcome.release, "bij-p2", "2023") == "afgeschermd");
  CHECK(figure(outcome.release, "bij-p2", "2022") == "5");
}

TEST_CASE("a protected member does not follow from its row: another cell goes with it, as beside a protected indicator") {
  Town town;
  town.add_fact("hulp", {"hulpvorm"}, {"hulpvorm"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"hulpvorm"}});
  town.audience("vertrouwelijk").rules.suppress_members = {{"hulpvorm", {"plz"}}};
  town.add("hulp", "2024", {{"hulpvorm", "amb"}}, 60);
  town.add("hulp", "2024", {{"hulpvorm", "gzh"}}, 30);
  town.add("hulp", "2024", {{"hulpvorm", "plz"}}, 2);
  const auto outcome = town.release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "plz"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "gzh"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "amb"}}) == "60");
  CHECK(outcome.report.exact == 0);
}

TEST_CASE("beside a protected member a zero says nothing: what is hidden with it is no zero while there is another") {
  Town town;
  town.add_fact("hulp", {"leeftijd"}, {"leeftijd"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"leeftijd"}});
  town.audience("vertrouwelijk").rules.suppress_members = {{"leeftijd", {"18-22"}}};
  town.add("hulp", "2024", {{"leeftijd", "0-11"}}, 30);
  town.add("hulp", "2024", {{"leeftijd", "18-22"}}, 2);
  const auto outcome = town.release("vertrouwelijk");
  const auto cell = [&](const char* leeftijd) { return figure(outcome.release, "jeugdigen", "2024", {{"leeftijd", leeftijd}}); };
  CHECK(cell("18-22") == "afgeschermd");
  CHECK(cell("0-11") == "afgeschermd");
  CHECK(cell("12-17") == "0");
}

// Whoever has help of both p1 and p2 counts once in the total of 7: it is at most 3 + p2, so that p2 is at least 4, and below 5.
TEST_CASE("a protected member does not follow from bounds either: where it would, a cell beside it goes that is not protected itself") {
  Town town;
  town.add_fact("hulp", {"aanbieder"}, {});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"aanbieder"}});
  town.audience("vertrouwelijk").rules.suppress_members = {{"aanbieder", {"p2"}}};
  town.add("hulp", "2024", {{"aanbieder", "p1"}}, 3);
  town.add("hulp", "2024", {{"aanbieder", "p2"}}, 4);
  const auto outcome = town.release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"aanbieder", "p2"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"aanbieder", "p1"}}) == "afgeschermd");
  CHECK(outcome.report.narrow.empty());
}

TEST_CASE("the euros and the quotient of a protected member go with its count") {
  Town town;
  town.add_fact("kosten", {"hulpvorm"}, {}, content::Fact::Value::cent);
  town.add_indicator("jeugdigen", "kosten", Measure::jeugdigen);
  town.add_indicator("kosten", "kosten", Measure::som, "euro");
  auto& each = town.add_indicator("per-jeugdige", "", Measure::quotient, "euro");
  each.numerator = "kosten";
  each.denominator = "jeugdigen";
  for (const char* id : {"jeugdigen", "kosten", "per-jeugdige"}) town.publish("vertrouwelijk", id, {{"hulpvorm"}});
  town.audience("vertrouwelijk").rules.minimum_denominator = 0;
  town.audience("vertrouwelijk").rules.suppress_members = {{"hulpvorm", {"vbl"}}};
  town.add("kosten", "2024", {{"hulpvorm", "amb"}}, 3, 10'000);
  town.add("kosten", "2024", {{"hulpvorm", "gzh"}}, 4, 50'000);
  town.add("kosten", "2024", {{"hulpvorm", "plz"}}, 9, 20'000);
  const auto outcome = town.release("vertrouwelijk");
  for (const char* id : {"jeugdigen", "kosten", "per-jeugdige"}) {
    CAPTURE(std::string{id});
    CHECK(figure(outcome.release, id, "2024", {{"hulpvorm", "gzh"}}) == "afgeschermd");
    CHECK(figure(outcome.release, id, "2024", {{"hulpvorm", "amb"}}) != "afgeschermd");
  }
}

// Of wijk a only two children are there, 1 and 1, beside zeros that are shown: each is 1, 2 or 3 whatever else is hidden, and 1 to 4 was promised.
TEST_CASE("what no hiding can protect is not released: the refusal names the cell, its range and what gives it away") {
  Town town = three_ways();
  for (const std::string geslacht : {"m", "v"}) {
    town.add("hulp", "2025", {{"geslacht", geslacht}, {"leeftijd", "0-11"}, {"wijk", "a"}}, 1);
    town.add("hulp", "2025", {{"geslacht", geslacht}, {"leeftijd", "12-17"}, {"wijk", "b"}}, 20);
  }
  std::string told;
  try {
    (void)town.release("vertrouwelijk");
  } catch (const base::InputError& error) {
    told = error.what();
  }
  CHECK(told.find("te-nauw") != std::string::npos);
  CHECK(told.find("jeugdigen@1|2025|geslacht=m|leeftijd=0-11|wijk=a: 1 tot en met 3") != std::string::npos);
  CHECK(told.find("leeftijd=12-17|wijk=a") != std::string::npos);
  CHECK(told.find("publiceer minder kruisingen") != std::string::npos);
}

TEST_CASE("the same records through both doors: the public release never shows what the rules hide") {
  Town town = three_ways();
  town.publish("openbaar", "jeugdigen", {{"leeftijd", "wijk"}});
  const auto open = town.release("openbaar");
  const auto closed = town.release("vertrouwelijk");
  const auto* a = open.release.table("jeugdigen", base::Grain::jaar, {"leeftijd", "wijk"});
  const auto* b = closed.release.table("jeugdigen", base::Grain::jaar, {"leeftijd", "wijk"});
  for (std::size_t i = 0; i < a->values.size(); ++i) {
    if (b->values[i].scaled < 10) CHECK_FALSE(a->values[i].shown());
    if (a->values[i].shown()) CHECK(std::abs(a->values[i].scaled - b->values[i].scaled) <= 2);
  }
}
