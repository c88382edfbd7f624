// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/system.h"

#include <cassert>
#include <limits>
#include <stdexcept>

namespace duidelijk::audit {

Index System::add_row(std::span<const Term> terms, Sense sense, std::int64_t constant) {
  terms_.insert(terms_.end(), terms.begin(), terms.end());
  start_.push_back(terms_.size());
  sense_.push_back(sense);
  constant_.push_back(constant);
  return static_cast<Index>(sense_.size() - 1);
}

Row System::row(Index row) const {
  return {std::span(terms_).subspan(start_[row], start_[row + 1] - start_[row]), sense_[row], constant_[row]};
}

std::span<const Index> System::rows_of(Index variable) const {
  assert(column_start_.size() == std::size_t{variables_} + 1);
  return std::span(column_rows_).subspan(column_start_[variable], column_start_[variable + 1] - column_start_[variable]);
}

void System::freeze() {
  if (terms_.size() > std::numeric_limits<Index>::max()) throw std::length_error("te veel verbanden tussen cellen");
  column_start_.assign(std::size_t{variables_} + 1, 0);
  for (const Term& term : terms_) {
    assert(term.variable < variables_ && term.coefficient != 0);
    ++column_start_[std::size_t{term.variable} + 1];
  }
  for (std::size_t v = 0; v < variables_; ++v) column_start_[v + 1] += column_start_[v];
  column_rows_.resize(terms_.size());
  std::vector<Index> next(column_start_.begin(), column_start_.end() - 1);
  for (Index r = 0; r < rows(); ++r) {
    for (std::size_t t = start_[r]; t < start_[r + 1]; ++t) column_rows_[next[terms_[t].variable]++] = r;
  }
}

bool System::satisfied(Index row_number, std::span<const std::int64_t> values) const {
  const Row r = row(row_number);
  std::int64_t sum = 0;
  for (const Term& term : r.terms) sum += term.coefficient * values[term.variable];
  return r.sense == Sense::equal ? sum == r.constant : sum <= r.constant;
}

}  // namespace duidelijk::audit
