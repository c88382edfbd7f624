// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <tuple>

// The troubles that the documents describe must be in the deliveries, or nobody can see that the product deals with
// them.

namespace {

using town::day;
using town::get;
using town::open;
using town::year_of;

constexpr std::array<std::uint64_t, 2> seeds{1, 20};

double share(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

/// First starts in a quarter of jeugdigen without help in the four weeks before.
int inflow(const town::Town& t, int year, int quarter) {
  std::map<std::string, std::vector<std::pair<town::Day, town::Day>>> help;
  for (const auto& h : t.hulp) {
    if (!t.justice(h.product)) help[h.bsn].emplace_back(h.begin, h.eind);
  }
  const town::Day from = day(year, quarter * 3 - 2, 1),
                  to = quarter == 4 ? day(year + 1, 1, 1) : day(year, quarter * 3 + 1, 1);
  int n = 0;
  for (auto& [bsn, list] : help) {
    std::sort(list.begin(), list.end());
    town::Day until = -100000;
    for (const auto& [begin, end] : list) {
      if (begin > until + 28 && begin >= from && begin < to) ++n;
      until = std::max(until, end);
    }
  }
  return n;
}

}  // namespace

TEST_CASE("claims come one to nine months late, a few after a rejection even later") {
  const auto& t = get(1, 1.0);
  std::map<int, std::size_t> lag;
  for (const auto& p : t.toegekend) {
    if (p.cent > 0 && p.vorige.empty() && p.eind < day(2025, 1, 1))
      ++lag[town::month_of(p.datum) - town::month_of(p.eind)];
  }
  std::size_t all = 0, late = 0;
  for (const auto& [months, n] : lag) {
    CHECK(months >= 1);
    CHECK(months <= 14);
    all += n;
    if (months >= 4) late += n;
  }
  CHECK(share(lag[1], all) > 0.45);
  CHECK(share(lag[1], all) < 0.70);
  CHECK(share(late, all) > 0.08);
  CHECK(share(late, all) < 0.25);
  CHECK(lag[9] > 50);
}

TEST_CASE("toewijzingen come too late, one in five, and least often those of the gemeente itself") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    std::map<std::string, std::pair<std::size_t, std::size_t>> by;
    std::size_t late = 0, all = 0;
    for (const auto& [nummer, x] : t.first) {
      if (x.datum < day(2019, 1, 1)) continue;
      const bool is_late = x.datum > x.ingang;
      ++all;
      late += is_late ? 1u : 0u;
      by[x.verwijzer].first += is_late ? 1u : 0u;
      ++by[x.verwijzer].second;
    }
    CHECK(share(late, all) == doctest::Approx(0.20).epsilon(0.15));
    for (const char* other : {"02", "03", "04", "05"}) {
      CHECK(share(by[other].first, by[other].second) > share(by["01"].first, by["01"].second));
    }
  }
}

TEST_CASE("some toewijzingen have no einddatum, some no verwijzer, some no product") {
  const auto& t = get(1, 1.0);
  std::size_t no_end = 0, no_referrer = 0, aspecific = 0, generic = 0;
  for (const auto& [nummer, x] : t.first) {
    no_end += x.eind == open ? 1u : 0u;
    no_referrer += x.verwijzer.empty() ? 1u : 0u;
    generic += x.categorie.empty() ? 1u : 0u;
    aspecific += !x.categorie.empty() && x.product.empty() ? 1u : 0u;
    if (x.product.empty()) CHECK(x.budget > 0);
    if (x.product.empty()) CHECK(x.volume == -1);
  }
  CHECK(share(no_end, t.first.size()) > 0.004);
  CHECK(share(no_end, t.first.size()) < 0.05);
  CHECK(share(no_referrer, t.first.size()) > 0.03);
  CHECK(share(no_referrer, t.first.size()) < 0.10);
  CHECK(aspecific > 100);
  CHECK(generic > 20);
}

TEST_CASE("versions: prolonged under the same number, shortened, withdrawn, and taken back as never sent") {
  const auto& t = get(1, 1.0);
  std::map<std::string, std::size_t> reasons;
  for (const auto& x : t.toewijzingen) ++reasons[x.reden];
  for (const char* reason : {"01", "04", "05", "07", "09", "13"}) CHECK(reasons[reason] > 10);
  // A version never changes hands, nor its omvang per week: a changed omvang takes a new number (IV066). Budget and
  // omvang exclude each other.
  std::map<std::string, const town::Toewijzing*> seen;
  for (const auto& x : t.toewijzingen) {
    const auto [at, is_new] = seen.try_emplace(x.nummer, &x);
    CHECK(at->second->bsn == x.bsn);
    CHECK(at->second->aanbieder == x.aanbieder);
    CHECK((x.budget >= 0) != (x.volume >= 0));
    if (x.frequentie == "2") CHECK(at->second->volume == x.volume);
    CHECK((x.eind == open || x.eind >= x.ingang));
  }
}

