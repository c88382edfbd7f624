// SPDX-License-Identifier: EUPL-1.2
#include "needles.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>

namespace duidelijk::verify {
namespace {

constexpr std::size_t wide_width = 8;
constexpr std::size_t narrow_width = 4;
constexpr unsigned bits_per_needle = 16;
constexpr unsigned sketch_bits = 20;

std::uint64_t window_at(std::string_view text, std::size_t at, std::size_t width) {
  std::uint64_t value = 0;
  std::memcpy(&value, text.data() + at, width);
  return value;
}

/// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4); the upper bits are the good ones.
std::uint64_t hash_of(std::uint64_t window) { return (window ^ window >> 29) * 0x9E3779B97F4A7C15ULL; }

}  // namespace

void Needles::add(std::string needle, std::uint32_t id) {
  if (needle.size() < shortest) throw std::invalid_argument("a needle of fewer than four bytes is found everywhere");
  longest_ = std::max(longest_, needle.size());
  needles_.push_back({std::move(needle), id});
}

void Needles::prepare() {
  std::sort(needles_.begin(), needles_.end(),
            [](const Needle& a, const Needle& b) { return a.bytes != b.bytes ? a.bytes < b.bytes : a.id < b.id; });
  needles_.erase(std::unique(needles_.begin(), needles_.end(),
                             [](const Needle& a, const Needle& b) { return a.bytes == b.bytes; }),
                 needles_.end());
  // How many needles have a window, by its hash: near enough to choose by, and small.
  std::vector<std::uint32_t> shared(std::size_t{1} << sketch_bits, 0);
  const auto shared_by = [&](std::uint64_t window) -> std::uint32_t& {
    return shared[hash_of(window) >> (64 - sketch_bits)];
  };
  const auto width_of = [](const Needle& needle) {
    return needle.bytes.size() >= wide_width ? wide_width : narrow_width;
  };
  for (const auto& needle : needles_) {
    for (std::size_t at = 0; at + width_of(needle) <= needle.bytes.size(); ++at) {
      ++shared_by(window_at(needle.bytes, at, width_of(needle)));
    }
  }
  std::vector<Entry> wide, narrow;
  for (std::uint32_t i = 0; i < needles_.size(); ++i) {
    const auto& bytes = needles_[i].bytes;
    const std::size_t width = width_of(needles_[i]);
    Entry best;
    std::uint32_t fewest = 0;
    for (std::size_t at = 0; at + width <= bytes.size(); ++at) {
      const auto window = window_at(bytes, at, width);
      const auto count = shared_by(window);
      if (fewest != 0 && count >= fewest) continue;
      fewest = count;
      best = {window, i, static_cast<std::uint32_t>(at)};
    }
    (width == wide_width ? wide : narrow).push_back(best);
  }
  wide_.width = wide_width;
  narrow_.width = narrow_width;
  fill(wide_, std::move(wide));
  fill(narrow_, std::move(narrow));
}

void Needles::fill(Table& table, std::vector<Entry> entries) {
  if (entries.empty()) return;
  const std::uint64_t bits = std::bit_ceil(std::max<std::uint64_t>(1U << 12, entries.size() * bits_per_needle));
  table.shift = 64U - static_cast<unsigned>(std::countr_zero(bits));
  table.filter.assign(bits / 64, 0);
  const auto bucket = [&](const Entry& entry) { return (hash_of(entry.window) >> table.shift) / bits_per_needle; };
  std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    return bucket(a) != bucket(b) ? bucket(a) < bucket(b) : a.needle < b.needle;
  });
  table.starts.assign(bits / bits_per_needle + 1, 0);
  for (const auto& entry : entries) {
    const auto bit = hash_of(entry.window) >> table.shift;
    table.filter[bit / 64] |= std::uint64_t{1} << (bit % 64);
    ++table.starts[bucket(entry) + 1];
  }
  for (std::size_t i = 1; i < table.starts.size(); ++i) table.starts[i] += table.starts[i - 1];
  table.entries = std::move(entries);
}

void Needles::search(const Table& table, std::string_view text,
                     const std::function<void(std::uint32_t, std::size_t, std::size_t)>& hit) const {
  if (table.entries.empty() || text.size() < table.width) return;
  const std::uint64_t mask = table.width == wide_width ? ~std::uint64_t{0} : 0xFFFFFFFFULL;
  for (std::size_t at = 0; at + table.width <= text.size(); ++at) {
    const std::uint64_t window =
        at + wide_width <= text.size() ? window_at(text, at, wide_width) & mask : window_at(text, at, table.width);
    const auto bit = hash_of(window) >> table.shift;
    if ((table.filter[bit / 64] >> (bit % 64) & 1) == 0) continue;
    const auto bucket = bit / bits_per_needle;
    for (auto i = table.starts[bucket]; i < table.starts[bucket + 1]; ++i) {
      const Entry& entry = table.entries[i];
      if (entry.window != window || entry.offset > at) continue;
      const auto& needle = needles_[entry.needle];
      if (text.compare(at - entry.offset, needle.bytes.size(), needle.bytes) != 0) continue;
      hit(needle.id, at - entry.offset, needle.bytes.size());
    }
  }
}

void Needles::find(std::string_view text,
                   const std::function<void(std::uint32_t, std::size_t, std::size_t)>& hit) const {
  search(wide_, text, hit);
  search(narrow_, text, hit);
}

}  // namespace duidelijk::verify
