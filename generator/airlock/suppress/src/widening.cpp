// SPDX-License-Identifier: EUPL-1.2
#include "widening.h"

#include "knowledge.h"

#include <algorithm>
#include <set>

namespace duidelijk::suppress {
namespace {

constexpr Index none = ~Index{0};
constexpr double spread[] = {0.5, 2, 8};  // of prices, on one way and another

bool may_hide(const Problem& problem, const std::vector<Status>& status, Index v) {
  return status[v] == Status::released && !problem.fixed[v];
}

/// The cheapest shown variable of the rows that bind; when they have none, of the rows around what is hidden in them,
/// and so on outwards.
Index cheapest_near(const Problem& problem, const std::vector<Status>& status, const audit::Answer& answer,
                    Index target, Way way) {
  std::vector<Index> rows = answer.binding;
  if (rows.empty()) {
    const auto own = problem.system->rows_of(target);
    rows.assign(own.begin(), own.end());
  }
  std::set<Index> seen(rows.begin(), rows.end());
  while (!rows.empty()) {
    Index best = none;
    double least = 0;
    std::set<Index> next;
    for (const Index row : rows) {
      for (const auto& term : problem.system->row(row).terms) {
        const Index v = term.variable;
        if (may_hide(problem, status, v)) {
          const double own = price(problem, v, way, spread[way % 3]);
          if (best == none || std::pair(own, v) < std::pair(least, best)) {
            best = v;
            least = own;
          }
        } else if (status[v] != Status::released) {
          for (const Index other : problem.system->rows_of(v)) {
            if (!seen.contains(other)) next.insert(other);
          }
        }
      }
    }
    if (best != none) return best;
    rows.assign(next.begin(), next.end());
    seen.insert(next.begin(), next.end());
  }
  return none;
}

std::set<Index> variables_around(const Problem& problem, Index variable) {
  std::set<Index> around;
  for (const Index row : problem.system->rows_of(variable)) {
    for (const auto& term : problem.system->row(row).terms) around.insert(term.variable);
  }
  return around;
}

bool all_met(const Problem& problem, const std::vector<Status>& status, std::span<const Asked> asked,
             const Options& options, std::int64_t& programs) {
  const auto answers = ask(problem, status, asked, options.threads, programs);
  return std::all_of(answers.begin(), answers.end(), [](const auto& answer) { return answer.met; });
}

}  // namespace

std::vector<Index> widen(const Problem& problem, std::vector<Status>& status, Way way, const Options& options,
                         std::int64_t& programs) {
  const std::vector<Status> before = status;
  std::vector<Asked> narrow = open_questions(problem, status);
  const auto total = static_cast<std::int64_t>(narrow.size());
  while (!narrow.empty()) {
    const auto answers = ask(problem, status, narrow, options.threads, programs);
    std::vector<Asked> left;
    std::set<Index>
        touched;  // rows that got a hidden variable in this round: questions that they bind are asked anew first
    bool hid = false;
    for (std::size_t i = 0; i < narrow.size(); ++i) {
      if (answers[i].met) continue;
      const auto& rows = answers[i].binding;
      if (std::any_of(rows.begin(), rows.end(), [&](Index row) { return touched.contains(row); })) {
        left.push_back(narrow[i]);
        continue;
      }
      const Index best = cheapest_near(problem, status, answers[i], question(problem, narrow[i]).variable, way);
      if (best == none) continue;  // nothing can be hidden for it any more: it is reported
      left.push_back(narrow[i]);
      status[best] = Status::secondary;
      hid = true;
      for (const Index row : problem.system->rows_of(best)) touched.insert(row);
    }
    if (options.progress) options.progress(total - static_cast<std::int64_t>(left.size()), total);
    if (!hid) break;
    hide_until_nothing_follows(problem, status, way);
    narrow = std::move(left);  // hiding only widens: what was met stays met
  }
  std::vector<Index> hidden;
  for (Index v = 0; v < status.size(); ++v) {
    if (status[v] != before[v]) hidden.push_back(v);
  }
  return hidden;
}

bool met_without(const Problem& problem, const std::vector<Status>& status, Index secondary, const Options& options,
                 std::int64_t& programs) {
  std::vector<Status> trial = status;
  trial[secondary] = Status::released;
  std::vector<Asked> far = open_questions(problem, trial);
  const std::set<Index> around = variables_around(problem, secondary);
  const auto first_far = std::stable_partition(
      far.begin(), far.end(), [&](const Asked& asked) { return around.contains(question(problem, asked).variable); });
  // Most secondaries are needed by a question nearby, and then no other need be asked.
  const std::vector<Asked> near(far.begin(), first_far);
  far.erase(far.begin(), first_far);
  return all_met(problem, trial, near, options, programs) && all_met(problem, trial, far, options, programs);
}

}  // namespace duidelijk::suppress
