// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/release/account.h"
#include "duidelijk/release/release.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::verify {

/// What may stand nowhere in a site. Read from the vault by whoever may, for verify itself never sees it. No diagnostic
/// repeats a secret: it says of what kind it is, and where it stands.
struct Secrets {
  /// Raw bytes, at least 8 each, as the store keeps them. Found raw, in hexadecimal and in base64, and also when only
  /// the first 8 bytes were printed.
  std::vector<std::string> pseudonyms;
  /// Names of aanbieders and concerns. Found as whole words, in any case, with or without accents, escaped for HTML,
  /// JSON or an address, cut through by tags, and as a slug.
  std::vector<std::string> names;
  /// Strings from confidential fields. Found as names are, and inside longer words too.
  std::vector<std::string> canaries;
  /// Names that may be printed all the same. On a confidential site the members of its Release may be, too.
  std::vector<std::string> allowed_names;
};

struct Options {
  Secrets secrets;
  /// Numbers that an editor may type by hand, as typed.
  std::vector<std::string> allowed_numbers;
  unsigned threads = 2;
  /// Per Release that has a privacyverslag its certificates, its own first (release::require_complete): the numbers on that page are held to them.
  std::vector<std::vector<release::Account>> accounts;
};

/// What was looked at.
struct Report {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::size_t pages = 0;
  std::size_t html_figures = 0;     ///< elements with data-cell
  std::size_t svg_figures = 0;      ///< marks in pictures
  std::size_t csv_figures = 0;      ///< lines of CSV files
  std::size_t derived_figures = 0;  ///< differences, shares, directions
  std::size_t links = 0;
  std::size_t secrets = 0;  ///< strings that were searched for
};

/// Reads every file below `site` and reports what differs from the Releases that it claims to show, and what should not
/// stand in it at all. A page names its Release by data-audience and data-edition of its html element; a CSV file is of
/// the page beside or above it. Linear in the bytes of the site. Throws MachineError when `site` is no folder or cannot
/// be read; anything in the files themselves becomes a diagnostic.
[[nodiscard]] Report site(const std::filesystem::path& site, std::span<const release::Release> releases,
                          const Options& options, base::Diagnostics& diagnostics);

}  // namespace duidelijk::verify
