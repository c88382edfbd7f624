// SPDX-License-Identifier: EUPL-1.2
#include "calendar.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace duidelijk::demo {
namespace {

constexpr Day table_first = day(1985, 1, 1);
constexpr Day table_last = day(2045, 12, 31);

std::string iso(Day d) {
  const Civil c = civil(d);
  std::string out(10, '-');
  const auto put = [&out](std::size_t at, int value, std::size_t digits) {
    for (std::size_t i = digits; i-- > 0; value /= 10) out[at + i] = static_cast<char>('0' + value % 10);
  };
  put(0, c.year, 4);
  put(5, c.month, 2);
  put(8, c.day, 2);
  return out;
}

// A million dates are written; formatting each day once is what makes that cheap.
const std::string& table() {
  static const std::string dates = [] {
    std::string all;
    all.reserve(static_cast<std::size_t>(table_last - table_first + 1) * 10);
    for (Day d = table_first; d <= table_last; ++d) all += iso(d);
    return all;
  }();
  return dates;
}

}  // namespace

void append_date(std::string& out, Day d) {
  if (d < table_first || d > table_last) {
    out += iso(d);
    return;
  }
  out.append(table(), static_cast<std::size_t>(d - table_first) * 10, 10);
}

}  // namespace duidelijk::demo
