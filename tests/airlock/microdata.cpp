// SPDX-License-Identifier: EUPL-1.2
#include "microdata.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace duidelijk::airlock::testing {
namespace {

using audit::Bounds;

/// One child with these pairs of hulpvorm and quarter (bit 2q + h).
Counts child_with(const Shape& shape, unsigned pairs) {
  Counts counts{};
  const auto see = [&](std::size_t period, unsigned both) {
    counts[3 * period] = both != 0 ? 1 : 0;
    counts[3 * period + 1] = both & 1U;
    counts[3 * period + 2] = both >> 1U & 1U;
  };
  unsigned ever = 0;
  for (std::size_t q = 0; q < shape.quarters; ++q) {
    const unsigned both = pairs >> (2 * q) & 3U;
    see(q, both);
    ever |= both;
  }
  if (shape.whole) see(shape.quarters, ever);
  return counts;
}

/// Eight sums of at most 127 in one number, a byte each: the top bit of each byte is kept free to compare them at once.
constexpr std::uint64_t guards = 0x8080808080808080U;
bool all_at_least(std::uint64_t a, std::uint64_t b) { return (((a | guards) - b) & guards) == guards; }

struct Packed {
  std::array<std::uint64_t, 8> word{};

  void put(std::size_t i, std::int64_t value) { word[i / 8] |= static_cast<std::uint64_t>(value) << (8 * (i % 8)); }
  [[nodiscard]] std::int64_t at(std::size_t i) const {
    return static_cast<std::int64_t>(word[i / 8] >> (8 * (i % 8)) & 0x7FU);
  }
};

class Search {
 public:
  Search(const Shape& shape, const std::vector<Quantity>& quantities, Bounds everyone, std::size_t most)
      : shape_(shape), quantities_(quantities), everyone_(everyone), most_(static_cast<std::int64_t>(most)) {
    worlds_.complete = everyone.hi <= most_;
    everyone_.hi = std::min(everyone_.hi, most_);
    worlds_.found.assign(quantities.size(), {Bounds::infinity, Bounds::minus_infinity});
    sort_out();
  }

  Worlds run() {
    constexpr double most_work = 4e6;
    double work = 1;
    for (std::size_t w = 0; w < shape_.wijken; ++w) {
      gather(w);
      work *= static_cast<double>(wijken_[w].size());
    }
    worlds_.tried = work <= most_work && joint_.size() <= 64;
    if (!worlds_.tried) return worlds_;
    pack();
    descend(0, {});
    for (std::size_t w = 0; w < shape_.wijken; ++w) tell_local(w);
    for (std::size_t j = 0; j < joint_.size(); ++j) {
      for (const std::size_t q : joint_[j].quantities) worlds_.found[q] = {least_.at(j), largest_.at(j)};
    }
    if (worlds_.count == 0) worlds_.found.assign(quantities_.size(), {Bounds::infinity, Bounds::minus_infinity});
    return worlds_;
  }

 private:
  /// One sum over several wijken, under all numbers that it has among the quantities.
  struct Joint {
    std::vector<std::size_t> quantities;
    Bounds bounds;
  };
  struct Candidate {
    Counts counts{};
    Packed sums;
    bool used = false;
  };

  void sort_out() {
    std::map<std::array<std::array<int, 9>, 3>, std::size_t> known;
    for (std::size_t q = 0; q < quantities_.size(); ++q) {
      const Quantity& quantity = quantities_[q];
      std::size_t touched = 0;
      std::size_t last = 0;
      for (std::size_t w = 0; w < shape_.wijken; ++w) {
        const auto& c = quantity.coefficient[w];
        if (std::all_of(c.begin(), c.end(), [](int x) { return x == 0; })) continue;
        ++touched;
        last = w;
      }
      if (touched == 1) {
        local_[last].push_back(q);
        continue;
      }
      const auto [it, added] = known.emplace(quantity.coefficient, joint_.size());
      if (added) joint_.push_back({{}, {0, 127}});
      Joint& joint = joint_[it->second];
      joint.quantities.push_back(q);
      joint.bounds = {std::max(joint.bounds.lo, quantity.bounds.lo), std::min(joint.bounds.hi, quantity.bounds.hi)};
    }
  }

  void gather(std::size_t w) {
    for (std::int64_t n = 0; n <= everyone_.hi; ++n) {
      for (const Counts& counts : possible(shape_, static_cast<std::size_t>(n))) {
        const bool fits = std::all_of(local_[w].begin(), local_[w].end(), [&](std::size_t q) {
          const int x = quantities_[q].of(w, counts);
          return x >= quantities_[q].bounds.lo && x <= quantities_[q].bounds.hi;
        });
        if (fits) wijken_[w].push_back({counts, {}, false});
      }
    }
  }

