// SPDX-License-Identifier: EUPL-1.2
#include "src/fill.h"

#include "src/tally.h"

#include "duidelijk/actuarial/kaplan_meier.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace duidelijk::cube {
namespace {

bool any(const std::vector<Request>& requests, Measure measure) {
  return std::any_of(requests.begin(), requests.end(), [&](const Request& request) { return request.measure == measure; });
}

void require(const Contributions& rows, const std::vector<Request>& requests) {
  const auto check = [&](std::size_t size, const char* column) {
    if (size != 0 && size != rows.size()) {
      throw std::invalid_argument(fmt::format("feit '{}': kolom '{}' heeft {} regels en niet {}", rows.fact, column, size, rows.size()));
    }
  };
  check(rows.jeugdige.size(), "jeugdige");
  check(rows.aanbieder.size(), "aanbieder");
  check(rows.holding.size(), "holding");
  check(rows.value.size(), "waarde");
  check(rows.n.size(), "n");
  check(rows.censored.size(), "gecensureerd");
  check(rows.entry.size(), "binnenkomst");
  for (const MemberColumn& column : rows.dimensions) check(column.index.size(), column.dimension.c_str());
  if (rows.size() == 0) return;
  const bool needs_value = any(requests, Measure::som) || any(requests, Measure::mediaan) || any(requests, Measure::gemiddelde);
  if (needs_value && rows.value.empty()) throw std::invalid_argument(fmt::format("feit '{}' heeft geen waarde", rows.fact));
  if (any(requests, Measure::aanbieders) && rows.aanbieder.empty()) {
    throw std::invalid_argument(fmt::format("feit '{}' heeft geen aanbieder", rows.fact));
  }
}

/// No sum of any selection of rows can leave 64 bits when the sum of all sizes does not.
void require_no_overflow(const Contributions& rows) {
  double size = 0.0;
  for (std::size_t row = 0; row < rows.value.size(); ++row) {
    const double weight = rows.n.empty() ? 1.0 : std::max(1.0, static_cast<double>(rows.n[row]));
    size += std::abs(static_cast<double>(rows.value[row])) * weight;
  }
  if (size > 4e18) throw std::overflow_error(fmt::format("feit '{}': de waarden zijn te groot om op te tellen", rows.fact));
}

std::vector<std::uint32_t> cells_of_rows(const Plan& plan, const Contributions& rows) {
  std::vector<std::uint32_t> cells(rows.size());
  for (std::size_t row = 0; row < cells.size(); ++row) cells[row] = plan.cell_of(row);
  return cells;
}

/// Σ of a quantity of the rows, in each cell and everything above it.
template <typename Sum, typename Quantity>
std::vector<Sum> add_up(const Plan& plan, const std::vector<std::uint32_t>& cells, Quantity quantity) {
  std::vector<Sum> sums(plan.cells(), 0);
  for (std::size_t row = 0; row < cells.size(); ++row) {
    if (cells[row] != kNowhere) sums[cells[row]] += quantity(row);
  }
  plan.carry_up(sums);
  return sums;
}

void put_sums(Table& table, const Plan& plan, const Contributions& rows, const std::vector<std::uint32_t>& cells) {
  const auto sums = add_up<std::int64_t>(plan, cells, [&](std::size_t row) { return rows.value[row]; });
  for (std::size_t i = 0; i < sums.size(); ++i) {
    table.cells[i].value = sums[i];
    table.cells[i].has_value = true;
  }
}

void put_means(Table& table, const Plan& plan, const Contributions& rows, const std::vector<std::uint32_t>& cells) {
  const auto weight = [&](std::size_t row) { return rows.n.empty() ? std::int64_t{1} : std::int64_t{rows.n[row]}; };
  const auto weights = add_up<std::int64_t>(plan, cells, weight);
  const auto sums = add_up<std::int64_t>(plan, cells, [&](std::size_t row) { return rows.value[row] * weight(row); });
  for (std::size_t i = 0; i < sums.size(); ++i) {
    Cell& cell = table.cells[i];
    cell.n = static_cast<std::uint64_t>(weights[i]);
    cell.score_sum = sums[i];
    cell.has_value = weights[i] > 0;
    if (!cell.has_value) continue;
    const std::int64_t half = sums[i] < 0 ? -(weights[i] / 2) : weights[i] / 2;
    cell.value = (sums[i] + half) / weights[i];
  }
}

/// The rows of every cell, shortest duration first, as one list with a start per cell.
struct RowsPerCell {
  std::vector<std::size_t> start;
  std::vector<std::uint32_t> row;
};

RowsPerCell rows_per_cell(const Plan& plan, const std::vector<std::uint32_t>& cells, const std::vector<std::uint32_t>& order) {
  RowsPerCell lists;
  lists.start.assign(std::size_t{plan.cells()} + 1, 0);
  for (std::uint32_t cell : cells) {
    if (cell != kNowhere) plan.for_each_above(cell, [&](std::uint32_t above) { ++lists.start[above + 1]; });
  }
  std::partial_sum(lists.start.begin(), lists.start.end(), lists.start.begin());
  lists.row.resize(lists.start.back());
  std::vector<std::size_t> next(lists.start.begin(), lists.start.end() - 1);
  for (std::uint32_t row : order) {
    if (cells[row] != kNowhere) plan.for_each_above(cells[row], [&](std::uint32_t above) { lists.row[next[above]++] = row; });
  }
  return lists;
}

void put_medians(Table& table, const Plan& plan, const Prepared& prepared, const std::vector<std::uint32_t>& cells) {
  const Contributions& rows = prepared.rows;
  const RowsPerCell lists = rows_per_cell(plan, cells, prepared.by_duration);
  std::vector<actuarial::Spell> spells;
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    spells.clear();
    for (std::size_t at = lists.start[i]; at < lists.start[i + 1]; ++at) {
      const std::uint32_t row = lists.row[at];
      spells.push_back({rows.value[row], rows.entry.empty() ? 0 : rows.entry[row], rows.censored.empty() || rows.censored[row] == 0});
    }
    const auto median = actuarial::median_survival(spells);
    table.cells[i].has_value = median.has_value();
    table.cells[i].value = median.value_or(0);
  }
}

