// SPDX-License-Identifier: EUPL-1.2
#include "knowledge.h"

#include "duidelijk/audit/intervals.h"

#include <algorithm>

namespace duidelijk::suppress {
namespace {

Bounds meet(const Bounds& a, const Bounds& b) { return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)}; }

}  // namespace

std::vector<Bounds> bounds_of(const Problem& problem, const std::vector<Status>& status) {
  std::vector<Bounds> bounds(status.size());
  for (std::size_t v = 0; v < status.size(); ++v) {
    bounds[v] = status[v] == Status::released  ? problem.released[v]
                : status[v] == Status::primary ? problem.as_primary[v]
                                               : problem.as_secondary[v];
  }
  return bounds;
}

const Question& question(const Problem& problem, const Asked& asked) {
  return asked.insider == Asked::outsider ? problem.questions[asked.number]
                                          : problem.insiders[asked.insider].questions[asked.number];
}

std::vector<Asked> open_questions(const Problem& problem, const std::vector<Status>& status) {
  std::vector<Asked> asked;
  const auto open = [&](Index v) { return status[v] != Status::released || !problem.released[v].point(); };
  for (std::size_t q = 0; q < problem.questions.size(); ++q) {
    if (open(problem.questions[q].variable)) asked.push_back({q, Asked::outsider});
  }
  for (std::size_t i = 0; i < problem.insiders.size(); ++i) {
    for (std::size_t q = 0; q < problem.insiders[i].questions.size(); ++q) {
      if (open(problem.insiders[i].questions[q].variable)) asked.push_back({q, i});
    }
  }
  return asked;
}

std::vector<std::size_t> hopeless(const Problem& problem) {
  std::vector<Status> all;
  for (std::size_t v = 0; v < problem.primary.size(); ++v)
    all.push_back(problem.primary[v] != 0 ? Status::primary
                  : problem.fixed[v] != 0 ? Status::released
                                          : Status::secondary);
  audit::Intervals told(*problem.system, bounds_of(problem, all));
  told.propagate();
  std::vector<std::size_t> without_hope;
  for (std::size_t q = 0; q < problem.questions.size(); ++q) {
    const Question& asked = problem.questions[q];
    const Bounds known = told.bounds(asked.variable);
    const bool released = all[asked.variable] == Status::released;
    const bool narrow =
        known.lo > asked.lo_at_most || known.hi < asked.hi_at_least || known.hi - known.lo < asked.width;
    if (!released && narrow) without_hope.push_back(q);
  }
  return without_hope;
}

std::vector<audit::Answer> ask(const Problem& problem, const std::vector<Status>& status, std::span<const Asked> asked,
                               unsigned threads, std::int64_t& programs) {
  std::vector<audit::Answer> answers(asked.size());
  const std::vector<Bounds> bounds = bounds_of(problem, status);
  const auto run = [&](std::size_t from, std::size_t to, const std::vector<Bounds>& known) {
    std::vector<Question> questions;
    for (std::size_t i = from; i < to; ++i) questions.push_back(question(problem, asked[i]));
    audit::ProgramCount count;
    auto found = audit::attack(*problem.system, known, questions, threads, &count);
    programs += count.programs;
    std::move(found.begin(), found.end(), answers.begin() + static_cast<std::ptrdiff_t>(from));
  };
  for (std::size_t from = 0; from < asked.size();) {
    std::size_t to = from;
    while (to < asked.size() && asked[to].insider == asked[from].insider) ++to;
    if (asked[from].insider == Asked::outsider) {
      run(from, to, bounds);
    } else {
      std::vector<Bounds> known = bounds;
      for (const auto& [v, sharper] : problem.insiders[asked[from].insider].knows) known[v] = meet(known[v], sharper);
      run(from, to, known);
    }
    from = to;
  }
  return answers;
}

}  // namespace duidelijk::suppress
