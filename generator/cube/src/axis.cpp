// SPDX-License-Identifier: EUPL-1.2
#include "src/axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace duidelijk::cube {
namespace {

constexpr const char* kTotal = "T";

[[noreturn]] void refuse(const Hierarchy& hierarchy, const std::string& member, const char* what) {
  throw std::invalid_argument(fmt::format("dimensie '{}': '{}' {}", hierarchy.dimension, member, what));
}

}  // namespace

Axis::Axis(const Hierarchy& hierarchy) {
  const std::size_t count = hierarchy.members.size();
  if (hierarchy.parents.size() != count) {
    throw std::invalid_argument(fmt::format("dimensie '{}': {} leden maar {} bovenliggende", hierarchy.dimension, count,
                                            hierarchy.parents.size()));
  }
  members_.push_back(kTotal);
  parents_.push_back("");
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& member = hierarchy.members[i];
    if (member == kTotal) refuse(hierarchy, member, "is de naam van het totaal en kan geen lid zijn");
    if (!index_.emplace(member, static_cast<std::uint32_t>(i + 1)).second) refuse(hierarchy, member, "staat er twee keer in");
    members_.push_back(member);
    parents_.push_back(hierarchy.parents[i].empty() ? kTotal : hierarchy.parents[i]);
  }
  std::vector<std::uint32_t> above(count + 1, 0);
  for (std::size_t i = 1; i <= count; ++i) {
    if (parents_[i] == kTotal) continue;
    above[i] = find(parents_[i]);
    if (above[i] == 0) refuse(hierarchy, members_[i], "hoort bij iets dat geen lid is");
  }
  path_start_.push_back(0);
  for (std::uint32_t i = 0; i <= count; ++i) {
    for (std::uint32_t at = i; at != 0; at = above[at]) {
      path_.push_back(at);
      if (path_.size() - path_start_.back() > count) refuse(hierarchy, members_[i], "hoort via een omweg bij zichzelf");
    }
    path_.push_back(0);
    path_start_.push_back(static_cast<std::uint32_t>(path_.size()));
  }
  for (std::uint32_t i = 1; i <= count; ++i) upwards_.push_back({i, above[i]});
  std::stable_sort(upwards_.begin(), upwards_.end(),
                   [&](const Link& a, const Link& b) { return path(a.member).size() > path(b.member).size(); });
}

std::uint32_t Axis::find(const std::string& member) const {
  const auto found = index_.find(member);
  return found == index_.end() ? 0 : found->second;
}

}  // namespace duidelijk::cube
