// SPDX-License-Identifier: EUPL-1.2
#include "second_calculation.h"

#include "temp_folder.h"

#include "duidelijk/ingest/import.h"

#include <doctest/doctest.h>

#include <set>
#include <stdexcept>
#include <tuple>

namespace duidelijk::facts::test::second {

const town::Town& the_town() { return town::get(1, 0.1); }

std::string hulpvorm(const std::string& product) { return product.empty() ? "onbekend" : the_town().hulpvorm(product); }
bool justice(const std::string& product) { return hulpvorm(product) == "jb" || hulpvorm(product) == "jr"; }
bool flag(const std::string& product, const char* column) {
  return !product.empty() && the_town().producten.at(product).at(column) == "1";
}

std::string verwijzer_of(const std::string& nummer) {
  std::string found;
  Day day = -1;
  std::string time;
  for (const auto& x : the_town().toewijzingen) {
    if (x.nummer != nummer || x.verwijzer.empty()) continue;
    if (x.datum > day || (x.datum == day && x.tijd > time)) found = x.verwijzer, day = x.datum, time = x.tijd;
  }
  return found;
}

const std::map<std::string, Child>& children() {
  static const std::map<std::string, Child> all = [] {
    std::map<std::string, Child> found;
    const auto& t = the_town();
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

namespace {

/// Figures by year, as content/ makes them; every table in one go.
class Figures {
 public:
  Figures() {
    ingest::ImportOptions options;
    options.store = folder_ / "opslag.db";
    options.key = folder_ / "sleutel";
    options.voorbeelddata = true;
    base::Diagnostics diagnostics;
    const auto& deliveries = the_town().summary.deliveries;
    for (std::size_t i = 0; i < deliveries.size();) {
      options.files.clear();
      options.received = deliveries[i].received;
      for (; i < deliveries.size() && deliveries[i].received == *options.received; ++i)
        options.files.push_back(the_town().folder / deliveries[i].path);
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

}  // namespace

std::int64_t figure(const std::string& indicator, int year, const Members& members) {
  static const Figures all;
  return all.of(indicator, year, members);
}

}  // namespace duidelijk::facts::test::second
