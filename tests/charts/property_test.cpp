// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <map>
#include <random>
#include <set>

namespace duidelijk::charts {
namespace {

using testing::sample;

constexpr std::string_view hostile = "<script>alert(1)</script>\"'&amp;</td><!-- ]]> \u202e{{x}}";

/// Labels, names, units and sources as somebody who wants to break out of the page would write them.
release::Release poisoned() {
  auto release = sample();
  const std::string bad(hostile);
  for (auto& dimension : release.dimensions) {
    dimension.label = bad + dimension.id;
    for (auto& member : dimension.members) member.label = bad + member.id;
  }
  for (auto& indicator : release.indicators)
    indicator.name = bad + indicator.id, indicator.source = bad, indicator.needed = bad;
  for (auto& indicator : release.indicators) {
    if (indicator.norm) indicator.norm->source = bad;
  }
  release.gemeente = release.edition = release.audience_label = bad;
  return release;
}

/// Requests of every kind, good and bad.
std::vector<std::string> addresses() {
  std::vector<std::string> all;
  for (const auto* what :
       {"aandeel", "begroting", "jeugdigen", "kosten", "kosten,begroting", "wachttijd", "tevredenheid"}) {
    for (const auto* by : {"", "&naar=wijk", "&naar=hulpvorm", "&naar=verwijzer", "&wijk=WK01", "&hulpvorm=verblijf"}) {
      for (const auto* when : {"", "&periode=laatste", "&periode=2023", "&van=2022", "&per=kwartaal"}) {
        for (const auto* form :
             {"", "&vorm=lijn", "&vorm=staaf", "&vorm=gestapeld", "&vorm=liggend", "&vorm=veelvoud"}) {
          for (const auto* more : {"", "&norm=ja", "&onderwerp=WK02"})
            all.push_back(std::string("grafiek:") + what + "?norm=nee" + by + when + form + more);
        }
      }
    }
  }
  for (auto& address : all) {
    // norm=nee only stands there to be a first choice.
    const bool twice = address.find("&norm=ja") != std::string::npos;
    const std::size_t at = address.find("norm=nee&");
    if (at != std::string::npos && (twice || at > 0)) address.erase(at, 9);
    if (address.ends_with("?norm=nee")) address.erase(address.size() - 9);
  }
  return all;
}

/// Every chart that can be had from a release, with the address that asked for it.
template <typename Check>
std::size_t for_every_chart(const release::Release& release, const Calendar& calendar, Check check) {
  std::size_t charts = 0;
  for (const auto& address : addresses()) {
    CAPTURE(address);
    base::Diagnostics diagnostics;
    const auto chart = testing::ask(address, release, diagnostics, calendar);
    REQUIRE(chart.has_value() != diagnostics.has_errors());
    for (const auto& diagnostic : diagnostics.all())
      REQUIRE_FALSE((diagnostic.rule.empty() || diagnostic.message.empty() || diagnostic.advice.empty()));
    if (!chart) continue;
    ++charts;
    check(*chart);
  }
  return charts;
}

/// The fragment as XML; the page's HTML keeps to what both allow, but for attributes without a value.
pugi::xml_document parsed(const std::string& html) {
  pugi::xml_document document;
  const auto result = document.load_string(("<page>" + html + "</page>").c_str(), pugi::parse_full);
  CAPTURE(html);
  REQUIRE_MESSAGE(result, result.description());
  return document;
}

/// The picture is held to its own tests.
std::string without_picture(std::string html) {
  const std::size_t start = html.find("<div class=\"grafiek-beeld\"");
  if (start != std::string::npos) html.erase(start, html.find("</div>", start) + 6 - start);
  return html;
}

TEST_CASE("The sample is a Release as the door would write it") {
  auto release = sample();
  const std::string json = release::write(release);
  CHECK(release::read(json, "sample.json").tables.size() == sample().tables.size());
}

TEST_CASE("Every figure of every chart is the figure that the Release has under its key") {
  const auto release = sample();
  const std::size_t charts = for_every_chart(release, {}, [&](const Chart& chart) {
    REQUIRE_FALSE(chart.series.empty());
    for (const Series& series : chart.series) {
      REQUIRE(series.points.size() == chart.categories.size());
      for (const Point& point : series.points) {
        if (point.key.indicator.empty()) {
          REQUIRE(point.value == release::Value{});
          continue;
        }
        REQUIRE(release.find(point.key) == point.value);
        REQUIRE(release.certainty(point.key) == point.certainty);
      }
    }
    REQUIRE(chart.periods.size() == (chart.time_axis ? chart.categories.size() : 1));
  });
  CHECK(charts > 100);
}

TEST_CASE("Table and CSV hold each cell of the chart once, with the Release's number and nothing of a hidden one") {
  const auto release = sample();
  for_every_chart(release, {}, [&](const Chart& chart) {
    std::multiset<std::string> expected, in_table, in_csv;
    for (const Series& series : chart.series) {
      for (const Point& point : series.points) {
        if (point.key.indicator.empty()) continue;
        const auto& indicator = *release.indicator(point.key.indicator);
        expected.insert(point.key.text() + "=" +
                        (point.value.shown() ? release::plain_number(indicator, point.value.scaled) : ""));
      }
    }
    const auto page = parsed(to_table(chart, "fig-1"));
    for (const auto& found : page.select_nodes("//td[@data-cell]")) {
      const auto cell = found.node();
      in_table.insert(std::string(cell.attribute("data-cell").value()) + "=" +
                      cell.child("data").attribute("value").value());
      if (cell.child("data").empty()) REQUIRE(std::string(cell.attribute("class").value()) != "");
    }
    base::CsvRecord record;
    const std::string csv = to_csv(chart, release);
    base::CsvScanner scanner(csv, ';');
    std::size_t value_column = 0;
    while (scanner.next(record)) {
      if (record.fields[0] == "cel")
        value_column = record.fields.size() - 3;
      else if (value_column > 0)
        in_csv.insert(std::string(record.fields[0]) + "=" + std::string(record.fields[value_column]));
    }
    REQUIRE(in_table == expected);
    REQUIRE(in_csv == expected);
  });
}

TEST_CASE("No label of a hostile Release becomes markup, and every table stays whole") {
  const auto release = poisoned();
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(2022, 7, 1), std::string(hostile), true},
                            {base::Date(2023, 7, 1), std::string(hostile), false}};
  const std::set<std::string> elements{"page", "section", "table", "caption", "span", "thead",  "tbody", "tr",
                                       "th",   "td",      "data",  "svg",     "path", "circle", "ul",    "li"};
  std::size_t charts = for_every_chart(release, calendar, [&](const Chart& original) {
    Chart chart = original;
    chart.title = hostile;
    const auto page = parsed(to_table(chart, "fig-1"));
    for (const auto& found : page.select_nodes("//*")) REQUIRE(elements.contains(found.node().name()));
    REQUIRE(page.select_nodes("//comment()").empty());
    const std::string caption = page.child("page").child("section").child("table").child("caption").text().get();
    REQUIRE(caption.starts_with(hostile));
    base::CsvRecord record;
    const std::string csv = to_csv(chart, release);
    base::CsvScanner scanner(csv, ';');
    while (scanner.next(record)) REQUIRE(record.fault == base::CsvFault::none);
  });
  CHECK(charts > 100);
}

