// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "yaml.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::content {

/// Reads the keys of one YAML map, with a diagnostic for everything that is not of the asked form. Ask for every key that may be
/// there, then call finish(): what was never asked for is an unknown key.
class Fields {
 public:
  Fields(const Node& node, const Reporter& report);

  [[nodiscard]] bool usable() const { return node_.kind == Node::Kind::map; }
  /// The value, or null when absent or empty.
  const Node* find(std::string_view key);
  const Node* require(std::string_view key);

  std::string text(std::string_view key);           ///< "" when absent
  std::string required_text(std::string_view key);  ///< "" after a diagnostic
  std::string word(std::string_view key);           ///< a key word (base::is_key_word), "" when absent
  std::string required_word(std::string_view key);
  bool flag(std::string_view key, bool otherwise);  ///< ja or nee
  std::int64_t integer(std::string_view key, std::int64_t otherwise, std::int64_t from, std::int64_t to);
  std::optional<base::Date> date(std::string_view key);
  std::optional<base::Date> required_date(std::string_view key);
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::string> words(std::string_view key);
  std::vector<base::Grain> grains(std::string_view key);
  /// One of some words.
  template <typename T>
  T choice(std::string_view key, std::initializer_list<std::pair<std::string_view, T>> options, T otherwise) {
    const auto* node = find(key);
    if (node == nullptr) return otherwise;
    for (const auto& [word, meaning] : options) {
      if (node->kind == Node::Kind::scalar && node->value == word) return meaning;
    }
    std::vector<std::string> known;
    for (const auto& option : options) known.emplace_back(option.first);
    unknown_choice(key, *node, known);
    return otherwise;
  }
  /// As choice, for a word that stays a word.
  std::string one_of(std::string_view key, std::initializer_list<std::string_view> options, std::string_view otherwise);

  void finish();

 private:
  void unknown_choice(std::string_view key, const Node& node, const std::vector<std::string>& known);

  const Node& node_;
  const Reporter& report_;
  std::vector<std::string> asked_;
};

/// The text of a scalar; a diagnostic and nothing when it is something else.
[[nodiscard]] std::optional<std::string> scalar(const Node& node, const Reporter& report);
/// A scalar that is a key word.
[[nodiscard]] std::optional<std::string> key_word(const Node& node, const Reporter& report);
/// The items of a list; a diagnostic and none when it is something else. Null gives none.
[[nodiscard]] const std::vector<Node>& list(const Node* node, const Reporter& report);
/// List of key words, a diagnostic for each that is none or that is said twice.
[[nodiscard]] std::vector<std::string> word_list(const Node* node, const Reporter& report);

}  // namespace duidelijk::content
