// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "names.h"

#include "duidelijk/base/csv.h"

#include <string>
#include <string_view>

namespace duidelijk::demo {

/// A small CSV file in memory: a header, then fields one by one. For the reference files; the large ones are streamed.
class Table {
 public:
  explicit Table(std::string_view header) : text_(header) { text_ += '\n'; }
  Table& text(std::string_view value) {
    separate();
    text_ += base::csv_field(value);
    return *this;
  }
  Table& number(std::int64_t value) {
    separate();
    append_number(text_, value);
    return *this;
  }
  Table& euro(std::int64_t cents) {
    separate();
    append_euro(text_, cents);
    return *this;
  }
  Table& date(Day value) {
    separate();
    append_date(text_, value);
    return *this;
  }
  Table& empty() {
    separate();
    return *this;
  }
  void end() {
    text_ += '\n';
    started_ = false;
  }
  [[nodiscard]] const std::string& all() const { return text_; }

 private:
  void separate() {
    if (started_) text_ += ';';
    started_ = true;
  }
  std::string text_;
  bool started_ = false;
};

}  // namespace duidelijk::demo
