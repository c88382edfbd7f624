// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/cell_key.h"

#include <doctest/doctest.h>

#include <string>

namespace duidelijk::base {
namespace {

TEST_CASE("A cell key prints its dimensions in order of name") {
  const CellKey key{
      "jeugdigen-met-jeugdhulp", 1, Period(Grain::jaar, 2024), {{"wijk", "WK0101"}, {"leeftijd", "12-17"}}};
  CHECK(key.text() == "jeugdigen-met-jeugdhulp@1|2024|leeftijd=12-17|wijk=WK0101");
}

TEST_CASE("A cell key survives the way there and back") {
  for (const char* text :
       {"kosten-geleverd@1|2024", "kosten-geleverd@12|2024-K2|hulpvorm=ambulant",
        "jeugdigen-met-jeugdhulp@1|2024|leeftijd=12-17|wijk=WK0101", "a@999999999|2024-06|b=18+|c=x:y_z.1"}) {
    CAPTURE(text);
    const auto key = CellKey::parse(text);
    REQUIRE(key);
    CHECK(key->text() == text);
    CHECK(CellKey::parse(key->text()) == key);
  }
}

TEST_CASE("A parsed key has its parts") {
  const auto key = CellKey::parse("kosten@3|2024-K2|wijk=WK0101");
  REQUIRE(key);
  CHECK(key->indicator == "kosten");
  CHECK(key->version == 3);
  CHECK(key->period == Period(Grain::kwartaal, 2024, 2));
  CHECK(key->members.at("wijk") == "WK0101");
}

TEST_CASE("A key has one spelling only") {
  for (const char* text : {"a@01|2024", "a@+1|2024", "a@0|2024", "a@-1|2024", "a@1 |2024", "a@1|2024|wijk=b|leeftijd=c",
                           "a@1|2024|wijk=b|wijk=b", "a@1|2024|wijk=b|wijk=c", "a@1|2024|", "a@1|2024||wijk=b"}) {
    CAPTURE(text);
    CHECK_FALSE(CellKey::parse(text));
  }
}

TEST_CASE("Hostile keys are refused") {
  using namespace std::string_literals;
  for (const std::string& text : {""s,
                                  "|"s,
                                  "@"s,
                                  "a"s,
                                  "a@1"s,
                                  "@1|2024"s,
                                  "a@|2024"s,
                                  "a@1|"s,
                                  "a@1|2024-K9"s,
                                  "a@1|2024|wijk"s,
                                  "a@1|2024|=b"s,
                                  "a@1|2024|wijk="s,
                                  "a@1|2024|wijk=b=c"s,
                                  "a@1@2|2024"s,
                                  "a@9999999999|2024"s,
                                  "a@4294967297|2024"s,
                                  "a@1|2024|wijk=\" onload=x"s,
                                  "a@1|2024|wijk=<b>"s,
                                  "a@1|2024|wijk=b;c"s,
                                  "a@1|2024|wijk=b\nc"s,
                                  "a@1|2024|wijk=b\0c"s,
                                  "a@1|2024|wijk=../../etc"s,
                                  "a@1|2024|wijk=.."s,
                                  "..@1|2024"s,
                                  "a@1|2024|wijk=caf\xC3\xA9"s,
                                  "a@1|2024|wijk=b c"s,
                                  "a@1|2024|wijk="s + std::string(81, 'x'),
                                  std::string(1000000, '|'),
                                  "a@1|2024\0"s}) {
    CAPTURE(text.substr(0, 60));
    CHECK_FALSE(CellKey::parse(text));
  }
}

TEST_CASE("A key word has 1 to 80 safe characters") {
  CHECK_FALSE(is_key_word(""));
  CHECK(is_key_word("x"));
  CHECK(is_key_word(std::string(80, 'x')));
  CHECK_FALSE(is_key_word(std::string(81, 'x')));
  CHECK(is_key_word("18+"));
  CHECK(is_key_word("aanbieder:A-12_b.c"));
  CHECK_FALSE(is_key_word(".verborgen"));
  for (const char c : std::string(" /\\|=@\"'<>&;,*?%$#!(){}[]~^`\t\n\r\x7F")) {
    CAPTURE(static_cast<int>(c));
    CHECK_FALSE(is_key_word(std::string("a") + c));
  }
}

TEST_CASE("Keys sort by indicator, version, period and members") {
  const auto key = [](const char* text) { return CellKey::parse(text).value(); };
  CHECK(key("a@1|2024") < key("b@1|2023"));
  CHECK(key("a@2|2023") > key("a@1|2024"));
  CHECK(key("a@10|2023") > key("a@2|2024"));
  CHECK(key("a@1|2024") < key("a@1|2024|wijk=b"));
  CHECK(key("a@1|2024|wijk=b") < key("a@1|2024|wijk=c"));
  CHECK(key("a@1|2024-K1|wijk=b") > key("a@1|2024|wijk=c"));
}

}  // namespace
}  // namespace duidelijk::base
