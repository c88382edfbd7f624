// SPDX-License-Identifier: EUPL-1.2
#include "csv/checks.h"

#include "codes.h"
#include "csv/faults.h"

namespace duidelijk::ingest::csv {

std::optional<Fault> check_product(const Value& categorie, const Value& product) {
  if (!product.present || categorie.present) return std::nullopt;
  return fault("product-zonder-categorie", "er staat een productcode zonder productcategorie",
               "Vul de productcategorie in; zonder is de productcode niet te herkennen.");
}

std::optional<Fault> check_order(const Value& later, std::string_view later_name, const Value& earlier,
                                 std::string_view earlier_name) {
  if (!later.present || !earlier.present || later.number >= earlier.number) return std::nullopt;
  return fault_of_order(later_name, earlier_name);
}

std::optional<Fault> check_references(const Value& bsn, std::initializer_list<std::string_view> texts) {
  if (!holds_bsn(bsn.text, texts)) return std::nullopt;
  return fault("bsn-in-kenmerk", "een nummer of kenmerk op deze regel bevat het BSN zelf",
               "Vervang het kenmerk door een nummer dat niets over de jeugdige zegt.");
}

}  // namespace duidelijk::ingest::csv
