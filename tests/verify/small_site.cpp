// SPDX-License-Identifier: EUPL-1.2
#include "small_site.h"

#include "duidelijk/base/hash.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <stdexcept>

namespace duidelijk::verify::testing {
namespace {

using base::Grain;
using base::Period;
using release::Presence;

release::Value shown(std::int64_t scaled) { return {Presence::getoond, scaled}; }

release::Indicator indicator(const std::string& id, const std::string& name, const std::string& unit) {
  release::Indicator i;
  i.id = id;
  i.name = name;
  i.unit = unit;
  i.source = "berichtenverkeer";
  return i;
}

release::Table table(const std::string& id, std::vector<std::string> dimensions,
                     std::vector<std::vector<std::string>> members, std::vector<release::Value> values) {
  release::Table t;
  t.indicator = id;
  t.dimensions = std::move(dimensions);
  t.periods = {Period(Grain::jaar, 2023), Period(Grain::jaar, 2024)};
  t.certainty = {release::Certainty::definitief, release::Certainty::voorlopig};
  t.members = std::move(members);
  t.values = std::move(values);
  return t;
}

constexpr const char* clean_body = R"(<h1>Meer jeugdigen kregen hulp</h1>
<p>In 2024 kregen <data value="3410" data-cell="jeugdigen@1|2024">ruim 3.400</data> jeugdigen hulp; dat kostte
<data value="47123000.00" data-cell="kosten@1|2024">€ 47,1 mln</data>. <a href="cijfers/jeugdigen/index.html#tabel">De tabel</a></p>
)";

constexpr const char* clean_table = R"(<h1 id="tabel">Jeugdigen</h1>
<table><caption>Jeugdigen naar wijk</caption><tbody>
<tr><th scope="row">Binnenstad</th><td><data value="3300" data-cell="jeugdigen@1|2023|wijk=WK01">3.300</data></td></tr>
<tr><th scope="row">’t Zand</th><td data-cell="jeugdigen@1|2023|wijk=WK02"><data value="100">100</data> <span>voorlopig</span></td>
<td class="afgeschermd" data-cell="jeugdigen@1|2024|wijk=WK02">afgeschermd</td></tr>
</tbody></table>
<p><a href="jeugdigen.csv" download>Download</a> <a href="../../index.html">Begin</a></p>
)";

constexpr const char* clean_csv =
    "\xEF\xBB\xBF# indicator: Jeugdigen met jeugdhulp\n"
    "cel;periode;soort_periode;wijk;waarde;eenheid;aanwezigheid;zekerheid\n"
    "jeugdigen@1|2023;2023;jaar;alle wijken;3400;jeugdigen;getoond;definitief\n"
    "jeugdigen@1|2023|wijk=WK02;2023;jaar;’t Zand;100;jeugdigen;getoond;definitief\n"
    "jeugdigen@1|2024|wijk=WK02;2024;jaar;’t Zand;;jeugdigen;afgeschermd;voorlopig\n";

}  // namespace

release::Release small_release(bool confidential) {
  release::Release r;
  r.audience = confidential ? "vertrouwelijk" : "openbaar";
  r.audience_label = confidential ? "Driehoek" : "Openbaar";
  r.confidential = confidential;
  r.edition = "2025-K4";
  r.example = true;
  r.gemeente = "Hanzedijk";
  r.gemeente_code = "GM9901";
  r.data_until = base::Date(2025, 12, 31);
  r.dimensions = {{"wijk", "wijk", "alle wijken", {{"WK01", "Binnenstad", ""}, {"WK02", "’t Zand", ""}}}};
  auto jeugdigen = indicator("jeugdigen", "Jeugdigen met jeugdhulp", "jeugdigen");
  jeugdigen.rounded_to = 5;
  auto kosten = indicator("kosten", "Kosten", "euro");
  kosten.decimals = 2;
  auto aandeel = indicator("aandeel", "Aandeel jeugdigen", "procent");
  aandeel.decimals = 1;
  aandeel.norm = release::Norm{"10", "procent", "raadsbesluit"};
  r.indicators = {jeugdigen, kosten, aandeel};
  r.tables.push_back(
      table("jeugdigen", {"wijk"}, {{"T", "WK01", "WK02"}},
            {shown(3400), shown(3300), shown(100), shown(3410), shown(3310), {Presence::afgeschermd, 0}}));
  r.tables.push_back(table("kosten", {}, {}, {shown(45'000'000'00), shown(47'123'000'00)}));
  r.tables.push_back(table("aandeel", {}, {}, {shown(91), shown(98)}));
  const std::string bytes = release::write(r);
  return release::read(bytes, "release.json");
}

