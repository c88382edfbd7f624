// SPDX-License-Identifier: EUPL-1.2
#include "address.h"

#include "fault.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::charts {
namespace {

constexpr std::size_t longest_address = 1000;

std::optional<unsigned> hex(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

/// Nothing for a % that is not followed by two hexadecimal digits.
std::optional<std::string> decoded(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      plain += text[i];
      continue;
    }
    const auto high = i + 2 < text.size() ? hex(text[i + 1]) : std::nullopt;
    const auto low = high ? hex(text[i + 2]) : std::nullopt;
    if (!low) return std::nullopt;
    plain += static_cast<char>(*high * 16 + *low);
    i += 2;
  }
  return plain;
}

bool is_readable(std::string_view text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  return base::is_utf8(text) && std::none_of(text.begin(), text.end(), is_control);
}

class Cutter {
 public:
  Cutter(std::string_view address, const base::Diagnostic& where, base::Diagnostics& diagnostics)
      : address_(address), where_(where), diagnostics_(diagnostics) {
    exact_ =
        where.column > 0 && where.length > 0 && static_cast<std::size_t>(where.length) == base::length_utf8(address);
  }

  Address cut() {
    Address result;
    const std::size_t question = address_.find('?');
    const std::string_view before = address_.substr(0, question);
    const std::size_t colon = before.find(':');
    result.scheme = word(before.substr(0, colon));
    for (const auto name :
         base::split(colon == std::string_view::npos ? before.substr(before.size()) : before.substr(colon + 1), ',')) {
      result.path.push_back(word(name));
    }
    if (question == std::string_view::npos) return result;
    for (const auto piece : base::split(address_.substr(question + 1), '&')) option(piece, result);
    return result;
  }

 private:
  /// `piece` is a part of address_.
  base::Diagnostic place(std::string_view piece) const {
    base::Diagnostic narrow = where_;
    if (!exact_) return narrow;
    const auto offset = static_cast<std::size_t>(piece.data() - address_.data());
    narrow.column += static_cast<int>(base::length_utf8(address_.substr(0, offset)));
    narrow.length = std::max(1, static_cast<int>(base::length_utf8(piece)));
    return narrow;
  }

  Word word(std::string_view piece) {
    const auto plain = decoded(piece);
    if (plain && is_readable(*plain)) return {*plain, place(piece)};
    diagnostics_.add(fault(place(piece), "adres-onleesbaar", quote(piece) + " is niet te lezen",
                           "een spatie schrijft u als %20; andere tekens schrijft u gewoon"));
    return {std::string(), place(piece)};
  }

  void option(std::string_view piece, Address& result) {
    const std::size_t equals = piece.find('=');
    if (equals == std::string_view::npos || equals == 0 || equals + 1 == piece.size()) {
      diagnostics_.add(fault(place(piece), "keuze-onleesbaar",
                             piece.empty() ? "hier staat een lege keuze" : quote(piece) + " is geen keuze",
                             "een keuze is naam=waarde, bijvoorbeeld per=kwartaal; tussen twee keuzes staat één &"));
      return;
    }
    result.options.push_back({word(piece.substr(0, equals)), word(piece.substr(equals + 1))});
  }

  std::string_view address_;
  const base::Diagnostic& where_;
  base::Diagnostics& diagnostics_;
  bool exact_ = false;
};

}  // namespace

std::optional<Address> cut_address(std::string_view address, const base::Diagnostic& where,
                                   base::Diagnostics& diagnostics) {
  if (address.size() > longest_address) {
    diagnostics.add(fault(where, "adres-te-lang",
                          "dit adres is langer dan " + std::to_string(longest_address) + " tekens",
                          "vraag minder in één grafiek"));
    return std::nullopt;
  }
  return Cutter(address, where, diagnostics).cut();
}

}  // namespace duidelijk::charts
