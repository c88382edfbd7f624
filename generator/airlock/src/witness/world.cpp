// SPDX-License-Identifier: EUPL-1.2
#include "world.h"

#include <algorithm>
#include <set>

namespace duidelijk::airlock {

std::vector<std::int64_t> truth_of(const Model& model, const Memory& memory, const audit::System& system) {
  std::vector<std::int64_t> truth(system.variables(), 0);
  for (Index v = 0; v < model.variables().size(); ++v) truth[v] = model.value(v);
  Index next = static_cast<Index>(model.variables().size());
  for (const Version& version : memory.versions().all()) truth[next++] = version.value;
  return truth;
}

World::World(const Reality& facts)
    : facts_(facts), change_(facts.model->variables().size(), 0), is_touched_(change_.size(), 0) {
  for (Person p = 0; p < facts.people->size(); ++p) who_.push_back({p});
  who_.push_back({});
}

void World::reset() { back_to(0); }

void World::apply(std::span<const Replacement> replacements) {
  for (const Replacement& each : replacements) {
    done_.push_back({each.place, who_[each.place]});
    add(who_[each.place], -1);
    add(each.now, 1);
    who_[each.place] = each.now;
    if (each.place + 1U == who_.size()) who_.push_back({});
  }
}

void World::back_to(std::size_t made) {
  while (done_.size() > made) {
    const Replacement before = done_.back();
    done_.pop_back();
    add(who_[before.place], -1);
    add(before.now, 1);
    who_[before.place] = before.now;
    if (before.place + 2U == who_.size() && before.now.care == Someone::nobody) who_.pop_back();
  }
  if (!done_.empty()) return;
  for (const Index v : touched_) is_touched_[v] = 0;
  touched_.clear();
}

const std::vector<Count>& World::cells(const Someone& someone) {
  constexpr std::size_t most = 20'000;
  if (const auto found = cells_.find(someone); found != cells_.end()) return found->second;
  if (cells_.size() >= most) cells_.clear();
  return cells_.emplace(someone, facts_.people->cells(someone)).first->second;
}

void World::add(const Someone& someone, std::int32_t sign) {
  if (someone.care == Someone::nobody) return;
  for (const Count& count : cells(someone)) {
    const Index v = count.variable;
    misfit_ -= misfit(v);
    change_[v] += sign * count.times;
    misfit_ += misfit(v);
    if (is_touched_[v] == 0) {
      is_touched_[v] = 1;
      touched_.push_back(v);
    }
  }
}

std::int64_t World::misfit(Index v) const {
  const std::int64_t x = value(v);
  const audit::Bounds& known = facts_.known[v];
  return std::max<std::int64_t>(0, known.lo - x) + std::max<std::int64_t>(0, x - known.hi);
}

Index World::misfitting(std::uint64_t pick) const {
  std::vector<Index> all;
  for (const Index v : touched_) {
    if (misfit(v) > 0) all.push_back(v);
  }
  if (all.empty()) return no_variable;
  return all[pick % all.size()];
}

// A quantity that is no cell and stands in one row is what that row says it is. One that stands in more (a figure of an
// earlier edition) is as it was.
bool World::row_holds(Index r) const {
  const auto cells = static_cast<Index>(change_.size());
  const audit::Row row = facts_.system->row(r);
  std::int64_t sum = -row.constant;
  Index defined = no_variable;
  std::int32_t coefficient = 0;
  for (const auto& term : row.terms) {
    if (term.variable < cells) {
      sum += term.coefficient * value(term.variable);
    } else if (facts_.system->rows_of(term.variable).size() == 1 && row.sense == audit::Sense::equal) {
      if (defined != no_variable) return false;  // cannot be told
      defined = term.variable;
      coefficient = term.coefficient;
    } else {
      sum += term.coefficient * facts_.truth[term.variable];
    }
  }
  if (defined == no_variable) return row.sense == audit::Sense::equal ? sum == 0 : sum <= 0;
  if (sum % coefficient != 0) return false;
  const std::int64_t x = -sum / coefficient;
  return facts_.known[defined].lo <= x && x <= facts_.known[defined].hi;
}

bool World::keeps_all() const {
  if (misfit_ != 0) return false;
  for (const Replacement& each : done_) {
    const Someone& now = who_[each.place];
    if (now.care != Someone::nobody && !facts_.people->possible(now)) return false;
  }
  std::set<Index> rows;
  for (const Index v : touched_) {
    if (change_[v] == 0) continue;
    const auto of = facts_.system->rows_of(v);
    rows.insert(of.begin(), of.end());
  }
  return std::all_of(rows.begin(), rows.end(), [&](Index row) { return row_holds(row); });
}

}  // namespace duidelijk::airlock
