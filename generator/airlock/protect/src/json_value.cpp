// SPDX-License-Identifier: EUPL-1.2
#include "json_value.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::protect {
namespace {

base::Diagnostic at_byte(const std::string& text, std::size_t byte, const std::string& file) {
  const std::size_t end = std::min(byte > 0 ? byte - 1 : 0, text.size());
  const std::size_t start = end == 0 ? 0 : text.rfind('\n', end - 1) + 1;  // npos + 1 is the start of the text
  base::Diagnostic d;
  d.rule = "geen-json";
  d.file = file;
  d.line = 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
  d.column = 1 + static_cast<int>(base::length_utf8(std::string_view(text).substr(start, end - start)));
  d.excerpt = text.substr(start, std::min(text.find('\n', end), text.size()) - start);
  return d;
}

}  // namespace

std::string JsonValue::shown() const { return path_.empty() ? "de specificatie" : fmt::format("'{}'", path_); }

void JsonValue::refuse(const std::string& rule, const std::string& message, const std::string& advice) const {
  base::Diagnostic d;
  d.rule = rule;
  d.file = file_;
  d.message = fmt::format("{}: {}", shown(), message);
  d.advice = advice;
  out_->add(d);
}

std::optional<JsonValue> JsonValue::find(const std::string& key) const {
  if (!value_->is_object()) return std::nullopt;
  const auto it = value_->find(key);
  if (it == value_->end() || it->is_null()) return std::nullopt;
  return JsonValue(*it, path_.empty() ? key : path_ + "." + key, file_, *out_);
}

std::optional<JsonValue> JsonValue::require(const std::string& key) const {
  auto member = find(key);
  if (!member)
    refuse("sleutel-ontbreekt", fmt::format("de sleutel '{}' ontbreekt", key),
           "voeg hem toe; docs/protect.md heeft voorbeelden");
  return member;
}

bool JsonValue::expect_keys(const std::vector<std::string>& keys) const {
  if (!value_->is_object()) {
    refuse("verkeerd-type", "hier hoort een object: { … }");
    return false;
  }
  for (const auto& [key, value] : value_->items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    refuse("onbekende-sleutel", fmt::format("de sleutel '{}' bestaat niet", base::printable(key)),
           base::suggest(key, keys, fmt::format("wat hier kan: {}", fmt::join(keys, ", "))));
  }
  return true;
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::members() const {
  std::vector<std::pair<std::string, JsonValue>> result;
  if (!value_->is_object()) {
    refuse("verkeerd-type", "hier hoort een object: { … }");
    return result;
  }
  for (const auto& [key, value] : value_->items())
    result.emplace_back(key, JsonValue(value, path_.empty() ? key : path_ + "." + key, file_, *out_));
  return result;
}

std::vector<JsonValue> JsonValue::list() const {
  std::vector<JsonValue> result;
  if (!value_->is_array()) {
    refuse("verkeerd-type", "hier hoort een lijst: [ … ]");
    return result;
  }
  for (std::size_t i = 0; i < value_->size(); ++i)
    result.emplace_back((*value_)[i], fmt::format("{}[{}]", path_, i), file_, *out_);
  return result;
}

std::optional<std::string> JsonValue::text() const {
  if (value_->is_string() && !value_->get_ref<const std::string&>().empty()) return value_->get<std::string>();
  refuse("verkeerd-type", "hier hoort een tekst tussen aanhalingstekens, die niet leeg is");
  return std::nullopt;
}

std::optional<bool> JsonValue::boolean() const {
  if (value_->is_boolean()) return value_->get<bool>();
  refuse("verkeerd-type", "hier hoort true of false, zonder aanhalingstekens");
  return std::nullopt;
}

std::optional<std::int64_t> JsonValue::integer(std::int64_t lo, std::int64_t hi) const {
  if (value_->is_number_integer() &&
      !(value_->is_number_unsigned() && value_->get<std::uint64_t>() > static_cast<std::uint64_t>(hi))) {
    const auto number = value_->get<std::int64_t>();
    if (number >= lo && number <= hi) return number;
  }
  refuse("verkeerd-type", fmt::format("hier hoort een heel getal van {} tot en met {}", lo, hi));
  return std::nullopt;
}

std::optional<double> JsonValue::number(double above, double at_most) const {
  if (value_->is_number()) {
    const auto number = value_->get<double>();
    if (number > above && number <= at_most) return number;
  }
  refuse("verkeerd-type", fmt::format("hier hoort een getal boven {} en niet boven {}", above, at_most));
  return std::nullopt;
}

std::optional<nlohmann::json> parse_document(const std::string& text, const std::string& file, base::Diagnostics& out) {
  std::vector<std::set<std::string>> open;
  std::string twice;
  const auto watch = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    if (event == nlohmann::json::parse_event_t::object_start) open.emplace_back();
    if (event == nlohmann::json::parse_event_t::object_end) open.pop_back();
    if (event == nlohmann::json::parse_event_t::key && !open.back().insert(parsed.get<std::string>()).second)
      twice = parsed.get<std::string>();
    return true;
  };
  try {
    auto document = nlohmann::json::parse(text, watch);
    if (twice.empty()) return document;
    base::Diagnostic d;
    d.rule = "sleutel-dubbel";
    d.file = file;
    d.message = fmt::format("de sleutel '{}' staat twee keer in hetzelfde object", base::printable(twice));
    d.advice = "laat er een weg";
    out.add(d);
  } catch (const nlohmann::json::parse_error& error) {
    auto d = at_byte(text, error.byte, file);
    d.message = "dit is geen geldige JSON: hier staat een teken dat er niet hoort, of er ontbreekt iets";
    d.advice = "let op komma's tussen de regels, aanhalingstekens om elke tekst en een sluithaak voor elke haak";
    out.add(d);
  } catch (const nlohmann::json::out_of_range&) {
    base::Diagnostic d;
    d.rule = "geen-json";
    d.file = file;
    d.message = "er staat een getal in dat te groot is om te lezen";
    out.add(d);
  }
  return std::nullopt;
}

}  // namespace duidelijk::protect
