// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace duidelijk::actuarial {

/// Cumulative claims C(i, k): origin period i (oldest first) by development k (0 = the origin period itself), row by row.
/// Unknown cells are empty: normally those below the last diagonal, but holes are allowed. Need not be square.
struct Triangle {
  std::size_t origins = 0;
  std::size_t developments = 0;
  std::vector<std::optional<double>> cumulative;   ///< origins · developments

  [[nodiscard]] const std::optional<double>& at(std::size_t origin, std::size_t development) const {
    return cumulative[origin * developments + development];
  }
};

/// Running sums of increments; a hole ends the row, because the sum after it is unknown.
[[nodiscard]] Triangle accumulate(const Triangle& incremental);

/// One step of development, from k to k + 1.
struct Factor {
  double value = 1.0;             ///< f(k) = Σ C(i, k+1) / Σ C(i, k) over the origins that know both and have C(i, k) > 0
  double base = 0.0;              ///< that Σ C(i, k); 0 when no origin could be used: then value is 1, an assumption
  std::size_t pairs = 0;          ///< number of origins used
  std::optional<double> sigma2;   ///< Mack's variance parameter; nothing when the triangle says nothing about it
};

struct Origin {
  std::size_t development = 0;            ///< of the latest known cell
  double latest = 0.0;                    ///< C(i, development); 0 when nothing is known
  double ultimate = 0.0;                  ///< latest · f(development) · … · f(last)
  double reserve = 0.0;                   ///< ultimate − latest
  std::optional<double> standard_error;   ///< of the reserve (and of the ultimate); nothing when a step it needs has no sigma2,
                                          ///< or when latest is not positive: the method then says nothing
};

struct ChainLadder {
  std::vector<Factor> factors;            ///< developments − 1
  std::vector<Origin> origins;
  double reserve = 0.0;                   ///< of all origins
  std::optional<double> standard_error;   ///< of that total, with the correlation that the shared factors cause
  std::vector<double> shared;             ///< V(k) = Σ over l ≥ k of sigma2(l) / (f(l)² · base(l)), for reserve_error
};

/// Chain ladder with the standard errors of Mack (1993), "Distribution-free calculation of the standard error of chain ladder
/// reserve estimates", ASTIN Bulletin 23(2): sigma2(k) = Σ C(i,k) (C(i,k+1)/C(i,k) − f(k))² / (pairs − 1), a step with one pair
/// takes min(sigma2(k−1)²/sigma2(k−2), sigma2(k−2), sigma2(k−1)); with U the ultimate and C the known or projected claims,
///   mse(R_i)      = U_i² Σ_{k ≥ development_i} sigma2(k)/f(k)² (1/C(i,k) + 1/base(k))
///   cov(R_i, R_j) = U_i U_j V(max(development_i, development_j)).
/// The last column counts as final: there is no tail factor. Throws std::invalid_argument when the sizes do not agree, the triangle is
/// empty, or a cell is not finite.
[[nodiscard]] ChainLadder chain_ladder(const Triangle& triangle);

/// Standard error of the summed reserve of some origins (indices, each once); nothing when one of them has none.
[[nodiscard]] std::optional<double> reserve_error(const ChainLadder& result, std::span<const std::size_t> origins);

}  // namespace duidelijk::actuarial
