// SPDX-License-Identifier: EUPL-1.2
#include "certificate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace duidelijk::airlock {
namespace {

using release::Hiding;

constexpr std::size_t most_tried = 60;  ///< whole intervals worked out: two programs each
constexpr std::size_t most_shown = 10;

/// Deliberately coarse: see release::Hiding.
Hiding hiding(Reason reason) {
  switch (reason) {
    case Reason::none:
    case Reason::minimum:
    case Reason::zero:
    case Reason::complement:
    case Reason::nested:
    case Reason::population:
      return Hiding::klein;
    case Reason::small_area:
      return Hiding::gebied;
    case Reason::jeugdigen:
    case Reason::aanbieders:
    case Reason::p_percent:
    case Reason::dominance:
    case Reason::holding_dominance:
      return Hiding::bedrag;
    case Reason::on_request:
      return Hiding::verzoek;
    case Reason::respondents:
    case Reason::denominator:
      return Hiding::waarneming;
    case Reason::operand:
    case Reason::coupled:
      return Hiding::deel;
    case Reason::change:
    case Reason::hidden_before:
      return Hiding::eerder;
    case Reason::line:
      return Hiding::rij;
    case Reason::exact:
      return Hiding::samen;
    case Reason::interval:
      return Hiding::bereik;
    case Reason::union_of_few:
      return Hiding::som;
  }
  return Hiding::klein;
}

/// Cells, tables and indicators as a privacy officer calls them.
class Names {
 public:
  explicit Names(const Input& input) : input_(input) {}

  [[nodiscard]] std::string indicator(const std::string& id) const {
    const auto* found = input_.site.indicator(id);
    return found == nullptr ? id : found->name;
  }

  [[nodiscard]] std::string cell(const base::CellKey& key) const {
    std::string text = fmt::format("{}, {}", indicator(key.indicator), key.period.label());
    for (const auto& [dimension, member] : key.members)
      text += fmt::format(", {}: {}", label(dimension), label(dimension, member));
    return text;
  }

  [[nodiscard]] std::string table(const TableReport& t) const {
    std::string by;
    for (std::size_t d = 0; d < t.dimensions.size(); ++d) by += (d == 0 ? ", naar " : " en ") + label(t.dimensions[d]);
    return fmt::format("{}, per {}{}", indicator(t.indicator), base::to_string(t.grain), by);
  }

 private:
  [[nodiscard]] const content::Dimension* find(const std::string& id) const {
    for (const auto& dimension : input_.dimensions)
      if (dimension.id == id) return &dimension;
    return nullptr;
  }
  [[nodiscard]] std::string label(const std::string& dimension) const {
    const auto* found = find(dimension);
    return found == nullptr || found->label.empty() ? dimension : found->label;
  }
  [[nodiscard]] std::string label(const std::string& dimension, const std::string& member) const {
    if (const auto* found = find(dimension); found != nullptr) {
      for (const auto& m : found->members)
        if (m.id == member && !m.label.empty()) return m.label;
    }
    return member;
  }

  const Input& input_;
};

void tables(const Report& report, const Names& names, release::Account& account) {
  for (const auto& t : report.tables) {
    release::Account::Table table{names.table(t), t.cells, t.shown, {}};
    for (const auto& [reason, count] : t.hidden) table.hidden[hiding(reason)] += count;
    account.tables.push_back(std::move(table));
  }
}

/// The first of each kind, by key, is its example.
void protections(const Report& report, const Names& names, release::Account& account) {
  struct Group {
    std::int64_t count = 0;
    const Secondary* first = nullptr;
  };
  std::map<std::tuple<Hiding, std::string, std::string>, Group> groups;
  for (const auto& s : report.secondaries) {
    Group& group = groups[{hiding(s.reason), s.cell.indicator, s.protects.indicator}];
    ++group.count;
    if (group.first == nullptr || std::tie(s.cell, s.protects) < std::tie(group.first->cell, group.first->protects))
      group.first = &s;
  }
  for (const auto& [kind, group] : groups) {
    const auto& [why, hidden, protects] = kind;
    account.protections.push_back({why, names.indicator(hidden), protects.empty() ? "" : names.indicator(protects),
                                   group.count, names.cell(group.first->cell),
                                   protects.empty() ? "" : names.cell(group.first->protects)});
  }
  std::stable_sort(account.protections.begin(), account.protections.end(),
                   [](const auto& a, const auto& b) { return a.count > b.count; });
}

void closure(const Input& input, release::Account& account) {
  account.seen.push_back({account.audience, account.edition, ""});
  for (const auto& each : input.also_seen) account.seen.push_back({each.audience, each.edition, each.certificate});
  if (input.past == nullptr) return;
  for (const auto& issued : input.past->editions()) account.seen.push_back({issued.audience, issued.edition, ""});
}

}  // namespace