TEST_CASE("The same request gives the same bytes") {
  const auto release = sample();
  Calendar calendar;
  calendar.marks_by_indicator = {{"kosten", {base::Date(2022, 7, 1), "b", false}},
                                 {"kosten", {base::Date(2022, 7, 1), "a", false}}};
  for (const auto& address : addresses()) {
    base::Diagnostics first, second;
    const auto one = testing::ask(address, release, first, calendar);
    const auto two = testing::ask(address, sample(), second, calendar);
    REQUIRE(base::to_json(first.all()) == base::to_json(second.all()));
    if (!one) continue;
    REQUIRE(to_table(*one, "f") == to_table(*two, "f"));
    REQUIRE(describe(*one) == describe(*two));
    REQUIRE(to_csv(*one, release) == to_csv(*two, release));
  }
}

/// The sample with other figures behind its cells: any number, any absence, any certainty. Equal cells of two tables
/// stay equal.
release::Release shaken(unsigned seed) {
  auto release = sample();
  std::mt19937 random(seed);
  std::map<std::string, release::Value> drawn;
  std::map<std::pair<std::string, base::Period>, release::Certainty> certain;
  for (auto& table : release.tables) {
    for (std::size_t p = 0; p < table.periods.size(); ++p) {
      const auto draw = static_cast<release::Certainty>(random() % 3);
      table.certainty[p] = certain.emplace(std::pair{table.indicator, table.periods[p]}, draw).first->second;
    }
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const auto presence = static_cast<release::Presence>(random() % 3 == 0 ? random() % 5 : 0);
      constexpr std::int64_t sizes[] = {1, 10, 1'000, 1'000'000'000, 1'000'000'000'000'000};
      const auto number =
          static_cast<std::int64_t>(random() % 2000) * sizes[random() % 5] - (random() % 4 == 0 ? 5000 : 0);
      const release::Value value{presence, presence == release::Presence::getoond ? number : 0};
      table.values[i] = drawn.emplace(table.key(i, 1).text(), value).first->second;
    }
  }
  return release;
}

