// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <string>

namespace duidelijk::charts::svg {

/// How numbers are written along one axis: in euros, millions, percent … The unit stands once, in the title of the
/// axis.
class Notation {
 public:
  /// `largest` is the largest size drawn, in units of 10^-decimals.
  Notation(std::string unit, int decimals, double largest);

  /// "miljoen euro", "jeugdigen", "procent"
  [[nodiscard]] const std::string& title() const { return title_; }
  /// A tick; `step` decides its decimals, so that all ticks of an axis have the same.
  [[nodiscard]] std::string tick(double value, double step) const;
  /// A figure without its unit, rounded as format_short rounds: "47,1", "3.410", "7,1%".
  [[nodiscard]] std::string bare(double value, int decimals_of_indicator) const;
  /// The plain decimal number of any axis value, also of sums beyond 64 bits: "50000000.00".
  [[nodiscard]] std::string plain(double value) const;
  /// What is divided by before it is written: 1, 1e6 or 1e9.
  [[nodiscard]] double factor() const { return factor_; }
  /// What values cannot pass, 100% for a percentage, in units of 10^-decimals; 0 without.
  [[nodiscard]] double ceiling() const;
  /// The smallest step that may be named along the axis, in units of 10^-decimals.
  [[nodiscard]] double finest() const;

 private:
  [[nodiscard]] std::string written(double value, int decimals) const;
  std::string unit_, title_;
  int decimals_;
  double one_ = 1;  ///< 10^decimals
  double factor_ = 1;
};

/// A plain decimal number ("-12.50") in units of 10^-decimals; false when it is none.
[[nodiscard]] bool read_plain(std::string_view text, int decimals, double& value);

}  // namespace duidelijk::charts::svg
