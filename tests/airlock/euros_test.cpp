// SPDX-License-Identifier: EUPL-1.2
// Euros, quotients, medians and means through the door.
#include "town.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using airlock::Reason;
using content::Fact;
using content::Measure;

namespace {

constexpr std::int64_t euro = 100;

/// Costs over wijk with a count on the same fact; aanbieders 1, 2, 3 … share evenly unless told.
Town costs() {
  Town town;
  town.add_fact("kosten", {"wijk"}, {"wijk"}, Fact::Value::cent);
  town.add_indicator("kosten", "kosten", Measure::som, "euro");
  town.publish("openbaar", "kosten", {{}, {"wijk"}});
  return town;
}

void spend(Town& town, const std::string& wijk, int per_aanbieder, int aanbieders, std::int64_t each) {
  for (int a = 1; a <= aanbieders; ++a) town.add("kosten", "2024", {{"wijk", wijk}}, per_aanbieder, each, static_cast<std::uint32_t>(a));
}

}  // namespace

TEST_CASE("euros are rounded to 1.000, and two wijken are hidden when one has too few aanbieders") {
  Town town = costs();
  spend(town, "a", 10, 4, 1'234 * euro);  // 49.360
  spend(town, "b", 10, 2, 2'000 * euro);  // two aanbieders
  spend(town, "c", 20, 4, 1'000 * euro);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "c"}}) == std::to_string(80'000 * euro));
  CHECK(figure(outcome.release, "kosten", "2024") == std::to_string(169'000 * euro));
  CHECK(hidden_by(outcome, Reason::aanbieders) == 1);
}

TEST_CASE("euros of a public source are rounded in public too, and exact for who sees them exactly") {
  Town town;
  auto& lasten = town.add_fact("lasten", {"wijk"}, {}, Fact::Value::cent);
  lasten.public_source = true;
  lasten.measures_persons = false;
  town.add_indicator("lasten", "lasten", Measure::som, "euro");
  town.records["lasten"] = {{"2024", {{"wijk", "a"}}, 0, 0, 8'060'935}, {"2024", {{"wijk", "b"}}, 0, 0, -30'767'804}};
  for (const std::string audience : {"openbaar", "vertrouwelijk"}) town.publish(audience, "lasten", {{}, {"wijk"}});
  const auto open = town.release("openbaar").release;
  CHECK(figure(open, "lasten", "2024", {{"wijk", "a"}}) == std::to_string(81'000 * euro));
  CHECK(figure(open, "lasten", "2024", {{"wijk", "b"}}) == std::to_string(-308'000 * euro));
  CHECK(figure(open, "lasten", "2024") == std::to_string(-227'000 * euro));
  CHECK(open.indicator("lasten")->rounded_to == 1'000 * euro);
  CHECK(figure(town.release("vertrouwelijk").release, "lasten", "2024", {{"wijk", "a"}}) == "8060935");
}

TEST_CASE("euros of 9 jeugdigen are hidden, of 10 they are shown") {
  for (const int n : {3, 4}) {  // three aanbieders: 9 and 12 jeugdigen; then one more makes 10
    Town town = costs();
    spend(town, "a", 3, 3, 1'000 * euro);
    if (n == 4) town.add("kosten", "2024", {{"wijk", "a"}}, 1, 1'000 * euro, 1);
    spend(town, "b", 10, 3, 1'000 * euro);
    spend(town, "c", 10, 3, 1'000 * euro);
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "a"}}) == (n == 3 ? "afgeschermd" : std::to_string(10'000 * euro)));
  }
}

TEST_CASE("one jeugdige above half, or one aanbieder that can estimate another, hides euros") {
  Town town = costs();
  spend(town, "a", 5, 3, 1'000 * euro);
  town.add("kosten", "2024", {{"wijk", "a"}}, 1, 20'000 * euro, 4);  // 20.000 of 35.000
  spend(town, "b", 10, 2, 10'000 * euro);
  town.add("kosten", "2024", {{"wijk", "b"}}, 5, 1'000 * euro, 3);   // 5.000 beside 100.000 and 100.000
  spend(town, "c", 40, 5, 1'000 * euro);
  const auto outcome = town.release("openbaar");
  CHECK(hidden_by(outcome, Reason::dominance) == 1);
  CHECK(hidden_by(outcome, Reason::p_percent) == 1);
}

TEST_CASE("euros of which two aanbieders have nearly all are hidden where (2,90) is asked for") {
  Town town = costs();
  const auto hidden = [&] {
    const auto outcome = town.release("openbaar");
    return hidden_by(outcome, Reason::holding_dominance);
  };
  spend(town, "a", 10, 2, 10'000 * euro);
  town.add("kosten", "2024", {{"wijk", "a"}}, 10, 2'000 * euro, 3);  // 200.000 of 220.000: 91%, and 20.000 is 20% of 100.000
  spend(town, "b", 20, 5, 1'000 * euro);
  spend(town, "c", 40, 5, 1'000 * euro);
  CHECK(hidden() == 0);
  town.audience("openbaar").rules.holding_dominance_percent = 90;
  CHECK(hidden() == 1);
  town.audience("openbaar").rules.holding_dominance_percent = 91;
  CHECK(hidden() == 0);
}

TEST_CASE("two hidden wijken that are one and the same aanbieder need a third: their sum is in the total") {
  Town town = costs();
  for (const std::string wijk : {"a", "b"}) spend(town, wijk, 15, 1, 1'000 * euro);
  spend(town, "c", 10, 4, 5'000 * euro);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "c"}}) == "afgeschermd");
  CHECK(hidden_by(outcome, Reason::union_of_few) == 1);
}

TEST_CASE("a hidden count hides the euros on its key") {
  Town town = costs();
  town.add_indicator("jeugdigen", "kosten", Measure::jeugdigen);
  town.publish("openbaar", "jeugdigen", {{"wijk"}});
  town.audience("openbaar").rules.minimum_jeugdigen = 0;
  spend(town, "a", 3, 3, 1'000 * euro);
  spend(town, "b", 10, 4, 1'000 * euro);
  spend(town, "c", 20, 4, 1'000 * euro);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(hidden_by(outcome, Reason::coupled) == 2);
}

TEST_CASE("quotients come from released operands, in whole percents, and are hidden when an operand is") {
  Town town;
  town.add_fact("hulp", {"leeftijd", "wijk"}, {"leeftijd", "wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  auto& share = town.add_share("aandeel", "jeugdigen", "jeugdigen");
  share.denominator_total = {"wijk"};
  share.decimals = 1;
  town.publish("openbaar", "aandeel", {{"wijk"}});
  town.add("hulp", "2024", {{"wijk", "a"}, {"leeftijd", "0-11"}}, 33);
  town.add("hulp", "2024", {{"wijk", "b"}, {"leeftijd", "0-11"}}, 32);
  town.add("hulp", "2024", {{"wijk", "c"}, {"leeftijd", "0-11"}}, 61);
  const auto outcome = town.release("openbaar");
  // 126 is released as 125, 33 as 35, 61 as 60: 35/125 = 28% (exact: 26,2), 60/125 = 48%.
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "a"}}) == "28");
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "c"}}) == "48");
  CHECK(outcome.release.table("jeugdigen", base::Grain::jaar, {"wijk"}) == nullptr);
  REQUIRE(outcome.release.indicator("jeugdigen") != nullptr);
  CHECK(outcome.release.indicator("aandeel")->decimals == 0);

  town.records["hulp"].clear();
  town.add("hulp", "2024", {{"wijk", "a"}, {"leeftijd", "0-11"}}, 9);
  town.add("hulp", "2024", {{"wijk", "b"}, {"leeftijd", "0-11"}}, 32);
  town.add("hulp", "2024", {{"wijk", "c"}, {"leeftijd", "0-11"}}, 61);
  const auto hidden = town.release("openbaar");
  CHECK(figure(hidden.release, "aandeel", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(hidden.release, "aandeel", "2024", {{"wijk", "b"}}) == "afgeschermd");
  CHECK(figure(hidden.release, "aandeel", "2024", {{"wijk", "c"}}) == "60");  // 60 / 100
  CHECK(hidden_by(hidden, Reason::operand) == 2);
}

TEST_CASE("a denominator of 45 is too small, of 50 it is not, judged on the released value") {
  for (const int n : {47, 48}) {  // released as 45 and 50
    Town town;
    town.add_fact("hulp", {"wijk"}, {"wijk"});
    town.add_fact("kort", {"wijk"}, {"wijk"});
    town.add_indicator("alle", "hulp", Measure::jeugdigen);
    town.add_indicator("korte", "kort", Measure::jeugdigen);
    town.add_share("aandeel", "korte", "alle");
    town.publish("openbaar", "aandeel", {{}});
    town.add("hulp", "2024", {{"wijk", "a"}}, n);
    town.add("kort", "2024", {{"wijk", "a"}}, 20);
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "aandeel", "2024") == (n == 47 ? "afgeschermd" : "40"));
  }
}

TEST_CASE("euros per jeugdige: the hidden count hides the euros too, since tariffs are public") {
  Town town = costs();
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  auto& ratio = town.add_indicator("kosten-per-jeugdige", "", Measure::quotient, "euro");
  ratio.numerator = "kosten";
  ratio.denominator = "jeugdigen";
  town.publish("openbaar", "kosten-per-jeugdige", {{"wijk"}});
  for (const std::string wijk : {"a", "b", "c"}) spend(town, wijk, 20, 4, 1'000 * euro);
  town.add("hulp", "2024", {{"wijk", "a"}}, 8);
  town.add("hulp", "2024", {{"wijk", "b"}}, 60);
  town.add("hulp", "2024", {{"wijk", "c"}}, 70);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "kosten-per-jeugdige", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "a"}}) == "afgeschermd");
  // 80.000 / 70 = 1.142,86: whole euros, written in cents.
  CHECK(figure(outcome.release, "kosten-per-jeugdige", "2024", {{"wijk", "c"}}) == std::to_string(1'143 * euro));
}

TEST_CASE("almost everyone of the population is as telling as a small count") {
  Town town;
  town.add_fact("hulp", {"wijk"}, {"wijk"});
  auto& people = town.add_fact("bevolking", {"wijk"}, {}, Fact::Value::aantal);
  people.public_source = true;
  people.measures_persons = false;
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.add_indicator("inwoners", "bevolking", Measure::som, "inwoners");
  town.add_share("aandeel", "jeugdigen", "inwoners");
  town.publish("openbaar", "aandeel", {{"wijk"}});
  town.publish("openbaar", "inwoners", {{"wijk"}});
  town.records["bevolking"] = {{"2024", {{"wijk", "a"}}, 0, 0, 109}, {"2024", {{"wijk", "b"}}, 0, 0, 200}, {"2024", {{"wijk", "c"}}, 0, 0, 333}};
  town.add("hulp", "2024", {{"wijk", "a"}}, 100);
  town.add("hulp", "2024", {{"wijk", "b"}}, 40);
  town.add("hulp", "2024", {{"wijk", "c"}}, 50);
  const auto outcome = town.release("openbaar");
  CHECK(hidden_by(outcome, Reason::operand) == 2);
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "a"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "aandeel", "2024", {{"wijk", "c"}}) == "15");
  CHECK(figure(outcome.release, "inwoners", "2024", {{"wijk", "c"}}) == "333");  // a public source is exact
}

TEST_CASE("a median needs 20 jeugdigen and is given in whole weeks") {
  for (const int n : {19, 20, 21}) {
    Town town;
    town.add_fact("wachten", {"wijk"}, {"wijk"}, Fact::Value::duur);
    town.add_indicator("wachttijd", "wachten", Measure::mediaan, "weken").decimals = 1;
    town.publish("openbaar", "wachttijd", {{}});
    town.add("wachten", "2024", {{"wijk", "a"}}, n, 38);  // 5,43 weken
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "wachttijd", "2024") == (n == 19 ? "afgeschermd" : "5"));
    town.publish("vertrouwelijk", "wachttijd", {{}});
    CHECK(figure(town.release("vertrouwelijk").release, "wachttijd", "2024") == "54");
  }
}

TEST_CASE("a median that is not reached says ontbreekt") {
  Town town;
  town.add_fact("wachten", {"wijk"}, {"wijk"}, Fact::Value::duur);
  town.add_indicator("wachttijd", "wachten", Measure::mediaan, "weken");
  town.publish("openbaar", "wachttijd", {{}});
  town.add("wachten", "2024", {{"wijk", "a"}}, 30, 38);
  for (auto& line : town.records["wachten"]) line.censored = true;
  CHECK(figure(town.release("openbaar").release, "wachttijd", "2024") == "ontbreekt");
}

TEST_CASE("a mean score needs 10 respondents") {
  for (const std::uint32_t n : {9U, 10U, 11U}) {
    Town town;
    auto& fact = town.add_fact("meting", {"wijk"}, {}, Fact::Value::score);
    fact.measures_persons = false;
    town.add_indicator("cijfer", "meting", Measure::gemiddelde, "cijfer").decimals = 1;
    town.publish("openbaar", "cijfer", {{}});
    town.records["meting"] = {{"2024", {{"wijk", "a"}}, 0, 0, 78, n}};
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "cijfer", "2024") == (n == 9 ? "afgeschermd" : "78"));
    CHECK(outcome.release.indicator("cijfer")->decimals == 1);
  }
}

TEST_CASE("a mean without decimals is rounded once, from the mean itself") {
  // Ten times 4,4 and ten times 4,5 is 4,45: rounded to one decimal first it would become 5.
  for (const int decimals : {0, 1}) {
    Town town;
    auto& fact = town.add_fact("meting", {"wijk"}, {}, Fact::Value::score);
    fact.measures_persons = false;
    town.add_indicator("cijfer", "meting", Measure::gemiddelde, "cijfer").decimals = decimals;
    town.publish("openbaar", "cijfer", {{}});
    town.records["meting"] = {{"2024", {{"wijk", "a"}}, 0, 0, 44, 10}, {"2024", {{"wijk", "b"}}, 0, 0, 45, 10}};
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "cijfer", "2024") == (decimals == 0 ? "4" : "45"));
    CHECK(outcome.release.indicator("cijfer")->decimals == decimals);
  }
}

TEST_CASE("quarters of euros add to the year: a hidden quarter takes a second one with it") {
  Town town = costs();
  town.audience("openbaar").tables.clear();
  town.publish("openbaar", "kosten", {{}}, {base::Grain::jaar, base::Grain::kwartaal});
  for (const std::string quarter : {"2024-K1", "2024-K2", "2024-K3", "2024-K4"}) {
    const int each = quarter == "2024-K2" ? 2 : 10;  // six jeugdigen in the second quarter
    for (std::uint32_t a = 1; a <= 3; ++a) {
      town.add("kosten", quarter, {{"wijk", "a"}}, each, 1'000 * euro, a);
      town.add("kosten", "2024", {{"wijk", "a"}}, each, 1'000 * euro, a);
    }
  }
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "kosten", "2024") == std::to_string(96'000 * euro));
  CHECK(figure(outcome.release, "kosten", "2024-K2") == "afgeschermd");
  CHECK(outcome.release.hidden.at("kosten") == 2);
}

TEST_CASE("the last months are voorlopig, or geraamd where they hold an estimate") {
  Town town = costs();
  town.audience("openbaar").tables.clear();
  town.publish("openbaar", "kosten", {{}}, {base::Grain::kwartaal});
  town.site.indicators.front().provisional_months = 6;
  for (const std::string quarter : {"2024-K1", "2024-K2", "2024-K3", "2024-K4"}) {
    for (std::uint32_t a = 1; a <= 3; ++a) town.add("kosten", quarter, {{"wijk", "a"}}, 10, 1'000 * euro, a);
  }
  const auto outcome = town.release("openbaar");
  const auto* table = outcome.release.table("kosten", base::Grain::kwartaal, {});
  using release::Certainty;
  CHECK(table->certainty == std::vector{Certainty::definitief, Certainty::definitief, Certainty::voorlopig, Certainty::voorlopig});
  town.site.indicators.front().estimated = true;
  const auto estimated = town.release("openbaar");
  CHECK(estimated.release.table("kosten", base::Grain::kwartaal, {})->certainty ==
        std::vector{Certainty::definitief, Certainty::definitief, Certainty::geraamd, Certainty::geraamd});
}

TEST_CASE("an indicator without enough information is listed, with what is needed, and has no table") {
  Town town = costs();
  town.add_indicator("vriendschap", "", Measure::geen).needed = "een eigen meting";
  town.publish("openbaar", "vriendschap", {});
  spend(town, "a", 10, 4, 1'000 * euro);
  const auto outcome = town.release("openbaar");
  REQUIRE(outcome.release.indicator("vriendschap") != nullptr);
  CHECK(outcome.release.indicator("vriendschap")->insufficient);
  CHECK(outcome.release.tables_of("vriendschap").empty());
}

// b is of one aanbieder, c of two: each has too few, together they have three. The one aanbieder of b knows b, and so c.
TEST_CASE("an aanbieder who is alone in a hidden sum knows it: the sum beside it needs another one") {
  const auto hidden = [](std::uint32_t third) {
    Town town = costs();
    spend(town, "a", 10, 4, 5'000 * euro);
    town.add("kosten", "2024", {{"wijk", "b"}}, 20, 1'000 * euro, 7);
    if (third != 0) town.add("kosten", "2024", {{"wijk", "b"}}, 20, 1'000 * euro, third);
    town.add("kosten", "2024", {{"wijk", "c"}}, 20, 1'000 * euro, 8);
    town.add("kosten", "2024", {{"wijk", "c"}}, 20, 1'000 * euro, 9);
    const auto outcome = town.release("openbaar");
    CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "b"}}) == "afgeschermd");
    CHECK(figure(outcome.release, "kosten", "2024", {{"wijk", "c"}}) == "afgeschermd");
    return figure(outcome.release, "kosten", "2024", {{"wijk", "a"}}) == "afgeschermd" ||
           figure(outcome.release, "kosten", "2024") == "afgeschermd";
  };
  CHECK(hidden(0));
  CHECK_FALSE(hidden(6));
}
