// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "catalogue.h"
#include "geography.h"
#include "random.h"

#include <string>
#include <vector>

namespace duidelijk::demo {

struct Address {
  Day from;
  int buurt;  ///< or nowhere, outside
  int which;  ///< which of the postcodes
  int wijk;   ///< of the buurt; -1 outside Hanzedijk
};

/// One child or young adult while it lives in Hanzedijk (or is its responsibility).
struct Jeugdige {
  Day birth = 0, arrival = 0, departure = never;  ///< departure: the first day elsewhere
  bool boy = false, student = false, birth_unknown = false;
  std::vector<Address> addresses;  ///< in order of time; never empty
  std::string bsn;                 ///< given when the first record is written

  [[nodiscard]] const Address& address_at(Day at) const {
    const Address* found = &addresses.front();
    for (const Address& a : addresses) {
      if (a.from > at) break;
      found = &a;
    }
    return *found;
  }
};

/// COD327; 07 does not exist.
inline constexpr std::array<const char*, 7> verwijzer_codes{"01", "02", "03", "04", "05", "06", "08"};

/// One kind of help by one aanbieder, from first to last day.
struct Traject {
  Hulp hulp = Hulp::begeleiding;
  int aanbieder = 0;
  int verwijzer = 0;                ///< into verwijzer_codes; -1 = nobody wrote it down
  Day ingang = 0;                   ///< from when it is allotted
  Day begin = 0;                    ///< first day of help
  Day end = never;                  ///< last day
  const char* reden = "31";         ///< JZ588
  const char* wijziging = nullptr;  ///< JZ002 of the shortened toewijzing, when not 05
  bool started = true;
  bool lives_elsewhere = false;  ///< the postcode in its toewijzing is that of the residence
};

/// What is fixed about a kind of help.
struct HulpModel {
  std::array<int, 4> need;       ///< relative need at 0-3, 4-11, 12-17, 18-22
  int boys_young, boys_old;      ///< need of boys in percent of the mean, to 11 and from 12; girls mirror it
  Quantiles duration, waiting;   ///< days
  std::array<int, 7> verwijzer;  ///< weights, in the order of verwijzer_codes
  Quantiles volume;              ///< allotted per week in the product's eenheid (83: eurocents per month; 82: 1)
  int follow, stack;             ///< chance in percent of other help after it, and of other help beside it
  int yearly;                    ///< chance in percent that it is allotted to 31 December and renewed
};
const HulpModel& model(Hulp hulp);
/// 0-3, 4-11, 12-17, 18-22
constexpr std::size_t age_group(int age) { return age < 4 ? 0u : age < 12 ? 1u : age < 18 ? 2u : 3u; }
bool is_residential(Hulp hulp);

}  // namespace duidelijk::demo
