// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "calendar.h"

#include <array>
#include <cstdint>
#include <span>

namespace duidelijk::demo {

/// Kinds of help as the simulation knows them; each is delivered as one of the products, which depends on the day.
enum class Hulp : std::uint8_t {
  begeleiding,
  begeleiding_plus,
  behandeling,
  gezin_intensief,
  groep,
  wijkarrangement,
  ggz_basis,
  ggz_spec,
  ggz_hoog,
  dyslexie,
  kindergeneeskunde,
  dagbehandeling,
  pleegzorg,
  gezinshuis,
  leefgroep,
  gesloten,
  logeren,
  kamertraining,
  crisis_ambulant,
  crisis_verblijf,
  jb,
  jr,
  preventief,
  maatwerk,
  verzorging,
  naast_wonen,
  vervoer,
  samenthuis,
  ggz_verblijf  // never the first help of anyone
};
inline constexpr std::size_t hulp_count = 29;
inline constexpr std::size_t first_hulp_count = 25;
constexpr std::size_t index(Hulp h) { return static_cast<std::size_t>(h); }

/// Lines of the budget: what the books know of a product.
enum class Post : std::uint8_t {
  begeleiding,
  behandeling,
  daghulp,
  vervoer,
  ggz,
  pleegzorg,
  gezinsgericht,
  verblijf,
  gesloten,
  crisis,
  jeugdbescherming,
  jeugdreclassering,
  pgb,
  landelijk,
  taakgericht
};
inline constexpr std::size_t post_count = 15;
const char* post_name(Post post);
/// Iv3: 6.72/6.82 to 2022, 6.72a … 6.82b in 2023 and 2024, 6.751 … 6.822 from 2025.
const char* taakveld(Post post, int year);

struct Product {
  Hulp hulp;
  const char* code;
  const char* name;
  const char* hulpvorm;    ///< CBS: 02 03 04 11 12 13 14, jb, jr
  const char* variant;     ///< inspanning, output, taakgericht
  const char* eenheid;     ///< in which it is allotted: 01 minuut, 04 uur, 14, 16, 82, 83, 84
  int tarief;              ///< eurocents in 2019; per hour for minutes; 0 = paid outside the messages
  int from_year, to_year;  ///< in use, inclusive
  Post post;
  bool crisis, vervoer;
};
std::span<const Product> products();
const Product& product(Hulp hulp, Day at, std::uint32_t draw);
/// Eurocents per unit in a year, with the yearly indexation. Some large aanbieders have a price of their own.
int tarief(const Product& product, int year, bool own_price);
inline constexpr std::array<int, years> indexation{0, 27, 31, 34, 52, 58, 46};  ///< permille, against the year before

}  // namespace duidelijk::demo
