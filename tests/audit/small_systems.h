// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/system.h"

#include <vector>

namespace duidelijk::audit::testing {

/// total = part + … + part: the total is variable 0.
inline System one_sum(Index parts) {
  System system;
  system.add_variables(parts + 1);
  std::vector<Term> terms{{0, -1}};
  for (Index part = 1; part <= parts; ++part) terms.push_back({part, 1});
  system.add_row(terms, Sense::equal);
  system.freeze();
  return system;
}

/// Jeugdigen with help (variable 0) and with each of two kinds of it: part <= total in rows 0 and 1, and total <= sum
/// of the parts in row 2.
inline System two_kinds_of_help() {
  System system;
  system.add_variables(3);
  system.add_row(std::vector<Term>{{1, 1}, {0, -1}}, Sense::at_most);
  system.add_row(std::vector<Term>{{2, 1}, {0, -1}}, Sense::at_most);
  system.add_row(std::vector<Term>{{0, 1}, {1, -1}, {2, -1}}, Sense::at_most);
  system.freeze();
  return system;
}

}  // namespace duidelijk::audit::testing
