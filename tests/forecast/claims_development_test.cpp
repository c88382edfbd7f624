// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/forecast/claims_development.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::forecast;

namespace {

base::Period month(int serial) { return base::Period(base::Grain::maand, 2024 + (serial - 1) / 12, (serial - 1) % 12 + 1); }

void add(MonthlyClaims& claims, int care, int delay, std::int64_t cents) {
  if (month(care + delay).last() <= claims.until) claims.entries.push_back({month(care), month(care + delay), cents});
}

/// Every month € 1.000 of care: € 600 is declared a month later, € 300 and € 100 in the months after that.
MonthlyClaims steady(int months) {
  MonthlyClaims claims;
  claims.until = month(months).last();
  for (int care = 1; care <= months; ++care) {
    add(claims, care, 1, 60000);
    add(claims, care, 2, 30000);
    add(claims, care, 3, 10000);
  }
  return claims;
}

TEST_CASE("Recent months are completed as earlier ones were, by hand") {
  const ClaimsDevelopment result = develop(steady(10));
  REQUIRE(result.months.size() == 10);
  const auto& months = result.months;
  CHECK(months[6].known_cents == 100000);
  CHECK(months[6].to_come_cents == 0);
  CHECK(months[6].completion == doctest::Approx(1.0));
  CHECK_FALSE(months[6].voorlopig);
  CHECK(months[7].known_cents == 90000);
  CHECK(months[7].to_come_cents == 10000);
  CHECK(months[8].known_cents == 60000);
  CHECK(months[8].to_come_cents == 40000);
  CHECK(months[8].method == Method::chain_ladder);
  CHECK(months[8].completion == doctest::Approx(0.6));
  CHECK(months[8].voorlopig);
  CHECK(months[8].standard_error_cents == 0);   // every month filled up alike: there is no spread to fear
  CHECK(provisional_months(result) == 3);
}

TEST_CASE("A month of which nothing is declared yet gets the mean of the months before, not zero") {
  const ClaimsDevelopment result = develop(steady(10));
  const DeliveryMonth& last = result.months.back();
  CHECK(last.known_cents == 0);
  CHECK(last.method == Method::gemiddelde);
  CHECK(last.to_come_cents == 100000);
  CHECK(last.completion == 0.0);
  REQUIRE_FALSE(result.remarks.empty());
  CHECK(result.remarks[0] == "Van 1 maand is nog bijna niets gedeclareerd; daarvoor staat het gemiddelde van de maanden ervoor.");
}

TEST_CASE("The error of the mean is its spread times the root of one and one over the number of months") {
  // € 900, € 1.000 and € 1.100, all declared a month later: spread € 100, so € 100 · √(1 + 1/3) = € 115,47 for the fourth.
  MonthlyClaims claims;
  claims.until = month(4).last();
  add(claims, 1, 1, 90000);
  add(claims, 2, 1, 100000);
  add(claims, 3, 1, 110000);
  const ClaimsDevelopment result = develop(claims);
  CHECK(result.mean_months == 3);
  CHECK(result.months[3].to_come_cents == 100000);
  CHECK(result.months[3].standard_error_cents == 11547);
}

TEST_CASE("The error of the chain ladder is Mack's") {
  // Three months, factors 1,5 and 2,0 at equal claims: f = 1,75, sigma2 = 100·(0,25² + 0,25²)/1 = 12,5 (in euros).
  // R = 75; mse = 175² · 12,5/1,75² · (1/100 + 1/200) = 1875; root 43,30.
  MonthlyClaims claims;
  claims.until = month(3).last();
  add(claims, 1, 0, 10000);
  add(claims, 1, 1, 5000);
  add(claims, 2, 0, 10000);
  add(claims, 2, 1, 10000);
  add(claims, 3, 0, 10000);
  Settings settings;
  settings.developments = 2;
  const ClaimsDevelopment result = develop(claims, settings);
  CHECK(result.months[2].to_come_cents == 7500);
  CHECK(result.months[2].standard_error_cents == 4330);
  CHECK(result.months[1].method == Method::volledig);
}

TEST_CASE("Claims later than the last development count as known in the last") {
  MonthlyClaims claims;
  claims.until = month(6).last();
  add(claims, 1, 0, 10000);
  add(claims, 1, 5, 2500);
  Settings settings;
  settings.developments = 2;
  CHECK(develop(claims, settings).months[0].known_cents == 12500);
}

TEST_CASE("A quarter adds its months up, known and to come") {
  const ClaimsDevelopment result = develop(steady(12));
  const Expectation fourth = expected_in(result, base::Period(base::Grain::kwartaal, 2024, 4));
  CHECK(fourth.known_cents == 90000 + 60000 + 0);
  CHECK(fourth.to_come_cents == 10000 + 40000 + 100000);
  CHECK(fourth.complete);
  CHECK(fourth.standard_error_cents == 0);
  const Expectation year = expected_in(result, base::Period(base::Grain::jaar, 2024));
  CHECK(year.known_cents + year.to_come_cents == 12 * 100000);
  CHECK(expected_in(result, base::Period(base::Grain::jaar, 2023)).known_cents == 0);
}

TEST_CASE("A credit takes back what was known, and leaves no month below zero in the mean") {
  MonthlyClaims claims = steady(10);
  add(claims, 8, 2, -10000);
  const ClaimsDevelopment result = develop(claims);
  CHECK(result.months[7].known_cents == 80000);
  CHECK(result.months[7].to_come_cents.value() > 0);
}

TEST_CASE("A month without care among others has nothing to come once it is old, and the mean while it is not") {
  MonthlyClaims claims = steady(10);
  std::erase_if(claims.entries, [](const auto& entry) { return entry.care == month(3); });
  const ClaimsDevelopment result = develop(claims);
  CHECK(result.months[2].known_cents == 0);
  CHECK(result.months.size() == 10);
}

TEST_CASE("Too little history is said, and no figure is invented") {
  MonthlyClaims claims;
  CHECK(develop(claims).remarks.at(0) == "Er zijn geen declaraties bekend; wat nog komt is niet te zeggen.");
  claims.until = month(2).last();
  add(claims, 1, 1, 50000);
  const ClaimsDevelopment result = develop(claims);
  REQUIRE(result.months.size() == 2);
  CHECK_FALSE(result.months[1].to_come_cents.has_value());
  CHECK(result.months[1].voorlopig);
  CHECK_FALSE(expected_in(result, month(2)).complete);
  CHECK_FALSE(expected_in(result, month(2)).standard_error_cents.has_value());
}

TEST_CASE("A month is voorlopig below 98 percent: just below, at and above") {
  // A month later all but p is known, the month after that the rest: for p = 2% a month of one month old is 98% complete.
  const auto voorlopig = [](std::int64_t first) {
    MonthlyClaims claims;
    claims.until = month(8).last();
    for (int care = 1; care <= 8; ++care) {
      add(claims, care, 0, first);
      add(claims, care, 1, 100000 - first);
    }
    return develop(claims).months.back().voorlopig;
  };
  CHECK(voorlopig(97900));
  CHECK_FALSE(voorlopig(98000));
  CHECK_FALSE(voorlopig(98100));
}

}  // namespace
