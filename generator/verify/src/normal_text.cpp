// SPDX-License-Identifier: EUPL-1.2
#include "normal_text.h"

#include "entities.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>

namespace duidelijk::verify {
namespace {

/// U+00C0 to U+00FF without their accents; a space where there is no base letter.
constexpr std::string_view latin = "aaaaaaaceeeeiiiidnooooo ouuuuy saaaaaaaceeeeiiiidnooooo ouuuuy y";
static_assert(latin.size() == 64);

constexpr std::array<std::string_view, 14> inside_words{"a", "abbr",  "b",    "data",   "em",  "i",   "mark",
                                                        "s", "small", "span", "strong", "sub", "sup", "wbr"};

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// The number in `count` hexadecimal digits at `at`, or -1.
int hex_number(std::string_view text, std::size_t at, std::size_t count) {
  if (at + count > text.size()) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    const int digit = hex(text[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

void append_code(std::string& out, unsigned code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

enum class Kind : std::uint8_t { plain, blank, escape, wide, tag };

/// What to do with a byte, and what it becomes when there is nothing to do.
struct Bytes {
  std::array<Kind, 256> kind{};
  std::array<char, 256> folded{};
};

constexpr Bytes make_bytes() {
  Bytes bytes;
  for (std::size_t i = 0; i < 256; ++i) {
    bytes.kind[i] = i >= 0x80 ? Kind::wide : Kind::plain;
    bytes.folded[i] = static_cast<char>(i >= 'A' && i <= 'Z' ? i - 'A' + 'a' : i);
  }
  for (const char c : {' ', '\t', '\n', '\r'}) bytes.kind[static_cast<std::size_t>(c)] = Kind::blank;
  for (const char c : {'&', '%', '\\'}) bytes.kind[static_cast<std::size_t>(c)] = Kind::escape;
  bytes.kind['<'] = Kind::tag;
  return bytes;
}
constexpr Bytes bytes_table = make_bytes();

/// Writes into `out`, which has room for as many bytes as the text; `origins` may be null.
class Normaliser {
 public:
  Normaliser(std::string_view text, Tags tags, char* out, std::uint32_t* origins)
      : text_(text), tags_(tags), out_(out), origins_(origins) {}

  /// The number of bytes written.
  std::size_t run() {
    for (std::size_t i = 0; i < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[i]);
      const Kind kind = bytes_table.kind[byte];
      if (kind == Kind::plain || (kind == Kind::tag && tags_ == Tags::keep)) {
        if (pending_size_ > 0) flush();
        append(bytes_table.folded[byte], i);
        ++i;
      } else if (kind == Kind::tag) {
        i = skip_tag(i);
      } else if (kind == Kind::escape) {
        i = escape(i);
      } else {
        put(text_[i], i);
        ++i;
      }
    }
    flush();
    return size_;
  }

 private:
  /// Gathers the bytes of one character before it is folded, wherever they came from.
  void put(char c, std::size_t origin) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      flush();
      if (bytes_table.kind[byte] == Kind::blank) {
        blank(origin);
      } else {
        append(bytes_table.folded[byte], origin);
      }
      return;
    }
    if (byte >= 0xC0 || pending_size_ == pending_.size()) flush();
    if (pending_size_ == 0) pending_origin_ = origin;
    pending_[pending_size_++] = c;
    if (pending_size_ == wanted()) flush();
  }

  [[nodiscard]] std::size_t wanted() const {
    const auto lead = static_cast<unsigned char>(pending_[0]);
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  }

  void flush() {
    if (pending_size_ == 0) return;
    const std::string_view character(pending_.data(), pending_size_);
    pending_size_ = 0;
    if (fold(character)) return;
    for (const char c : character) append(c, pending_origin_);
  }

  /// True when the character was replaced by another form.
  bool fold(std::string_view character) {
    if (character.size() == 2) return fold_two(character);
    const std::size_t origin = pending_origin_;
    if (character == "\u2018" || character == "\u2019") {
      append('\'', origin);
    } else if (character >= "\u2010" && character <= "\u2015") {
      append('-', origin);
    } else if ((character >= "\u2000" && character <= "\u200A") || character == "\u202F" || character == "\u3000") {
      blank(origin);
    } else {
      return character == "\u200B" || character == "\u200C" || character == "\u200D" || character == "\u2060" ||
             character == "\uFEFF";
    }
    return true;
  }

  bool fold_two(std::string_view character) {
    const unsigned code =
        (static_cast<unsigned char>(character[0]) & 0x1FU) << 6 | (static_cast<unsigned char>(character[1]) & 0x3FU);
    if (code == 0xA0) {
      blank(pending_origin_);
      return true;
    }
    if (code == 0xAD || (code >= 0x300 && code < 0x370)) return true;  // a soft hyphen, an accent behind its letter
    if (code < 0xC0 || code > 0xFF || latin[code - 0xC0] == ' ') return false;
    append(latin[code - 0xC0], pending_origin_);
    return true;
  }

  void blank(std::size_t origin) {
    if (size_ == 0 || out_[size_ - 1] != ' ') append(' ', origin);
  }

  void append(char c, std::size_t origin) {
    out_[size_] = c;
    if (origins_ != nullptr) origins_[size_] = static_cast<std::uint32_t>(origin);
    ++size_;
  }

  std::size_t escape(std::size_t at) {
    const auto replace = [&](std::string_view by, std::size_t length) {
      for (const char c : by) put(c, at);
      return at + length;
    };
    if (text_[at] == '&') {
      if (const auto reference = read_reference(text_, at)) return replace(reference->utf8, reference->length);
    } else if (text_[at] == '%') {
      if (const int byte = hex_number(text_, at + 1, 2); byte >= 0) {
        const char c = static_cast<char>(byte);
        return replace({&c, 1}, 3);
      }
    } else if (at + 1 < text_.size()) {
      const char next = text_[at + 1];
      if (next == '"' || next == '/' || next == '\\') return replace({&next, 1}, 2);
      if (next == 'n' || next == 't' || next == 'r') return replace(" ", 2);
      const int code = next == 'u' ? hex_number(text_, at + 2, 4) : -1;
      if (code >= 0) {
        std::string utf8;
        append_code(utf8, static_cast<unsigned>(code));
        return replace(utf8, 6);
      }
    }
    put(text_[at], at);
    return at + 1;
  }

  std::size_t skip_tag(std::size_t at) {
    const auto end = text_.find('>', at);
    if (end == std::string_view::npos) {
      put('<', at);
      return at + 1;
    }
    std::size_t from = at + 1;
    if (from < end && text_[from] == '/') ++from;
    std::size_t to = from;
    while (to < end && text_[to] != ' ' && text_[to] != '/') ++to;
    const auto name = text_.substr(from, to - from);
    if (std::find(inside_words.begin(), inside_words.end(), name) == inside_words.end()) put(' ', at);
    return end + 1;
  }

  std::string_view text_;
  Tags tags_;
  char* out_;
  std::uint32_t* origins_;
  std::size_t size_ = 0;
  std::array<char, 4> pending_{};
  std::size_t pending_size_ = 0;
  std::size_t pending_origin_ = 0;
};

}  // namespace

void normalise(std::string_view text, Tags tags, std::string& out) {
  out.resize(text.size());
  out.resize(Normaliser(text, tags, out.data(), nullptr).run());
}

std::string normalise(std::string_view text, Tags tags) {
  std::string out;
  normalise(text, tags, out);
  return out;
}

std::vector<std::uint32_t> origins(std::string_view text, Tags tags) {
  std::string out(text.size(), '\0');
  std::vector<std::uint32_t> from(text.size() + 1);
  const std::size_t size = Normaliser(text, tags, out.data(), from.data()).run();
  from[size] = static_cast<std::uint32_t>(text.size());
  from.resize(size + 1);
  return from;
}

}  // namespace duidelijk::verify
