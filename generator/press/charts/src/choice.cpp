// SPDX-License-Identifier: EUPL-1.2
#include "choice.h"

#include "fault.h"
#include "released.h"
#include "words.h"

#include <algorithm>
#include <set>

namespace duidelijk::charts {
namespace {

/// Levels of a hierarchy; a Release has fewer.
constexpr std::size_t deepest = 16;

class Chooser {
 public:
  Chooser(const Request& request, const release::Release& release, const base::Diagnostic& where,
          base::Diagnostics& diagnostics)
      : request_(request), release_(release), where_(where), diagnostics_(diagnostics) {}

  std::optional<Choice> choose() {
    const std::size_t errors = diagnostics_.errors();
    const auto good = [&] { return diagnostics_.errors() == errors; };
    indicators();
    split();
    selection();
    if (!good()) return std::nullopt;
    units();
    tables();
    if (!good()) return std::nullopt;
    selected_members();
    members();
    subject();
    if (!good()) return std::nullopt;
    return std::move(choice_);
  }

 private:
  void report(std::string_view rule, std::string message, std::string advice) {
    diagnostics_.add(fault(where_, rule, std::move(message), std::move(advice)));
  }

  void indicators() {
    for (const auto& id : request_.indicators) {
      const auto* indicator = release_.indicator(id);
      if (indicator == nullptr) {
        std::vector<std::string> names;
        for (const auto& each : release_.indicators) names.push_back(each.id);
        report("onbekende-indicator", quote(id) + " bestaat niet voor " + release_.audience_label,
               suggest(id, names, "de namen staan op de pagina 'Alle cijfers'"));
      } else if (indicator->insufficient) {
        report("onvoldoende-informatie", "van " + quote(id) + " zijn er nog geen cijfers: onvoldoende informatie",
               "haal de figuur weg en schrijf op wat we nog niet weten" +
                   (indicator->needed.empty() ? "" : "; nodig is: " + indicator->needed));
      } else {
        choice_.sources.push_back({indicator, nullptr});
      }
    }
    if (request_.indicators.empty())
      report("indicator-ontbreekt", "hier staat niet welke indicator u wilt zien",
             "schrijf bijvoorbeeld grafiek:jeugdigen-met-jeugdhulp");
  }

  const release::Dimension* dimension(const std::string& id, bool may_be_option) {
    const auto* found = release_.dimension(id);
    if (found != nullptr) return found;
    std::vector<std::string> names;
    for (const auto& each : release_.dimensions) names.push_back(each.id);
    std::vector<std::string> candidates = names;
    if (may_be_option) candidates.insert(candidates.end(), option_words().begin(), option_words().end());
    report(
        "onbekende-dimensie",
        quote(id) + " is geen splitsing" + (may_be_option ? " en geen keuze" : "") + " voor " + release_.audience_label,
        suggest(id, candidates, names.empty() ? "er zijn hier geen splitsingen" : "splitsingen zijn " + listed(names)));
    return nullptr;
  }

  void split() {
    if (!request_.by.empty()) choice_.by = dimension(request_.by, false);
  }

  /// A member by its id or by its label.
  std::optional<std::string> member(const release::Dimension& dimension, const std::string& word) {
    std::vector<std::string> candidates;
    for (const auto& each : dimension.members) {
      if (each.id == word) return each.id;
      candidates.push_back(each.id);
      candidates.push_back(each.label);
    }
    for (const auto& each : dimension.members) {
      if (each.label == word) return each.id;
    }
    std::vector<std::string> ids;
    for (const auto& each : dimension.members) ids.push_back(each.id);
    report("onbekend-lid", quote(word) + " bestaat niet bij " + dimension.label,
           suggest(word, candidates, ids.empty() ? "" : "er zijn " + listed(ids)));
    return std::nullopt;
  }

  void selection() {
    for (const auto& [id, word] : request_.selection) {
      if (word == "T") continue;
      const auto* found = dimension(id, true);
      if (found == nullptr) continue;
      const auto chosen = member(*found, word);
      if (!chosen) continue;
      // On the page of one wijk, a chart of all wijken shows which one this is.
      if (found == choice_.by) {
        choice_.subject = *chosen;
      } else {
        choice_.selection[id] = *chosen;
      }
    }
  }

  void units() {
    std::vector<std::string> each;
    bool differ = false;
    for (const Source& source : choice_.sources) {
      differ = differ || source.indicator->unit != choice_.sources.front().indicator->unit;
      each.push_back(source.indicator->id + " (" + source.indicator->unit + ")");
    }
    if (differ)
      report("eenheden-verschillen", "deze indicatoren hebben niet dezelfde eenheid: " + listed(each),
             "maak per eenheid een eigen figuur");
  }

