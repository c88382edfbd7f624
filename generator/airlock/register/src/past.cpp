// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/register/past.h"

#include <algorithm>
#include <stdexcept>
#include <tuple>

namespace duidelijk::registry {

bool Entry::same(const Entry& other) const {
  const auto all = [](const Entry& e) { return std::tie(e.shown, e.scaled, e.decimals, e.rounded_to, e.exact); };
  return all(*this) == all(other);
}

std::span<const Entry> Past::of(std::string_view key) const {
  const auto at = std::lower_bound(keys_.begin(), keys_.end(), key,
                                   [this](const Key& k, std::string_view wanted) { return name(k) < wanted; });
  if (at == keys_.end() || name(*at) != key) return {};
  return std::span(entries_).subspan(at->first, at->count);
}

void Past::add(std::string_view key, const Entry& entry) {
  if (keys_.empty() || name(keys_.back()) != key) {
    if (!keys_.empty() && key < name(keys_.back()))
      throw std::invalid_argument("sleutels van het register staan niet op volgorde");
    keys_.push_back({names_.size(), key.size(), entries_.size(), 0});
    names_ += key;
  }
  entries_.push_back(entry);
  ++keys_.back().count;
}

}  // namespace duidelijk::registry
