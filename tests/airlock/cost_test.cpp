// SPDX-License-Identifier: EUPL-1.2
// What a municipality chooses about figures that no rule hides: which go first for another one, and which go on
// request.
#include "town.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;

namespace {

std::string whole_a_b_c(const Town& town) {
  const auto outcome = town.release("raad");
  std::string text = figure(outcome.release, "jeugdigen", "2024");
  for (const char* wijk : {"a", "b", "c"}) {
    const std::string each = figure(outcome.release, "jeugdigen", "2024", {{"wijk", wijk}});
    text += " " + (each == "afgeschermd" ? "x" : each);
  }
  return text;
}

/// 210 at the end of 2023, 7 came and 30 left in 2024: 187. The 7 are hidden, and one of the other three goes with
/// them.
std::string beside_inflow(int weight_of_outflow) {
  Town town;
  town.add_fact("stroom", {"beweging", "wijk"}, {"wijk"});
  town.site.dimensions.push_back({});
  auto& beweging = town.site.dimensions.back();
  beweging.id = beweging.label = "beweging";
  beweging.members = {{"stand", "stand", ""}, {"instroom", "instroom", ""}, {"uitstroom", "uitstroom", ""}};
  for (const char* id : {"stand", "instroom", "uitstroom"}) {
    town.add_indicator(id, "stroom", content::Measure::jeugdigen).selection = {{"beweging", {id}}};
    town.publish("openbaar", id, {{}});
  }
  town.audience("openbaar").tables.back().weight = weight_of_outflow;
  town.site.publication.balances = {{"stand", "instroom", "uitstroom"}};
  const auto year = [&](const char* period, int stock, int in, int out) {
    town.add("stroom", period, {{"beweging", "stand"}, {"wijk", "a"}}, stock);
    town.add("stroom", period, {{"beweging", "instroom"}, {"wijk", "a"}}, in);
    town.add("stroom", period, {{"beweging", "uitstroom"}, {"wijk", "a"}}, out);
  };
  year("2023", 210, 40, 30);
  year("2024", 187, 7, 30);
  const auto outcome = town.release("openbaar");
  CHECK(figure(outcome.release, "instroom", "2024") == "afgeschermd");
  std::string hidden;
  for (const auto& secondary : outcome.report.secondaries) hidden += secondary.cell.text() + " ";
  return hidden;
}

}  // namespace

TEST_CASE("a heavier table keeps its cell, and another one in the line goes") {
  CHECK(beside_inflow(1) == "uitstroom@1|2024 ");
  CHECK(beside_inflow(2) == "stand@1|2024 ");  // 187 are fewer than 210
}

TEST_CASE("what is dear by value is not what is dear by jeugdigen") {
  Town town;
  town.add_raad();
  town.add_fact("kosten", {"wijk"}, {"wijk"}, content::Fact::Value::cent);
  town.add_indicator("bedrag", "kosten", content::Measure::som, "euro");
  town.publish("raad", "bedrag", {{"wijk"}});
  for (const std::uint32_t aanbieder : {1, 2, 3}) {
    town.add("kosten", "2024", {{"wijk", "a"}}, 1, 100'000, aanbieder);  // 3 jeugdigen: hidden
    town.add("kosten", "2024", {{"wijk", "b"}}, 10, 900'000, aanbieder);
    town.add("kosten", "2024", {{"wijk", "c"}}, 20, 200'000, aanbieder);
  }
  const auto hidden = [&] {
    const auto outcome = town.release("raad");
    std::string text;
    for (const char* wijk : {"a", "b", "c"}) {
      if (figure(outcome.release, "bedrag", "2024", {{"wijk", wijk}}) == "afgeschermd") text += wijk;
    }
    return text;
  };
  CHECK(hidden() == "ab");  // 30 jeugdigen are fewer than 60
  town.audience("raad").rules.cost = content::Rules::Cost::waarde;
  CHECK(hidden() == "ac");  // 120.000 euro are fewer than 270.000
}

TEST_CASE("who asked for it is hidden, with another one beside it") {
  Town town = town_with_raad(30, 20, 40);
  CHECK(whole_a_b_c(town) == "90 30 20 40");
  town.audience("raad").rules.on_request = {{"wijk", {"c"}}};
  CHECK(whole_a_b_c(town) == "90 30 x x");
  CHECK(hidden_by(town.release("raad"), airlock::Reason::on_request) == 1);
  town.audience("raad").rules.on_request = {{"leeftijd", {"0-11"}}};  // nothing here is by leeftijd
  CHECK(whole_a_b_c(town) == "90 30 20 40");
}

TEST_CASE("a member that is asked for stands for what is below it, also where no rule applies") {
  Town town;
  town.add_fact("hulp", {"hulpvorm"}, {});
  town.add_indicator("jeugdigen", "hulp", content::Measure::jeugdigen);
  town.publish("vertrouwelijk", "jeugdigen", {{"hulpvorm"}});
  town.audience("vertrouwelijk").rules.on_request = {{"hulpvorm", {"vbl"}}};
  town.add("hulp", "2024", {{"hulpvorm", "amb"}}, 50);
  town.add("hulp", "2024", {{"hulpvorm", "plz"}}, 30);
  town.add("hulp", "2024", {{"hulpvorm", "gzh"}}, 20);
  const auto outcome = town.release("vertrouwelijk");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "vbl"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "plz"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "gzh"}}) == "afgeschermd");
  CHECK(figure(outcome.release, "jeugdigen", "2024", {{"hulpvorm", "amb"}}) == "50");
}
