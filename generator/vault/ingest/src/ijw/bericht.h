// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <pugixml.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::ijw {

/// The element name without its namespace prefix: releases differ in prefix and namespace, not in local names.
[[nodiscard]] std::string_view local_name(pugi::xml_node node);
/// First child element with this local name; an empty node when there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node parent, std::string_view name);
/// Follows "Product/Categorie".
[[nodiscard]] pugi::xml_node descend(pugi::xml_node parent, std::string_view path);
/// All child elements with this local name, in order.
[[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name);
/// The text of an element, without white space around it.
[[nodiscard]] std::string_view text_of(pugi::xml_node node);

/// Line numbers of byte offsets.
class Lines {
 public:
  explicit Lines(std::string_view bytes);
  [[nodiscard]] int line_at(std::size_t offset) const;

 private:
  std::vector<std::size_t> ends_;
};

/// A parsed message with its header. Throws InputError when it is too large, no well-formed XML, not UTF-8, uses a DOCTYPE or
/// entities of its own, or is of a version that is not read here.
class Bericht {
 public:
  static constexpr std::size_t max_size = std::size_t{64} * 1024 * 1024;
  Bericht(std::string_view bytes, const std::string& file);

  [[nodiscard]] pugi::xml_node root() const { return root_; }
  [[nodiscard]] int line_of(pugi::xml_node node) const;
  [[nodiscard]] std::string_view code() const { return code_; }          ///< BerichtCode
  [[nodiscard]] std::string_view afzender() const { return afzender_; }
  [[nodiscard]] std::string_view ontvanger() const { return ontvanger_; }
  [[nodiscard]] std::string_view identificatie() const { return identificatie_; }
  [[nodiscard]] int dagtekening() const { return dagtekening_; }         ///< yyyymmdd
  [[nodiscard]] bool is_current_version() const { return is_current_version_; }
  /// Throws InputError for the message as a whole, at the line of `node`.
  [[noreturn]] void refuse(pugi::xml_node node, std::string rule, std::string message, std::string advice) const;

 private:
  void parse(std::string_view bytes);
  void read_header();
  [[nodiscard]] std::string_view header_text(std::string_view path) const;

  std::string file_;
  Lines lines_;
  pugi::xml_document document_;
  pugi::xml_node root_;
  std::string_view code_, afzender_, ontvanger_, identificatie_;
  int dagtekening_ = 0;
  bool is_current_version_ = false;
};

}  // namespace duidelijk::ingest::ijw
