// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "apriori.h"
#include "primaries.h"

#include "duidelijk/base/diagnostic.h"

namespace duidelijk::protect {

/// What τ-ARGUS does with statuses by hand (its processing of a-priori files): a sensitive cell may be made safe, which
/// is the user's own responsibility and is said here as a warning; it may not be made one that is never hidden. Throws
/// base::InputError with every such line.
void check_by_hand(const std::map<Index, Decision>& manual, const Primaries& primaries, const CellSpace& space,
                   base::Diagnostics& warnings);

}  // namespace duidelijk::protect
