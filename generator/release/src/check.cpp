// SPDX-License-Identifier: EUPL-1.2
#include "check.h"

#include "cells.h"
#include "json_input.h"
#include "ratios.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace duidelijk::release {
namespace {

constexpr std::size_t max_dimensions = 3;
constexpr std::size_t max_levels = 8;

std::string quote(std::string_view text) {
  std::string quoted;
  quoted.reserve(text.size() + 2);
  quoted += '\'';
  quoted += text;
  quoted += '\'';
  return quoted;
}

class Checker {
 public:
  Checker(const Release& release, const std::string& file) : release_(release), file_(file) {}

  void run() {
    for (std::size_t i = 0; i < release_.dimensions.size(); ++i) dimension(i);
    for (std::size_t i = 0; i < release_.indicators.size(); ++i) indicator(i);
    for (std::size_t i = 0; i < release_.tables.size(); ++i) table(i);
    equal_cells();
    ratios();
    hidden();
  }

 private:
  [[noreturn]] void wrong(const std::string& path, const std::string& message) const {
    refuse(file_, "uitgave-klopt-niet", path, message);
  }
  static std::string at(std::string_view list, std::size_t i) {
    return "$." + std::string{list} + "[" + std::to_string(i) + "]";
  }

  void dimension(std::size_t i) {
    const auto& d = release_.dimensions[i];
    const auto path = at("dimensies", i);
    auto& members = members_[d.id];
    if (!members.empty() || !dimension_ids_.insert(d.id).second) wrong(path, "de dimensie '" + d.id + "' staat er twee keer");
    for (const auto& m : d.members) {
      if (m.id == "T") wrong(path, "'T' is het totaal en kan geen lid zijn");
      if (!members.emplace(m.id, m.parent).second) wrong(path, "het lid '" + m.id + "' staat er twee keer");
    }
    for (const auto& m : d.members) hierarchy(path, m, members);
  }

  void hierarchy(const std::string& path, const Member& m, const std::map<std::string, std::string>& members) const {
    auto parent = m.parent;
    for (std::size_t level = 0; !parent.empty(); ++level) {
      const auto above = members.find(parent);
      if (above == members.end()) wrong(path, "het lid '" + parent + "', ouder van '" + m.id + "', bestaat niet");
      if (level == max_levels) wrong(path, "het lid '" + m.id + "' staat onder zichzelf of te diep");
      parent = above->second;
    }
  }

  void indicator(std::size_t i) const {
    const auto& one = release_.indicators[i];
    const auto path = at("indicatoren", i);
    if (i > 0 && release_.indicators[i - 1].id >= one.id) {
      wrong(path, "de indicator '" + one.id + "' staat er twee keer of niet op volgorde");
    }
    if (one.numerator.empty() != one.denominator.empty()) wrong(path, "een teller en een noemer horen bij elkaar");
    if (one.numerator.empty()) return;
    operand(path + ".teller", one.numerator, one.id);
    operand(path + ".noemer", one.denominator, one.id);
  }

  void operand(const std::string& path, const std::string& id, const std::string& self) const {
    if (id == self) wrong(path, "een indicator kan niet door zichzelf bepaald worden");
    if (release_.indicator(id) == nullptr) wrong(path, "de indicator '" + id + "' is niet in deze uitgave");
  }

  void table(std::size_t i) {
    const auto& t = release_.tables[i];
    const auto path = at("tabellen", i);
    const auto* owner = release_.indicator(t.indicator);
    if (owner == nullptr) wrong(path + ".indicator", "de indicator '" + t.indicator + "' is niet in deze uitgave");
    if (owner->insufficient) wrong(path, quote(t.indicator) + " heeft onvoldoende informatie en kan geen tabel hebben");
    if (i > 0) order(path, release_.tables[i - 1], t);
    dimensions(path, t);
    periods(path, t);
    members(path, t);
    values(path, t, *owner);
  }

  void order(const std::string& path, const Table& previous, const Table& t) const {
    if (std::tie(previous.indicator, previous.grain, previous.dimensions) >= std::tie(t.indicator, t.grain, t.dimensions)) {
      wrong(path, "deze tabel van '" + t.indicator + "' staat er twee keer of niet op volgorde");
    }
  }

  void dimensions(const std::string& path, const Table& t) const {
    if (t.dimensions.size() > max_dimensions) wrong(path + ".naar", "een tabel heeft ten hoogste drie dimensies");
    for (std::size_t d = 0; d < t.dimensions.size(); ++d) {
      if (!members_.contains(t.dimensions[d])) wrong(path + ".naar", "de dimensie '" + t.dimensions[d] + "' is onbekend");
      if (d > 0 && t.dimensions[d - 1] >= t.dimensions[d]) wrong(path + ".naar", "de dimensies staan niet op volgorde");
    }
  }

