// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

// The proportions are those of the brief behind Hanzedijk: 130,000 inhabitants, 27,000 under 18, 36,000 under 23, 3,500
// with help in a year, 16 wijken, 146 aanbieders. Each holds for more than one seed.

namespace {

using town::day;
using town::get;

constexpr std::array<std::uint64_t, 2> seeds{1, 20};

std::map<std::string, std::int64_t> heads(const town::Town& t, const std::string& year, const std::string& sex = "") {
  std::map<std::string, std::int64_t> out;  // "WK990101 4" -> heads
  for (const auto& row : t.rows("basis/bevolking.csv")) {
    if (row.at("jaar") == year && row.at("geslacht") == sex)
      out[row.at("gebiedscode") + " " + row.at("leeftijd_van") + "-" + row.at("leeftijd_tot")] =
          town::integer(row.at("aantal"));
  }
  return out;
}

std::set<std::string> helped(const town::Town& t, int year) {
  std::set<std::string> out;
  for (const auto& h : t.hulp) {
    if (h.begin <= day(year, 12, 31) && h.eind >= day(year, 1, 1) && !t.justice(h.product)) out.insert(h.bsn);
  }
  return out;
}

}  // namespace

TEST_CASE("Hanzedijk has 130,000 inhabitants, 27,000 under 18 and 36,000 under 23") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    const auto h = heads(t, "2019");
    CHECK(h.at("GM9901 0-150") == doctest::Approx(130000).epsilon(0.01));
    const auto minors = h.at("GM9901 0-3") + h.at("GM9901 4-11") + h.at("GM9901 12-17");
    CHECK(minors == doctest::Approx(27000).epsilon(0.015));
    CHECK(minors + h.at("GM9901 18-22") == doctest::Approx(36000).epsilon(0.015));
  }
}

TEST_CASE("the population adds up over buurten, wijken and sexes in every year") {
  const auto& t = get(1, 1.0);
  for (const char* year : {"2019", "2022", "2026"}) {
    const auto both = heads(t, year), boys = heads(t, year, "1"), girls = heads(t, year, "2");
    std::map<std::string, std::int64_t> wijken, gemeente;
    for (const auto& [key, n] : both) {
      CHECK(boys.at(key) + girls.at(key) == n);
      const std::string ages = key.substr(key.find(' '));
      if (key.starts_with("BU")) wijken["WK" + key.substr(2, 6) + ages] += n;
      if (key.starts_with("WK")) gemeente["GM9901" + ages] += n;
    }
    for (const auto& [key, n] : wijken) CHECK(both.at(key) == n);
    for (const auto& [key, n] : gemeente) CHECK(both.at(key) == n);
  }
}

TEST_CASE("the 16 wijken differ much, and on the industrial estate live less than a hundred young people") {
  const auto& t = get(1, 1.0);
  const auto h = heads(t, "2023");
  std::vector<std::int64_t> young;
  for (int w = 1; w <= 16; ++w) {
    const std::string code = "WK9901" + std::string(w < 10 ? "0" : "") + std::to_string(w);
    young.push_back(h.at(code + " 0-3") + h.at(code + " 4-11") + h.at(code + " 12-17") + h.at(code + " 18-22"));
  }
  CHECK(young.back() < 100);
  CHECK(young.back() > 0);
  CHECK(*std::max_element(young.begin(), young.end()) > 10 * young[13]);
}

TEST_CASE("about 3,500 jeugdigen get help in a year, a handful of them on the industrial estate") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    for (int year = 2019; year <= 2025; ++year) {
      CAPTURE(year);
      const auto n = helped(t, year).size();
      CHECK(n > 3150);
      CHECK(n < 4000);
    }
    std::set<std::string> estate;
    for (const auto& h : t.hulp) {
      const auto at = t.current.find(h.nummer);
      if (at != t.current.end() && t.wijk(at->second.postcode) == "WK990116") estate.insert(h.bsn);
    }
    CHECK(estate.size() >= 3);  // in all seven years together
    CHECK(estate.size() <= 60);
  }
}

TEST_CASE("ambulant help is the largest form of help, gesloten the smallest, and boys are helped somewhat more") {
  const auto& t = get(1, 1.0);
  std::map<std::string, std::set<std::string>> form;
  std::map<std::string, std::string> sex;
  for (const auto& x : t.toewijzingen) sex[x.bsn] = x.geslacht;
  for (const auto& h : t.hulp) {
    if (h.begin <= day(2023, 12, 31) && h.eind >= day(2023, 1, 1)) form[t.hulpvorm(h.product)].insert(h.bsn);
  }
  for (const auto& [name, jeugdigen] : form) {
    CAPTURE(name);
    CHECK(jeugdigen.size() <= form["04"].size());
    CHECK(jeugdigen.size() >= form["13"].size());
  }
  CHECK(form["13"].size() >= 2);
  CHECK(form["13"].size() <= 25);
  const auto all = helped(t, 2023);
  const auto boys = std::count_if(all.begin(), all.end(), [&](const auto& bsn) { return sex[bsn] == "1"; });
  const double share = static_cast<double>(boys) / static_cast<double>(all.size());
  CHECK(share > 0.51);
  CHECK(share < 0.58);
}

