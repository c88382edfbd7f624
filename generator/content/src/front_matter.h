// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "yaml.h"

namespace duidelijk::content {

/// A Markdown file cut in two: the keys between `---` and `---`, and what is below.
struct FrontMatter {
  Node root;
  std::string_view body;  ///< into the source's text
  int body_line = 1;
};

/// Nothing, after a diagnostic, when there is no front matter or it cannot be read.
[[nodiscard]] std::optional<FrontMatter> parse_front_matter(const Reporter& report);

}  // namespace duidelijk::content
