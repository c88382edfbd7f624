// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/programs.h"

#include "programs_attack.h"
#include "programs_block.h"

#include "duidelijk/base/parallel.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <string>

namespace duidelijk::audit {
namespace {

using programs::Block;
using programs::BlockAttack;

void check_bounds(std::span<const Bounds> bounds) {
  for (std::size_t v = 0; v < bounds.size(); ++v) {
    if (bounds[v].lo > bounds[v].hi) {
      throw std::logic_error("attack: variable " + std::to_string(v) + " has no value within its bounds");
    }
  }
}

/// Blocks that are asked much, more than once with a part of it, so that threads can share the work. The parts do not
/// depend on the number of threads.
std::vector<Block> in_parts(std::vector<Block> blocks) {
  constexpr std::size_t most_asked = 4096;
  std::vector<Block> parts;
  for (Block& block : blocks) {
    const std::vector<Index> asked = std::move(block.asked);
    for (std::size_t from = 0; from < asked.size(); from += most_asked) {
      const std::size_t to = std::min(asked.size(), from + most_asked);
      parts.push_back(to == asked.size() ? std::move(block) : block);
      parts.back().asked.assign(asked.begin() + static_cast<std::ptrdiff_t>(from),
                                asked.begin() + static_cast<std::ptrdiff_t>(to));
    }
  }
  return parts;
}

/// Runs `work` on each block.
void attack_blocks(std::vector<Block> blocks, unsigned threads, ProgramCount* count,
                   const std::function<void(BlockAttack&)>& work) {
  // The large ones first, so that no thread begins the longest when the others are done.
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.terms.size() > b.terms.size(); });
  std::vector<std::int64_t> programs(blocks.size(), 0);
  base::share_out(blocks.size(), threads, [&](std::size_t b, unsigned) {
    BlockAttack attack(blocks[b]);
    work(attack);
    programs[b] = attack.programs();
  });
  if (count == nullptr) return;
  count->programs += std::accumulate(programs.begin(), programs.end(), std::int64_t{0});
  count->blocks += static_cast<std::int64_t>(blocks.size());
}

Answer answer_of_point(const Question& question, const Bounds& bounds) {
  const auto value = static_cast<double>(bounds.lo);
  programs::Seen seen{value, value, bounds.lo, bounds.hi};
  return {bounds, value, value, !programs::shortfall(question, seen).any(), {}};
}

}  // namespace

std::vector<Answer> attack(const System& system, std::span<const Bounds> bounds, std::span<const Question> questions,
                           unsigned threads, ProgramCount* count) {
  std::vector<Answer> answers(questions.size());
  std::vector<Index> variables;
  for (std::size_t q = 0; q < questions.size(); ++q) {
    const Bounds& b = bounds[questions[q].variable];
    variables.push_back(questions[q].variable);
    if (b.point()) answers[q] = answer_of_point(questions[q], b);
  }
  check_bounds(bounds);
  attack_blocks(programs::blocks_of(system, bounds, variables), threads, count, [&](BlockAttack& block) {
    block.sweep(questions);
    for (const Index q : block.asked()) answers[q] = block.answer(questions[q]);
    for (const Index q : block.asked()) block.update(questions[q], answers[q]);
  });
  return answers;
}

std::vector<Bounds> attacked_intervals(const System& system, std::span<const Bounds> bounds,
                                       std::span<const Index> variables, unsigned threads, ProgramCount* count) {
  std::vector<Bounds> result;
  for (const Index v : variables) result.push_back(bounds[v]);
  check_bounds(bounds);
  attack_blocks(in_parts(programs::blocks_of(system, bounds, variables)), threads, count, [&](BlockAttack& block) {
    for (const Index i : block.asked()) result[i] = block.interval(variables[i]);
  });
  return result;
}

}  // namespace duidelijk::audit
