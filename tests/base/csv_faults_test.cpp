// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

namespace duidelijk::base::test {
namespace {

using namespace std::string_literals;

TEST_CASE("A NUL byte costs its line and no other") {
  CHECK(scan("a;b\nc\0;d\ne;f\n"s) == Rows{row(1, {"a", "b"}), refused(2, CsvFault::nul_byte), row(3, {"e", "f"})});
  CHECK(scan("\0"s) == Rows{refused(1, CsvFault::nul_byte)});
  CHECK(scan("\"c\0d\";e\nf;g"s) == Rows{refused(1, CsvFault::nul_byte), row(2, {"f", "g"})});
}

TEST_CASE("Text after a closing quote costs one line") {
  CHECK(scan("a;\"b\"c;d\ne;f\n") == Rows{refused(1, CsvFault::text_after_quote), row(2, {"e", "f"})});
  CHECK(scan("\"b\" ;d\ne") == Rows{refused(1, CsvFault::text_after_quote), row(2, {"e"})});
}

TEST_CASE("An unclosed quote costs the line on which it opens") {
  CHECK(scan("a;b\nc;\"d\ne;f\ng;h\n") ==
        Rows{row(1, {"a", "b"}), refused(2, CsvFault::unclosed_quote), row(3, {"e", "f"}), row(4, {"g", "h"})});
  CHECK(scan("a;\"") == Rows{refused(1, CsvFault::unclosed_quote)});
  CHECK(scan("\"a\"\"") == Rows{refused(1, CsvFault::unclosed_quote)});
}

TEST_CASE("A stray quote that a later field seems to close swallows no line between") {
  CHECK(scan("a;\"b\nc;d\ne;\"f\"\n") ==
        Rows{refused(1, CsvFault::text_after_quote), row(2, {"c", "d"}), row(3, {"e", "f"})});
}

TEST_CASE("A fault in the second line of a record is given up from there, with the line of the record") {
  CHECK(scan("\"a\nb\";\"c\"x\nd;e\n") == Rows{refused(1, CsvFault::text_after_quote), row(3, {"d", "e"})});
}

TEST_CASE("A whole delivery behind an unclosed quote is still read") {
  std::string text = "\"open\n";
  for (int i = 0; i < 50000; ++i) text += "12345;67890\n";
  const auto rows = scan(text);
  REQUIRE(rows.size() == 50001);
  CHECK(rows[0] == refused(1, CsvFault::unclosed_quote));
  CHECK(rows[1] == row(2, {"12345", "67890"}));
  CHECK(rows[50000] == row(50001, {"12345", "67890"}));
}

TEST_CASE("Quotes on every line in the worst order cost no more than the text is long") {
  std::string text;
  for (int i = 0; i < 200000; ++i) text += "\"\"\"x\n";
  CHECK(scan(text).size() == 200000);
  std::string pairs = "\"";
  for (int i = 0; i < 200000; ++i) pairs += "\n\"\"";
  CHECK(scan(pairs).size() == 200001);
}

TEST_CASE("A field of 64 KiB is read; one byte more is refused") {
  const std::string most(CsvScanner::max_field, 'x');
  CHECK(scan(most + ";a\nb\n") == Rows{row(1, {most, "a"}), row(2, {"b"})});
  CHECK(scan(most + "x;a\nb\n") == Rows{refused(1, CsvFault::field_too_long), row(2, {"b"})});
  CHECK(scan("\"" + most + "\";a\nb\n") == Rows{row(1, {most, "a"}), row(2, {"b"})});
  CHECK(scan("\"" + most + "x\";a\nb\n") == Rows{refused(1, CsvFault::field_too_long), row(2, {"b"})});
}

TEST_CASE("A record of 1,024 fields is read; 1,025 and 2,000 are refused") {
  const auto line = [](std::size_t fields) {
    return "x" + [&] {
      std::string rest;
      for (std::size_t i = 1; i < fields; ++i) rest += ";x";
      return rest;
    }() + "\n";
  };
  CHECK(scan(line(CsvScanner::max_fields)).at(0).fields.size() == CsvScanner::max_fields);
  CHECK(scan(line(CsvScanner::max_fields + 1) + "b\n") == Rows{refused(1, CsvFault::too_many_fields), row(2, {"b"})});
  CHECK(scan(line(2000) + "b\n") == Rows{refused(1, CsvFault::too_many_fields), row(2, {"b"})});
}

TEST_CASE("Bytes that are no UTF-8 are a fault, with the bytes at hand") {
  CHECK(scan("caf\xE9;b\nc\n") == Rows{{1, CsvFault::invalid_utf8, {"caf\xE9", "b"}}, row(2, {"c"})});
  CHECK(scan("caf\xC3\xA9;b\n") == Rows{row(1, {"caf\xC3\xA9", "b"})});
  CHECK(scan("a\xC3;\xA9\n") == Rows{{1, CsvFault::invalid_utf8, {"a\xC3", "\xA9"}}});
  CHECK(scan("\xFF\xFE"
             "a\0;\0b\0\n"s)
            .at(0)
            .fault == CsvFault::nul_byte);
}

TEST_CASE("Any bytes at all are read to the end, every fault without fields") {
  std::uint64_t state = 42;
  const std::string alphabet = "a1;\"\n\r\0 ,\xC3\xA9\xFF"s;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 60; ++i) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      text += alphabet[(state >> 33) % alphabet.size()];
    }
    int line = 0;
    for (const Row& found : scan(text)) {
      CHECK(found.line > line);
      line = found.line;
      const bool has_fields = found.fault == CsvFault::none || found.fault == CsvFault::invalid_utf8;
      CHECK(found.fields.empty() != has_fields);
    }
  }
}

}  // namespace
}  // namespace duidelijk::base::test
