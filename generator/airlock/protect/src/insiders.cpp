// SPDX-License-Identifier: EUPL-1.2
#include "insiders.h"

#include <algorithm>
#include <map>

namespace duidelijk::protect {
namespace {

using audit::Bounds;
using audit::Question;
using Own = std::vector<std::pair<Index, std::int64_t>>;  // what someone put into cells, ascending

suppress::Insider insider_of(const Own& own, const Input& input, const Primaries& primaries,
                             std::span<const Question> questions) {
  const Figures& figures = *input.figures;
  suppress::Insider insider;
  std::map<Index, std::int64_t> amount;
  for (const auto& [variable, part] : own) {
    if (primaries.fixed[variable] != 0) continue;
    const bool alone = figures.contributors[variable] == 1;
    amount.emplace(variable, alone ? Bounds::infinity : part);
    if (alone || part > 0)
      insider.knows.emplace_back(
          variable, alone ? Bounds{figures.value[variable], figures.value[variable]} : Bounds{part, Bounds::infinity});
  }
  for (Question question : questions) {
    if (const auto it = amount.find(question.variable); it != amount.end()) {
      if (it->second == Bounds::infinity) continue;  // he knows it anyhow
      question.lo_at_most = std::max(question.lo_at_most, it->second);
    }
    insider.questions.push_back(question);
  }
  return insider;
}

/// The cells with this status.
std::vector<Index> cells_with(suppress::Status status, const suppress::Result& result) {
  std::vector<Index> cells;
  for (Index v = 0; v < result.status.size(); ++v) {
    if (result.status[v] == status) cells.push_back(v);
  }
  return cells;
}

}  // namespace

Attackers insiders_of(std::span<const Index> cells, const std::set<Who>& known, const Input& input,
                      const Primaries& primaries, std::span<const Question> questions) {
  const Figures& figures = *input.figures;
  std::map<Who, Own> attackers;
  for (const Index v : cells) {
    for (unsigned rank = 0; rank < 2; ++rank) {
      const auto who = figures.who_of(v)[rank];
      const auto part = figures.largest_of(v)[rank];
      if (input.records && who != Figures::nobody && !known.contains({who, 0})) attackers.try_emplace({who, 0});
      // Of cells that were counted elsewhere nobody has a name: each knows that one cell.
      if (!input.records && !known.contains({v, rank}) && (part > 0 || (rank == 0 && figures.contributors[v] == 1)))
        attackers.emplace(Who{v, rank}, Own{{v, part}});
    }
  }
  if (input.records) {
    const Contributors contributors(*input.records);
    for (auto& [who, own] : attackers)
      own = contributions_of(contributors.records_of(who.first), *input.records, *input.counted);
  }
  Attackers found;
  for (const auto& [who, own] : attackers) {
    found.insiders.push_back(insider_of(own, input, primaries, questions));
    found.who.push_back(who);
  }
  return found;
}

suppress::Result protect_from_insiders(suppress::Problem& problem, const Input& input, const Primaries& primaries,
                                       const suppress::Options& options, std::size_t& insiders) {
  std::vector<Index> sensitive;
  for (Index v = 0; v < problem.primary.size(); ++v) {
    if (problem.primary[v] != 0) sensitive.push_back(v);
  }
  Attackers first = insiders_of(sensitive, {}, input, primaries, problem.questions);
  problem.insiders = std::move(first.insiders);
  std::set<Who> known(first.who.begin(), first.who.end());
  std::int64_t programs = 0;
  while (true) {
    suppress::Result result = suppress::protect(problem, options);
    programs += result.programs;
    insiders = problem.insiders.size();
    result.programs = programs;
    if (!result.hopeless.empty()) return result;
    suppress::Problem others = problem;
    Attackers more =
        insiders_of(cells_with(suppress::Status::secondary, result), known, input, primaries, problem.questions);
    others.insiders = more.insiders;
    const suppress::Result attacked = suppress::attack(others, result.status, options);
    programs += attacked.programs;
    insiders += more.insiders.size();
    result.programs = programs;
    if (attacked.failed_by.empty()) return result;
    for (const std::size_t n : attacked.failed_by) {
      problem.insiders.push_back(std::move(more.insiders[n]));
      known.insert(more.who[n]);
    }
  }
}

}  // namespace duidelijk::protect
