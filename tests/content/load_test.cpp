// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::content;
using content::testing::ContentFolder;

TEST_CASE("a content folder that is in order is read whole") {
  ContentFolder folder;
  const auto site = folder.load();

  SUBCASE("the municipality") {
    CHECK(site.gemeente.name == "Hanzedijk");
    CHECK(site.gemeente.code == "GM9901");
    CHECK(site.gemeente.site_title == "Jeugdhulp in Hanzedijk");
    CHECK(site.gemeente.contact == "jeugdhulp@hanzedijk.example");
    CHECK(site.gemeente.example_notice == "Dit zijn voorbeelddata.");
    CHECK(site.gemeente.links.at("Veilig Thuis") == "https://veiligthuis.nl");
    CHECK(site.allowed_names == std::vector<std::string>{"Veilig Thuis"});
    CHECK(site.allowed_numbers.at("112") == "noodnummer");
  }
  SUBCASE("dimensions") {
    REQUIRE(site.dimensions.size() == 5);
    const auto* leeftijd = site.dimension("leeftijd");
    REQUIRE(leeftijd != nullptr);
    CHECK(leeftijd->person);
    CHECK_FALSE(leeftijd->confidential);
    CHECK(leeftijd->total_label == "alle leeftijden");
    REQUIRE(leeftijd->members.size() == 3);
    CHECK(leeftijd->members[2].id == "12-17");
    CHECK(leeftijd->members[2].parent == "0-17");
    CHECK(site.dimension("aanbieder")->confidential);
    CHECK(site.dimension("wijk")->members_from == "select code, naam, '' from gebied");
    CHECK(site.dimension("hulpvorm")->members[0].id == "08");
    CHECK(site.dimension("buurt") == nullptr);
  }
  SUBCASE("facts") {
    REQUIRE(site.facts.size() == 2);
    CHECK(site.facts[0].name == "bevolking");
    const auto* hulp = site.fact("hulp");
    REQUIRE(hulp != nullptr);
    CHECK(hulp->description == "jeugdigen met hulp");
    CHECK(hulp->grains == std::vector{base::Grain::jaar, base::Grain::kwartaal, base::Grain::maand});
    CHECK(hulp->dimensions == std::vector<std::string>{"wijk", "leeftijd", "geslacht", "aanbieder", "hulpvorm"});
    CHECK(hulp->additive == std::vector<std::string>{"wijk", "leeftijd"});
    CHECK(hulp->value == Fact::Value::geen);
    CHECK(hulp->measures_persons);
    CHECK(hulp->sql == "select periode, wijk from hulp");
    CHECK(site.fact("bevolking")->public_source);
    CHECK_FALSE(site.fact("bevolking")->measures_persons);
    CHECK(site.fact("bevolking")->value == Fact::Value::aantal);
  }
  SUBCASE("indicators") {
    REQUIRE(site.indicators.size() == 4);
    const auto* i = site.indicator("jeugdigen");
    REQUIRE(i != nullptr);
    CHECK(i->name == "Jeugdigen met jeugdhulp");
    CHECK(i->version == 1);
    CHECK(i->measure == Measure::jeugdigen);
    CHECK(i->kind == Kind::stroom);
    CHECK(i->dimensions.size() == 4);
    REQUIRE(i->selection.size() == 1);
    CHECK(i->selection[0].first == "hulpvorm");
    CHECK(i->selection[0].second == std::vector<std::string>{"08"});
    CHECK(i->norm->value == "12");
    CHECK(i->norm->source == "raadsbesluit");
    CHECK(i->provisional_months == 3);
    CHECK(i->estimated);
    CHECK(i->definition == "Iedere jeugdige telt **een keer**.");
    CHECK(site.indicator("aandeel")->factor == 100);
    CHECK(site.indicator("aandeel")->numerator == "jeugdigen");
    CHECK(site.indicator("tevredenheid")->measure == Measure::geen);
    CHECK_FALSE(site.indicator("inwoners")->provisional_months);
    CHECK_FALSE(site.indicator("inwoners")->estimated);
  }
  SUBCASE("the publication matrix") {
    const auto* openbaar = site.publication.find("openbaar");
    REQUIRE(openbaar != nullptr);
    CHECK_FALSE(openbaar->confidential);
    CHECK(openbaar->rules.minimum == 10);
    CHECK(openbaar->rules.euro_round_cents == 100'000);
    CHECK(openbaar->rules.p_percent == 15);
    REQUIRE(openbaar->tables.size() == 5);
    // Dimensions of a crossing are sorted by name, as in a cell key.
    CHECK(openbaar->tables[0].crossings == std::vector<std::vector<std::string>>{{}, {"wijk"}, {"geslacht", "leeftijd"}});
    CHECK(openbaar->tables[1].grains == std::vector{base::Grain::kwartaal});
    CHECK(openbaar->tables[0].line == 8);
    const auto* driehoek = site.publication.find("vertrouwelijk");
    REQUIRE(driehoek != nullptr);
    CHECK(driehoek->confidential);
    CHECK(driehoek->sees_also == std::vector<std::string>{"openbaar"});
    CHECK_FALSE(driehoek->rules.protect_zeros);
    CHECK(driehoek->rules.euro_round_cents == 1);
    CHECK(driehoek->rules.suppress_from_person_dimensions == 3);
    CHECK(site.publication.structural_zeros.at("geslacht") == std::vector<std::string>{"onbekend"});
    CHECK(site.publication.find("raad") == nullptr);
  }
  SUBCASE("trendbreuken and events, in order of date") {
    REQUIRE(site.trendbreuken.size() == 2);
    CHECK(site.trendbreuken[0].date == base::Date(2021, 1, 1));
    CHECK(site.trendbreuken[0].indicators == std::vector<std::string>{"*"});
    CHECK(site.trendbreuken[1].reason == "Wonen telt apart.");
    REQUIRE(site.events.size() == 1);
    CHECK(site.events[0].label == "scholen dicht");
    CHECK(site.events[0].indicators.empty());
  }
  SUBCASE("pages") {
    REQUIRE(site.pages.size() == 1);
    const auto& p = site.pages[0];
    CHECK(p.slug == "kosten");
    CHECK(p.audience == "openbaar");
    CHECK(p.file == folder.path().generic_string() + "/paginas/kosten.openbaar.md");
    CHECK(p.title == "{{jeugdigen 2024}} jeugdigen kregen hulp");
    CHECK(p.status == "vastgesteld");
    CHECK(p.date == base::Date(2025, 6, 30));
    CHECK(p.kind == "gewoon");
    CHECK(p.key_figures == std::vector<std::string>{"{{jeugdigen 2024}}", "{{aandeel 2024}}"});
    CHECK(p.indicators == std::vector<std::string>{"jeugdigen", "aandeel"});
    CHECK(p.order == 3);
    CHECK_FALSE(p.in_navigation);
    CHECK(p.next_change == "september 2025");
    CHECK(p.body == "\n## Wat zien we?\n");
    CHECK(p.body_line == 17);
    CHECK(p.key_lines.at("titel") == 2);
    CHECK(p.key_lines.at("indicatoren") == 12);
  }
}

TEST_CASE("the press reads no facts, and misses none") {
  ContentFolder folder;
  folder.remove("feiten");
  const auto site = folder.load(Parts::for_press);
  CHECK(site.facts.empty());
  CHECK(site.indicators.size() == 4);
}

TEST_CASE("Windows line ends and a byte order mark change nothing") {
  ContentFolder folder;
  auto text = folder.text("paginas/kosten.openbaar.md");
  for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) text.insert(at, "\r");
  folder.write("paginas/kosten.openbaar.md", "\xEF\xBB\xBF" + text);
  const auto site = folder.load();
  CHECK(site.pages[0].body == "\n## Wat zien we?\n");
  CHECK(site.pages[0].body_line == 17);
}

TEST_CASE("files that may be absent may be absent or empty") {
  ContentFolder folder;
  folder.remove("toegestaan.yaml").remove("gebeurtenissen.yaml").write("trendbreuken.yaml", "# nog geen\n");
  const auto site = folder.load();
  CHECK(site.trendbreuken.empty());
  CHECK(site.events.empty());
}
