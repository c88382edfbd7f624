// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "src/axis.h"

#include <array>
#include <limits>
#include <map>
#include <memory>

namespace duidelijk::cube {

constexpr std::uint32_t kNowhere = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMaxDimensions = 3;
constexpr std::uint64_t kMaxCells = 20'000'000;   ///< of all tables of one call together: more is a mistake in the matrix

/// How one request lies over the rows: which cell a row falls in, and which cells lie above a cell. A dimension that is not asked for
/// is an axis of the total alone, so that there are always three.
class Plan {
 public:
  Plan(const Contributions& rows, const Request& request, const std::map<std::string, Axis>& axes,
       const std::vector<base::Period>& periods);

  [[nodiscard]] const Request& request() const { return request_; }
  [[nodiscard]] const std::vector<base::Period>& periods() const { return periods_; }
  [[nodiscard]] std::uint32_t cells() const { return cells_; }
  [[nodiscard]] std::uint32_t cells_per_period() const { return per_period_; }

  /// The cell of a row's own members; kNowhere when its period or the selection leaves it out.
  [[nodiscard]] std::uint32_t cell_of(std::size_t row) const {
    std::uint32_t cell = slot_[rows_.period[row]];
    if (cell == kNowhere) return kNowhere;
    for (const Filter& filter : filters_) {
      if (filter.counts[filter.column->index[row]] == 0) return kNowhere;
    }
    for (const Side& side : sides_) cell += side.offset[side.column->index[row]];
    return cell;
  }

  /// Calls visit(cell) for the cell itself and everything above it within its period; its own cell first.
  template <typename Visit>
  void for_each_above(std::uint32_t cell, Visit visit) const {
    const Place place = place_of(cell);
    for (std::uint32_t a : axis_[0]->path(place.member[0])) {
      for (std::uint32_t b : axis_[1]->path(place.member[1])) {
        const std::uint32_t line = place.first + a * stride_[0] + b * stride_[1];
        for (std::uint32_t c : axis_[2]->path(place.member[2])) visit(line + c);
      }
    }
  }

  /// The same for marks that, once set on a cell, are set on everything above it: mark(cell) tells whether it was new, and what lies above
  /// a cell that was not is left out.
  template <typename Mark>
  void mark_above(std::uint32_t cell, Mark mark) const {
    const Place place = place_of(cell);
    for (std::uint32_t a : axis_[0]->path(place.member[0])) {
      bool new_a = false;
      for (std::uint32_t b : axis_[1]->path(place.member[1])) {
        const std::uint32_t line = place.first + a * stride_[0] + b * stride_[1];
        bool new_b = false;
        for (std::uint32_t c : axis_[2]->path(place.member[2])) {
          if (!mark(line + c)) break;
          new_b = true;
        }
        if (!new_b) break;
        new_a = true;
      }
      if (!new_a) break;
    }
  }

  /// Carries sums per own cell upwards over every axis, in place.
  template <typename Value>
  void carry_up(std::vector<Value>& sums) const {
    for (std::size_t d = 0; d < kMaxDimensions; ++d) {
      if (axis_[d]->upwards().empty()) continue;
      const std::uint32_t block = stride_[d] * axis_[d]->size();
      for (std::uint32_t begin = 0; begin < cells_; begin += block) {
        for (const Axis::Link& link : axis_[d]->upwards()) {
          Value* from = sums.data() + begin + link.member * stride_[d];
          Value* to = sums.data() + begin + link.above * stride_[d];
          for (std::uint32_t i = 0; i < stride_[d]; ++i) to[i] += from[i];
        }
      }
    }
  }

  /// An empty table: request, periods, members and parents.
  [[nodiscard]] Table frame() const;

 private:
  struct Filter { const MemberColumn* column; std::vector<std::uint8_t> counts; };
  struct Side { const MemberColumn* column; std::vector<std::uint32_t> offset; };

  struct Place { std::uint32_t first; std::array<std::uint32_t, kMaxDimensions> member; };

  /// A cell taken apart: the first cell of its period, and its member on each axis. Multiplying by a reciprocal is several times as
  /// quick as dividing, and with the half it is exact for every number of cells that is allowed.
  [[nodiscard]] Place place_of(std::uint32_t cell) const {
    const auto divide = [](std::uint32_t number, double reciprocal) {
      return static_cast<std::uint32_t>((static_cast<double>(number) + 0.5) * reciprocal);
    };
    Place place{divide(cell, one_by_period_) * per_period_, {}};
    std::uint32_t rest = cell - place.first;
    for (std::size_t d = 0; d + 1 < kMaxDimensions; ++d) {
      place.member[d] = divide(rest, one_by_stride_[d]);
      rest -= place.member[d] * stride_[d];
    }
    place.member[kMaxDimensions - 1] = rest;
    return place;
  }
  void choose_periods(const std::vector<base::Period>& periods);
  void lay_out(const std::map<std::string, Axis>& axes);
  void select(const std::map<std::string, Axis>& axes);

  const Contributions& rows_;
  Request request_;
  std::vector<base::Period> periods_;
  std::vector<std::uint32_t> slot_;   ///< per distinct period of the rows: its first cell
  std::vector<Filter> filters_;
  std::vector<Side> sides_;
  std::array<const Axis*, kMaxDimensions> axis_{};
  std::array<std::uint32_t, kMaxDimensions> stride_{1, 1, 1};   ///< the last axis varies fastest, and has stride 1
  std::array<double, kMaxDimensions> one_by_stride_{1, 1, 1};
  double one_by_period_ = 1;
  std::uint32_t per_period_ = 1, cells_ = 0;
};

/// Axes of all dimensions that the requests name. Throws std::invalid_argument when one has no hierarchy.
[[nodiscard]] std::map<std::string, Axis> make_axes(const std::vector<Request>& requests, const std::vector<Hierarchy>& hierarchies);

}  // namespace duidelijk::cube
