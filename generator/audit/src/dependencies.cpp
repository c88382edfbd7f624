// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/audit/dependencies.h"

#include "modular.h"

#include <algorithm>

namespace duidelijk::audit {

// Short rows first: most are settled before anything has filled in.
Dependencies::Dependencies(const System& system, std::span<const std::uint8_t> hidden)
    : line_of_(hidden.size(), none),
      hidden_(hidden.begin(), hidden.end()),
      users_(hidden.size()),
      sum_(hidden.size(), 0),
      touched_(hidden.size(), 0) {
  std::vector<std::pair<std::size_t, Index>> order;
  for (Index r = 0; r < system.rows(); ++r) {
    const Row row = system.row(r);
    if (row.sense != Sense::equal) continue;
    const auto length = static_cast<std::size_t>(
        std::count_if(row.terms.begin(), row.terms.end(), [&](const Term& t) { return hidden[t.variable] != 0; }));
    if (length > 0) order.emplace_back(length, r);
  }
  std::sort(order.begin(), order.end());
  for (const auto& [length, r] : order) reduce(system.row(r), hidden);
}

// A row in terms of free variables only: every bound one is replaced by its own line.
void Dependencies::reduce(const Row& row, std::span<const std::uint8_t> hidden) {
  std::vector<Index> columns;
  const auto put = [&](Index column, std::uint32_t value) {
    if (!touched_[column]) {
      touched_[column] = 1;
      columns.push_back(column);
    }
    sum_[column] = modular::add(sum_[column], value);
  };
  for (const Term& t : row.terms) {
    if (!hidden[t.variable]) continue;
    const std::uint32_t value = modular::from(t.coefficient);
    if (line_of_[t.variable] == none) {
      put(t.variable, value);
    } else {
      for (const Entry& e : lines_[line_of_[t.variable]]) put(e.column, modular::multiply(e.value, value));
    }
  }
  std::sort(columns.begin(), columns.end());
  Line line;
  for (const Index c : columns) {
    if (sum_[c] != 0) line.push_back({c, sum_[c]});
    sum_[c] = 0;
    touched_[c] = 0;
  }
  if (!line.empty()) add(std::move(line));
}

// The variable that fewest lines use becomes the bound one, so that little is filled in; ties by number.
void Dependencies::add(Line line) {
  auto pivot = line.begin();
  for (auto e = line.begin(); e != line.end(); ++e) {
    if (users_[e->column].size() < users_[pivot->column].size()) pivot = e;
  }
  const Index column = pivot->column;
  const std::uint32_t factor = modular::negate(modular::inverse(pivot->value));
  line.erase(pivot);
  for (Entry& e : line) e.value = modular::multiply(e.value, factor);
  const auto number = static_cast<Index>(lines_.size());
  std::vector<Index> users;
  users.swap(users_[column]);
  std::sort(users.begin(), users.end());
  users.erase(std::unique(users.begin(), users.end()), users.end());
  for (const Index user : users) substitute(user, column, line);
  for (const Entry& e : line) users_[e.column].push_back(number);
  bound_.push_back(column);
  line_of_[column] = number;
  lines_.push_back(std::move(line));
}

std::uint32_t Dependencies::value_in(const Line& line, Index column) const {
  const auto it =
      std::lower_bound(line.begin(), line.end(), column, [](const Entry& e, Index c) { return e.column < c; });
  return it != line.end() && it->column == column ? it->value : 0;
}

// line: … + value · column  ->  … + value · (by)
void Dependencies::substitute(Index number, Index column, const Line& by) {
  Line& line = lines_[number];
  const std::uint32_t value = value_in(line, column);
  if (value == 0) return;
  merged_.clear();
  auto a = line.begin();
  auto b = by.begin();
  while (a != line.end() || b != by.end()) {
    if (a != line.end() && a->column == column) {
      ++a;
    } else if (b == by.end() || (a != line.end() && a->column < b->column)) {
      merged_.push_back(*a++);
    } else if (a == line.end() || b->column < a->column) {
      merged_.push_back({b->column, modular::multiply(b->value, value)});
      users_[b->column].push_back(number);
      ++b;
    } else {
      const std::uint32_t sum = modular::add(a->value, modular::multiply(b->value, value));
      if (sum != 0) merged_.push_back({a->column, sum});
      ++a;
      ++b;
    }
  }
  line.assign(merged_.begin(), merged_.end());
}

bool Dependencies::follows(Index variable) const {
  return hidden_[variable] && line_of_[variable] != none && lines_[line_of_[variable]].empty();
}

std::vector<Index> Dependencies::following() const {
  std::vector<Index> result;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (lines_[i].empty() && hidden_[bound_[i]]) result.push_back(bound_[i]);
  }
  std::sort(result.begin(), result.end());
  return result;
}

