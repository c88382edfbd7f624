// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace duidelijk::charts {
namespace {

using testing::good;
using testing::labels;
using testing::many;
using testing::sample;
using testing::warning;
using testing::written;
using Words = std::vector<std::string>;

TEST_CASE("One indicator over the years is one line, from whatever table has its total") {
  const Chart chart = good("grafiek:jeugdigen", sample());
  CHECK(chart.form == Form::lijn);
  CHECK(chart.time_axis);
  CHECK(chart.category_heading == "jaar");
  CHECK(chart.categories == Words{"2021", "2022", "2023", "2024"});
  CHECK(labels(chart) == Words{"Jeugdigen met jeugdhulp"});
  CHECK(written(chart.series[0]) == "3300 3350 3400 3410");
  CHECK(chart.series[0].points[0].key.text() == "jeugdigen@1|2021");
  CHECK(chart.series[0].points[2].certainty == release::Certainty::definitief);
  CHECK(chart.series[0].points[3].certainty == release::Certainty::voorlopig);
  CHECK(chart.title == "Een titel");
  CHECK(chart.subtitle == "Jeugdigen met jeugdhulp, per jaar");
  CHECK(chart.source_line == "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025; 2024 is voorlopig.");
}

TEST_CASE("A split gives one series for each member of the top of the hierarchy, in reading order") {
  const Chart chart = good("grafiek:jeugdigen?naar=wijk", sample());
  CHECK(labels(chart) == Words{"Binnenstad", "’t Zand"});
  CHECK(written(chart.series[0]) == "3180 3235 3300 x");
  CHECK(written(chart.series[1]) == "120 115 100 x");
  CHECK(chart.series[1].points[0].key.text() == "jeugdigen@1|2021|wijk=WK02");
  CHECK(chart.subtitle == "Jeugdigen met jeugdhulp naar wijk, per jaar");
}

TEST_CASE("A member below the top can be chosen, by its id or by its label") {
  auto release = sample();
  release.dimensions.back().label = "buurt of wijk";
  for (const auto* address : {"grafiek:jeugdigen?wijk=BU01", "grafiek:jeugdigen?wijk=Oude%20Haven"}) {
    const Chart chart = good(address, release);
    CHECK(written(chart.series[0]) == "45 x 50 x");
    CHECK(chart.series[0].points[0].key.text() == "jeugdigen@1|2021|wijk=BU01");
    CHECK(chart.subtitle == "Jeugdigen met jeugdhulp, per jaar; buurt of wijk: Oude Haven");
  }
  CHECK(written(good("grafiek:jeugdigen?wijk=T", sample()).series[0]) == "3300 3350 3400 3410");
}

TEST_CASE("Quarters are an axis of their own, within van and tot, which count whole") {
  const auto release = sample();
  CHECK(written(good("grafiek:jeugdigen?per=kwartaal", release).series[0]) == "2100 2120 - 2150 2160 2170");
  CHECK(good("grafiek:jeugdigen?per=kwartaal", release).categories.front() == "1e kwartaal 2024");
  CHECK(good("grafiek:jeugdigen?per=kwartaal", release).category_heading == "kwartaal");
  CHECK(written(good("grafiek:jeugdigen?per=kwartaal&tot=2024", release).series[0]) == "2100 2120 - 2150");
  CHECK(written(good("grafiek:jeugdigen?per=kwartaal&van=2024-K4", release).series[0]) == "2150 2160 2170");
  CHECK(written(good("grafiek:jeugdigen?per=kwartaal&van=2024-05&tot=2025-K1", release).series[0]) == "- 2150 2160");
  CHECK(written(good("grafiek:jeugdigen?van=2022&tot=2023", release).series[0]) == "3350 3400");
}

TEST_CASE("Indicators of one unit share an axis; a year that only one has is missing for the other, without a cell") {
  const Chart chart = good("grafiek:kosten,begroting", sample());
  CHECK(chart.categories == Words{"2021", "2022", "2023", "2024", "2025"});
  CHECK(labels(chart) == Words{"Geleverde kosten", "Begroting"});
  CHECK(written(chart.series[0]) == "4000000000 4200000000 4400000000 4712300000 -");
  CHECK(written(chart.series[1]) == "- 4500000000 4600000000 4700000000 4800000000");
  CHECK(chart.series[0].points[4].key.indicator.empty());
  CHECK(chart.series[1].points[0].key.indicator.empty());
  CHECK(chart.subtitle == "Geleverde kosten en Begroting, in euro, per jaar");
  CHECK(chart.source_line ==
        "Bron: berichtenverkeer en programmabegroting. Gegevens tot en met 30 juni 2025; 2024 is deels voorlopig.");
}

TEST_CASE("A year that nobody has is still a place on the axis") {
  auto release = sample();
  auto& table = release.tables.back();  // wachttijd 2022, 2023, 2024
  table.periods.erase(table.periods.begin() + 1);
  table.certainty.pop_back();
  table.values.erase(table.values.begin() + 1);
  const Chart chart = good("grafiek:wachttijd", release);
  CHECK(chart.categories == Words{"2022", "2023", "2024"});
  CHECK(written(chart.series[0]) == "5 - 8");
}

TEST_CASE("One period by member is a list of bars") {
  const Chart chart = good("grafiek:jeugdigen?naar=wijk&periode=2023", sample());
  CHECK(chart.form == Form::liggend);
  CHECK_FALSE(chart.time_axis);
  CHECK(chart.category_heading == "wijk");
  CHECK(chart.categories == Words{"Binnenstad", "’t Zand"});
  CHECK(chart.periods == std::vector{base::Period(base::Grain::jaar, 2023)});
  CHECK(labels(chart) == Words{"Jeugdigen met jeugdhulp"});
  CHECK(written(chart.series[0]) == "3300 100");
  CHECK(chart.subtitle == "Jeugdigen met jeugdhulp naar wijk, 2023");
  CHECK(good("grafiek:jeugdigen?naar=wijk&periode=2023&vorm=staaf", sample()).form == Form::staaf);
  CHECK(written(good("grafiek:aandeel?naar=verwijzer&periode=laatste", sample()).series[0]) == "30 70");
}

TEST_CASE("One period of several indicators is a bar for each") {
  const Chart chart = good("grafiek:kosten,begroting?periode=2024", sample());
  CHECK(chart.form == Form::liggend);
  CHECK(chart.category_heading == "indicator");
  CHECK(chart.categories == Words{"Geleverde kosten", "Begroting"});
  CHECK(labels(chart) == Words{"2024"});
  CHECK(written(chart.series[0]) == "4712300000 4700000000");
  CHECK(chart.series[0].points[1].key.text() == "begroting@1|2024");
}

TEST_CASE("The last period is the last that all the indicators have") {
  const Chart chart = good("grafiek:begroting,kosten?periode=laatste", sample());
  CHECK(chart.periods.front().code() == "2024");
}

TEST_CASE("Years of which only one is left are a list of bars by themselves") {
  const Chart chart = good("grafiek:aandeel?naar=verwijzer&van=2024", sample());
  CHECK(chart.form == Form::liggend);
  CHECK(written(chart.series[0]) == "30 70");
}

TEST_CASE("Up to four lines share a frame, more become small multiples") {
  CHECK(good("grafiek:veel?naar=deel", many(4, 3)).form == Form::lijn);
  CHECK(good("grafiek:veel?naar=deel", many(5, 3)).form == Form::veelvoud);
  CHECK(good("grafiek:veel?naar=deel&vorm=lijn", many(4, 3)).form == Form::lijn);
  CHECK(warning("grafiek:veel?naar=deel&vorm=lijn", many(5, 3))
            .starts_with("te-veel-in-een-beeld: 5 reeksen in één beeld"));
  CHECK(warning("grafiek:veel?naar=deel&vorm=staaf", many(5, 3))
            .starts_with("te-veel-in-een-beeld: 5 reeksen in één beeld"));
  // One that stands out keeps the others readable as its background.
  CHECK(good("grafiek:veel?naar=deel&vorm=lijn&onderwerp=d102", many(5, 3)).form == Form::lijn);
}

TEST_CASE("Twelve series and forty lines fit, and no more") {
  CHECK(good("grafiek:veel?naar=deel", many(12, 3)).series.size() == 12);
  CHECK(good("grafiek:veel?naar=deel&periode=laatste", many(40, 3)).categories.size() == 40);
  CHECK(good("grafiek:veel", many(1, 40)).categories.size() == 40);
}

TEST_CASE("Four bars for each member fit in one frame, and five do not") {
  auto release = many(3, 2);
  for (const auto* id : {"vijf", "vier", "twee", "drie"}) {
    auto indicator = release.indicators.front();
    indicator.id = id;
    auto table = release.tables.front();
    table.indicator = id;
    release.indicators.push_back(indicator);
    release.tables.push_back(table);
  }
  const auto by_id = [](const auto& a, const auto& b) { return a.id < b.id; };
  std::sort(release.indicators.begin(), release.indicators.end(), by_id);
  std::sort(release.tables.begin(), release.tables.end(),
            [](const auto& a, const auto& b) { return a.indicator < b.indicator; });
  CHECK(good("grafiek:twee,drie,vier,veel?naar=deel&periode=2024", release).series.size() == 4);
  CHECK(testing::refusal("grafiek:twee,drie,vier,vijf,veel?naar=deel&periode=2024", release) ==
        "te-veel-reeksen: meer dan 4 staven per regel zijn niet uit elkaar te houden (kies minder indicatoren)");
  CHECK(good("grafiek:twee,drie,vier,vijf,veel?naar=deel&periode=2024&vorm=gestapeld", release).form ==
        Form::gestapeld);
}

TEST_CASE("Parts stand on each other up to six") {
  CHECK(good("grafiek:veel?naar=deel&vorm=gestapeld&periode=2024", many(6, 3)).form == Form::gestapeld);
  CHECK(good("grafiek:veel?naar=deel&vorm=gestapeld", many(6, 3)).form == Form::gestapeld);
  base::Diagnostics diagnostics;
  CHECK(testing::ask("grafiek:veel?naar=deel&vorm=gestapeld", many(7, 3), diagnostics)->form == Form::veelvoud);
  CHECK(testing::ask("grafiek:veel?naar=deel&vorm=gestapeld&periode=2024", many(7, 3), diagnostics)->form ==
        Form::liggend);
  CHECK(diagnostics.warnings() == 2);
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("One period as one bar of parts") {
  const Chart chart = good("grafiek:kosten?naar=hulpvorm&periode=2023&vorm=gestapeld", sample());
  CHECK(chart.form == Form::gestapeld);
  CHECK(chart.time_axis);
  CHECK(chart.categories == Words{"2023"});
  CHECK(labels(chart) == Words{"Ambulant", "Pleegzorg", "Verblijf"});
  CHECK(written(chart.series[2]) == "1600000000");
}

TEST_CASE("Euros of a year and shares of a hundred may be stacked") {
  CHECK(good("grafiek:kosten?naar=hulpvorm&vorm=gestapeld", sample()).form == Form::gestapeld);
  CHECK(good("grafiek:aandeel?naar=verwijzer&vorm=gestapeld", sample()).form == Form::gestapeld);
}

TEST_CASE("The subject alone has the brand colour") {
  const Chart lines = good("grafiek:jeugdigen?naar=wijk&onderwerp=WK02", sample());
  CHECK_FALSE(lines.series[0].subject);
  CHECK(lines.series[1].subject);
  CHECK_FALSE(lines.subject_category);
  const Chart bars = good("grafiek:jeugdigen?naar=wijk&periode=2023&onderwerp=’t%20Zand", sample());
  CHECK(bars.subject_category == 1);
  CHECK(bars.series[0].subject);
  const Chart indicators = good("grafiek:kosten,begroting?onderwerp=kosten", sample());
  CHECK(indicators.series[0].subject);
  CHECK_FALSE(indicators.series[1].subject);
  CHECK(good("grafiek:kosten,begroting?periode=2024&onderwerp=begroting", sample()).subject_category == 1);
  const Chart alike = good("grafiek:jeugdigen?naar=wijk", sample());
  CHECK((alike.series[0].subject && alike.series[1].subject));
}

TEST_CASE("On the page of one wijk a chart of all wijken shows which one this is") {
  Request request;
  request.indicators = {"jeugdigen"};
  request.by = "wijk";
  request.selection["wijk"] = "WK02";  // put there by the page, not by the editor
  base::Diagnostics diagnostics;
  const auto chart = build(request, "Een titel", sample(), {}, testing::place(), diagnostics);
  REQUIRE(chart);
  CHECK(labels(*chart) == Words{"Binnenstad", "’t Zand"});
  CHECK_FALSE(chart->series[0].subject);
  CHECK(chart->series[1].subject);
}

TEST_CASE("A norm is a plain number with its words and its source") {
  const Chart chart = good("grafiek:wachttijd?norm=ja", sample());
  CHECK(chart.norm_value == "12");
  CHECK(chart.norm_label == "norm: 12 weken");
  CHECK(chart.source_line ==
        "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025. Bron van de norm: raadsbesluit 2024.");
  CHECK(good("grafiek:wachttijd", sample()).norm_value.empty());
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "aandeel") indicator.norm = release::Norm{"82,50", "%", "raad"};
  }
  const Chart percent = good("grafiek:aandeel?naar=verwijzer&norm=ja", release);
  CHECK(percent.norm_value == "82.5");
  CHECK(percent.norm_label == "norm: 82,50%");
}

