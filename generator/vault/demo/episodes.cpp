// SPDX-License-Identifier: EUPL-1.2
#include "episodes.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace duidelijk::demo {
namespace {

using enum Hulp;

// Monthly chance of new need = weight / need_unit, times everything below.
constexpr double need_unit = 331000.0;
constexpr double after_help = 2.5;  // who had help before comes back more often
constexpr double student_need = 0.30;
constexpr double poh_effect = 0.45;  // part of the referrals by a huisarts to ggz that the POH jeugd takes over

constexpr std::array<double, 12> season{1.10, 1.05, 1.10, 1.03, 1.02, 0.98, 0.70, 0.68, 1.12, 1.12, 1.10, 0.94};

// 2019 … 2025; before 2019 as in 2019.
constexpr std::array<double, years> trend{1.00, 0.99, 0.97, 0.94, 0.94, 1.04, 0.91};

double calendar_factor(int month) {
  const int year = month / 12, m = month % 12 + 1;
  double f = season[static_cast<std::size_t>(m - 1)];
  if (year >= first_year && year <= last_year) f *= trend[static_cast<std::size_t>(year - first_year)];
  if (year == 2020) {
    if (m == 3) f *= 0.70;
    if (m == 4 || m == 5) f *= 0.42;
    if (m == 6) f *= 0.80;
    if (m >= 9) f *= 1.18;
  }
  if (year == 2021 && m == 1) f *= 0.84;
  if (year == 2021 && m >= 3) f *= 1.05;
  return f;
}

int need_of(Hulp hulp, std::size_t group, bool boy) {
  const HulpModel& m = model(hulp);
  const int boys = group < 2 ? m.boys_young : m.boys_old;
  return m.need[group] * (boy ? boys : 200 - boys) / 100;
}

using Needs = std::array<int, first_hulp_count>;
const Needs& needs(std::size_t group, bool boy) {
  static const std::array<std::array<Needs, 2>, 4> table = [] {
    std::array<std::array<Needs, 2>, 4> all{};
    for (std::size_t g = 0; g < 4; ++g) {
      for (std::size_t b = 0; b < 2; ++b) {
        for (std::size_t h = 0; h < first_hulp_count; ++h) all[g][b][h] = need_of(static_cast<Hulp>(h), g, b == 1);
      }
    }
    return all;
  }();
  return table[group][boy ? 1u : 0u];
}

// The monthly chance of any need.
double need_total(std::size_t group, bool boy) {
  static const std::array<std::array<double, 2>, 4> table = [] {
    std::array<std::array<double, 2>, 4> all{};
    for (std::size_t g = 0; g < 4; ++g) {
      for (std::size_t b = 0; b < 2; ++b) {
        int total = 0;
        for (const int x : needs(g, b == 1)) total += x;
        all[g][b] = total / need_unit;
      }
    }
    return all;
  }();
  return table[group][boy ? 1u : 0u];
}

// The day before the birthday at which this help stops.
Day age_limit(const Jeugdige& j, Hulp hulp, Day begin, Random& random) {
  const auto until = [&j](int years_old) { return plus_months(j.birth, years_old * 12) - 1; };
  switch (hulp) {
    case ggz_basis:
    case ggz_spec:
    case ggz_hoog:
    case ggz_verblijf:
    case kindergeneeskunde:
    case jb:
      return until(18);
    case dyslexie:
      return until(13);
    case pleegzorg:
    case gezinshuis:
      return until(21);
    case gesloten:
      return until(18);
    default:
      break;
  }
  const bool goes_on = hulp == kamertraining || hulp == jr || age(j.birth, begin) >= 17 || random.chance(0.22);
  return until(goes_on ? 23 : 18);
}

// Why help ends when nothing else decides. Weights for 31, 34, 32, 33, 35, 36, 39, 20, 02.
const char* usual_reason(Hulp hulp, Random& random) {
  static constexpr std::array<const char*, 9> codes{"31", "34", "32", "33", "35", "36", "39", "20", "02"};
  static constexpr std::array<int, 9> ambulant{660, 110, 120, 32, 30, 14, 20, 12, 1};
  static constexpr std::array<int, 9> residential{560, 130, 130, 80, 55, 20, 15, 8, 1};
  static constexpr std::array<int, 9> ggz{630, 120, 160, 36, 28, 4, 8, 12, 1};
  const bool is_ggz = hulp == ggz_basis || hulp == ggz_spec || hulp == ggz_hoog;
  return codes[random.pick(is_residential(hulp) ? residential : is_ggz ? ggz : ambulant)];
}

int pick_verwijzer(Hulp hulp, Random& random) {
  // One in seventeen toewijzingen says nothing about who referred.
  if (random.chance(0.058)) return -1;
  return static_cast<int>(random.pick(model(hulp).verwijzer));
}

Hulp beside(Hulp hulp, Random& random) {
  static constexpr std::array<Hulp, 6> with_jb{begeleiding, gezin_intensief, pleegzorg,
                                               leefgroep,   behandeling,     gezinshuis};
  static constexpr std::array<int, 6> jb_weights{34, 22, 24, 8, 8, 4};
  static constexpr std::array<Hulp, 5> usual{begeleiding, behandeling, ggz_spec, logeren, groep};
  static constexpr std::array<int, 5> usual_weights{34, 22, 22, 10, 12};
  if (hulp == jb || hulp == jr) return with_jb[random.pick(jb_weights)];
  const Hulp other = usual[random.pick(usual_weights)];
  return other == hulp ? gezin_intensief : other;
}

Hulp after(Hulp hulp, const Needs& n, Random& random) {
  if (hulp == crisis_ambulant) return random.chance(0.6) ? gezin_intensief : begeleiding;
  if (hulp == crisis_verblijf)
    return random.chance(0.45) ? leefgroep : random.chance(0.5) ? pleegzorg : gezin_intensief;
  if (hulp == gesloten) return random.chance(0.6) ? leefgroep : gezin_intensief;
  if (hulp == leefgroep && random.chance(0.5)) return random.chance(0.5) ? kamertraining : begeleiding;
  return static_cast<Hulp>(random.pick(n));
}

bool stacked_allowed(const Jeugdige& j, Hulp hulp, Day at) {
  const int years_old = age(j.birth, at);
  if (hulp == leefgroep) return years_old >= 8 && years_old < 18;
  if (hulp == ggz_spec) return years_old >= 4 && years_old < 18;
  return true;
}

}  // namespace

