// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "edition_tables.h"
#include "equations.h"

namespace duidelijk::attack {

/// Over the members of each dimension: sums where the fact declares that it adds up, else part <= whole <= Σ parts.
void add_member_rows(const Edition& edition, const Papers& papers, Equations& equations);
/// Jeugdigen <= rows of the same fact on the same place.
void add_person_rows(const Edition& edition, const Papers& papers, Equations& equations);
/// Over periods: rows and sums of a flow add up, a stand of the year is that of its last part, and persons over nothing
/// but the whole municipality are at least those of each part and at most those of all parts together. Each kind only
/// where a printed case confirms it and none denies it.
void add_period_rows(const Edition& edition, const Papers& papers, Equations& equations);
/// Between indicators, as the content declares: onderdeel_van, balansen, dekkingen, and percentages as part of a whole.
void add_indicator_rows(const Edition& edition, const content::Site& site, const Papers& papers, Equations& equations);

}  // namespace duidelijk::attack