TEST_CASE("Events and trendbreuken are marked from the first day of the axis to the last") {
  const auto mark = [](int year, int month, int day, const char* label, bool breaks) {
    return Mark{base::Date(year, month, day), label, breaks};
  };
  Calendar calendar;
  calendar.marks_for_all = {mark(2024, 12, 31, "laatste dag", false),      mark(2025, 1, 1, "te laat", false),
                            mark(2021, 1, 1, "eerste dag", false),         mark(2020, 12, 31, "te vroeg", false),
                            mark(2021, 1, 1, "breuk aan het begin", true), mark(2022, 1, 1, "breuk", true)};
  calendar.marks_by_indicator = {{"jeugdigen", mark(2023, 3, 1, "eigen", false)},
                                 {"kosten", mark(2023, 4, 1, "van een ander", false)},
                                 {"jeugdigen", mark(2022, 1, 1, "breuk", true)}};
  const Chart chart = good("grafiek:jeugdigen", sample(), calendar);
  Words shown;
  for (const Mark& each : chart.marks)
    shown.push_back(each.date.iso() + " " + each.label + (each.breaks_line ? " |" : ""));
  CHECK(shown == Words{"2021-01-01 eerste dag", "2022-01-01 breuk |", "2023-03-01 eigen", "2024-12-31 laatste dag"});
  CHECK(good("grafiek:jeugdigen?naar=wijk&periode=2022", sample(), calendar).marks.empty());
}