TEST_CASE("146 aanbieders with a heavy tail; some belong to one concern") {
  const auto& t = get(1, 1.0);
  CHECK(t.aanbieders.size() == 146);
  std::map<std::string, double> euros;
  double total = 0;
  for (const auto& p : t.toegekend) {
    euros[p.aanbieder] += static_cast<double>(p.cent);
    total += static_cast<double>(p.cent);
  }
  std::vector<double> sorted;
  for (const auto& [agb, cent] : euros) sorted.push_back(cent / total);
  std::sort(sorted.rbegin(), sorted.rend());
  double top = 0;
  for (std::size_t i = 0; i < 15; ++i) top += sorted[i];
  CHECK(top > 0.55);
  CHECK(top < 0.85);
  CHECK(std::count_if(sorted.begin(), sorted.end(), [](double share) { return share < 0.005; }) > 80);
  std::map<std::string, int> holdings;
  for (const auto& [agb, row] : t.aanbieders) ++holdings[row.at("holding")];
  holdings.erase("");
  CHECK(holdings.size() >= 3);
  for (const auto& [name, n] : holdings) CHECK(n >= 2);
}

TEST_CASE("the catalogue has at least 30 products over the categories 42 to 54, all hulpvormen and variants") {
  const auto& t = get(1, 1.0);
  std::set<std::string> categories, forms, variants;
  int in_range = 0;
  for (const auto& [code, row] : t.producten) {
    categories.insert(row.at("productcategorie"));
    forms.insert(row.at("hulpvorm"));
    variants.insert(row.at("uitvoeringsvariant"));
    if (row.at("productcategorie") >= "42" && row.at("productcategorie") <= "54") ++in_range;
    CHECK(code.substr(0, 2) == row.at("productcategorie"));
  }
  CHECK(in_range >= 30);
  for (int c = 42; c <= 54; ++c) CHECK(categories.contains(std::to_string(c)));
  CHECK(forms == std::set<std::string>{"02", "03", "04", "11", "12", "13", "14", "jb", "jr"});
  CHECK(variants == std::set<std::string>{"inspanning", "output", "taakgericht"});
}

TEST_CASE("about 31% of the begun trajecten come from a doctor; the gemeente refers most") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    std::map<std::string, double> by;
    double known = 0;
    for (const auto& h : t.hulp) {
      if (h.begin < day(2019, 1, 2) || h.begin >= day(2025, 10, 1)) continue;
      const std::string v = t.verwijzer(h.nummer);
      if (v.empty()) continue;
      by[v] += 1;
      known += 1;
    }
    CHECK((by["02"] + by["03"] + by["05"]) / known == doctest::Approx(0.31).epsilon(0.11));
    for (const auto& [code, n] : by) CHECK(n <= by["01"]);
    for (const char* code : {"01", "02", "03", "04", "05", "06", "08"}) CHECK(by[code] > 0);
    CHECK(by.size() == 7);
  }
}

TEST_CASE("sex is always known; a few birth dates are not") {
  const auto& t = get(1, 1.0);
  std::set<std::string> unknown, all;
  for (const auto& x : t.toewijzingen) {
    CHECK_MESSAGE((x.geslacht == "1" || x.geslacht == "2"), x.geslacht);
    all.insert(x.bsn);
    if (x.geboren == "1900-01-01") unknown.insert(x.bsn);
  }
  CHECK(unknown.size() >= 4);
  CHECK(unknown.size() < all.size() / 300);
}

TEST_CASE("some jeugdigen live outside the gemeente, of some no postcode is known") {
  const auto& t = get(1, 1.0);
  std::map<std::string, double> n;
  for (const auto& x : t.toewijzingen) n[t.wijk(x.postcode)] += 1;
  const auto all = static_cast<double>(t.toewijzingen.size());
  CHECK(n["buiten"] / all > 0.01);
  CHECK(n["buiten"] / all < 0.09);
  CHECK(n["onbekend"] / all > 0.005);
  CHECK(n["onbekend"] / all < 0.03);
  CHECK(n.size() == 18);
}

TEST_CASE("a tenth of the size gives a tenth of the people and far more than a tenth of the aanbieders") {
  const auto& whole = get(1, 1.0);
  const auto& tenth = get(1, 0.1);
  CHECK(static_cast<double>(tenth.summary.jeugdigen) ==
        doctest::Approx(0.1 * static_cast<double>(whole.summary.jeugdigen)).epsilon(0.06));
  CHECK(tenth.aanbieders.size() > 50);
  CHECK(tenth.aanbieders.size() < 146);
}
