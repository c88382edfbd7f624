// SPDX-License-Identifier: EUPL-1.2
#include "reference_files.h"
#include "table.h"

#include <algorithm>
#include <string>

namespace duidelijk::demo {
namespace {

using PerPost = std::array<std::int64_t, post_count>;
using PerYear = std::array<std::int64_t, years>;

constexpr std::size_t at(int year) { return static_cast<std::size_t>(year - first_year); }
constexpr Post post_of(std::size_t i) { return static_cast<Post>(i); }
std::int64_t permille(std::int64_t amount, int parts) { return (amount * parts + 500) / 1000; }

/// Costs outside the messages in 2019 at scale 1, and their volume per year in permille of 2019 (prices come on top).
struct Other {
  const char* soort;
  std::int64_t cents;
  std::array<int, years> volume;
  std::array<Post, 2> posts;
  int first_post;  ///< percent for the first of the two
};
constexpr std::array<Other, 4> others{{
    {"pgb", 300'000'000, {1000, 985, 970, 950, 960, 985, 980}, {Post::pgb, Post::pgb}, 100},
    {"gi",
     500'000'000,
     {1000, 1020, 1030, 1035, 1045, 1070, 1060},
     {Post::jeugdbescherming, Post::jeugdreclassering},
     81},
    {"landelijk", 250'000'000, {1000, 930, 1040, 1080, 1120, 1240, 1090}, {Post::landelijk, Post::landelijk}, 100},
    {"taakgericht",
     350'000'000,
     {1000, 1010, 1025, 1110, 1130, 1150, 1170},
     {Post::taakgericht, Post::taakgericht},
     100},
}};

// How far the estimate of what is still to be claimed was off, and the part of the books that nobody can explain,
// permille.
constexpr std::array<int, years> estimate_error{-160, 220, -90, -240, 130, -310, 40};
constexpr std::array<int, years> unexplained{2, -1, 2, 1, -2, 3, 1};

// Books against final budget in thousands of euros at scale 1. 2024: three million too much, seen too late.
constexpr std::array<int, years> overrun{900, -800, 400, -600, 700, 3000, 1800};
constexpr std::array<int, years> spring_change{1400, 600, 900, 1500, 800, 300, 2100};
constexpr std::array<int, years> autumn_change{600, -400, 250, 200, 350, 150, 450};

int price_index(int year) {
  int index = 1000;
  for (int y = first_year + 1; y <= year; ++y) index = index * (1000 + indexation[at(y)]) / 1000;
  return index;
}

std::int64_t other_total(const Surroundings& s, const Other& o, int year) {
  const double cents = static_cast<double>(o.cents) * s.scale;
  return permille(permille(static_cast<std::int64_t>(cents), o.volume[at(year)]), price_index(year)) / 100 * 100;
}

std::int64_t running(const Books& books, const Other& o, int quarter, const Surroundings& s) {
  const std::string_view soort = o.soort;
  if (soort == "gi") return books.running(Hulp::jb, quarter) + books.running(Hulp::jr, quarter);
  if (soort == "taakgericht") return books.running(Hulp::wijkarrangement, quarter);
  const double usual = soort == "pgb" ? 236.0 : 58.0;
  return static_cast<std::int64_t>(usual * s.scale) + noise(s.seed, 8000 + static_cast<std::uint64_t>(quarter), 9);
}

/// The aanbieders that are paid so, with their share in percent.
std::vector<std::pair<std::string, int>> paid(const Surroundings& s, std::string_view soort) {
  if (soort != "gi" && soort != "taakgericht") return {{"", 100}};
  const auto& list = s.providers.of(soort == "gi" ? Hulp::jb : Hulp::wijkarrangement);
  std::vector<std::pair<std::string, int>> out;
  for (std::size_t i = 0; i < std::min<std::size_t>(list.size(), 2); ++i) {
    out.emplace_back(s.providers.all()[static_cast<std::size_t>(list[i])].agb, i == 0 ? 68 : 32);
  }
  return out;
}

void write_others(const Surroundings& s, const Books& books, int year, PerPost& totals, Deliveries& out) {
  Table table("soort_last;periode;taakveld;aanbieder;jeugdigen;bedrag");
  for (const Other& o : others) {
    std::int64_t left = other_total(s, o, year);
    const std::int64_t whole = left;
    for (int q = 0; q < 4; ++q) {
      const int quarter = (year - first_year) * 4 + q;
      const int share = 245 + static_cast<int>(noise(s.seed, 8100 + static_cast<std::uint64_t>(quarter), 11));
      const std::int64_t part = q == 3 ? left : permille(whole, share);
      left -= part;
      const std::int64_t heads = running(books, o, quarter, s);
      const std::string period = std::to_string(year) + "-K" + std::to_string(q + 1);
      for (const auto& payee : paid(s, o.soort)) {
        const std::string& agb = payee.first;
        const int percent = payee.second;
        const std::int64_t mine = part * percent / 100;
        const std::int64_t first = mine * o.first_post / 100;
        const auto line = [&](Post post, std::int64_t cents, std::int64_t jeugdigen) {
          if (cents == 0) return;
          table.text(o.soort).text(period).text(taakveld(post, year)).text(agb).number(jeugdigen).euro(cents).end();
          totals[static_cast<std::size_t>(post)] += cents;
        };
        line(o.posts[0], first, heads * percent / 100 * o.first_post / 100);
        line(o.posts[1], mine - first, heads * percent / 100 * (100 - o.first_post) / 100);
      }
    }
  }
  const Day received = year == last_year ? day(2025, 12, 31) : day(year + 1, 3, 15);
  out.add_file(std::to_string(year) + "/overige_lasten.csv", table.all(), received);
}

/// What the accountant expects to be claimed still, when the books of the year close.
std::int64_t estimate(const Books& books, int year, Post post) {
  const std::int64_t known = year == last_year ? books.known_at_horizon(year, post) : books.booked(year, post, year);
  return permille(books.whole(year, post) - known, 1000 + estimate_error[at(year)]) / 100 * 100;
}

const char* herkomst(Post post) {
  switch (post) {
    case Post::pgb:
      return "pgb";
    case Post::landelijk:
      return "landelijk";
    case Post::taakgericht:
      return "taakgericht";
    case Post::jeugdbescherming:
    case Post::jeugdreclassering:
      return "gi";
    default:
      return "zin";
  }
}

class Ledger {
 public:
  Ledger(const Surroundings& s, const Books& books, int year) : s_(s), books_(books), year_(year) {}
  /// Lasten of the year without wijkteam and overhead, per line of the budget.
  PerPost write(const PerPost& other, Deliveries& out);

