// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "edition.h"
#include "figures.h"
#include "page_facts.h"

#include <string>
#include <string_view>

namespace duidelijk::verify {

/// What a file of a site is, by its name.
enum class FileKind { page, picture, table, style, script, plain, manifest, other };
[[nodiscard]] FileKind kind_of(std::string_view path);

/// What was found in one file.
struct FileFindings {
  FigureCounts figures;
  std::size_t csv_figures = 0;
  PageFacts facts;
  const Edition* edition = nullptr;  ///< of a page that names one
};

/// All that can be said of a file by itself. `beside` is the edition of the page that a table belongs to; null for
/// other kinds.
[[nodiscard]] FileFindings check_file(FileKind kind, std::string_view bytes, std::span<const Edition> editions,
                                      const Edition* beside, Reporter& reporter);

}  // namespace duidelijk::verify
