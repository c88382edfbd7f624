// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace duidelijk::ingest {

/// The code lists of iJw 3.2 that deliveries use, whatever their format.
enum class Code {
  verwijzer,          ///< COD327
  reden_beeindiging,  ///< JZ588
  productcategorie,   ///< JZ020
  eenheid,            ///< WJ756
  frequentie,         ///< WMO757
  geslacht,           ///< COD046
  datum_gebruik,      ///< COD170
  status,             ///< COD467
  reden_wijziging,    ///< JZ002
  debet_credit,
  retourcode          ///< four letters or digits; the list itself changes with each release
};

[[nodiscard]] bool is_code(Code list, std::string_view value);
/// All values of a list; none for retourcode, which has no fixed list.
[[nodiscard]] std::span<const std::string_view> codes_of(Code list);
/// "COD327 (verwijzer): 01, 02, …, 08", for the advice of a diagnostic.
[[nodiscard]] std::string code_advice(Code list);

/// 4 digits.
[[nodiscard]] bool is_gemeentecode(std::string_view value);
/// 8 digits.
[[nodiscard]] bool is_agb(std::string_view value);

/// A reference made by an aanbieder is free text. True when one of these texts holds the BSN itself, which may never be
/// stored: refuse the line (rule "bsn-in-kenmerk").
[[nodiscard]] bool holds_bsn(std::string_view bsn, std::initializer_list<std::string_view> texts);

}  // namespace duidelijk::ingest
