// SPDX-License-Identifier: EUPL-1.2
#include "json_input.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"
#include "words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace duidelijk::release {
namespace {

constexpr std::size_t max_depth = 8;
/// Integers up to here are exact in every JSON reader (2^53 - 1).
constexpr std::int64_t max_integer = 9'007'199'254'740'991;

[[noreturn]] void refuse_at(std::string_view text, std::size_t offset, const std::string& file, std::string message) {
  offset = std::min(offset, text.size());
  const auto before = text.substr(0, offset);
  const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  base::Diagnostic d;
  d.rule = "uitgave-json";
  d.file = file;
  d.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  d.column = 1 + static_cast<int>(base::length_utf8(before.substr(line_start)));
  d.message = std::move(message);
  throw base::InputError(std::move(d));
}

/// Watches nlohmann's parser: depth, and keys that occur twice (which it would silently overwrite).
class Guard {
 public:
  explicit Guard(const std::string& file) : file_(file) {}

  bool operator()(int /*depth*/, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
    using Event = nlohmann::json::parse_event_t;
    switch (event) {
      case Event::object_start:
      case Event::array_start: open(); break;
      case Event::object_end:
      case Event::array_end: keys_.pop_back(); break;
      case Event::key: key(parsed.get_ref<const std::string&>()); break;
      case Event::value: break;
    }
    return true;
  }

 private:
  void open() {
    if (keys_.size() >= max_depth) refuse(file_, "uitgave-json", {}, "de JSON is dieper genest dan een uitgave kan zijn");
    keys_.emplace_back();
  }
  void key(const std::string& name) {
    if (!keys_.back().insert(name).second) {
      refuse(file_, "uitgave-json", {}, "de sleutel '" + name + "' staat twee keer in hetzelfde object");
    }
  }

  const std::string& file_;
  std::vector<std::set<std::string>> keys_;
};

std::string quote(std::string_view text) { return "'" + std::string{text.substr(0, 80)} + "'"; }

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u < 0x20 && c != '\n' && c != '\t') || u == 0x7f;
  });
}

}  // namespace

void refuse(const std::string& file, std::string rule, const std::string& path, const std::string& message,
            std::string advice) {
  base::Diagnostic d;
  d.rule = std::move(rule);
  d.file = file;
  d.message = path.empty() ? message : path + ": " + message;
  d.advice = std::move(advice);
  throw base::InputError(std::move(d));
}

void JsonValue::refuse(const std::string& message, std::string advice) const {
  release::refuse(*file_, "uitgave-schema", path_, message, std::move(advice));
}

void JsonValue::expect_keys(std::initializer_list<std::string_view> keys) const {
  if (!value_->is_object()) refuse("hier hoort een object");
  for (const auto& [key, unused] : value_->items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    const std::vector<std::string> known(keys.begin(), keys.end());
    refuse("onbekende sleutel " + quote(key), base::suggest(key, known));
  }
  for (const auto key : keys) {
    if (!value_->contains(key)) refuse("de sleutel '" + std::string{key} + "' ontbreekt");
  }
}

JsonValue JsonValue::at(std::string_view key) const {
  return {*value_->find(key), *file_, path_ + "." + std::string{key}};
}

bool JsonValue::has(std::string_view key) const { return value_->is_object() && value_->contains(key); }

std::size_t JsonValue::size(std::size_t at_most) const {
  if (!value_->is_array()) refuse("hier hoort een lijst");
  if (value_->size() > at_most) {
    refuse("de lijst heeft " + std::to_string(value_->size()) + " onderdelen; ten hoogste " + std::to_string(at_most));
  }
  return value_->size();
}

JsonValue JsonValue::item(std::size_t index) const {
  return {(*value_)[index], *file_, path_ + "[" + std::to_string(index) + "]"};
}

