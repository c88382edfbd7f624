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
  int per_week;  ///< in the unit of the product, or eurocents per month for 83
  int style;     ///< how the omvang is written: 0 per week, 1 per month or day, 2 in total
  int used;      ///< part of the omvang that is used, permille
};

namespace {

constexpr Quantiles start_message{0, 1, 1, 3, 6, 16, 75};
constexpr Quantiles stop_message{0, 1, 3, 7, 18, 45, 130};

bool unit_is(const Product& p, std::string_view unit) { return unit == p.eenheid; }

bool has_claims(const Product& p) { return p.tarief > 0; }

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
  const HulpModel& m = model(t.hulp);
  const bool yearly = random.chance(0.01 * m.yearly);
  const bool endless = random.chance(t.hulp == Hulp::jb || t.hulp == Hulp::pleegzorg ? 0.07 : 0.018);
  Allotment a{&jeugdige, &t, {}, random.draw(m.volume), 0, 0};
  static constexpr std::array<int, 3> styles{77, 16, 7};
  a.style = static_cast<int>(random.pick(styles));
  a.used = random.draw({600, 970, 1055, 1095, 1115, 1140, 1210});
  const std::uint32_t flavour = random.below(100);
  Toewijzing& r = a.record;
  r.person = person;
  r.aanbieder = t.aanbieder;
  r.verwijzer = t.verwijzer;
  r.budget = -1;
  r.volume = -1;

  Day from = t.ingang, begin = t.begin;
  bool first = true;
  while (from < horizon + 366 && (first || from <= t.end)) {
    r.product = &product(t.hulp, std::max(from, std::min(t.begin, from + 120)), flavour);
    r.nummer = ++numbers_;
    r.ingang = from;
    r.detail = Toewijzing::Detail::product;
    Day planned = endless ? never : planned_end(t, *r.product, from, yearly, random);
    if (endless && r.product->to_year < 2090) planned = day(r.product->to_year, 12, 31);
    if (first && t.started && planned < t.begin) planned = plus_months(t.begin, 6);
    set_volume(a, from, planned);
    const Day datum = too_late_or_not(t, from, first, random);
    // In the messages only a request names the verwijzer; in the exports the toewijzing itself does.
    const bool by_message = deliveries_.as_message(datum), often = random.chance(first ? 0.94 : 0.90);
    const bool asked = t.verwijzer >= 0 && (first ? by_message || often : by_message && often);
    const int ahead = random.between(1, 16);
    r.referentie = asked ? ++references_ : 0;
    const Day last_used = std::min(t.end, planned);
    const bool matters = t.started ? last_used >= records_start : planned >= data_start && from >= records_start;
    if (matters) {
      if (asked) request(a, datum - ahead);
      r.detail = Toewijzing::Detail::product;
      r.budget = -1;
      if (has_claims(*r.product) && planned != never && random.chance(0.022)) {
        // Without product or even category: then a budget says how much.
        const bool generic = random.chance(0.2);
        r.detail = generic ? Toewijzing::Detail::nothing : Toewijzing::Detail::category;
        r.budget = claims_.expected(*r.product, a.per_week, from, planned);
        r.volume = -1;
      }
      send(a, datum, planned, nullptr, random);
      if (first && random.chance(0.008)) mistake(a, datum, random);
    }
    if (!t.started) return never_started(a, random);
    // The same number may be prolonged; a changed omvang takes a new one (IV066).
    while (planned < t.end && planned < horizon && year_of(planned + 1) <= r.product->to_year && random.chance(0.52)) {
      const Day longer = planned_end(t, *r.product, planned + 1, yearly, random);
      const Day at = too_late_or_not(t, planned + 1, false, random);
      planned = longer;
      if (r.budget >= 0)
        r.budget = claims_.expected(*r.product, a.per_week, from, planned);
      else if (a.style == 2)
        set_volume(a, from, planned);
      if (planned >= records_start) send(a, at, planned, "04", random);
    }
    const Day end = std::min(t.end, planned);
    if (end >= records_start) {
      start(a, begin, random);
      if (has_claims(*r.product))
        claims_.write(a.record, a.per_week, a.used, begin, end, random);
      else
        books_.use(t.hulp, begin, end);
      if (t.end <= planned && t.end < horizon) {
        stop(a, begin, t.end, t.reden, random);
        if (t.end < planned && random.chance(planned == never ? 0.80 : 0.97)) {
          // A budget is lowered with it; an omvang never is, that would take a new number.
          if (r.budget >= 0)
            r.budget =
                std::min(r.budget, claims_.expected(*r.product, a.per_week, r.ingang, std::max(t.end, r.ingang)));
          send(a, t.end + random.between(1, 40), std::max(t.end, r.ingang), t.wijziging != nullptr ? t.wijziging : "05",
               random);
        }
      } else if (planned < t.end && random.chance(0.6)) {
        stop(a, begin, planned, "37", random);
      }
    }
    if (t.end <= planned) return;
    from = begin = planned + 1;
    first = false;
    a.per_week = std::max(1, a.per_week * random.between(86, 113) / 100);
    if (unit_is(*r.product, "14") && t.hulp != Hulp::logeren) a.per_week = 7;
  }
}

}  // namespace duidelijk::demo
