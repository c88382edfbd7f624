// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/airlock/airlock.h"
#include "duidelijk/airlock/plan.h"
#include "duidelijk/content/site.h"
#include "duidelijk/cube/contributions.h"
#include "duidelijk/cube/cube.h"
#include "duidelijk/register/past.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::airlock::testing {

/// One row of a fact: members by dimension (absent dimensions: "x"), and who is behind it.
struct Line {
  std::string period;
  std::map<std::string, std::string> members;
  std::uint32_t jeugdige = 0, aanbieder = 0;
  std::int64_t value = 0;
  std::uint32_t n = 0;
  bool censored = false;
};

/// A made-up municipality in memory: content, records, and the way through cube and airlock.
class Town {
 public:
  /// wijk (a, b, c), leeftijd (0-11, 12-17, 18-22), geslacht (m, v), hulpvorm (amb, vbl ⊃ plz, gzh), aanbieder; audience openbaar with
  /// the rules of disclosure.md §9 and no area rule; vertrouwelijk with exact figures, below 5 hidden from three person dimensions on.
  Town();

  content::Site site;
  std::map<std::string, std::vector<Line>> records;  ///< by fact

  content::Dimension& dimension(const std::string& id);
  content::Audience& audience(const std::string& id);
  content::Fact& add_fact(const std::string& name, std::vector<std::string> dimensions, std::vector<std::string> additive,
                          content::Fact::Value value = content::Fact::Value::geen);
  content::Indicator& add_indicator(const std::string& id, const std::string& fact, content::Measure measure, const std::string& unit = "jeugdigen");
  /// The quotient of two indicators in percent.
  content::Indicator& add_share(const std::string& id, const std::string& numerator, const std::string& denominator);
  void publish(const std::string& audience_id, const std::string& indicator, std::vector<std::vector<std::string>> crossings,
               std::vector<base::Grain> grains = {base::Grain::jaar});

  /// Adds `n` new jeugdigen, a row each.
  void add(const std::string& fact, const std::string& period, const std::map<std::string, std::string>& members, int n,
           std::int64_t value_each = 0, std::uint32_t aanbieder = 0);

  /// The records of every fact, as the facts of the store give them.
  [[nodiscard]] std::vector<cube::Contributions> rows() const;
  [[nodiscard]] std::vector<cube::Table> tables(const std::string& audience_id) const;
  [[nodiscard]] Outcome release(const std::string& audience_id) const;
  [[nodiscard]] Outcome release(const std::string& audience_id, const std::vector<cube::Table>& tables) const;
  /// Beside what its closure was told before, and what other audiences are shown in this edition.
  [[nodiscard]] Outcome release_after(const std::string& audience_id, const registry::Past& past, std::span<const release::Release> also_seen = {},
                                bool draft = true, std::span<const base::CellKey> withhold = {}) const;
  /// Adds the audience raad under the rules of §9: exact from 5, zeros protected; it sees openbaar too.
  void add_raad();

 private:
  std::uint32_t next_jeugdige_ = 1;
};

/// A town with a raad, which is shown the jeugdigen of 2024 in wijk a, b and c; the public is not.
[[nodiscard]] Town town_with_raad(int a, int b, int c);

/// The released figure under `indicator|period|dim=member…` ("T" and version left out), "afgeschermd" etc. when not shown.
[[nodiscard]] std::string figure(const release::Release& release, const std::string& indicator, const std::string& period,
                                 const std::map<std::string, std::string, std::less<>>& members = {});
[[nodiscard]] std::int64_t hidden_by(const Outcome& outcome, Reason reason);

}  // namespace duidelijk::airlock::testing
