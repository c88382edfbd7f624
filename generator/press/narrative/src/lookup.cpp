// SPDX-License-Identifier: EUPL-1.2
#include "lookup.h"

#include "place.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::narrative {

namespace {

std::vector<std::string> keys_of(const std::map<std::string, std::string>& map) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : map) keys.push_back(key);
  return keys;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

/// "wijk, of leeftijd en geslacht samen": the crossings that this audience has of an indicator at a grain.
std::string released_crossings(const release::Release& release, const std::string& indicator) {
  std::vector<std::string> parts;
  for (const release::Table* table : release.tables_of(indicator)) {
    std::string part = table->dimensions.empty() ? "zonder splitsing" : "naar " + join(table->dimensions);
    part += " per " + std::string(base::to_string(table->grain));
    if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
  }
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

/// A member by id, or by its label; reports what it could be.
std::optional<std::string> member_id(const release::Release& release, const std::string& dimension, const std::string& word,
                                     const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  const release::Dimension* found = release.dimension(dimension);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const auto& each : release.dimensions) names.push_back(each.id);
    diagnostics.add(fault(where, "onbekende-dimensie", "'" + dimension + "' is hier geen splitsing", base::suggest(dimension, names, "er zijn: " + join(names))));
    return std::nullopt;
  }
  std::vector<std::string> candidates;
  for (const auto& member : found->members) {
    if (member.id == word || member.label == word) return member.id;
    candidates.push_back(member.id);
    candidates.push_back(member.label);
  }
  diagnostics.add(fault(where, "onbekend-lid", "'" + word + "' bestaat niet bij " + found->label, base::suggest(word, candidates, "kijk in de lijst van " + found->label)));
  return std::nullopt;
}

void report_hidden(const Figure& figure, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  switch (figure.value.presence) {
    case release::Presence::afgeschermd:
      diagnostics.add(fault(where, "afgeschermd-cijfer", "dit cijfer is afgeschermd: het gaat over te weinig mensen",
                            "laat het weg, of noem een groter geheel (zonder splitsing, of een heel jaar)"));
      break;
    case release::Presence::onvoldoende_informatie:
      diagnostics.add(fault(where, "onvoldoende-informatie", "voor dit cijfer is er nog niet genoeg informatie", "schrijf op wat we nog niet weten"));
      break;
    default:
      diagnostics.add(fault(where, "ontbrekend-cijfer", "dit cijfer is er niet voor deze periode", "kies een andere periode"));
  }
}

}  // namespace

std::optional<base::Period> resolve_period(const PeriodWord& word, const release::Release& release, const std::string& indicator,
                                           const std::vector<std::string>& dimensions) {
  if (word.fixed) return word.fixed;
  const release::Table* table = release.table(indicator, word.grain, dimensions);
  if (table == nullptr) {
    // A total stands in any table of the grain.
    for (const release::Table* each : release.tables_of(indicator)) {
      const bool has_all = std::all_of(dimensions.begin(), dimensions.end(), [&](const std::string& dimension) {
        return std::find(each->dimensions.begin(), each->dimensions.end(), dimension) != each->dimensions.end();
      });
      if (each->grain == word.grain && has_all) { table = each; break; }
    }
  }
  if (table == nullptr || static_cast<int>(table->periods.size()) <= word.back) return std::nullopt;
  return table->periods[table->periods.size() - 1 - static_cast<std::size_t>(word.back)];
}

std::optional<Figure> look_up(const Operand& operand, const Context& context, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  const release::Release& release = *context.release;
  const release::Indicator* indicator = release.indicator(operand.indicator);
  if (indicator == nullptr) {
    std::vector<std::string> names;
    for (const auto& each : release.indicators) names.push_back(each.id);
    diagnostics.add(fault(where, "onbekende-indicator", "'" + operand.indicator + "' bestaat niet voor " + release.audience_label,
                          base::suggest(operand.indicator, names, "de namen staan in de catalogus")));
    return std::nullopt;
  }
  Figure figure;
  figure.indicator = indicator;
  figure.key.indicator = indicator->id;
  figure.key.version = indicator->version;
  std::map<std::string, std::string> selection = context.selection;
  for (const auto& [dimension, member] : operand.selection) selection[dimension] = member;
  for (const auto& [dimension, word] : selection) {
    if (word == "T") continue;  // wijk=T on a page of one wijk: the municipality as a whole
    const auto id = member_id(release, dimension, word, where, diagnostics);
    if (!id) return std::nullopt;
    figure.key.members[dimension] = *id;
  }
  if (indicator->insufficient) {
    figure.value.presence = release::Presence::onvoldoende_informatie;
    report_hidden(figure, where, diagnostics);
    return std::nullopt;
  }
  const std::vector<std::string> dimensions = keys_of({figure.key.members.begin(), figure.key.members.end()});
  const auto period = resolve_period(operand.period, release, indicator->id, dimensions);
  if (period) figure.key.period = *period;
  const auto value = period ? release.find(figure.key) : std::nullopt;
  if (!value) {
    diagnostics.add(fault(where, "niet-vrijgegeven", "dit cijfer is niet vrijgegeven voor " + release.audience_label,
                          "vrijgegeven is '" + indicator->id + "' " + released_crossings(release, indicator->id)));
    return std::nullopt;
  }
  figure.value = *value;
  figure.certainty = release.certainty(figure.key);
  if (!figure.value.shown()) {
    report_hidden(figure, where, diagnostics);
    return std::nullopt;
  }
  return figure;
}

}  // namespace duidelijk::narrative
