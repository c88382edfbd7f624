// SPDX-License-Identifier: EUPL-1.2
#include "sample.h"

#include <doctest/doctest.h>

namespace duidelijk::charts {
namespace {

using testing::count;
using testing::good;
using testing::sample;

/// A line of years from 2020 on.
std::string of_line(std::string_view values, int provisional = 0, int rounded_to = 1,
                    const std::string& unit = "jeugdigen", const Calendar& calendar = {}) {
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id != "wachttijd") continue;
    indicator.unit = unit;
    indicator.rounded_to = rounded_to;
  }
  release.tables.back() = testing::table("wachttijd", "2020", {}, {}, values, provisional);
  return describe(good("grafiek:wachttijd", release, calendar));
}

Calendar with_break(int year) {
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(year, 1, 1), "nieuw inkoopmodel", true}};
  return calendar;
}

TEST_CASE("A line is told by its first and last figure, and its highest and lowest") {
  CHECK(of_line("3000 3500 2900 3300") ==
        "Van 3.000 in 2020 naar 3.300 in 2023, een stijging. Het hoogst was 3.500 in 2021, het laagst 2.900 in 2022.");
  CHECK(of_line("300 200") == "Van 300 in 2020 naar 200 in 2021, een daling.");
  CHECK(of_line("300 300 300") == "Van 300 in 2020 naar 300 in 2022, ongeveer gelijk.");
  // Of equals, the first.
  CHECK(of_line("500 200 200 500") ==
        "Van 500 in 2020 naar 500 in 2023, ongeveer gelijk. Het hoogst was 500 in 2020, het laagst 200 in 2021.");
}

TEST_CASE("Less than one percent is about the same") {
  CHECK(count(of_line("10000 10099"), "ongeveer gelijk") == 1);
  CHECK(count(of_line("10000 10100"), "een stijging") == 1);
  CHECK(count(of_line("10000 9901"), "ongeveer gelijk") == 1);
  CHECK(count(of_line("10000 9900"), "een daling") == 1);
  CHECK(count(of_line("0 1"), "een stijging") == 1);
}

TEST_CASE("What rounding could have made is about the same") {
  CHECK(count(of_line("100 105", 0, 5), "ongeveer gelijk") == 1);
  CHECK(count(of_line("100 106", 0, 5), "een stijging") == 1);
}

TEST_CASE("Percentages are compared in points: less than half a point is about the same") {
  CHECK(count(of_line("5 5", 0, 1, "procent"), "ongeveer gelijk") == 1);
  CHECK(count(of_line("50 51", 0, 1, "procent"), "een stijging") == 1);
  auto release = sample();
  for (auto& indicator : release.indicators) {
    if (indicator.id == "wachttijd") indicator.unit = "procent", indicator.decimals = 1;
  }
  release.tables.back() = testing::table("wachttijd", "2020", {}, {}, "100 104");
  CHECK(describe(good("grafiek:wachttijd", release)) == "Van 10,0% in 2020 naar 10,4% in 2021, ongeveer gelijk.");
  release.tables.back() = testing::table("wachttijd", "2020", {}, {}, "100 105");
  CHECK(describe(good("grafiek:wachttijd", release)) == "Van 10,0% in 2020 naar 10,5% in 2021, een stijging.");
}

TEST_CASE("A provisional figure makes no direction") {
  CHECK(of_line("300 310 320 100", 1) ==
        "Van 300 in 2020 naar 320 in 2022, een stijging. Het hoogst was 320 in 2022, het laagst 300 in 2020. Het "
        "laatste cijfer is 100 in 2023 (voorlopig). 2023 is voorlopig: dat kan nog veranderen.");
  CHECK(of_line("300 100", 1) == "100 in 2021 (voorlopig). 2021 is voorlopig: dat kan nog veranderen.");
  CHECK(of_line("300 320 310 305", 2) ==
        "Van 300 in 2020 naar 320 in 2021, een stijging. Het laatste cijfer is 305 in 2023 (voorlopig). 2022 en 2023 "
        "zijn voorlopig: dat kan nog veranderen.");
  CHECK(count(of_line("300 320 310 305 300", 3), "Alles vanaf 2022 is voorlopig: dat kan nog veranderen.") == 1);
}

TEST_CASE("A trendbreuk on the last day of a year breaks that year too") {
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(2021, 12, 31), "oudjaar", true}};
  CHECK(of_line("900 300", 0, 1, "jeugdigen", calendar).starts_with("300 in 2021. Vanaf 31 december 2021"));
}

