// SPDX-License-Identifier: EUPL-1.2
#include "bsn.h"
#include "context.h"
#include "ijw_builder.h"
#include "municipality.h"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace duidelijk;

namespace {

std::string refused_by(test::Municipality& m, const std::string& text) {
  try {
    static_cast<void>(m.import_text("b.xml", text));
  } catch (const base::InputError& error) {
    return error.diagnostics().front().rule;
  }
  return "geladen";
}

std::string good(std::string_view nummer = "1") {
  test::Toewijzing t;
  t.nummer = nummer;
  return test::jw301(test::xml(t));
}

}  // namespace

TEST_CASE("The eleven-test: weights 9 to 2 and minus 1") {
  // 1·9+2·8+3·7+4·6+5·5+6·4+7·3+8·2 = 156 = 14·11 + 2: the last digit is 2.
  CHECK(ingest::is_bsn("123456782"));
  CHECK(!ingest::is_bsn("123456781"));
  CHECK(!ingest::is_bsn("123456783"));
  CHECK(ingest::is_bsn("999900006"));
  CHECK(ingest::is_bsn("999999990"));
  CHECK(!ingest::is_bsn("000000000"));
  CHECK(!ingest::is_bsn("1234567820"));
  CHECK(!ingest::is_bsn("12345678x"));
  CHECK(!ingest::is_bsn(""));
  // 0·9+1·8+2·7+3·6+4·5+5·4+6·3+7·2 = 112 = 10·11 + 2: 012345672, with or without its zero.
  CHECK(ingest::parse_bsn("12345672") == ingest::parse_bsn("012345672"));
  CHECK(ingest::is_bsn("12345672"));
}

TEST_CASE("BSNs are masked in names, dates are not") {
  CHECK(ingest::mask_bsns("jw301_123456782_20240331.xml") == "jw301_#_20240331.xml");
  CHECK(ingest::mask_bsns("123456783") == "123456783");
  CHECK(ingest::mask_bsns("1234567820") == "1234567820");
}

TEST_CASE("The pseudonym is the HMAC-SHA-256 of the BSN under the key, and the store keeps only the fingerprint of the key") {
  // Worked out with: printf 999900006 | openssl dgst -sha256 -mac HMAC -macopt hexkey:00…00
  test::Municipality m;
  m.write("sleutel", std::string(64, '0'));
  ::chmod(m.options.key.c_str(), 0600);
  REQUIRE(refused_by(m, good()) == "geladen");
  CHECK(m.text("select lower(hex(pseudoniem)) from jeugdige") == "1c6d7a4be3483ef709c511e20953fc82db0ca568392ae3981abfd2ec09a91790");
  CHECK(m.text("select length(vingerafdruk) from sleutel") == "64");
  CHECK(m.store_bytes().find(std::string(64, '0')) == std::string::npos);
}

TEST_CASE("Another key, or none, is refused once a store has its key") {
  test::Municipality m;
  REQUIRE(refused_by(m, good()) == "geladen");
  const auto own_key = m.options.key;
  m.options.key = m.path("andere-sleutel");
  CHECK(refused_by(m, good("2")) == "sleutel-ontbreekt");
  CHECK(!std::filesystem::exists(m.options.key));
  m.write("andere-sleutel", std::string(64, 'a'));
  ::chmod(m.options.key.c_str(), 0600);
  CHECK(refused_by(m, good("2")) == "andere-sleutel");
  m.options.key = own_key;
  CHECK(refused_by(m, good("2")) == "geladen");
  CHECK(m.number("select count(*) from jeugdige") == 1);
}

TEST_CASE("A key that others can read, lies in a git work tree, or is no key, is refused") {
  test::Municipality m;
  m.write("sleutel", std::string(64, 'a'));
  for (const mode_t mode : {0604U, 0640U, 0660U, 0601U}) {
    ::chmod(m.options.key.c_str(), mode);
    CHECK(refused_by(m, good()) == "sleutel-niet-afgeschermd");
  }
  ::chmod(m.options.key.c_str(), 0400);
  CHECK(refused_by(m, good()) == "geladen");

  test::Municipality broken;
  for (const std::string& text : {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'g'), std::string()}) {
    broken.write("sleutel", text);
    ::chmod(broken.options.key.c_str(), 0600);
    CHECK(refused_by(broken, good()) == "sleutel-onleesbaar");
  }

  test::Municipality repository;
  std::filesystem::create_directories(repository.path(".git"));
  std::filesystem::create_directories(repository.path("diep/er"));
  repository.options.key = repository.path("diep/er/sleutel");
  CHECK(refused_by(repository, good()) == "sleutel-in-werkmap");
  repository.options.voorbeelddata = true;
  CHECK(refused_by(repository, good()) == "geladen");
  CHECK(repository.open().has_voorbeelddata());
}

TEST_CASE("A postcode becomes a gebied: known, onbekend in the municipality, buiten beyond it") {
  test::Municipality m;
  REQUIRE(m.import_text("postcodes.csv", "postcode;gebiedscode\n8011AA;BU1\n8011AB;BU2\n").loaded == 2);
  const auto gebied = [&m](int nummer, const std::string& postcode) {
    test::Toewijzing t;
    t.nummer = std::to_string(nummer);
    const std::string contacts = "<Contact><Soort>02</Soort><Adres><Postcode>8011AB</Postcode></Adres></Contact><Contact><Soort>03</Soort><Adres><Postcode>" +
                                 postcode + "</Postcode></Adres></Contact>";
    static_cast<void>(m.import_text("t.xml", test::jw301(test::xml(t), test::person(test::tom), "2026-04-01", contacts)));
    return m.text("select gebied from jeugdige_gebied where levering = (select max(id) from levering)");
  };
  CHECK(gebied(1, "8011AA") == "BU1");
  CHECK(gebied(2, "8011 aa") == "BU1");
  CHECK(gebied(3, "8011ZZ") == "onbekend");
  CHECK(gebied(4, "8011") == "onbekend");
  CHECK(gebied(5, "1012AB") == "buiten");
  CHECK(gebied(6, "B-1000") == "onbekend");
  CHECK(gebied(7, "") == "BU2");  // no residence given: the correspondence address
}