Attacked summed_up(const Model& model, const Knowledge& knowledge, std::span<const audit::Answer> answers) {
  const std::vector<Target>& targets = knowledge.targets();
  Attacked result;
  result.asked = static_cast<std::int64_t>(targets.size());
  struct Candidate {
    const Target* target;
    double seen;           // what the attack saw that it can be, at least
    std::int64_t at_most;  // what propagation leaves
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Target& target = targets[i];
    if (answers[i].met) ++result.wide;
    const bool few = target.variable == target.cell && target.at_least > 0 &&
                     target.at_most == audit::Bounds::infinity &&
                     model.variables()[target.cell].measure == cube::Measure::jeugdigen;
    if (!few) continue;
    const audit::Bounds bounds = knowledge.bounds(target.variable);
    candidates.push_back({&target, answers[i].attained_hi - answers[i].attained_lo, bounds.hi - bounds.lo});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.seen, a.at_most, a.target->cell) < std::tie(b.seen, b.at_most, b.target->cell);
  });
  if (candidates.size() > most_tried) candidates.resize(most_tried);
  result.intervals_of = static_cast<std::int64_t>(candidates.size());
  std::vector<Target> chosen;
  for (const auto& each : candidates) chosen.push_back(*each.target);
  const auto whole = knowledge.whole(chosen);
  for (std::size_t i = 0; i < chosen.size(); ++i) result.narrowest.push_back({chosen[i].cell, whole[i]});
  std::stable_sort(result.narrowest.begin(), result.narrowest.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.bounds.hi - a.bounds.lo, a.cell) < std::tuple(b.bounds.hi - b.bounds.lo, b.cell);
  });
  if (result.narrowest.size() > most_shown) result.narrowest.resize(most_shown);
  return result;
}

release::Account certify(const Model& model, const Attacked& attacked, const Report& report,
                         release::Release& release) {
  const Input& input = model.input();
  const Names names(input);
  release::Account account;
  account.audience = release.audience;
  account.audience_label = release.audience_label;
  account.edition = release.edition;
  account.figures = release::figures_digest(release);
  tables(report, names, account);
  account.primaries = report.primaries;
  account.secondaries = static_cast<std::int64_t>(report.secondaries.size());
  account.given_back = report.given_back;
  account.withheld = static_cast<std::int64_t>(report.withheld.size());
  account.kept = static_cast<std::int64_t>(report.kept.size());
  protections(report, names, account);
  account.variables = report.variables;
  account.relations = report.lines;
  account.asked = attacked.asked;
  account.wide = attacked.wide;
  account.inside = static_cast<std::int64_t>(report.narrow_inside.size());
  if (report.witnesses) {
    account.witnessed = report.witnesses->met;
    account.unproven = attacked.asked - report.witnesses->met;
  }
  // As Knowledge wants them: never more than hidden counts leave.
  account.width = std::max(0, std::min(model.rules().width, model.rules().minimum - 2));
  account.reach = std::max(0, std::min(model.rules().upper, model.rules().minimum - 2));
  account.intervals_of = attacked.intervals_of;
  for (const auto& i : attacked.narrowest)
    account.narrowest.push_back({names.cell(model.key(i.cell)), i.bounds.lo, i.bounds.hi});
  closure(input, account);
  account.rules = release.rules;
  (void)release::write(account);
  release.certificate = account.digest;
  return account;
}

}  // namespace duidelijk::airlock
