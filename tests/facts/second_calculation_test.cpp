// SPDX-License-Identifier: EUPL-1.2
// The made-up municipality counted a second time: from the files that were delivered, day by day, with no store, no SQL
// and no cube.
#include "real_content.h"
#include "temp_folder.h"
#include "town.h"

#include "duidelijk/base/date.h"
#include "duidelijk/ingest/import.h"

#include <cmath>
#include <cstdint>
#include <set>
#include <vector>

using namespace duidelijk;
using namespace duidelijk::facts::test;
using duidelijk::facts::make_tables;
using duidelijk::facts::Requests;

namespace {

using town::Day;

constexpr double kScale = 0.1;
constexpr int kFirst = 2019, kLast = 2025;
constexpr int kGap = 28;
const Day kOrigin = town::day(2010, 1, 1), kEnd = town::day(2036, 1, 1), kNow = town::day(2025, 12, 31);

const town::Town& town_() { return town::get(1, kScale); }

/// Help of one child with one toewijzing.
struct Stretch {
  std::string product, reden, verwijzer, nummer;
  Day begin = 0, end = 0;
  bool stopped = false, crisis = false, transport = false;
};

struct Child {
  std::string born;  ///< empty = unknown
  std::vector<Stretch> help;
  std::vector<const town::Toewijzing*> toewijzingen;  ///< current ones
};

/// Days of help as flags, one a day from kOrigin.
using Days = std::vector<std::uint8_t>;

std::string hulpvorm(const std::string& product) { return product.empty() ? "onbekend" : town_().hulpvorm(product); }
bool justice(const std::string& product) { return hulpvorm(product) == "jb" || hulpvorm(product) == "jr"; }
bool flag(const std::string& product, const char* column) {
  return !product.empty() && town_().producten.at(product).at(column) == "1";
}

std::string verwijzer_of(const std::string& nummer) {
  std::string found;
  Day day = -1;
  std::string time;
  for (const auto& x : town_().toewijzingen) {
    if (x.nummer != nummer || x.verwijzer.empty()) continue;
    if (x.datum > day || (x.datum == day && x.tijd > time)) found = x.verwijzer, day = x.datum, time = x.tijd;
  }
  return found;
}

/// Every child with its help: starts with their stops, and claims where no start came.
const std::map<std::string, Child>& children() {
  static const std::map<std::string, Child> all = [] {
    std::map<std::string, Child> found;
    const auto& t = town_();
    for (const auto& x : t.toewijzingen) {
      if (!x.geboren.empty() && !x.geboren.starts_with("1900")) found[x.bsn].born = x.geboren;
    }
    for (const auto& [nummer, x] : t.current) found[x.bsn].toewijzingen.push_back(&x);
    std::set<std::string> started;
    const auto add = [&](const std::string& bsn, const std::string& product, Day begin, Day end, bool stopped,
                         const std::string& reden, const std::string& nummer) {
      if (end < begin) return;
      found[bsn].help.push_back({product, reden, verwijzer_of(nummer), nummer, begin, std::min(end, kEnd - 1), stopped,
                                 flag(product, "crisis"), flag(product, "vervoer")});
    };
    for (const auto& h : t.hulp) {
      started.insert(h.nummer);
      const auto current = t.current.find(h.nummer);
      const Day end = h.stopped ? h.eind : current == t.current.end() ? town::open : current->second.eind;
      add(h.bsn, h.product, h.begin, end, h.stopped, h.reden, h.nummer);
    }
    std::map<std::tuple<std::string, std::string, std::string, std::string, Day, Day>, std::int64_t> unstarted;
    for (const auto& p : t.toegekend) {
      if (p.nummer.empty() || !started.contains(p.nummer))
        unstarted[{p.bsn, p.aanbieder, p.nummer, p.product, p.begin, p.eind}] += p.cent;
    }
    for (const auto& [key, cent] : unstarted) {
      const auto& [bsn, aanbieder, nummer, product, begin, end] = key;
      if (cent > 0) add(bsn, product, begin, end, false, "", nummer);
    }
    return found;
  }();
  return all;
}

bool younger_than_23(const Child& c, int year) { return c.born.empty() || year - std::stoi(c.born.substr(0, 4)) < 23; }

/// Figures by year, as content/ makes them; every table in one go.
class Figures {
 public:
  Figures() {
    ingest::ImportOptions options;
    options.store = folder_ / "opslag.db";
    options.key = folder_ / "sleutel";
    options.voorbeelddata = true;
    base::Diagnostics diagnostics;
    const auto& deliveries = town_().summary.deliveries;
    for (std::size_t i = 0; i < deliveries.size();) {
      options.files.clear();
      options.received = deliveries[i].received;
      for (; i < deliveries.size() && deliveries[i].received == *options.received; ++i)
        options.files.push_back(town_().folder / deliveries[i].path);
      for (const auto& result : ingest::import_deliveries(options, diagnostics))
        REQUIRE_MESSAGE(!result.failed, result.file);
    }
    Requests requests;
    for (const auto& [id, members] : wanted()) {
      const auto* indicator = real_content().indicator(id);
      REQUIRE_MESSAGE(indicator != nullptr, id);
      requests[indicator->fact].push_back(request_of(*indicator, base::Grain::jaar, members));
    }
    for (auto& table : make_tables(options.store, real_content(), {requests}, {}).tables)
      tables_.push_back(std::move(table));
  }

