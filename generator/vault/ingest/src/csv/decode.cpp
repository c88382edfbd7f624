// SPDX-License-Identifier: EUPL-1.2
#include "csv/decode.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace duidelijk::ingest::csv {

namespace {

constexpr std::size_t largest_copy = std::size_t{256} << 20;

bool is_ascii(std::string_view bytes) {
  std::uint64_t seen = 0;
  std::size_t i = 0;
  for (; i + sizeof seen <= bytes.size(); i += sizeof seen) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + i, sizeof eight);
    seen |= eight;
  }
  for (; i < bytes.size(); ++i) seen |= static_cast<unsigned char>(bytes[i]);
  return (seen & 0x8080808080808080ULL) == 0;
}

/// Length of the UTF-8 sequence of more than one byte at the start; 0 when there is none.
std::size_t sequence(std::string_view bytes) {
  const auto first = static_cast<unsigned char>(bytes.front());
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  if (length == 0 || bytes.size() < length || !base::is_utf8(bytes.substr(0, length))) return 0;
  return length;
}

/// More good sequences than bytes that fit in none. Text in Windows-1252 hardly ever holds a good one.
bool is_mostly_utf8(std::string_view bytes) {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = sequence(bytes.substr(i, 4));
    ++(length > 0 ? good : bad);
    i += std::max<std::size_t>(length, 1);
  }
  return good > bad;
}

[[noreturn]] void refuse(const std::string& file, std::string rule, std::string message) {
  base::Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.file = file;
  diagnostic.message = std::move(message);
  diagnostic.advice = "Sla het bestand op als CSV UTF-8 en lever het opnieuw.";
  throw base::InputError(std::move(diagnostic));
}

}  // namespace

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

Decoded::Decoded(std::string_view bytes, const std::string& file) : bytes_(bytes) {
  if (is_utf16(bytes)) {
    refuse(file, "tekenset", "het bestand is in UTF-16 geschreven, en dat leest Duidelijk niet");
  }
  if (is_ascii(bytes) || base::is_utf8(bytes) || is_mostly_utf8(bytes)) return;
  if (bytes.size() > largest_copy) {
    refuse(file, "tekenset", "het bestand is geen UTF-8 en te groot om als Windows-1252 te lezen");
  }
  copy_ = base::to_utf8(std::string(bytes));
  copied_ = true;
}

}  // namespace duidelijk::ingest::csv
