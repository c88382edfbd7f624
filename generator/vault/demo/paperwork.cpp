// SPDX-License-Identifier: EUPL-1.2
#include "paperwork.h"

#include <algorithm>
#include <string_view>

namespace duidelijk::demo {

/// The toewijzing that is being used, and the omvang that its jeugdige gets.
struct Paperwork::Allotment {
  const Jeugdige* jeugdige;
  const Traject* traject;
  Toewijzing record;
  Day from, begin;        ///< of the present number, and of the help under it
  Day planned;            ///< last day allotted
  bool first;             ///< the first number of this traject
  bool yearly;            ///< allotted to 31 December each time
  bool endless;           ///< allotted without an end
  std::uint32_t flavour;  ///< decides which product it is, when there are more
  int per_week;           ///< in the unit of the product, or eurocents per month for 83
  int style;              ///< how the omvang is written: 0 per week, 1 per month or day, 2 in total
  int used;               ///< part of the omvang that is used, permille
};

namespace {

constexpr Quantiles start_message{0, 1, 1, 3, 6, 16, 75};
constexpr Quantiles stop_message{0, 1, 3, 7, 18, 45, 130};

bool unit_is(const Product& p, std::string_view unit) { return unit == p.eenheid; }

bool has_claims(const Product& p) { return p.tarief > 0; }

// A night is a night: its number per week does not change.
bool whole_days(const Product& p) { return unit_is(p, "14") && p.hulp != Hulp::logeren; }

// By who referred: the municipality's own toewijzingen are mostly in time; those of doctors and of child protection are
// not.
double too_late(int verwijzer) {
  switch (verwijzer) {
    case 0:
      return 0.13;
    case 1:
    case 2:
    case 4:
      return 0.32;
    case 3:
      return 0.40;
    case 6:
      return 0.52;
    default:
      return 0.24;
  }
}

}  // namespace

Day Paperwork::planned_end(const Traject& t, const Product& product, Day from, bool yearly, Random& random) {
  static constexpr std::array<int, 4> months{3, 6, 9, 12};
  static constexpr std::array<int, 4> weights{12, 44, 14, 30};
  const int year = year_of(from);
  Day end = 0;
  if (yearly) {
    end = day(year, 12, 31);
    if (end - from < 45) end = day(year + 1, 12, 31);
  } else {
    const bool output = std::string_view(product.variant) == "output";
    const int n = model(t.hulp).waiting[5] < 10 ? 2 : output ? 12 : months[random.pick(weights)];
    end = plus_months(from, n) - 1;
  }
  // A product that goes out of use takes its toewijzingen with it.
  return std::min(end, day(std::min(product.to_year, 2090), 12, 31));
}

void Paperwork::set_volume(Allotment& a, Day from, Day until) {
  Toewijzing& r = a.record;
  const Product& p = *r.product;
  const auto set = [&r](int volume, const char* unit, const char* frequency) {
    r.volume = std::max(volume, 1);
    r.eenheid = unit;
    r.frequentie = frequency;
  };
  const bool closed = until != never;
  const int weeks = closed ? (until - from + 7) / 7 : 0;
  if (unit_is(p, "01")) {
    if (a.style == 2 && closed) return set(a.per_week * weeks, "01", "6");
    if (a.style == 1) return set(a.per_week * 52 / 12, "01", "4");
    return set(a.per_week, "01", "2");
  }
  if (unit_is(p, "04")) return set(a.per_week * 52 / 720, "04", "4");
  if (p.hulp == Hulp::logeren) return set(a.per_week * 52 / 12, "14", "4");
  if (unit_is(p, "14")) return a.style != 2 ? set(1, "14", "1") : set(7, "14", "2");
  if (unit_is(p, "82")) return set(1, "82", "6");
  if (unit_is(p, "83")) {
    if (a.style == 2 && closed) return set(a.per_week * std::max(1, weeks * 12 / 52), "83", "6");
    return set(a.per_week, "83", "4");
  }
  if (p.hulp == Hulp::kindergeneeskunde) return set(a.per_week, "84", "6");
  if (p.vervoer) return set(a.per_week, "84", "2");
  set(unit_is(p, "84") ? 1 : a.per_week, p.eenheid, unit_is(p, "84") ? "4" : "2");
}

void Paperwork::send(Allotment& a, Day datum, Day eind, const char* reden, Random& random) {
  Toewijzing& r = a.record;
  r.datum = datum;
  r.time = random.between(8 * 3600, 17 * 3600);
  r.eind = eind;
  r.reden = reden;
  r.place = a.traject->lives_elsewhere ? Address{0, outside, 0, -1} : a.jeugdige->address_at(datum);
  deliveries_.add(r);
}

void Paperwork::request(const Allotment& a, Day ontvangen) {
  const Toewijzing& r = a.record;
  deliveries_.add(Verzoek{r.person, r.referentie, r.aanbieder, r.product, r.verwijzer, r.ingang, ontvangen});
}

void Paperwork::start(const Allotment& a, Day begin, Random& random) {
  const Toewijzing& r = a.record;
  Melding m{r.person,
            false,
            '1',
            r.nummer,
            r.aanbieder,
            r.product,
            r.ingang,
            begin,
            never,
            nullptr,
            begin + random.draw(start_message)};
  if (random.chance(0.01)) return;  // only its claims show that this help began
  // Drawn for everybody, so that the town is the same whether by message or by CSV.
  const bool mistaken = random.chance(0.02);
  const int off = random.between(1, 9);
  if (mistaken && deliveries_.as_message(m.gemeld)) {
    // A wrong day first: withdrawn with status 3, then sent again.
    Melding wrong = m;
    wrong.begin = begin + off;
    wrong.gemeld = std::max(wrong.gemeld, wrong.begin);
    deliveries_.add(wrong);
    wrong.status = '3';
    ++wrong.gemeld;
    deliveries_.add(wrong);
    m.gemeld = wrong.gemeld;
  }
  deliveries_.add(m);
}

void Paperwork::stop(const Allotment& a, Day begin, Day end, const char* reden, Random& random) {
  if (random.chance(0.035)) return;
  const Toewijzing& r = a.record;
  deliveries_.add(Melding{r.person, true, '1', r.nummer, r.aanbieder, r.product, r.ingang, begin, end, reden,
                          end + random.draw(stop_message)});
}

// The same toewijzing sent twice by mistake; the second is taken back as if it had never been.
void Paperwork::mistake(const Allotment& a, Day datum, Random& random) {
  Allotment copy = a;
  copy.record.nummer = ++numbers_;
  copy.record.referentie = 0;
  send(copy, datum, a.record.eind, nullptr, random);
  send(copy, datum + random.between(1, 12), a.record.eind, "13", random);
}

void Paperwork::never_started(Allotment& a, Random& random) {
  if (!random.chance(0.85)) return;
  send(a, a.record.ingang + random.between(20, 120), a.record.ingang, "01", random);
}

Day Paperwork::too_late_or_not(const Traject& t, Day ingang, bool first, Random& random) {
  if (random.chance(first ? too_late(t.verwijzer) : 0.17)) return ingang + random.between(1, first ? 55 : 40);
  return ingang - random.between(first ? 0 : 4, first ? 18 : 26);
}

void Paperwork::write(const Jeugdige& jeugdige, const Person& person, const Traject& t, Random& random) {
  Allotment a = allot(jeugdige, person, t, random);
  while (a.from < horizon + 366 && (a.first || a.from <= t.end)) {
    open(a, random);
    if (!t.started) return never_started(a, random);
    prolong(a, random);
    if (std::min(t.end, a.planned) >= records_start) serve(a, random);
    if (t.end <= a.planned) return;
    a.from = a.begin = a.planned + 1;
    a.first = false;
    if (!whole_days(*a.record.product)) a.per_week = std::max(1, a.per_week * random.between(86, 113) / 100);
  }
}

Paperwork::Allotment Paperwork::allot(const Jeugdige& jeugdige, const Person& person, const Traject& t,
                                      Random& random) {
  static constexpr std::array<int, 3> styles{77, 16, 7};
  const HulpModel& m = model(t.hulp);
  Allotment a{};
  a.jeugdige = &jeugdige;
  a.traject = &t;
  a.yearly = random.chance(0.01 * m.yearly);
  a.endless = random.chance(t.hulp == Hulp::jb || t.hulp == Hulp::pleegzorg ? 0.07 : 0.018);
  a.per_week = random.draw(m.volume);
  a.style = static_cast<int>(random.pick(styles));
  a.used = random.draw({600, 970, 1055, 1095, 1115, 1140, 1210});
  a.flavour = random.below(100);
  a.from = t.ingang;
  a.begin = t.begin;
  a.first = true;
  a.record.person = person;
  a.record.aanbieder = t.aanbieder;
  a.record.verwijzer = t.verwijzer;
  return a;
}

// A toewijzing under a new number.
void Paperwork::open(Allotment& a, Random& random) {
  const Traject& t = *a.traject;
  Toewijzing& r = a.record;
  r.product = &product(t.hulp, std::max(a.from, std::min(t.begin, a.from + 120)), a.flavour);
  r.nummer = ++numbers_;
  r.ingang = a.from;
  r.detail = Toewijzing::Detail::product;
  r.budget = -1;
  a.planned = a.endless ? never : planned_end(t, *r.product, a.from, a.yearly, random);
  if (a.endless && r.product->to_year < 2090) a.planned = day(r.product->to_year, 12, 31);
  if (a.first && t.started && a.planned < t.begin) a.planned = plus_months(t.begin, 6);
  set_volume(a, a.from, a.planned);
  const Day datum = too_late_or_not(t, a.from, a.first, random);
  // In the messages only a request names the verwijzer; in the exports the toewijzing itself does.
  const bool by_message = deliveries_.as_message(datum), often = random.chance(a.first ? 0.94 : 0.90);
  const bool asked = t.verwijzer >= 0 && (a.first ? by_message || often : by_message && often);
  const int ahead = random.between(1, 16);
  r.referentie = asked ? ++references_ : 0;
  const bool seen =
      t.started ? std::min(t.end, a.planned) >= records_start : a.planned >= data_start && a.from >= records_start;
  if (!seen) return;
  if (asked) request(a, datum - ahead);
  if (has_claims(*r.product) && a.planned != never && random.chance(0.022)) {
    // Without product or even category: then a budget says how much.
    r.detail = random.chance(0.2) ? Toewijzing::Detail::nothing : Toewijzing::Detail::category;
    r.budget = claims_.expected(*r.product, a.per_week, a.from, a.planned);
    r.volume = -1;
  }
  send(a, datum, a.planned, nullptr, random);
  if (a.first && random.chance(0.008)) mistake(a, datum, random);
}

// The same number may be prolonged; a changed omvang takes a new one (IV066).
void Paperwork::prolong(Allotment& a, Random& random) {
  const Traject& t = *a.traject;
  Toewijzing& r = a.record;
  while (a.planned < t.end && a.planned < horizon && year_of(a.planned + 1) <= r.product->to_year &&
         random.chance(0.52)) {
    const Day longer = planned_end(t, *r.product, a.planned + 1, a.yearly, random);
    const Day datum = too_late_or_not(t, a.planned + 1, false, random);
    a.planned = longer;
    if (r.budget >= 0) {
      r.budget = claims_.expected(*r.product, a.per_week, a.from, a.planned);
    } else if (a.style == 2) {
      set_volume(a, a.from, a.planned);
    }
    if (a.planned >= records_start) send(a, datum, a.planned, "04", random);
  }
}

// The help itself under this number: start, claims, and the stop, with what is left of the toewijzing taken back.
void Paperwork::serve(Allotment& a, Random& random) {
  const Traject& t = *a.traject;
  Toewijzing& r = a.record;
  const Day end = std::min(t.end, a.planned);
  start(a, a.begin, random);
  if (has_claims(*r.product)) {
    claims_.write(r, a.per_week, a.used, a.begin, end, random);
  } else {
    books_.use(t.hulp, a.begin, end);
  }
  if (t.end > a.planned) {
    if (random.chance(0.6)) stop(a, a.begin, a.planned, "37", random);
    return;
  }
  if (t.end >= horizon) return;
  stop(a, a.begin, t.end, t.reden, random);
  if (t.end == a.planned || !random.chance(a.planned == never ? 0.80 : 0.97)) return;
  const Day shorter = std::max(t.end, r.ingang);
  // A budget is lowered with it; an omvang never is, that would take a new number.
  if (r.budget >= 0) r.budget = std::min(r.budget, claims_.expected(*r.product, a.per_week, r.ingang, shorter));
  send(a, t.end + random.between(1, 40), shorter, t.wijziging != nullptr ? t.wijziging : "05", random);
}

}  // namespace duidelijk::demo
