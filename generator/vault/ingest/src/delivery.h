// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context_impl.h"
#include "reader.h"

#include "duidelijk/ingest/import.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace duidelijk::ingest {

/// The reader for a file with this beginning; nullptr when no reader knows it.
[[nodiscard]] const Reader* recognise(const Readers& readers, std::string_view head);
/// The first bytes of a file. Throws MachineError when it cannot be read.
[[nodiscard]] std::string read_head(const std::filesystem::path& path);
/// The base name as it is stored: no control characters, no BSN, at most 120 bytes.
[[nodiscard]] std::string stored_name(const std::filesystem::path& path);

struct Delivery {
  std::filesystem::path path;
  const Reader* reader = nullptr;
};

/// Loads one file, whole or not at all; session.batch commits it. A file that is refused as a whole changes nothing; the reason is in `diagnostics`.
/// Throws MachineError when the store fails.
[[nodiscard]] FileResult load_delivery(Session& session, const Delivery& delivery, const base::MappedFile& map,
                                       const ImportOptions& options, int received, base::Diagnostics& diagnostics);

}  // namespace duidelijk::ingest
