// SPDX-License-Identifier: EUPL-1.2
#include "src/groups.h"

#include <algorithm>

namespace duidelijk::cube {
namespace {

/// The distinct contributors with 0 in front. Ids are normally dense, and then a table of flags is quicker than a sort.
std::vector<std::uint32_t> distinct_ids(const std::vector<std::uint32_t>& contributor, std::uint32_t largest) {
  std::vector<std::uint32_t> ids;
  if (largest <= 4 * contributor.size() + 1024) {
    std::vector<std::uint8_t> present(std::size_t{largest} + 1, 0);
    present[0] = 1;
    for (std::uint32_t id : contributor) present[id] = 1;
    for (std::uint32_t id = 0; id <= largest; ++id) {
      if (present[id] != 0) ids.push_back(id);
    }
    return ids;
  }
  ids = contributor;
  ids.push_back(0);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::uint32_t> group_of_row(const std::vector<std::uint32_t>& contributor, const std::vector<std::uint32_t>& ids) {
  std::vector<std::uint32_t> group(contributor.size());
  if (ids.back() <= 4 * contributor.size() + 1024) {
    std::vector<std::uint32_t> number(std::size_t{ids.back()} + 1, 0);
    for (std::uint32_t g = 0; g < ids.size(); ++g) number[ids[g]] = g;
    for (std::size_t row = 0; row < group.size(); ++row) group[row] = number[contributor[row]];
    return group;
  }
  for (std::size_t row = 0; row < group.size(); ++row) {
    group[row] = static_cast<std::uint32_t>(std::lower_bound(ids.begin(), ids.end(), contributor[row]) - ids.begin());
  }
  return group;
}

}  // namespace

Groups group_by(const std::vector<std::uint32_t>& contributor, std::size_t rows) {
  Groups groups;
  if (contributor.empty()) {
    groups.ids = {0};
    groups.start = {0, static_cast<std::uint32_t>(rows)};
    groups.place.resize(rows);
    for (std::size_t row = 0; row < rows; ++row) groups.place[row] = static_cast<std::uint32_t>(row);
    return groups;
  }
  groups.ids = distinct_ids(contributor, *std::max_element(contributor.begin(), contributor.end()));
  groups.place = group_of_row(contributor, groups.ids);
  groups.start.assign(groups.ids.size() + 1, 0);
  for (std::uint32_t group : groups.place) ++groups.start[group + 1];
  for (std::size_t g = 1; g < groups.start.size(); ++g) groups.start[g] += groups.start[g - 1];
  std::vector<std::uint32_t> next(groups.start.begin(), groups.start.end() - 1);
  for (std::uint32_t& place : groups.place) place = next[place]++;
  return groups;
}

}  // namespace duidelijk::cube
