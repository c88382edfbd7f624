// SPDX-License-Identifier: EUPL-1.2
#include "providers.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>

namespace duidelijk::demo {
namespace {

using enum Hulp;

std::uint32_t bits(std::initializer_list<Hulp> list) {
  std::uint32_t out = 0;
  for (const Hulp h : list) out |= 1u << index(h);
  return out;
}

struct Large {
  const char* naam;
  const char* holding;
  int weight;
  std::uint32_t offers;
  bool own_price, slow;
};

// Names that nobody can take for a real organisation.
// One row per line, whatever its length.
// clang-format off
const std::vector<Large>& large() {
  static const std::vector<Large> list{
      {"De Vliegende Olifant Jeugdhulp", "Olifant Concern", 400,
       bits({begeleiding, begeleiding_plus, behandeling, gezin_intensief, groep, dagbehandeling, pleegzorg, gezinshuis, leefgroep,
             logeren, crisis_ambulant, crisis_verblijf, naast_wonen, samenthuis, preventief, kamertraining}), true, false},
      {"Kliniek De Denkende Inktvis", "Diepzee Groep", 330, bits({ggz_basis, ggz_spec, ggz_hoog, ggz_verblijf, naast_wonen}), true, true},
      {"De Zingende Egel", "", 250, bits({begeleiding, begeleiding_plus, gezin_intensief, groep, logeren, verzorging, wijkarrangement}), false, false},
      {"Kindercentrum De Regenboogreiger", "Olifant Concern", 210, bits({dagbehandeling, groep, behandeling}), false, false},
      {"De Maanvos Wonen", "", 170, bits({leefgroep, kamertraining, gesloten, crisis_verblijf, naast_wonen}), true, true},
      {"Praktijkhuis De Blauwe Pinguin", "Diepzee Groep", 150, bits({ggz_basis, ggz_spec, dyslexie}), false, false},
      {"De Knikkende Neushoorn Jeugdbescherming", "", 400, bits({jb, jr, preventief}), false, false},
      {"Wijkteamwerk De Gele Giraf", "", 400, bits({wijkarrangement}), false, false},
      {"De Verdwenen Walrus", "", 75, bits({begeleiding, begeleiding_plus, gezin_intensief, groep}), false, true},
      {"Pleegzorg De Warme Wolk", "Olifant Concern", 300, bits({pleegzorg}), false, false},
      {"De Rode Salamander", "Vuurtongroep", 100, bits({begeleiding, behandeling, gezin_intensief, crisis_ambulant, samenthuis}), false, false},
      {"Taxi De Snelle Slak", "", 300, bits({vervoer}), false, false},
      {"Leerhuis De Letterlama", "", 260, bits({dyslexie}), false, false},
      {"Kindergasthuis De Dappere Das", "", 300, bits({kindergeneeskunde}), false, true},
      {"De Tweede Neushoorn Reclassering", "", 160, bits({jb, jr}), false, false},
      {"De Groene Gans Groep", "Vuurtongroep", 70, bits({begeleiding, groep, maatwerk, verzorging}), false, false},
      {"Gezinshuizen De Houten Haas", "", 90, bits({gezinshuis}), false, false},
  };
  return list;
}
// clang-format on

struct Small {
  const char* kind;
  std::uint32_t offers;
  int share;  ///< of the tail, in percent
};

const std::vector<Small>& small() {
  static const std::vector<Small> list{
      {"Begeleiding", bits({begeleiding, begeleiding_plus, preventief}), 27},
      {"Praktijk", bits({ggz_basis, ggz_spec}), 24},
      {"Behandelpraktijk", bits({behandeling, naast_wonen}), 11},
      {"Zorgboerderij", bits({groep, logeren, begeleiding}), 9},
      {"Gezinshuis", bits({gezinshuis}), 8},
      {"Taalpraktijk", bits({dyslexie}), 6},
      {"Gezinsteam", bits({gezin_intensief, samenthuis, begeleiding}), 5},
      {"Woonhuis", bits({leefgroep, kamertraining}), 4},
      {"Vervoer", bits({vervoer}), 3},
      {"Maatwerk", bits({maatwerk, verzorging, logeren}), 3},
  };
  return list;
}

constexpr std::array<const char*, 12> adjectives{"De Gestippelde", "De Fluisterende", "De Zilveren", "De Huppelende",
                                                 "De Paarse",      "De Slapende",     "De Glazen",   "De Gouden",
                                                 "De Dansende",    "De Kleine",       "De Lachende", "De Zwevende"};
constexpr std::array<const char*, 19> animals{
    "Kameel",   "Otter", "Tapir",   "Kikker",   "Zwaan", "Mammoet",  "Uil",       "Kreeft", "Panda", "Bever",
    "Flamingo", "Mol",   "Zeehond", "Kolibrie", "Beer",  "Eenhoorn", "Schildpad", "Dodo",   "Draak"};

// n-th pair of a walk through adjectives x animals that meets each of the 228 pairs once; after that a number follows.
std::string small_name(const char* kind, std::size_t n) {
  const std::size_t a = n % adjectives.size(), b = n % animals.size();
  std::string out = std::string(kind) + " " + adjectives[a] + " " + animals[b];
  const std::size_t round = n / (adjectives.size() * animals.size());
  if (round > 0) out += " " + std::to_string(round + 1);
  return out;
}

std::size_t count_at(double scale) {
  std::size_t n = 146;
  // Twice the size, a quarter more aanbieders; whole steps, so that no machine rounds differently.
  for (double s = scale; s >= 2 && n < 4000; s /= 2) n += n / 4;
  for (double s = scale; s <= 0.5; s *= 2) n -= n / 5;
  return std::max<std::size_t>(n, 40);
}

}  // namespace

Providers::Providers(std::uint64_t seed, double scale) {
  add_large();
  add_small(count_at(scale) - all_.size(), seed);
  for (std::size_t h = 0; h < hulp_count; ++h) {
    auto& list = offered_[h];
    for (std::size_t i = 0; i < all_.size(); ++i) {
      if ((all_[i].offers >> h & 1u) != 0) list.push_back(static_cast<int>(i));
    }
    std::stable_sort(list.begin(), list.end(), [this](int a, int b) {
      return all_[static_cast<std::size_t>(a)].weight > all_[static_cast<std::size_t>(b)].weight;
    });
    int sum = 0;
    for (const int i : list) cumulative_[h].push_back(sum += all_[static_cast<std::size_t>(i)].weight);
  }
}

void Providers::add_large() {
  for (const Large& l : large()) {
    Aanbieder a;
    a.naam = l.naam;
    a.holding = l.holding;
    a.weight = l.weight;
    a.offers = l.offers;
    a.own_price = l.own_price;
    a.slow = l.slow;
    all_.push_back(std::move(a));
  }
  for (std::size_t i = 0; i < all_.size(); ++i) {
    char agb[40];
    std::snprintf(agb, sizeof agb, "9901%04d", static_cast<int>(i) + 1);
    all_[i].agb = agb;
  }
}

void Providers::add_small(std::size_t count, std::uint64_t seed) {
  // The tail falls as one over the rank, per kind. A few small ones belong to a concern.
  std::vector<int> made(small().size(), 0);
  for (std::size_t n = 0; n < count; ++n) {
    std::size_t kind = 0;
    for (std::size_t k = 1; k < small().size(); ++k) {
      // The kind that is furthest behind its share is next.
      if ((made[k] + 1) * small()[kind].share < (made[kind] + 1) * small()[k].share) kind = k;
    }
    const int rank = ++made[kind];
    Aanbieder a;
    a.naam = small_name(small()[kind].kind, n);
    a.offers = small()[kind].offers;
    a.weight = std::max(2, 190 / (rank + 2));
    const auto roll = noise(seed, 9000 + n, 100);
    if (roll < 6)
      a.holding = "Olifant Concern";
    else if (roll < 9)
      a.holding = "Diepzee Groep";
    else if (roll < 13)
      a.holding = "Vuurtongroep";
    else if (roll < 16)
      a.holding = "Buitenkansen Beheer";
    a.slow = roll >= 92;
    char agb[40];
    std::snprintf(agb, sizeof agb, "9902%04d", static_cast<int>(n) + 1);
    a.agb = agb;
    all_.push_back(std::move(a));
  }
}

int Providers::pick(Hulp hulp, Day at, Random& random, int except) const {
  const auto& list = offered_[index(hulp)];
  const auto& sums = cumulative_[index(hulp)];
  for (int tries = 0;; ++tries) {
    const int u = random.between(0, sums.back() - 1);
    const auto at_index = static_cast<std::size_t>(std::upper_bound(sums.begin(), sums.end(), u) - sums.begin());
    const int found = list[at_index];
    const bool closed = found == closing_aanbieder && at > closing_day - 45;
    if (!closed && (found != except || list.size() == 1 || tries > 20)) return found;
  }
}

}  // namespace duidelijk::demo