void put_contributors(Table& table, const Plan& plan, const Prepared& prepared, const std::vector<std::uint32_t>& cells) {
  const bool net = table.request.measure == Measure::som;
  const auto tally = [&](const Groups& groups, const std::vector<std::int64_t>& values) {
    const auto arranged = arrange(groups, cells);
    return net ? tally_net(plan, groups, arranged, values) : tally_distinct(plan, groups, arranged);
  };
  if (prepared.jeugdigen.size() > 1) {
    const Tally found = tally(prepared.jeugdigen, prepared.value_by_jeugdige);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      table.cells[i].jeugdigen = found.count[i];
      if (net) table.cells[i].largest_jeugdige = found.largest[i].value[0];
    }
  }
  if (prepared.holdings.size() > 1) {
    const Tally found = tally(prepared.holdings, prepared.value_by_holding);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      table.cells[i].holdings = found.count[i];
      if (!net) continue;
      table.cells[i].largest_holdings = found.largest[i].value;
      table.cells[i].largest_holding_ids = found.largest[i].id;
    }
  }
}

void put_counts(Table& table, const Plan& plan, const Prepared& prepared, const std::vector<std::uint32_t>& cells) {
  std::vector<std::uint32_t> aanbieders;
  const Measure measure = table.request.measure;
  if (measure == Measure::aanbieders) {
    aanbieders = tally_distinct(plan, prepared.aanbieders, arrange(prepared.aanbieders, cells)).count;
  }
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    Cell& cell = table.cells[i];
    cell.has_value = true;
    cell.value = measure == Measure::jeugdigen ? cell.jeugdigen : measure == Measure::rijen ? cell.rows : aanbieders[i];
  }
}

}  // namespace

Prepared::Prepared(const Contributions& contributions, const std::vector<Request>& requests) : rows(contributions) {
  require(rows, requests);
  require_no_overflow(rows);
  jeugdigen = group_by(rows.jeugdige, rows.size());
  holdings = group_by(rows.holding.empty() ? rows.aanbieder : rows.holding, rows.size());
  if (any(requests, Measure::aanbieders)) aanbieders = group_by(rows.aanbieder, rows.size());
  if (any(requests, Measure::som)) {
    value_by_jeugdige = arrange(jeugdigen, rows.value);
    value_by_holding = arrange(holdings, rows.value);
  }
  if (any(requests, Measure::mediaan)) {
    by_duration.resize(rows.size());
    std::iota(by_duration.begin(), by_duration.end(), 0u);
    std::stable_sort(by_duration.begin(), by_duration.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rows.value[a] < rows.value[b]; });
  }
}

Table fill(const Plan& plan, const Prepared& prepared) {
  Table table = plan.frame();
  const std::vector<std::uint32_t> cells = cells_of_rows(plan, prepared.rows);
  const auto rows = add_up<std::uint32_t>(plan, cells, [](std::size_t) { return 1u; });
  for (std::size_t i = 0; i < rows.size(); ++i) table.cells[i].rows = rows[i];
  put_contributors(table, plan, prepared, cells);
  switch (table.request.measure) {
    case Measure::som: put_sums(table, plan, prepared.rows, cells); break;
    case Measure::gemiddelde: put_means(table, plan, prepared.rows, cells); break;
    case Measure::mediaan: put_medians(table, plan, prepared, cells); break;
    case Measure::jeugdigen:
    case Measure::aanbieders:
    case Measure::rijen: put_counts(table, plan, prepared, cells); break;
  }
  return table;
}

}  // namespace duidelijk::cube
