// SPDX-License-Identifier: EUPL-1.2
#include "names.h"

#include "duidelijk/demo/demo.h"

#include <charconv>

namespace duidelijk::demo {

std::vector<std::string> canaries() {
  using namespace canary;
  return {achternaam,
          partnernaam,
          relatienaam,
          voornamen,
          straat,
          plaats,
          email,
          relatie_email,
          telefoon,
          relatie_telefoon,
          commentaar_client,
          commentaar_product,
          commentaar_verzoek,
          organisatie,
          verwijzer_naam,
          verwijzer_code,
          referentie,
          canary::prestatie};
}

void append_number(std::string& out, std::int64_t value) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
  out.append(buffer, end);
}

void append_euro(std::string& out, std::int64_t cents) {
  if (cents < 0) out += '-';
  const std::int64_t positive = cents < 0 ? -cents : cents;
  append_number(out, positive / 100);
  out += '.';
  out += static_cast<char>('0' + positive % 100 / 10);
  out += static_cast<char>('0' + positive % 10);
}

void append_bsn(std::string& out, std::uint32_t bsn) {
  char digits[9];
  for (int i = 8; i >= 0; --i, bsn /= 10) digits[i] = static_cast<char>('0' + bsn % 10);
  out.append(digits, 9);
}

void append_time(std::string& out, int seconds) {
  const auto two = [&out](int value) {
    out += static_cast<char>('0' + value / 10);
    out += static_cast<char>('0' + value % 10);
  };
  two(seconds / 3600);
  out += ':';
  two(seconds / 60 % 60);
  out += ':';
  two(seconds % 60);
}

void append_declaratie(std::string& out, char series, Day datum) {
  const Civil c = civil(datum);
  out += series;
  append_number(out, c.year * 100 + c.month);
}

std::uint32_t BsnSource::next() {
  for (;;) {
    const std::uint32_t prefix = prefix_;
    if (test_range_ && prefix == 99999999) {
      test_range_ = false;
      prefix_ = 99989999;
    } else {
      prefix_ = test_range_ ? prefix_ + 1 : prefix_ - 1;
    }
    std::uint32_t sum = 0, rest = prefix;
    for (std::uint32_t weight = 2; weight <= 9; ++weight, rest /= 10) sum += weight * (rest % 10);
    const std::uint32_t check = sum % 11;
    if (check < 10) return prefix * 10 + check;
  }
}

}  // namespace duidelijk::demo
