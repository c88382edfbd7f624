// SPDX-License-Identifier: EUPL-1.2
#include "edition_rows.h"

#include "duidelijk/attack/attack.h"
#include "duidelijk/base/error.h"

#include <algorithm>
#include <map>

namespace duidelijk::attack {
namespace {

/// By edition and audience; the same paper twice is one.
std::vector<const release::Release*> in_order(std::span<const release::Release> papers) {
  std::vector<const release::Release*> sorted;
  for (const auto& paper : papers) sorted.push_back(&paper);
  std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) {
    return std::tie(a->edition, a->audience, a->digest) < std::tie(b->edition, b->audience, b->digest);
  });
  sorted.erase(
      std::unique(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->digest == b->digest; }),
      sorted.end());
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    if (sorted[i]->gemeente_code != sorted[0]->gemeente_code) {
      base::refuse("andere-gemeente", paper_name(*sorted[i]),
                   "deze release is van een andere gemeente dan " + paper_name(*sorted[0]),
                   "geef releases van één gemeente");
    }
    if (sorted[i]->edition == sorted[i - 1]->edition && sorted[i]->audience == sorted[i - 1]->audience) {
      base::refuse("tweemaal-dezelfde-editie", paper_name(*sorted[i]),
                   "van deze editie en doelgroep zijn er twee releases, en zij verschillen",
                   "geef van elke editie en doelgroep de release die is uitgegeven");
    }
  }
  return sorted;
}

}  // namespace

Report releases(std::span<const release::Release> given, const content::Site& site, const Options& options) {
  Report report;
  report.width = options.width;
  Papers papers;
  std::map<std::string, std::vector<const release::Release*>> by_edition;
  for (const auto* paper : in_order(given)) {
    report.papers.push_back(paper_name(*paper));
    by_edition[paper->edition].push_back(paper);
  }
  std::vector<Edition> editions;
  for (const auto& [_, of_one] : by_edition)
    editions.push_back(read_edition(editions.size(), of_one, site, papers, report));
  papers.settle(report);
  Equations equations(papers);
  std::reverse(editions.begin(), editions.end());
  // What is trusted most comes first, the newest edition before those that it may have revised: see
  // Equations::solve_without_contradictions.
  for (const Edition& edition : editions) add_member_rows(edition, papers, equations);
  for (const Edition& edition : editions) add_person_rows(edition, papers, equations);
  for (const Edition& edition : editions) add_indicator_rows(edition, site, papers, equations);
  for (const Edition& edition : editions) add_period_rows(edition, papers, equations);
  equations.attack(options, report);
  return report;
}

}  // namespace duidelijk::attack
