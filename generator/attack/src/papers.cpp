// SPDX-License-Identifier: EUPL-1.2
#include "papers.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::attack {
namespace {

bool meet(const Bounds& a, const Bounds& b) { return std::max(a.lo, b.lo) <= std::min(a.hi, b.hi); }

auto order(const Observation& o) {  // what is shown first, by edition: it decides which versions there are
  return std::make_tuple(!o.shown, o.edition, o.audience, o.paper, o.name, o.bounds.lo, o.bounds.hi);
}

/// The version that this may be of: one of its own edition, else the latest.
std::size_t version_of(const std::vector<Figure>& versions, const Observation& seen) {
  std::size_t found = versions.size();
  for (std::size_t v = 0; v < versions.size(); ++v) {
    if (!meet(versions[v].bounds, seen.bounds)) continue;
    found = v;
    if (versions[v].editions.contains(seen.edition)) break;
  }
  return found;
}

void add(Figure& figure, const Observation& seen) {
  figure.bounds = {std::max(figure.bounds.lo, seen.bounds.lo), std::min(figure.bounds.hi, seen.bounds.hi)};
  figure.shown = figure.shown || seen.shown;
  figure.name = std::min(figure.name, seen.name);
  if (!seen.shown) figure.hidden_in.insert(seen.paper);
  figure.editions.insert(seen.edition);
}

bool printed_elsewhere(const std::vector<Observation>& said) {
  return std::any_of(said.begin(), said.end(), [&](const Observation& hidden) {
    return !hidden.shown && std::any_of(said.begin(), said.end(), [&](const Observation& other) {
      return other.shown && other.audience == hidden.audience && other.paper != hidden.paper;
    });
  });
}

}  // namespace

void Papers::observe(const std::string& key, Observation observation) { said_[key].push_back(std::move(observation)); }

void Papers::settle(Report& report) {
  for (auto& [key, said] : said_) {
    std::sort(said.begin(), said.end(), [](const Observation& a, const Observation& b) { return order(a) < order(b); });
    std::vector<Figure> versions;
    for (const Observation& seen : said) {
      const std::size_t v = version_of(versions, seen);
      if (v == versions.size()) versions.push_back({seen.name, seen.bounds, false, seen.decimals, {}, {}});
      add(versions[v], seen);
    }
    if (versions.size() > 1) report.revisions.push_back(versions.front().name);
    if (printed_elsewhere(said)) ++report.printed_elsewhere;
    auto& numbers = versions_[key];
    for (auto& version : versions) {
      numbers.push_back(static_cast<Index>(figures_.size()));
      figures_.push_back(std::move(version));
    }
  }
  said_.clear();
  std::sort(report.revisions.begin(), report.revisions.end());
  report.figures = figures_.size();
}

std::optional<Index> Papers::at(const std::string& key, std::size_t edition) const {
  const auto found = versions_.find(key);
  if (found == versions_.end()) return std::nullopt;
  for (const Index v : found->second) {
    if (figures_[v].editions.contains(edition)) return v;
  }
  if (found->second.size() == 1) return found->second.front();
  return std::nullopt;
}

}  // namespace duidelijk::attack
