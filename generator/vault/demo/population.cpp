// SPDX-License-Identifier: EUPL-1.2
#include "population.h"

#include <algorithm>

namespace duidelijk::demo {
namespace {

constexpr int first_birth_year = 2011 - 23;
constexpr int last_birth_year = 2025;
constexpr Day birthday_limit = 23;
constexpr int newcomers_at_scale_1 = 34;

// The n-th whole part of a running fraction: summed over n it never drifts from n * size, and a size below 1 still has
// people.
std::int64_t part(double size, int n) {
  return static_cast<std::int64_t>(size * (n + 1)) - static_cast<std::int64_t>(size * n);
}

bool leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

void Headcount::add(const Jeugdige& jeugdige) {
  for (int year = from_year; year <= to_year; ++year) {
    const Day at = day(year, 1, 1);
    if (at < jeugdige.arrival || at >= jeugdige.departure || at < jeugdige.birth) continue;
    const int years_old = age(jeugdige.birth, at);
    if (years_old >= birthday_limit) continue;
    const int buurt = jeugdige.address_at(at).buurt;
    if (buurt < 0) continue;
    ++counts_[static_cast<std::size_t>(buurt)][static_cast<std::size_t>(year - from_year)][age_group(years_old)]
             [jeugdige.boy ? 0u : 1u];
  }
}

std::int64_t Population::cohort(int wijk, int birth_year) const {
  const Wijk& w = wijken()[static_cast<std::size_t>(wijk)];
  // A wijk that is being built gets more babies each year; families that come with children follow from the moves.
  const double grown = w.per_age * (1.0 + 0.001 * w.growth * std::max(0, birth_year - 2012));
  return part(grown * scale_, birth_year - first_birth_year);
}

std::int64_t Population::students(int wijk, int birth_year) const {
  return part(wijken()[static_cast<std::size_t>(wijk)].studenten * scale_ / 5.0, birth_year - first_birth_year);
}

std::uint64_t Population::places() const {
  std::int64_t n = 0;
  for (int w = 0; w < wijken_count; ++w) {
    for (int y = first_birth_year; y <= last_birth_year; ++y) n += cohort(w, y) + students(w, y);
  }
  return static_cast<std::uint64_t>(std::max<std::int64_t>(n, 0));
}

void Population::visit(const Visit& visit, const std::function<void(std::uint64_t)>& progress) const {
  std::uint64_t place = 0;
  for (int w = 0; w < wijken_count; ++w) {
    for (int y = first_birth_year; y <= last_birth_year; ++y) {
      const std::int64_t born = cohort(w, y), came = students(w, y);
      for (std::int64_t i = 0; i < born; ++i) {
        Random random(seed_, ++place);
        visit_place(w, y, random, visit);
      }
      for (std::int64_t i = 0; i < came; ++i) {
        Random random(seed_, ++place);
        visit_student(w, y, random, visit);
      }
      progress(place);
    }
  }
}

// A place in a cohort always has somebody: who leaves Hanzedijk makes room for another of the same year of birth.
void Population::visit_place(int wijk, int birth_year, Random& random, const Visit& visit) const {
  Day from = 0;
  for (bool first = true; first || from < horizon; first = false) {
    Jeugdige j;
    j.birth = day(birth_year, 1, 1) + random.between(0, leap(birth_year) ? 365 : 364);
    j.boy = random.chance(0.512);
    j.birth_unknown = random.chance(0.0012);
    j.arrival = first ? std::max(j.birth, sim_start) : std::max(from, j.birth);
    const Day grown_up = plus_months(j.birth, 23 * 12);
    // One in seventy leaves in a year.
    j.departure = grown_up;
    for (Day d = j.arrival + 365; d < grown_up; d += 365) {
      if (random.chance(0.014)) {
        j.departure = d + random.between(0, 364);
        break;
      }
    }
    j.departure = std::min(j.departure, grown_up);
    if (j.arrival >= horizon || j.arrival >= j.departure) return;
    live(j, wijk, random);
    visit(j, random);
    if (j.departure >= grown_up) return;
    from = j.departure;
  }
}

void Population::visit_student(int wijk, int birth_year, Random& random, const Visit& visit) const {
  Jeugdige j;
  j.birth = day(birth_year, 1, 1) + random.between(0, 364);
  j.boy = random.chance(0.48);
  j.student = true;
  j.arrival = std::max(plus_months(j.birth, 18 * 12), sim_start);
  j.departure = plus_months(j.birth, 23 * 12);
  if (j.arrival >= horizon || j.arrival >= j.departure) return;
  live(j, wijk, random);
  visit(j, random);
}

void Population::live(Jeugdige& jeugdige, int wijk, Random& random) const {
  int home = wijk;
  jeugdige.addresses.push_back({jeugdige.arrival, geography_.pick_buurt(home, random), random.between(0, 9), home});
  const Day last = std::min(jeugdige.departure, horizon);
  for (Day d = jeugdige.arrival + 365; d < last; d += 365) {
    if (!random.chance(0.045)) continue;
    if (random.chance(0.62)) home = geography_.pick_wijk(random);
    const Day moved = d + random.between(0, 300);
    jeugdige.addresses.push_back({moved, geography_.pick_buurt(home, random), random.between(0, 9), home});
  }
}

void Population::visit_newcomers(const Visit& visit) const {
  const auto count = static_cast<std::uint64_t>(newcomers_at_scale_1 * scale_ + 0.5);
  for (std::uint64_t i = 0; i < count; ++i) {
    Random random(seed_, (1ull << 50) + i);
    Jeugdige j;
    j.birth = new_model - random.between(3 * 365, 17 * 365);
    j.boy = random.chance(0.53);
    j.arrival = new_model;
    j.departure = plus_months(j.birth, 21 * 12);
    const int wijk = random.chance(0.15) ? geography_.pick_wijk(random) : -1;
    const int buurt = wijk < 0 ? outside : geography_.pick_buurt(wijk, random);
    j.addresses.push_back({new_model, buurt, random.between(0, 9), wijk});
    visit(j, random);
  }
}

}  // namespace duidelijk::demo
