// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

namespace duidelijk::pages::testing {

namespace {

using base::Grain;
using base::Period;
using release::Presence;

content::Page page(const std::string& slug, const std::string& audience, const std::string& topic, const std::string& body) {
  content::Page result;
  result.slug = slug;
  result.audience = audience;
  result.file = "content/paginas/" + slug + "." + audience + ".md";
  result.title = "Titel van " + slug;
  result.topic = topic;
  result.summary = "Samenvatting van " + slug + ".";
  result.status = "vastgesteld";
  result.invalshoek = "kosten-en-gebruik";
  result.date = base::Date(2026, 1, 15);
  result.body = body;
  return result;
}

release::Table table(const std::string& id, std::vector<std::string> dimensions, std::vector<std::vector<std::string>> members,
                     std::vector<std::int64_t> values) {
  release::Table result;
  result.indicator = id;
  result.dimensions = std::move(dimensions);
  result.members = std::move(members);
  result.periods = {Period(Grain::jaar, 2024), Period(Grain::jaar, 2025)};
  result.certainty = {release::Certainty::definitief, release::Certainty::voorlopig};
  for (const auto value : values) {
    result.values.push_back(value < 0 ? release::Value{Presence::afgeschermd, 0} : release::Value{Presence::getoond, value});
  }
  return result;
}

}  // namespace

content::Site small_site() {
  content::Site site;
  site.gemeente.name = "Hanzedijk";
  site.gemeente.site_title = "Jeugdhulp in Hanzedijk";
  site.gemeente.contact = "vragen@hanzedijk.example";
  site.gemeente.example_notice = "Dit zijn voorbeelddata.";
  site.gemeente.links = {{"Veilig Thuis", "https://veiligthuis.nl"}};
  content::Audience open;
  open.id = "openbaar";
  open.confidential = false;
  content::Audience closed;
  closed.id = "vertrouwelijk";
  closed.sees_also = {"openbaar"};
  site.publication.audiences = {open, closed};
  site.pages = {page("index", "openbaar", "Start", "Er zijn {{jeugdigen 2024}} jeugdigen met hulp. Zie [kosten](pagina:kosten)."),
                page("kosten", "openbaar", "Wat kost het?", "![Kosten per jaar](grafiek:kosten)\n"),
                page("kosten", "vertrouwelijk", "Wat kost het achter gesloten deuren?", "Alleen voor de driehoek: {{kosten 2024}}."),
                page("sturing", "vertrouwelijk", "Sturing", "Alleen hier."),
                page("wijk", "openbaar", "Mijn wijk", "In {{wijk}} wonen {{jeugdigen 2024}} jeugdigen met hulp.")};
  site.pages.back().kind = "wijk";
  site.pages.back().section = "wijken";
  site.pages[0].order = 1;
  return site;
}

release::Release small_release(bool confidential) {
  release::Release release;
  release.audience = confidential ? "vertrouwelijk" : "openbaar";
  release.audience_label = confidential ? "Vertrouwelijk" : "Openbaar";
  release.confidential = confidential;
  release.edition = "2025-K4";
  release.draft = false;
  release.example = true;
  release.gemeente = "Hanzedijk";
  release.data_until = base::Date(2025, 12, 31);
  release.digest = confidential ? "c" : "o";
  release.dimensions = {{"wijk", "wijk", "alle wijken", {{"WK01", "Binnenstad", ""}, {"WK02", "’t Zand", ""}, {"onbekend", "onbekend", ""}}}};
  release::Indicator jeugdigen;
  jeugdigen.id = "jeugdigen";
  jeugdigen.name = "Jeugdigen met jeugdhulp";
  jeugdigen.unit = "jeugdigen";
  jeugdigen.invalshoek = "kosten-en-gebruik";
  jeugdigen.definition = "Iedere jeugdige telt één keer.";
  release::Indicator kosten = jeugdigen;
  kosten.id = "kosten";
  kosten.name = "Kosten";
  kosten.unit = "euro";
  kosten.decimals = 2;
  release::Indicator tevreden = jeugdigen;
  tevreden.id = "tevredenheid";
  tevreden.name = "Tevredenheid";
  tevreden.unit = "cijfer";
  tevreden.insufficient = true;
  tevreden.needed = "Een meting onder ouders.";
  release.indicators = {jeugdigen, kosten, tevreden};
  release.tables = {table("jeugdigen", {}, {}, {3400, 3410}),
                    table("jeugdigen", {"wijk"}, {{"T", "WK01", "WK02", "onbekend"}}, {3400, 2000, 1300, 100, 3410, 2010, -1, -1}),
                    table("kosten", {}, {}, {4'500'000'000, 4'712'300'000})};
  return release;
}

std::map<std::string, std::string> files_of(const Plan& plan) {
  std::map<std::string, std::string> files;
  for (const auto& unit : plan.units) files.merge(unit.make());
  return files;
}

Plan plan(const content::Site& site, const release::Release& release, std::map<std::string, std::string> known_inputs, unsigned threads,
          std::vector<release::Account> accounts) {
  base::Diagnostics diagnostics;
  const auto templates = load_templates("templates", diagnostics);
  Options options;
  options.assets = "assets";
  options.known_inputs = std::move(known_inputs);
  options.threads = threads;
  options.accounts = std::move(accounts);
  Plan result = plan_site(site, release, templates, options);
  result.diagnostics.append(diagnostics);
  return result;
}

}  // namespace duidelijk::pages::testing
