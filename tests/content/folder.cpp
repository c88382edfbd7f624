// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include "duidelijk/base/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

namespace duidelijk::content::testing {
namespace {

const std::map<std::string, std::string> files{
    {"gemeente.yaml",
     "naam: Hanzedijk\n"
     "code: GM9901\n"
     "titel: Jeugdhulp in Hanzedijk\n"
     "contact: jeugdhulp@hanzedijk.example\n"
     "voorbeeldmelding: Dit zijn voorbeelddata.\n"
     "links:\n"
     "  Veilig Thuis: https://veiligthuis.nl\n"},
    {"dimensies.yaml",
     "dimensies:\n"
     "  - id: wijk\n"
     "    label: wijk\n"
     "    totaal: alle wijken\n"
     "    persoon: ja\n"
     "    leden_uit: select code, naam, '' from gebied\n"
     "  - id: leeftijd\n"
     "    label: leeftijd\n"
     "    totaal: alle leeftijden\n"
     "    persoon: ja\n"
     "    leden:\n"
     "      - {id: 0-17, label: tot 18 jaar}\n"
     "      - {id: 0-11, label: tot 12 jaar, ouder: 0-17}\n"
     "      - {id: 12-17, label: 12 tot en met 17 jaar, ouder: 0-17}\n"
     "  - id: geslacht\n"
     "    label: geslacht\n"
     "    totaal: allen\n"
     "    persoon: ja\n"
     "    leden: [{id: vrouw, label: meisjes}, {id: man, label: jongens}, {id: onbekend, label: onbekend}]\n"
     "  - id: aanbieder\n"
     "    label: aanbieder\n"
     "    totaal: alle aanbieders\n"
     "    vertrouwelijk: ja\n"
     "    leden_uit: select code, naam, '' from aanbieder\n"
     "  - id: hulpvorm\n"
     "    label: hulpvorm\n"
     "    totaal: alle hulp\n"
     "    persoon: ja\n"
     "    leden: [{id: \"08\", label: pleegzorg}]\n"},
    {"publicatie.yaml",
     "doelgroepen:\n"
     "  openbaar:\n"
     "    label: Openbaar\n"
     "    vertrouwelijk: nee\n"
     "    ziet_ook: []\n"
     "    regels: {minimum: 10, nullen: beschermd, afronden: 5, euro_afronden: 1000}\n"
     "    tabellen:\n"
     "      - {indicator: jeugdigen, per: [jaar], naar: [[], [wijk], [leeftijd, geslacht]]}\n"
     "      - {indicator: jeugdigen, per: [kwartaal], naar: [[]]}\n"
     "      - {indicator: inwoners, per: [jaar], naar: [[wijk]]}\n"
     "      - {indicator: aandeel, per: [jaar], naar: [[], [wijk]]}\n"
     "      - {indicator: tevredenheid}\n"
     "  vertrouwelijk:\n"
     "    label: Driehoek\n"
     "    vertrouwelijk: ja\n"
     "    ziet_ook: [openbaar]\n"
     "    regels: {minimum: 5, nullen: tonen, afronden: 1, euro_afronden: 0, max_persoonsdimensies: 3, onderdruk_vanaf: 3}\n"
     "    tabellen:\n"
     "      - {indicator: jeugdigen, per: [jaar, kwartaal, maand], naar: [[aanbieder], [wijk]]}\n"
     "structureel_nul:\n"
     "  geslacht: [onbekend]\n"},
    {"trendbreuken.yaml",
     "trendbreuken:\n"
     "  - {datum: 2022-01-01, label: nieuw inkoopmodel, reden: Wonen telt apart., indicatoren: [jeugdigen]}\n"
     "  - {datum: 2021-01-01, label: woonplaatsbeginsel, reden: Kinderen tellen elders., indicatoren: \"*\"}\n"},
    {"gebeurtenissen.yaml", "gebeurtenissen:\n  - {datum: 2020-03-16, label: scholen dicht}\n"},
    {"toegestaan.yaml", "namen: [Veilig Thuis]\ngetallen:\n  - {getal: \"112\", bron: noodnummer}\n"},
    {"feiten/hulp.sql",
     "-- SPDX-License-Identifier: EUPL-1.2\n"
     "-- feit: jeugdigen met hulp\n"
     "-- perioden: jaar, kwartaal, maand\n"
     "-- dimensies: wijk, leeftijd, geslacht, aanbieder, hulpvorm\n"
     "-- additief: wijk, leeftijd\n"
     "select periode, wijk from hulp;\n"},
    {"feiten/bevolking.sql",
     "-- feit: inwoners\n"
     "-- perioden: jaar, kwartaal\n"
     "-- dimensies: wijk, leeftijd\n"
     "-- waarde: aantal\n"
     "-- openbaar: ja\n"
     "with x as (select 1) select periode, wijk, waarde from bevolking\n"},
    {"indicatoren/jeugdigen.md",
     "---\n"
     "naam: Jeugdigen met jeugdhulp\n"
     "eenheid: jeugdigen\n"
     "invalshoek: kosten-en-gebruik\n"
     "soort: stroom\n"
     "feit: hulp\n"
     "meting: aantal jeugdigen\n"
     "per: [wijk, leeftijd, geslacht, aanbieder]\n"
     "selectie: {hulpvorm: [\"08\"]}\n"
     "bron: berichtenverkeer\n"
     "norm: {waarde: 12, eenheid: weken, bron: raadsbesluit}\n"
     "voorlopig_maanden: 3\n"
     "geraamd: ja\n"
     "---\n"
     "Iedere jeugdige telt **een keer**.\n"},
    {"indicatoren/inwoners.md", "---\nnaam: Inwoners\neenheid: inwoners\nfeit: bevolking\nmeting: som\nper: [wijk, leeftijd]\n---\nAlle inwoners.\n"},
    {"indicatoren/aandeel.md",
     "---\nnaam: Aandeel\neenheid: procent\nmeting: quotient\nteller: jeugdigen\nnoemer: inwoners\nfactor: 100\nper: [wijk]\n---\nHet deel.\n"},
    {"indicatoren/tevredenheid.md", "---\nnaam: Tevredenheid\neenheid: cijfer\nmeting: geen\nnodig: een meting\n---\nNog niet gemeten.\n"},
    {"paginas/kosten.openbaar.md",
     "---\n"
     "titel: \"{{jeugdigen 2024}} jeugdigen kregen hulp\"\n"
     "onderwerp: Wie krijgt hulp?\n"
     "samenvatting: Het waren er meer.\n"
     "invalshoek: kosten-en-gebruik\n"
     "status: vastgesteld\n"
     "auteur: team communicatie\n"
     "datum: 2025-06-30\n"
     "kerncijfers:\n"
     "  - \"{{jeugdigen 2024}}\"\n"
     "  - \"{{aandeel 2024}}\"\n"
     "indicatoren: [jeugdigen, aandeel]\n"
     "volgorde: 3\n"
     "navigatie: nee\n"
     "volgende_wijziging: september 2025\n"
     "---\n"
     "\n"
     "## Wat zien we?\n"},
};

/// When a message quotes a word as long as what is underlined, what is underlined is a word that it quotes.
void underlines_what_it_quotes(const base::Diagnostic& d) {
  if (d.line == 0) return;
  auto under = d.excerpt.substr(std::min(d.excerpt.size(), static_cast<std::size_t>(d.column) - 1), static_cast<std::size_t>(d.length));
  if (under.starts_with('"') && under.ends_with('"') && under.size() > 1) under = under.substr(1, under.size() - 2);
  bool as_long = false;
  bool same = false;
  for (std::size_t open = 0; (open = d.message.find('\'', open)) != std::string::npos;) {
    const auto close = std::min(d.message.find('\'', open + 1), d.message.size());
    const auto word = d.message.substr(open + 1, close - open - 1);
    as_long = as_long || word.size() == under.size();
    same = same || word == under;
    open = close == d.message.size() ? close : close + 1;
  }
  if (as_long) CHECK_MESSAGE(same, base::render(d));
}

}  // namespace

std::ostream& operator<<(std::ostream& out, const Lines& lines) {
  for (const auto& line : lines) out << "\n    " << line;
  return out << "\n   ";
}

ContentFolder::ContentFolder() {
  for (const auto& [name, text] : files) write(name, text);
}

ContentFolder& ContentFolder::write(const std::string& name, const std::string& text) {
  std::filesystem::create_directories((path() / name).parent_path());
  std::ofstream out(path() / name, std::ios::binary);
  out << text;
  REQUIRE(out.flush());
  return *this;
}

std::string ContentFolder::text(const std::string& name) const { return base::read_file(path() / name); }

ContentFolder& ContentFolder::change(const std::string& name, const std::string& from, const std::string& to) {
  auto all = text(name);
  const auto at = all.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, name << ": " << from);
  return write(name, all.replace(at, from.size(), to));
}

ContentFolder& ContentFolder::remove(const std::string& name) {
  std::filesystem::remove_all(path() / name);
  return *this;
}

Site ContentFolder::load(Parts parts) {
  base::Diagnostics out;
  auto site = content::load(path(), parts, out);
  for (const auto& d : out.all()) FAIL_CHECK(base::render(d));
  return site;
}

std::vector<base::Diagnostic> ContentFolder::diagnostics(Parts parts) {
  base::Diagnostics out;
  (void)content::load(path(), parts, out);
  return out.all();
}

Lines ContentFolder::said(Parts parts) {
  Lines lines;
  const auto folder = path().generic_string() + "/";
  for (const auto& d : diagnostics(parts)) {
    auto line = d.file.starts_with(folder) ? d.file.substr(folder.size()) : d.file;
    if (d.line > 0) line += ":" + std::to_string(d.line) + ":" + std::to_string(d.column) + "+" + std::to_string(d.length);
    line += (d.severity == base::Severity::fout ? " " : " (waarschuwing) ") + d.rule + ": " + d.message;
    underlines_what_it_quotes(d);
    if (!d.advice.empty()) line += " | " + d.advice;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace duidelijk::content::testing
