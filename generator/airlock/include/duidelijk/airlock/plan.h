// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/site.h"
#include "duidelijk/cube/cube.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::airlock {

/// The tables that the cube must make for one audience, by fact: what is published, the operands of its quotients, and the
/// population of areas. Without duplicates, sorted.
using Plan = std::map<std::string, std::vector<cube::Request>>;

/// Throws base::InputError with every line of publicatie.yaml that the rules refuse (rule names: te-veel-persoonsdimensies,
/// vertrouwelijke-dimensie, onbekende-indicator, noemer-past-niet, matrix-niet-ruimer …).
[[nodiscard]] Plan plan(const content::Site& site, std::string_view audience);

/// The operands of one published quotient table. The denominator may be known by year only.
struct Operands {
  cube::Request numerator, denominator;
  bool denominator_by_year = false;
};
[[nodiscard]] Operands operands_of(const content::Site& site, const content::Indicator& quotient, base::Grain grain,
                                   const std::vector<std::string>& dimensions);

}  // namespace duidelijk::airlock
