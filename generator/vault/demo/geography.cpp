// SPDX-License-Identifier: EUPL-1.2
#include "geography.h"

#include <cstdio>

namespace duidelijk::demo {

const std::array<Wijk, wijken_count>& wijken() {
  static constexpr std::array<Wijk, wijken_count> all{{
      {"Koggehaven", 9800, 45, 450, 6, 5, 100, 0, 4, false},
      {"Dijkpoort", 11200, 110, 180, 3, 3, 125, 0, 5, true},
      {"Zilverlinden", 8400, 100, 30, 8, 9, 82, 0, 4, false},
      {"Veerweide", 12600, 175, 30, 5, 6, 100, 0, 5, true},
      {"Molenhoek", 10400, 120, 130, 2, 2, 138, 0, 4, true},
      {"Sluiskwartier", 7300, 75, 170, 4, 4, 115, 0, 3, false},
      {"Wilgenrade", 9100, 105, 30, 7, 7, 90, 0, 4, false},
      {"Lindehout", 6900, 82, 10, 9, 9, 76, 0, 3, true},
      {"Terpzicht", 4300, 52, 0, 7, 8, 88, 0, 2, false},
      {"Bolwerk-Oost", 10900, 118, 210, 1, 1, 145, 0, 5, false},
      {"Schippershoek", 5600, 55, 110, 3, 2, 128, 0, 3, false},
      {"Polderglans", 19200, 330, 40, 8, 8, 86, 12, 5, true},
      {"Kerspel", 3100, 38, 0, 9, 10, 78, 0, 2, false},
      {"Oudendijk", 2400, 27, 0, 6, 7, 92, 0, 2, false},
      {"Rietzoom", 8620, 65, 110, 5, 5, 105, 0, 4, false},
      {"Ambachtskade", 180, 3, 0, 4, 4, 70, 0, 2, false},
  }};
  return all;
}

Geography::Geography() {
  // Nobody's buurten are of one size.
  static constexpr std::array<std::array<int, 5>, 4> shares{
      {{64, 36, 0, 0, 0}, {45, 33, 22, 0, 0}, {36, 29, 21, 14, 0}, {30, 25, 20, 15, 10}}};
  static constexpr std::array<const char*, 5> parts{"Noord", "Zuid", "West", "Oost", "Midden"};
  for (int w = 0; w < wijken_count; ++w) {
    const Wijk& wijk = wijken()[static_cast<std::size_t>(w)];
    first_[static_cast<std::size_t>(w)] = static_cast<int>(buurten_.size());
    for (int b = 0; b < wijk.buurten; ++b) {
      char code[40];
      std::snprintf(code, sizeof code, "BU9901%02d%02d", w + 1, b + 1);
      buurten_.push_back({w, b + 1, shares[static_cast<std::size_t>(wijk.buurten - 2)][static_cast<std::size_t>(b)],
                          code, std::string(wijk.name) + " " + parts[static_cast<std::size_t>(b)]});
    }
  }
}

int Geography::pick_buurt(int wijk, Random& random) const {
  const int first = first_[static_cast<std::size_t>(wijk)];
  int left = random.between(0, 99);
  for (int b = first;; ++b) {
    const int weight = buurten_[static_cast<std::size_t>(b)].weight;
    if (left < weight) return b;
    left -= weight;
  }
}

int Geography::pick_wijk(Random& random) const {
  static const std::array<int, wijken_count> weights = [] {
    std::array<int, wijken_count> w{};
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = wijken()[i].per_age * (1000 + 8 * wijken()[i].growth);
    return w;
  }();
  return static_cast<int>(random.pick(weights));
}

std::string Geography::wijk_code(int wijk) {
  char code[40];
  std::snprintf(code, sizeof code, "WK9901%02d", wijk + 1);
  return code;
}

std::string Geography::postcode(int buurt, int which) const {
  // The four digits 8951 to 8966 are given to no place in the Netherlands.
  const Buurt& b = buurten_[static_cast<std::size_t>(buurt)];
  std::string out = std::to_string(8951 + b.wijk);
  out += static_cast<char>('A' + b.number - 1);
  out += static_cast<char>('A' + which);
  return out;
}

}  // namespace duidelijk::demo
