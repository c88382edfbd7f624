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

}  // namespace

std::vector<suppress::Insider> insiders_of(const Input& input, const Primaries& primaries,
                                           std::span<const Question> questions) {
  const Figures& figures = *input.figures;
  std::map<std::uint32_t, Own> known_by;
  std::vector<Own> nameless;  // of cells that were counted elsewhere: each knows that one cell
  for (Index v = 0; v < input.space->size(); ++v) {
    if (primaries.reasons[v] == 0) continue;
    for (unsigned rank = 0; rank < 2; ++rank) {
      const auto who = figures.who_of(v)[rank];
      const auto part = figures.largest_of(v)[rank];
      if (who != Figures::nobody) known_by.try_emplace(who);
      if (who == Figures::nobody && !input.records && (part > 0 || (rank == 0 && figures.contributors[v] == 1)))
        nameless.push_back({{v, part}});
    }
  }
  std::vector<suppress::Insider> insiders;
  if (input.records) {
    const Contributors contributors(*input.records);
    for (auto& [who, own] : known_by)
      own = contributions_of(contributors.records_of(who), *input.records, *input.counted);
  }
  for (const auto& [who, own] : known_by) insiders.push_back(insider_of(own, input, primaries, questions));
  for (const auto& own : nameless) insiders.push_back(insider_of(own, input, primaries, questions));
  return insiders;
}

}  // namespace duidelijk::protect