  std::int64_t of(const std::string& id, int year, const Members& members = {}) const {
    return cell(id, year, members).value;
  }

 private:
  static std::vector<std::pair<std::string, Members>> wanted() {
    std::vector<std::pair<std::string, Members>> all;
    for (const char* id : {"jeugdigen-met-jeugdhulp",
                           "jeugdigen-met-verblijf",
                           "jeugdigen-met-jeugdzorg",
                           "gedwongen-kader",
                           "stand",
                           "instroom",
                           "uitstroom",
                           "beeindigde-trajecten",
                           "beeindigd-volgens-plan",
                           "beeindigd-eenzijdig",
                           "begonnen-trajecten",
                           "wachttijd",
                           "wachtenden",
                           "toewijzingen",
                           "toewijzingen-te-laat",
                           "declaratieregels",
                           "declaratieregels-op-tijd",
                           "startberichten",
                           "startberichten-op-tijd",
                           "begroting",
                           "lasten-boekjaar",
                           "bevolking-0-22",
                           "herhaalde-trajecten",
                           "begonnen-trajecten-met-voorgeschiedenis"}) {
      all.push_back({id, {}});
    }
    all.push_back({"kosten-geleverd", {{"variant", ""}}});
    all.push_back({"stapeling", {{"stapel", ""}}});
    all.push_back({"trajecten-met-bekende-verwijzer", {{"verwijzer", ""}}});
    return all;
  }

  const cube::Cell& cell(const std::string& id, int year, const Members& members) const {
    for (const auto& table : tables_) {
      if (table.request.indicator == id && table.request.dimensions.size() == members.size()) {
        return cell_of(table, base::Period(base::Grain::jaar, year, 1), members);
      }
    }
    throw std::runtime_error("no table of " + id);
  }

  duidelijk::test::TempFolder folder_;
  std::vector<cube::Table> tables_;
};

const Figures& figures() {
  static const Figures all;
  return all;
}

Days days_of(const Child& c, const std::string& form = "") {
  Days days(static_cast<std::size_t>(kEnd - kOrigin), 0);
  for (const auto& s : c.help) {
    if (justice(s.product) || (!form.empty() && hulpvorm(s.product) != form)) continue;
    for (Day d = std::max(s.begin, kOrigin); d <= s.end; ++d) days[static_cast<std::size_t>(d - kOrigin)] = 1;
    // Not yet known to have ended.
    if (!s.stopped && s.end <= kNow && s.end > kNow - kGap) {
      for (Day d = s.end; d <= kNow + 1; ++d) days[static_cast<std::size_t>(d - kOrigin)] = 1;
    }
  }
  return days;
}

struct Run {
  Day begin, end;
};

/// Stretches of days with help, when fewer than `gap` days without lie between.
std::vector<Run> runs(const Days& days, int gap) {
  std::vector<Run> found;
  for (std::size_t i = 0; i < days.size(); ++i) {
    if (days[i] == 0) continue;
    const Day day = kOrigin + static_cast<Day>(i);
    if (!found.empty() && day - found.back().end - 1 < gap) {
      found.back().end = day;
    } else {
      found.push_back({day, day});
    }
  }
  return found;
}

std::set<std::string> forms(const Child& c) {
  std::set<std::string> all;
  for (const auto& s : c.help) {
    if (!justice(s.product)) all.insert(hulpvorm(s.product));
  }
  return all;
}

}  // namespace