TEST_CASE("Nothing is compared across a trendbreuk") {
  const std::string text = of_line("900 950 300 320", 0, 1, "jeugdigen", with_break(2022));
  CHECK(text ==
        "Van 300 in 2022 naar 320 in 2023, een stijging. Vanaf 1 januari 2022 is het anders geteld (nieuw "
        "inkoopmodel): de cijfers van ervoor en erna zijn niet te vergelijken.");
  CHECK(
      of_line("900 950 970 300", 0, 1, "jeugdigen", with_break(2023)).starts_with("300 in 2023. Vanaf 1 januari 2023"));
  // A break inside a year makes that year unfit for both sides.
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(2022, 7, 1), "halverwege", true}};
  CHECK(of_line("900 950 600 300 310", 0, 1, "jeugdigen", calendar)
            .starts_with("Van 300 in 2023 naar 310 in 2024, een stijging. Vanaf 1 juli 2022"));
}

TEST_CASE("Hidden and missing figures are counted, and never part of an extreme") {
  CHECK(of_line("300 x - 320") ==
        "Van 300 in 2020 naar 320 in 2023, een stijging. 1 van de 4 cijfers is afgeschermd. 1 van de 4 cijfers "
        "ontbreekt.");
  CHECK(of_line("300 x x 320 n ? ?") ==
        "Van 300 in 2020 naar 320 in 2023, een stijging. 2 van de 7 cijfers zijn afgeschermd. 1 van de 7 cijfers is "
        "niet van toepassing. 2 van de 7 cijfers kunnen we nog niet goed meten.");
}

TEST_CASE("Several lines are told one by one, the subject first") {
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk", sample())) ==
        "Binnenstad: van 3.180 in 2021 naar 3.300 in 2023, een stijging. Het hoogst was 3.300 in 2023, het "
        "laagst 3.180 in 2021. "
        "’t Zand: van 120 in 2021 naar 100 in 2023, een daling. Het hoogst was 120 in 2021, het laagst 100 in "
        "2023. 2 van de 8 cijfers zijn afgeschermd.");
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk&onderwerp=WK02", sample())).starts_with("’t Zand: van 120"));
  CHECK(count(describe(good("grafiek:jeugdigen?naar=hulpvorm&tot=2023", sample())), "Het hoogst was") == 3);
  // Of many lines only the course, or nobody would listen to the end.
  CHECK(count(describe(good("grafiek:veel?naar=deel", testing::many(5, 3))), "hoogst") == 0);
}

TEST_CASE("Bars are told by the highest and the lowest, after the subject") {
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk&periode=2023", sample())) ==
        "In 2023: het hoogst is Binnenstad met 3.300, het laagst ’t Zand met 100.");
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk&periode=2023&onderwerp=WK02", sample())) ==
        "’t Zand: 100 in 2023. In 2023: het hoogst is Binnenstad met 3.300, het laagst ’t Zand met 100.");
  auto release = sample();
  release.tables[3] = testing::table("jeugdigen", "2023", {"wijk"}, {{"T", "WK01", "WK02"}}, "3400 3300 x  60 30 30");
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk&periode=2023", release)) ==
        "In 2023: Binnenstad is 3.300. 1 van de 2 cijfers is afgeschermd.");
  CHECK(describe(good("grafiek:jeugdigen?naar=wijk&periode=2024", release)) ==
        "In 2024: alle getoonde cijfers zijn 30.");
}

TEST_CASE("One bar of parts is told by its largest and smallest part") {
  CHECK(describe(good("grafiek:kosten?naar=hulpvorm&periode=2023&vorm=gestapeld", sample())) ==
        "In 2023: het grootste deel is Ambulant met €\u00a023.000.000, het kleinste Pleegzorg met €\u00a05.000.000.");
}

TEST_CASE("A quarter is told with its article") {
  CHECK(describe(good("grafiek:jeugdigen?per=kwartaal&tot=2024", sample()))
            .starts_with("Van 2.100 in het 1e kwartaal 2024 naar 2.150 in het 4e kwartaal 2024, een stijging."));
}

TEST_CASE("The norm and what happened are told too") {
  Calendar calendar;
  calendar.marks_for_all = {{base::Date(2023, 3, 15), "corona", false}};
  CHECK(describe(good("grafiek:wachttijd?norm=ja", sample(), calendar)) ==
        "Van 5 weken in 2022 naar 8 weken in 2024, een stijging. Het hoogst was 8 weken in 2024, het laagst 5 weken in "
        "2022. Norm: 12 weken. Aangegeven is: corona (15 maart 2023).");
}

TEST_CASE("A figure without a single number says why") {
  base::Diagnostics diagnostics;
  const auto chart = testing::ask("grafiek:jeugdigen?naar=wijk&periode=2024", sample(), diagnostics);
  REQUIRE(chart);
  CHECK(describe(*chart) == "In deze figuur is geen cijfer te zien. 2 van de 2 cijfers zijn afgeschermd.");
}

}  // namespace
}  // namespace duidelijk::charts
