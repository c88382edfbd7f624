// SPDX-License-Identifier: EUPL-1.2
#include "edition_rows.h"

#include <algorithm>

namespace duidelijk::attack {
namespace {

using At = IndicatorCells::At;

class IndicatorRows {
 public:
  IndicatorRows(const Edition& edition, const content::Site& site, const Papers& papers, Equations& equations)
      : edition_(edition), site_(site), papers_(papers), equations_(equations) {}

  void run() {
    for (const auto& indicator : site_.indicators) {
      for (const auto& wider : indicator.part_of) part_of(indicator.id, wider, {}, Equations::Use::unless_contradicted);
      if (indicator.measure == content::Measure::quotient && indicator.unit == "procent") {
        part_of(indicator.numerator, indicator.denominator, indicator.denominator_total,
                Equations::Use::when_confirmed);
      }
    }
    for (const auto& cover : site_.publication.covers) covered(cover);
    for (const auto& balance : site_.publication.balances) stock_and_flow(balance);
  }

 private:
  using Groups = std::map<std::string, std::vector<Equation>>;  // by crossing

  [[nodiscard]] std::optional<Index> at(const std::string& indicator, const At& place) const {
    const auto cells = edition_.indicators.find(indicator);
    if (cells == edition_.indicators.end()) return std::nullopt;
    const auto found = cells->second.cells.find(place);
    return found == cells->second.cells.end() ? std::nullopt : papers_.at(found->second, edition_.number);
  }

  /// Calls visit(place, figure) for every figure of an indicator.
  template <typename Visit>
  void each(const std::string& indicator, Visit visit) const {
    const auto cells = edition_.indicators.find(indicator);
    if (cells == edition_.indicators.end()) return;
    for (const auto& [place, _] : cells->second.cells) {
      if (const auto v = at(indicator, place)) visit(place, *v);
    }
  }

  void use(Groups groups, Equations::Use use, const std::string& name) {
    for (auto& [crossing, group] : groups)
      equations_.add_group(std::move(group), use, edition_.name + ": " + name + " (" + crossing + ")");
  }

  void part_of(const std::string& part, const std::string& whole, const std::vector<std::string>& over,
               Equations::Use when) {
    Groups groups;
    each(part, [&](const At& place, Index p) {
      At above{std::string(base::to_string(place.period.grain())), place.period, place.members};
      for (const auto& dimension : over) above.members.erase(dimension);
      for (const auto& [dimension, _] : above.members) above.crossing += " " + dimension;
      const auto w = at(whole, above);
      if (w)
        groups[place.crossing].push_back(
            at_most(p, *w, edition_.name + ": " + papers_.figures()[p].name + " <= " + whole));
    });
    use(std::move(groups), when, part + " <= " + whole);
  }

  void covered(const content::Cover& cover) {
    Groups groups;
    each(cover.whole, [&](const At& place, Index w) {
      std::vector<Index> parts;
      for (const auto& part : cover.parts) {
        if (const auto p = at(part, place)) parts.push_back(*p);
      }
      if (parts.empty() || parts.size() != cover.parts.size()) return;
      groups[place.crossing].push_back(
          at_most_sum(w, parts, edition_.name + ": dekking van " + papers_.figures()[w].name));
    });
    use(std::move(groups), Equations::Use::when_confirmed, "dekking van " + cover.whole);
  }

  void stock_and_flow(const content::Balance& balance) {
    Groups groups;
    each(balance.stock, [&](const At& place, Index now) {
      At before = place;
      before.period = place.period.previous();
      const auto b = at(balance.stock, before);
      const auto in = at(balance.inflow, place);
      const auto out = at(balance.outflow, place);
      if (!b || !in || !out) return;
      groups[place.crossing].push_back({{{*b, 1}, {*in, 1}, {*out, -1}, {now, -1}},
                                        audit::Sense::equal,
                                        edition_.name + ": balans van " + papers_.figures()[now].name});
    });
    use(std::move(groups), Equations::Use::when_confirmed, "balans van " + balance.stock);
  }

  const Edition& edition_;
  const content::Site& site_;
  const Papers& papers_;
  Equations& equations_;
};

}  // namespace

void add_indicator_rows(const Edition& edition, const content::Site& site, const Papers& papers, Equations& equations) {
  IndicatorRows(edition, site, papers, equations).run();
}

}  // namespace duidelijk::attack
