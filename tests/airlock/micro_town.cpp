// SPDX-License-Identifier: EUPL-1.2
#include "micro_town.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>

namespace duidelijk::airlock::testing {
namespace {

void settle_children(Micro& micro, std::mt19937& random) {
  const unsigned sets = 1U << (2 * micro.shape.quarters);
  auto& rows = micro.town.records["hulp"];
  for (std::uint32_t child = 1; child <= micro.children; ++child) {
    const auto first = random() % micro.shape.wijken;
    const char* wijk = Micro::wijken[std::min(first, random() % micro.shape.wijken)];
    const unsigned pairs = 1 + static_cast<unsigned>(random() % (sets - 1));
    for (std::size_t q = 0; q < micro.shape.quarters; ++q) {
      for (std::size_t h = 0; h < Micro::hulpvormen.size(); ++h) {
        if ((pairs >> (2 * q + h) & 1U) == 0) continue;
        const std::map<std::string, std::string> members{{"wijk", wijk}, {"hulpvorm", Micro::hulpvormen[h]}};
        rows.push_back({Micro::quarters[q], members, child});
        if (micro.shape.whole) rows.push_back({micro.periods().back(), members, child});
      }
    }
  }
}

/// Where a period has no rows "no data" is printed, which tells something else.
bool all_periods(const Micro& micro) {
  std::set<std::string> seen;
  for (const Line& line : micro.town.records.at("hulp")) seen.insert(line.period);
  return seen.size() == micro.shape.periods();
}

template <typename List>
std::size_t place(const List& list, const std::string& id) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), id) - list.begin());
}

}  // namespace

std::vector<std::string> Micro::periods() const {
  std::vector<std::string> codes(quarters.begin(), quarters.begin() + static_cast<std::ptrdiff_t>(shape.quarters));
  if (shape.whole) codes.emplace_back(time == Time::half_year ? "2024-H1" : "2024");
  return codes;
}

std::array<Counts, 3> Micro::truth() const {
  std::array<Counts, 3> counts{};
  std::set<std::tuple<std::size_t, std::size_t, std::uint32_t>> seen;
  const auto codes = periods();
  for (const Line& line : town.records.at("hulp")) {
    const std::size_t wijk = place(wijken, line.members.at("wijk"));
    const std::size_t all = 3 * place(codes, line.period);
    for (const std::size_t at : {all, all + 1 + place(hulpvormen, line.members.at("hulpvorm"))}) {
      if (seen.insert({wijk, at, line.jeugdige}).second) ++counts[wijk][at];
    }
  }
  return counts;
}

Micro micro_town(std::uint32_t seed) {
  std::mt19937 random(seed);  // NOLINT: the same towns in every run
  Micro micro;
  micro.time = static_cast<Time>(random() % 3);
  const bool one = micro.time == Time::quarter;
  micro.shape = {one ? 2 + random() % 2 : 2, one ? 1U : 2U, !one};
  micro.children = one ? 3 + random() % 7 : 3 + random() % 4;
  Town& town = micro.town;
  town.dimension("wijk").members.resize(micro.shape.wijken);
  town.dimension("hulpvorm").members.resize(Micro::hulpvormen.size());
  town.add_fact("hulp", {"hulpvorm", "wijk"}, {"wijk"}).grains.push_back(base::Grain::halfjaar);
  town.add_indicator("jeugdigen", "hulp", content::Measure::jeugdigen);
  std::vector<base::Grain> grains{base::Grain::kwartaal};
  if (!one) grains.push_back(micro.time == Time::half_year ? base::Grain::halfjaar : base::Grain::jaar);
  town.publish("openbaar", "jeugdigen", {{}, {"wijk"}, {"hulpvorm"}, {"hulpvorm", "wijk"}}, grains);
  content::Rules& rules = town.audience("openbaar").rules;
  rules.minimum = random() % 4 == 0 ? 4 : 3;
  rules.round = random() % 2 == 0 ? 1 : 3;
  rules.protect_zeros = random() % 2 == 0;
  rules.width = rules.upper = rules.minimum - 2;
  do {
    town.records.clear();
    settle_children(micro, random);
  } while (!all_periods(micro));
  return micro;
}

}  // namespace duidelijk::airlock::testing
