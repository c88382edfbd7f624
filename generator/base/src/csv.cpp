// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/csv.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace duidelijk::base {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::size_t find_byte(std::string_view text, char byte, std::size_t from, std::size_t end) {
  const void* found = from < end ? std::memchr(text.data() + from, byte, end - from) : nullptr;
  return found == nullptr ? end : static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
  const auto is_end = [](char c) { return c == '\n' || c == '\r'; };
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size()));
  return static_cast<std::size_t>(std::find_if(begin, text.end(), is_end) - text.begin());
}

// LF, CR and CRLF count as one each.
int count_line_ends(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; (at = find_line_end(text, at)) < text.size(); ++at) {
    ++count;
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') ++at;
  }
  return count;
}

}  // namespace

CsvScanner::CsvScanner(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {
  if (text_.starts_with(byte_order_mark)) position_ = byte_order_mark.size();
  for (const char c : {delimiter, '\n', '\r', '\0'}) ends_field_[static_cast<unsigned char>(c)] = true;
}

bool CsvScanner::next(CsvRecord& record) {
  record.fields.clear();
  record.fault = CsvFault::none;
  unescaped_used_ = 0;
  skip_blank_lines();
  if (position_ == text_.size()) return false;
  record.line = line_;
  const std::size_t start = position_;
  record.fault = read_record(record);
  if (record.fault != CsvFault::none) {
    record.fields.clear();
    recover(position_);
  } else if (!is_utf8(text_.substr(start, position_ - start))) {
    record.fault = CsvFault::invalid_utf8;
  }
  if (position_ < text_.size()) skip_line_end();
  return true;
}

bool CsvScanner::at_line_end() const {
  return position_ == text_.size() || text_[position_] == '\n' || text_[position_] == '\r';
}

void CsvScanner::skip_line_end() {
  const bool crlf = text_[position_] == '\r' && position_ + 1 < text_.size() && text_[position_ + 1] == '\n';
  position_ += crlf ? 2 : 1;
  ++line_;
}

void CsvScanner::skip_blank_lines() {
  while (position_ < text_.size()) {
    std::size_t at = position_;
    while (at < text_.size() && text_[at] == ' ' && delimiter_ != ' ') ++at;
    if (at < text_.size() && text_[at] != '\n' && text_[at] != '\r') return;
    position_ = at;
    if (at < text_.size()) skip_line_end();
  }
}

void CsvScanner::recover(std::size_t from) { position_ = find_line_end(text_, from); }

// Leaves position_ at the line end after the record, or, on a fault, where to look for the line end to go on from.
CsvFault CsvScanner::read_record(CsvRecord& record) {
  const char* data = text_.data();
  const std::size_t size = text_.size();
  for (;;) {
    if (record.fields.size() == max_fields) return CsvFault::too_many_fields;
    if (position_ < size && data[position_] == '"') {
      if (const CsvFault fault = read_quoted(record); fault != CsvFault::none) return fault;
    } else {
      std::size_t at = position_;
      while (at < size && !ends_field_[static_cast<unsigned char>(data[at])]) ++at;
      const std::size_t start = std::exchange(position_, at);
      if (at - start > max_field) return CsvFault::field_too_long;
      record.fields.emplace_back(data + start, at - start);
    }
    if (at_line_end()) return CsvFault::none;
    if (data[position_] != delimiter_) return CsvFault::nul_byte;
    ++position_;
  }
}

// Position of the first quote in [from, end) that is not doubled, or nowhere. A pair may straddle `end`.
std::size_t CsvScanner::closing_quote(std::size_t from, std::size_t end, bool& doubled) const {
  for (;;) {
    from = find_byte(text_, '"', from, end);
    if (from >= end) return nowhere;
    if (from + 1 == text_.size() || text_[from + 1] != '"') return from;
    doubled = true;
    from += 2;
  }
}

// position_ is at the opening quote, and stays there on a fault.
CsvFault CsvScanner::read_quoted(CsvRecord& record) {
  const std::size_t begin = position_ + 1;
  bool doubled = false;
  const std::size_t near_end = std::min(text_.size(), begin + max_field + 1);
  const std::size_t close = closing_quote(begin, near_end, doubled);
  if (close == nowhere) {
    const std::size_t far_end = find_line_end(text_, near_end);
    return closing_quote(begin, far_end, doubled) == nowhere ? CsvFault::unclosed_quote : CsvFault::field_too_long;
  }
  const std::size_t after = close + 1;
  const char follows = after < text_.size() ? text_[after] : delimiter_;
  if (follows != delimiter_ && follows != '\n' && follows != '\r') return CsvFault::text_after_quote;
  const std::string_view quoted = text_.substr(begin, close - begin);
  if (find_byte(quoted, '\0', 0, quoted.size()) < quoted.size()) return CsvFault::nul_byte;
  record.fields.push_back(doubled ? unescape(quoted) : quoted);
  line_ += count_line_ends(quoted);
  position_ = after;
  return CsvFault::none;
}

std::string_view CsvScanner::unescape(std::string_view quoted) {
  if (unescaped_used_ == unescaped_.size()) unescaped_.emplace_back();
  std::string& out = unescaped_[unescaped_used_++];
  out.clear();
  for (std::size_t at = 0; at < quoted.size(); ++at) {
    out += quoted[at];
    if (quoted[at] == '"') ++at;
  }
  return out;
}

char guess_delimiter(std::string_view text) {
  char best = ';';
  std::size_t most = 0;
  for (const char delimiter : {';', ',', '\t'}) {
    CsvScanner scanner(text, delimiter);
    CsvRecord record;
    if (scanner.next(record) && record.fields.size() > most) {
      most = record.fields.size();
      best = delimiter;
    }
  }
  return best;
}

std::string csv_field(std::string_view text, char delimiter) {
  constexpr std::string_view formula_starts = "=+-@\t\r\n";
  const bool starts_formula = !text.empty() && formula_starts.find(text.front()) != std::string_view::npos;
  const bool is_number = starts_formula && text.size() > 1 && (text.front() == '-' || text.front() == '+') &&
                         text.find_first_not_of("0123456789.,", 1) == std::string_view::npos &&
                         text.find_first_of("0123456789", 1) != std::string_view::npos;
  std::string plain = starts_formula && !is_number ? "'" : "";
  plain += text;
  const bool needs_quotes =
      plain.find(delimiter) != std::string::npos || plain.find_first_of("\"\r\n") != std::string::npos;
  if (!needs_quotes) return plain;
  std::string quoted = "\"";
  for (const char c : plain) {
    quoted += c;
    if (c == '"') quoted += '"';
  }
  return quoted + '"';
}

}  // namespace duidelijk::base
