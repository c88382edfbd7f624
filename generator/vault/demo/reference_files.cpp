// SPDX-License-Identifier: EUPL-1.2
#include "reference_files.h"

#include "table.h"

#include <algorithm>

namespace duidelijk::demo {
namespace {

constexpr Day reference_day = day(2019, 1, 2);

// Grown-ups per buurt: what remains of the wijk after its young people, growing by half a percent a year.
std::int64_t adults(const Surroundings& s, std::size_t buurt, int year) {
  const auto& b = s.geography.buurten()[buurt];
  const Wijk& w = wijken()[static_cast<std::size_t>(b.wijk)];
  const std::int64_t base = w.inwoners - w.per_age * 23 - w.studenten;
  const double grown =
      static_cast<double>(base * b.weight) / 100.0 * (1.0 + (0.005 + 0.0008 * w.growth) * (year - 2019));
  return static_cast<std::int64_t>(grown * s.scale + 0.5);
}

using Row = std::array<std::array<std::int64_t, 2>, Headcount::groups + 1>;  // the last one: all ages

void write_area(Table& table, int year, std::string_view code, const Row& row) {
  static constexpr std::array<std::array<int, 2>, Headcount::groups + 1> ages{
      {{0, 3}, {4, 11}, {12, 17}, {18, 22}, {0, 150}}};
  for (std::size_t g = 0; g < row.size(); ++g) {
    const std::array<std::int64_t, 3> values{row[g][0] + row[g][1], row[g][0], row[g][1]};
    for (std::size_t sex = 0; sex < values.size(); ++sex) {
      table.number(year).text(code).number(ages[g][0]).number(ages[g][1]);
      sex == 0 ? table.empty() : table.number(static_cast<std::int64_t>(sex));
      table.number(values[sex]).end();
    }
  }
}

void add(Row& to, const Row& from) {
  for (std::size_t g = 0; g < to.size(); ++g) {
    for (std::size_t x = 0; x < 2; ++x) to[g][x] += from[g][x];
  }
}

}  // namespace

void write_places(const Surroundings& s, Deliveries& out) {
  Table areas("gebiedscode;gebiedsnaam;gebiedssoort;ouder;ses_deciel;armoede_deciel");
  areas.text(gemeente_code).text(gemeente_naam).text("gemeente").empty().number(5).number(5).end();
  for (int w = 0; w < wijken_count; ++w) {
    const Wijk& wijk = wijken()[static_cast<std::size_t>(w)];
    areas.text(Geography::wijk_code(w))
        .text(wijk.name)
        .text("wijk")
        .text(gemeente_code)
        .number(wijk.ses)
        .number(wijk.armoede)
        .end();
  }
  Table postcodes("postcode;gebiedscode");
  for (std::size_t b = 0; b < s.geography.buurten().size(); ++b) {
    const auto& buurt = s.geography.buurten()[b];
    const Wijk& wijk = wijken()[static_cast<std::size_t>(buurt.wijk)];
    const int shift = static_cast<int>(noise(s.seed, 7000 + b, 3)) - 1;
    areas.text(buurt.code).text(buurt.name).text("buurt").text(Geography::wijk_code(buurt.wijk));
    areas.number(std::clamp(wijk.ses + shift, 1, 10)).number(std::clamp(wijk.armoede + shift, 1, 10)).end();
    for (int i = 0; i < 10; ++i) postcodes.text(s.geography.postcode(static_cast<int>(b), i)).text(buurt.code).end();
  }
  out.add_file("basis/gebieden.csv", areas.all(), reference_day);
  out.add_file("basis/postcodes.csv", postcodes.all(), reference_day);
}

void write_catalogue(const Surroundings& s, Deliveries& out) {
  Table providers("agb;naam;holding");
  for (const Aanbieder& a : s.providers.all()) providers.text(a.agb).text(a.naam).text(a.holding).end();
  out.add_file("basis/aanbieders.csv", providers.all(), reference_day);

  Table list("productcategorie;productcode;naam;hulpvorm;uitvoeringsvariant;crisis;vervoer");
  Table prices("productcode;aanbieder;eenheid;bedrag;vanaf;tot");
  for (const Product& p : products()) {
    const std::string_view code = p.code, unit = p.eenheid;
    list.text(code.substr(0, 2)).text(code).text(p.name).text(p.hulpvorm).text(p.variant);
    list.number(p.crisis ? 1 : 0).number(p.vervoer ? 1 : 0).end();
    if (p.tarief == 0 || unit == "83") continue;
    for (int year = std::max(first_year - 1, p.from_year); year <= std::min(last_year + 1, p.to_year); ++year) {
      const auto price = [&](std::string_view agb, bool own) {
        // Minutes are paid by the hour tariff (IV081), so that is the unit of the price.
        prices.text(code).text(agb).text(unit == "01" ? "04" : unit).euro(tarief(p, year, own));
        // Older toewijzingen still run: before 2019 the price of that year held.
        prices.date(day(year < first_year ? 2005 : year, 1, 1)).date(day(year, 12, 31)).end();
      };
      price("", false);
      for (const int a : s.providers.of(p.hulp)) {
        const Aanbieder& provider = s.providers.all()[static_cast<std::size_t>(a)];
        if (provider.own_price) price(provider.agb, true);
      }
    }
  }
  out.add_file("basis/producten.csv", list.all(), reference_day);
  out.add_file("basis/tarieven.csv", prices.all(), reference_day);
}

void write_population(const Surroundings& s, const Headcount& heads, Deliveries& out) {
  Table table("jaar;gebiedscode;leeftijd_van;leeftijd_tot;geslacht;aantal");
  const auto& buurten = s.geography.buurten();
  for (int year = Headcount::from_year; year <= Headcount::to_year; ++year) {
    Row all{};
    std::array<Row, wijken_count> per_wijk{};
    for (std::size_t b = 0; b < buurten.size(); ++b) {
      Row row{};
      const std::int64_t grown_up = adults(s, b, year);
      row[Headcount::groups] = {grown_up * 49 / 100, grown_up - grown_up * 49 / 100};
      for (std::size_t g = 0; g < Headcount::groups; ++g) {
        for (std::size_t sex = 0; sex < 2; ++sex) {
          row[g][sex] = heads.at(b, year, g, sex);
          row[Headcount::groups][sex] += row[g][sex];
        }
      }
      write_area(table, year, buurten[b].code, row);
      add(per_wijk[static_cast<std::size_t>(buurten[b].wijk)], row);
      add(all, row);
    }
    for (int w = 0; w < wijken_count; ++w)
      write_area(table, year, Geography::wijk_code(w), per_wijk[static_cast<std::size_t>(w)]);
    write_area(table, year, gemeente_code, all);
  }
  out.add_file("basis/bevolking.csv", table.all(), day(2025, 12, 31));
}

}  // namespace duidelijk::demo
