// SPDX-License-Identifier: EUPL-1.2
#include "csv/kinds.h"

#include <array>

namespace duidelijk::ingest::csv {

std::span<const Kind* const> all_kinds() {
  static const std::array<const Kind*, 17> kinds{
      &toewijzingen(), &trajecten(), &prestaties(), &afkeuringen(),    &verzoeken(), &aanbieders(),
      &producten(),    &tarieven(),  &grootboek(),  &overige_lasten(), &begroting(), &externe_prognose(),
      &metingen(),     &gebieden(),  &postcodes(),  &bevolking(),      &benchmark()};
  return kinds;
}

}  // namespace duidelijk::ingest::csv
