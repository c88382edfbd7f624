// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include <cstdint>

namespace duidelijk::demo {

/// What is said of a jeugdige in any record. Valid only while its batch is being written.
struct Person {
  std::uint32_t bsn;
  Day birth;
  bool birth_unknown, boy;
};

/// A version of a toewijzing (JW301).
struct Toewijzing {
  Person person;
  Address place;
  std::uint32_t nummer, referentie;  ///< referentie 0 = none
  int aanbieder;
  const Product* product;
  enum class Detail { product, category, nothing } detail;  ///< exact, aspecific, generic
  Day datum;
  int time;           ///< seconds of the day
  Day ingang, eind;   ///< eind never = none
  const char* reden;  ///< JZ002 or null
  int volume;         ///< -1 = no Omvang
  const char* eenheid;
  const char* frequentie;
  std::int64_t budget;  ///< eurocents, -1 = none
  int verwijzer;
};

/// A start (JW305) or stop (JW307).
struct Melding {
  Person person;
  bool stop;
  char status;  ///< COD467
  std::uint32_t nummer;
  int aanbieder;
  const Product* product;
  Day toewijzing_ingang, begin, end;
  const char* reden;
  Day gemeld;
};

/// A request for a toewijzing (JW315).
struct Verzoek {
  Person person;
  std::uint32_t referentie;
  int aanbieder;
  const Product* product;
  int verwijzer;
  Day gewenst, ontvangen;
};

/// A claimed line (JW323).
struct Prestatie {
  std::uint32_t bsn;
  std::uint32_t nummer;  ///< 0 = the aanbieder left it out
  std::uint32_t referentie, vorige;
  int aanbieder;
  const Product* product;
  Day begin, end, datum;  ///< datum: of the declaratie
  const char* eenheid;
  int volume, tarief;   ///< tarief 0 = none
  std::int64_t bedrag;  ///< eurocents, not negative
  bool credit;
  const char* afgekeurd;  ///< return code of the JW325, or null
};

}  // namespace duidelijk::demo