  void tables() {
    std::vector<std::string> dimensions;
    for (const auto& [id, member] : choice_.selection) dimensions.push_back(id);
    if (choice_.by != nullptr) dimensions.push_back(choice_.by->id);
    std::sort(dimensions.begin(), dimensions.end());
    for (Source& source : choice_.sources) {
      source.table = table_with(release_, source.indicator->id, request_.grain, dimensions);
      if (source.table != nullptr) continue;
      report("niet-vrijgegeven",
             quote(source.indicator->id) + " is niet " + crossing_text(dimensions, request_.grain) +
                 " vrijgegeven voor " + release_.audience_label,
             released_text(release_, source.indicator->id));
    }
  }

  void selected_members() {
    for (const Source& source : choice_.sources) {
      for (const auto& [id, member] : choice_.selection) {
        if (contains(*source.table, id, member)) continue;
        report("niet-vrijgegeven",
               quote(source.indicator->id) + " is niet vrijgegeven voor " + id + " " + quote(member),
               "kies een andere " + id + ", of laat de keuze weg");
      }
    }
  }

  void members() {
    if (choice_.by == nullptr) return;
    std::set<std::string, std::less<>> present;
    for (const Source& source : choice_.sources) {
      const auto& list = members_of(*source.table, choice_.by->id);
      present.insert(list.begin() + 1, list.end());
    }
    std::map<std::string_view, std::string_view> parents;
    for (const auto& member : choice_.by->members) parents[member.id] = member.parent;
    const auto under_another = [&](std::string_view id) {
      for (std::size_t level = 0; level < deepest; ++level) {
        const auto at = parents.find(id);
        if (at == parents.end() || at->second.empty()) return false;
        if (present.contains(at->second)) return true;
        id = at->second;
      }
      return false;
    };
    for (const auto& member : choice_.by->members) {
      if (present.contains(member.id) && !under_another(member.id)) choice_.members.push_back(&member);
    }
    if (choice_.members.empty())
      report("niet-vrijgegeven", "er is geen enkele " + choice_.by->label + " vrijgegeven", "laat naar weg");
  }

  void subject() {
    if (request_.subject.empty()) return;
    std::vector<std::string> candidates;
    for (const auto* member : choice_.members) {
      if (member->id == request_.subject || member->label == request_.subject)
        return void(choice_.subject = member->id);
      candidates.push_back(member->id);
      candidates.push_back(member->label);
    }
    std::vector<std::string> ids;
    for (const auto* member : choice_.members) ids.push_back(member->id);
    for (const Source& source : choice_.sources) {
      if (source.indicator->id == request_.subject) return void(choice_.subject = source.indicator->id);
      candidates.push_back(source.indicator->id);
      ids.push_back(source.indicator->id);
    }
    report("onbekend-onderwerp", quote(request_.subject) + " staat niet in deze figuur",
           suggest(request_.subject, candidates, "kies uit " + listed(ids)));
  }

  const Request& request_;
  const release::Release& release_;
  const base::Diagnostic& where_;
  base::Diagnostics& diagnostics_;
  Choice choice_;
};

/// Index in a table's list of members; nothing when the table lacks it.
std::optional<std::size_t> index_of(const std::vector<std::string>& list, std::string_view member) {
  const auto at = std::find(list.begin(), list.end(), member);
  return at == list.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - list.begin()));
}

}  // namespace

std::optional<Choice> choose(const Request& request, const release::Release& release, const base::Diagnostic& where,
                             base::Diagnostics& diagnostics) {
  return Chooser(request, release, where, diagnostics).choose();
}

Point point_of(const Choice& choice, const Source& source, const base::Period& period, std::string_view member) {
  const release::Table& table = *source.table;
  const auto at = std::lower_bound(table.periods.begin(), table.periods.end(), period);
  if (at == table.periods.end() || *at != period) return {};
  const auto period_index = static_cast<std::size_t>(at - table.periods.begin());
  std::size_t index = period_index;
  for (std::size_t d = 0; d < table.dimensions.size(); ++d) {
    std::string_view wanted = "T";
    const auto chosen = choice.selection.find(table.dimensions[d]);
    if (chosen != choice.selection.end()) wanted = chosen->second;
    if (choice.by != nullptr && choice.by->id == table.dimensions[d] && !member.empty()) wanted = member;
    const auto found = index_of(table.members[d], wanted);
    if (!found) return {};
    index = index * table.members[d].size() + *found;
  }
  return {table.key(index, source.indicator->version), table.values[index], table.certainty[period_index]};
}

void leave_out_the_empty(Choice& choice, const std::vector<base::Period>& axis) {
  const auto is_empty = [&](const release::Member* member) {
    for (const Source& source : choice.sources) {
      for (const auto& period : axis) {
        const auto presence = point_of(choice, source, period, member->id).value.presence;
        if (presence != release::Presence::ontbreekt && presence != release::Presence::niet_van_toepassing)
          return false;
      }
    }
    return member->id != choice.subject;
  };
  const auto kept = std::stable_partition(choice.members.begin(), choice.members.end(),
                                          [&](const auto* member) { return !is_empty(member); });
  if (kept == choice.members.begin()) return;
  for (auto at = kept; at != choice.members.end(); ++at) choice.without.push_back((*at)->label);
  choice.members.erase(kept, choice.members.end());
}

}  // namespace duidelijk::charts
