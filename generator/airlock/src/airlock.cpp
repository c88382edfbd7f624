// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/airlock.h"

#include "assemble.h"
#include "certificate.h"
#include "insiders.h"
#include "memory.h"
#include "model.h"
#include "primaries.h"
#include "protection.h"
#include "relations.h"
#include "suppression.h"
#include "witness/witness.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>
#include <span>

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

/// The cells in some rows that fit, by name and at most five: what gives a hidden one away. Empty when there is none.
std::string named_in(const Model& model, const audit::System& system, std::span<const Index> rows,
                     const std::function<bool(Index)>& fits) {
  constexpr std::size_t most = 5;
  std::set<Index> cells;
  for (const Index row : rows) {
    for (const auto& term : system.row(row).terms) {
      if (term.variable < model.variables().size() && fits(term.variable)) cells.insert(term.variable);
    }
  }
  std::string text;
  std::size_t count = 0;
  for (const Index v : cells) {
    if (count++ == most) return text + " …";
    text += (text.empty() ? "" : "; ") + model.key(v).text();
  }
  return text;
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

/// What could be withheld elsewhere so that rows bind less: of each, the hidden cell of fewest people that is printed
/// anew for another audience.
void add_entangled(const Model& model, const Memory& memory, const Protection& protection, const audit::System& system,
                   std::span<const Index> rows, std::set<Entangled::Cell>& cells) {
  const Entangled::Cell* best = nullptr;
  std::int64_t fewest = 0;
  for (const Index row : rows) {
    for (const auto& term : system.row(row).terms) {
      if (term.variable >= model.variables().size() || !protection.hidden(term.variable)) continue;
      const Entangled::Cell* cell = memory.printed_anew(term.variable);
      if (cell == nullptr || (best != nullptr && model.value(term.variable) >= fewest)) continue;
      best = cell;
      fewest = model.value(term.variable);
    }
  }
  if (best != nullptr) cells.insert(*best);
}

[[noreturn]] void refuse(const base::InputError& error, const std::set<Entangled::Cell>& entangled) {
  if (entangled.empty()) throw error;
  throw Entangled(error, {entangled.begin(), entangled.end()});
}

/// And by everyone who counts in a hidden cell. What gives it away may all have been printed before, so that
/// withholding this edition changes nothing: that is told, and no reason to refuse it.
void attack_inside(const Model& model, const Memory& memory, const Protection& protection, const Knowledge& knowledge,
                   Report& report) {
  for (const Insider& insider : insiders(model, protection, knowledge)) {
    const auto others = about_others(knowledge, insider);
    const auto answers = knowledge.ask(others, insider.knows);
    for (std::size_t i = 0; i < answers.size(); ++i) {
      if (answers[i].met) continue;
      const std::string shown =
          named_in(model, knowledge.system(), answers[i].binding, [&](Index v) { return !protection.hidden(v); });
      const std::string fresh = named_in(model, knowledge.system(), answers[i].binding,
                                         [&](Index v) { return !protection.hidden(v) && !memory.fixed(v); });
      if (!shown.empty() && fresh.empty()) {
        report.narrow_inside.push_back({model.key(others[i].cell), answers[i].proven.lo, answers[i].proven.hi});
        continue;
      }
      std::set<Entangled::Cell> entangled;
      add_entangled(model, memory, protection, knowledge.system(), answers[i].binding, entangled);
      refuse(base::InputError(base::Diagnostic{
                 base::Severity::fout, "te-nauw-voor-wie-meetelt", "", 0, 0, 1,
                 fmt::format("wie zelf meetelt in {} kan {} te nauw schatten: {} tot en met {}; vrijgegeven zijn {}",
                             model.key(insider.cell).text(), model.key(others[i].cell).text(), answers[i].proven.lo,
                             answers[i].proven.hi, shown.empty() ? "geen andere cellen" : shown),
                 "", "publiceer minder kruisingen van deze indicator, of alleen per jaar"}),
             entangled);
    }
  }
}

/// The last word: everything that this audience can see is attacked at once. If that succeeds, there is no Release.
Attacked attack(const Model& model, const Memory& memory, const Relations& relations, const Protection& protection,
                Report& report) {
  const Knowledge knowledge(model, memory, relations, protection);
  const std::vector<Target>& targets = knowledge.targets();
  const auto answers = knowledge.ask(targets);
  std::vector<Index> given_away_by;  // rows
  std::set<Entangled::Cell> entangled;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (answers[i].met) continue;
    report.narrow.push_back({model.key(targets[i].cell), answers[i].proven.lo, answers[i].proven.hi});
    if (report.narrow.size() == 1) given_away_by = answers[i].binding;
    add_entangled(model, memory, protection, knowledge.system(), answers[i].binding, entangled);
  }
  Attacked result = attacked(model, knowledge, answers);
  if (!model.rules().secondary) return result;
  if (report.narrow.empty()) {
    attack_inside(model, memory, protection, knowledge, report);
    return result;
  }
  std::string shown =
      named_in(model, knowledge.system(), given_away_by, [&](Index v) { return !protection.hidden(v); });
  if (shown.empty()) shown = "geen andere cellen: de regels zelf laten te weinig ruimte";
  refuse(base::InputError(base::Diagnostic{
             base::Severity::fout, "te-nauw", "", 0, 0, 1,
             fmt::format(
                 "{} afgeschermde aantallen zijn te nauw te schatten, zoals {}: {} tot en met {}; vrijgegeven zijn {}",
                 report.narrow.size(), report.narrow.front().cell.text(), report.narrow.front().lo,
                 report.narrow.front().hi, shown),
             "", "publiceer minder kruisingen van deze indicator, of alleen per jaar"}),
         entangled);
}

/// Made-up municipalities, where they are asked for: they prove what the attack only failed to break.
void look_for_witnesses(const Model& model, const Memory& memory, const Relations& relations,
                        const Protection& protection, Report& report) {
  if (model.input().rows.empty()) return;
  const Knowledge knowledge(model, memory, relations, protection);
  const People people(model, model.input().rows);
  const std::vector<audit::Bounds> known = knowledge.known();
  const std::vector<std::int64_t> truth = truth_of(model, memory, knowledge.system());
  const auto found =
      witness({&model, &people, &knowledge.system(), known, truth}, knowledge.targets(), model.input().threads);
  Witnesses& account = report.witnesses.emplace();
  account.asked = static_cast<std::int64_t>(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    account.tried += found[i].tried ? 1 : 0;
    account.met += found[i].met ? 1 : 0;
    if (found[i].tried && !found[i].met)
      account.unproven.push_back({model.key(knowledge.targets()[i].cell), found[i].found.lo, found[i].found.hi});
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
  const Attacked attacked = attack(model, memory, relations, protection, outcome.report);
  look_for_witnesses(model, memory, relations, protection, outcome.report);
  outcome.release = assemble(model, protection, outcome.report);
  outcome.account = certify(model, attacked, outcome.report, outcome.release);
  if (!input.draft) outcome.exact = exact_values(model, outcome.release);
  return outcome;
}

}  // namespace duidelijk::airlock
