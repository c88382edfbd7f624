// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/cube/contributions.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::cube {

enum class Measure : std::uint8_t { jeugdigen, aanbieders, rijen, som, mediaan, gemiddelde };
/// Its cells stand in relations to each other. Not so of a median or a mean.
[[nodiscard]] constexpr bool adds(Measure m) { return m != Measure::mediaan && m != Measure::gemiddelde; }
/// Of jeugdigen, or of rows that stand for something that happened to one.
[[nodiscard]] constexpr bool is_count(Measure m) { return m == Measure::jeugdigen || m == Measure::rijen; }

/// What to make: one indicator's measure by one crossing (at most three dimensions) and grain.
struct Request {
  std::string indicator;
  Measure measure = Measure::jeugdigen;
  base::Grain grain = base::Grain::jaar;
  std::vector<std::string> dimensions;                                              ///< sorted by name
  std::vector<std::pair<std::string, std::vector<std::string>>> selection;          ///< rows that count
};

/// The member ids of a dimension in reading order, with the parent of each (empty at the top). Totals over a hierarchy:
/// a row counts in its leaf, in every ancestor and in the total.
struct Hierarchy {
  std::string dimension;
  std::vector<std::string> members;
  std::vector<std::string> parents;
};

/// An exact cell, before the door. CONFIDENTIAL.
struct Cell {
  std::int64_t value = 0;            ///< distinct count, rows, sum in the fact's unit, median in days, mean of the score (scaled)
  bool has_value = false;            ///< false: a median that is not reached, a mean of nothing
  std::uint32_t rows = 0;
  // Distinct, whatever the measure. Of a sum only those whose net contribution to this cell is above zero: who was wholly credited
  // gives no cover to the others.
  std::uint32_t jeugdigen = 0;
  std::uint32_t holdings = 0;        ///< aanbieders merged per holding
  std::uint64_t n = 0;               ///< respondents (scores)
  std::int64_t score_sum = 0;        ///< each score times its respondents: score_sum / n is the mean before rounding
  // For sums: largest net contributions, never negative (credits are netted per contributor). Equal ones: the lowest id first.
  std::int64_t largest_jeugdige = 0;
  std::array<std::int64_t, 2> largest_holdings{0, 0};
  std::array<std::uint32_t, 2> largest_holding_ids{0, 0};
};

/// Dense: index = ((period · m0 + i0) · m1 + i1) · …; member index 0 is the total "T", as in release::Table.
struct Table {
  Request request;
  std::vector<base::Period> periods;
  std::vector<std::vector<std::string>> members;
  std::vector<std::vector<std::string>> parents;   ///< parallel to members; "" for T, "T" for top members, else the id above
  std::vector<Cell> cells;
};

/// Makes all requested tables of one fact in one pass over its rows (sorted by contributor, a "last seen" array per cell), in the order of
/// the requests and the same whatever the number of threads (0 = as many as the machine has). Distinct counts are never sums of
/// distinct counts. `periods` bounds which periods appear, per grain; every one gets a slot even when empty, and rows of other periods
/// are passed over. A selected member stands for everything below it. A mean is rounded half away from zero, in the fact's own scale.
/// Throws std::invalid_argument (Dutch) that names the member that is in no hierarchy list, the dimension that the fact or the hierarchies lack,
/// more than three dimensions, or the column that a measure needs; std::length_error when the tables of one call would have more than
/// 20 million cells; std::overflow_error when a sum could leave 64 bits.
[[nodiscard]] std::vector<Table> build(const Contributions& rows, const std::vector<Request>& requests,
                                       const std::vector<Hierarchy>& hierarchies, const std::vector<base::Period>& periods,
                                       unsigned threads = 0);

}  // namespace duidelijk::cube
