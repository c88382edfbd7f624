// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using pages::testing::files_of;
using pages::testing::plan;
using pages::testing::small_release;
using pages::testing::small_site;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a site has its pages, its catalogue, the data behind each figure, and says of what edition it is") {
  const auto made = plan(small_site(), small_release(false));
  CHECK(made.diagnostics.all().empty());
  const auto files = files_of(made);
  for (const char* path : {"index.html", "404.html", "robots.txt", "kosten/index.html", "kosten/fig-1.csv", "wijken/t-zand/index.html", "cijfers/index.html",
                           "cijfers/jeugdigen/index.html", "cijfers/jeugdigen/jeugdigen.csv", "cijfers/tevredenheid/index.html"}) {
    CAPTURE(path);
    CHECK(files.contains(path));
  }
  CHECK_FALSE(files.contains("cijfers/tevredenheid/tevredenheid.csv"));
  CHECK_FALSE(files.contains("sturing/index.html"));
  const std::string& start = files.at("index.html");
  CHECK(has(start, "<data value=\"3400\" data-cell=\"jeugdigen@1|2024\">3.400</data>"));
  CHECK(has(start, "<a href=\"kosten/index.html\">kosten</a>"));
  CHECK(has(start, "gegevens tot en met 31 december 2025"));
  CHECK(has(start, "Dit zijn voorbeelddata."));
  CHECK(has(files.at("wijken/t-zand/index.html"), "In ’t Zand wonen <data value=\"1300\" data-cell=\"jeugdigen@1|2024|wijk=WK02\">1.300</data>"));
  CHECK(has(files.at("cijfers/tevredenheid/index.html"), "Onvoldoende informatie"));
  CHECK(has(files.at("cijfers/jeugdigen/index.html"), ">afgeschermd</td>"));
}

TEST_CASE("the CSV of an indicator has every released cell once, hidden ones without a number") {
  const auto files = files_of(plan(small_site(), small_release(false)));
  const std::string& csv = files.at("cijfers/jeugdigen/jeugdigen.csv");
  CHECK(has(csv, "\njeugdigen@1|2024;2024;jaar;alle wijken;3400;jeugdigen;getoond;definitief\n"));
  CHECK(has(csv, "\njeugdigen@1|2025|wijk=WK02;2025;jaar;’t Zand;;jeugdigen;afgeschermd;voorlopig\n"));
  std::size_t lines = 0;
  for (std::size_t at = csv.find("\njeugdigen@1|"); at != std::string::npos; at = csv.find("\njeugdigen@1|", at + 1)) ++lines;
  CHECK(lines == 8);  // two years; total and three wijken
}

TEST_CASE("a public CSV leaves nothing out: 0% is not a combination that does not occur, and what is missing is not 0") {
  auto release = small_release(false);
  release.tables[1].values[1].scaled = 0;
  release.tables[1].values[2] = {release::Presence::ontbreekt, 0};
  const auto csv = files_of(plan(small_site(), release)).at("cijfers/jeugdigen/jeugdigen.csv");
  CHECK(has(csv, "jeugdigen@1|2024|wijk=WK01;2024;jaar;Binnenstad;0;jeugdigen;getoond;"));
  CHECK(has(csv, "jeugdigen@1|2024|wijk=WK02;2024;jaar;’t Zand;;jeugdigen;ontbreekt;"));
  CHECK_FALSE(has(csv, "weggelaten"));
}

TEST_CASE("combinations that do not occur are left out, and a table too long to read is in the CSV only") {
  auto release = small_release(true);
  auto& table = release.tables[1];
  table.values[1].scaled = table.values[5].scaled = 0;  // Binnenstad: 0 in both years
  table.values[6] = table.values[7] = {release::Presence::getoond, 50};
  auto files = files_of(plan(small_site(), release));
  CHECK_FALSE(has(files.at("cijfers/jeugdigen/index.html"), "data-cell=\"jeugdigen@1|2024|wijk=WK01\""));
  CHECK_FALSE(has(files.at("cijfers/jeugdigen/jeugdigen.csv"), "wijk=WK01"));
  CHECK(has(files.at("cijfers/jeugdigen/jeugdigen.csv"), "# weggelaten: combinaties die niet voorkomen: 0, niet van toepassing of zonder gegevens"));

  table.members[0].assign({"T"});
  table.values.assign(1, {release::Presence::getoond, 3400});
  table.periods.resize(1);
  table.certainty.resize(1);
  for (int i = 1; i <= 200; ++i) {
    table.members[0].push_back("M" + std::to_string(i));
    table.values.push_back({release::Presence::getoond, 17});
  }
  files = files_of(plan(small_site(), release));
  CHECK(has(files.at("cijfers/jeugdigen/index.html"), "Deze tabel heeft meer dan 200 rijen."));
  CHECK(has(files.at("cijfers/jeugdigen/jeugdigen.csv"), "wijk=M200;"));
  CHECK_FALSE(has(files.at("cijfers/jeugdigen/index.html"), "wijk=M200"));
}

