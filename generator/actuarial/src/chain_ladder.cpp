// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/actuarial/chain_ladder.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace duidelijk::actuarial {
namespace {

void check(const Triangle& triangle) {
  if (triangle.origins == 0 || triangle.developments == 0) throw std::invalid_argument("the triangle is empty");
  if (triangle.cumulative.size() != triangle.origins * triangle.developments) {
    throw std::invalid_argument("the triangle's cells do not fit its sizes");
  }
  for (const auto& cell : triangle.cumulative) {
    if (cell && !std::isfinite(*cell)) throw std::invalid_argument("a cell of the triangle is no number");
  }
}

/// Both ends of one origin's step from k to k + 1, when it can be used.
struct Step {
  double from = 0.0, to = 0.0;
};

std::vector<Step> steps_at(const Triangle& triangle, std::size_t k) {
  std::vector<Step> steps;
  for (std::size_t i = 0; i < triangle.origins; ++i) {
    const auto& from = triangle.at(i, k);
    const auto& to = triangle.at(i, k + 1);
    if (from && to && *from > 0.0) steps.push_back({*from, *to});
  }
  return steps;
}

Factor factor_at(const Triangle& triangle, std::size_t k) {
  const std::vector<Step> steps = steps_at(triangle, k);
  Factor factor;
  double to = 0.0;
  for (const Step& step : steps) {
    factor.base += step.from;
    to += step.to;
  }
  if (steps.empty() || to <= 0.0) return Factor{};   // a factor of nothing or less would make money disappear: assume none
  factor.pairs = steps.size();
  factor.value = to / factor.base;
  if (steps.size() > 1) {
    double squares = 0.0;
    for (const Step& step : steps) {
      const double deviation = step.to / step.from - factor.value;
      squares += step.from * deviation * deviation;
    }
    factor.sigma2 = squares / static_cast<double>(steps.size() - 1);
  }
  return factor;
}

/// One pair gives no variance; Mack extrapolates the ratio of the two steps before.
void extrapolate_sigma(std::vector<Factor>& factors) {
  for (std::size_t k = 2; k < factors.size(); ++k) {
    if (factors[k].pairs != 1 || !factors[k - 1].sigma2 || !factors[k - 2].sigma2) continue;
    const double before = *factors[k - 2].sigma2, last = *factors[k - 1].sigma2;
    const double smallest = std::min(before, last);
    factors[k].sigma2 = before > 0.0 ? std::min(last * last / before, smallest) : smallest;
  }
}

Origin project(const Triangle& triangle, std::size_t i, const std::vector<Factor>& factors) {
  Origin origin;
  bool known = false;
  for (std::size_t k = 0; k < triangle.developments; ++k) {
    if (!triangle.at(i, k)) continue;
    known = true;
    origin.development = k;
    origin.latest = *triangle.at(i, k);
  }
  origin.ultimate = origin.latest;
  if (!known || origin.latest <= 0.0) {
    if (known && origin.development + 1 == triangle.developments) origin.standard_error = 0.0;
    return origin;
  }
  double variance = 0.0;
  bool complete = true;
  for (std::size_t k = origin.development; k < factors.size(); ++k) {
    const Factor& factor = factors[k];
    if (factor.sigma2) {
      variance += *factor.sigma2 / (factor.value * factor.value) * (1.0 / origin.ultimate + 1.0 / factor.base);
    } else {
      complete = false;
    }
    origin.ultimate *= factor.value;
  }
  origin.reserve = origin.ultimate - origin.latest;
  if (complete) origin.standard_error = origin.ultimate * std::sqrt(variance);
  return origin;
}

std::vector<double> shared_variance(const std::vector<Factor>& factors) {
  std::vector<double> shared(factors.size() + 1, 0.0);
  for (std::size_t k = factors.size(); k-- > 0;) {
    const Factor& factor = factors[k];
    const double own = factor.sigma2 ? *factor.sigma2 / (factor.value * factor.value * factor.base) : 0.0;
    shared[k] = shared[k + 1] + own;
  }
  return shared;
}

}  // namespace

Triangle accumulate(const Triangle& incremental) {
  check(incremental);
  Triangle triangle = incremental;
  for (std::size_t i = 0; i < triangle.origins; ++i) {
    std::optional<double> sum = 0.0;
    for (std::size_t k = 0; k < triangle.developments; ++k) {
      auto& cell = triangle.cumulative[i * triangle.developments + k];
      if (sum && cell) *sum += *cell;
      else sum.reset();
      cell = sum;
    }
  }
  return triangle;
}

ChainLadder chain_ladder(const Triangle& triangle) {
  check(triangle);
  ChainLadder result;
  for (std::size_t k = 0; k + 1 < triangle.developments; ++k) result.factors.push_back(factor_at(triangle, k));
  extrapolate_sigma(result.factors);
  result.shared = shared_variance(result.factors);
  for (std::size_t i = 0; i < triangle.origins; ++i) {
    result.origins.push_back(project(triangle, i, result.factors));
    result.reserve += result.origins.back().reserve;
  }
  std::vector<std::size_t> all(triangle.origins);
  std::iota(all.begin(), all.end(), std::size_t{0});
  result.standard_error = reserve_error(result, all);
  return result;
}

std::optional<double> reserve_error(const ChainLadder& result, std::span<const std::size_t> origins) {
  double variance = 0.0;
  for (std::size_t a = 0; a < origins.size(); ++a) {
    const Origin& one = result.origins.at(origins[a]);
    if (!one.standard_error) return std::nullopt;
    variance += *one.standard_error * *one.standard_error;
    for (std::size_t b = a + 1; b < origins.size(); ++b) {
      const Origin& other = result.origins.at(origins[b]);
      const std::size_t k = std::max(one.development, other.development);
      variance += 2.0 * one.ultimate * other.ultimate * result.shared[k];
    }
  }
  return std::sqrt(variance);
}

}  // namespace duidelijk::actuarial
