// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "csv/column.h"

#include <span>

namespace duidelijk::ingest::csv {

// Records of care, about one jeugdige each.
[[nodiscard]] const Kind& toewijzingen();
[[nodiscard]] const Kind& trajecten();
[[nodiscard]] const Kind& prestaties();
[[nodiscard]] const Kind& afkeuringen();
[[nodiscard]] const Kind& verzoeken();

// What the records refer to.
[[nodiscard]] const Kind& aanbieders();
[[nodiscard]] const Kind& producten();
[[nodiscard]] const Kind& tarieven();
[[nodiscard]] const Kind& gebieden();
[[nodiscard]] const Kind& postcodes();

// Money outside the messages.
[[nodiscard]] const Kind& grootboek();
[[nodiscard]] const Kind& overige_lasten();
[[nodiscard]] const Kind& begroting();
[[nodiscard]] const Kind& externe_prognose();

// Figures that others counted.
[[nodiscard]] const Kind& metingen();
[[nodiscard]] const Kind& bevolking();
[[nodiscard]] const Kind& benchmark();

/// Every kind of docs/leveringen.md, in its order.
[[nodiscard]] std::span<const Kind* const> all_kinds();

}  // namespace duidelijk::ingest::csv
