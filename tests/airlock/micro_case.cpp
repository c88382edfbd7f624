// SPDX-License-Identifier: EUPL-1.2
#include "micro_case.h"

#include "primaries.h"
#include "suppression.h"

#include "duidelijk/airlock/rounding.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace duidelijk::airlock::testing {
namespace {

using audit::Bounds;

Relations frozen(Model& model) {
  Relations relations = relations_of(model);
  model.close_index();
  relations.system.freeze();
  return relations;
}

/// What a reader knows of a cell, by disclosure.md §2.
Bounds known_of(const content::Rules& rules, std::int64_t x, bool hidden) {
  const std::int64_t m = rules.minimum;
  const std::int64_t least = rules.protect_zeros ? 0 : 1;
  const std::int64_t half = rules.round / 2;
  const std::int64_t r = rounded(x, rules.round);
  if (!hidden) return x == 0 ? Bounds{0, 0} : Bounds{std::max(m, r - half), r + half};
  if (x < least) return {0, Bounds::infinity};
  return x < m ? Bounds{least, m - 1} : Bounds{m, Bounds::infinity};
}

/// 0 is the total.
template <typename List>
std::size_t number_of(const base::CellKey& key, const char* dimension, const List& members) {
  const auto found = key.members.find(dimension);
  if (found == key.members.end()) return 0;
  return 1 + static_cast<std::size_t>(std::find(members.begin(), members.end(), found->second) - members.begin());
}

}  // namespace

MicroCase::MicroCase(const Micro& micro)
    : micro_(micro),
      tables_(micro.town.tables("openbaar")),
      input_{micro.town.site, "openbaar", tables_, micro.town.site.dimensions, "2024-K4", base::Date(2024, 12, 31)},
      model_(input_, *micro.town.site.publication.find("openbaar")),
      relations_(frozen(model_)),
      memory_(model_),
      protection_(model_, relations_) {
  const auto reasons = primaries(model_, relations_);
  for (Index v = 0; v < reasons.size(); ++v) {
    if (reasons[v] != Reason::none) protection_.hide(v, reasons[v]);
  }
  Report report;
  Suppression suppression(model_, memory_, relations_, protection_, report);
  suppression.run();
  knowledge_.emplace(model_, memory_, relations_, protection_);
  answers_ = knowledge_->ask(knowledge_->targets());
  refused_ = !suppression.exact().empty() ||
             !std::all_of(answers_.begin(), answers_.end(), [](const auto& a) { return a.met; });
  describe();
}

std::vector<Bounds> MicroCase::intervals() const {
  std::vector<Bounds> known;
  std::vector<Index> all;
  for (Index v = 0; v < variables(); ++v) {
    known.push_back(quantities_[v].bounds);
    all.push_back(v);
  }
  return audit::attacked_intervals(knowledge_->system(), known, all, 1);
}

std::vector<Witnessed> MicroCase::witnessed(unsigned threads) const {
  const auto rows = micro_.town.rows();
  const People people(model_, rows);
  const auto known = knowledge_->known();
  const auto truth = truth_of(model_, memory_, knowledge_->system());
  return witness({&model_, &people, &knowledge_->system(), known, truth}, targets(), threads);
}

Worlds MicroCase::worlds() const { return brute_force(micro_.shape, quantities_, everyone_, micro_.children + 2); }

void MicroCase::describe() {
  const auto cells = static_cast<Index>(model_.variables().size());
  for (Index v = 0; v < cells; ++v) quantities_.push_back(cell(v));
  for (Index v = cells; v < variables(); ++v) quantities_.push_back(implied(v));
}

Quantity MicroCase::cell(Index v) {
  const auto key = model_.key(v);
  const auto periods = micro_.periods();
  const auto period =
      static_cast<std::size_t>(std::find(periods.begin(), periods.end(), key.period.code()) - periods.begin());
  const std::size_t count = 3 * period + number_of(key, "hulpvorm", Micro::hulpvormen);
  const std::size_t wijk = number_of(key, "wijk", Micro::wijken);
  Quantity quantity;
  for (std::size_t w = 0; w < micro_.shape.wijken; ++w)
    quantity.coefficient[w][count] = wijk == 0 || wijk == w + 1 ? 1 : 0;
  quantity.bounds = known_of(model_.rules(), model_.value(v), protection_.hidden(v));
  if (wijk == 0 && count == micro_.shape.everyone()) everyone_ = quantity.bounds;
  return quantity;
}

// part + rest − whole = 0, where a rest is at least one when zeros are shown (§2); Σ parts − whole − double count = 0.
Quantity MicroCase::implied(Index v) const {
  const auto& system = knowledge_->system();
  REQUIRE(system.rows_of(v).size() == 1);
  const auto row = system.row(system.rows_of(v).front());
  REQUIRE(row.constant == 0);
  const auto own =
      std::find_if(row.terms.begin(), row.terms.end(), [&](const auto& term) { return term.variable == v; });
  const bool rest = own->coefficient > 0;
  Quantity quantity = sum_of(row, rest ? -1 : 1, v);
  quantity.bounds = {rest && !model_.rules().protect_zeros ? 1 : 0, Bounds::infinity};
  return quantity;
}

Quantity MicroCase::sum_of(audit::Row row, int sign, Index without) const {
  Quantity quantity;
  for (const auto& term : row.terms) {
    if (term.variable == without) continue;
    for (std::size_t w = 0; w < micro_.shape.wijken; ++w) {
      for (std::size_t i = 0; i < micro_.shape.counts(); ++i)
        quantity.coefficient[w][i] += sign * term.coefficient * quantities_[term.variable].coefficient[w][i];
    }
  }
  return quantity;
}

std::string MicroCase::name(Index v) const {
  if (v < model_.variables().size()) return model_.key(v).text();
  std::string text;
  for (const auto& term : knowledge_->system().row(knowledge_->system().rows_of(v).front()).terms) {
    if (term.variable != v) text += (term.coefficient < 0 ? " - " : " + ") + model_.key(term.variable).text();
  }
  return text;
}

std::string MicroCase::text() const {
  std::string text;
  for (Index v = 0; v < model_.variables().size(); ++v) {
    const Bounds& b = quantities_[v].bounds;
    text += "\n" + name(v) + " = " + std::to_string(model_.value(v)) +
            (protection_.hidden(v) ? " hidden, " : " shown, ") + std::to_string(b.lo) +
            (b.hi == Bounds::infinity ? " or more" : " to " + std::to_string(b.hi));
  }
  return text;
}

}  // namespace duidelijk::airlock::testing
