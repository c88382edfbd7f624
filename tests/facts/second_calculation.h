// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "real_content.h"
#include "town.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// The made-up municipality counted a second time: from the files that were delivered, day by day, with no store, no
/// SQL and no cube.
namespace duidelijk::facts::test::second {

using town::Day;

constexpr int kFirst = 2019, kLast = 2025;  ///< the years of its data
constexpr int kGap = 28;                    ///< days without help that end an episode
const Day kOrigin = town::day(2010, 1, 1), kEnd = town::day(2036, 1, 1), kNow = town::day(2025, 12, 31);

const town::Town& the_town();

/// Help of one child with one toewijzing, from `begin` to `end`, its last day.
struct Stretch {
  std::string product, reden, verwijzer, nummer;
  Day begin = 0, end = 0;
  bool stopped = false, crisis = false, transport = false;
};

struct Child {
  std::string born;  ///< empty = unknown
  std::vector<Stretch> help;
  std::vector<const town::Toewijzing*> toewijzingen;  ///< current ones
};

std::string hulpvorm(const std::string& product);
/// Help that a judge imposes.
bool justice(const std::string& product);
/// A column of the products that says 1.
bool flag(const std::string& product, const char* column);
/// Of the latest version of a toewijzing that names one; else empty.
std::string verwijzer_of(const std::string& nummer);
/// Every child with its help, by bsn: starts with their stops, and claims where no start came.
const std::map<std::string, Child>& children();

/// The figure of a year as content/ makes it from the store.
std::int64_t figure(const std::string& indicator, int year, const Members& members = {});

}  // namespace duidelijk::facts::test::second
