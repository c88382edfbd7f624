// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"
#include "duidelijk/base/diagnostic.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::ingest {

struct ImportOptions {
  std::filesystem::path store;               ///< created when absent
  std::filesystem::path key;                 ///< key of the pseudonyms; created (mode 0600) when absent and the store is new
  std::vector<std::filesystem::path> files;  ///< any order
  std::optional<base::Date> received;        ///< day of receipt; default: today
  bool voorbeelddata = false;                ///< made-up deliveries: every page must say so; the key may lie in a git work tree
  std::chrono::milliseconds patience = std::chrono::seconds(5);  ///< how long to wait for a store that is in use
};

struct FileResult {
  std::string file;                ///< as the user named it
  std::string kind;                ///< empty when not recognised
  std::uint64_t loaded = 0;        ///< lines or elements
  std::uint64_t refused = 0;
  bool already_known = false;      ///< the same bytes were loaded before; nothing changed
  bool failed = false;             ///< the file as a whole was refused; nothing changed
};

/// Loads deliveries in a sensible order, each whole or not at all; results in the order of options.files. Small files share a commit (a megabyte
/// or 200 files at most), so that thousands of messages do not wait for the disk one by one.
/// Whatever is wrong with a file is in `diagnostics`; other files go on.
/// Throws base::InputError (another key, a key that others can read) and base::MachineError (locked or read-only store,
/// disk full): files committed before stay, the others changed nothing and can be loaded again.
[[nodiscard]] std::vector<FileResult> import_deliveries(const ImportOptions& options, base::Diagnostics& diagnostics);

}  // namespace duidelijk::ingest
