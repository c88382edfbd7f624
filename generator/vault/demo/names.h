// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendar.h"

#include <cstdint>
#include <string>

namespace duidelijk::demo {

inline constexpr const char* gemeente_naam = "Hanzedijk";
inline constexpr const char* gemeente_code = "GM9901";
inline constexpr const char* gemeente_cijfers = "9901";

/// The strings of canaries(), by the field in which they stand.
namespace canary {
inline constexpr const char* achternaam = "Kanariezwart";
inline constexpr const char* partnernaam = "Kanariewit";
inline constexpr const char* relatienaam = "Kanarieblauw";
inline constexpr const char* voornamen = "Kanariepiet";
inline constexpr const char* straat = "Kanariekooistraat";
inline constexpr const char* plaats = "Kanariedam";
inline constexpr const char* email = "kanarie.vangnet@voorbeeld.invalid";
inline constexpr const char* relatie_email = "kanarie.ouder@voorbeeld.invalid";
inline constexpr const char* telefoon = "09901779901";
inline constexpr const char* relatie_telefoon = "09902778802";
inline constexpr const char* commentaar_client = "KANARIEOPMERKING over de jeugdige en het gezin";
inline constexpr const char* commentaar_product = "KANARIETOELICHTING bij het product";
inline constexpr const char* commentaar_verzoek = "KANARIEVERZOEK met uitleg";
inline constexpr const char* organisatie = "Woongroep Kanarienest";
inline constexpr const char* verwijzer_naam = "Praktijk Kanarievogel";
inline constexpr const char* verwijzer_code = "01977991";
inline constexpr const char* referentie = "KANARIEREF";  ///< ReferentieAanbieder, followed by a number
inline constexpr const char* prestatie = "KANARIEPR";    ///< ReferentieNummer, followed by a number
}  // namespace canary

void append_number(std::string& out, std::int64_t value);
/// "1234.56"
void append_euro(std::string& out, std::int64_t cents);
void append_bsn(std::string& out, std::uint32_t bsn);
/// "12:34:56"
void append_time(std::string& out, int seconds);
/// One per aanbieder and month: "D202403" in an export, "B202403" in a message, so that no declaratie stands in both.
void append_declaratie(std::string& out, char series, Day datum);

/// Numbers that pass the eleven-test: first 999900006 to 999999990, the range for tests; then downwards from 999899999,
/// numbers that begin with a 9, as no issued BSN does.
class BsnSource {
 public:
  std::uint32_t next();

 private:
  std::uint32_t prefix_ = 99990000;
  bool test_range_ = true;
};

}  // namespace duidelijk::demo
