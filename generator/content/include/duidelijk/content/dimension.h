// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

namespace duidelijk::content {

/// One value of a dimension, from content/dimensies.yaml or, for an open dimension, from the store.
struct Member {
  std::string id;      ///< a key word: "12-17", "WK990101", "02"
  std::string label;   ///< Dutch, as the reader sees it
  std::string parent;  ///< id of the member above it in the same hierarchy; empty at the top
};

/// wijk, leeftijd, geslacht, hulpvorm, verwijzer, aanbieder, product, … A total is no member: it is the absence of a choice ("T" in tables).
struct Dimension {
  std::string id;
  std::string label;             ///< "wijk"
  std::string total_label;       ///< "alle wijken"
  bool person = false;           ///< wijk, leeftijd, geslacht, hulpvorm, verwijzer: at most two cross in public
  bool confidential = false;     ///< aanbieder, product: never in a public table
  std::string members_from;      ///< SQL `select id, label, parent` over the store for an open dimension; empty = fixed members
  std::vector<Member> members;   ///< fixed members in reading order; filled from the store for an open dimension
};

}  // namespace duidelijk::content
