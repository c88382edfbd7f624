// SPDX-License-Identifier: EUPL-1.2
#include "pressed_site.h"

#include "duidelijk/pages/site_builder.h"

#include <random>

namespace duidelijk::verify::testing {
namespace {

using base::Grain;
using base::Period;
using release::Certainty;
using release::Presence;

constexpr int first_year = 2019, last_year = 2025;

content::Page page(const std::string& slug, const std::string& body) {
  content::Page result;
  result.slug = slug;
  result.audience = "openbaar";
  result.file = "content/paginas/" + slug + ".openbaar.md";
  result.title = "Wat er te zien is";
  result.topic = slug;
  result.summary = "Een pagina met figuren.";
  result.status = "vastgesteld";
  result.invalshoek = "kosten-en-gebruik";
  result.body = body;
  return result;
}

class Figures {
 public:
  Figures(std::uint32_t seed, std::int64_t least, std::int64_t most, std::int64_t step = 1)
      : seed_(seed), random_(seed), least_(least), most_(most), step_(step) {}

  /// Half of the sizes small, so that all magnitudes occur.
  release::Value next() {
    const auto roll = draw(0, 99);
    if (seed_ != 0 && roll < 12) return {Presence::afgeschermd, 0};
    if (seed_ != 0 && roll < 16) return {Presence::ontbreekt, 0};
    if (seed_ != 0 && roll < 18) return {Presence::niet_van_toepassing, 0};
    const auto top = least_ + (most_ - least_) / draw(1, seed_ == 0 ? 2 : 1000);
    return {Presence::getoond, draw(least_, std::max(least_, top)) / step_ * step_};
  }
  Certainty certainty(bool last) {
    if (last) return Certainty::voorlopig;
    return seed_ != 0 && draw(0, 9) == 0 ? Certainty::geraamd : Certainty::definitief;
  }

 private:
  /// Alike on every machine, unlike the distributions of the library.
  std::int64_t draw(std::int64_t from, std::int64_t to) {
    const auto wide = static_cast<std::uint64_t>(random_()) << 32 | random_();
    return from + static_cast<std::int64_t>(wide % static_cast<std::uint64_t>(to - from + 1));
  }
  std::uint32_t seed_;
  std::mt19937 random_;
  std::int64_t least_, most_, step_;
};

release::Indicator indicator(const std::string& id, const std::string& name, const std::string& unit, int decimals) {
  release::Indicator result;
  result.id = id;
  result.name = name;
  result.unit = unit;
  result.decimals = decimals;
  result.invalshoek = "kosten-en-gebruik";
  result.source = "berichtenverkeer";
  result.definition = "Wat telt, telt één keer.";
  return result;
}

/// The table by wijk; the one without a choice holds the same totals. With `adds` the total is at least the sum of its
/// parts.
void add_tables(release::Release& release, const std::string& id, Figures figures, bool adds = false) {
  release::Table total, by_wijk;
  total.indicator = by_wijk.indicator = id;
  by_wijk.dimensions = {"wijk"};
  by_wijk.members = {{"T", "WK01", "WK02", "WK03"}};
  for (int year = first_year; year <= last_year; ++year) {
    const auto certainty = figures.certainty(year == last_year);
    for (auto* table : {&total, &by_wijk}) {
      table->periods.emplace_back(Grain::jaar, year);
      table->certainty.push_back(certainty);
    }
    for (std::size_t i = 0; i < by_wijk.members[0].size(); ++i) by_wijk.values.push_back(figures.next());
    auto* year_values = &by_wijk.values[by_wijk.values.size() - by_wijk.members[0].size()];
    if (adds && year_values[0].shown()) {
      year_values[0].scaled = 0;
      for (std::size_t i = 1; i < by_wijk.members[0].size(); ++i) year_values[0].scaled += year_values[i].scaled;
    }
    total.values.push_back(by_wijk.values[by_wijk.values.size() - by_wijk.members[0].size()]);
  }
  release.tables.push_back(std::move(total));
  release.tables.push_back(std::move(by_wijk));
}

constexpr const char* bindings = R"(
In 2023 waren er {{aantal 2023}} jeugdigen, {{aantal 2023 | ongeveer}}, {{aantal 2023 | kort}}, in Binnenstad {{aantal 2023 wijk=Binnenstad}}.
Dat kostte {{kosten 2023}}, {{kosten 2023 | kort}}, {{kosten 2023 | miljoen}}, {{kosten 2023 | ongeveer}}, {{kosten 2023 | getal}}.

Het aantal {{richting aantal 2022 2023}}, en de kosten {{richting kosten 2019 2023 | meervoud}}: {{richting kosten 2020 2023 | zelfstandig}}.
Het aandeel {{richting quote 2022 2023}}, en het saldo is {{richting saldo 2022 2023 | bijvoeglijk}}.

Het scheelt {{verschil kosten 2022 2023}} ({{verschil kosten 2022 2023 | kort}}) en {{verschil aantal 2022 2023}} jeugdigen.
)";

constexpr const char* charts = R"(
![Aantallen en kosten](grafiek:aantal)

![Kosten in elke wijk](grafiek:kosten?naar=wijk)

![Staven naast elkaar](grafiek:aantal?naar=wijk&vorm=staaf)

![Staven op elkaar](grafiek:delen?naar=wijk&vorm=gestapeld)

![Een jaar liggend](grafiek:kosten?naar=wijk&periode=2023&vorm=liggend)

![Veel kleine figuren](grafiek:quote?naar=wijk&vorm=veelvoud)

![Een saldo dat negatief kan zijn](grafiek:saldo?vorm=staaf)

![Het saldo als lijn](grafiek:saldo?naar=wijk)

![Het aandeel met zijn norm](grafiek:quote?norm=ja)

![Alleen een tabel](tabel:kosten?naar=wijk)
)";

}  // namespace

