// SPDX-License-Identifier: EUPL-1.2
#include "needles.h"
#include "normal_text.h"
#include "small_site.h"

#include "duidelijk/base/hash.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace duidelijk::verify::testing {
namespace {

/// 32 bytes that look like a pseudonym, and are the same each time.
std::string pseudonym(int number) {
  const std::string hex = base::sha256_hex("jeugdige " + std::to_string(number));
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2) bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

Secrets town() {
  Secrets secrets;
  for (int i = 0; i < 300; ++i) secrets.pseudonyms.push_back(pseudonym(i));
  secrets.names = {
      "De Maanvos Wonen", "Kliniek De Denkende Inktvis", "Zorg & Co \"Plus\"", "Café Ünique", "Veilig Thuis", "Egel"};
  secrets.canaries = {"Kanariezwart", "KANARIEREF", "kanarie.vangnet@voorbeeld.invalid"};
  secrets.allowed_names = {"veilig thuis"};
  return secrets;
}

std::string planted(const std::string& body, bool confidential = false) {
  SmallSite site(confidential);
  site.options.secrets = town();
  site.body("<p>" + body + "</p>");
  return site.faults();
}

TEST_CASE("A clean site holds no secret, and the number of strings looked for is told") {
  SmallSite site;
  site.options.secrets = town();
  const auto outcome = site.outcome();
  CHECK(outcome.rules == "");
  CHECK(outcome.report.secrets == 300 + 5 + 3);
}

TEST_CASE("A pseudonym is caught in hexadecimal, in base64 and by its beginning alone") {
  // SHA-256 of "jeugdige 7" in full and in part; the base64 of its first bytes by hand: b7 6c ... as Python's base64
  // gives it.
  const std::string hex = base::sha256_hex("jeugdige 7");
  std::string upper = hex;
  std::transform(upper.begin(), upper.end(), upper.begin(),
                 [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
  CHECK(planted(hex) == "index.html pseudoniem");
  CHECK(planted(upper) == "index.html pseudoniem");
  CHECK(planted("id" + hex.substr(0, 16) + "…") == "index.html pseudoniem");
  CHECK(planted(hex.substr(0, 14)) == "");
  CHECK(planted("<a href=\"https://x.example/?q=" + hex + "\">x</a>") == "index.html pseudoniem");
}

TEST_CASE("A pseudonym is caught as raw bytes in any file") {
  SmallSite site;
  site.options.secrets = town();
  site.files["assets/letter.woff2"] = "wOF2" + std::string(100, '\0') + pseudonym(3) + "x";
  CHECK(site.faults() == "assets/letter.woff2 pseudoniem");
}

TEST_CASE("A name is caught in every form in which it can be written") {
  for (const char* text : {"De Maanvos Wonen", "de maanvos wonen", "DE MAANVOS WONEN", "De\u00A0Maanvos\n  Wonen",
                           "De Maan\u00ADvos Wonen", "De <b>Maan</b>vos Wonen", "De&#32;Maanvos&nbsp;Wonen",
                           "&#x44;e Maanvos Wonen", "De%20Maanvos%20Wonen", "de-maanvos-wonen", "Dë Maanvôs Wonen",
                           "(De Maanvos Wonen)", "De\\u0020Maanvos Wonen"}) {
    CAPTURE(text);
    CHECK(planted(text) == "index.html naam-van-aanbieder");
  }
  for (const char* text : {"Zorg &amp; Co &quot;Plus&quot;", "ZORG &amp; CO &#34;plus&#34;",
                           "Zorg%20%26%20Co%20%22Plus%22", "zorg-co-plus", "Zorg &amp; Co \\\"Plus\\\""}) {
    CAPTURE(text);
    CHECK(planted(text) == "index.html naam-van-aanbieder");
  }
  CHECK(planted("cafe unique") == "index.html naam-van-aanbieder");
  CHECK(planted("Caf\u0065\u0301 U\u0308nique") == "index.html naam-van-aanbieder");
  CHECK(planted("<svg><text><tspan>De Maanvos</tspan><tspan>Wonen</tspan></text></svg>") ==
        "index.html naam-van-aanbieder");
  CHECK(planted("<img src=\"assets/icoon.svg\" alt=\"De Maanvos Wonen\">") == "index.html naam-van-aanbieder");
}

TEST_CASE("A name is a whole word, and an allowed one may stand") {
  CHECK(planted("Egel") == "index.html naam-van-aanbieder");
  CHECK(planted("de egel.") == "index.html naam-van-aanbieder");
  CHECK(planted("Regels, egelstelling en tegel") == "");
  CHECK(planted("Veilig Thuis") == "");
  CHECK(planted("De Maanvos") == "");
}

TEST_CASE("A confidential site may name the members of its own Release, and no others") {
  SmallSite site(true);
  site.options.secrets = town();
  site.options.secrets.names.emplace_back("Binnenstad");  // a member of the dimension wijk of this Release
  CHECK(site.faults() == "");
  SmallSite open;
  open.options.secrets = site.options.secrets;
  CHECK(open.faults() == "cijfers/jeugdigen/index.html naam-van-aanbieder");
  CHECK(planted("De Maanvos Wonen", true) == "index.html naam-van-aanbieder");
}

TEST_CASE("A canary of a confidential field is caught inside longer words too") {
  CHECK(planted("Van der Kanariezwarte") == "index.html vertrouwelijk-gegeven");
  CHECK(planted("kanarieref0012") == "index.html vertrouwelijk-gegeven");
  CHECK(planted("kanarie.vangnet%40voorbeeld.invalid") == "index.html vertrouwelijk-gegeven");
  CHECK(planted("kanarie.vangnet&#64;voorbeeld.invalid") == "index.html vertrouwelijk-gegeven");
}

TEST_CASE("Every file is searched: tables, style sheets, scripts, the manifest, and every name of a file") {
  const auto in = [](const std::string& path, const std::string& bytes) {
    SmallSite site;
    site.options.secrets = town();
    site.files[path] = site.files[path] + bytes;
    return site.faults();
  };
  CHECK(in("assets/site.css", "/* Kanariezwart */") == "assets/site.css vertrouwelijk-gegeven");
  CHECK(in("assets/x.js", "// De Maanvos Wonen") == "assets/x.js naam-van-aanbieder");
  CHECK(in("robots.txt", "# kanariezwart") == "robots.txt vertrouwelijk-gegeven");
  CHECK(in("cijfers/jeugdigen/jeugdigen.csv", "Kanariezwart") ==
        "cijfers/jeugdigen/jeugdigen.csv vertrouwelijk-gegeven, cijfers/jeugdigen/jeugdigen.csv csv-onleesbaar");
  CHECK(in("aanbieders/de-maanvos-wonen.txt", "") ==
        "aanbieders/de-maanvos-wonen.txt geheim-in-naam, manifest.json naam-van-aanbieder");
  CHECK(in("data/" + base::sha256_hex("jeugdige 9") + ".txt", "").find("geheim-in-naam") != std::string::npos);
}

TEST_CASE("No diagnostic repeats the secret or the line it stands on") {
  SmallSite site;
  site.options.secrets = town();
  site.body("<p>x De Maanvos Wonen, Kanariezwart en " + base::sha256_hex("jeugdige 7") + "</p>");
  const auto outcome = site.outcome();
  CHECK(outcome.diagnostics.errors() == 3);
  const std::string all = base::to_json(outcome.diagnostics.all());
  CHECK(all.find("Maanvos") == std::string::npos);
  CHECK(all.find("Kanarie") == std::string::npos);
  CHECK(all.find(base::sha256_hex("jeugdige 7").substr(0, 8)) == std::string::npos);
  CHECK(outcome.diagnostics.all().front().line == 12);
  CHECK(outcome.diagnostics.all().front().column == 6);
  CHECK(outcome.diagnostics.all().front().length == 16);
}

TEST_CASE("A secret on the seam between two parts of a large file is found once") {
  SmallSite site;
  site.options.secrets = town();
  for (const std::size_t at : {(1U << 20) - 5, (1U << 20) + 100, (4U << 20) - 1}) {
    CAPTURE(at);
    site.files["groot.txt"] = std::string(at, 'x') + " De Maanvos Wonen " + std::string(1U << 20, 'y');
    CHECK(site.faults() == "groot.txt naam-van-aanbieder");
  }
}

TEST_CASE("Needles of all lengths are found at the beginning, in the middle and at the end") {
  Needles needles;
  const std::vector<std::string> all{"abcd",         "abcde",         "bcdefgh",         "bcdefghi",
                                     "zzzzzzzzzzzz", "zzzzzzzzzzzzz", "0123456789abcdef"};
  for (std::uint32_t i = 0; i < all.size(); ++i) needles.add(all[i], i);
  needles.prepare();
  const auto found = [&](const std::string& text) {
    std::vector<std::pair<std::size_t, std::uint32_t>> hits;
    needles.find(text, [&](std::uint32_t id, std::size_t at, std::size_t length) {
      CHECK(length == all[id].size());
      hits.emplace_back(at, id);
    });
    std::sort(hits.begin(), hits.end());
    return hits;
  };
  using Hits = std::vector<std::pair<std::size_t, std::uint32_t>>;
  CHECK(found("abcdefghi") == Hits{{0, 0}, {0, 1}, {1, 2}, {1, 3}});
  CHECK(found("xabcd") == Hits{{1, 0}});
  CHECK(found("zzzzzzzzzzzzz") == Hits{{0, 4}, {0, 5}, {1, 4}});
  CHECK(found("0123456789ab").empty());
  CHECK(found("abc").empty());
  CHECK(found("").empty());
  CHECK_THROWS(needles.add("abc", 9));
}

TEST_CASE("One form for all ways to write a string, with the place each byte came from") {
  const std::string text = "A&amp;B %C3%89\u00A0\n c<b>d</b>";
  CHECK(normalise(text, Tags::drop) == "a&b e cd");
  CHECK(origins(text, Tags::drop) == std::vector<std::uint32_t>{0, 1, 6, 7, 8, 14, 18, 22, 27});
  const std::string plain = "100% & 5 %zz &x \\";
  CHECK(normalise(plain, Tags::keep) == plain);
  CHECK(normalise("\xC3(\xE2\x82", Tags::keep) == "\xC3(\xE2\x82");
}

}  // namespace
}  // namespace duidelijk::verify::testing
