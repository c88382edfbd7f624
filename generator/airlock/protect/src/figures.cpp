// SPDX-License-Identifier: EUPL-1.2
#include "figures.h"

#include "decimal.h"
#include "trouble.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace duidelijk::protect {
namespace {

std::int64_t amount(const Records& records, std::uint32_t record) {
  return records.value.empty() ? records.frequency[record] : records.value[record];
}

/// Sums and counts, which need no contributors.
void add_sums(const Records& records, const Counted& counted, Figures& figures) {
  std::vector<std::int64_t> value(counted.inner_cells(), 0), frequency(counted.inner_cells(), 0);
  for (std::uint32_t r = 0; r < records.size(); ++r) {
    value[counted.inner_of(r)] += amount(records, r);
    frequency[counted.inner_of(r)] += records.frequency[r];
  }
  for (std::uint32_t inner = 0; inner < counted.inner_cells(); ++inner) {
    for (const Index v : counted.variables_of_inner(inner)) {
      figures.value[v] += value[inner];
      figures.frequency[v] += frequency[inner];
      figures.filled[v] = 1;
    }
  }
}

/// Every sum of absolute amounts stays below the most; so no sum of a cell was too large on the way.
void check_size(const Records& records, Trouble& trouble) {
  std::int64_t total = 0, counts = 0;
  for (std::uint32_t r = 0; r < records.size(); ++r) {
    total += std::max(amount(records, r), -amount(records, r));
    counts += records.frequency[r];
    if (total <= Decimal::max_mantissa && counts <= Decimal::max_mantissa) continue;
    trouble.add("getal-te-groot", records.line[r], "het totaal tot en met deze regel is te groot om mee te rekenen",
                "reken in duizenden of rond af");
    return;
  }
}

void check_negative(std::span<const std::uint32_t> his, const Records& records, const Counted& counted,
                    Trouble& trouble) {
  if (std::none_of(his.begin(), his.end(), [&](std::uint32_t r) { return amount(records, r) < 0; })) return;
  std::unordered_map<std::uint32_t, std::int64_t> net;
  for (const auto r : his) net[counted.inner_of(r)] += amount(records, r);
  for (const auto r : his) {
    if (net[counted.inner_of(r)] >= 0) continue;
    trouble.add(
        "negatief-bedrag", records.line[r],
        records.contributor.empty() ? "dit bedrag is kleiner dan 0"
                                    : "de bedragen van wie hier bijdraagt zijn in deze cel samen kleiner dan 0",
        records.contributor.empty()
            ? "de regels voor bedragen gelden alleen vanaf 0; tel creditregels bij die van dezelfde bijdrager op "
              "(contributor), of haal ze weg"
            : "de regels voor bedragen gelden alleen vanaf 0; reken de creditregels in de periode waar zij bij horen");
    return;
  }
}

void add_contributions(const Contributors& contributors, const Records& records, const Counted& counted,
                       Figures& figures) {
  figures.contributors.assign(figures.value.size(), 0);
  if (records.contributor.empty()) {
    for (std::uint32_t r = 0; r < records.size(); ++r) {
      const std::int64_t own = records.value.empty() ? records.frequency[r] : records.contribution[r];
      const std::uint32_t times = records.times.empty() ? 1 : records.times[r];
      for (const Index v : counted.variables_of(r)) {
        figures.contributors[v] += times;
        for (std::uint32_t i = 0; i < std::min(times, figures.top); ++i) figures.add_contribution(v, own, r);
      }
    }
    return;
  }
  for (std::uint32_t c = 0; c < contributors.size(); ++c) {
    for (const auto& [variable, own] : contributions_of(contributors.records_of(c), records, counted)) {
      ++figures.contributors[variable];
      figures.add_contribution(variable, own, c);
    }
  }
}

}  // namespace

Figures::Figures(Index variables, unsigned top_kept)
    : value(variables, 0),
      frequency(variables, 0),
      filled(variables, 0),
      top(top_kept),
      largest(std::size_t{variables} * top_kept, 0),
      who(std::size_t{variables} * top_kept, nobody) {}