TEST_CASE("every page obeys the policy that it declares: nothing inline, nothing from elsewhere") {
  for (const bool confidential : {false, true}) {
    for (const auto& [path, bytes] : files_of(plan(small_site(), small_release(confidential)))) {
      if (!path.ends_with(".html")) continue;
      CAPTURE(path);
      CHECK(has(bytes, "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'"));
      CHECK_FALSE(has(bytes, "<script>"));
      CHECK(has(bytes, "<script") == has(bytes, "script-src 'self'"));
      CHECK_FALSE(has(bytes, "<style"));
      CHECK_FALSE(has(bytes, " style="));
      CHECK_FALSE(has(bytes, " onclick"));
      CHECK_FALSE(has(bytes, "src=\"http"));
    }
  }
}

TEST_CASE("the same input gives the same bytes, on one core or four") {
  const auto one = files_of(plan(small_site(), small_release(false), {}, 1));
  CHECK(one == files_of(plan(small_site(), small_release(false), {}, 4)));
}

TEST_CASE("only what depends on a change is made again") {
  auto site = small_site();
  const auto first = plan(site, small_release(false));
  std::map<std::string, std::string> known;
  for (const auto& unit : first.units) known[unit.name] = unit.inputs;
  const auto changed = [&](const pages::Plan& next) {
    std::vector<std::string> names;
    for (const auto& unit : next.units) {
      if (known[unit.name] != unit.inputs) names.push_back(unit.name);
    }
    return names;
  };
  CHECK(changed(plan(site, small_release(false))).empty());
  site.pages[1].body += "\nNog een zin.";
  CHECK(changed(plan(site, small_release(false), known)) == std::vector<std::string>{"pagina.kosten"});
  site = small_site();
  site.pages[1].topic = "Geld";  // stands in the navigation of every page
  CHECK(changed(plan(site, small_release(false), known)).size() > 5);
  auto release = small_release(false);
  release.digest = "anders";
  CHECK(changed(plan(small_site(), release, known)).size() > 5);
}

TEST_CASE("what is wrong in a text that makes many pages is told once, with the pages that it concerns") {
  auto site = small_site();
  site.pages[4].body = "{{jeugdigen 2025}}";  // hidden in 't Zand only
  const auto made = plan(site, small_release(false));
  REQUIRE(made.diagnostics.errors() == 1);
  CHECK(made.diagnostics.all()[0].message == "dit cijfer is afgeschermd: het gaat over te weinig mensen (op de pagina van ’t Zand)");
  site.pages[4].body = "{{jeugdigen 2010}}";
  CHECK(plan(site, small_release(false)).diagnostics.all()[0].message.ends_with(" (op de pagina’s van Binnenstad, ’t Zand)"));
}

TEST_CASE("a mistake in one page is reported with its place, once, together with those of other pages") {
  auto site = small_site();
  site.pages[0].title = "{{bestaat-niet 2024}}";
  site.pages[0].key_lines["titel"] = 2;
  site.pages[1].body = "{{kosten 2010}}";
  site.pages[1].body_line = 9;
  const auto made = plan(site, small_release(false));
  REQUIRE(made.diagnostics.errors() == 2);
  CHECK(made.diagnostics.all()[0].file == "content/paginas/index.openbaar.md");
  CHECK(made.diagnostics.all()[0].line == 2);
  CHECK(made.diagnostics.all()[1].file == "content/paginas/kosten.openbaar.md");
  CHECK(made.diagnostics.all()[1].line == 9);
}