TEST_CASE("Children with help, by year: who has a day of help in it and is not yet 23") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::int64_t help = 0, living = 0, care = 0, forced = 0;
    for (const auto& [bsn, c] : children()) {
      bool any = false, home = false, judge = false;
      for (const auto& s : c.help) {
        if (s.begin > town::day(year, 12, 31) || s.end < town::day(year, 1, 1)) continue;
        (justice(s.product) ? judge : any) = true;
        home = home || hulpvorm(s.product) >= "11";
      }
      if (!younger_than_23(c, year)) continue;
      help += any;
      care += any || judge;
      forced += judge;
      for (const auto& s : c.help) {
        const std::string form = hulpvorm(s.product);
        if (s.begin <= town::day(year, 12, 31) && s.end >= town::day(year, 1, 1) &&
            (form == "11" || form == "12" || form == "13" || form == "14")) {
          ++living;
          break;
        }
      }
    }
    CHECK(figures().of("jeugdigen-met-jeugdhulp", year) == help);
    CHECK(figures().of("jeugdigen-met-jeugdzorg", year) == care);
    CHECK(figures().of("gedwongen-kader", year) == forced);
    CHECK(figures().of("jeugdigen-met-verblijf", year) == living);
  }
}

TEST_CASE("Stand, instroom and uitstroom, day by day") {
  std::map<int, std::int64_t> in, out, stock;
  for (const auto& [bsn, c] : children()) {
    for (const Run& run : runs(days_of(c), kGap)) {
      ++in[town::year_of(run.begin)];
      ++out[town::year_of(run.end)];
      for (int year = kFirst; year <= kLast; ++year)
        stock[year] += run.begin <= town::day(year, 12, 31) && run.end > town::day(year, 12, 31);
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figures().of("instroom", year) == in[year]);
    CHECK(figures().of("uitstroom", year) == out[year]);
    CHECK(figures().of("stand", year) == stock[year]);
    if (year > kFirst)
      CHECK(figures().of("stand", year - 1) + figures().of("instroom", year) - figures().of("uitstroom", year) ==
            figures().of("stand", year));
  }
}

TEST_CASE("Trajecten: days of one hulpvorm without a day between; ended for the reason of the last") {
  std::map<int, std::int64_t> begun, ended, plan, dropped;
  for (const auto& [bsn, c] : children()) {
    for (const auto& form : forms(c)) {
      for (const Run& run : runs(days_of(c, form), 1)) {
        ++begun[town::year_of(run.begin)];
        const Stretch* last = nullptr;
        for (const auto& s : c.help) {
          if (hulpvorm(s.product) != form || s.end != run.end) continue;
          if (last == nullptr || std::pair{s.stopped, s.begin} > std::pair{last->stopped, last->begin}) last = &s;
        }
        if (last == nullptr) continue;  // not yet known to have ended
        const std::set<std::string> no_end{"20", "37", "38", "39"};
        if (no_end.contains(last->reden)) continue;
        const int year = town::year_of(run.end);
        ++ended[year];
        plan[year] += last->reden == "31";
        dropped[year] += last->reden == "32" || last->reden == "33";
      }
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figures().of("begonnen-trajecten", year) == begun[year]);
    CHECK(figures().of("beeindigde-trajecten", year) == ended[year]);
    CHECK(figures().of("beeindigd-volgens-plan", year) == plan[year]);
    CHECK(figures().of("beeindigd-eenzijdig", year) == dropped[year]);
  }
}

TEST_CASE("The verwijzer of begun trajecten adds up, and is that of the first help of the traject") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::map<std::string, std::int64_t> by;
    std::int64_t doubtful = 0;
    for (const auto& [bsn, c] : children()) {
      for (const auto& form : forms(c)) {
        for (const Run& run : runs(days_of(c, form), 1)) {
          if (town::year_of(run.begin) != year) continue;
          std::set<std::string> who;
          for (const auto& s : c.help) {
            if (hulpvorm(s.product) == form && s.begin == run.begin) who.insert(s.verwijzer);
          }
          if (who.size() > 1) ++doubtful;
          ++by[*who.begin()];
        }
      }
    }
    std::int64_t known = 0;
    for (const auto& [code, n] : by) {
      if (code.empty()) continue;
      known += n;
      CHECK(std::abs(figures().of("trajecten-met-bekende-verwijzer", year, {{"verwijzer", code}}) - n) <= doubtful);
    }
    CHECK(std::abs(figures().of("trajecten-met-bekende-verwijzer", year, {{"verwijzer", "T"}}) - known) <= doubtful);
  }
}