// Revealing takes one direction out of the null space: what points nowhere but there follows.
std::vector<Index> Dependencies::would_follow(Index variable) const {
  std::vector<Index> result;
  if (!hidden_[variable]) return result;
  const Index own = line_of_[variable];
  if (own != none && lines_[own].empty()) return result;
  const Line single{{variable, 1}};
  const Line& direction = own == none ? single : lines_[own];
  const Index probe = direction.front().column;
  const auto proportional = [&](const Line& line) {
    if (line.size() != direction.size()) return false;
    const std::uint32_t ratio = modular::multiply(line.front().value, modular::inverse(direction.front().value));
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (line[i].column != direction[i].column || line[i].value != modular::multiply(direction[i].value, ratio))
        return false;
    }
    return true;
  };
  for (const Index user : users_[probe]) {
    if (user != own && hidden_[bound_[user]] && proportional(lines_[user])) result.push_back(bound_[user]);
  }
  if (own != none && direction.size() == 1 && hidden_[probe]) result.push_back(probe);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

// The bound variable changes places with the one of its line that fewest lines use.
void Dependencies::make_free(Index variable) {
  const Index number = line_of_[variable];
  Line line = std::move(lines_[number]);
  auto pivot = line.begin();
  for (auto e = line.begin(); e != line.end(); ++e) {
    if (users_[e->column].size() < users_[pivot->column].size()) pivot = e;
  }
  // variable = value · column + rest  ->  column = variable / value - rest / value
  const Index column = pivot->column;
  const std::uint32_t inverse = modular::inverse(pivot->value);
  line.erase(pivot);
  for (Entry& e : line) e.value = modular::multiply(e.value, modular::negate(inverse));
  line.insert(
      std::lower_bound(line.begin(), line.end(), variable, [](const Entry& e, Index c) { return e.column < c; }),
      {variable, inverse});
  std::vector<Index> users;
  users.swap(users_[column]);
  std::sort(users.begin(), users.end());
  users.erase(std::unique(users.begin(), users.end()), users.end());
  lines_[number].clear();
  for (const Index user : users) {
    if (user != number) substitute(user, column, line);
  }
  users_[variable].push_back(number);
  line_of_[variable] = none;
  line_of_[column] = number;
  bound_[number] = column;
  lines_[number] = std::move(line);
}

void Dependencies::reveal(Index variable) {
  if (!hidden_[variable]) return;
  const Index own = line_of_[variable];
  if (own != none && lines_[own].empty()) {  // it follows already
    hidden_[variable] = 0;
    return;
  }
  if (own != none) make_free(variable);
  for (const Index user : users_[variable]) {
    Line& line = lines_[user];
    const auto it =
        std::lower_bound(line.begin(), line.end(), variable, [](const Entry& e, Index c) { return e.column < c; });
    if (it != line.end() && it->column == variable) line.erase(it);
  }
  users_[variable].clear();
  hidden_[variable] = 0;
}

}  // namespace duidelijk::audit
