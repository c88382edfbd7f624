// SPDX-License-Identifier: EUPL-1.2
#include "src/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <stdexcept>

namespace duidelijk::cube {
namespace {

const Axis& total_alone() {
  static const Axis axis{Hierarchy{}};
  return axis;
}

const MemberColumn& column_of(const Contributions& rows, const std::string& dimension) {
  for (const MemberColumn& column : rows.dimensions) {
    if (column.dimension == dimension) return column;
  }
  throw std::invalid_argument(fmt::format("feit '{}' heeft geen dimensie '{}'", rows.fact, dimension));
}

std::uint32_t member_on(const Axis& axis, const Contributions& rows, const MemberColumn& column, const std::string& member) {
  const std::uint32_t found = axis.find(member);
  if (found != 0) return found;
  throw std::invalid_argument(
      fmt::format("feit '{}': '{}' is geen lid van dimensie '{}'", rows.fact, member, column.dimension));
}

}  // namespace

Plan::Plan(const Contributions& rows, const Request& request, const std::map<std::string, Axis>& axes,
           const std::vector<base::Period>& periods)
    : rows_(rows), request_(request) {
  if (request.dimensions.size() > kMaxDimensions) {
    throw std::invalid_argument(fmt::format("indicator '{}': meer dan {} dimensies in één tabel", request.indicator, kMaxDimensions));
  }
  choose_periods(periods);
  lay_out(axes);
  select(axes);
}

void Plan::choose_periods(const std::vector<base::Period>& periods) {
  for (const base::Period& period : periods) {
    if (period.grain() == request_.grain) periods_.push_back(period);
  }
  std::sort(periods_.begin(), periods_.end());
  periods_.erase(std::unique(periods_.begin(), periods_.end()), periods_.end());
}

void Plan::lay_out(const std::map<std::string, Axis>& axes) {
  axis_.fill(&total_alone());
  const std::size_t count = request_.dimensions.size();
  for (std::size_t d = 0; d < count; ++d) axis_[d] = &axes.at(request_.dimensions[d]);
  std::uint64_t size = 1;
  for (std::size_t d = kMaxDimensions; d-- > 0;) {
    stride_[d] = static_cast<std::uint32_t>(size);
    size *= axis_[d]->size();
    if (size > kMaxCells) break;
  }
  if (size > kMaxCells || size * periods_.size() > kMaxCells) {
    throw std::length_error(fmt::format("indicator '{}' naar {} wordt een tabel van meer dan {} miljoen cellen: te groot",
                                        request_.indicator, fmt::join(request_.dimensions, " × "), kMaxCells / 1'000'000));
  }
  per_period_ = static_cast<std::uint32_t>(size);
  one_by_period_ = 1.0 / per_period_;
  for (std::size_t d = 0; d < kMaxDimensions; ++d) one_by_stride_[d] = 1.0 / stride_[d];
  cells_ = per_period_ * static_cast<std::uint32_t>(periods_.size());
  for (std::size_t d = 0; d < count; ++d) {
    const MemberColumn& column = column_of(rows_, request_.dimensions[d]);
    Side side{&column, {}};
    for (const std::string& member : column.members) side.offset.push_back(member_on(*axis_[d], rows_, column, member) * stride_[d]);
    sides_.push_back(std::move(side));
  }
  for (const base::Period& period : rows_.periods) {
    const auto found = std::lower_bound(periods_.begin(), periods_.end(), period);
    const bool wanted = found != periods_.end() && *found == period;
    slot_.push_back(wanted ? static_cast<std::uint32_t>(found - periods_.begin()) * per_period_ : kNowhere);
  }
}

void Plan::select(const std::map<std::string, Axis>& axes) {
  for (const auto& [dimension, chosen] : request_.selection) {
    const MemberColumn& column = column_of(rows_, dimension);
    const Axis& axis = axes.at(dimension);
    std::set<std::uint32_t> wanted;
    for (const std::string& member : chosen) wanted.insert(member_on(axis, rows_, column, member));
    Filter filter{&column, {}};
    for (const std::string& member : column.members) {
      const auto path = axis.path(member_on(axis, rows_, column, member));
      filter.counts.push_back(std::any_of(path.begin(), path.end(), [&](std::uint32_t at) { return wanted.contains(at); }));
    }
    filters_.push_back(std::move(filter));
  }
}

Table Plan::frame() const {
  Table table;
  table.request = request_;
  table.periods = periods_;
  for (std::size_t d = 0; d < request_.dimensions.size(); ++d) {
    table.members.push_back(axis_[d]->members());
    table.parents.push_back(axis_[d]->parents());
  }
  table.cells.resize(cells_);
  return table;
}

std::map<std::string, Axis> make_axes(const std::vector<Request>& requests, const std::vector<Hierarchy>& hierarchies) {
  std::set<std::string> wanted;
  for (const Request& request : requests) {
    wanted.insert(request.dimensions.begin(), request.dimensions.end());
    for (const auto& choice : request.selection) wanted.insert(choice.first);
  }
  std::map<std::string, Axis> axes;
  for (const Hierarchy& hierarchy : hierarchies) {
    if (wanted.erase(hierarchy.dimension) > 0) axes.emplace(hierarchy.dimension, hierarchy);
  }
  if (!wanted.empty()) throw std::invalid_argument(fmt::format("dimensie '{}' heeft geen lijst van leden", *wanted.begin()));
  return axes;
}

}  // namespace duidelijk::cube
