// SPDX-License-Identifier: EUPL-1.2
#include "ijw_builder.h"
#include "municipality.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using test::Rules;

namespace {

std::string good() { return test::jw301(test::xml(test::Toewijzing{})); }

/// Refused as a whole, with one diagnostic, and nothing in the store.
Rules refusal(const std::string& text) {
  test::Municipality m;
  const auto result = m.import_text("bericht.xml", text);
  CHECK(result.failed);
  CHECK(m.number("select (select count(*) from levering) + (select count(*) from jeugdige) + (select count(*) from sleutel)") == 0);
  return m.rules();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("DOCTYPE, entities, other encodings and NUL bytes are refused with their line") {
  CHECK(refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n" + good()) == Rules{"xml-doctype:2"});
  CHECK(refusal(replaced(good(), "45A03", "45&a;")) == Rules{"xml-entiteit:3"});
  CHECK(refusal(replaced(good(), "45A03", "4 & 5")) == Rules{"xml-entiteit:3"});
  CHECK(refusal("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n" + good()) == Rules{"tekenset:1"});
  CHECK(refusal(replaced(good(), "45A03", "45\xE9")) == Rules{"tekenset:1"});
  CHECK(refusal(replaced(good(), "45A03", std::string("45\0A", 4))) == Rules{"nul-teken:3"});
}

TEST_CASE("The five entities of XML, character references, comments and CDATA are ordinary XML") {
  const auto loads = [](const std::string& text) {
    test::Municipality m;
    return m.import_text("bericht.xml", text).loaded == 1;
  };
  CHECK(loads("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + good()));
  CHECK(loads("\xEF\xBB\xBF" + good()));
  CHECK(loads(replaced(good(), "45A03", "4&amp;&#53;")));
  CHECK(loads(replaced(good(), "<Geslacht>", "<!-- <!DOCTYPE x> & --><Geslacht>")));
  CHECK(loads(replaced(good(), "<Geslacht>", "<Commentaar><![CDATA[&eacute; <!ENTITY]]></Commentaar><Geslacht>")));
}

TEST_CASE("A message that is cut off anywhere is refused, never half loaded") {
  const std::string text = good();
  for (std::size_t length = 200; length + 2 < text.size(); length += 97) {
    CAPTURE(length);
    const Rules rules = refusal(text.substr(0, length));
    REQUIRE(rules.size() == 1);
  }
  CHECK(refusal(text.substr(0, text.size() - 12)).front().starts_with("xml-onleesbaar"));
  CHECK(refusal(text + "<x/>").front().starts_with("xml-onleesbaar"));
}

TEST_CASE("Deep nesting and a message that is too large are refused") {
  std::string deep = replaced(good(), "<Geslacht>", std::string() + [] {
    std::string open;
    for (int i = 0; i < 300'000; ++i) open += "<a>";
    return open;
  }() + "<Geslacht>");
  CHECK(refusal(deep).front().starts_with("xml-onleesbaar"));
  std::string large = replaced(good(), "<Geslacht>", "<Commentaar>" + std::string(64 * 1024 * 1024, 'x') + "</Commentaar><Geslacht>");
  CHECK(refusal(large) == Rules{"bericht-te-groot:0"});
}

TEST_CASE("Files that are nothing, missing, folders or something else change nothing, and the others are loaded") {
  test::Municipality m;
  const auto good_file = m.write("goed.xml", good());
  const auto results = m.import({m.write("leeg.csv", ""), m.path("weg.csv"), m.path("."), m.write("beeld.png", "\x89PNG\r\n\x1a\n\xff\xfe"), good_file,
                                 m.write("ander.xml", "<html><body/></html>")});
  CHECK(results[0].failed);
  CHECK(results[1].failed);
  CHECK(results[2].failed);
  CHECK(results[3].failed);
  CHECK(results[4].loaded == 1);
  CHECK(results[5].failed);
  CHECK(m.number("select count(*) from levering") == 1);
  CHECK(m.diagnostics.errors() == 5);
}

TEST_CASE("A line of two gigabytes is refused without being read into memory") {
  test::Municipality m;
  const auto file = m.write("lang.csv", "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;productcategorie;begindatum;einddatum;volume;eenheid;bedrag\n");
  std::filesystem::resize_file(file, std::uintmax_t{2} * 1024 * 1024 * 1024);  // a sparse line of NUL bytes
  const auto result = m.import(file);
  CHECK(result.loaded == 0);
  CHECK(!m.diagnostics.all().empty());
}

TEST_CASE("Names of files are stored without BSNs, control characters and folders, and never in full length") {
  test::Municipality m;
  const std::string name = "dossier 999900006 20240331 van\ntom " + std::string(150, 'x') + ".xml";
  CHECK(m.import_text(name, good()).loaded == 1);
  const std::string stored = m.text("select bestand from levering");
  CHECK(stored == "dossier # 20240331 van_tom " + std::string(120 - 27, 'x'));
}