TEST_CASE("a third of the toewijzingen begins on 1 January, because they are renewed") {
  const auto& t = get(1, 1.0);
  for (int year = 2020; year <= 2025; ++year) {
    std::size_t all = 0, january = 0;
    for (const auto& [nummer, x] : t.first) {
      all += year_of(x.ingang) == year ? 1u : 0u;
      january += x.ingang == day(year, 1, 1) ? 1u : 0u;
    }
    CAPTURE(year);
    CHECK(share(january, all) > 0.12);
    CHECK(share(january, all) < 0.45);
  }
}

TEST_CASE("in the spring of 2020 a third fewer jeugdigen begin; in the autumn they return") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    CHECK(inflow(t, 2020, 2) < 0.75 * inflow(t, 2019, 2));
    CHECK(inflow(t, 2020, 4) > 0.95 * inflow(t, 2019, 4));
  }
}

TEST_CASE("fewer jeugdigen begin in summer") {
  const auto& t = get(1, 1.0);
  int summer = 0, rest = 0;
  for (const int year : {2019, 2021, 2022, 2023, 2024}) {
    for (int q = 1; q <= 4; ++q) (q == 3 ? summer : rest) += inflow(t, year, q);
  }
  CHECK(summer * 3 < 0.95 * rest);
}

TEST_CASE("from 2022 wonen is bought apart from treatment") {
  const auto& t = get(1, 1.0);
  std::set<std::string> living, both;
  for (const auto& h : t.hulp) {
    if (h.product == "43A02" || h.product == "43A03" || h.product == "43A05") CHECK(h.begin < day(2022, 1, 1));
    if (h.product == "44A02" || h.product == "44A03" || h.product == "44A07" || h.product == "45A10")
      CHECK(h.begin >= day(2022, 1, 1));
    if (h.product == "44A02" || h.product == "44A03" || h.product == "44A07") living.insert(h.bsn);
  }
  for (const auto& h : t.hulp) {
    if (h.product == "45A10" && living.contains(h.bsn)) both.insert(h.bsn);
  }
  CHECK(share(both.size(), living.size()) > 0.5);
  for (const auto& p : t.prestaties) {
    if (p.product.starts_with("43A0") && p.product != "43A04") CHECK(p.begin < day(2022, 1, 1));
  }
}

TEST_CASE("on 1-1-2022 the woonplaatsbeginsel takes children away and brings others, who live elsewhere") {
  const auto& t = get(1, 1.0);
  std::set<std::string> before, gone, came;
  for (const auto& h : t.hulp) {
    if (h.begin < day(2022, 1, 1)) before.insert(h.bsn);
    if (h.eind == day(2021, 12, 31) && h.reden == "36") gone.insert(h.bsn);
  }
  for (const auto& h : t.hulp) {
    const auto at = t.first.find(h.nummer);
    if (h.begin == day(2022, 1, 1) && !before.contains(h.bsn) && at != t.first.end() &&
        t.wijk(at->second.postcode) == "buiten")
      came.insert(h.bsn);
  }
  CHECK(gone.size() >= 15);
  CHECK(gone.size() <= 90);
  CHECK(came.size() >= 15);
  CHECK(came.size() <= 45);
}

TEST_CASE("one aanbieder closes: all its trajecten end that day and most jeugdigen go on elsewhere") {
  for (const auto seed : seeds) {
    const auto& t = get(seed, 1.0);
    const town::Day closed = day(2023, 6, 30);
    std::string agb;
    for (const auto& [code, row] : t.aanbieders) {
      if (row.at("naam") == "De Verdwenen Walrus") agb = code;
    }
    std::set<std::string> ended, elsewhere;
    std::size_t served = 0, expected = 0, other = 0;
    for (const auto& h : t.hulp) {
      if (h.aanbieder != agb) continue;
      ++served;
      CHECK(h.begin <= closed);
      if (h.stopped) CHECK(h.eind <= closed);
      if (h.eind != closed || !h.stopped) continue;
      ++(h.reden == "35" || h.reden == "38" ? expected : other);
      ended.insert(h.bsn);
    }
    for (const auto& h : t.hulp) {
      if (h.aanbieder != agb && ended.contains(h.bsn) && h.begin > closed && h.begin <= closed + 60)
        elsewhere.insert(h.bsn);
    }
    CHECK(served > 200);
    CHECK(other * 10 <= expected);  // a few would have ended that day anyway
    CHECK(ended.size() >= 15);
    CHECK(share(elsewhere.size(), ended.size()) > 0.6);
  }
}

TEST_CASE("help ends for every reason, two thirds of it according to plan") {
  const auto& t = get(1, 1.0);
  std::map<std::string, std::size_t> n;
  for (const auto& h : t.hulp) {
    if (h.stopped) ++n[h.reden];
  }
  for (const char* code : {"02", "20", "31", "32", "33", "34", "35", "36", "37", "38", "39"}) CHECK(n[code] > 0);
  CHECK(n.size() == 11);
  std::size_t ended = 0;  // without the reasons that are no end of help
  for (const auto& [code, count] : n)
    ended += code == "20" || code == "37" || code == "38" || code == "39" ? 0u : count;
  CHECK(share(n["31"], ended) > 0.58);
  CHECK(share(n["31"], ended) < 0.74);
  CHECK(share(n["32"], ended) > 0.08);
  CHECK(share(n["32"], ended) < 0.18);
}