std::string page(const std::string& body, const release::Release& release, int depth) {
  std::string root;
  for (int i = 0; i < depth; ++i) root += "../";
  std::string head;
  std::string bands;
  if (release.confidential) {
    head = "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">\n";
    bands =
        fmt::format("<div class=\"band-vertrouwelijk\"><p><strong>VERTROUWELIJK</strong> – {} – editie {}</p></div>\n",
                    release.audience_label, release.edition);
  }
  if (release.example) bands += "<div class=\"band-voorbeeld\"><p>Dit zijn voorbeelddata.</p></div>\n";
  return fmt::format(R"(<!DOCTYPE html>
<html lang="nl" data-audience="{}" data-edition="{}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
{}<title>Jeugdhulp</title>
<link rel="stylesheet" href="{}assets/site.css">
</head>
<body>
{}<main id="inhoud">
{}</main>
</body>
</html>
)",
                     release.audience, release.edition, head, root, bands, body);
}

SmallSite::SmallSite(bool confidential) : release(small_release(confidential)), folder_(temp_ / release.audience) {
  files["index.html"] = page(clean_body, release);
  files["cijfers/jeugdigen/index.html"] = page(clean_table, release, 2);
  files["cijfers/jeugdigen/jeugdigen.csv"] = clean_csv;
  files["assets/site.css"] = "body { background: url(\"icoon.svg\"); }\n";
  files["assets/icoon.svg"] = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0L8 8"/></svg>)";
  files["robots.txt"] = confidential ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n";
}

void SmallSite::body(const std::string& html) { files["index.html"] = page(html, release); }

void SmallSite::replace(const std::string& file, const std::string& what, const std::string& by) {
  auto& bytes = files.at(file);
  const auto at = bytes.find(what);
  if (at == std::string::npos) throw std::runtime_error(file + " has no '" + what + "'");
  bytes.replace(at, what.size(), by);
}

void SmallSite::write() {
  nlohmann::json manifest;
  manifest["soort"] = "duidelijk-manifest-1";
  auto& unit = manifest["onderdelen"]["alles"];
  unit["invoer"] = "";
  for (const auto& [path, bytes] : files) unit["bestanden"][path] = base::sha256_hex(bytes);
  auto wanted = files;
  wanted["manifest.json"] = manifest.dump(1) + "\n";
  // Only what differs is touched: a test that plants a hundred faults writes few files.
  std::filesystem::create_directories(folder_);
  const auto there = test::tree(folder_);
  for (const auto& [path, bytes] : there) {
    if (!wanted.contains(path)) std::filesystem::remove(folder_ / path);
  }
  for (const auto& [path, bytes] : wanted) {
    const auto found = there.find(path);
    if (found == there.end() || found->second != bytes) test::spill(folder_ / path, bytes);
  }
}

SmallSite::Outcome SmallSite::verify() const {
  Outcome outcome;
  outcome.report = verify::site(folder_, {&release, 1}, options, outcome.diagnostics);
  for (const auto& each : outcome.diagnostics.all()) {
    if (!outcome.rules.empty()) outcome.rules += ", ";
    outcome.rules += std::filesystem::path(each.file).lexically_relative(folder_).generic_string() + " " + each.rule;
    if (each.severity != base::Severity::fout) outcome.rules += "?";
  }
  return outcome;
}

SmallSite::Outcome SmallSite::outcome() {
  write();
  return verify();
}

}  // namespace duidelijk::verify::testing
