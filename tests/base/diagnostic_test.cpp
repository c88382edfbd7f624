// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/diagnostic.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

namespace duidelijk::base {
namespace {

Diagnostic unknown_indicator() {
  return {Severity::fout,
          "onbekende-indicator",
          "content/paginas/kosten.openbaar.md",
          12,
          20,
          14,
          "'kosten-geleved' bestaat niet",
          "In 2024 gaven we {{kosten-geleved 2024}} uit aan jeugdhulp.",
          "bedoelde u 'kosten-geleverd'?"};
}

TEST_CASE("A diagnostic has the shape of the design") {
  CHECK(render(unknown_indicator()) ==
        "content/paginas/kosten.openbaar.md:12:20: fout[onbekende-indicator]: 'kosten-geleved' bestaat niet\n"
        "  12 | In 2024 gaven we {{kosten-geleved 2024}} uit aan jeugdhulp.\n"
        "     |                    ^~~~~~~~~~~~~~\n"
        "  bedoelde u 'kosten-geleverd'?\n");
}

TEST_CASE("Parts that are not known are left out") {
  CHECK(render({Severity::waarschuwing, "oude-bron", "", 0, 0, 1, "de bron is oud", "", ""}) ==
        "waarschuwing[oude-bron]: de bron is oud\n");
  CHECK(render({Severity::hint, "r", "a.md", 0, 0, 1, "m", "", ""}) == "a.md: hint[r]: m\n");
  CHECK(render({Severity::fout, "r", "a.md", 3, 0, 1, "m", "regel", "doe iets"}) ==
        "a.md:3: fout[r]: m\n  3 | regel\n  doe iets\n");
  CHECK(render({Severity::fout, "r", "a.md", 3, 7, 1, "m", "", ""}) == "a.md:3:7: fout[r]: m\n");
}

TEST_CASE("Columns count characters, so that the caret stands under the word after an accent") {
  CHECK(render({Severity::fout, "r", "a", 1, 6, 3, "m", "café € x", ""}) ==
        "a:1:6: fout[r]: m\n  1 | café € x\n    |      ^~~\n");
}

TEST_CASE("A caret never runs past the line") {
  CHECK(render({Severity::fout, "r", "a", 1, 2, 99, "m", "abc", ""}) == "a:1:2: fout[r]: m\n  1 | abc\n    |  ^~\n");
  CHECK(render({Severity::fout, "r", "a", 1, 99, 5, "m", "abc", ""}) == "a:1:99: fout[r]: m\n  1 | abc\n    |    ^\n");
  CHECK(render({Severity::fout, "r", "a", 1, 1, -3, "m", "abc", ""}) == "a:1:1: fout[r]: m\n  1 | abc\n    | ^\n");
}

TEST_CASE("Control characters from a file cannot reach the terminal or fake a line") {
  const std::string text =
      render({Severity::fout, "r\n", "a\x1B[2J.md", 1, 3, 1, "x\nfout[b]: nep", "a\tb\x1B]0;x\x07", "y\r"});
  CHECK(text == "a·[2J.md:1:3: fout[r·]: x·fout[b]: nep\n  1 | a·b·]0;x·\n    |   ^\n  y·\n");
}

TEST_CASE("Of a long line only the part around the fault is shown") {
  std::string line(1000, 'a');
  line += "fout";
  line += std::string(1000, 'b');
  const std::string text = render({Severity::fout, "r", "a", 1, 1001, 4, "m", line, ""});
  const auto lines = split(text, '\n');
  REQUIRE(lines.size() == 4);
  CHECK(length_utf8(lines[1]) <= 170);
  CHECK(lines[1].starts_with("  1 | …aaa"));
  CHECK(lines[1].ends_with("bbb…"));
  CHECK(lines[2].ends_with("^~~~"));
  const auto at = length_utf8(lines[1].substr(0, lines[1].find("fout")));
  CHECK(lines[2].find('^') == at);
}

TEST_CASE("JSON has every field and survives quotes, controls and bytes that are no UTF-8") {
  CHECK(to_json({}) == "[]");
  CHECK(to_json({{Severity::fout, "r", "a\"b\\c", 1, 2, 3, "x\ny\x01", "caf\xC3\xA9 \xFF", ""}}) ==
        "[\n{\"severity\":\"fout\",\"rule\":\"r\",\"file\":\"a\\\"b\\\\c\",\"line\":1,\"column\":2,\"length\":3,"
        "\"message\":\"x\\u000ay\\u0001\",\"excerpt\":\"café \uFFFD\",\"advice\":\"\"}\n]");
}

TEST_CASE("Errors and warnings are counted, hints are not") {
  Diagnostics run;
  CHECK_FALSE(run.has_errors());
  run.add({Severity::hint, "h", "", 0, 0, 1, "", "", ""});
  run.add({Severity::waarschuwing, "w", "", 0, 0, 1, "", "", ""});
  CHECK_FALSE(run.has_errors());
  Diagnostics other;
  other.add(unknown_indicator());
  run.append(other);
  CHECK(run.has_errors());
  CHECK(run.errors() == 1);
  CHECK(run.warnings() == 1);
  CHECK(run.all().size() == 3);
  CHECK(run.all().back().rule == "onbekende-indicator");
  run.append(run);
  CHECK(run.errors() == 2);
  CHECK(run.all().size() == 6);
}

TEST_CASE("An input error carries its diagnostics and says them") {
  const InputError error(unknown_indicator());
  CHECK(error.diagnostics().size() == 1);
  CHECK(std::string(error.what()) + "\n" == render(unknown_indicator()));
  CHECK_THROWS_AS(InputError(std::vector<Diagnostic>{}), std::invalid_argument);
}

}  // namespace
}  // namespace duidelijk::base
