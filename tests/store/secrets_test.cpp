// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/store/secrets.h"

#include "archive.h"

#include <doctest/doctest.h>

using namespace duidelijk;

TEST_CASE("Every pseudonym and every name that was ever delivered is a secret, older names and concerns too") {
  test::Archive archive;
  archive.add(store::AanbiederRow{20240101, "11111111", "De Uil", "Bos Groep"});
  archive.add(store::AanbiederRow{20240101, "22222222", "De Das", ""});
  archive.add_in(2, store::AanbiederRow{20250101, "11111111", "De Nieuwe Uil", "Bos Groep"});
  const auto secrets = store::read_secrets(archive.store);
  CHECK(secrets.pseudonyms == std::vector<std::string>{"p1", "p2"});
  CHECK(secrets.names == std::vector<std::string>{"Bos Groep", "De Das", "De Nieuwe Uil", "De Uil"});
}

TEST_CASE("A pseudonym with a zero byte is read whole") {
  test::Archive archive;
  archive.store.database().exec("insert into jeugdige values (3, 1, x'00ff00ee')");
  CHECK(store::read_secrets(archive.store).pseudonyms.back() == std::string("\0\xff\0\xee", 4));
}
