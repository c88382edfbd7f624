// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "figures.h"

namespace duidelijk::verify {

/// Recomputes what a site says of two released values together, and reports when it says something else:
///   data-direction="FROM TO"   <data value="4.2">stegen met 4,2%</data>: change in percent, in points for percentages
///   data-difference="FROM TO"  <data value="-40">40</data>: TO - FROM, its size in text
///   data-share="PART WHOLE"    <data value="12">12%</data>: whole percents
/// A change counts as level below 1% (half a point), or within one step of the rounding.
/// True when the element is one of these.
[[nodiscard]] bool check_derived(const Document& page, std::uint32_t node, const Cells& cells, Reporter& reporter);

}  // namespace duidelijk::verify