TEST_CASE("A figure in which nothing can be seen is told, and is still there to say so") {
  CHECK(warning("grafiek:jeugdigen?naar=wijk&periode=2024", sample()) ==
        "niets-te-zien: in deze figuur is geen enkel cijfer te zien (kies een groter geheel, of haal de figuur weg)");
}

TEST_CASE("A table may hold a single figure, and what no picture could") {
  CHECK(written(good("tabel:wachttijd?periode=2024", sample()).series[0]) == "8");
  CHECK(good("tabel:jeugdigen?naar=hulpvorm", sample()).series.size() == 3);
}

TEST_CASE("A quotient names the two figures that it is made of") {
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "aandeel") indicator.numerator = "jeugdigen", indicator.denominator = "kosten";
  }
  CHECK(good("grafiek:aandeel?naar=verwijzer", release).source_line ==
        "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025. Berekend als 'Jeugdigen met jeugdhulp' gedeeld door "
        "'Geleverde kosten'.");
}

TEST_CASE("A share within a total names the total only") {
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "aandeel") indicator.numerator = indicator.denominator = "jeugdigen";
  }
  CHECK(good("grafiek:aandeel?naar=verwijzer", release).source_line ==
        "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025. Berekend als deel van alle 'Jeugdigen met "
        "jeugdhulp'.");
}

