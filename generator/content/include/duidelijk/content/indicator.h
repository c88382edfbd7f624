// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace duidelijk::content {

enum class Measure {
  jeugdigen,   ///< `aantal jeugdigen`: distinct jeugdigen
  aanbieders,  ///< `aantal aanbieders`: distinct aanbieders
  rijen,       ///< `aantal`: rows (events: toewijzingen, begun trajecten)
  som,         ///< `som`: sum of waarde
  mediaan,     ///< `mediaan`: Kaplan-Meier median of waarde in days, shown in whole weeks or months as the eenheid says
  gemiddelde,  ///< `gemiddelde`: mean of a score weighted by n
  quotient,    ///< `quotient`: teller / noemer, both indicators, from released values only
  geen         ///< `geen`: onvoldoende informatie
};

enum class Kind { stand, stroom };

struct Norm {
  std::string value;    ///< Dutch text, "12"
  std::string unit;     ///< "weken"
  std::string source;
};

/// One file content/indicatoren/ID.md. Front matter keys in parentheses.
struct Indicator {
  std::string id;                            ///< file name
  int version = 1;                           ///< (versie) of the definition
  std::string name;                          ///< (naam)
  std::string unit;                          ///< (eenheid): jeugdigen, euro, procent, weken, maanden, toewijzingen, trajecten, cijfer, inwoners, index …
  std::string invalshoek;                    ///< kosten-en-gebruik, transformatie, ervaren-kwaliteit, maatschappelijke-effecten, basis, datakwaliteit
  std::string pijler;                        ///< kosten, kwaliteit, contractvoorwaarden, continuiteit; may be empty
  Kind kind = Kind::stroom;                  ///< (soort)
  std::string fact;                          ///< (feit); empty for quotient and geen
  Measure measure = Measure::jeugdigen;      ///< (meting)
  std::vector<std::pair<std::string, std::vector<std::string>>> selection;  ///< (selectie) dimension -> the members that count; not available as a crossing… unless listed in per
  std::vector<std::string> dimensions;       ///< (per)
  std::string numerator, denominator;        ///< (teller, noemer) for quotient
  std::vector<std::string> denominator_total;///< (noemer_over) dimensions of the numerator whose total the denominator takes: share within a total
  std::int64_t factor = 1;                   ///< (factor) 100 for procent, 1000 for per 1.000
  int decimals = 0;                          ///< (decimalen) in the confidential release; the public one has whole percents. Of a mean 0 or 1, and 1 when not given
  std::vector<std::string> part_of;          ///< (onderdeel_van) indicators whose jeugdigen include all of this one's on every key, when facts differ
  std::string source, coverage, warning;     ///< (bron, dekking, waarschuwing)
  std::optional<Norm> norm;
  std::string needed;                        ///< (nodig) for geen: what is needed to measure it
  std::optional<int> provisional_months;     ///< (voorlopig_maanden) the last so many months before the peildatum of the data are voorlopig
  bool estimated = false;                    ///< (geraamd) those months hold an estimate of what is not known yet: they are geraamd
  std::string definition;                    ///< Markdown below the front matter
  std::string file;
};

}  // namespace duidelijk::content
