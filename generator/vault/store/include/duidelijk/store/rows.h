// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// One struct per table of schema/0001_tables.sql that a delivery fills: the columns without `id` and `levering`.
/// Dates are yyyymmdd, amounts eurocents. An EMPTY string_view is written as NULL in a column that may be null.
/// `bekend_op` 0 means: the day on which the delivery was received.
namespace duidelijk::store {

using Id = std::int64_t;
using OptionalInt = std::optional<std::int64_t>;

struct GebiedRow {
  std::string_view code, naam, soort, ouder;
  OptionalInt ses_deciel, armoede_deciel;
};
struct PostcodeRow {
  std::string_view postcode;  ///< 1234AB, no space, upper case
  std::string_view gebied;
};
struct JeugdigeKenmerkRow {
  int bekend_op = 0;
  Id jeugdige = 0;
  OptionalInt geboortemaand;  ///< yyyymm
  std::string_view geslacht = "0";
};
struct JeugdigeGebiedRow {
  int bekend_op = 0;
  Id jeugdige = 0;
  int vanaf = 0;
  std::string_view gebied;
};
struct AanbiederRow {
  int bekend_op = 0;
  std::string_view agb, naam, holding;
};
struct ProductRow {
  int bekend_op = 0;
  std::string_view categorie, code, naam, hulpvorm, variant;
  bool crisis = false, vervoer = false;
};
struct TariefRow {
  int bekend_op = 0;
  std::string_view product, aanbieder, eenheid;
  std::int64_t bedrag_cent = 0;
  int vanaf = 0;
  OptionalInt tot;
};
struct ToewijzingRow {
  int bekend_op = 0;
  std::string_view nummer;
  Id jeugdige = 0;
  std::string_view aanbieder, referentie, categorie, product;
  int toewijzingsdatum = 0;
  std::string_view toewijzingstijd = "00:00:00";
  int ingangsdatum = 0;
  OptionalInt einddatum;
  std::string_view reden_wijziging;
  OptionalInt volume;
  std::string_view eenheid, frequentie;
  OptionalInt budget_cent;
  std::string_view verwijzer;
};
struct VerzoekRow {
  int bekend_op = 0;
  Id jeugdige = 0;
  std::string_view aanbieder, referentie, categorie, product, verwijzer;
  OptionalInt gewenste_ingangsdatum;
};
struct ZorgtrajectRow {
  int bekend_op = 0;
  std::string_view bericht;  ///< start, stop
  std::string_view toewijzing;
  Id jeugdige = 0;
  std::string_view aanbieder, categorie, product;
  int begindatum = 0;
  OptionalInt einddatum;
  std::string_view reden, status;
};
struct DeclaratieRow {
  int bekend_op = 0;
  std::string_view nummer, aanbieder;
  int begindatum = 0, einddatum = 0, dagtekening = 0;
  std::int64_t bedrag_cent = 0;
};
struct PrestatieRow {
  int bekend_op = 0;
  std::string_view declaratie, aanbieder, referentie, vorige_referentie;
  Id jeugdige = 0;
  std::string_view toewijzing, categorie, product;
  int begindatum = 0, einddatum = 0;
  std::int64_t volume = 0;
  std::string_view eenheid;
  OptionalInt tarief_cent;
  std::int64_t bedrag_cent = 0;  ///< a credit line is negative
};
struct AfkeuringRow {
  int bekend_op = 0;
  std::string_view declaratie, aanbieder, referentie, retourcode;
  OptionalInt bedrag_cent;
};
struct GrootboekRow {
  int bekend_op = 0;
  int boekjaar = 0;
  OptionalInt maand;
  std::string_view taakveld, soort, herkomst;
  int prestatiejaar = 0;
  std::int64_t bedrag_cent = 0;
};
struct OverigeLastRow {
  int bekend_op = 0;
  std::string_view soort, periode, taakveld, aanbieder;
  OptionalInt jeugdigen;
  std::int64_t bedrag_cent = 0;
};
struct BegrotingRow {
  int bekend_op = 0;
  int boekjaar = 0;
  std::string_view taakveld, product, soort, raadsbesluit;
  int besloten_op = 0;
  std::int64_t lasten_cent = 0, baten_cent = 0;
  bool incidenteel = false;
};
struct PrognoseExternRow {
  int bekend_op = 0;
  std::string_view bron;
  int gemaakt_op = 0, jaar = 0;
  std::string_view categorie;
  std::int64_t bedrag_cent = 0;
  OptionalInt laag_cent, hoog_cent;
};
struct BevolkingRow {
  int jaar = 0;
  std::string_view gebied;
  int leeftijd_van = 0, leeftijd_tot = 0;
  std::string_view geslacht;
  OptionalInt aantal;
};
struct MetingRow {
  int bekend_op = 0;
  std::string_view soort, periode, gebied, aanbieder;
  OptionalInt n, uitgenodigd;
  std::string_view waarde, eenheid, bron;
};
struct BenchmarkRow {
  std::string_view bron, tabel, gebied, indicator, waarde, tekst, noot;
};

}  // namespace duidelijk::store
