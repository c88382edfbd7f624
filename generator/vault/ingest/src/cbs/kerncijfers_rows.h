// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cbs/kerncijfers.h"
#include "context.h"

#include <vector>

namespace duidelijk::ingest::cbs {

constexpr std::string_view kerncijfers_bron = "CBS Kerncijfers wijken en buurten";
constexpr std::string_view soort_aantal = "cbs-jongeren-met-jeugdzorg";
constexpr std::string_view soort_aandeel = "cbs-aandeel-jongeren-met-jeugdzorg";

/// Writes the rows of all regions of a file: gebied (one row per code, unless an earlier delivery named it), bevolking,
/// meting (what is known) and benchmark (as printed, hidden values too). Warns of a new division, of percentages that
/// cannot be read and of wijken that do not add up to their gemeente.
void write_kerncijfers(const std::vector<Region>& regions, Context& context);

}  // namespace duidelijk::ingest::cbs
