// SPDX-License-Identifier: EUPL-1.2
#include "csv/value.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/period.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <cstring>

namespace duidelijk::ingest::csv {

namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

int two(const char* at) { return (at[0] - '0') * 10 + (at[1] - '0'); }

/// yyyymmdd when the text is exactly yyyy-mm-dd and the day exists; 0 otherwise.
int iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return 0;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!is_digit(text[i])) return 0;
  }
  const int year = two(text.data()) * 100 + two(text.data() + 2);
  const int month = two(text.data() + 5);
  const int day = two(text.data() + 8);
  if (month < 1 || month > 12 || day < 1) return 0;
  constexpr std::array<int, 12> length{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int days = length[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
  return day <= days ? year * 10000 + month * 100 + day : 0;
}

std::string_view without_midnight(std::string_view text) {
  for (const std::string_view suffix : {" 00:00:00", "T00:00:00", " 0:00:00", " 00:00", " 0:00"}) {
    if (text.ends_with(suffix)) return text.substr(0, text.size() - suffix.size());
  }
  return text;
}

/// [-]digits[(. or ,)one or two digits]: what nearly every amount looks like. Nothing: look again, slowly.
std::optional<std::int64_t> plain_cents(std::string_view text) {
  const bool negative = text.front() == '-';
  std::size_t at = negative ? 1 : 0;
  const std::size_t first = at;
  std::int64_t value = 0;
  constexpr std::size_t most_digits = 12;
  while (at < text.size() && is_digit(text[at])) {
    if (at - first == most_digits) return std::nullopt;
    value = value * 10 + (text[at++] - '0');
  }
  if (at == first) return std::nullopt;
  value *= 100;
  if (at < text.size()) {
    const std::size_t decimals = text.size() - at - 1;
    if ((text[at] != '.' && text[at] != ',') || decimals < 1 || decimals > 2) return std::nullopt;
    if (!is_digit(text[at + 1]) || (decimals == 2 && !is_digit(text[at + 2]))) return std::nullopt;
    value += decimals == 2 ? two(text.data() + at + 1) : (text[at + 1] - '0') * 10;
  }
  return negative ? -value : value;
}

/// True when every part after the first has three digits, and the first has one to three.
bool are_thousands(std::string_view whole) {
  const auto parts = base::split(whole, '.');
  if (parts.front().empty() || parts.front().size() > 3 || !all_digits(parts.front())) return false;
  return std::ranges::all_of(parts.begin() + 1, parts.end(),
                             [](std::string_view part) { return part.size() == 3 && all_digits(part); });
}

std::string without_dots(std::string_view text) {
  std::string out(text);
  std::erase(out, '.');
  return out;
}

bool read_time(std::string_view text, Scratch& scratch, Value& value) {
  if (text.size() != 5 && text.size() != 8) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % 3 == 2 ? text[i] != ':' : !is_digit(text[i])) return false;
  }
  if (two(text.data()) > 23 || two(text.data() + 3) > 59) return false;
  if (text.size() == 8 && two(text.data() + 6) > 59) return false;
  if (text.size() == 5) {
    std::string whole(text);
    text = scratch.keep(whole.append(":00"));
  }
  value.text = text;
  return true;
}

bool read_code(const Column& column, std::string_view text, Value& value) {
  for (const std::string_view code : column.codes) {
    if (code == text) {
      value.text = code;
      return true;
    }
  }
  const std::string lowered = base::lower(text);
  for (const std::string_view code : column.codes) {
    const bool lost_zero = code.size() == text.size() + 1 && code.front() == '0' && code.substr(1) == text;
    if (lost_zero || base::lower(code) == lowered) {
      value.text = code;
      return true;
    }
  }
  return false;
}

bool read_agb(std::string_view text, Scratch& scratch, Value& value) {
  if ((text.size() != 8 && text.size() != 7) || !all_digits(text)) return false;
  value.text = text.size() == 8 ? text : scratch.keep(std::string("0").append(text));
  return true;
}

bool read_flag(std::string_view text, Value& value) {
  const std::string word = base::lower(text);
  const bool yes = word == "1" || word == "ja" || word == "j" || word == "true" || word == "waar";
  const bool no = word == "0" || word == "nee" || word == "n" || word == "false" || word == "onwaar";
  value.number = yes ? 1 : 0;
  return yes || no;
}

