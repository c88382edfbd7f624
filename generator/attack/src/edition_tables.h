// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "member_tree.h"
#include "papers.h"

#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::attack {

/// Where a figure stands within a fact: the period, and of each dimension of the fact the set of members that it is
/// about.
struct Place {
  base::Period period;
  std::vector<SetId> sets;
  friend auto operator<=>(const Place&, const Place&) = default;
  friend bool operator==(const Place&, const Place&) = default;
};

/// All figures of one fact and measure, whatever indicators print them.
struct Family {
  const content::Fact* fact = nullptr;
  content::Measure measure = content::Measure::rijen;
  std::string definition;  ///< the fact, or an indicator and version that the content has otherwise now
  bool stand = false, stroom = false;
  std::map<Place, std::string> cells;  ///< to the key in Papers
};

/// The figures of one indicator by period and members ("leeftijd=0-3|wijk=WK01", totals left out).
struct IndicatorCells {
  struct At {
    std::string crossing;  ///< "jaar leeftijd,wijk"
    base::Period period;
    std::map<std::string, std::string> members;
    friend auto operator<=>(const At&, const At&) = default;
    friend bool operator==(const At&, const At&) = default;
  };
  std::map<At, std::string> cells;
};

/// What the releases of one edition say together.
struct Edition {
  std::size_t number = 0;
  std::string name;
  std::map<std::string, MemberTree> trees;
  std::map<std::string, SetId> unknown_selections;  ///< of members that no table shows; their ids are in no tree
  std::map<std::string, Family> families;
  std::map<std::string, IndicatorCells> indicators;
};

/// Reads the releases, all of one edition, into `papers`. Hidden values that stand in no relation are counted in the
/// report.
[[nodiscard]] Edition read_edition(std::size_t number, const std::vector<const release::Release*>& releases,
                                   const content::Site& site, Papers& papers, Report& report);

/// "2025-K4 openbaar"
[[nodiscard]] std::string paper_name(const release::Release& release);

}  // namespace duidelijk::attack
