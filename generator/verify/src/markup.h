// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reporter.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

struct Attribute {
  std::string_view name;
  std::string_view raw;  ///< between the quotes, references not yet replaced; empty for one without a value
  std::size_t offset = 0;

  [[nodiscard]] std::string value() const;
  [[nodiscard]] Span span() const { return {offset, name.size()}; }
};

/// A piece of a page in the order of the text: an element or running text. The nodes below node n are n + 1 up to
/// `next`. Views point into the text that was parsed.
struct Node {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  std::string_view name;  ///< empty for running text
  std::string_view raw;   ///< of running text, references not yet replaced
  std::size_t offset = 0;
  std::uint32_t parent = none;
  std::uint32_t next = 0;
  std::uint32_t first_attribute = 0, attributes = 0;

  [[nodiscard]] bool is_text() const { return name.empty(); }
  [[nodiscard]] Span span() const { return {offset, is_text() ? raw.size() : name.size() + 1}; }
};

/// A page or picture as a flat tree.
class Document {
 public:
  std::vector<Node> nodes;
  std::vector<Attribute> attributes;

  [[nodiscard]] const Attribute* attribute(const Node& node, std::string_view name) const;
  /// Value with its references replaced; nothing when the element has no such attribute.
  [[nodiscard]] std::optional<std::string> value(const Node& node, std::string_view name) const;
  [[nodiscard]] std::span<const Attribute> attributes_of(const Node& node) const;
  /// All text below a node, with runs of blanks as one space and none at the ends. A no-break space stays one.
  [[nodiscard]] std::string text(std::uint32_t node) const;
  [[nodiscard]] bool has_class(const Node& node, std::string_view word) const;
};

enum class Language { html, svg };

/// Reads a page as strictly as the press writes one, so that a browser cannot see another tree: every element is closed
/// in its order, attributes are quoted and unique, ids are unique, a & or < in text is escaped, there are no comments.
/// What breaks a rule is reported; what could be read is returned. Linear; elements nest at most 256 deep.
[[nodiscard]] Document parse(std::string_view text, Language language, Reporter& reporter);

}  // namespace duidelijk::verify
