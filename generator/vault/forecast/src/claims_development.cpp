// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/forecast/claims_development.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace duidelijk::forecast {
namespace {

std::int64_t cents(double value) { return std::llround(value); }

/// Months since the year 0, so that months subtract.
int serial(const base::Period& month) { return month.year() * 12 + month.index() - 1; }

class Development {
 public:
  Development(const MonthlyClaims& claims, const Settings& settings) : claims_(claims), settings_(settings) { result_.until = claims.until; }

  ClaimsDevelopment run() {
    if (claims_.entries.empty()) {
      result_.remarks.push_back("Er zijn geen declaraties bekend; wat nog komt is niet te zeggen.");
      return std::move(result_);
    }
    lay_out_months();
    result_.basis = actuarial::chain_ladder(triangle());
    expect_completion();
    by_chain_ladder();
    by_mean();
    judge();
    return std::move(result_);
  }

 private:
  void lay_out_months() {
    base::Period month = claims_.entries.front().care;
    for (const auto& entry : claims_.entries) month = std::min(month, entry.care);
    const base::Period last = base::Period::containing(base::Grain::maand, claims_.until);
    first_ = serial(month);
    for (; month <= last; month = month.next()) {
      result_.months.push_back({});
      result_.months.back().month = month;
    }
    columns_ = std::clamp<std::size_t>(result_.months.size(), 1, std::max<std::size_t>(1, settings_.developments));
  }

  /// Months of development of an origin that were seen.
  [[nodiscard]] std::size_t seen(std::size_t origin) const { return std::min(columns_, result_.months.size() - origin); }

  actuarial::Triangle triangle() {
    const std::size_t origins = result_.months.size();
    actuarial::Triangle increments{origins, columns_, std::vector<std::optional<double>>(origins * columns_)};
    for (std::size_t i = 0; i < origins; ++i) {
      for (std::size_t k = 0; k < seen(i); ++k) increments.cumulative[i * columns_ + k] = 0.0;
    }
    for (const auto& entry : claims_.entries) {
      const auto origin = static_cast<std::size_t>(serial(entry.care) - first_);
      if (origin >= origins) continue;
      const auto delay = static_cast<std::size_t>(std::max(0, serial(entry.known) - serial(entry.care)));
      *increments.cumulative[origin * columns_ + std::min(delay, seen(origin) - 1)] += static_cast<double>(entry.cents);
      result_.months[origin].known_cents += entry.cents;
    }
    return actuarial::accumulate(increments);
  }

  /// What part of a month is expected to be known after k months: 1 / (f(k) · … · f(last)).
  void expect_completion() {
    expected_.assign(columns_, 1.0);
    for (std::size_t k = columns_ - 1; k-- > 0;) expected_[k] = expected_[k + 1] / result_.basis.factors[k].value;
    // Where nothing was ever known after k months there is no factor, and so nothing is expected to be known.
    for (std::size_t k = 0; k + 1 < columns_; ++k) {
      if (result_.basis.factors[k].pairs == 0) expected_[k] = 0.0;
    }
  }

  void by_chain_ladder() {
    for (std::size_t i = 0; i < result_.months.size(); ++i) {
      DeliveryMonth& month = result_.months[i];
      const std::size_t k = seen(i) - 1;
      const bool empty = month.known_cents <= 0 && k + 1 < columns_;
      if (empty || expected_[k] < settings_.usable_from) continue;
      const auto& origin = result_.basis.origins[i];
      month.method = k + 1 == columns_ ? Method::volledig : Method::chain_ladder;
      month.to_come_cents = cents(origin.reserve);
      if (origin.standard_error) month.standard_error_cents = cents(*origin.standard_error);
    }
  }

