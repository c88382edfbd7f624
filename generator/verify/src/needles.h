// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

/// Finds hundreds of thousands of strings in one pass over a text. Every needle is known by one window of eight bytes
/// (of four when it is shorter), the one that fewest other needles have; a bit per hash of a window tells in one look
/// that no needle can begin here. The idea is of Rabin and Karp (1987) and Wu and Manber (1994). Thread-safe after
/// prepare().
class Needles {
 public:
  static constexpr std::size_t shortest = 4;
  /// `id` is for the caller. Shorter needles than `shortest` bytes are refused.
  void add(std::string needle, std::uint32_t id);
  void prepare();
  /// Calls hit(id, offset, length) for every place, needles in no order.
  void find(std::string_view text, const std::function<void(std::uint32_t, std::size_t, std::size_t)>& hit) const;
  [[nodiscard]] std::size_t size() const { return needles_.size(); }
  /// Length of the longest needle in bytes.
  [[nodiscard]] std::size_t longest() const { return longest_; }

 private:
  struct Needle {
    std::string bytes;
    std::uint32_t id = 0;
  };
  struct Entry {
    std::uint64_t window = 0;
    std::uint32_t needle = 0;
    std::uint32_t offset = 0;  ///< of the window in the needle
  };
  /// The needles that are found by a window of one width.
  struct Table {
    std::size_t width = 0;
    unsigned shift = 0;
    std::vector<std::uint64_t> filter;  ///< a bit per hash
    std::vector<std::uint32_t> starts;  ///< per bucket the first of its entries
    std::vector<Entry> entries;
  };
  void fill(Table& table, std::vector<Entry> entries);
  void search(const Table& table, std::string_view text,
              const std::function<void(std::uint32_t, std::size_t, std::size_t)>& hit) const;

  std::vector<Needle> needles_;
  Table wide_, narrow_;
  std::size_t longest_ = 0;
};

}  // namespace duidelijk::verify