void Episodes::simulate(const Jeugdige& j, Random& random, std::vector<Traject>& out) const {
  static const std::vector<double> factors = [] {
    std::vector<double> f;
    for (int m = month_of(sim_start); m < month_of(horizon); ++m) f.push_back(calendar_factor(m));
    return f;
  }();
  constexpr int start = month_of(sim_start), stop = month_of(horizon);
  const int birth_month = month_of(j.birth);
  bool had_help = false;
  for (int m = month_of(j.arrival) + 1; m < stop; ++m) {
    const int years_old = (m - birth_month) / 12;
    if (years_old >= 23) return;
    const Day first = first_of(m);
    if (first >= j.departure) return;
    const int wijk = j.address_at(first).wijk;
    double p = need_total(age_group(years_old), j.boy) * factors[static_cast<std::size_t>(m - start)];
    if (wijk >= 0) p *= 0.01 * wijken()[static_cast<std::size_t>(wijk)].need;
    if (had_help) p *= after_help;
    if (j.student) p *= student_need;
    if (!random.chance(p)) continue;
    const Day last = begin_episode(j, first + random.between(0, 27), random, out);
    if (last == 0) continue;
    if (last >= horizon) return;
    had_help = true;
    m = std::max(m, month_of(last));
  }
}

Day Episodes::begin_episode(const Jeugdige& j, Day need, Random& random, std::vector<Traject>& out) const {
  const int years_old = age(j.birth, need);
  if (years_old >= 23 || need >= j.departure) return 0;
  Hulp hulp = static_cast<Hulp>(random.pick(needs(age_group(years_old), j.boy)));
  const int verwijzer = pick_verwijzer(hulp, random);
  const int wijk = j.address_at(need).wijk;
  const bool huisarts = verwijzer == 1;
  if (need >= poh_start && huisarts && (hulp == ggz_spec || hulp == ggz_hoog || hulp == ggz_basis) && wijk >= 0 &&
      wijken()[static_cast<std::size_t>(wijk)].poh && random.chance(hulp == ggz_basis ? poh_effect / 2 : poh_effect)) {
    return 0;
  }
  if (hulp == gezin_intensief && need >= samenthuis_start && years_old >= 8 && years_old < 18 && random.chance(0.24)) {
    hulp = samenthuis;
  }
  if (hulp == ggz_hoog && years_old >= 12 && random.chance(0.12)) hulp = ggz_verblijf;
  return chain(j, make(j, hulp, need, random, verwijzer), random, out);
}

Traject Episodes::make(const Jeugdige& j, Hulp hulp, Day need, Random& random, int verwijzer) const {
  Traject t;
  t.hulp = hulp;
  t.verwijzer = verwijzer;
  t.aanbieder = providers_.pick(hulp, need, random);
  t.ingang = need + (model(hulp).waiting[5] < 10 ? 0 : random.between(3, 30));
  // Queues have grown: in 2025 a wait is a third longer than in 2019.
  const int grown = std::clamp(year_of(need) - first_year, 0, 6);
  t.begin = t.ingang + random.draw(model(hulp).waiting) * (100 + 6 * grown) / 100;
  // Often the toewijzing is only made when there is a place; then nobody measured the wait.
  if (random.chance(0.14)) t.ingang = std::max(t.ingang, t.begin - random.between(0, 9));
  t.end = t.begin + random.draw(model(hulp).duration) * (100 + grown) / 100;
  t.started = !random.chance(0.026) || hulp == jb || hulp == jr;
  t.lives_elsewhere = is_residential(hulp) && random.chance(0.24);
  finish(j, t, random);
  return t;
}