 private:
  void line(std::string_view taakveld_code, const char* soort, std::string_view origin, int delivered,
            std::int64_t cents) {
    if (cents != 0)
      table_.number(year_).empty().text(taakveld_code).text(soort).text(origin).number(delivered).euro(cents).end();
  }
  void lasten(Post post, int delivered, std::int64_t cents) {
    line(taakveld(post, year_), "lasten", herkomst(post), delivered, cents);
    totals_[static_cast<std::size_t>(post)] += cents;
  }
  void corrections(Post post);
  const Surroundings& s_;
  const Books& books_;
  int year_;
  PerPost totals_{};
  Table table_{"boekjaar;maand;taakveld;soort;herkomst;prestatiejaar;bedrag"};
};

// The year before: what came in after its books closed, less what had been put aside for it. Earlier years: late
// credits.
void Ledger::corrections(Post post) {
  for (int y = std::max(first_year, year_ - 2); y < year_; ++y) {
    std::int64_t known = books_.booked(y, post, year_);
    if (year_ == last_year) {
      known = books_.known_at_horizon(y, post);
      for (int b = y; b < year_; ++b) known -= books_.booked(y, post, b);
    }
    lasten(post, y, known - (y == year_ - 1 ? estimate(books_, y, post) : 0));
  }
}

PerPost Ledger::write(const PerPost& other, Deliveries& out) {
  std::int64_t messages = 0;
  for (std::size_t i = 0; i < post_count; ++i) {
    const Post post = post_of(i);
    const std::int64_t known =
        year_ == last_year ? books_.known_at_horizon(year_, post) : books_.booked(year_, post, year_);
    const std::int64_t zin = known + estimate(books_, year_, post);
    messages += zin;
    if (std::string_view(herkomst(post)) == "zin") {
      lasten(post, year_, zin);
      corrections(post);
    } else {
      lasten(post, year_, other[i]);
    }
  }
  const auto scaled = [this](std::int64_t euros) {
    return static_cast<std::int64_t>(static_cast<double>(euros) * s_.scale) * 100;
  };
  // Settlements of the year before with the certified institutions, and in 2019 the last of 2018.
  lasten(Post::jeugdbescherming, year_ - 1,
         scaled(static_cast<std::int64_t>(noise(s_.seed, 8300 + at(year_), 120)) * 1000 - 60000));
  if (year_ == first_year) lasten(Post::ggz, year_ - 1, scaled(186000));
  lasten(Post::begeleiding, year_, permille(messages, unexplained[at(year_)]) / 100 * 100);
  line(year_ <= 2024 ? "6.2" : "6.21", "lasten", "wijkteam", year_, permille(scaled(3'900'000), price_index(year_)));
  line("0.4", "lasten", "overhead", year_, permille(scaled(820'000), price_index(year_)));
  line(taakveld(Post::verblijf, year_), "baten", "zin", year_, permille(scaled(210'000), price_index(year_)));
  const Day received = year_ == last_year ? day(2025, 12, 31) : day(year_ + 1, 3, 20);
  out.add_file(std::to_string(year_) + "/grootboek.csv", table_.all(), received);
  return totals_;
}

std::int64_t sum(const PerPost& posts) {
  std::int64_t total = 0;
  for (const std::int64_t p : posts) total += p;
  return total;
}

constexpr std::int64_t thousand = 100'000;  // a thousand euros in cents

std::int64_t rounded(std::int64_t cents) {
  return (cents + (cents < 0 ? -thousand / 2 : thousand / 2)) / thousand * thousand;
}

/// Divides an amount over the lines as they turned out, each up to seven percent beside it, for nobody budgets exactly;
/// the last line takes the rest.
void budget_lines(Table& table, const Surroundings& s, int year, const PerPost& actual, std::int64_t total,
                  const char* soort, const std::string& besluit, Day besloten, bool incidental) {
  const std::int64_t whole = std::max<std::int64_t>(sum(actual), 1);
  std::int64_t left = total;
  for (std::size_t i = 0; i < post_count; ++i) {
    const int off = 930 + static_cast<int>(noise(s.seed, 8500 + at(std::min(year, last_year)) * 50 + i, 141));
    const double share = static_cast<double>(permille(actual[i], off)) / static_cast<double>(whole);
    const std::int64_t cents =
        i + 1 == post_count ? left : rounded(static_cast<std::int64_t>(static_cast<double>(total) * share));
    left -= cents;
    if (cents == 0) continue;
    table.number(year)
        .text(taakveld(post_of(i), year))
        .text(post_name(post_of(i)))
        .text(soort)
        .text(besluit)
        .date(besloten);
    const bool has_income = post_of(i) == Post::verblijf && std::string_view(soort) == "primitief";
    table.euro(cents).euro(has_income ? rounded(permille(static_cast<std::int64_t>(21'000'000 * s.scale),
                                                         price_index(std::min(year, last_year))))
                                      : 0);
    table.number(incidental ? 1 : 0).end();
  }
}

void write_budget(const Surroundings& s, int year, const PerPost& actual, Deliveries& out) {
  Table table("boekjaar;taakveld;product;soort_begroting;raadsbesluit;besloten_op;lasten;baten;incidenteel");
  const std::string number = std::to_string(year);
  const auto scaled = [&s](int thousands) {
    return rounded(static_cast<std::int64_t>(thousands * s.scale * thousand));
  };
  const bool past = year <= last_year;
  const std::int64_t spring = past ? scaled(spring_change[at(year)]) : 0,
                     autumn = past ? scaled(autumn_change[at(year)]) : 0;
  const std::int64_t final_budget =
      rounded(past ? sum(actual) : permille(sum(actual), 1035)) - (past ? scaled(overrun[at(year)]) : scaled(2600));
  const Day decided =
      day(year - 1, 11, 7) + static_cast<Day>(noise(s.seed, 8600 + static_cast<std::uint64_t>(year), 8));
  budget_lines(table, s, year, actual, final_budget - spring - autumn, "primitief",
               "Raadsbesluit " + std::to_string(year - 1) + "-112 Programmabegroting " + number, decided, false);
  if (past) {
    budget_lines(table, s, year, actual, spring, "wijziging", "Raadsbesluit " + number + "-047 Voorjaarsnota",
                 day(year, 6, 26), false);
    budget_lines(table, s, year, actual, autumn, "wijziging", "Raadsbesluit " + number + "-098 Najaarsnota",
                 day(year, 11, 13), true);
  }
  out.add_file((past ? number : std::string("2025")) + (past ? "/begroting.csv" : "/begroting_2026.csv"), table.all(),
               past ? day(year, 11, 20) : decided + 7);
}

// The region forecasts in April and October; it too saw 2024 late.
void write_forecast(const std::array<PerPost, years>& actual, Deliveries& out) {
  static constexpr std::array<std::array<int, 2>, years> off{
      {{-22, -9}, {31, -6}, {-27, -12}, {18, 9}, {-21, -10}, {-61, -38}, {-34, -17}}};
  Table table("bron;gemaakt_op;jaar;productcategorie;prognose;laag;hoog");
  static constexpr std::array<std::array<Post, 3>, 3> groups{{{Post::begeleiding, Post::behandeling, Post::crisis},
                                                              {Post::ggz, Post::ggz, Post::ggz},
                                                              {Post::pleegzorg, Post::gezinsgericht, Post::verblijf}}};
  static constexpr std::array<const char*, 3> categories{"45", "54", "44"};
  for (int year = first_year; year <= last_year; ++year) {
    for (std::size_t round = 0; round < 2; ++round) {
      const auto line = [&](std::string_view category, std::int64_t cents, int width) {
        const std::int64_t middle = rounded(permille(cents, 1000 + off[at(year)][round]));
        table.text("Regio Hanzestreek (verzonnen)")
            .date(round == 0 ? day(year, 4, 15) : day(year, 10, 1))
            .number(year)
            .text(category);
        table.euro(middle)
            .euro(rounded(permille(middle, 1000 - width)))
            .euro(rounded(permille(middle, 1000 + width)))
            .end();
      };
      const PerPost& a = actual[at(year)];
      line("", sum(a), round == 0 ? 35 : 20);
      for (std::size_t g = 0; g < groups.size(); ++g) {
        std::int64_t cents = 0;
        for (std::size_t i = 0; i < 3; ++i) {
          if (i == 0 || groups[g][i] != groups[g][i - 1]) cents += a[static_cast<std::size_t>(groups[g][i])];
        }
        line(categories[g], cents, round == 0 ? 60 : 40);
      }
    }
  }
  out.add_file("basis/externe_prognose.csv", table.all(), day(2025, 10, 3));
}

}  // namespace

void write_money(const Surroundings& s, const Books& books, Deliveries& out) {
  std::array<PerPost, years> actual{};
  for (int year = first_year; year <= last_year; ++year) {
    PerPost other{};
    write_others(s, books, year, other, out);
    actual[at(year)] = Ledger(s, books, year).write(other, out);
    write_budget(s, year, actual[at(year)], out);
  }
  write_budget(s, last_year + 1, actual[at(last_year)], out);
  write_forecast(actual, out);
}

}  // namespace duidelijk::demo
