// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scan.h"

namespace duidelijk::narrative {

/// Reports numbers and number words about people or euros that an editor typed instead of bound: an error on a public page, a warning on a
/// confidential one, unless listed with its source (content/toegestaan.yaml). Bindings, code, addresses and front matter do not count.
void report_handtyped_numbers(const Source& source, const std::vector<Found>& bindings, const Context& context, base::Diagnostics& diagnostics);

}  // namespace duidelijk::narrative