  void pack() {
    words_ = (joint_.size() + 7) / 8;
    for (std::size_t j = 0; j < joint_.size(); ++j) {
      lo_.put(j, std::clamp<std::int64_t>(joint_[j].bounds.lo, 0, 127));
      hi_.put(j, std::clamp<std::int64_t>(joint_[j].bounds.hi, 0, 127));
      least_.put(j, 127);
    }
    for (std::size_t w = 0; w < shape_.wijken; ++w) {
      for (Candidate& candidate : wijken_[w]) {
        for (std::size_t j = 0; j < joint_.size(); ++j)
          candidate.sums.put(j, quantities_[joint_[j].quantities.front()].of(w, candidate.counts));
      }
    }
  }

  [[nodiscard]] bool too_much(const Packed& sums) const {
    for (std::size_t i = 0; i < words_; ++i) {
      if (!all_at_least(hi_.word[i], sums.word[i])) return true;
    }
    return false;
  }

  bool descend(std::size_t w, const Packed& before) {
    bool any = false;
    for (Candidate& candidate : wijken_[w]) {
      Packed sums;
      for (std::size_t i = 0; i < words_; ++i) sums.word[i] = before.word[i] + candidate.sums.word[i];
      if (too_much(sums)) continue;
      const bool found = w + 1 < shape_.wijken ? descend(w + 1, sums) : accept(sums);
      candidate.used = candidate.used || found;
      any = any || found;
    }
    return any;
  }

  bool accept(const Packed& sums) {
    for (std::size_t i = 0; i < words_; ++i) {
      if (!all_at_least(sums.word[i], lo_.word[i])) return false;
    }
    ++worlds_.count;
    bool news = false;
    for (std::size_t i = 0; i < words_; ++i)
      news = news || !all_at_least(sums.word[i], least_.word[i]) || !all_at_least(largest_.word[i], sums.word[i]);
    if (news) widen(sums);
    return true;
  }

  void widen(const Packed& sums) {
    Packed least;
    Packed largest;
    for (std::size_t j = 0; j < joint_.size(); ++j) {
      least.put(j, std::min(least_.at(j), sums.at(j)));
      largest.put(j, std::max(largest_.at(j), sums.at(j)));
    }
    least_ = least;
    largest_ = largest;
  }

  void tell_local(std::size_t w) {
    for (const Candidate& candidate : wijken_[w]) {
      if (!candidate.used) continue;
      for (const std::size_t q : local_[w]) {
        const std::int64_t x = quantities_[q].of(w, candidate.counts);
        Bounds& found = worlds_.found[q];
        found = {std::min(found.lo, x), std::max(found.hi, x)};
      }
    }
  }

  const Shape& shape_;
  const std::vector<Quantity>& quantities_;
  Bounds everyone_;
  std::int64_t most_;
  std::array<std::vector<std::size_t>, 3> local_;  // quantities of one wijk alone
  std::vector<Joint> joint_;
  std::array<std::vector<Candidate>, 3> wijken_;
  std::size_t words_ = 0;
  Packed lo_, hi_, least_, largest_;
  Worlds worlds_;
};

}  // namespace

const std::vector<Counts>& possible(const Shape& shape, std::size_t children) {
  static std::map<std::tuple<std::size_t, bool, std::size_t>, std::vector<Counts>> known;
  const auto [it, added] = known.try_emplace({shape.quarters, shape.whole, children});
  if (!added) return it->second;
  std::set<Counts> all;
  if (children == 0) all.insert(Counts{});
  const unsigned sets = 1U << (2 * shape.quarters);
  for (unsigned pairs = 1; children > 0 && pairs < sets; ++pairs) {
    const Counts one = child_with(shape, pairs);
    for (Counts counts : possible(shape, children - 1)) {
      for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = static_cast<std::uint8_t>(counts[i] + one[i]);
      all.insert(counts);
    }
  }
  it->second.assign(all.begin(), all.end());
  return it->second;
}

int Quantity::of(std::size_t wijk, const Counts& counts) const {
  int sum = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) sum += coefficient[wijk][i] * counts[i];
  return sum;
}

Worlds brute_force(const Shape& shape, const std::vector<Quantity>& quantities, Bounds everyone, std::size_t most) {
  return Search(shape, quantities, everyone, most).run();
}

}  // namespace duidelijk::airlock::testing
