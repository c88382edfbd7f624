// SPDX-License-Identifier: EUPL-1.2
#include "claims.h"

#include <algorithm>
#include <string_view>

namespace duidelijk::demo {
namespace {

// Months between help and claim: 1 to 9.
constexpr std::array<int, 9> usual_lag{610, 190, 78, 42, 28, 20, 14, 10, 8};
constexpr std::array<int, 9> slow_lag{230, 260, 180, 115, 85, 55, 35, 24, 16};

// Hours follow the school year; nights do not.
constexpr std::array<int, 12> school_year{1060, 1000, 1085, 1035, 985, 1050, 880, 810, 1095, 1085, 1095, 930};

int month_factor(const Product& p, int month) {
  const int year = month / 12, m = month % 12 + 1;
  const std::string_view unit = p.eenheid;
  if (unit == "14" && p.hulp != Hulp::logeren) return 992;
  int f = unit == "83" ? 960 : school_year[static_cast<std::size_t>(m - 1)];
  // Spring 2020: groups were shut for weeks, talks went by telephone.
  const bool group = unit == "16" || p.vervoer || p.hulp == Hulp::logeren;
  if (year == 2020 && m == 3) f = f * (group ? 62 : 88) / 100;
  if (year == 2020 && (m == 4 || m == 5)) f = f * (group ? 38 : 82) / 100;
  return f;
}

int days_in(int month) { return last_of(month) - first_of(month) + 1; }

int volume_in(const Product& p, int per_week, int used, Day from, Day to, int month, Random& random) {
  const std::int64_t days = to - from + 1;
  const std::string_view unit = p.eenheid;
  const bool whole_days = unit == "14" && p.hulp != Hulp::logeren;
  const std::int64_t part =
      whole_days ? month_factor(p, month) : static_cast<std::int64_t>(used) * month_factor(p, month) / 1000;
  std::int64_t thousandths = 0;  // of a unit
  if (unit == "83")
    thousandths = static_cast<std::int64_t>(per_week) * days / days_in(month) * part;
  else if (unit == "04")
    thousandths = static_cast<std::int64_t>(per_week) * days * part / 420;
  else if (p.hulp == Hulp::kindergeneeskunde)
    thousandths = days * part / 45;
  else
    thousandths = static_cast<std::int64_t>(per_week) * days * part / 7;
  if (unit == "01" || unit == "83") return static_cast<int>((thousandths + 500) / 1000);
  // Whole pieces: the rest is a chance, so that small volumes are right on average.
  return static_cast<int>(thousandths / 1000 + (random.between(0, 999) < thousandths % 1000 ? 1 : 0));
}

std::int64_t amount(const Product& p, int volume, int price) {
  const std::string_view unit = p.eenheid;
  const auto v = static_cast<std::int64_t>(volume);
  if (unit == "83") return v;
  return unit == "01" ? (v * price + 30) / 60 : v * price;  // minutes at the price of an hour (IV081)
}

const char* return_code(Random& random) {
  static constexpr std::array<const char*, 6> codes{"9307", "9308", "0611", "9321", "9338", "9340"};
  static constexpr std::array<int, 6> weights{20, 14, 22, 22, 10, 12};
  return codes[random.pick(weights)];
}

}  // namespace

std::int64_t Claims::expected(const Product& product, int per_week, Day from, Day until) {
  const std::int64_t days = until - from + 1;
  const int price = tarief(product, year_of(from), false);
  const std::string_view unit = product.eenheid;
  if (unit == "82") return price;
  if (unit == "83") return static_cast<std::int64_t>(per_week) * days * 12 / 365;
  const std::int64_t weekly = unit == "01" || unit == "04" ? static_cast<std::int64_t>(per_week) * price / 60
                                                           : static_cast<std::int64_t>(per_week) * price;
  return product.hulp == Hulp::kindergeneeskunde ? weekly : weekly * days / 7;
}

Day Claims::claim_day(int aanbieder, int month) const {
  const auto a = static_cast<std::uint64_t>(aanbieder);
  return first_of(month) + 2 + static_cast<Day>(noise(seed_, 5000 + a, 18));
}

void Claims::grant(const Prestatie& line, std::int64_t cents, Day known) {
  if (line.begin >= data_start) books_.add(line.begin, line.product->post, known, cents);
}

void Claims::write(const Toewijzing& t, int per_week, int used, Day begin, Day end, Random& random) {
  const Product& p = *t.product;
  const bool output = std::string_view(p.variant) == "output";
  const Day last = std::min(end, horizon - 1);
  if (last < data_start) return;
  Prestatie line{};
  line.bsn = t.person.bsn;
  line.nummer = t.nummer;
  line.aanbieder = t.aanbieder;
  line.product = &p;
  line.eenheid = p.eenheid;
  const bool own = providers_.all()[static_cast<std::size_t>(t.aanbieder)].own_price;
  for (int month = month_of(std::max(begin, data_start)); month <= month_of(last); ++month) {
    line.begin = std::max(begin, first_of(month));
    line.end = std::min(end, last_of(month));
    if (output && (line.end != end || end >= horizon)) continue;  // an output is claimed when it is there
    line.volume = output ? 1 : volume_in(p, per_week, used, line.begin, line.end, month, random);
    if (line.volume <= 0) continue;
    const int price = tarief(p, month / 12, own);
    line.tarief = p.eenheid == std::string_view("83") ? 0 : price;
    line.bedrag = amount(p, line.volume, price);
    if (line.bedrag > 0) claim(line, month, random);
  }
}

void Claims::claim(Prestatie line, int month, Random& random) {
  const bool slow = providers_.all()[static_cast<std::size_t>(line.aanbieder)].slow;
  int claimed = month + 1 + static_cast<int>(random.pick(slow ? slow_lag : usual_lag));
  line.datum = claim_day(line.aanbieder, claimed);
  line.referentie = ++references_;
  const std::uint32_t fate = random.below(10000);
  if (fate < 210) {
    line.afgekeurd = return_code(random);
    deliveries_.add(line);
    if (!random.chance(0.78)) return;  // given up
    claimed += random.between(1, 2);
    line.afgekeurd = nullptr;
    line.datum = claim_day(line.aanbieder, claimed);
    line.referentie = ++references_;
  }
  Prestatie sent = line;
  if (fate > 9970 && !deliveries_.as_message(line.datum))
    sent.nummer = 0;  // the export has lines without their toewijzing
  deliveries_.add(sent);
  grant(line, line.bedrag, line.datum);
  if (fate >= 300 && fate < 390) {  // replaced by a line with another volume
    Prestatie better = line;
    better.vorige = line.referentie;
    better.referentie = ++references_;
    better.volume = std::max(1, line.volume * random.between(70, 125) / 100);
    better.bedrag = amount(*line.product, better.volume, line.tarief);
    better.datum = claim_day(line.aanbieder, claimed + random.between(1, 3));
    deliveries_.add(better);
    grant(line, better.bedrag - line.bedrag, better.datum);
  } else if (fate >= 400 && fate < 470) {  // credited; half is claimed anew
    Prestatie credit = line;
    credit.vorige = line.referentie;
    credit.referentie = ++references_;
    credit.credit = true;
    credit.datum = claim_day(line.aanbieder, claimed + random.between(1, 5));
    deliveries_.add(credit);
    grant(line, -line.bedrag, credit.datum);
    if (!random.chance(0.5)) return;
    Prestatie again = credit;
    again.credit = false;
    again.vorige = 0;
    again.referentie = ++references_;
    again.volume = std::max(1, line.volume * random.between(60, 95) / 100);
    again.bedrag = amount(*line.product, again.volume, line.tarief);
    deliveries_.add(again);
    grant(again, again.bedrag, again.datum);
  }
}

}  // namespace duidelijk::demo
