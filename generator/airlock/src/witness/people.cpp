// SPDX-License-Identifier: EUPL-1.2
#include "people.h"

#include <algorithm>
#include <numeric>

namespace duidelijk::airlock {
namespace {

using frames::member_of;
using frames::none;
using frames::place_of;

}  // namespace

People::People(const Model& model, std::span<const cube::Contributions> facts) : model_(model) {
  number(facts);
  find_dimensions(facts);
  frame_of_.assign(model.sheets().size(), {none, none});
  for (const cube::Contributions& rows : facts) {
    if (!rows.jeugdige.empty()) add(rows);
  }
  find_constants();
}

void People::number(std::span<const cube::Contributions> facts) {
  for (const auto& rows : facts) ids_.insert(ids_.end(), rows.jeugdige.begin(), rows.jeugdige.end());
  std::sort(ids_.begin(), ids_.end());
  ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
  if (!ids_.empty() && ids_.front() == 0) ids_.erase(ids_.begin());
}

void People::find_dimensions(std::span<const cube::Contributions> facts) {
  bool confidential = false;
  for (const Sheet& sheet : model_.sheets()) {
    for (const auto& id : sheet.table->request.dimensions)
      confidential = confidential || filled_dimension(model_, id).confidential;
  }
  std::vector<std::string> others;
  for (const auto& candidate : model_.input().dimensions) {
    if (!candidate.person) continue;
    bool used = false;
    bool adds_up = true;
    for (const auto& rows : facts) {
      const content::Fact* fact = model_.input().site.fact(rows.fact);
      if (fact == nullptr || rows.jeugdige.empty() || place_of(fact->dimensions, candidate.id) == none) continue;
      used = true;
      adds_up = adds_up && place_of(fact->additive, candidate.id) != none;
    }
    if (used && adds_up && attributes_ < Someone::most) {
      dimensions_.push_back(candidate.id);
      ++attributes_;
    } else if (used && !confidential) {
      others.push_back(candidate.id);
    }
  }
  dimensions_.insert(dimensions_.end(), others.begin(), others.end());
}

void People::add(const cube::Contributions& rows) {
  FactRows fact;
  fact.rows = &rows;
  std::vector<Person> person(rows.size());
  fact.first.assign(ids_.size() + 1, 0);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const auto found = std::lower_bound(ids_.begin(), ids_.end(), rows.jeugdige[r]);
    person[r] = rows.jeugdige[r] == 0 ? Someone::nobody : static_cast<Person>(found - ids_.begin());
    if (person[r] != Someone::nobody) ++fact.first[person[r] + 1];
  }
  std::partial_sum(fact.first.begin(), fact.first.end(), fact.first.begin());
  fact.order.resize(fact.first.back());
  std::vector<std::uint32_t> next(fact.first.begin(), fact.first.end() - 1);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (person[r] != Someone::nobody) fact.order[next[person[r]]++] = static_cast<std::uint32_t>(r);
  }
  for (const auto& column : rows.dimensions) {
    const auto& all = filled_dimension(model_, column.dimension);
    std::vector<std::uint32_t> members;
    for (const auto& id : column.members) members.push_back(member_of(all, id));
    fact.member.push_back(std::move(members));
    fact.dimension.push_back(place_of(dimensions_, column.dimension));
  }
  for (std::uint32_t s = 0; s < model_.sheets().size(); ++s) {
    const Sheet& sheet = model_.sheets()[s];
    if (sheet.indicator->fact != rows.fact || !is_count(sheet.table->request.measure)) continue;
    frame_of_[s] = {static_cast<std::uint32_t>(facts_.size()), static_cast<std::uint32_t>(fact.frames.size())};
    fact.frames.push_back(frame_of(model_, rows, s));
  }
  facts_.push_back(std::move(fact));
}

