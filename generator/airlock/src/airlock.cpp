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

void attack(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection,
            Report& report) {
  const Knowledge knowledge(model, memory, relations, protection);
  for (const Target& target : knowledge.targets()) {
    if (!knowledge.narrow(target)) continue;
    const auto bounds = knowledge.bounds(target.variable);
    report.narrow.push_back({model.key(target.cell), bounds.lo, bounds.hi});
  }
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
