// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::protect {

/// A value of the specification that knows its path ("rules.p_percent"), so that whatever is wrong says where. A wrong
/// type adds a diagnostic and gives nothing; the reader goes on. The document and the diagnostics must outlive it.
class JsonValue {
 public:
  JsonValue(const nlohmann::json& value, std::string path, std::string file, base::Diagnostics& out)
      : value_(&value), path_(std::move(path)), file_(std::move(file)), out_(&out) {}

  [[nodiscard]] bool is_text() const { return value_->is_string(); }
  [[nodiscard]] bool is_object() const { return value_->is_object(); }
  /// The member; nothing when it is absent or null.
  [[nodiscard]] std::optional<JsonValue> find(const std::string& key) const;
  /// The same, with a diagnostic when it is absent or null.
  [[nodiscard]] std::optional<JsonValue> require(const std::string& key) const;
  /// Each key that is not among these is wrong; the nearest is suggested. False, with a diagnostic, when this is no
  /// object.
  bool expect_keys(const std::vector<std::string>& keys) const;
  [[nodiscard]] std::vector<std::pair<std::string, JsonValue>> members() const;
  [[nodiscard]] std::vector<JsonValue> list() const;
  [[nodiscard]] std::optional<std::string> text() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  [[nodiscard]] std::optional<std::int64_t> integer(std::int64_t lo, std::int64_t hi) const;
  [[nodiscard]] std::optional<double> number(double above, double at_most) const;
  void refuse(const std::string& rule, const std::string& message, const std::string& advice = {}) const;

 private:
  [[nodiscard]] std::string shown() const;
  const nlohmann::json* value_;
  std::string path_;
  std::string file_;
  base::Diagnostics* out_;
};

/// The document; nothing, with diagnostics that have line and column, when it is no JSON or has a key twice.
[[nodiscard]] std::optional<nlohmann::json> parse_document(const std::string& text, const std::string& file,
                                                           base::Diagnostics& out);

}  // namespace duidelijk::protect