  void periods(const std::string& path, const Table& t) {
    if (t.periods.empty()) wrong(path + ".perioden", "een tabel heeft ten minste een periode");
    if (t.certainty.size() != t.periods.size()) wrong(path + ".zekerheid", "elke periode heeft een zekerheid");
    for (std::size_t p = 0; p < t.periods.size(); ++p) {
      const auto here = path + ".perioden[" + std::to_string(p) + "]";
      if (t.periods[p].grain() != t.grain) wrong(here, quote(t.periods[p].code()) + " is geen " + std::string{base::to_string(t.grain)});
      if (p > 0 && !(t.periods[p - 1] < t.periods[p])) wrong(here, "de perioden staan niet op volgorde");
      const auto known = certainty_.emplace(std::pair{t.indicator, t.periods[p]}, t.certainty[p]);
      if (known.first->second != t.certainty[p]) {
        wrong(path + ".zekerheid[" + std::to_string(p) + "]", "een andere tabel zegt van '" + t.periods[p].code() + "' iets anders");
      }
    }
  }

  void members(const std::string& path, const Table& t) const {
    if (t.members.size() != t.dimensions.size()) wrong(path + ".leden", "elke dimensie heeft een lijst van leden");
    for (std::size_t d = 0; d < t.members.size(); ++d) {
      const auto here = path + ".leden[" + std::to_string(d) + "]";
      const auto& list = t.members[d];
      const auto& known = members_.at(t.dimensions[d]);
      if (list.empty() || list.front() != "T") wrong(here, "het eerste lid is het totaal, 'T'");
      std::set<std::string_view> seen;
      for (std::size_t m = 1; m < list.size(); ++m) {
        if (!known.contains(list[m])) wrong(here, "het lid '" + list[m] + "' van '" + t.dimensions[d] + "' is onbekend");
        if (!seen.insert(list[m]).second) wrong(here, "het lid '" + list[m] + "' staat er twee keer");
      }
    }
  }

  void values(const std::string& path, const Table& t, const Indicator& owner) const {
    auto expected = t.periods.size();
    for (const auto& list : t.members) {
      if (expected > t.values.size()) break;  // already too many: no overflow
      expected *= list.size();
    }
    if (t.values.size() != expected) {
      wrong(path + ".waarden", "er zijn " + std::to_string(t.values.size()) + " waarden; het moeten er precies zoveel zijn als "
            "perioden maal leden");
    }
    if (owner.rounded_to == 1) return;
    for (std::size_t i = 0; i < t.values.size(); ++i) {
      if (t.values[i].scaled % owner.rounded_to != 0) {
        wrong(path + ".waarden[" + std::to_string(i) + "]", "de waarde is niet afgerond op " + std::to_string(owner.rounded_to));
      }
    }
  }

  void equal_cells() const {
    for (const auto& twin : twins(release_)) {
      const auto& t = release_.tables[twin.table];
      const auto& first = release_.tables[twin.first_table];
      if (t.values[twin.cell] == first.values[twin.first_cell]) continue;
      wrong(at("tabellen", twin.table) + ".waarden[" + std::to_string(twin.cell) + "]",
            quote(t.key(twin.cell, release_.indicator(t.indicator)->version).text()) + " heeft in " +
                at("tabellen", twin.first_table) + " een andere waarde");
    }
  }

  void ratios() const {
    const auto stray = stray_ratio(release_);
    if (!stray) return;
    const auto& t = release_.tables[stray->table];
    wrong(at("tabellen", stray->table) + ".waarden[" + std::to_string(stray->cell) + "]",
          quote(t.key(stray->cell, release_.indicator(t.indicator)->version).text()) +
              " volgt niet uit een teller en een noemer die in deze uitgave staan");
  }

  void hidden() const {
    for (const auto& [id, count] : release_.hidden) {
      if (release_.indicator(id) == nullptr) wrong("$.afgeschermd", "de indicator '" + id + "' is niet in deze uitgave");
    }
    if (release_.hidden != count_hidden(release_)) wrong("$.afgeschermd", "de aantallen afgeschermde cellen kloppen niet met de tabellen");
  }

  const Release& release_;
  const std::string& file_;
  std::set<std::string> dimension_ids_;
  std::map<std::string, std::map<std::string, std::string>> members_;  ///< dimension -> member -> parent
  std::map<std::pair<std::string, base::Period>, Certainty> certainty_;
};

}  // namespace

void check(const Release& release, const std::string& file) { Checker(release, file).run(); }

}  // namespace duidelijk::release
