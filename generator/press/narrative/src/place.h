// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/narrative/narrative.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace duidelijk::narrative {

/// Turns a byte range of a source into a diagnostic that points at it: file, line, column in characters, excerpt, underline.
[[nodiscard]] base::Diagnostic at(const Source& source, std::size_t offset, std::size_t length);

/// As at(), filled in: an error of the text unless told otherwise.
[[nodiscard]] base::Diagnostic fault(const base::Diagnostic& where, std::string_view rule, std::string message, std::string advice = {},
                                     base::Severity severity = base::Severity::fout);

}  // namespace duidelijk::narrative