TEST_CASE("rejected, replaced and credited lines each occur, and refer to what exists") {
  const auto& t = get(1, 1.0);
  std::map<std::string, const town::Prestatie*> by_reference;
  for (const auto& p : t.prestaties) CHECK(by_reference.emplace(p.referentie, &p).second);
  std::size_t credits = 0, replacements = 0;
  for (const auto& p : t.prestaties) {
    if (p.vorige.empty()) continue;
    const auto at = by_reference.find(p.vorige);
    REQUIRE(at != by_reference.end());
    CHECK(at->second->bsn == p.bsn);
    CHECK(at->second->aanbieder == p.aanbieder);
    CHECK(at->second->datum <= p.datum);
    if (p.cent < 0) CHECK(at->second->cent == -p.cent);
    ++(p.cent < 0 ? credits : replacements);
  }
  for (const auto& a : t.afkeuringen) {
    const auto at = by_reference.find(a.referentie);
    REQUIRE(at != by_reference.end());
    CHECK(at->second->declaratie == a.declaratie);
    CHECK(at->second->aanbieder == a.aanbieder);
  }
  CHECK(share(credits, t.prestaties.size()) > 0.002);
  CHECK(share(replacements, t.prestaties.size()) > 0.003);
  CHECK(share(t.afkeuringen.size(), t.prestaties.size()) > 0.012);
  CHECK(share(t.afkeuringen.size(), t.prestaties.size()) < 0.035);
}

TEST_CASE("amounts follow from volume and price: minutes at the price of an hour") {
  const auto& t = get(1, 0.1);
  std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> prices;
  for (const auto& row : t.rows("basis/tarieven.csv")) {
    prices[{row.at("productcode"), row.at("aanbieder"), row.at("vanaf").substr(0, 4)}] = town::cents(row.at("bedrag"));
  }
  std::size_t checked = 0;
  for (const auto& p : t.prestaties) {
    if (p.eenheid == "83") {
      CHECK(std::abs(p.cent) == p.volume);
      continue;
    }
    const std::string year = std::to_string(year_of(p.begin));
    const auto own = prices.find({p.product, p.aanbieder, year});
    const auto all = prices.find({p.product, "", year});
    REQUIRE(all != prices.end());
    const std::int64_t price = own != prices.end() ? own->second : all->second;
    const std::int64_t expected = p.eenheid == "01" ? (p.volume * price + 30) / 60 : p.volume * price;
    CHECK(std::abs(p.cent) == expected);
    ++checked;
  }
  CHECK(checked > 10000);
}

TEST_CASE("a first start after a referral by the gemeente takes weeks, and longer every year") {
  const auto& t = get(1, 1.0);
  std::map<std::string, std::vector<const town::Hulp*>> by_person;
  for (const auto& h : t.hulp) by_person[h.bsn].push_back(&h);
  std::map<int, std::vector<town::Day>> waits;
  for (const auto& h : t.hulp) {
    const auto at = t.first.find(h.nummer);
    if (at == t.first.end() || at->second.verwijzer != "01" || h.begin < day(2019, 2, 1) || t.justice(h.product))
      continue;
    if (t.producten.at(h.product).at("crisis") == "1") continue;
    const auto& all = by_person[h.bsn];
    if (std::any_of(all.begin(), all.end(),
                    [&](const auto* o) { return o != &h && o->begin <= h.begin && o->eind >= h.begin - 28; }))
      continue;
    waits[year_of(h.begin) <= 2020 ? 2020 : year_of(h.begin)].push_back(h.begin -
                                                                        std::max(at->second.datum, at->second.ingang));
  }
  for (auto& [year, list] : waits) std::sort(list.begin(), list.end());
  const auto quantile = [&](int year, std::size_t percent) {
    return waits.at(year)[waits.at(year).size() * percent / 100];
  };
  CHECK(quantile(2020, 50) >= 8);
  CHECK(quantile(2020, 50) <= 35);
  CHECK(quantile(2024, 90) >= 42);
  CHECK(quantile(2024, 75) > quantile(2020, 75));
}

TEST_CASE("there are rare combinations that single out one jeugdige") {
  const auto& t = get(1, 1.0);
  std::map<std::string, std::set<std::string>> cells;
  for (const auto& h : t.hulp) {
    const auto at = t.current.find(h.nummer);
    if (at == t.current.end() || h.begin > day(2024, 12, 31) || h.eind < day(2024, 1, 1)) continue;
    cells[t.wijk(at->second.postcode) + t.hulpvorm(h.product) + at->second.geslacht].insert(h.bsn);
  }
  CHECK(std::count_if(cells.begin(), cells.end(), [](const auto& cell) { return cell.second.size() == 1; }) > 15);
}