std::vector<std::pair<std::string, JsonValue>> JsonValue::entries() const {
  if (!value_->is_object()) refuse("hier hoort een object");
  std::vector<std::pair<std::string, JsonValue>> result;
  for (const auto& [key, value] : value_->items()) result.emplace_back(key, JsonValue{value, *file_, path_ + "." + key});
  return result;
}

bool JsonValue::is_null() const { return value_->is_null(); }

const std::string& JsonValue::raw_text() const {
  if (!value_->is_string()) refuse("hier hoort een tekst");
  return value_->get_ref<const std::string&>();
}

std::string JsonValue::text(std::size_t at_most) const {
  const auto& text = raw_text();
  if (base::length_utf8(text) > at_most) refuse("de tekst is langer dan " + std::to_string(at_most) + " tekens");
  if (has_control(text)) refuse("de tekst bevat stuurtekens");
  return text;
}

std::string JsonValue::word() const {
  const auto& text = raw_text();
  if (!base::is_key_word(text)) {
    refuse(quote(text) + " is geen geldige naam", "gebruik letters, cijfers en - _ . + : (geen punt vooraan), ten hoogste 80 tekens");
  }
  return text;
}

std::string JsonValue::word_or_empty() const { return raw_text().empty() ? std::string{} : word(); }

std::string JsonValue::digest() const {
  const auto& text = raw_text();
  const bool right = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (!right) refuse("hier hoort een controlegetal (sha256)");
  return text;
}

bool JsonValue::flag() const {
  if (!value_->is_boolean()) refuse("hier hoort true of false");
  return value_->get<bool>();
}

std::int64_t JsonValue::integer(std::int64_t from, std::int64_t to) const {
  const auto range = [&] { return "hier hoort een geheel getal van " + std::to_string(from) + " tot en met " + std::to_string(to); };
  if (!value_->is_number_integer()) refuse(range());
  if (value_->is_number_unsigned() && value_->get<std::uint64_t>() > static_cast<std::uint64_t>(max_integer)) refuse(range());
  const auto number = value_->get<std::int64_t>();
  if (number < from || number > to) refuse(range());
  return number;
}

Value JsonValue::figure(std::size_t index) const {
  const auto& value = (*value_)[index];
  if (value.is_number_integer()) return {Presence::getoond, item(index).integer(-max_integer, max_integer)};
  if (value.is_string()) {
    if (const auto presence = presence_from_json(value.get_ref<const std::string&>())) return {*presence, 0};
  }
  item(index).refuse("hier hoort een geheel getal, of 'afgeschermd', 'ontbreekt', 'n.v.t.' of 'onvoldoende'");
}

std::vector<Value> JsonValue::figures(std::size_t at_most) const {
  const auto count = size(at_most);
  std::vector<Value> result;
  result.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    // The common case makes no path. A number up to max_integer is kept as unsigned by the parser, a negative one is not.
    const auto& value = (*value_)[i];
    if (value.is_number_unsigned() && value.get<std::uint64_t>() <= static_cast<std::uint64_t>(max_integer)) {
      result.push_back({Presence::getoond, value.get<std::int64_t>()});
    } else {
      result.push_back(figure(i));
    }
  }
  return result;
}

JsonDocument::JsonDocument(std::string_view text, std::string file) : file_(std::move(file)) {
  if (!base::is_utf8(text)) refuse(file_, "uitgave-json", {}, "het bestand is geen geldige UTF-8");
  try {
    json_ = std::make_unique<nlohmann::json>(nlohmann::json::parse(text.begin(), text.end(), Guard{file_}));
  } catch (const nlohmann::json::parse_error& e) {
    refuse_at(text, e.byte == 0 ? 0 : e.byte - 1, file_, "hier is de JSON niet geldig");
  } catch (const nlohmann::json::exception&) {
    refuse(file_, "uitgave-json", {}, "de JSON bevat een getal dat te groot is");
  }
}

JsonDocument::~JsonDocument() = default;

JsonValue JsonDocument::root() const { return {*json_, file_, "$"}; }

}  // namespace duidelijk::release