std::uint32_t People::member_at(const FactRows& fact, std::size_t column, std::uint32_t row,
                                const Someone& someone) const {
  const std::uint32_t dimension = fact.dimension[column];
  if (dimension < attributes_ && someone.attributes[dimension] != Someone::of_care)
    return someone.attributes[dimension];
  const std::uint32_t own = fact.member[column][fact.rows->dimensions[column].index[row]];
  const Exchange& exchange = someone.exchange;
  return dimension != none && dimension == exchange.dimension && own == exchange.from ? exchange.to : own;
}

/// Calls work(position in the table) for every cell in which one row counts.
template <typename Work>
void People::each_place(const FactRows& fact, const TableFrame& frame, std::uint32_t row, const Someone& someone,
                        Work work) const {
  const std::uint32_t period = frame.period[fact.rows->period[row]];
  if (period == none) return;
  for (const auto& [column, chosen] : frame.selection) {
    const std::uint32_t member = member_at(fact, column, row, someone);
    if (member == none || chosen[member] == 0) return;
  }
  std::vector<std::size_t> at{period};
  std::vector<std::size_t> next;
  for (std::size_t d = 0; d < frame.dimension.size(); ++d) {
    const std::uint32_t member = member_at(fact, frame.dimension[d], row, someone);
    next.clear();
    for (const std::size_t base : at) {
      if (member == none) {
        next.push_back(base * frame.size[d]);
        continue;
      }
      for (const std::uint32_t place : frame.places[d][member]) next.push_back(base * frame.size[d] + place);
    }
    at.swap(next);
  }
  for (const std::size_t position : at) work(position);
}

std::vector<Count> People::cells(const Someone& someone) const {
  std::vector<Index> hits;
  std::vector<Count> counts;
  for (const FactRows& fact : facts_) {
    const auto own = std::span(fact.order)
                         .subspan(fact.first[someone.care], fact.first[someone.care + 1] - fact.first[someone.care]);
    if (own.empty()) continue;
    for (const TableFrame& frame : fact.frames) {
      const Sheet& sheet = model_.sheets()[frame.sheet];
      hits.clear();
      for (const std::uint32_t row : own) {
        each_place(fact, frame, row, someone, [&](std::size_t position) {
          const Index v = sheet.cells[position];
          if (v >= no_data) return;
          const Variable& variable = model_.variables()[v];  // once, however many tables it stands in
          if (variable.sheet == frame.sheet && variable.position == position) hits.push_back(v);
        });
      }
      std::sort(hits.begin(), hits.end());
      for (std::size_t i = 0; i < hits.size();) {
        std::size_t end = i;
        while (end < hits.size() && hits[end] == hits[i]) ++end;
        counts.push_back({hits[i], frame.rows ? static_cast<std::int32_t>(end - i) : 1});
        i = end;
      }
    }
  }
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) { return a.variable < b.variable; });
  return counts;
}

bool People::possible(const Someone& someone) const {
  bool possible = true;
  for (const FactRows& fact : facts_) {
    for (std::uint32_t i = fact.first[someone.care]; i < fact.first[someone.care + 1]; ++i) {
      for (const TableFrame& frame : fact.frames) {
        const Sheet& sheet = model_.sheets()[frame.sheet];
        each_place(fact, frame, fact.order[i], someone,
                   [&](std::size_t position) { possible = possible && sheet.cells[position] != structural_zero; });
      }
    }
  }
  return possible;
}

