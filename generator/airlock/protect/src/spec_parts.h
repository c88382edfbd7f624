// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "json_value.h"
#include "spec.h"

#include <filesystem>
#include <optional>

namespace duidelijk::protect {

// The parts of a specification. Whatever is wrong is refused by the value that it is in.

/// A file that a value names, from the folder of the specification.
[[nodiscard]] std::optional<std::filesystem::path> file_in(const std::filesystem::path& folder, const JsonValue& value);

/// What is sensitive.
void read_rules(const JsonValue& rules, const std::filesystem::path& folder, Rules& into);

/// What is asked.
void read_options(const JsonValue& options, Settings& into);

/// What does not go together, once all parts are read.
void check_together(const JsonValue& root, const Spec& spec);

}  // namespace duidelijk::protect