content::Site telling_site() {
  content::Site site;
  site.gemeente.name = "Hanzedijk";
  site.gemeente.site_title = "Jeugdhulp in Hanzedijk";
  site.gemeente.example_notice = "Dit zijn voorbeelddata.";
  content::Audience open;
  open.id = "openbaar";
  content::Audience closed;
  closed.id = "vertrouwelijk";
  closed.confidential = true;
  closed.sees_also = {"openbaar"};
  site.publication.audiences = {open, closed};
  site.pages = {page("index", "Het begin."), page("woorden", bindings), page("beelden", charts)};
  site.pages[0].key_figures = {"aantal 2023", "kosten 2024", "quote laatste", "saldo laatste"};
  return site;
}

release::Release telling_release(std::uint32_t seed, bool confidential) {
  release::Release release;
  release.audience = confidential ? "vertrouwelijk" : "openbaar";
  release.audience_label = confidential ? "Vertrouwelijk" : "Openbaar";
  release.confidential = confidential;
  release.edition = "2025-K4";
  release.draft = false;
  release.example = true;
  release.gemeente = "Hanzedijk";
  release.gemeente_code = "GM9901";
  release.data_until = base::Date(2025, 12, 31);
  release.dimensions = {{"wijk",
                         "wijk",
                         "alle wijken",
                         {{"WK01", "Binnenstad", ""}, {"WK02", "’t Zand & Oost", ""}, {"WK03", "Stadshagen", ""}}}};
  auto aandeel = indicator("quote", "Aandeel", "procent", 1);
  aandeel.norm = release::Norm{"12,5", "procent", "raadsbesluit 2024"};
  auto aantal = indicator("aantal", "Jeugdigen met jeugdhulp", "jeugdigen", 0);
  aantal.rounded_to = 5;
  release.indicators = {aantal, aandeel, indicator("delen", "Delen", "jeugdigen", 0),
                        indicator("kosten", "Kosten", "euro", 2), indicator("saldo", "Saldo", "euro", 2)};
  add_tables(release, "quote", {seed, 0, 1000});
  add_tables(release, "aantal", {seed + (seed != 0 ? 1 : 0), 100, 5000, 5});
  add_tables(release, "delen", {seed + (seed != 0 ? 4 : 0), 0, 900}, true);
  add_tables(release, "kosten", {seed + (seed != 0 ? 2 : 0), 1, 9'000'000'000});
  add_tables(release, "saldo", {seed + (seed != 0 ? 3 : 0), -300'000'000, 400'000'000});
  const std::string bytes = release::write(release);
  return release::read(bytes, "release.json");
}

std::map<std::string, std::string> press(const content::Site& site, const release::Release& release,
                                         std::string& told) {
  base::Diagnostics diagnostics;
  const auto templates = pages::load_templates("templates", diagnostics);
  pages::Options options;
  options.assets = "assets";
  options.threads = 1;
  const auto plan = pages::plan_site(site, release, templates, options);
  diagnostics.append(plan.diagnostics);
  for (const auto& each : diagnostics.all()) told += base::render(each) + "\n";
  std::map<std::string, std::string> files;
  for (const auto& unit : plan.units) files.merge(unit.make());
  return files;
}

}  // namespace duidelijk::verify::testing
