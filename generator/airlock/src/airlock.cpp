// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/airlock.h"

#include "assemble.h"
#include "memory.h"
#include "model.h"
#include "primaries.h"
#include "protection.h"
#include "relations.h"
#include "suppression.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <set>

namespace duidelijk::airlock {
namespace {

const content::Audience& audience_of(const Input& input) {
  const auto* audience = input.site.publication.find(input.audience);
  if (audience != nullptr) return *audience;
  throw base::InputError(base::Diagnostic{base::Severity::fout, "onbekende-doelgroep", "content/publicatie.yaml", 0, 0,
                                          1, "de doelgroep '" + input.audience + "' bestaat niet", "", ""});
}

void account(const Model& model, const Relations& relations, const Protection& protection, Report& report) {
  report.audience = model.audience().id;
  report.edition = model.input().edition;
  report.variables = static_cast<std::int64_t>(model.variables().size());
  report.lines = static_cast<std::int64_t>(relations.system.rows());
  for (Index v = 0; v < model.variables().size(); ++v) {
    if (protection.hidden(v) && !is_secondary(protection.reason(v))) ++report.primaries;
  }
  for (const Index v : protection.secondaries()) {
    const Index other = protection.protects(v);
    report.secondaries.push_back(
        {model.key(v), protection.reason(v), other == no_variable ? base::CellKey{} : model.key(other)});
  }
}

/// Its own knowledge is gone when it returns: the attack gathers that anew.
void suppress(const Model& model, const Memory& memory, const Relations& relations, Protection& protection,
              Report& report) {
  Suppression suppression(model, memory, relations, protection, report);
  if (model.rules().secondary) suppression.run();
  const std::vector<Index> exact = suppression.exact();
  report.exact = static_cast<std::int64_t>(exact.size());
  if (model.rules().secondary && !exact.empty()) {
    // If the attack succeeds, there is no Release.
    throw base::InputError(base::Diagnostic{base::Severity::fout, "aanval-geslaagd", "", 0, 0, 1,
                                            std::to_string(exact.size()) +
                                                " afgeschermde cellen volgen uit de andere, zoals " +
                                                model.key(exact.front()).text(),
                                            "", "publiceer minder kruisingen van deze indicator"});
  }
}

/// The released cells in some rows, at most five: what gives a hidden one away.
std::string released_in(const Model& model, const Knowledge& knowledge, const Protection& protection, const std::vector<Index>& rows) {
  constexpr std::size_t most = 5;
  std::set<Index> cells;
  for (const Index row : rows) {
    for (const auto& term : knowledge.system().row(row).terms) {
      if (term.variable < model.variables().size() && !protection.hidden(term.variable)) cells.insert(term.variable);
    }
  }
  std::string text;
  std::size_t count = 0;
  for (const Index v : cells) {
    if (count++ == most) return text + " …";
    text += (text.empty() ? "" : ", ") + model.key(v).text();
  }
  return text.empty() ? "geen andere cellen: de regels zelf laten te weinig ruimte" : text;
}

/// The last word: everything that this audience can see is attacked at once. If that succeeds, there is no Release.
void attack(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection,
            Report& report) {
  const Knowledge knowledge(model, memory, relations, protection);
  std::vector<const Target*> targets;
  for (const Target& target : knowledge.targets()) targets.push_back(&target);
  const auto answers = knowledge.ask(targets);
  std::vector<Index> given_away_by;  // rows
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (answers[i].met) continue;
    report.narrow.push_back({model.key(targets[i]->cell), answers[i].proven.lo, answers[i].proven.hi});
    if (report.narrow.size() == 1) given_away_by = answers[i].binding;
  }
  if (!model.rules().secondary || report.narrow.empty()) return;
  throw base::InputError(base::Diagnostic{
      base::Severity::fout, "te-nauw", "", 0, 0, 1,
      fmt::format("{} afgeschermde aantallen zijn te nauw te schatten, zoals {}: {} tot en met {}; vrijgegeven zijn {}", report.narrow.size(),
                  report.narrow.front().cell.text(), report.narrow.front().lo, report.narrow.front().hi,
                  released_in(model, knowledge, protection, given_away_by)),
      "", "publiceer minder kruisingen van deze indicator, of alleen per jaar"});
}

}  // namespace

Outcome make_release(const Input& input) {
  Model model(input, audience_of(input));
  Relations relations = relations_of(model);
  model.close_index();
  relations.system.freeze();
  Protection protection(model, relations);
  const Memory memory(model);
  const std::vector<Reason> reasons = primaries(model, relations);
  for (Index v = 0; v < reasons.size(); ++v) {
    if (reasons[v] != Reason::none) protection.hide(v, reasons[v]);
  }
  Outcome outcome;
  suppress(model, memory, relations, protection, outcome.report);
  account(model, relations, protection, outcome.report);
  attack(model, memory, relations, protection, outcome.report);
  outcome.release = assemble(model, protection, outcome.report);
  return outcome;
}

}  // namespace duidelijk::airlock
