// SPDX-License-Identifier: EUPL-1.2
#include "cbs/kerncijfers_rows.h"

#include "csv/faults.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>

namespace duidelijk::ingest::cbs {

namespace {

constexpr int oldest = 150;

class Writing {
 public:
  Writing(const std::vector<Region>& regions, Context& context)
      : regions_(regions), context_(context), redivisions_(find_redivisions(regions)) {}

  void write() {
    warn_of_redivisions();
    write_gebieden();
    for (const Region& region : regions_) {
      const std::string code = code_of(region);
      write_bevolking(region, code);
      write_jeugdzorg(region, code);
    }
    warn_of_sums();
  }

 private:
  [[nodiscard]] std::string code_of(const Region& region) const {
    return stored_code(region.code, region.soort, region.gemeente_code(), region.year, redivisions_);
  }

  void warn_of_redivisions() {
    for (const Redivision& redivision : redivisions_) {
      context_.warn(
          csv::fault("indeling-gewijzigd",
                     fmt::format("{} is op 1 januari {} anders ingedeeld in wijken en buurten; de oude gebieden staan "
                                 "apart, met '.{}' achter hun code",
                                 redivision.gemeente, redivision.first_new_year, redivision.last_old_year),
                     "Vergelijk wijken en buurten niet over deze datum heen: dezelfde code is nu een ander gebied."));
    }
  }

  /// The latest year gives the row. Names come from the municipality's own delivery where there is one: CBS names only
  /// gemeenten here.
  void write_gebieden() {
    std::set<std::string> known;
    for (KnownGebied& gebied : context_.known_gebieden()) known.insert(std::move(gebied.code));
    std::map<std::string, const Region*> latest;
    for (const Region& region : regions_) {
      if (region.soort == Soort::land) continue;
      const Region*& last = latest[code_of(region)];
      if (last == nullptr || last->year < region.year) last = &region;
    }
    for (const auto& [code, region] : latest) {
      if (!known.contains(code)) write_gebied(code, *region);
    }
  }

  void write_gebied(const std::string& code, const Region& region) {
    const std::string parent = region.parent();
    const Soort above = region.soort == Soort::buurt ? Soort::wijk : Soort::gemeente;
    const std::string stored_parent = stored_code(parent, above, region.gemeente_code(), region.year, redivisions_);
    store::GebiedRow row;
    row.code = code;
    row.naam = region.soort == Soort::gemeente && !region.gemeente.empty() ? std::string_view(region.gemeente) : code;
    row.soort = to_string(region.soort);
    row.ouder = stored_parent;
    context_.add(row);
  }

  void write_bevolking(const Region& region, const std::string& code) {
    store::BevolkingRow row;
    row.jaar = region.year;
    row.gebied = code;
    row.leeftijd_tot = oldest;
    row.aantal = region.inwoners;
    context_.add(row);
    row.geslacht = "1";
    row.aantal = region.mannen;
    context_.add(row);
    row.geslacht = "2";
    row.aantal = region.vrouwen;
    context_.add(row);
    row.geslacht = {};
    for (const Band& band : region.bands) {
      row.leeftijd_van = band.first;
      row.leeftijd_tot = band.last;
      row.aantal = band.count;
      context_.add(row);
    }
  }

  void write_jeugdzorg(const Region& region, const std::string& code) {
    write_value(region, code, soort_aantal, "jongeren", region.jeugdzorg, region.jeugdzorg, {});
    const auto tenths = meant_tenths(region);
    const std::string value = tenths ? fmt::format("{}.{}", *tenths / 10, *tenths % 10) : std::string();
    const bool lost = !region.percentage.empty() && region.percentage.find_first_of(".,") == std::string::npos;
    std::string note;
    if (lost && tenths) note = "decimale komma ontbreekt in de bron; afgeleid uit de aantallen op dezelfde regel";
    if (!region.percentage.empty() && !tenths) {
      note = "decimale komma ontbreekt in de bron; niet af te leiden uit de aantallen op dezelfde regel";
      Fault fault = csv::fault(
          "percentage-onleesbaar",
          fmt::format("het percentage jongeren met jeugdzorg van {} is op twee manieren of niet te lezen", region.code),
          "Het staat bij de vergelijkingscijfers zoals gedrukt, zonder waarde.");
      fault.line = region.line;
      context_.warn(std::move(fault));
    }
    write_value(region, code, soort_aandeel, "%", value, region.percentage, note);
  }

  void write_value(const Region& region, const std::string& code, std::string_view soort, std::string_view unit,
                   std::string_view value, std::string_view printed, std::string_view note) {
    const std::string year = std::to_string(region.year);
    context_.add(store::BenchmarkRow{kerncijfers_bron, year, code, soort, value, printed, note});
    if (value.empty()) return;
    store::MetingRow row;
    row.soort = soort;
    row.periode = year;
    row.gebied = code;
    row.waarde = value;
    row.eenheid = unit;
    row.bron = kerncijfers_bron;
    context_.add(row);
  }

  struct Sum {
    std::optional<std::int64_t> gemeente;
    std::int64_t wijken = 0;
    std::int64_t slack =
        0;  ///< half of five for every wijk and for the gemeente, and a hidden wijk can only be missing
    bool any = false;
  };

  void warn_of_sums() {
    std::map<std::pair<std::string, int>, Sum> sums;
    for (const Region& region : regions_) {
      const auto count = region.jongeren_met_jeugdzorg();
      if (!count || (region.soort != Soort::gemeente && region.soort != Soort::wijk)) continue;
      Sum& sum = sums[{region.gemeente_code(), region.year}];
      if (region.soort == Soort::gemeente) {
        sum.gemeente = count;
      } else {
        sum.wijken += *count;
        sum.any = true;
      }
      sum.slack += 5;
    }
    for (const auto& [key, sum] : sums) {
      if (!sum.gemeente || !sum.any || 2 * std::abs(*sum.gemeente - sum.wijken) <= sum.slack) continue;
      const bool less = sum.wijken < *sum.gemeente;
      context_.warn(csv::fault(
          "wijken-tellen-niet-op",
          fmt::format("de wijken van {} hebben in {} samen {} jongeren met jeugdzorg, de gemeente {}", key.first,
                      key.second, base::dutch_integer(sum.wijken), base::dutch_integer(*sum.gemeente)),
          less ? "CBS verbergt kleine aantallen en kent niet van iedereen de wijk: reken met een groep 'wijk onbekend'."
               : "Kijk de tabel na bij CBS."));
    }
  }

  const std::vector<Region>& regions_;
  Context& context_;
  std::vector<Redivision> redivisions_;
};

}  // namespace

void write_kerncijfers(const std::vector<Region>& regions, Context& context) { Writing(regions, context).write(); }

}  // namespace duidelijk::ingest::cbs
