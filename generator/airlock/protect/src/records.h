// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "spec.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::protect {

/// Texts numbered in order of their first appearance.
class Codes {
 public:
  std::uint32_t number(std::string_view text);
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> numbers_;
  std::vector<std::string> texts_;
};

/// The records as columns; all per-record vectors are as long as `line`, or empty when the specification has no such
/// column.
struct Records {
  struct Column {  ///< one dimension
    Codes codes;
    std::vector<std::uint32_t> of;                    ///< per record: number in codes
    std::vector<std::vector<std::string>> groupings;  ///< [grouping][code]: the code of the grouping; empty = in none
  };
  std::vector<Column> dimensions;
  std::vector<int> line;
  int decimals = 0;                        ///< of what a cell is worth: the most seen in values, and those of weights
  std::vector<std::int64_t> value;         ///< scaled by 10^decimals, the weight taken in; empty for counts
  std::vector<std::int64_t> contribution;  ///< the same without weight
  std::vector<std::uint32_t> times;        ///< how many equals a record stands for (its weight, rounded, at least 1)
  std::vector<std::int64_t> frequency;     ///< 1 when there is no such column
  std::vector<std::uint32_t> contributor;

  [[nodiscard]] std::size_t size() const { return line.size(); }
};

/// Reads Spec::records. Throws base::InputError with everything that is wrong in the file, base::MachineError when it
/// cannot be read.
[[nodiscard]] Records read_records(const Spec& spec);

}  // namespace duidelijk::protect
