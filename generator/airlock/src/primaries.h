// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "relations.h"

#include "duidelijk/airlock/report.h"

#include <vector>

namespace duidelijk::airlock {

/// Which variables a rule of the audience hides by itself, and by which: one entry per variable, Reason::none for the others.
[[nodiscard]] std::vector<Reason> primaries(const Model& model, const Relations& relations);

}  // namespace duidelijk::airlock
