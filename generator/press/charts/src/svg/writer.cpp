// SPDX-License-Identifier: EUPL-1.2
#include "writer.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace duidelijk::charts::svg {
namespace {

/// Most of what is written is keys and numbers, which need neither cleaning nor escaping.
bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'';
  });
}

void append_clean(std::string& out, std::string_view text) {
  if (is_plain(text)) {
    out += text;
  } else {
    base::append_html(out, base::printable(text));
  }
}

}  // namespace

std::string coordinate(double value) {
  constexpr double largest = 1e9;
  if (!std::isfinite(value) || std::abs(value) > largest) return "0";
  const long long hundredths = std::llround(value * 100);
  const long long size = std::llabs(hundredths);
  std::string out = hundredths < 0 ? "-" : "";
  out += std::to_string(size / 100);
  const long long rest = size % 100;
  if (rest == 0) return out;
  out += '.';
  out += static_cast<char>('0' + rest / 10);
  if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
  return out;
}

void Writer::end_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

Writer& Writer::open(std::string_view element) {
  end_tag();
  out_ += '<';
  out_ += element;
  open_.push_back(element);
  in_tag_ = true;
  return *this;
}

Writer& Writer::attr(std::string_view name, std::string_view value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_clean(out_, value);
  out_ += '"';
  return *this;
}

Writer& Writer::attr(std::string_view name, double value) {
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  out_ += coordinate(value);
  out_ += '"';
  return *this;
}

Writer& Writer::text(std::string_view value) {
  end_tag();
  append_clean(out_, value);
  return *this;
}

Writer& Writer::raw(std::string_view markup) {
  end_tag();
  out_ += markup;
  return *this;
}

Writer& Writer::close() {
  if (open_.empty()) return *this;
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
  } else {
    out_ += "</";
    out_ += open_.back();
    out_ += '>';
  }
  open_.pop_back();
  return *this;
}

Writer& Writer::leaf(std::string_view element, std::string_view value) { return open(element).text(value).close(); }

std::string Writer::take() { return open_.empty() ? std::move(out_) : std::string{}; }

Path& Path::add(char command, double x, double y) {
  d_ += command;
  d_ += coordinate(x);
  d_ += ' ';
  d_ += coordinate(y);
  return *this;
}

}  // namespace duidelijk::charts::svg
