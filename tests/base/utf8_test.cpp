// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

namespace duidelijk::base {
namespace {

using namespace std::string_literals;

TEST_CASE("Well-formed UTF-8 is recognised, at the edge of every length") {
  for (const char* text : {"", "a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                           "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "caf\xC3\xA9 \xE2\x82\xAC"}) {
    CAPTURE(text);
    CHECK(is_utf8(text));
  }
  CHECK(is_utf8("a\0b"s));
}

TEST_CASE("Ill-formed UTF-8 is refused") {
  for (const std::string& text :
       {"\x80"s, "\xBF"s, "\xC0\x80"s, "\xC1\xBF"s, "\xC2"s, "\xC2\x41"s, "\xE0\x9F\xBF"s, "\xE2\x82"s, "\xE2\x82\x41"s,
        "\xED\xA0\x80"s, "\xED\xBF\xBF"s, "\xF0\x8F\xBF\xBF"s, "\xF0\x90\x80"s, "\xF4\x90\x80\x80"s,
        "\xF5\x80\x80\x80"s, "\xFE"s, "\xFF"s, "caf\xE9"s}) {
    CAPTURE(text);
    CHECK_FALSE(is_utf8(text));
  }
}

TEST_CASE("One bad byte is found at any place in a long text") {
  for (std::size_t length : {1U, 7U, 8U, 9U, 31U, 32U, 33U, 64U, 100U}) {
    for (std::size_t at = 0; at < length; ++at) {
      std::string text(length, 'a');
      CHECK(is_utf8(text));
      text[at] = '\xE9';
      CHECK_FALSE(is_utf8(text));
    }
  }
}

TEST_CASE("Windows-1252 is read by its own table") {
  CHECK(windows1252_to_utf8("\x80 5") == "€ 5");
  CHECK(windows1252_to_utf8("\x91t Zand\x92 \x93q\x94 \x96 \x85") == "‘t Zand’ “q” – …");
  CHECK(windows1252_to_utf8("caf\xE9 \xFF\xA0") == "café ÿ\u00A0");
  CHECK(windows1252_to_utf8("\x8A\x9A\x8E\x9E\x9F") == "ŠšŽžŸ");
  CHECK(windows1252_to_utf8("\x81\x8D\x8F\x90\x9D") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(windows1252_to_utf8("") == "");
}

TEST_CASE("A text becomes UTF-8 without a byte order mark") {
  CHECK(to_utf8("\xEF\xBB\xBF"
                "caf\xC3\xA9") == "café");
  CHECK(to_utf8("caf\xC3\xA9") == "café");
  CHECK(to_utf8("caf\xE9") == "café");
  CHECK(to_utf8("") == "");
}

TEST_CASE("A length is counted in code points") {
  CHECK(length_utf8("") == 0);
  CHECK(length_utf8("abc") == 3);
  CHECK(length_utf8("café €") == 6);
  CHECK(length_utf8("😀") == 1);
}

TEST_CASE("What a terminal would act on is shown as a dot") {
  CHECK(printable("café €") == "café €");
  CHECK(printable("a\x1B[31mb") == "a·[31mb");
  CHECK(printable("a\nb\tc\rd\0e"s) == "a·b·c·d·e");
  CHECK(printable("\x7F\u009B") == "··");
  CHECK(printable("a\u202Eb\u2066c\u200B\uFEFF") == "a·b·c··");
  CHECK(printable("a\xFF\xC3") == "a··");
}

}  // namespace
}  // namespace duidelijk::base
