// SPDX-License-Identifier: EUPL-1.2
#include "csv/declaraties.h"

#include <algorithm>

namespace duidelijk::ingest::csv {

Declaraties::Total& Declaraties::total_of(const store::PrestatieRow& row) {
  if (last_ < totals_.size() && totals_[last_].nummer == row.declaratie && totals_[last_].aanbieder == row.aanbieder) {
    return totals_[last_];
  }
  key_.assign(row.aanbieder).append(1, ';').append(row.declaratie);
  const auto [place, is_new] = places_.try_emplace(key_, totals_.size());
  if (is_new) {
    totals_.push_back(
        {std::string(row.declaratie), std::string(row.aanbieder), row.begindatum, row.einddatum, row.bekend_op, 0});
  }
  last_ = place->second;
  return totals_[last_];
}

void Declaraties::add(const store::PrestatieRow& row) {
  Total& total = total_of(row);
  total.begindatum = std::min(total.begindatum, row.begindatum);
  total.einddatum = std::max(total.einddatum, row.einddatum);
  total.dagtekening = std::max(total.dagtekening, row.bekend_op);
  total.bedrag_cent += row.bedrag_cent;
}

void Declaraties::write(Context& context) const {
  for (const Total& total : totals_) {
    store::DeclaratieRow row;
    row.bekend_op = total.dagtekening;
    row.nummer = total.nummer;
    row.aanbieder = total.aanbieder;
    row.begindatum = total.begindatum;
    row.einddatum = total.einddatum;
    row.dagtekening = total.dagtekening;
    row.bedrag_cent = total.bedrag_cent;
    context.add(row);
  }
}

}  // namespace duidelijk::ingest::csv
