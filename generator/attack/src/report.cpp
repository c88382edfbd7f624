// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/attack/attack.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace duidelijk::attack {
namespace {

constexpr std::size_t most_named = 20;

std::string number(std::size_t count) { return base::dutch_integer(static_cast<std::int64_t>(count)); }

std::string cells(std::size_t count) { return number(count) + (count == 1 ? " cel" : " cellen"); }

void name(std::string& text, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < std::min(lines.size(), most_named); ++i) text += "  " + base::printable(lines[i]) + "\n";
  if (lines.size() > most_named) text += fmt::format("  en nog {}\n", number(lines.size() - most_named));
}

}  // namespace

bool Interval::narrow(std::int64_t width) const {
  std::int64_t unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  return hi && !exact() && *hi - lo < width * unit;
}

std::size_t Report::exact() const {
  return static_cast<std::size_t>(
      std::count_if(hidden.begin(), hidden.end(), [](const Interval& i) { return i.exact(); }));
}

std::size_t Report::narrow() const {
  return static_cast<std::size_t>(
      std::count_if(hidden.begin(), hidden.end(), [&](const Interval& i) { return i.narrow(width); }));
}

std::string to_json(const Report& report) {
  nlohmann::ordered_json json;
  json["stukken"] = report.papers;
  json["cijfers"] = report.figures;
  json["rijen"] = report.rows;
  json["afgeschermd"] = report.hidden.size();
  json["volgt_precies"] = report.exact();
  json["breedte"] = report.width;
  json["te_smal"] = report.narrow();
  json["elders_gedrukt"] = report.printed_elsewhere;
  json["niet_aangevallen"] = report.not_attacked;
  json["cellen"] = nlohmann::ordered_json::array();
  for (const Interval& interval : report.hidden) {
    nlohmann::ordered_json cell;
    cell["sleutel"] = interval.key;
    cell["stukken"] = interval.papers;
    cell["minstens"] = base::plain_decimal(interval.lo, interval.decimals);
    if (interval.hi) {
      cell["hoogstens"] = base::plain_decimal(*interval.hi, interval.decimals);
    } else {
      cell["hoogstens"] = nullptr;
    }
    json["cellen"].push_back(std::move(cell));
  }
  json["herzien"] = report.revisions;
  json["weggelaten"] = nlohmann::ordered_json::array();
  for (const LeftOut& row : report.left_out) json["weggelaten"].push_back({{"rij", row.row}, {"waarom", row.why}});
  return json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string summary_nl(const Report& report) {
  std::string text = fmt::format("{} afgeschermd in {} {}; {} cijfers, {} rijen.\n", cells(report.hidden.size()),
                                 number(report.papers.size()), report.papers.size() == 1 ? "stuk" : "stukken",
                                 number(report.figures), number(report.rows));
  std::vector<std::string> exact, narrow, left_out;
  for (const Interval& i : report.hidden) {
    if (i.exact()) exact.push_back(i.key + " = " + base::dutch_decimal(i.lo, i.decimals));
    if (!i.narrow(report.width)) continue;
    narrow.push_back(i.key + ": " + base::dutch_decimal(i.lo, i.decimals) + " tot en met " +
                     base::dutch_decimal(*i.hi, i.decimals));
  }
  for (const LeftOut& row : report.left_out) left_out.push_back(row.row + ": " + row.why);
  text += fmt::format("Volgt precies: {}.\n", cells(exact.size()));
  name(text, exact);
  text += fmt::format("Smaller dan {}: {}.\n", report.width, cells(narrow.size()));
  name(text, narrow);
  if (!report.revisions.empty()) text += fmt::format("Herzien tussen edities: {}.\n", cells(report.revisions.size()));
  name(text, report.revisions);
  if (report.printed_elsewhere > 0) {
    text += fmt::format(
        "Afgeschermd in de ene editie en gedrukt in een andere, voor dezelfde doelgroep: {}. Hierboven tellen zij "
        "als hetzelfde cijfer. Was het herzien, dan is wat precies lijkt te volgen maar een schatting.\n",
        cells(report.printed_elsewhere));
  }
  if (report.not_attacked > 0) {
    text += fmt::format(
        "Niet aangevallen: {} met een verhouding, gemiddelde of mediaan, of van een indicator die niet in de inhoud "
        "staat.\n",
        cells(report.not_attacked));
  }
  if (!left_out.empty())
    text += fmt::format("Weggelaten: {} die de cijfers tegenspreken.\n",
                        left_out.size() == 1 ? "1 verband" : number(left_out.size()) + " verbanden");
  name(text, left_out);
  return text;
}

}  // namespace duidelijk::attack