TEST_CASE("A name that says its split is not told it again") {
  // The indicator of the sample is "Aandeel per verwijzer".
  CHECK(good("grafiek:aandeel?naar=verwijzer", sample()).subtitle == "Aandeel per verwijzer, in procent, per jaar");
}

TEST_CASE("A title that is the name of the indicator is not said twice") {
  base::Diagnostics diagnostics;
  const auto told = [&](const char* address, const char* title) {
    const auto request = parse_request(address, testing::place(), diagnostics);
    return build(*request, title, sample(), {}, testing::place(), diagnostics)->subtitle;
  };
  CHECK(told("grafiek:wachttijd", "Wachttijd") == "in weken, per jaar");
  CHECK(told("grafiek:jeugdigen?naar=wijk", "Jeugdigen met jeugdhulp") == "naar wijk, per jaar");
  CHECK(told("grafiek:jeugdigen", "Jeugdigen met jeugdhulp") == "per jaar");
}

TEST_CASE("A member without any figure is left out and named; one that is hidden stays") {
  auto release = sample();
  release.tables[3] =
      testing::table("jeugdigen", "2022", {"wijk"}, {{"T", "WK01", "BU01", "WK02"}}, "300 300 5 -  310 310 5 n");
  const Chart chart = good("grafiek:jeugdigen?naar=wijk", release);
  CHECK(labels(chart) == Words{"Binnenstad"});
  CHECK(chart.source_line == "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025. Zonder cijfers: ’t Zand.");
  CHECK(labels(good("grafiek:jeugdigen?naar=wijk&onderwerp=WK02", release)).size() == 2);
  release.tables[3] =
      testing::table("jeugdigen", "2022", {"wijk"}, {{"T", "WK01", "BU01", "WK02"}}, "300 300 5 -  310 310 5 x");
  CHECK(labels(good("grafiek:jeugdigen?naar=wijk", release)).size() == 2);
  // In the one year in which it has nothing, it is left out of that year's figure.
  CHECK(good("tabel:jeugdigen?naar=wijk&periode=2022", release).categories == Words{"Binnenstad"});
  release.tables[3] =
      testing::table("jeugdigen", "2022", {"wijk"}, {{"T", "WK01", "BU01", "WK02"}}, "300 - 5 -  310 - 5 -");
  base::Diagnostics diagnostics;
  CHECK(testing::ask("grafiek:jeugdigen?naar=wijk", release, diagnostics)->series.size() == 2);
}

