// SPDX-License-Identifier: EUPL-1.2
#include "catalogue.h"

#include <vector>

namespace duidelijk::demo {
namespace {

using enum Hulp;
constexpr int forever = 2099;

// One row per line, whatever its length.
// clang-format off
constexpr std::array<Product, 50> all{{
    {begeleiding, "45A01", "Begeleiding individueel", "04", "inspanning", "01", 6120, 2000, forever, Post::begeleiding, false, false},
    {begeleiding, "45A11", "Begeleiding individueel, licht", "04", "inspanning", "04", 5380, 2000, forever, Post::begeleiding, false, false},
    {begeleiding_plus, "45A02", "Begeleiding individueel plus", "04", "inspanning", "01", 7430, 2000, forever, Post::begeleiding, false, false},
    {behandeling, "45A03", "Behandeling individueel", "02", "inspanning", "01", 9180, 2000, forever, Post::behandeling, false, false},
    {behandeling, "45A07", "Vaktherapie", "02", "inspanning", "01", 7260, 2000, 2022, Post::behandeling, false, false},
    {behandeling, "45A12", "Behandeltraject ambulant, resultaat", "02", "output", "82", 391000, 2022, forever, Post::behandeling, false, false},
    {gezin_intensief, "45A04", "Intensieve gezinsbehandeling", "04", "inspanning", "01", 9640, 2000, forever, Post::behandeling, false, false},
    {gezin_intensief, "45A08", "Gezinsondersteuning, resultaat", "04", "output", "82", 462000, 2022, forever, Post::behandeling, false, false},
    {groep, "45A05", "Begeleiding in een groep", "03", "inspanning", "16", 5790, 2000, forever, Post::daghulp, false, false},
    {wijkarrangement, "45A06", "Wijkarrangement opgroeien", "04", "taakgericht", "84", 0, 2000, forever, Post::taakgericht, false, false},
    {samenthuis, "45A09", "Samen Thuis: gezinsalternatief voor verblijf", "04", "inspanning", "83", 100, 2023, forever, Post::behandeling, false, false},
    {naast_wonen, "45A10", "Behandeling naast wonen", "02", "inspanning", "01", 9420, 2022, forever, Post::behandeling, false, false},
    {verzorging, "40A01", "Persoonlijke verzorging", "04", "inspanning", "01", 5010, 2000, forever, Post::begeleiding, false, false},
    {dagbehandeling, "41A01", "Dagbehandeling jonge kind", "03", "inspanning", "16", 13160, 2000, forever, Post::daghulp, false, false},
    {dagbehandeling, "41A02", "Dagbehandeling schoolgaand", "03", "inspanning", "16", 11450, 2000, forever, Post::daghulp, false, false},
    {vervoer, "42A01", "Vervoer naar daghulp", "03", "inspanning", "84", 1710, 2000, forever, Post::vervoer, false, true},
    {vervoer, "42A02", "Rolstoelvervoer", "03", "inspanning", "84", 2890, 2000, forever, Post::vervoer, false, true},
    {leefgroep, "43A02", "Leefgroep met behandeling", "14", "inspanning", "14", 23500, 2000, 2021, Post::verblijf, false, false},
    {gezinshuis, "43A03", "Gezinshuis met begeleiding", "12", "inspanning", "14", 14480, 2000, 2021, Post::gezinsgericht, false, false},
    {gesloten, "43A04", "Gesloten jeugdhulp", "13", "inspanning", "14", 38900, 2000, forever, Post::gesloten, false, false},
    {leefgroep, "43A05", "Driemilieugroep", "14", "inspanning", "14", 25900, 2000, 2021, Post::verblijf, false, false},
    {pleegzorg, "44A01", "Pleegzorg", "11", "inspanning", "14", 5160, 2000, forever, Post::pleegzorg, false, false},
    {pleegzorg, "44A06", "Pleegzorg plus", "11", "inspanning", "14", 6890, 2000, forever, Post::pleegzorg, false, false},
    {gezinshuis, "44A02", "Wonen in een gezinshuis", "12", "inspanning", "14", 12600, 2022, forever, Post::gezinsgericht, false, false},
    {leefgroep, "44A03", "Wonen in een leefgroep", "14", "inspanning", "14", 17600, 2022, forever, Post::verblijf, false, false},
    {leefgroep, "44A07", "Wonen in een kleine leefgroep", "14", "inspanning", "14", 20400, 2022, forever, Post::verblijf, false, false},
    {logeren, "44A04", "Logeren", "14", "inspanning", "14", 15200, 2000, forever, Post::verblijf, false, false},
    {kamertraining, "44A05", "Kamertraining", "14", "inspanning", "14", 9150, 2000, forever, Post::verblijf, false, false},
    {crisis_ambulant, "46A01", "Crisishulp thuis", "04", "inspanning", "01", 9420, 2000, forever, Post::crisis, true, false},
    {crisis_verblijf, "46A02", "Crisisopvang", "14", "inspanning", "14", 25800, 2000, forever, Post::crisis, true, false},
    {crisis_verblijf, "46A03", "Crisispleegzorg", "11", "inspanning", "14", 7450, 2000, forever, Post::crisis, true, false},
    {jr, "47A01", "Jeugdreclassering", "jr", "taakgericht", "84", 0, 2000, forever, Post::jeugdreclassering, false, false},
    {jr, "47A02", "ITB harde kern", "jr", "taakgericht", "84", 0, 2000, forever, Post::jeugdreclassering, false, false},
    {jb, "48A01", "Ondertoezichtstelling", "jb", "taakgericht", "84", 0, 2000, forever, Post::jeugdbescherming, false, false},
    {jb, "48A02", "Voogdij", "jb", "taakgericht", "84", 0, 2000, forever, Post::jeugdbescherming, false, false},
    {preventief, "49A01", "Preventieve jeugdbescherming", "04", "inspanning", "01", 9280, 2000, forever, Post::behandeling, false, false},
    {maatwerk, "50A01", "Maatwerkarrangement", "04", "inspanning", "83", 100, 2000, forever, Post::begeleiding, false, false},
    {ggz_basis, "51A01", "Basis-ggz kort", "02", "output", "82", 52400, 2000, forever, Post::ggz, false, false},
    {ggz_basis, "51A02", "Basis-ggz middel", "02", "output", "82", 89300, 2000, forever, Post::ggz, false, false},
    {ggz_basis, "51A03", "Basis-ggz intensief", "02", "output", "82", 139800, 2000, forever, Post::ggz, false, false},
    {ggz_spec, "52A01", "Specialistische ggz", "02", "inspanning", "01", 10680, 2000, 2021, Post::ggz, false, false},
    {ggz_hoog, "52A02", "Specialistische ggz, hoog complex", "02", "inspanning", "01", 13200, 2000, 2021, Post::ggz, false, false},
    {kindergeneeskunde, "53A01", "Kindergeneeskunde, poliklinisch", "02", "inspanning", "84", 14600, 2000, forever, Post::ggz, false, false},
    {ggz_spec, "54A01", "Jeugd-ggz behandeling", "02", "inspanning", "01", 10700, 2022, forever, Post::ggz, false, false},
    {ggz_spec, "54A06", "Jeugd-ggz diagnostiek", "02", "output", "82", 214000, 2022, forever, Post::ggz, false, false},
    {ggz_hoog, "54A02", "Jeugd-ggz hoogspecialistisch", "02", "inspanning", "01", 13290, 2022, forever, Post::ggz, false, false},
    {ggz_spec, "54A03", "Medicatiecontrole", "02", "inspanning", "01", 10300, 2000, forever, Post::ggz, false, false},
    {dyslexie, "54A04", "Behandeling ernstige dyslexie", "02", "output", "82", 331000, 2000, forever, Post::ggz, false, false},
    {ggz_verblijf, "54A05", "Jeugd-ggz met verblijf", "14", "inspanning", "14", 31200, 2000, forever, Post::verblijf, false, false},
    {maatwerk, "50A02", "Onderwijszorgarrangement", "03", "inspanning", "83", 100, 2022, forever, Post::daghulp, false, false},
}};
// clang-format on

// How the products of one Hulp are divided, in the order in which they stand above; the last takes the rest.
int share(Hulp h) {
  switch (h) {
    case begeleiding:
      return 82;
    case behandeling:
      return 62;
    case gezin_intensief:
      return 70;
    case vervoer:
      return 98;
    case leefgroep:
      return 78;
    case pleegzorg:
      return 80;
    case crisis_verblijf:
      return 60;
    case jr:
      return 90;
    case jb:
      return 84;
    case ggz_basis:
      return 40;
    case ggz_spec:
      return 66;
    default:
      return 75;
  }
}

}  // namespace

std::span<const Product> products() { return all; }

const Product& product(Hulp hulp, Day at, std::uint32_t draw) {
  static const std::array<std::vector<const Product*>, hulp_count> by_hulp = [] {
    std::array<std::vector<const Product*>, hulp_count> lists;
    for (const Product& p : all) lists[index(p.hulp)].push_back(&p);
    return lists;
  }();
  const int year = year_of(at);
  const Product* found = nullptr;
  std::uint32_t u = draw % 100;
  for (const Product* p : by_hulp[index(hulp)]) {
    if (year < p->from_year || year > p->to_year) continue;
    found = p;
    const auto s = static_cast<std::uint32_t>(share(hulp));
    if (u < s) break;
    u = (u - s) * 100 / (100 - s);
  }
  return *found;
}

int tarief(const Product& product, int year, bool own_price) {
  if (product.eenheid[0] == '8' && product.eenheid[1] == '3') return 100;
  std::int64_t cents = product.tarief;
  for (int y = first_year + 1; y <= year && y <= last_year; ++y) {
    cents = (cents * (1000 + indexation[static_cast<std::size_t>(y - first_year)]) + 500) / 1000;
  }
  if (own_price) cents = (cents * 104 + 50) / 100;
  return static_cast<int>(cents);
}

const char* post_name(Post post) {
  static constexpr std::array<const char*, post_count> names{
      "begeleiding",      "behandeling",       "daghulp",  "vervoer",   "ggz",
      "pleegzorg",        "gezinsgericht",     "verblijf", "gesloten",  "crisis",
      "jeugdbescherming", "jeugdreclassering", "pgb",      "landelijk", "taakgericht"};
  return names[static_cast<std::size_t>(post)];
}

const char* taakveld(Post post, int year) {
  static constexpr std::array<std::array<const char*, 3>, post_count> codes{{
      {"6.72", "6.72a", "6.751"},
      {"6.72", "6.72b", "6.752"},
      {"6.72", "6.72c", "6.752"},
      {"6.72", "6.72d", "6.752"},
      {"6.72", "6.74a", "6.752"},
      {"6.72", "6.73a", "6.762"},
      {"6.72", "6.73b", "6.762"},
      {"6.72", "6.73c", "6.762"},
      {"6.82", "6.74c", "6.763"},
      {"6.72", "6.74b", "6.761"},
      {"6.82", "6.82a", "6.821"},
      {"6.82", "6.82b", "6.822"},
      {"6.72", "6.72a", "6.792"},
      {"6.72", "6.74b", "6.753"},
      {"6.72", "6.72b", "6.751"},
  }};
  const std::size_t column = year <= 2022 ? 0 : year <= 2024 ? 1 : 2;
  return codes[static_cast<std::size_t>(post)][column];
}

}  // namespace duidelijk::demo
