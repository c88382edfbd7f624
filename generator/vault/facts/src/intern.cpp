// SPDX-License-Identifier: EUPL-1.2
#include "intern.h"

namespace duidelijk::facts {
namespace {

/// FNV-1a; texts are codes of a dozen characters.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 1469598103934665603ULL;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value ^ (value >> 29);
}

}  // namespace

Interner::Interner() : places_(64, 0) {}

std::size_t Interner::place_of(std::string_view text) const {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash(text) & mask;
  while (places_[at] != 0 && texts_[places_[at] - 1] != text) at = (at + 1) & mask;
  return at;
}

std::uint32_t Interner::number(std::string_view text, bool& added) {
  added = false;
  if (last_ < texts_.size() && texts_[last_] == text) return last_;
  const std::size_t at = place_of(text);
  if (places_[at] != 0) return last_ = places_[at] - 1;
  added = true;
  texts_.emplace_back(text);
  last_ = static_cast<std::uint32_t>(texts_.size() - 1);
  places_[at] = last_ + 1;
  if (texts_.size() * 2 > places_.size()) grow();
  return last_;
}

void Interner::grow() {
  places_.assign(places_.size() * 2, 0);
  for (std::uint32_t i = 0; i < texts_.size(); ++i) places_[place_of(texts_[i])] = i + 1;
}

}  // namespace duidelijk::facts
