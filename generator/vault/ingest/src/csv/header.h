// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::csv {

/// The first line of a delivery: names in lower case with underscores, accents dropped.
struct Header {
  char delimiter = ';';
  std::vector<std::string> names;
  std::size_t sep_line = 0;  ///< bytes of a leading "sep=;", which spreadsheets write; its line end stays
};

/// Reads the header from the first bytes of a file. Nothing: it has no readable first line.
[[nodiscard]] std::optional<Header> read_header(std::string_view head);

/// How well a header fits a kind.
struct Fit {
  std::vector<int> places;            ///< per field of the file: index in Kind::columns, or -1 for a nameless column
  std::vector<std::size_t> unknown;   ///< fields of the file that the kind does not have
  std::vector<std::size_t> repeated;  ///< fields whose name was there before
  std::vector<std::size_t> missing;   ///< indexes in Kind::columns that the kind needs
  std::size_t known = 0;

  [[nodiscard]] bool exact() const { return unknown.empty() && repeated.empty() && missing.empty() && known > 0; }
  /// 0 to 1: the share of all names involved that are right. From one half on it is taken for a header of this kind.
  [[nodiscard]] double score() const;
};
[[nodiscard]] Fit fit(const Header& header, const Kind& kind);

/// What is wrong with a header that nearly fits, with the right name where one is near. A name of the file is quoted
/// only when it looks like a name, since a file without a header has personal data on its first line.
[[nodiscard]] std::vector<base::Diagnostic> explain(const Header& header, const Kind& kind, const Fit& fit,
                                                    const std::string& file, int line);

}  // namespace duidelijk::ingest::csv
