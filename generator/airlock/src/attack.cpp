// SPDX-License-Identifier: EUPL-1.2
#include "attack.h"

#include "insiders.h"
#include "witness/witness.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <set>

namespace duidelijk::airlock {

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

namespace {

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

[[noreturn]] void refuse(std::string rule, std::string message, const std::set<Entangled::Cell>& entangled) {
  const base::InputError error(base::Diagnostic{base::Severity::fout, std::move(rule), "", 0, 0, 1, std::move(message),
                                                "",
                                                "publiceer minder kruisingen van deze indicator, of alleen per jaar"});
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
      refuse("te-nauw-voor-wie-meetelt",
             fmt::format("wie zelf meetelt in {} kan {} te nauw schatten: {} tot en met {}; vrijgegeven zijn {}",
                         model.key(insider.cell).text(), model.key(others[i].cell).text(), answers[i].proven.lo,
                         answers[i].proven.hi, shown.empty() ? "geen andere cellen" : shown),
             entangled);
    }
  }
}

}  // namespace

Attacked attack(const Model& model, const Memory& memory, const Protection& protection, const Knowledge& knowledge,
                Report& report) {
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
  Attacked result = summed_up(model, knowledge, answers);
  if (!model.rules().secondary) return result;
  if (report.narrow.empty()) {
    attack_inside(model, memory, protection, knowledge, report);
    return result;
  }
  std::string shown =
      named_in(model, knowledge.system(), given_away_by, [&](Index v) { return !protection.hidden(v); });
  if (shown.empty()) shown = "geen andere cellen: de regels zelf laten te weinig ruimte";
  refuse(
      "te-nauw",
      fmt::format("{} afgeschermde aantallen zijn te nauw te schatten, zoals {}: {} tot en met {}; vrijgegeven zijn {}",
                  report.narrow.size(), report.narrow.front().cell.text(), report.narrow.front().lo,
                  report.narrow.front().hi, shown),
      entangled);
}

void look_for_witnesses(const Model& model, const Memory& memory, const Knowledge& knowledge, Report& report) {
  if (model.input().rows.empty()) return;
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

}  // namespace duidelijk::airlock
