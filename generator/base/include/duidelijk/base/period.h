// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base {

enum class Grain { jaar, halfjaar, kwartaal, maand };
[[nodiscard]] std::string_view to_string(Grain grain);
[[nodiscard]] std::optional<Grain> grain_from(std::string_view text);

/// A year "2024", half year "2024-H1", quarter "2024-K2" or month "2024-06". Ordered by first day, longest first.
class Period {
 public:
  constexpr Period() = default;
  /// index is 1-based inside the year and 1 for a year. Throws std::invalid_argument out of range.
  Period(Grain grain, int year, int index = 1);
  [[nodiscard]] static std::optional<Period> parse(std::string_view code);
  [[nodiscard]] static Period containing(Grain grain, Date day);

  [[nodiscard]] Grain grain() const { return grain_; }
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] int index() const { return index_; }
  [[nodiscard]] Date first() const;
  /// Inclusive: the last day, which is also the peildatum of a stand.
  [[nodiscard]] Date last() const;
  [[nodiscard]] std::string code() const;
  /// "2024", "1e helft 2024", "2e kwartaal 2024", "juni 2024"
  [[nodiscard]] std::string label() const;
  [[nodiscard]] Period next() const;
  [[nodiscard]] Period previous() const;
  /// The same period one year earlier.
  [[nodiscard]] Period year_earlier() const;

  friend bool operator==(const Period&, const Period&) = default;
  friend std::strong_ordering operator<=>(const Period& a, const Period& b);

 private:
  Grain grain_ = Grain::jaar;
  int year_ = 0;
  int index_ = 1;
};

/// All periods of one grain from the one that contains `from` to the one that contains `to`; none when `to` is before
/// `from`.
[[nodiscard]] std::vector<Period> periods_between(Grain grain, Date from, Date to);

}  // namespace duidelijk::base
