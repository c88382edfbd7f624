// SPDX-License-Identifier: EUPL-1.2
#include "cell_index.h"

#include <bit>
#include <limits>
#include <stdexcept>

namespace duidelijk::airlock {
namespace {

constexpr std::uint64_t measures = 6;

}  // namespace

Place Place::with(std::size_t dimension, SetId set) const {
  Place other = *this;
  other.slot[dimension + 1] = set;
  return other;
}

Place Place::with_period(SetId period) const {
  Place other = *this;
  other.slot[0] = period;
  return other;
}

void CellIndex::lay_out(const std::vector<std::size_t>& sets, std::size_t cells) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t stride = measures;
  stride_.clear();
  for (const std::size_t count : sets) {
    stride_.push_back(stride);
    if (stride > most / count) throw std::length_error("de dimensies van één feit hebben samen te veel leden");
    stride *= count;
  }
  stride_.push_back(stride);
  if (stride > most / (std::uint64_t{MemberSets::impossible} + 1))
    throw std::length_error("de dimensies van één feit hebben samen te veel leden");
  measures_of_.assign(std::size_t{1} << sets.size(), 0);
  const std::size_t size = std::bit_ceil(cells + cells / 3 + 2);
  slots_.assign(size, {});
  shift_ = 64U - static_cast<unsigned>(std::countr_zero(size));
}

CellIndex::Name CellIndex::name_of(const Place& place, cube::Measure measure) const {
  const std::size_t dimensions = stride_.size() - 1;
  Name name{static_cast<std::uint64_t>(measure) + place.period() * stride_[dimensions], 0};
  for (std::size_t d = 0; d < dimensions; ++d) {
    const SetId set = place.set(d);
    name.code += set * stride_[d];
    name.split |= std::size_t{set != MemberSets::everything} << d;
  }
  return name;
}

std::size_t CellIndex::slot_of(std::uint64_t code) const {
  std::size_t at = (code * 0x9e3779b97f4a7c15ULL) >> shift_;
  while (slots_[at].variable != no_variable && slots_[at].code != code) at = (at + 1) & (slots_.size() - 1);
  return at;
}

Index& CellIndex::at(const Place& place, cube::Measure measure) {
  const Name name = name_of(place, measure);
  measures_of_[name.split] |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(measure));
  Slot& slot = slots_[slot_of(name.code)];
  slot.code = name.code;
  return slot.variable;
}

Index CellIndex::find(const Place& place, cube::Measure measure) const {
  const Name name = name_of(place, measure);
  if ((measures_of_[name.split] >> static_cast<unsigned>(measure) & 1U) == 0) return no_variable;
  return slots_[slot_of(name.code)].variable;
}

}  // namespace duidelijk::airlock
