// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <string>

namespace duidelijk::registry {

/// Opens a register, makes it when it is not there (for its owner alone) and brings its schema up to date. Throws
/// base::MachineError.
[[nodiscard]] SQLite::Database open(const std::filesystem::path& file);

/// A failure of SQLite as a base::MachineError in Dutch.
[[noreturn]] void throw_machine_error(const std::filesystem::path& file, const SQLite::Exception& error);

/// Runs what may throw SQLite::Exception.
template <typename Work>
auto guarded(const std::filesystem::path& file, Work&& work) {
  try {
    return work();
  } catch (const SQLite::Exception& error) {
    throw_machine_error(file, error);
  }
}

}  // namespace duidelijk::registry