/// Codes of the Iv3 taakvelden: one digit, a point, digits, at most one letter.
bool is_taakveld(std::string_view text) {
  if (text.size() < 3 || text.size() > 7 || !is_digit(text[0]) || text[1] != '.') return false;
  std::string_view rest = text.substr(2);
  if (rest.back() >= 'a' && rest.back() <= 'z') rest.remove_suffix(1);
  return all_digits(rest);
}

/// No control characters, and none of the private-use characters (U+E000 to U+F8FF) that mark places in our own texts.
bool is_printable(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7f || byte == 0xee) return false;
    if (byte == 0xef && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa4) return false;
  }
  return true;
}

bool is_word(std::string_view text) {
  return std::ranges::all_of(text, [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || std::strchr("-_./+:", c) != nullptr;
  });
}

bool keep_number(const Column& column, std::optional<std::int64_t> number, Value& value) {
  if (!number || *number < column.low || *number > column.high) return false;
  value.number = *number;
  return true;
}

bool keep_text(bool fits, std::string_view text, Value& value) {
  value.text = text;
  return fits;
}

}  // namespace

std::string_view Scratch::keep(std::string_view text) {
  if (text.size() > buffer_.size() - used_) return {};
  char* target = buffer_.data() + used_;
  std::ranges::copy(text, target);
  used_ += text.size();
  return {target, text.size()};
}

int read_date(std::string_view text) {
  int day = iso_date(text);
  if (day == 0) {
    const auto parsed = base::Date::parse(without_midnight(text));
    if (!parsed) return 0;
    day = parsed->yyyymmdd();
  }
  return day / 10000 >= first_year && day / 10000 <= last_year ? day : 0;
}

std::optional<std::int64_t> read_cents(std::string_view text) {
  if (text.empty()) return std::nullopt;
  if (const auto cents = plain_cents(text)) return cents;
  return base::parse_number(text, 2);
}

std::optional<std::int64_t> read_integer(std::string_view text) {
  const auto hundredths = read_cents(text);
  if (!hundredths || *hundredths % 100 != 0) return std::nullopt;
  return *hundredths / 100;
}

std::optional<std::string> read_decimal(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 30) return std::nullopt;
  const std::string sign = negative ? "-" : "";
  const std::size_t comma = text.find(',');
  if (comma != std::string_view::npos) {
    const std::string_view whole = text.substr(0, comma);
    const std::string_view part = text.substr(comma + 1);
    if (!all_digits(part) || !(all_digits(whole) || are_thousands(whole))) return std::nullopt;
    return sign + without_dots(whole) + "." + std::string(part);
  }
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos) return all_digits(text) ? std::optional(sign + std::string(text)) : std::nullopt;
  if (text.find('.', point + 1) != std::string_view::npos) {
    return are_thousands(text) ? std::optional(sign + without_dots(text)) : std::nullopt;
  }
  const std::string_view whole = text.substr(0, point);
  const std::string_view part = text.substr(point + 1);
  if (!all_digits(whole) || !all_digits(part)) return std::nullopt;
  const bool two_readings = part.size() == 3 && whole.size() <= 3 && whole.front() != '0';
  if (two_readings) return std::nullopt;
  return sign + std::string(text);
}

bool read_value(const Column& column, std::string_view field, Scratch& scratch, Value& value) {
  value.present = true;
  switch (column.type) {
    case Type::text:
      return keep_text(field.size() <= column.max_length && is_printable(field), field, value);
    case Type::word:
      return keep_text(field.size() <= column.max_length && is_word(field), field, value);
    case Type::code:
      return read_code(column, field, value);
    case Type::agb:
      return read_agb(field, scratch, value);
    case Type::bsn:
      return keep_text(is_bsn(field), field, value);
    case Type::postcode:
      return keep_text(field.size() <= 16, field, value);
    case Type::date:
      value.number = read_date(field);
      return value.number != 0;
    case Type::time:
      return read_time(field, scratch, value);
    case Type::money:
      return keep_number(column, read_cents(field), value);
    case Type::integer:
      return keep_number(column, read_integer(field), value);
    case Type::decimal: {
      const auto number = read_decimal(field);
      if (number) value.text = scratch.keep(*number);
      return number.has_value();
    }
    case Type::period: {
      const auto period = base::Period::parse(field);
      return keep_text(period && period->code() == field, field, value);
    }
    case Type::flag:
      return read_flag(field, value);
    case Type::taakveld:
      return keep_text(is_taakveld(field), field, value);
  }
  return false;
}

}  // namespace duidelijk::ingest::csv