void Figures::add_contribution(Index variable, std::int64_t contribution, std::uint32_t of) {
  const std::size_t first = std::size_t{variable} * top;
  std::size_t place = first + top;
  while (place > first && (who[place - 1] == nobody || largest[place - 1] < contribution)) --place;
  for (std::size_t i = first + top; i-- > place + 1;) {
    largest[i] = largest[i - 1];
    who[i] = who[i - 1];
  }
  if (place == first + top) return;
  largest[place] = contribution;
  who[place] = of;
}

unsigned contributions_needed(const Spec& spec) {
  unsigned needed = spec.rules.p_percent ? 2 : 0;
  if (spec.rules.dominance) needed = std::max(needed, spec.rules.dominance->n);
  if (spec.magnitudes() && spec.settings.singletons) needed = std::max(needed, 2U);
  return needed;
}

Contributors::Contributors(const Records& records) : order_(records.size()) {
  std::iota(order_.begin(), order_.end(), 0U);
  if (records.contributor.empty()) {
    start_.resize(records.size() + 1);
    std::iota(start_.begin(), start_.end(), std::size_t{0});
    return;
  }
  std::stable_sort(order_.begin(), order_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return records.contributor[a] < records.contributor[b]; });
  for (std::size_t i = 0; i < order_.size(); ++i) {
    if (i == 0 || records.contributor[order_[i]] != records.contributor[order_[i - 1]]) start_.push_back(i);
  }
  start_.push_back(order_.size());
}

std::span<const std::uint32_t> Contributors::records_of(std::uint32_t contributor) const {
  return {order_.data() + start_[contributor], start_[contributor + 1] - start_[contributor]};
}

Counted::Counted(const Leaves& leaves, std::size_t records, const CellSpace& space) : inner_of_(records) {
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  std::vector<std::uint32_t> own(leaves.size());
  std::vector<Index> variables;
  for (std::size_t r = 0; r < records; ++r) {
    std::uint64_t key = 0;
    for (std::size_t d = 0; d < leaves.size(); ++d) {
      own[d] = leaves[d][r];
      key = key * space.dimensions()[d].leaves() + own[d];
    }
    const auto [it, fresh] = seen.emplace(key, inner_cells());
    if (fresh) {
      space.variables_of(own, variables);
      variables_.insert(variables_.end(), variables.begin(), variables.end());
      start_.push_back(variables_.size());
    }
    inner_of_[r] = it->second;
  }
}

std::span<const Index> Counted::variables_of_inner(std::uint32_t inner) const {
  return {variables_.data() + start_[inner], start_[inner + 1] - start_[inner]};
}

std::vector<std::pair<Index, std::int64_t>> contributions_of(std::span<const std::uint32_t> his, const Records& records,
                                                             const Counted& counted) {
  std::vector<std::pair<Index, std::int64_t>> parts;
  for (const auto r : his) {
    for (const Index v : counted.variables_of(r)) parts.emplace_back(v, amount(records, r));
  }
  std::stable_sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (kept > 0 && parts[kept - 1].first == parts[i].first) {
      parts[kept - 1].second += parts[i].second;
    } else {
      parts[kept++] = parts[i];
    }
  }
  parts.resize(kept);
  return parts;
}

Figures figures_of(const Spec& spec, const Records& records, const Counted& counted, Index variables) {
  Trouble trouble(spec.records->string());
  check_size(records, trouble);
  trouble.stop_if_any();
  const Contributors contributors(records);
  for (std::uint32_t c = 0; c < contributors.size(); ++c)
    check_negative(contributors.records_of(c), records, counted, trouble);
  trouble.stop_if_any();

  Figures figures(variables, contributions_needed(spec));
  figures.decimals = records.decimals;
  add_sums(records, counted, figures);
  if (figures.top > 0) add_contributions(contributors, records, counted, figures);
  return figures;
}

}  // namespace duidelijk::protect