TEST_CASE("Two things on one day are two marks, and so is one thing on two days") {
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(2022, 5, 1), "een", false},
                            {base::Date(2022, 5, 1), "twee", false},
                            {base::Date(2023, 5, 1), "een", false}};
  CHECK(good("grafiek:jeugdigen", sample(), calendar).marks.size() == 3);
  // As an event and as a trendbreuk, one thing on one day is the trendbreuk.
  calendar.marks_for_all = {{base::Date(2022, 5, 1), "een", false}, {base::Date(2022, 5, 1), "een", true}};
  const Chart chart = good("grafiek:jeugdigen", sample(), calendar);
  REQUIRE(chart.marks.size() == 1);
  CHECK(chart.marks[0].breaks_line);
}

TEST_CASE("Indicators without a common total may be stacked on each other") {
  const Chart chart = good("grafiek:kosten,begroting?vorm=gestapeld", sample());
  CHECK(chart.form == Form::gestapeld);
  CHECK(good("grafiek:kosten,begroting?periode=2024&vorm=gestapeld", sample()).series.size() == 2);
}

TEST_CASE("An orphan in the hierarchy stands for itself") {
  auto release = sample();
  // The wijk above the buurt is not in this table, and neither is what is above the wijk.
  release.dimensions.back().members = {{"SD01", "Stadsdeel", ""},
                                       {"WK01", "Binnenstad", "SD01"},
                                       {"BU01", "Oude Haven", "WK01"},
                                       {"WK02", "’t Zand", "SD01"}};
  release.tables[3] =
      testing::table("jeugdigen", "2023", {"wijk"}, {{"T", "BU01", "WK02"}}, "300 100 200  310 105 205");
  CHECK(labels(good("grafiek:jeugdigen?naar=wijk", release)) == Words{"Oude Haven", "’t Zand"});
  // With the stadsdeel there, both are under it.
  release.tables[3] = testing::table("jeugdigen", "2023", {"wijk"}, {{"T", "SD01", "BU01", "WK02"}},
                                     "300 300 100 200  310 310 105 205");
  CHECK(labels(good("grafiek:jeugdigen?naar=wijk", release)) == Words{"Stadsdeel"});
}

TEST_CASE("Example data say so under every figure") {
  auto release = sample();
  release.example = true;
  CHECK(good("grafiek:wachttijd", release).source_line ==
        "Bron: berichtenverkeer. Gegevens tot en met 30 juni 2025. Voorbeelddata: deze cijfers zijn verzonnen.");
}

}  // namespace
}  // namespace duidelijk::charts
