// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::content {

/// The rules of one audience, from content/publicatie.yaml. Defaults are those of `openbaar` (reference/disclosure.md §9).
struct Rules {
  int minimum = 10;              ///< (minimum) counts n < minimum are hidden
  bool protect_zeros = true;     ///< (nullen: beschermd | tonen)
  [[nodiscard]] int least() const { return protect_zeros ? 0 : 1; }  ///< the smallest count that is hidden for being small
  int round = 5;                 ///< (afronden) base, odd; 1 = exact
  std::int64_t euro_round_cents = 100'000; ///< (euro_afronden, in euros) 1 cent = exact
  int minimum_jeugdigen = 10;    ///< euros need as many jeugdigen …
  int minimum_aanbieders = 3;    ///< … and aanbieders (holdings); 0 = no rule
  int p_percent = 15;            ///< p% rule on holdings; 0 = no rule
  int dominance_percent = 50;    ///< no jeugdige above this share; 0 = no rule
  int holding_dominance_percent = 0;  ///< (dominantie_aanbieders) the largest aanbieders (holdings) together are no more of a sum; 0 = no rule
  int holding_dominance_count = 2;    ///< (dominantie_aantal) how many those are: 1 or 2
  int minimum_denominator = 50;  ///< quotients
  int minimum_area = 100;        ///< (gebied_minimum) no figures about persons for areas with fewer young people; 0 = no rule
  int width = 4;                 ///< (breedte) an attacker's interval for a hidden count stays at least so wide (disclosure.md §4) …
  int upper = 5;                 ///< (bovengrens) … and reaches at least so high
  int max_person_dimensions = 2; ///< tables that cross more are refused
  int suppress_from_person_dimensions = 0;  ///< (onderdruk_vanaf) rules apply only to tables with so many person dimensions; 0 = to all
  std::vector<std::string> unrounded;       ///< (niet_afronden) indicators whose counts are printed exactly, and so protected by hiding alone
  std::vector<std::string> always_suppress; ///< (onderdruk_altijd) indicators to which `minimum` applies whatever their crossing
  /// (onderdruk_leden) dimension -> members to whose cells `minimum` applies whatever their crossing and indicator; a member stands for its
  /// children too, and so does a selection inside it
  std::map<std::string, std::vector<std::string>> suppress_members;
  bool secondary = true;         ///< (secundair)
  /// (op_verzoek) dimension -> members of whom every cell is hidden, whatever it counts: someone asked for it. A member stands for its children too.
  std::map<std::string, std::vector<std::string>> on_request;
  enum class Cost { aantal, waarde };
  Cost cost = Cost::aantal;      ///< (kosten) what makes a cell dear, when another is to be hidden beside a hidden one: jeugdigen or its value
};

/// One line of the publication matrix: an indicator by some crossings and grains.
struct PublishedTable {
  std::string indicator;
  std::vector<base::Grain> grains;                    ///< (per)
  std::vector<std::vector<std::string>> crossings;    ///< (naar) lists of dimensions; [] is the total
  int line = 0;                                       ///< in publicatie.yaml
  int weight = 1;                                     ///< (gewicht) cells of heavier tables are hidden for another one later
};

struct Audience {
  std::string id;                      ///< openbaar, raad, vertrouwelijk
  std::string label;                   ///< "Openbaar"
  std::vector<std::string> sees_also;  ///< (ziet_ook)
  bool confidential = true;
  Rules rules;
  std::vector<PublishedTable> tables;
};

/// stand of the previous period + instroom − uitstroom = stand, all indicators (disclosure.md §2 (d)).
struct Balance {
  std::string stock, inflow, outflow;
};

/// Whoever counts in the whole counts in one of the parts too, under the same key: whole <= Σ parts, all indicators of people
/// (disclosure.md §2 (b), across facts).
struct Cover {
  std::string whole;
  std::vector<std::string> parts;
};

struct Publication {
  std::vector<Audience> audiences;
  std::string area_dimension = "wijk"; ///< (gebied_dimensie) the dimension that minimum_area is about
  std::string area_population;         ///< (gebied_bevolking) indicator on a public fact: young people per area and year; empty = rule off
  std::vector<Balance> balances;       ///< (balansen) list of {stand: id, instroom: id, uitstroom: id}; optional
  std::vector<Cover> covers;           ///< (dekkingen) list of {geheel: id, delen: [id, …]}; optional
  std::map<std::string, std::vector<std::string>> structural_zeros;  ///< (structureel_nul) dimension -> members that cannot occur
  [[nodiscard]] const Audience* find(std::string_view id) const;
  /// The audience and all whose figures and pages its readers see too (ziet_ook, and what those see), nearest first: each one comes
  /// before those that it sees itself. Empty when there is no such audience.
  [[nodiscard]] std::vector<const Audience*> closure(std::string_view id) const;
};

}  // namespace duidelijk::content
