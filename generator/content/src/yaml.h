// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "source.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::content {

struct Entry;

/// A YAML value with its place. Scalars are kept as they were typed: "08" is a text until somebody asks for a number.
struct Node {
  enum class Kind { empty, scalar, list, map };
  Kind kind = Kind::empty;
  Mark mark;
  std::string value;           ///< of a scalar
  bool quoted = false;         ///< typed between quotes
  std::vector<Node> items;     ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order of the file

  /// Value of a key of a map; null when absent.
  [[nodiscard]] const Node* find(std::string_view key) const;
  [[nodiscard]] std::size_t length() const { return value.size() + (quoted ? 2U : 0U); }
};

struct Entry {
  std::string key;
  Mark mark;
  Node value;
};

/// A file and what it says.
struct Document {
  Source source;
  Node root;
};

/// Parses one YAML document. `first_line` is the line of the file on which `yaml` begins. Duplicate keys, anchors and aliases, tags,
/// maps as keys, a second document and deep nesting are errors; nothing is returned when the text cannot be read at all.
[[nodiscard]] std::optional<Node> parse_yaml(std::string_view yaml, int first_line, const Reporter& report);

}  // namespace duidelijk::content
