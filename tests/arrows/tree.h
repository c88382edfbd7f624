// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::arrows {

/// A file by its path from the root of the project ("generator/base/src/csv.cpp"), with its text.
struct File {
  std::string path;
  std::string text;
  bool is_link = false;  ///< a symbolic link, to a file or a folder; its text is empty
};

/// Sorted by path.
using Tree = std::vector<File>;

/// Every file of these folders, and the files directly in the root; not what tools leave there (node_modules).
[[nodiscard]] Tree load(const std::filesystem::path& root, const std::vector<std::string>& folders);

struct Include {
  int line;          ///< 1-based
  std::string name;  ///< without quotes; what stands there when it is neither "…" nor <…>
  bool literal;      ///< false for a computed include: #include MACRO
};

/// Every #include, also behind a comment, after blanks, as a digraph or over continued lines.
[[nodiscard]] std::vector<Include> includes_of(std::string_view text);

[[nodiscard]] bool is_cpp(std::string_view path);

}  // namespace duidelijk::arrows
