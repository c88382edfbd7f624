// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "random.h"

#include <array>
#include <string>
#include <vector>

namespace duidelijk::demo {

/// A wijk of Hanzedijk at scale 1. `per_age` is the number of children of each year of age without the students who
/// come at 18.
struct Wijk {
  const char* name;
  int inwoners;
  int per_age;
  int studenten;     ///< 18-22, all ages together
  int ses, armoede;  ///< deciles; 10 = best off, 10 = least poverty
  int need;          ///< how much more or less help is needed here, in percent
  int growth;        ///< building: yearly growth of families, in tenths of a percent
  int buurten;
  bool poh;  ///< praktijkondersteuner jeugd at the huisarts from 2023
};

inline constexpr int wijken_count = 16;
inline constexpr int industrial_wijk = 15;  ///< Ambachtskade: almost nobody lives there
const std::array<Wijk, wijken_count>& wijken();

inline constexpr int nowhere = -1;  ///< no postcode known
inline constexpr int outside = -2;  ///< a postcode of another municipality

/// Buurten are numbered through the wijken; each has ten postcodes.
class Geography {
 public:
  Geography();
  struct Buurt {
    int wijk;
    int number;  ///< within the wijk, from 1
    int weight;  ///< share of the wijk's people, in percent
    std::string code, name;
  };
  [[nodiscard]] const std::vector<Buurt>& buurten() const { return buurten_; }
  [[nodiscard]] int pick_buurt(int wijk, Random& random) const;
  /// A wijk in proportion to its children, for somebody who moves.
  [[nodiscard]] int pick_wijk(Random& random) const;
  [[nodiscard]] static std::string wijk_code(int wijk);
  /// "8951AB"; `which` chooses one of ten.
  [[nodiscard]] std::string postcode(int buurt, int which) const;

 private:
  std::vector<Buurt> buurten_;
  std::array<int, wijken_count> first_{};
};

}  // namespace duidelijk::demo