TEST_CASE("Repeated trajecten: help in the five years before, with a day between") {
  for (int year = 2024; year <= kLast; ++year) {
    std::int64_t all = 0, again = 0;
    for (const auto& [bsn, c] : children()) {
      for (const auto& form : forms(c)) {
        for (const Run& run : runs(days_of(c, form), 1)) {
          if (town::year_of(run.begin) != year) continue;
          ++all;
          const auto begin = base::Date::from_days(run.begin);
          const Day since = run.begin == town::day(2024, 2, 29)
                                ? town::day(2019, 2, 28)
                                : town::day(begin.year() - 5, begin.month(), begin.day());
          again += std::any_of(c.help.begin(), c.help.end(), [&](const Stretch& s) {
            return !justice(s.product) && s.end >= since && s.end < run.begin - 1;
          });
        }
      }
    }
    CHECK(figures().of("begonnen-trajecten-met-voorgeschiedenis", year) == all);
    CHECK(figures().of("herhaalde-trajecten", year) == again);
  }
}

TEST_CASE("Kinds of help at the same time, on 31 December") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::map<std::string, std::int64_t> by;
    const Day day = town::day(year, 12, 31);
    for (const auto& [bsn, c] : children()) {
      if (!younger_than_23(c, year)) continue;
      std::set<std::string> kinds, living;
      bool any = false;
      for (const auto& s : c.help) {
        if (justice(s.product) || s.begin > day || s.end < day) continue;
        any = true;
        if (s.transport) continue;
        const std::string kind = s.product.empty() ? "?" : s.product.substr(0, 2);
        kinds.insert(kind);
        if (hulpvorm(s.product) == "11" || hulpvorm(s.product) == "12" || hulpvorm(s.product) == "13" ||
            hulpvorm(s.product) == "14")
          living.insert(kind);
      }
      if (!any) continue;
      if (kinds.empty()) {
        ++by["alleen-vervoer"];
      } else if (kinds.size() == 2 && living.size() == 1) {
        ++by["wonen-en-hulp"];
      } else {
        ++by[kinds.size() == 1 ? "1" : kinds.size() == 2 ? "2" : "3-of-meer"];
      }
    }
    for (const char* stapel : {"1", "2", "3-of-meer", "wonen-en-hulp", "alleen-vervoer"}) {
      CHECK(figures().of("stapeling", year, {{"stapel", stapel}}) == by[stapel]);
    }
  }
}

TEST_CASE("Waiting: who began and who still waits, one by one") {
  std::map<int, std::vector<std::pair<int, bool>>> waits;  // days, begun
  std::map<int, std::set<std::string>> waiting;
  std::map<std::string, Day> begin_of;
  for (const auto& [bsn, c] : children()) {
    for (const auto& s : c.help) {
      const auto at = begin_of.try_emplace(s.nummer, s.begin).first;
      at->second = std::min(at->second, s.begin);
    }
  }
  for (const auto& [bsn, c] : children()) {
    for (const auto* z : c.toewijzingen) {
      if (verwijzer_of(z->nummer) != "01" || flag(z->product, "crisis") || flag(z->product, "vervoer") ||
          justice(z->product))
        continue;
      if (z->categorie == "46" || z->reden == "04") continue;
      const Day clock = std::max(town_().first.at(z->nummer).datum, z->ingang);
      if (z->eind < clock || clock > kNow) continue;
      const auto own = begin_of.find(z->nummer);
      const bool helped = std::any_of(c.help.begin(), c.help.end(), [&](const Stretch& s) {
        return s.nummer != z->nummer && s.begin < clock && s.end >= clock - kGap;
      });
      if (helped) continue;
      const bool begun = own != begin_of.end();
      const int days = begun ? std::max(0, own->second - clock) : std::min(z->eind, kNow) - clock;
      waits[town::year_of(clock)].push_back({days, begun});
      for (int year = kFirst; year <= kLast; ++year) {
        const Day last = town::day(year, 12, 31);
        if (clock <= last && (!begun || own->second > last) && z->eind >= last) waiting[year].insert(bsn);
      }
    }
  }
  for (int year = kFirst; year <= kLast; ++year) {
    auto& all = waits[year];
    std::sort(all.begin(), all.end());
    double left = 1.0;
    int middle = -1;
    for (int day = 0; day < 1000 && middle < 0; ++day) {
      const auto followed = std::count_if(all.begin(), all.end(), [&](const auto& w) { return w.first >= day; });
      const auto began =
          std::count_if(all.begin(), all.end(), [&](const auto& w) { return w.first == day && w.second; });
      if (followed > 0) left *= 1.0 - static_cast<double>(began) / static_cast<double>(followed);
      if (left <= 0.5) middle = day;
    }
    CHECK(figures().of("wachttijd", year) == middle);
    CHECK(figures().of("wachtenden", year) == static_cast<std::int64_t>(waiting[year].size()));
  }
}

