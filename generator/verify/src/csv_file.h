// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cells.h"
#include "reporter.h"

#include <string_view>

namespace duidelijk::verify {

/// Every line of a CSV file of the site is one cell of the Release: the column `cel` holds its key, `waarde` its plain
/// number or nothing, and every other column says what the Release says of that cell. Lines that begin with # are
/// metadata. Unknown columns are errors, for nobody could check what stands in them. Returns the number of cells.
std::size_t check_csv(std::string_view text, const Cells& cells, Reporter& reporter);

}  // namespace duidelijk::verify
