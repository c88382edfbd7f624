// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "period_parts.h"
#include "relations.h"

#include <span>

namespace duidelijk::airlock {

/// Over the members of each dimension: totals, hierarchies, selections.
void add_member_relations(const Model& model, Relations& relations);
/// Over periods: quarters of a year, the last quarter of a stand.
void add_period_relations(const Model& model, const PeriodGroups& periods, Relations& relations);
/// Over members and periods at once: who is counted twice.
void add_double_count_relations(const Model& model, const PeriodGroups& periods, Relations& relations);
/// Between indicators: parts of others, populations, quotients, balances, measures on one key.
void add_indicator_relations(const Model& model, Relations& relations);
/// Between facts that count the same.
void add_twin_relations(const Model& model, Relations& relations);

/// whole = Σ parts as a row of the system.
void add_sum(audit::System& system, Index whole, std::span<const Index> parts);
/// small <= large, and whole <= Σ parts.
void add_at_most(audit::System& system, Index small, Index large);
void add_at_most_sum(audit::System& system, Index whole, std::span<const Index> parts);
[[nodiscard]] std::int64_t sum_of(const Model& model, std::span<const Index> parts);

}  // namespace duidelijk::airlock