  /// The mean total of the last months that chain ladder could tell, for those after them.
  void by_mean() {
    std::vector<double> totals;
    for (std::size_t i = result_.months.size(); i-- > 0 && totals.size() < settings_.mean_months;) {
      const DeliveryMonth& month = result_.months[i];
      if (month.to_come_cents) totals.push_back(static_cast<double>(month.known_cents + *month.to_come_cents));
    }
    result_.mean_months = totals.size();
    if (totals.size() < 3) return;
    const double count = static_cast<double>(totals.size());
    const double mean = std::accumulate(totals.begin(), totals.end(), 0.0) / count;
    double squares = 0.0;
    for (const double total : totals) squares += (total - mean) * (total - mean);
    result_.mean_spread_cents = std::sqrt(squares / (count - 1));
    for (DeliveryMonth& month : result_.months) {
      if (month.to_come_cents) continue;
      month.method = Method::gemiddelde;
      month.to_come_cents = std::max<std::int64_t>(0, cents(mean) - month.known_cents);
      month.standard_error_cents = cents(result_.mean_spread_cents * std::sqrt(1.0 + 1.0 / count));
    }
  }

  void judge() {
    std::size_t unknown = 0, means = 0, bare = 0;
    for (DeliveryMonth& month : result_.months) {
      if (!month.to_come_cents) {
        month.voorlopig = true;
        ++unknown;
        continue;
      }
      const double total = static_cast<double>(month.known_cents + *month.to_come_cents);
      month.completion = total > 0.0 ? static_cast<double>(month.known_cents) / total : 1.0;
      month.voorlopig = month.completion < settings_.complete_from;
      if (month.method == Method::gemiddelde) ++means;
      if (!month.standard_error_cents) ++bare;
    }
    remark(means, "is nog bijna niets gedeclareerd; daarvoor staat het gemiddelde van de maanden ervoor");
    remark(unknown, "is niet te zeggen wat nog komt: er is te weinig geschiedenis");
    remark(bare, "heeft de verwachting geen marge: er zijn te weinig oudere maanden om op te steunen");
  }

  void remark(std::size_t count, const char* what) {
    if (count > 0) result_.remarks.push_back(fmt::format("Van {} {} {}.", count, count == 1 ? "maand" : "maanden", what));
  }

  const MonthlyClaims& claims_;
  const Settings& settings_;
  ClaimsDevelopment result_;
  int first_ = 0;
  std::size_t columns_ = 1;
  std::vector<double> expected_;
};

}  // namespace

ClaimsDevelopment develop(const MonthlyClaims& claims, const Settings& settings) { return Development(claims, settings).run(); }

ClaimsDevelopment nog_te_declareren(store::Store& store, std::optional<base::Date> until) { return develop(read_claims(store, until)); }

Expectation expected_in(const ClaimsDevelopment& development, const base::Period& period) {
  Expectation sum;
  std::vector<std::size_t> laddered;
  double means = 0.0;
  bool with_error = true;
  for (std::size_t i = 0; i < development.months.size(); ++i) {
    const DeliveryMonth& month = development.months[i];
    if (month.month.first() < period.first() || period.last() < month.month.last()) continue;
    sum.known_cents += month.known_cents;
    sum.complete = sum.complete && month.to_come_cents.has_value();
    if (!month.to_come_cents) continue;
    sum.to_come_cents += *month.to_come_cents;
    with_error = with_error && month.standard_error_cents.has_value();
    if (month.method == Method::gemiddelde) means += 1.0;
    else laddered.push_back(i);
  }
  const auto ladder = with_error ? actuarial::reserve_error(development.basis, laddered) : std::nullopt;
  if (ladder) {
    const double known = std::max<double>(1.0, static_cast<double>(development.mean_months));
    const double spread = development.mean_spread_cents;
    sum.standard_error_cents = cents(std::sqrt(*ladder * *ladder + spread * spread * (means + means * means / known)));
  }
  if (!sum.complete) sum.standard_error_cents.reset();
  return sum;
}

int provisional_months(const ClaimsDevelopment& development) {
  int count = 0;
  const std::size_t size = development.months.size();
  for (std::size_t back = 1; back <= std::min<std::size_t>(12, size); ++back) {
    if (development.months[size - back].voorlopig) count = static_cast<int>(back);
  }
  return count;
}

}  // namespace duidelijk::forecast
