// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <charconv>

namespace duidelijk::content {
namespace {

void wrong_type(const Node& node, const Reporter& report, std::string message, std::string advice = {}) {
  report.error(node.mark, node.length(), "verkeerd-type", std::move(message), std::move(advice));
}

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::string> scalar(const Node& node, const Reporter& report) {
  if (node.kind == Node::Kind::scalar) return node.value;
  if (node.kind == Node::Kind::empty) return std::string{};
  wrong_type(node, report, "hier hoort een tekst", "zet een tekst die met { of [ begint tussen aanhalingstekens");
  return std::nullopt;
}

std::optional<std::string> key_word(const Node& node, const Reporter& report) {
  auto text = scalar(node, report);
  if (text && !base::is_key_word(*text)) {
    report.error(node.mark, node.length(), "ongeldige-naam", quote(*text) + " kan geen naam zijn",
                 "gebruik letters, cijfers en - _ . + :, zonder punt vooraan en ten hoogste 80 tekens");
    return std::nullopt;
  }
  return text;
}

const std::vector<Node>& list(const Node* node, const Reporter& report) {
  static const std::vector<Node> none;
  if (node == nullptr || node->kind == Node::Kind::empty) return none;
  if (node->kind != Node::Kind::list) {
    wrong_type(*node, report, "hier hoort een lijst", "zet hem tussen [ en ], of elk onderdeel op een regel met een streepje");
    return none;
  }
  return node->items;
}

std::vector<std::string> word_list(const Node* node, const Reporter& report) {
  std::vector<std::string> result;
  for (const auto& item : list(node, report)) {
    auto word = key_word(item, report);
    if (!word) continue;
    if (std::find(result.begin(), result.end(), *word) != result.end()) {
      report.error(item.mark, item.length(), "dubbele-waarde", quote(*word) + " staat twee keer in deze lijst");
    } else {
      result.push_back(std::move(*word));
    }
  }
  return result;
}

Fields::Fields(const Node& node, const Reporter& report) : node_(node), report_(report) {
  if (!usable()) wrong_type(node, report, "hier horen sleutels met een waarde (sleutel: waarde)");
}

const Node* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  const auto* node = node_.find(key);
  return node == nullptr || node->kind == Node::Kind::empty ? nullptr : node;
}

const Node* Fields::require(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr && usable()) {
    report_.error(node_.mark, 1, "ontbrekende-sleutel", "de sleutel '" + std::string{key} + "' ontbreekt of is leeg");
  }
  return node;
}

std::string Fields::text(std::string_view key) {
  const auto* node = find(key);
  return node == nullptr ? std::string{} : scalar(*node, report_).value_or("");
}

std::string Fields::required_text(std::string_view key) {
  const auto* node = require(key);
  return node == nullptr ? std::string{} : scalar(*node, report_).value_or("");
}

std::string Fields::word(std::string_view key) {
  const auto* node = find(key);
  return node == nullptr ? std::string{} : key_word(*node, report_).value_or("");
}

std::string Fields::required_word(std::string_view key) {
  const auto* node = require(key);
  return node == nullptr ? std::string{} : key_word(*node, report_).value_or("");
}

bool Fields::flag(std::string_view key, bool otherwise) { return choice<bool>(key, {{"ja", true}, {"nee", false}}, otherwise); }

std::int64_t Fields::integer(std::string_view key, std::int64_t otherwise, std::int64_t from, std::int64_t to) {
  const auto* node = find(key);
  if (node == nullptr) return otherwise;
  const auto value = node->kind == Node::Kind::scalar ? whole_number(node->value) : std::nullopt;
  if (value && *value >= from && *value <= to) return *value;
  wrong_type(*node, report_, "bij '" + std::string{key} + "' hoort een geheel getal van " + std::to_string(from) + " tot en met " +
                                 std::to_string(to));
  return otherwise;
}

std::optional<base::Date> Fields::date(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto parsed = node->kind == Node::Kind::scalar ? base::Date::parse(node->value) : std::nullopt;
  if (parsed && parsed->year() >= 1990 && parsed->year() <= 2100) return parsed;
  report_.error(node->mark, node->length(), "ongeldige-datum", quote(node->value) + " is geen datum", "schrijf een datum als 2025-06-30");
  return std::nullopt;
}

std::optional<base::Date> Fields::required_date(std::string_view key) {
  (void)require(key);
  return date(key);
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> result;
  for (const auto& item : list(find(key), report_)) {
    if (auto text = scalar(item, report_)) result.push_back(std::move(*text));
  }
  return result;
}

std::vector<std::string> Fields::words(std::string_view key) { return word_list(find(key), report_); }

std::vector<base::Grain> Fields::grains(std::string_view key) {
  std::vector<base::Grain> result;
  for (const auto& item : list(find(key), report_)) {
    const auto grain = item.kind == Node::Kind::scalar ? base::grain_from(item.value) : std::nullopt;
    if (!grain) {
      unknown_choice(key, item, {"jaar", "halfjaar", "kwartaal", "maand"});
    } else if (std::find(result.begin(), result.end(), *grain) != result.end()) {
      report_.error(item.mark, item.length(), "dubbele-waarde", quote(item.value) + " staat twee keer in deze lijst");
    } else {
      result.push_back(*grain);
    }
  }
  return result;
}

std::string Fields::one_of(std::string_view key, std::initializer_list<std::string_view> options, std::string_view otherwise) {
  const auto* node = find(key);
  if (node == nullptr) return std::string{otherwise};
  if (node->kind == Node::Kind::scalar && std::find(options.begin(), options.end(), node->value) != options.end()) return node->value;
  unknown_choice(key, *node, {options.begin(), options.end()});
  return std::string{otherwise};
}

void Fields::unknown_choice(std::string_view key, const Node& node, const std::vector<std::string>& known) {
  const auto found = node.kind == Node::Kind::scalar ? quote(node.value) : std::string{"dit"};
  report_.error(node.mark, node.length(), "onbekende-waarde", found + " kan niet bij '" + std::string{key} + "'",
                suggestion(node.value, known));
}

void Fields::finish() {
  for (const auto& entry : node_.entries) {
    if (std::find(asked_.begin(), asked_.end(), entry.key) != asked_.end()) continue;
    report_.error(entry.mark, entry.key.size(), "onbekende-sleutel", "de sleutel " + quote(entry.key) + " bestaat niet",
                  suggestion(entry.key, asked_));
  }
}

}  // namespace duidelijk::content
