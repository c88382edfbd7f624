// SPDX-License-Identifier: EUPL-1.2
#include "ijw/fields.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace duidelijk::ingest::ijw {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::optional<std::int64_t> parse_number(std::string_view text, std::int64_t most) {
  if (!all_digits(text) || text.size() > 18) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value <= most ? std::optional(value) : std::nullopt;
}

/// Only the notation of XML Schema: "2026-04-01".
std::optional<base::Date> parse_date(std::string_view text) {
  return text.size() == 10 && text[4] == '-' ? base::Date::parse(text) : std::nullopt;
}

bool is_time(std::string_view text) {
  const auto part = [text](std::size_t at, int most) {
    return is_digit(text[at]) && is_digit(text[at + 1]) && (text[at] - '0') * 10 + (text[at + 1] - '0') <= most;
  };
  return text.size() >= 8 && text[2] == ':' && text[5] == ':' && part(0, 23) && part(3, 59) && part(6, 59);
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

}  // namespace

void Fields::fail(std::string_view path, std::string rule, std::string message, std::string advice) {
  if (fault_) return;
  const pugi::xml_node field = path.empty() ? pugi::xml_node() : descend(element_, path);
  fault_ = Fault{bericht_.line_of(field ? field : element_), std::move(rule), std::move(message), std::move(advice)};
}

std::string_view Fields::required(std::string_view path) {
  const std::string_view value = text_of(descend(element_, path));
  if (value.empty()) {
    fail(path, "waarde-ontbreekt", fmt::format("in {} ontbreekt {}", local_name(element_), path), "vul het veld in en stuur het bericht opnieuw");
  }
  return value;
}

std::string_view Fields::need_text(std::string_view path, std::size_t most) {
  return required(path).empty() ? std::string_view() : text(path, most);
}

std::string_view Fields::text(std::string_view path, std::size_t most) {
  const std::string_view value = text_of(descend(element_, path));
  if (base::length_utf8(value) > most || has_control_character(value)) {
    fail(path, "tekst-past-niet", fmt::format("{} heeft meer dan {} tekens, of tekens die niet mogen", path, most), "kort de waarde in");
  }
  return value;
}

std::string_view Fields::need_code(std::string_view path, Code list) {
  return required(path).empty() ? std::string_view() : code(path, list);
}

std::string_view Fields::code(std::string_view path, Code list) {
  const std::string_view value = text_of(descend(element_, path));
  if (!value.empty() && !is_code(list, value)) {
    fail(path, "onbekende-code", fmt::format("{} heeft een code die niet bestaat", path), code_advice(list));
  }
  return value;
}

int Fields::need_date(std::string_view path) {
  return required(path).empty() ? 0 : static_cast<int>(date(path).value_or(0));
}

std::optional<std::int64_t> Fields::date(std::string_view path) {
  const std::string_view value = text_of(descend(element_, path));
  if (value.empty()) return std::nullopt;
  const std::optional<base::Date> day = parse_date(value);
  if (!day) {
    fail(path, "geen-datum", fmt::format("{} is geen datum die bestaat", path), "schrijf de datum als 2026-04-01");
    return std::nullopt;
  }
  return day->yyyymmdd();
}

std::int64_t Fields::need_number(std::string_view path, std::int64_t most) {
  return required(path).empty() ? 0 : number(path, most).value_or(0);
}

std::optional<std::int64_t> Fields::number(std::string_view path, std::int64_t most) {
  const std::string_view value = text_of(descend(element_, path));
  if (value.empty()) return std::nullopt;
  const std::optional<std::int64_t> number = parse_number(value, most);
  if (!number) fail(path, "geen-getal", fmt::format("{} is geen heel getal van 0 tot en met {}", path, most), "bedragen zijn hele eurocenten");
  return number;
}

std::string_view Fields::need_nummer(std::string_view path) { return required(path).empty() ? std::string_view() : nummer(path); }

std::string_view Fields::nummer(std::string_view path) {
  std::string_view value = text_of(descend(element_, path));
  if (value.empty()) return value;
  if (!parse_number(value, 999'999'999)) {
    fail(path, "geen-getal", fmt::format("{} is geen nummer van hoogstens negen cijfers", path), "neem het nummer over uit de toewijzing");
    return {};
  }
  value.remove_prefix(std::min(value.find_first_not_of('0'), value.size() - 1));
  return value;
}

std::string_view Fields::need_time(std::string_view path) {
  const std::string_view value = required(path);
  if (!value.empty() && !is_time(value)) fail(path, "geen-tijd", fmt::format("{} is geen tijd", path), "schrijf de tijd als 12:34:56");
  return value.substr(0, 8);
}

std::int64_t Fields::need_cents(std::string_view path, std::string_view amount, std::int64_t most) {
  const std::int64_t value = need_number(fmt::format("{}/{}", path, amount), most);
  return need_code(fmt::format("{}/DebetCredit", path), Code::debet_credit) == "C" ? -value : value;
}

void Fields::check_order(std::int64_t earlier, std::int64_t later, std::string_view earlier_name, std::string_view later_path) {
  if (later >= earlier) return;
  fail(later_path, "einde-voor-begin", fmt::format("{} ligt voor {}", later_path, earlier_name), "kijk beide datums na");
}

}  // namespace duidelijk::ingest::ijw
