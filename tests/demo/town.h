// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/demo/demo.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

/// Reads back what demo::make wrote, with nothing but the files, as an importer would: the tests judge the deliveries
/// and not the simulation behind them.
namespace town {

using Day = std::int32_t;  ///< days since 1970-01-01
inline constexpr Day open = 2000000;
Day day(int year, int month, int d);
int year_of(Day d);
int month_of(Day d);  ///< months since year 0

struct Toewijzing {
  std::string nummer, bsn, geboren, geslacht, postcode, aanbieder, categorie, product, tijd, reden, eenheid, frequentie,
      verwijzer;
  std::string referentie;
  Day datum = 0, ingang = 0, eind = open;
  std::int64_t volume = -1, budget = -1;
};
struct Melding {
  std::string nummer, bsn, aanbieder, product, reden, status = "1";
  bool stop = false;
  Day begin = 0, eind = open, gemeld = 0;
};
struct Prestatie {
  std::string declaratie, aanbieder, referentie, vorige, bsn, nummer, product, eenheid;
  Day datum = 0, begin = 0, eind = 0;
  std::int64_t volume = 0, cent = 0;  ///< net: credit negative
};
struct Afkeuring {
  std::string declaratie, aanbieder, referentie, code;
};
struct Verzoek {
  std::string bsn, aanbieder, referentie, verwijzer;
};
/// A start, its stop when there is one, and the end that follows from the toewijzing otherwise.
struct Hulp {
  std::string nummer, bsn, aanbieder, product, reden;
  Day begin = 0, eind = open;
  bool stopped = false;
};
using Row = std::map<std::string, std::string>;

struct Town {
  std::filesystem::path folder;
  duidelijk::demo::Summary summary;
  std::vector<Toewijzing> toewijzingen;
  std::vector<Melding> meldingen;
  std::vector<Prestatie> prestaties;
  std::vector<Afkeuring> afkeuringen;
  std::vector<Verzoek> verzoeken;
  std::map<std::string, Row> producten, aanbieders;
  std::map<std::string, std::string> buurten;  ///< postcode -> buurt

  // Derived.
  std::map<std::string, Toewijzing> first, current;  ///< by number: first and latest version; deleted ones are out
  std::vector<Hulp> hulp;
  std::vector<Prestatie> toegekend;  ///< without rejected and replaced lines

  [[nodiscard]] const std::string& hulpvorm(const std::string& product) const {
    return producten.at(product).at("hulpvorm");
  }
  [[nodiscard]] bool justice(const std::string& product) const;
  /// "WK9901xx", "buiten" or "onbekend"
  [[nodiscard]] std::string wijk(const std::string& postcode) const;
  [[nodiscard]] std::string verwijzer(const std::string& nummer) const;
  [[nodiscard]] std::vector<Row> rows(const std::string& path) const;
};

/// Made once per seed and scale, in a folder of its own that goes when the program ends.
const Town& get(std::uint64_t seed, double scale, std::uint32_t message_stride = 0);
/// "1234.56" -> 123456
std::int64_t cents(const std::string& text);
std::int64_t integer(const std::string& text);

}  // namespace town