TEST_CASE("Euros of help paid by its hours and days, by the year in which it was given") {
  std::map<int, std::int64_t> cents;
  for (const auto& p : town_().toegekend) {
    const auto product = town_().producten.find(p.product);
    if (product != town_().producten.end() && product->second.at("uitvoeringsvariant") != "inspanning") continue;
    REQUIRE(town::year_of(p.begin) == town::year_of(p.eind));
    cents[town::year_of(p.begin)] += p.cent;
  }
  for (int year = kFirst; year <= kLast; ++year)
    CHECK(figures().of("kosten-geleverd", year, {{"variant", "inspanning"}}) == cents[year]);
}

TEST_CASE("Toewijzingen on the day they were first given, and after the day from which they hold") {
  std::map<int, std::int64_t> given, late;
  for (const auto& [nummer, z] : town_().current) {
    const Day first = town_().first.at(nummer).datum;
    ++given[town::year_of(first)];
    late[town::year_of(first)] += first > z.ingang;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figures().of("toewijzingen", year) == given[year]);
    CHECK(figures().of("toewijzingen-te-laat", year) == late[year]);
  }
}

TEST_CASE("Starts told within five working days, counted day by day") {
  std::map<std::tuple<std::string, std::string, Day>, Day> told;
  for (const auto& m : town_().meldingen) {
    if (m.stop || m.status == "3") continue;
    const auto at = told.try_emplace({m.nummer, m.product, m.begin}, m.gemeld).first;
    at->second = std::min(at->second, m.gemeld);
  }
  std::map<int, std::int64_t> all, soon;
  for (const auto& h : town_().hulp) {
    const auto at = told.find({h.nummer, h.product, h.begin});
    const auto current = town_().current.find(h.nummer);
    const Day end = h.stopped ? h.eind : current == town_().current.end() ? town::open : current->second.eind;
    if (at == told.end() || end < h.begin) continue;
    int days = 0;
    for (Day d = h.begin + 1; d <= at->second; ++d) days += (d + 3) % 7 < 5;  // 1970-01-01 was a Thursday
    ++all[town::year_of(h.begin)];
    soon[town::year_of(h.begin)] += days <= 5;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figures().of("startberichten", year) == all[year]);
    CHECK(figures().of("startberichten-op-tijd", year) == soon[year]);
  }
}

TEST_CASE("Claims that came within three months") {
  std::map<int, std::int64_t> lines, in_time;
  for (const auto& p : town_().toegekend) {
    const auto end = base::Date::from_days(p.eind);
    // Three months later: the same day of the month, or the last one.
    const auto month = base::Date(end.year(), end.month(), 1).plus_months(3);
    const Day term = std::min(month.days() + end.day() - 1, month.plus_months(1).days() - 1);
    ++lines[end.year()];
    in_time[end.year()] += p.datum <= term;
  }
  for (int year = kFirst; year <= kLast; ++year) {
    CHECK(figures().of("declaratieregels", year) == lines[year]);
    CHECK(figures().of("declaratieregels-op-tijd", year) == in_time[year]);
  }
}

TEST_CASE("Budget, ledger and population are what the files say") {
  for (int year = kFirst; year <= kLast; ++year) {
    std::int64_t budget = 0, ledger = 0, young = 0;
    for (auto& row : town_().rows(std::to_string(year) + "/begroting.csv")) budget += town::cents(row["lasten"]);
    for (auto& row : town_().rows(std::to_string(year) + "/grootboek.csv")) {
      if (row["soort"] == "lasten" && row["herkomst"] != "overhead" && row["herkomst"] != "wijkteam")
        ledger += town::cents(row["bedrag"]);
    }
    for (auto& row : town_().rows("basis/bevolking.csv")) {
      if (row["jaar"] != std::to_string(year) || row["gebiedscode"] != "GM9901" || !row["geslacht"].empty()) continue;
      if (std::stoi(row["leeftijd_tot"]) <= 22) young += std::stoll(row["aantal"]);
    }
    CHECK(figures().of("begroting", year) == budget);
    CHECK(figures().of("lasten-boekjaar", year) == ledger);
    CHECK(figures().of("bevolking-0-22", year) == young);
  }
}
