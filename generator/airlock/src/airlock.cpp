// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/airlock.h"

#include "assemble.h"
#include "attack.h"
#include "certificate.h"
#include "memory.h"
#include "model.h"
#include "primaries.h"
#include "protection.h"
#include "relations.h"
#include "suppression.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::airlock {
namespace {

const content::Audience& audience_of(const Input& input) {
  const auto* audience = input.site.publication.find(input.audience);
  if (audience != nullptr) return *audience;
  throw base::InputError(base::Diagnostic{base::Severity::fout, "onbekende-doelgroep", "content/publicatie.yaml", 0, 0,
                                          1, "de doelgroep '" + input.audience + "' bestaat niet", "", ""});
}

/// Readers see what the audiences of their closure are shown of this edition: what is made without it is protected
/// against others than they are.
void require_closure(const Input& input) {
  std::vector<base::Diagnostic> wrong;
  const auto refuse = [&](std::string rule, const std::string& what, std::string advice) {
    wrong.push_back({base::Severity::fout, std::move(rule), "content/publicatie.yaml", 0, 0, 1,
                     "wie de uitgave voor " + input.audience + " leest, ziet ook die voor " + what, "",
                     std::move(advice)});
  };
  for (const auto* audience : input.site.publication.closure(input.audience)) {
    if (audience->id == input.audience || audience->tables.empty()) continue;
    const auto seen = std::find_if(input.also_seen.begin(), input.also_seen.end(),
                                   [&](const release::Release& each) { return each.audience == audience->id; });
    if (seen == input.also_seen.end()) {
      refuse("doelgroep-ontbreekt", audience->id + ", en die ontbreekt", "maak de edities van beide samen");
    } else if (seen->edition != input.edition) {
      refuse("andere-editie",
             fmt::format("{}; die is van editie {}, deze van {}", audience->id, seen->edition, input.edition),
             "geef de uitgave van dezelfde editie mee");
    }
  }
  if (!wrong.empty()) throw base::InputError(wrong);
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
    const auto& system = relations.system;
    const std::string before =
        named_in(model, system, system.rows_of(exact.front()), [&](Index v) { return memory.fixed(v); });
    throw base::InputError(base::Diagnostic{
        base::Severity::fout, "aanval-geslaagd", "", 0, 0, 1,
        std::to_string(exact.size()) + " afgeschermde cellen volgen uit de andere, zoals " +
            model.key(exact.front()).text() + (before.empty() ? "" : "; al eerder uitgegeven zijn " + before),
        "", "publiceer minder kruisingen van deze indicator"});
  }
}

/// What a rule of the audience hides, and what may not be shown beside earlier editions. What those printed, and still
/// holds, stays.
void hide_by_rule(const Model& model, const Memory& memory, const Relations& relations, Protection& protection,
                  Report& report) {
  const std::vector<Reason> reasons = primaries(model, relations);
  for (Index v = 0; v < reasons.size(); ++v) {
    if (reasons[v] == Reason::none) continue;
    if (memory.fixed(v)) {
      report.kept.push_back(model.key(v));
    } else {
      protection.hide(v, reasons[v]);
    }
  }
  for (const Memory::Change& change : memory.changes()) {
    if (reasons[change.cell] != Reason::none || memory.fixed(change.cell)) continue;
    protection.hide(change.cell, Reason::change);
    const registry::Issued& issued = model.input().past->editions()[change.issued];
    report.withheld.push_back({model.key(change.cell), issued.audience, issued.edition, change.before});
  }
  for (const base::CellKey& key : model.input().withhold) {
    const Index v = model.find(key);
    if (v != no_variable && !memory.fixed(v)) protection.hide(v, Reason::change);
  }
  for (Index v = 0; v < reasons.size(); ++v) {
    if (memory.hidden_before(v) && !memory.fixed(v)) protection.hide(v, Reason::hidden_before);
  }
}

std::vector<std::vector<std::int64_t>> exact_values(const Model& model, const release::Release& release) {
  std::vector<std::vector<std::int64_t>> exact(release.tables.size());
  for (std::size_t t = 0; t < exact.size(); ++t) {
    const release::Table& table = release.tables[t];
    const Sheet* sheet = model.sheet({table.indicator, {}, table.grain, table.dimensions, {}});
    if (sheet == nullptr || !adds(sheet->table->request.measure)) continue;
    exact[t].reserve(table.values.size());
    for (const cube::Cell& cell : sheet->table->cells) exact[t].push_back(cell.value);
  }
  return exact;
}

}  // namespace

Outcome make_release(const Input& input) {
  const content::Audience& audience = audience_of(input);
  require_closure(input);
  Model model(input, audience);
  Relations relations = relations_of(model);
  model.close_index();
  relations.system.freeze();
  const Memory memory(model);
  std::erase_if(relations.couplings, [&](const Coupling& coupling) { return memory.fixed(coupling.to); });
  Protection protection(model, relations);
  Outcome outcome;
  hide_by_rule(model, memory, relations, protection, outcome.report);
  suppress(model, memory, relations, protection, outcome.report);
  account(model, relations, protection, outcome.report);
  const Knowledge knowledge(model, memory, relations, protection);
  const Attacked attacked = attack(model, memory, protection, knowledge, outcome.report);
  look_for_witnesses(model, memory, knowledge, outcome.report);
  outcome.release = assemble(model, protection, outcome.report);
  outcome.account = certify(model, attacked, outcome.report, outcome.release);
  if (!input.draft) outcome.exact = exact_values(model, outcome.release);
  return outcome;
}

}  // namespace duidelijk::airlock
