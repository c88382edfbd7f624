// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ijw/fields.h"

#include <optional>
#include <string_view>

namespace duidelijk::ingest::ijw {

/// What every message says of the Client.
struct Client {
  std::string_view bsn;
  std::optional<int> geboortedatum;  ///< yyyymmdd, of which only the month is kept; nothing = unknown
  std::string_view geslacht;
  std::optional<Fault> fault;        ///< then none of its elements can be loaded
};
/// With Bsn, Geboortedatum and Geslacht (301, 305, 307, 315).
[[nodiscard]] Client read_client(const Bericht& bericht, pugi::xml_node element);
/// With a Bsn only (323).
[[nodiscard]] Client read_bsn(const Bericht& bericht, pugi::xml_node element);

/// Product{Categorie, Code?}; both empty when there is no Product.
struct Product {
  std::string_view categorie, code;
};
[[nodiscard]] Product read_product(Fields& fields, pugi::xml_node element);

/// Afzender or Ontvanger that must be an aanbieder: throws InputError unless it is an AGB code.
[[nodiscard]] std::string_view need_aanbieder(const Bericht& bericht, std::string_view header_field);

/// The message as read for a reader: parsed, its sender noted, a warning when its version is not 3.2.
void open_message(const Bericht& bericht, Context& context);
/// A message that holds none of the elements it is for.
void warn_if_nothing(const Bericht& bericht, Context& context, std::string_view element_name);

[[nodiscard]] Fault fault_of_other_client(int line);
[[nodiscard]] Fault fault_of_bsn_inside(int line);

}  // namespace duidelijk::ingest::ijw
