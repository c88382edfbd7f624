// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

namespace duidelijk::base {
namespace {

using Words = std::vector<std::string>;
using Views = std::vector<std::string_view>;

TEST_CASE("Trimming takes blanks from both ends only") {
  CHECK(trim("  a b\t\r\n") == "a b");
  CHECK(trim("") == "");
  CHECK(trim(" \t ") == "");
}

TEST_CASE("Lower case is for ASCII codes") {
  CHECK(lower("WK0193-Ab") == "wk0193-ab");
  CHECK(lower("É") == "É");
}

TEST_CASE("A slug is safe in an address and still readable") {
  CHECK(slug("’t Zand & Oost") == "t-zand-oost");
  CHECK(slug("Jeugdigen met jeugdhulp") == "jeugdigen-met-jeugdhulp");
  CHECK(slug("Café Ñandú, IJmuiden (ĳ)") == "cafe-nandu-ijmuiden-ij");
  CHECK(slug("Straße Ærø Œuvre Łódź Đorđe Țara") == "strasse-aero-oeuvre-lodz-dorde-ara");
  CHECK(slug("Gümüş İzmir Žižek ŸŶ ÞÐ") == "gumus-izmir-zizek-yy-thd");
  CHECK(slug("cafe\u0301") == "cafe");
  CHECK(slug("12 - 17 jaar") == "12-17-jaar");
  CHECK(slug("2×3÷1") == "2-3-1");
  CHECK(slug("../../etc/passwd") == "etc-passwd");
  CHECK(slug("---") == "");
  CHECK(slug("") == "");
  CHECK(slug("a\xFF"
             "b") == "a-b");
}

TEST_CASE("HTML is escaped for text and for quoted attributes") {
  CHECK(escape_html("<script>alert(\"x\" + 'y') && 1</script>") ==
        "&lt;script&gt;alert(&quot;x&quot; + &#39;y&#39;) &amp;&amp; 1&lt;/script&gt;");
  CHECK(escape_html("café") == "café");
  CHECK(escape_html("&amp;") == "&amp;amp;");
  CHECK(escape_html("") == "");
  std::string out = "a";
  append_html(out, "<");
  CHECK(out == "a&lt;");
}

TEST_CASE("Splitting keeps empty pieces") {
  CHECK(split("a|b||c", '|') == Views{"a", "b", "", "c"});
  CHECK(split("", '|') == Views{""});
  CHECK(split("|", '|') == Views{"", ""});
  CHECK(split("abc", '|') == Views{"abc"});
}

TEST_CASE("The nearest name is offered") {
  const Words names{"kosten-geleverd", "kosten-begroot", "jeugdigen-met-jeugdhulp"};
  CHECK(did_you_mean("kosten-geleved", names) == "kosten-geleverd");
  CHECK(did_you_mean("jeugdigen-met-jeugdzorg", names) == "jeugdigen-met-jeugdhulp");
  CHECK_FALSE(did_you_mean("wachttijd", names));
}

TEST_CASE("Advice asks for the nearest name, or says something else") {
  CHECK(suggest("wijkk", Words{"wijk"}, "kies een wijk") == "bedoelde u 'wijk'?");
  CHECK(suggest("wijkk", Words{"wij\x1Bk"}) == "bedoelde u 'wij·k'?");
  CHECK(suggest("buurt", Words{"wijk"}, "kies een wijk") == "kies een wijk");
  CHECK(suggest("buurt", Words{"wijk"}) == "");
}

TEST_CASE("At most a third of the word, at least one and at most four edits") {
  CHECK(did_you_mean("ab", Words{"ac"}) == "ac");  // one of two: the least
  CHECK_FALSE(did_you_mean("ab", Words{"cd"}));
  CHECK(did_you_mean("abcdef", Words{"abcdxy"}) == "abcdxy");  // two of six
  CHECK_FALSE(did_you_mean("abcdef", Words{"abcxyz"}));        // three of six
  CHECK(did_you_mean("abcdefghijklmnop", Words{"abcdefghijklWXYZ"}) == "abcdefghijklWXYZ");
  CHECK_FALSE(did_you_mean("abcdefghijklmnopqr", Words{"abcdefghijklmVWXYZ"}));  // five: too many, whatever the length
}

TEST_CASE("The first of equally near names wins, an exact one always") {
  CHECK(did_you_mean("wijk", Words{"wijd", "wijn"}) == "wijd");
  CHECK(did_you_mean("wijk", Words{"wijd", "wijk"}) == "wijk");
  CHECK(did_you_mean("wijken", Words{"wij", "wijke", "wijkenx"}) == "wijke");
}

TEST_CASE("Nothing is offered for nothing, and a huge word costs no time") {
  CHECK_FALSE(did_you_mean("", Words{"a"}));
  CHECK_FALSE(did_you_mean("a", Words{}));
  CHECK_FALSE(did_you_mean(std::string(1'000'000, 'a'), Words{std::string(1'000'000, 'a') + "b"}));
}

}  // namespace
}  // namespace duidelijk::base
