// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/cube/cube.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace duidelijk::cube {

/// The members of one dimension as they stand in a table: 0 is the total, then the hierarchy in reading order.
class Axis {
 public:
  /// Throws std::invalid_argument for a member that is named twice or "T", a parent that is not listed, and a circle of parents.
  explicit Axis(const Hierarchy& hierarchy);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(members_.size()); }
  [[nodiscard]] const std::vector<std::string>& members() const { return members_; }
  [[nodiscard]] const std::vector<std::string>& parents() const { return parents_; }
  /// 0 when it is no member.
  [[nodiscard]] std::uint32_t find(const std::string& member) const;
  /// The member itself, those above it, and 0 last.
  [[nodiscard]] std::span<const std::uint32_t> path(std::uint32_t member) const {
    return {path_.data() + path_start_[member], path_start_[member + 1] - path_start_[member]};
  }
  /// Every member but the total with the index above it, deepest first: the order in which sums are carried upwards.
  struct Link { std::uint32_t member, above; };
  [[nodiscard]] const std::vector<Link>& upwards() const { return upwards_; }

 private:
  std::vector<std::string> members_, parents_;
  std::unordered_map<std::string, std::uint32_t> index_;
  std::vector<std::uint32_t> path_, path_start_;
  std::vector<Link> upwards_;
};

}  // namespace duidelijk::cube