// Age, a removal, the woonplaatsbeginsel and the closed aanbieder each end help before its time.
void Episodes::finish(const Jeugdige& j, Traject& t, Random& random) {
  t.reden = usual_reason(t.hulp, random);
  const Day limit = age_limit(j, t.hulp, t.begin, random);
  if (t.end > limit) {
    t.end = limit;
    const bool adult_care = t.hulp != dyslexie && t.hulp != jb;
    t.reden = adult_care && random.chance(0.55) ? "39" : "31";
  }
  if (is_residential(t.hulp) && t.begin < new_model - 30 && t.end >= new_model && random.chance(0.17)) {
    t.end = new_model - 1;
    t.reden = "36";
    t.wijziging = "07";
  }
  if (t.end >= j.departure) {
    t.end = j.departure - 1;
    t.reden = "36";
    t.wijziging = "07";
  }
  if (t.aanbieder == closing_aanbieder && t.end > closing_day) {
    t.end = closing_day;
    t.reden = random.chance(0.3) ? "35" : "38";
    t.wijziging = "09";
  }
  if (t.end < t.begin) t.started = false;
}

void Episodes::stack(const Jeugdige& j, const Traject& t, Random& random, std::vector<Traject>& out) const {
  const auto add = [&](Hulp hulp, bool whole) {
    if (!stacked_allowed(j, hulp, t.begin)) return;
    const int verwijzer = random.chance(0.7) ? t.verwijzer : pick_verwijzer(hulp, random);
    const bool judge = hulp != jb && hulp != jr && verwijzer == 6;
    Traject extra = make(j, hulp, t.begin + (whole ? 0 : random.between(0, 50)), random, judge ? 3 : verwijzer);
    if (whole) {
      extra.ingang = extra.begin = t.begin;
      extra.end = t.end;
      extra.reden = t.reden;
      extra.wijziging = t.wijziging;
      extra.started = true;
    }
    if (extra.begin < j.departure && extra.begin <= extra.end) out.push_back(extra);
  };
  if ((t.hulp == groep || t.hulp == dagbehandeling) && random.chance(0.42)) add(vervoer, true);
  if (random.chance(0.01 * model(t.hulp).stack)) add(beside(t.hulp, random), false);
  if ((t.hulp == leefgroep || t.hulp == gezinshuis) && t.end >= new_model && random.chance(0.74)) {
    // From 2022 living and treatment are bought apart; who was there already gets the second from 1 January.
    Traject split = t;
    split.begin = std::max(t.begin, new_model);
    Traject treatment = make(j, naast_wonen, split.begin, random, t.verwijzer);
    treatment.ingang = treatment.begin = split.begin;
    treatment.end = t.end;
    treatment.reden = t.reden;
    treatment.wijziging = t.wijziging;
    treatment.started = true;
    out.push_back(treatment);
  }
}

Day Episodes::chain(const Jeugdige& j, Traject first, Random& random, std::vector<Traject>& out) const {
  Traject t = first;
  Day last = 0;
  for (int link = 0; link < 6; ++link) {
    if (t.begin >= j.departure) break;
    if (!t.started) {
      out.push_back(t);
      return std::max(last, t.ingang + 60);
    }
    const std::size_t mine = out.size();
    out.push_back(t);
    stack(j, t, random, out);
    for (std::size_t i = mine; i < out.size(); ++i) last = std::max(last, out[i].end);
    if (t.end >= horizon || t.end + 1 >= j.departure) break;
    const int years_old = age(j.birth, t.end + 1);
    if (years_old >= 22) break;
    const bool closed = t.aanbieder == closing_aanbieder && t.end == closing_day;
    if (closed ? !random.chance(0.86) : !random.chance(0.01 * model(t.hulp).follow)) break;
    const Hulp next = closed ? t.hulp : after(t.hulp, needs(age_group(years_old), j.boy), random);
    Traject follow =
        make(j, next, t.end + 1, random, closed || random.chance(0.6) ? t.verwijzer : pick_verwijzer(next, random));
    if (follow.verwijzer == 6 && next != jb && next != jr) follow.verwijzer = 3;
    follow.ingang = t.end + 1 + random.between(0, closed ? 12 : 18);
    follow.begin = follow.ingang + random.between(0, 10);
    follow.started = follow.end >= follow.begin;
    if (!closed && std::string_view(t.reden) != "39") {
      out[mine].reden = follow.aanbieder == t.aanbieder ? "37" : "38";
    }
    t = follow;
  }
  return last;
}

void Episodes::hand_over(const Jeugdige& j, Random& random, std::vector<Traject>& out) const {
  const Hulp hulp = random.chance(0.55) ? pleegzorg : random.chance(0.5) ? gezinshuis : leefgroep;
  Traject t = make(j, hulp, new_model, random, random.chance(0.8) ? 3 : 0);
  t.ingang = t.begin = new_model;
  t.lives_elsewhere = false;  // the address itself is elsewhere
  t.started = t.end > t.begin;
  if (t.started) chain(j, t, random, out);
}

}  // namespace duidelijk::demo
