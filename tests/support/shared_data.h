// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace duidelijk::test {

/// A file or folder of the real data that the tests may read and that are not in the project: `relative` below the
/// folder that the variable DUIDELIJK_SHARED names, else below ../shared/data beside the source. Nothing when the
/// variable is not set and that folder is not there: then the test has nothing to do, and says so. Throws
/// std::runtime_error, so that the test fails, when the folder is there or named and `relative` is not in it.
[[nodiscard]] std::optional<std::filesystem::path> shared_data(const std::string& relative);

}  // namespace duidelijk::test