std::vector<Person> People::inside(Index variable, std::uint32_t free) const {
  const Variable& v = model_.variables()[variable];
  const auto [f, number] = frame_of_[v.sheet];
  if (f == none) return {};
  const FactRows& fact = facts_[f];
  const TableFrame& frame = fact.frames[number];
  // The members that count, per dimension of the table: all where it is a total, or free.
  std::size_t rest = v.position;
  std::vector<std::uint32_t> wanted(frame.size.size());
  for (std::size_t d = frame.size.size(); d-- > 0;) {
    wanted[d] = static_cast<std::uint32_t>(rest % frame.size[d]);
    rest /= frame.size[d];
  }
  const auto is_free = [&](std::size_t column) {
    return fact.dimension[column] != none && (free & bit(fact.dimension[column])) != 0;
  };
  const auto fits = [&](std::uint32_t row) {
    if (frame.period[fact.rows->period[row]] != rest) return false;
    for (const auto& [column, chosen] : frame.selection) {
      const std::uint32_t member = member_at(fact, column, row, {});
      if (!is_free(column) && (member == none || chosen[member] == 0)) return false;
    }
    for (std::size_t d = 0; d < wanted.size(); ++d) {
      const std::uint32_t member = member_at(fact, frame.dimension[d], row, {});
      if (wanted[d] == 0 || is_free(frame.dimension[d])) continue;
      if (member == none || place_of(frame.places[d][member], wanted[d]) == none) return false;
    }
    return true;
  };
  std::vector<Person> people;
  for (Person p = 0; p < size(); ++p) {
    const auto begin = fact.order.begin() + fact.first[p];
    const auto end = fact.order.begin() + fact.first[p + 1];
    if (std::any_of(begin, end, fits)) people.push_back(p);
  }
  return people;
}

std::uint32_t People::dimension_in_fact(Index variable, std::uint32_t dimension) const {
  return place_of(model_.space(model_.variables()[variable]).dimensions, dimensions_[dimension]);
}

bool People::splits(Index variable, std::uint32_t dimension) const {
  const std::uint32_t at = dimension_in_fact(variable, dimension);
  return at != none && (model_.variables()[variable].split >> at & 1U) != 0;
}

// Sets are numbered from 1 as the members of their dimension.
std::uint32_t People::member(Index variable, std::uint32_t dimension) const {
  const Variable& v = model_.variables()[variable];
  const std::uint32_t at = dimension_in_fact(variable, dimension);
  if (at == none) return Someone::of_care;
  const SetId set = model_.set(v, at);
  return model_.space(v).sets[at].is_member(set) ? set - 1U : Someone::of_care;
}

std::uint32_t People::members_of(std::uint32_t dimension) const {
  return static_cast<std::uint32_t>(filled_dimension(model_, dimensions_[dimension]).members.size());
}

std::vector<std::uint32_t> People::members(Person person, std::uint32_t dimension) const {
  std::vector<std::uint32_t> members;
  for (const FactRows& fact : facts_) {
    const std::uint32_t column = place_of(fact.dimension, dimension);
    if (column == none) continue;
    for (std::uint32_t i = fact.first[person]; i < fact.first[person + 1]; ++i)
      members.push_back(member_at(fact, column, fact.order[i], {}));
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

void People::find_constants() {
  constant_.assign(attributes_, std::vector<std::uint32_t>(ids_.size(), none));
  std::vector<std::vector<std::uint8_t>> varies(attributes_, std::vector<std::uint8_t>(ids_.size(), 0));
  for (const FactRows& fact : facts_) {
    for (std::size_t c = 0; c < fact.dimension.size(); ++c) {
      const std::uint32_t a = fact.dimension[c];
      if (a >= attributes_) continue;
      for (Person p = 0; p < size(); ++p) {
        for (std::uint32_t i = fact.first[p]; i < fact.first[p + 1]; ++i) {
          const std::uint32_t member = member_at(fact, c, fact.order[i], {});
          if (constant_[a][p] == none) constant_[a][p] = member;
          if (member == none || constant_[a][p] != member) varies[a][p] = 1;
        }
      }
    }
  }
  for (std::size_t a = 0; a < varies.size(); ++a) {
    for (Person p = 0; p < size(); ++p) {
      if (varies[a][p] != 0) constant_[a][p] = Someone::of_care;
    }
  }
}

std::vector<std::array<std::uint32_t, 2>> People::presence(Person person) const {
  std::vector<std::array<std::uint32_t, 2>> rows;
  for (std::uint32_t f = 0; f < facts_.size(); ++f) {
    const FactRows& fact = facts_[f];
    for (std::uint32_t i = fact.first[person]; i < fact.first[person + 1]; ++i)
      rows.push_back({f, fact.rows->period[fact.order[i]]});
  }
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace duidelijk::airlock
