// SPDX-License-Identifier: EUPL-1.2
#include "source_line.h"

#include "certainty.h"
#include "fault.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <array>
#include <vector>

namespace duidelijk::charts {
namespace {

/// Units that do not follow from the name of an indicator or from the figures themselves.
bool needs_unit(const std::string& unit) {
  constexpr std::array<std::string_view, 3> said{"euro", "procent", "weken"};
  return std::find(said.begin(), said.end(), unit) != said.end();
}

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

std::string status(const Chart& chart) {
  std::string text;
  for (const auto certainty : {release::Certainty::voorlopig, release::Certainty::geraamd}) {
    if (const auto periods = periods_that_are(certainty, chart)) text += "; " + *periods;
  }
  return text;
}

/// A quotient is never shown without the two figures that it is made of.
std::string calculation(const Chart& chart, const release::Release& release) {
  std::vector<std::string> parts;
  for (const auto& indicator : chart.indicators) {
    const auto* numerator = release.indicator(indicator.numerator);
    const auto* denominator = release.indicator(indicator.denominator);
    if (numerator == nullptr || denominator == nullptr) continue;
    const bool share = numerator == denominator;
    add_once(parts, share ? "deel van alle '" + denominator->name + "'"
                          : "'" + numerator->name + "' gedeeld door '" + denominator->name + "'");
  }
  return parts.empty() ? "" : " Berekend als " + listed(parts) + ".";
}

}  // namespace

std::string subtitle_of(const Chart& chart, const Choice& choice, const release::Release& release) {
  std::vector<std::string> names;
  for (const auto& indicator : chart.indicators) names.push_back(indicator.name);
  std::string what = listed(names);
  // "Armoede per wijk" says already by what it is split.
  const bool says_split = choice.by == nullptr || what.ends_with("per " + choice.by->label);
  if (what == chart.title) what.clear();
  std::vector<std::string> parts;
  if (!says_split) what += (what.empty() ? "naar " : " naar ") + choice.by->label;
  if (!what.empty()) parts.push_back(what);
  if (needs_unit(chart.indicators.front().unit)) parts.push_back("in " + chart.indicators.front().unit);
  parts.push_back(chart.periods.size() == 1 ? chart.periods.front().label()
                                            : "per " + std::string(base::to_string(chart.periods.front().grain())));
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
  for (const auto& [dimension, member] : choice.selection) {
    const auto* found = release.dimension(dimension);
    text += "; " + (found == nullptr ? dimension : found->label) + ": " + release.label(dimension, member);
  }
  return text;
}

std::string source_line_of(const Chart& chart, const Choice& choice, const std::string& norm_source,
                           const release::Release& release) {
  std::vector<std::string> sources;
  for (const auto& indicator : chart.indicators) add_once(sources, indicator.source);
  std::string text = sources.empty() ? "" : "Bron: " + listed(sources) + ". ";
  text += "Gegevens tot en met " + base::dutch_date(release.data_until) + status(chart) + ".";
  text += calculation(chart, release);
  if (!choice.without.empty()) text += " Zonder cijfers: " + listed(choice.without) + ".";
  if (!norm_source.empty()) text += " Bron van de norm: " + norm_source + ".";
  if (release.example) text += " Voorbeelddata: deze cijfers zijn verzonnen.";
  return text;
}

}  // namespace duidelijk::charts
