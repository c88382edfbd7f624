// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/release/release.h"

#include <doctest/doctest.h>

using namespace duidelijk::release;

namespace {

std::string text(const std::string& unit, int decimals, std::int64_t scaled) {
  Indicator i;
  i.unit = unit;
  i.decimals = decimals;
  return format(i, {Presence::getoond, scaled});
}

std::string short_text(const std::string& unit, int decimals, std::int64_t scaled) {
  Indicator i;
  i.unit = unit;
  i.decimals = decimals;
  return format_short(i, {Presence::getoond, scaled});
}

constexpr auto nbsp = "\u00a0";

}  // namespace

TEST_CASE("counts have dots between thousands") {
  CHECK(text("jeugdigen", 0, 3410) == "3.410");
  CHECK(text("toewijzingen", 0, 0) == "0");
  CHECK(text("inwoners", 0, 130'000) == "130.000");
  CHECK(text("index", 0, 102) == "102");
  CHECK(text("jeugdigen", 0, -5) == "\u22125");
}

TEST_CASE("euros are whole in tables and short in text") {
  CHECK(text("euro", 2, 1'234'500'000) == std::string("€") + nbsp + "12.345.000");
  CHECK(short_text("euro", 2, 1'234'500'000) == std::string("€") + nbsp + "12,3" + nbsp + "mln");
  CHECK(text("euro", 0, 12'345) == std::string("€") + nbsp + "12.345");
  CHECK(short_text("euro", 0, 340'000) == std::string("€") + nbsp + "340.000");
  CHECK(text("euro", 3, 12'345) == std::string("€") + nbsp + "12");
}

TEST_CASE("percents, durations and marks carry their unit") {
  CHECK(text("procent", 0, 7) == "7%");
  CHECK(text("procent", 1, 71) == "7,1%");
  CHECK(text("weken", 0, 5) == "5 weken");
  CHECK(text("weken", 0, 1) == "1 week");
  CHECK(text("weken", 1, 10) == "1,0 weken");
  CHECK(text("maanden", 0, 1) == "1 maand");
  CHECK(text("maanden", 0, 11) == "11 maanden");
  CHECK(text("dagen", 0, 1) == "1 dag");
  CHECK(text("cijfer", 1, 78) == "7,8");
  CHECK(short_text("procent", 0, 7) == "7%");
}

TEST_CASE("what is not shown is said in words, never as a zero") {
  const Indicator i;
  CHECK(format(i, {Presence::afgeschermd, 0}) == "afgeschermd");
  CHECK(format(i, {Presence::ontbreekt, 0}) == "ontbreekt");
  CHECK(format(i, {Presence::niet_van_toepassing, 0}) == "niet van toepassing");
  CHECK(format_short(i, {Presence::onvoldoende_informatie, 0}) == "onvoldoende informatie");
}

TEST_CASE("what is not public says for whom it is secret") {
  duidelijk::release::Release r;
  r.audience = "openbaar";
  CHECK(duidelijk::release::secrecy(r).empty());
  r.confidential = true;
  r.audience = "raad";
  CHECK(duidelijk::release::secrecy(r) == "Besloten: onder geheimhouding");
  r.audience = "vertrouwelijk";
  CHECK(duidelijk::release::secrecy(r) == "VERTROUWELIJK");
}
