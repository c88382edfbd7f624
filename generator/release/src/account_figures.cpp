// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/release/account.h"

#include <algorithm>
#include <utility>

namespace duidelijk::release {
namespace {

const std::string total = "T";

/// Puts dense tables of one period together.
class Figures {
 public:
  explicit Figures(const Release& of) {
    release_.audience = of.audience;
    release_.audience_label = of.audience_label;
    release_.edition = of.edition;
    release_.confidential = true;
    release_.draft = of.draft;
    release_.example = of.example;
    release_.gemeente = of.gemeente;
    release_.data_until = of.data_until;
    period_ = *base::Period::parse(of.edition);
    Dimension reasons{"reden", "reden", "alle redenen", {}};
    for (const Hiding each : all_hiding)
      reasons.members.push_back({std::string(code(each)), std::string(label(each)), ""});
    release_.dimensions.push_back(std::move(reasons));
  }

  void add(const Account& a) {
    const std::string own = "verslag-" + a.audience + "-";
    const auto numbers = [](std::size_t count) {
      std::vector<std::string> all{total};
      for (std::size_t i = 1; i <= count; ++i) all.push_back(std::to_string(i));
      return all;
    };
    const auto tables = numbers(a.tables.size());
    std::vector<std::int64_t> cells{0}, shown{0};
    for (const auto& t : a.tables) {
      cells.push_back(t.cells);
      shown.push_back(t.shown);
      cells[0] += t.cells;
      shown[0] += t.shown;
    }
    table(own + "cellen", "Cellen", {{"tabel", tables}}, cells);
    table(own + "getoond", "Getoonde cellen", {{"tabel", tables}}, shown);
    hidden(own + "afgeschermd", a, tables);

    std::vector<std::int64_t> protects{0};
    for (const auto& p : a.protections) {
      protects.push_back(p.count);
      protects[0] += p.count;
    }
    table(own + "beschermt", "Cellen die andere beschermen", {{"groep", numbers(a.protections.size())}}, protects);
    std::vector<std::int64_t> lo{0}, hi{0};
    for (const auto& i : a.narrowest) {
      lo.push_back(i.lo);
      hi.push_back(i.hi);
    }
    table(own + "van", "Ten minste", {{"interval", numbers(a.narrowest.size())}}, lo);
    table(own + "tot", "Ten hoogste", {{"interval", numbers(a.narrowest.size())}}, hi);
    table(own + "getal", "Aantal",
          {{"post",
            {total, "primair", "secundair", "teruggegeven", "ingehouden", "gebleven", "grootheden", "betrekkingen",
             "onderzocht", "ruim", "nauw", "voor-wie-meetelt", "met-getuige", "onbewezen", "breedte", "bovengrens",
             "bereik-van"}}},
          {0, a.primaries, a.secondaries, a.given_back, a.withheld, a.kept, a.variables, a.relations, a.asked, a.wide,
           a.asked - a.wide, a.inside, a.witnessed.value_or(0), a.unproven.value_or(0), a.width, a.reach,
           a.intervals_of});
  }

  Release take() {
    std::sort(release_.indicators.begin(), release_.indicators.end(),
              [](const Indicator& x, const Indicator& y) { return x.id < y.id; });
    std::sort(release_.tables.begin(), release_.tables.end(),
              [](const Table& x, const Table& y) { return x.indicator < y.indicator; });
    return std::move(release_);
  }

 private:
  using Axis = std::pair<std::string, std::vector<std::string>>;

  /// Only reasons that hide something have a row, so that a chart shows no empty bars.
  void hidden(const std::string& id, const Account& a, const std::vector<std::string>& tables) {
    std::vector<std::string> reasons{total};
    std::vector<std::int64_t> values(tables.size(), 0);
    for (const Hiding each : all_hiding) {
      std::vector<std::int64_t> row{0};
      for (const auto& t : a.tables) {
        const auto found = t.hidden.find(each);
        row.push_back(found == t.hidden.end() ? 0 : found->second);
        row[0] += row.back();
      }
      if (row[0] == 0) continue;
      reasons.emplace_back(code(each));
      for (std::size_t i = 0; i < row.size(); ++i) values[i] += row[i];
      values.insert(values.end(), row.begin(), row.end());
    }
    table(id, "Afgeschermde cellen", {{"reden", reasons}, {"tabel", tables}}, values);
  }

  void table(const std::string& id, const std::string& name, const std::vector<Axis>& axes,
             const std::vector<std::int64_t>& values) {
    Indicator indicator;
    indicator.id = id;
    indicator.name = name;
    indicator.unit = "cellen";
    indicator.source = "het certificaat van deze editie";
    release_.indicators.push_back(std::move(indicator));
    Table t;
    t.indicator = id;
    t.grain = period_.grain();
    t.periods = {period_};
    t.certainty = {Certainty::definitief};
    for (const auto& [dimension, members] : axes) {
      t.dimensions.push_back(dimension);
      t.members.push_back(members);
    }
    for (const auto value : values) t.values.push_back({Presence::getoond, value});
    release_.tables.push_back(std::move(t));
  }

  Release release_;
  base::Period period_;
};

}  // namespace

Release figures_of(std::span<const Account> accounts, const Release& of) {
  Figures figures(of);
  for (const auto& each : accounts) figures.add(each);
  return figures.take();
}

}  // namespace duidelijk::release
