// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::release {

/// Throws base::InputError for one mistake in a release; `path` is a JSON path ("$.tabellen[3].per") or empty.
[[noreturn]] void refuse(const std::string& file, std::string rule, const std::string& path, const std::string& message,
                         std::string advice = {});

/// A place in a JSON text that knows its own path. Every reader refuses what is not of the asked form.
class JsonValue {
 public:
  JsonValue(const nlohmann::json& value, const std::string& file, std::string path)
      : value_(&value), file_(&file), path_(std::move(path)) {}

  /// The object has these keys, all of them and no others.
  void expect_keys(std::initializer_list<std::string_view> keys) const;
  [[nodiscard]] JsonValue at(std::string_view key) const;
  /// An object with this key.
  [[nodiscard]] bool has(std::string_view key) const;
  [[nodiscard]] std::size_t size(std::size_t at_most) const;
  [[nodiscard]] JsonValue item(std::size_t index) const;
  [[nodiscard]] std::vector<std::pair<std::string, JsonValue>> entries() const;
  [[nodiscard]] bool is_null() const;

  /// Text without control characters other than line ends and tabs.
  [[nodiscard]] std::string text(std::size_t at_most = 500) const;
  /// A key word (base::is_key_word) that is safe as a file name too.
  [[nodiscard]] std::string word() const;
  [[nodiscard]] std::string word_or_empty() const;
  /// A SHA-256 in hexadecimal.
  [[nodiscard]] std::string digest() const;
  [[nodiscard]] bool flag() const;
  [[nodiscard]] std::int64_t integer(std::int64_t from, std::int64_t to) const;
  /// A list of figures: integers and the words for what is not shown.
  [[nodiscard]] std::vector<Value> figures(std::size_t at_most) const;
  [[noreturn]] void refuse(const std::string& message, std::string advice = {}) const;

 private:
  [[nodiscard]] const std::string& raw_text() const;
  [[nodiscard]] Value figure(std::size_t index) const;

  const nlohmann::json* value_;
  const std::string* file_;
  std::string path_;
};

/// A whole JSON text. Refuses what is no JSON (line and column), invalid UTF-8, the same key twice in an object, and
/// nesting deeper than a release has.
class JsonDocument {
 public:
  JsonDocument(std::string_view text, std::string file);
  ~JsonDocument();
  JsonDocument(const JsonDocument&) = delete;
  JsonDocument& operator=(const JsonDocument&) = delete;
  [[nodiscard]] JsonValue root() const;

 private:
  std::string file_;
  std::unique_ptr<nlohmann::json> json_;
};

}  // namespace duidelijk::release
