// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/attack/attack.h"
#include "duidelijk/audit/system.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace duidelijk::attack {

using audit::Bounds;
using audit::Index;

/// What one paper says of one figure.
struct Observation {
  std::size_t edition = 0;  ///< number of the edition; papers of one edition speak of the same moment
  std::string audience;
  std::string paper;
  std::string name;  ///< the figure as this paper calls it
  Bounds bounds;
  bool shown = false;
  int decimals = 0;
};

/// A figure of which all papers that speak of it may be true together.
struct Figure {
  std::string name;
  Bounds bounds;
  bool shown = false;
  int decimals = 0;
  std::set<std::string> hidden_in;
  std::set<std::size_t> editions;
};

/// Everything that was read, one variable per figure and version.
class Papers {
 public:
  /// `key` says what is counted, where papers may call it by different names.
  void observe(const std::string& key, Observation observation);
  /// Intersects what is said of each figure; what cannot be of one figure becomes two. Fills in revisions and
  /// printed_elsewhere.
  void settle(Report& report);

  /// The variable for a key in an edition: of that edition, or the only one that there is.
  [[nodiscard]] std::optional<Index> at(const std::string& key, std::size_t edition) const;
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }

 private:
  std::map<std::string, std::vector<Observation>> said_;
  std::map<std::string, std::vector<Index>> versions_;
  std::vector<Figure> figures_;
};

}  // namespace duidelijk::attack
