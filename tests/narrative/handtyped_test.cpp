// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include <doctest/doctest.h>

using duidelijk::narrative::testing::Town;

TEST_CASE("numbers about people or euros that were typed by hand are errors on a public page") {
  for (const char* text : {"Er zijn 3.400 jeugdigen.", "Dat kost € 47 miljoen.", "Dat kost €47.", "Ongeveer 10% krijgt hulp.", "1 op de 10 kinderen.",
                           "Dat zijn twaalf gezinnen.", "De helft van de ouders weet het.", "Wij gaven 47 miljoen uit.", "Er waren 2000 kinderen.",
                           "Tientallen kinderen wachten.", "Er zijn vijf nieuwe aanbieders.", "Er zijn **3.400** jeugdigen.", "*tien*\nkinderen"}) {
    CAPTURE(text);
    Town town;
    (void)town.html(text);
    CHECK(town.rules() == "getal-met-de-hand");
    CHECK(town.diagnostics.has_errors());
  }
}

TEST_CASE("on a confidential page they are warnings") {
  Town town;
  town.context.is_public = false;
  (void)town.html("Er zijn 3.400 jeugdigen.");
  CHECK(town.rules() == "getal-met-de-hand");
  CHECK_FALSE(town.diagnostics.has_errors());
}

TEST_CASE("years, ages, dates, lists, listed numbers, code and addresses are no such numbers") {
  for (const char* text : {"In 2024 gebeurde veel.", "Kinderen van 12-17 jaar.", "Op 1 januari 2022.", "1. Eerst dit\n2. Dan dat", "Bel 0800 2000.", "Bel 112.",
                           "Schrijf `3.400 jeugdigen`.", "[kosten](https://example.org/3400-jeugdigen)", "{{jeugdigen 2024}} jeugdigen",
                           "Dat was in 2025. Jeugdigen kregen hulp.", "Het ging om 2025.\n\n![Jeugdigen](grafiek:kosten)", "- van 2025\n- jeugdigen", "Wet van 2015! Kinderen eerst.", "In het 2e kwartaal kregen kinderen hulp.", "Van de tien hadden {{jeugdigen 2024}} jeugdigen hulp."}) {
    CAPTURE(text);
    Town town;
    (void)town.html(text);
    CHECK(town.rules().empty());
  }
}
