// SPDX-License-Identifier: EUPL-1.2
#include "builder.h"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

using namespace duidelijk;
using namespace duidelijk::cube;
using namespace duidelijk::cube::test;

namespace {

const std::vector<Hierarchy> kLists{
    {"gebied", {"w1", "b1", "b2", "w2", "b3"}, {"", "w1", "w1", "", "w2"}},
    flat("geslacht", {"m", "v"}),
    {"hulpvorm", {"ambulant", "01", "02", "verblijf", "11"}, {"", "ambulant", "ambulant", "", "verblijf"}}};

Contributions random_rows(std::mt19937& random, int count) {
  const auto pick = [&](const std::vector<std::string>& list) { return list[random() % list.size()]; };
  Rows rows({"gebied", "geslacht", "hulpvorm"});
  for (int i = 0; i < count; ++i) {
    const std::uint32_t aanbieder = random() % 8;
    const std::int64_t value = static_cast<std::int64_t>(random() % 2000) - 300;
    rows.add(pick({"2023", "2024", "2024-K1"}), {pick(kLists[0].members), pick(kLists[1].members), pick(kLists[2].members)},
             {static_cast<std::uint32_t>(random() % 25), aanbieder, aanbieder == 0 ? 0 : 1 + aanbieder / 3}, value);
  }
  return rows.rows;
}

bool is_in(const Hierarchy& list, std::string member, const std::string& wanted) {
  if (wanted == "T") return true;
  while (!member.empty()) {
    if (member == wanted) return true;
    const auto at = std::find(list.members.begin(), list.members.end(), member);
    member = list.parents[static_cast<std::size_t>(at - list.members.begin())];
  }
  return false;
}

/// The same cell, straight from the definition: look at every row.
Cell by_definition(const Contributions& rows, const Table& table, const std::string& period, const std::vector<std::string>& members) {
  Cell cell;
  std::set<std::uint32_t> jeugdigen, holdings;
  std::map<std::uint32_t, std::int64_t> net_jeugdige, net_holding;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    bool counts = rows.periods[rows.period[row]].code() == period;
    for (std::size_t d = 0; d < members.size(); ++d) {
      const std::string& dimension = table.request.dimensions[d];
      for (std::size_t c = 0; c < rows.dimensions.size(); ++c) {
        if (rows.dimensions[c].dimension != dimension) continue;
        counts = counts && is_in(kLists[c], rows.dimensions[c].members[rows.dimensions[c].index[row]], members[d]);
      }
    }
    if (!counts) continue;
    ++cell.rows;
    cell.value += rows.value[row];
    if (rows.jeugdige[row] != 0) jeugdigen.insert(rows.jeugdige[row]), net_jeugdige[rows.jeugdige[row]] += rows.value[row];
    if (rows.holding[row] != 0) holdings.insert(rows.holding[row]), net_holding[rows.holding[row]] += rows.value[row];
  }
  if (table.request.measure == Measure::jeugdigen) {
    cell.value = static_cast<std::int64_t>(jeugdigen.size());
    cell.jeugdigen = static_cast<std::uint32_t>(jeugdigen.size());
    cell.holdings = static_cast<std::uint32_t>(holdings.size());
    return cell;
  }
  for (const auto& [id, net] : net_jeugdige) {
    if (net > 0) ++cell.jeugdigen;
    cell.largest_jeugdige = std::max(cell.largest_jeugdige, net);
  }
  std::vector<std::pair<std::int64_t, std::uint32_t>> nets;
  for (const auto& [id, net] : net_holding) {
    if (net > 0) nets.emplace_back(-net, id);
  }
  std::sort(nets.begin(), nets.end());
  cell.holdings = static_cast<std::uint32_t>(nets.size());
  for (std::size_t i = 0; i < std::min<std::size_t>(2, nets.size()); ++i) {
    cell.largest_holdings[i] = -nets[i].first;
    cell.largest_holding_ids[i] = nets[i].second;
  }
  return cell;
}

bool same(const Cell& a, const Cell& b) {
  return a.value == b.value && a.rows == b.rows && a.jeugdigen == b.jeugdigen && a.holdings == b.holdings &&
         a.largest_jeugdige == b.largest_jeugdige && a.largest_holdings == b.largest_holdings &&
         a.largest_holding_ids == b.largest_holding_ids;
}

/// Number of cells that differ from the definition.
int differences(const Contributions& rows, const Table& table) {
  int wrong = 0;
  std::size_t index = 0;
  std::vector<std::size_t> at(table.members.size(), 0);
  for (const auto& period : table.periods) {
    std::size_t per_period = 1;
    for (const auto& list : table.members) per_period *= list.size();
    for (std::size_t i = 0; i < per_period; ++i, ++index) {
      std::vector<std::string> members(table.members.size());
      std::size_t rest = i;
      for (std::size_t d = table.members.size(); d-- > 0; rest /= table.members[d].size()) {
        members[d] = table.members[d][rest % table.members[d].size()];
      }
      if (!same(table.cells[index], by_definition(rows, table, period.code(), members))) ++wrong;
    }
  }
  return wrong;
}

TEST_CASE("On random municipalities every cell of every crossing equals the definition, row by row") {
  std::mt19937 random(20240630);
  const std::vector<std::vector<std::string>> crossings{
      {}, {"gebied"}, {"hulpvorm"}, {"gebied", "geslacht"}, {"gebied", "hulpvorm"}, {"gebied", "geslacht", "hulpvorm"}};
  std::vector<Request> requests;
  for (const auto& crossing : crossings) {
    requests.push_back({"n", Measure::jeugdigen, base::Grain::jaar, crossing, {}});
    requests.push_back({"euro", Measure::som, base::Grain::jaar, crossing, {}});
  }
  for (int round = 0; round < 6; ++round) {
    const Contributions rows = random_rows(random, 40 + 60 * round);
    for (const Table& table : build(rows, requests, kLists, periods({"2022", "2023", "2024"}))) {
      CAPTURE(round);
      CAPTURE(table.request.dimensions.size());
      CHECK(differences(rows, table) == 0);
    }
  }
}

TEST_CASE("The number of threads and the order of the rows change nothing") {
  std::mt19937 random(7);
  Contributions rows = random_rows(random, 300);
  std::vector<Request> requests;
  for (int i = 0; i < 5; ++i) {
    requests.push_back({"euro", Measure::som, base::Grain::jaar, {"gebied", "hulpvorm"}, {}});
    requests.push_back({"n", Measure::jeugdigen, base::Grain::jaar, {"geslacht"}, {}});
  }
  const auto list = periods({"2023", "2024"});
  const auto one_thread = build(rows, requests, kLists, list, 1);
  const auto three_threads = build(rows, requests, kLists, list, 3);
  const auto turn = [](auto& column) { std::reverse(column.begin(), column.end()); };
  turn(rows.period), turn(rows.jeugdige), turn(rows.aanbieder), turn(rows.holding), turn(rows.value);
  for (auto& column : rows.dimensions) turn(column.index);
  const auto turned = build(rows, requests, kLists, list, 1);
  for (std::size_t t = 0; t < requests.size(); ++t) {
    REQUIRE(one_thread[t].cells.size() == three_threads[t].cells.size());
    bool equal = true;
    for (std::size_t i = 0; i < one_thread[t].cells.size(); ++i) {
      equal = equal && same(one_thread[t].cells[i], three_threads[t].cells[i]) && same(one_thread[t].cells[i], turned[t].cells[i]);
    }
    CHECK(equal);
  }
}

}  // namespace
