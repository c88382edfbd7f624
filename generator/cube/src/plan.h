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
    const std::uint32_t within = cell % per_period_;
    const std::uint32_t first = cell - within;
    const auto path0 = path(0, within), path1 = path(1, within), path2 = path(2, within);
    for (std::uint32_t a : path0) {
      for (std::uint32_t b : path1) {
        const std::uint32_t line = first + a * stride_[0] + b * stride_[1];
        for (std::uint32_t c : path2) visit(line + c);
      }
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

  [[nodiscard]] std::span<const std::uint32_t> path(std::size_t d, std::uint32_t within) const {
    return axis_[d]->path(within / stride_[d] % axis_[d]->size());
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
  std::uint32_t per_period_ = 1, cells_ = 0;
};

/// Axes of all dimensions that the requests name. Throws std::invalid_argument when one has no hierarchy.
[[nodiscard]] std::map<std::string, Axis> make_axes(const std::vector<Request>& requests, const std::vector<Hierarchy>& hierarchies);

}  // namespace duidelijk::cube
