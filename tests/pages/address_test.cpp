// SPDX-License-Identifier: EUPL-1.2
#include "address.h"

#include <doctest/doctest.h>

using duidelijk::pages::Address;

TEST_CASE("addresses are relative and end in a file, so that a site also works from a disk and below any path") {
  const Address root;
  const Address kosten("kosten");
  const Address wijk("wijken/t-zand");
  CHECK(root.file() == "index.html");
  CHECK(kosten.file() == "kosten/index.html");
  CHECK(wijk.beside("data/fig-1.csv") == "wijken/t-zand/data/fig-1.csv");
  CHECK(root.to_root().empty());
  CHECK(wijk.to_root() == "../../");
  CHECK(wijk.to(kosten) == "../../kosten/index.html");
  CHECK(kosten.to(root) == "../index.html");
  CHECK(root.to(wijk) == "wijken/t-zand/index.html");
}
