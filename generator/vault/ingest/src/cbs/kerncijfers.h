// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::cbs {

enum class Soort : std::uint8_t { land, gemeente, wijk, buurt };
[[nodiscard]] std::string_view to_string(Soort soort);

/// Inhabitants of an age, first to last inclusive; no count = hidden by CBS.
struct Band {
  int first = 0, last = 0;
  std::optional<std::int64_t> count;
};

/// One line of the Kerncijfers wijken en buurten: an area in a year.
struct Region {
  int line = 0;
  int year = 0;  ///< on 1 January
  Soort soort = Soort::buurt;
  std::string code;      ///< GM0034, WK003401, BU00340101, without padding
  std::string gemeente;  ///< its name; CBS does not name wijken and buurten here
  int change = 0;        ///< Indelingswijziging: 1 none, 2 only the code or name, 3 other borders; 0 not given
  std::optional<std::int64_t> inwoners, mannen, vrouwen;
  std::vector<Band> bands;  ///< in the order of the columns
  std::string jeugdzorg;    ///< jongeren met jeugdzorg in natura (0 to 22 years), as printed; empty = hidden
  std::string percentage;   ///< the same of all jongeren, as printed: the decimal comma may be lost

  /// GM0034 of any part of it; empty for a country.
  [[nodiscard]] std::string gemeente_code() const;
  /// The wijk of a buurt, the gemeente of a wijk; empty otherwise.
  [[nodiscard]] std::string parent() const;
  [[nodiscard]] std::optional<std::int64_t> jongeren_met_jeugdzorg() const;
};

/// The percentage that was meant, in tenths: "108" is 108 (10,8) when the counts of the same line say so, and "7" is 70
/// (7,0). Nothing when it is hidden, or when the counts leave no or two readings.
[[nodiscard]] std::optional<std::int64_t> meant_tenths(const Region& region);

/// Where the division into wijken and buurten of a gemeente was made anew: its codes then name other areas than before.
struct Redivision {
  std::string gemeente;  ///< code
  int last_old_year = 0;
  int first_new_year = 0;
};
/// Most areas have other borders, and more than a quarter of all codes is new or gone, in two consecutive years of the
/// file. Sorted by gemeente and year.
[[nodiscard]] std::vector<Redivision> find_redivisions(const std::vector<Region>& regions);
/// The code under which an area is stored: areas of an old division get its last year behind it ("WK003401.2021"),
/// since the same code names another area now.
[[nodiscard]] std::string stored_code(const std::string& code, Soort soort, const std::string& gemeente, int year,
                                      const std::vector<Redivision>& redivisions);

}  // namespace duidelijk::ingest::cbs