TEST_CASE("Whatever the figures are, the words agree with them") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    CAPTURE(seed);
    const auto release = shaken(seed);
    for_every_chart(release, {}, [&](const Chart& chart) {
      const std::string words = describe(chart);
      std::set<std::string> shown_numbers;
      std::size_t shown = 0, provisional = 0, hidden = 0;
      for (const Series& series : chart.series) {
        for (const Point& point : series.points) {
          hidden += point.value.presence == release::Presence::afgeschermd ? 1 : 0;
          if (!point.value.shown()) continue;
          ++shown;
          provisional += point.certainty == release::Certainty::voorlopig ? 1 : 0;
          shown_numbers.insert(release::format(*release.indicator(point.key.indicator), point.value));
        }
      }
      REQUIRE((words.find("geen cijfer te zien") != std::string::npos || shown > 0));
      REQUIRE((words.find("voorlopig") != std::string::npos) == (provisional > 0));
      REQUIRE((words.find("afgeschermd") != std::string::npos) == (hidden > 0));
      REQUIRE((chart.source_line.find("voorlopig") != std::string::npos) == (provisional > 0));
      // Every figure of the sentence in the page is a figure of the chart, under its own key.
      const auto page = parsed(without_picture(to_figure(chart, "f", "", "")));
      for (const auto& found : page.select_nodes("//p//data")) {
        const auto key = base::CellKey::parse(found.node().attribute("data-cell").value());
        REQUIRE(key);
        const auto value = release.find(*key);
        REQUIRE(value);
        REQUIRE(value->shown());
        REQUIRE(release::plain_number(*release.indicator(key->indicator), value->scaled) ==
                found.node().attribute("value").value());
        REQUIRE(shown_numbers.contains(found.node().text().get()));
      }
    });
  }
}

TEST_CASE("What is hidden stays hidden: another truth behind it changes not one byte") {
  // The door gives hidden cells no number. Should one be there all the same, nothing prints it.
  const auto release = sample();
  auto leaking = sample();
  for (auto& table : leaking.tables) {
    for (auto& value : table.values) {
      if (!value.shown()) value.scaled = 7;
    }
  }
  for (const auto& address : addresses()) {
    CAPTURE(address);
    base::Diagnostics first, second;
    const auto one = testing::ask(address, release, first);
    const auto two = testing::ask(address, leaking, second);
    REQUIRE(base::to_json(first.all()) == base::to_json(second.all()));
    if (!one) continue;
    REQUIRE(to_table(*one, "f") == to_table(*two, "f"));
    REQUIRE(describe(*one) == describe(*two));
    REQUIRE(to_csv(*one, release) == to_csv(*two, leaking));
  }
}

}  // namespace
}  // namespace duidelijk::charts
