// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"
#include "csv/header.h"

#include <string_view>

namespace duidelijk::ingest::csv {

/// Reads every line below the header, checks it against the kind's columns and hands it to the sink; a line that does
/// not fit is refused with one diagnostic. `text` is the whole file in UTF-8, header included. Throws InputError when
/// the header is not exactly one of this kind.
void load_table(const Kind& kind, std::string_view text, Context& context);

}  // namespace duidelijk::ingest::csv
