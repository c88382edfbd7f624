// SPDX-License-Identifier: EUPL-1.2
#include "cell_index.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace duidelijk::airlock {
namespace {

constexpr std::uint64_t measures = 6;

unsigned measure_bit(const CellName& name) { return 1U << static_cast<unsigned>(name.code % measures); }

}  // namespace

void CellIndex::lay_out(const std::vector<std::size_t>& sets, std::size_t cells) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  constexpr std::uint64_t periods = std::uint64_t{MemberSets::impossible} + 1;
  const auto too_many = [] { return std::length_error("de dimensies van één feit hebben samen te veel leden"); };
  std::uint64_t stride = measures;
  stride_.clear();
  for (const std::size_t count : sets) {
    stride_.push_back(stride);
    if (stride > most / count) throw too_many();
    stride *= count;
  }
  stride_.push_back(stride);
  if (stride > most / periods) throw too_many();
  measures_of_.assign(std::size_t{1} << sets.size(), 0);
  slots_.assign(cells + cells / 3 + 2, {});
}

CellName CellIndex::name_of(const Place& place, cube::Measure measure) const {
  const std::size_t dimensions = stride_.size() - 1;
  CellName name{static_cast<std::uint64_t>(measure) + place.period() * stride_[dimensions], 0};
  for (std::size_t d = 0; d < dimensions; ++d) {
    const SetId set = place.set(d);
    name.code += set * stride_[d];
    if (set != MemberSets::everything) name.split = static_cast<std::uint16_t>(name.split | 1U << d);
  }
  return name;
}

SetId CellIndex::set_of(const CellName& name, std::size_t dimension) const {
  if ((name.split >> dimension & 1U) == 0) return MemberSets::everything;
  return static_cast<SetId>(name.code % stride_[dimension + 1] / stride_[dimension]);
}

SetId CellIndex::period_of(const CellName& name) const { return static_cast<SetId>(name.code / stride_.back()); }

CellName CellIndex::with_set(const CellName& name, std::size_t dimension, SetId set) const {
  CellName other = name;
  other.code += (std::uint64_t{set} - set_of(name, dimension)) * stride_[dimension];
  other.split = static_cast<std::uint16_t>(name.split & ~(1U << dimension));
  if (set != MemberSets::everything) other.split = static_cast<std::uint16_t>(other.split | 1U << dimension);
  return other;
}

CellName CellIndex::with_period(const CellName& name, SetId period) const {
  return {name.code % stride_.back() + period * stride_.back(), name.split};
}

CellName CellIndex::with_measure(const CellName& name, cube::Measure measure) const {
  return {name.code - name.code % measures + static_cast<std::uint64_t>(measure), name.split};
}

std::size_t CellIndex::slot_of(std::uint64_t code) const {
  const auto low = static_cast<std::uint32_t>(code);
  const auto high = static_cast<std::uint32_t>(code >> 32U);
  std::size_t at = (code * 0x9e3779b97f4a7c15ULL >> 32U) * slots_.size() >> 32U;
  while (slots_[at].variable != no_variable && (slots_[at].low != low || slots_[at].high != high)) {
    if (++at == slots_.size()) at = 0;
  }
  return at;
}

Index& CellIndex::at(const CellName& name) {
  std::uint8_t& known = measures_of_[name.split];
  known = static_cast<std::uint8_t>(known | measure_bit(name));
  Slot& slot = slots_[slot_of(name.code)];
  slot.low = static_cast<std::uint32_t>(name.code);
  slot.high = static_cast<std::uint32_t>(name.code >> 32U);
  return slot.variable;
}

void CellIndex::close() {
  std::fill(measures_of_.begin(), measures_of_.end(), std::uint8_t{0});
  slots_ = {};
}

Index CellIndex::find(const CellName& name) const {
  if ((measures_of_[name.split] & measure_bit(name)) == 0) return no_variable;
  return slots_[slot_of(name.code)].variable;
}

}  // namespace duidelijk::airlock
