// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include <doctest/doctest.h>

namespace duidelijk::base::test {
namespace {

TEST_CASE("Records end with LF, CRLF or CR, and the last needs no end") {
  const Rows expected{row(1, {"a", "b"}), row(2, {"c", "d"})};
  CHECK(scan("a;b\nc;d\n") == expected);
  CHECK(scan("a;b\r\nc;d\r\n") == expected);
  CHECK(scan("a;b\rc;d\r") == expected);
  CHECK(scan("a;b\nc;d") == expected);
  CHECK(scan("a;b\r\nc;d") == expected);
  CHECK(scan("a;b\rc;d\n") == expected);
}

TEST_CASE("Empty fields are fields") {
  CHECK(scan(";\n") == Rows{row(1, {"", ""})});
  CHECK(scan("a;") == Rows{row(1, {"a", ""})});
  CHECK(scan(";;b\n") == Rows{row(1, {"", "", "b"})});
  CHECK(scan("\"\"\n") == Rows{row(1, {""})});
  CHECK(scan("\"\"") == Rows{row(1, {""})});
}

TEST_CASE("A text without records has none") {
  CHECK(scan("").empty());
  CHECK(scan("\n\r\n\r").empty());
  CHECK(scan("\xEF\xBB\xBF").empty());
  CHECK(scan("   ").empty());
}

TEST_CASE("Blank lines are skipped and counted") {
  CHECK(scan("\n\na;b\n\r\n   \n\rc;d") == Rows{row(3, {"a", "b"}), row(7, {"c", "d"})});
}

TEST_CASE("A byte order mark is no part of the first field") {
  CHECK(scan("\xEF\xBB\xBFwijk;aantal\n") == Rows{row(1, {"wijk", "aantal"})});
  CHECK(scan("\xEF\xBB\xBF\"wijk\";aantal\n") == Rows{row(1, {"wijk", "aantal"})});
}

TEST_CASE("Quotes hold delimiters, line ends and doubled quotes") {
  CHECK(scan("\"a;b\";\"c\"\"d\"\n") == Rows{row(1, {"a;b", "c\"d"})});
  CHECK(scan("\"a\nb\";c\nd;e\n") == Rows{row(1, {"a\nb", "c"}), row(3, {"d", "e"})});
  CHECK(scan("\"a\r\nb\rc\";d\r\ne;f") == Rows{row(1, {"a\r\nb\rc", "d"}), row(4, {"e", "f"})});
  CHECK(scan("\"\"\"\"\n") == Rows{row(1, {"\""})});
  CHECK(scan("\"\"\"\"\"\"") == Rows{row(1, {"\"\""})});
}

TEST_CASE("Several unescaped fields of one record stay valid together") {
  std::string text;
  std::vector<std::string> fields;
  for (int i = 0; i < 100; ++i) {
    text += (i > 0 ? ";\"" : "\"") + std::to_string(i) + "\"\"\"";
    fields.push_back(std::to_string(i) + "\"");
  }
  CHECK(scan(text + "\n" + text) == Rows{row(1, fields), row(2, fields)});
}

TEST_CASE("A quote inside an unquoted field, and spaces around, are kept as they are") {
  CHECK(scan("5\" buis;b\"\n") == Rows{row(1, {"5\" buis", "b\""})});
  CHECK(scan(" a ; \"b\" \n") == Rows{row(1, {" a ", " \"b\" "})});
}

TEST_CASE("Other delimiters leave the semicolon alone") {
  CHECK(scan("a;b,c\n", ',') == Rows{row(1, {"a;b", "c"})});
  CHECK(scan("a\t\tb\n", '\t') == Rows{row(1, {"a", "", "b"})});
}

TEST_CASE("Rows of other lengths than the header are handed over as they are, for the reader to judge") {
  CHECK(scan("a;b;c\n1;2\n1;2;3;4\n") ==
        Rows{row(1, {"a", "b", "c"}), row(2, {"1", "2"}), row(3, {"1", "2", "3", "4"})});
}

TEST_CASE("An unquoted field is a view into the text, not a copy") {
  const std::string text = "abc;def\n";
  CsvScanner scanner(text, ';');
  CsvRecord record;
  REQUIRE(scanner.next(record));
  CHECK(record.fields[1].data() == text.data() + 4);
  CHECK(scanner.offset() == text.size());
}

TEST_CASE("The offset only grows and ends at the end of the text") {
  const std::string text = "a;b\n\n\"c\nd\";e\n\"x\"y\nlast";
  CsvScanner scanner(text, ';');
  CsvRecord record;
  std::size_t before = 0;
  while (scanner.next(record)) {
    CHECK(scanner.offset() > before);
    before = scanner.offset();
  }
  CHECK(scanner.offset() == text.size());
  CHECK_FALSE(scanner.next(record));
}

TEST_CASE("The delimiter that gives most columns is guessed, a semicolon on a tie") {
  CHECK(guess_delimiter("a;b;c\n1,2;3;4") == ';');
  CHECK(guess_delimiter("a,b,c\n1;2;3;4") == ',');
  CHECK(guess_delimiter("a\tb\tc\n") == '\t');
  CHECK(guess_delimiter("\xEF\xBB\xBF\"a;b;c\",d\n") == ',');
  CHECK(guess_delimiter("a;b,c\n") == ';');
  CHECK(guess_delimiter("a\n") == ';');
  CHECK(guess_delimiter("") == ';');
}

TEST_CASE("A field is quoted when it must be, and only then") {
  CHECK(csv_field("Stadshagen") == "Stadshagen");
  CHECK(csv_field("") == "");
  CHECK(csv_field("a;b") == "\"a;b\"");
  CHECK(csv_field("a,b") == "a,b");
  CHECK(csv_field("a,b", ',') == "\"a,b\"");
  CHECK(csv_field("a\"b") == "\"a\"\"b\"");
  CHECK(csv_field("a\nb") == "\"a\nb\"");
  CHECK(csv_field("a\rb") == "\"a\rb\"");
}

TEST_CASE("A field that a spreadsheet would run gets an apostrophe; a number does not") {
  CHECK(csv_field("=1+1") == "'=1+1");
  CHECK(csv_field("=HYPERLINK(\"http://x\";\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\"");
  CHECK(csv_field("@SUM(A1)") == "'@SUM(A1)");
  CHECK(csv_field("\tx") == "'\tx");
  CHECK(csv_field("\rx") == "\"'\rx\"");
  CHECK(csv_field("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0");
  CHECK(csv_field("-2+3") == "'-2+3");
  CHECK(csv_field("-") == "'-");
  CHECK(csv_field("-.") == "'-.");
  CHECK(csv_field("-12,5") == "-12,5");
  CHECK(csv_field("+31") == "+31");
  CHECK(csv_field("-1.234,56") == "-1.234,56");
}

TEST_CASE("What was written is read back") {
  const std::vector<std::string> fields{"a", "", "b;c", "d\"e", "f\r\ng", " h ", "-5"};
  std::string text;
  for (const auto& field : fields) text += (text.empty() ? "" : ";") + csv_field(field);
  CHECK(scan(text + "\n") == Rows{row(1, fields)});
}

}  // namespace
}  // namespace duidelijk::base::test
