// SPDX-License-Identifier: EUPL-1.2
// Random small municipalities, child by child, against an attacker of another make: it sees the Release only, and its own table of
// which dimensions add.
#include "town.h"

#include "duidelijk/release/release.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <utility>

using namespace duidelijk;
using namespace duidelijk::airlock::testing;
using content::Measure;
using release::Table;

namespace {

/// In even towns some rows hang on verblijf itself, which then is more than its parts.
bool leaves_only(std::uint32_t seed) { return seed % 2 == 1; }

Town random_town(std::uint32_t seed) {
  std::mt19937 random(seed);  // NOLINT: the same towns in every run
  Town town;
  town.add_fact("hulp", {"geslacht", "hulpvorm", "leeftijd", "wijk"}, {"geslacht", "leeftijd", "wijk"});
  town.add_indicator("jeugdigen", "hulp", Measure::jeugdigen);
  town.add_indicator("begonnen", "hulp", Measure::rijen, "trajecten");
  town.add_indicator("verblijf", "hulp", Measure::jeugdigen).selection = {{"hulpvorm", {"vbl"}}};
  town.add_indicator("onder-18", "hulp", Measure::jeugdigen).selection = {{"leeftijd", {"0-11", "12-17"}}};
  town.publish("openbaar", "jeugdigen", {{}, {"leeftijd", "wijk"}, {"geslacht", "wijk"}, {"hulpvorm"}});
  town.publish("openbaar", "begonnen", {{"hulpvorm", "wijk"}});
  town.publish("openbaar", "verblijf", {{"wijk"}, {"leeftijd"}});
  town.publish("openbaar", "onder-18", {{"wijk"}});
  const auto draw = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  const auto skewed = [&](const std::vector<std::string>& from) { return from[std::min(random() % 4, random() % 4) % from.size()]; };
  const int children = 60 + static_cast<int>(random() % 240);
  for (std::uint32_t child = 1; child <= static_cast<std::uint32_t>(children); ++child) {
    const auto wijk = skewed({"a", "b", "c"});
    const auto leeftijd = draw({"0-11", "12-17", "18-22", "12-17"});
    const auto geslacht = draw({"m", "v"});
    const std::size_t kinds = 1 + (random() % 5 == 0 ? 1 : 0);
    for (std::size_t k = 0; k < kinds; ++k) {
      const auto hulpvorm = leaves_only(seed) ? skewed({"amb", "plz", "gzh"}) : skewed({"amb", "plz", "gzh", "vbl"});
      town.records["hulp"].push_back(
          {"2024", {{"geslacht", geslacht}, {"hulpvorm", hulpvorm}, {"leeftijd", leeftijd}, {"wijk", wijk}}, child});
    }
  }
  return town;
}

/// Total = Σ top members, and a member = Σ its children, in one table along one dimension, the others fixed.
struct Sum {
  std::size_t whole;
  std::vector<std::size_t> parts;
};

std::vector<Sum> lines_of(const Table& table, const Town& town, const std::set<std::string>& adds,
                          bool children_add) {
  std::vector<Sum> lines;
  std::size_t stride = 1;
  for (std::size_t d = table.dimensions.size(); d-- > 0;) {
    const auto& members = table.members[d];
    const std::size_t here = stride;
    stride *= members.size();
    if (!adds.contains(table.dimensions[d])) continue;
    const auto& known = const_cast<Town&>(town).dimension(table.dimensions[d]).members;
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const std::size_t m = i / here % members.size();
      Sum line{i, {}};
      for (std::size_t k = 0; k < known.size(); ++k) {
        if ((m == 0 && known[k].parent.empty()) || (m != 0 && children_add && known[k].parent == members[m])) line.parts.push_back(i + (k + 1 - m) * here);
      }
      if (!line.parts.empty()) lines.push_back(std::move(line));
    }
  }
  return lines;
}

/// What a reader can find by filling in, again and again, whatever cell is alone in its line; as if rounded values were exact.
std::set<std::size_t> filled_in(const Table& table, const std::vector<Sum>& lines) {
  std::vector<bool> known;
  for (const auto& value : table.values) known.push_back(value.shown());
  std::set<std::size_t> found;
  for (bool again = true; again;) {
    again = false;
    for (const Sum& line : lines) {
      std::vector<std::size_t> unknown;
      if (!known[line.whole]) unknown.push_back(line.whole);
      for (const std::size_t part : line.parts) {
        if (!known[part]) unknown.push_back(part);
      }
      if (unknown.size() != 1) continue;
      known[unknown.front()] = true;
      found.insert(unknown.front());
      again = true;
    }
  }
  return found;
}

const cube::Table& exact(const std::vector<cube::Table>& tables, const Table& table) {
  return *std::find_if(tables.begin(), tables.end(), [&](const cube::Table& t) {
    return t.request.indicator == table.indicator && t.request.dimensions == table.dimensions && t.request.grain == table.grain;
  });
}

void check_town(const Town& town, bool children_add) {
  const auto tables = town.tables("openbaar");
  const auto outcome = town.release("openbaar", tables);
  CHECK(outcome.report.exact == 0);
  std::map<std::int64_t, std::int64_t> rounding;
  for (const Table& table : outcome.release.tables) {
    CAPTURE(table.indicator);
    const bool events = table.indicator == "begonnen";
    const std::set<std::string> adds = events ? std::set<std::string>{"hulpvorm", "wijk"} : std::set<std::string>{"geslacht", "leeftijd", "wijk"};
    const auto lines = lines_of(table, town, adds, children_add);
    CHECK(filled_in(table, lines).empty());
    const auto& truth = exact(tables, table);
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const std::int64_t n = truth.cells[i].value;
      if (!table.values[i].shown()) continue;
      CHECK(n >= 10);
      CHECK(truth.cells[i].jeugdigen >= 10);
      CHECK(std::abs(table.values[i].scaled - n) <= 2);
      CHECK(rounding.emplace(n, table.values[i].scaled).first->second == table.values[i].scaled);
    }
    for (const Sum& line : lines) {
      for (const std::size_t part : line.parts) {
        const std::int64_t rest = truth.cells[line.whole].value - truth.cells[part].value;
        if (rest >= 0 && rest < 10 && line.parts.size() > 1) CHECK_FALSE(table.values[part].shown());
      }
    }
  }
}

/// All tables at once: cells by their meaning, in words that the airlock does not use.
class JointAttack {
 public:
  JointAttack(const release::Release& release, const Town& town, bool children_add) {
    for (const Table& table : release.tables) {
      const bool events = table.indicator == "begonnen";
      const std::set<std::string> adds = events ? std::set<std::string>{"hulpvorm", "wijk"} : std::set<std::string>{"geslacht", "leeftijd", "wijk"};
      std::vector<std::string> names;
      for (std::size_t i = 0; i < table.values.size(); ++i) {
        auto key = table.key(i, 1);
        if (table.indicator == "verblijf") key.members["hulpvorm"] = "vbl";
        if (table.indicator == "onder-18") key.members["leeftijd"] = "0-11+12-17";
        key.indicator = events ? "rijen" : "kinderen";
        names.push_back(key.text());
        cells_.emplace(names.back(), table.values[i].shown());
      }
      for (const Sum& line : lines_of(table, town, adds, children_add)) {
        std::vector<std::string> parts;
        for (const std::size_t part : line.parts) parts.push_back(names[part]);
        sums_.push_back({names[line.whole], parts});
      }
    }
    for (const std::string wijk : {"", "a", "b", "c"}) {
      const auto name = [&](const std::string& leeftijd) {
        base::CellKey key{"kinderen", 1, *base::Period::parse("2024"), {}};
        if (!leeftijd.empty()) key.members["leeftijd"] = leeftijd;
        if (!wijk.empty()) key.members["wijk"] = wijk;
        return key.text();
      };
      sums_.push_back({name("0-11+12-17"), {name("0-11"), name("12-17")}});
      sums_.push_back({name(""), {name("0-11+12-17"), name("18-22")}});
    }
  }

  /// Hidden cells that a Gauss-Jordan elimination in fractions leaves alone in a row.
  [[nodiscard]] std::vector<std::string> found() const {
    std::map<std::string, std::size_t> column;
    for (const auto& [name, shown] : cells_) {
      if (!shown) column.emplace(name, column.size());
    }
    std::vector<std::vector<double>> rows;
    for (const auto& [whole, parts] : sums_) {
      std::vector<double> row(column.size(), 0.0);
      const auto set = [&](const std::string& name, double value) {
        const auto at = column.find(name);
        if (at != column.end()) row[at->second] += value;
        return cells_.contains(name);
      };
      bool all = set(whole, -1.0);
      for (const auto& part : parts) all = set(part, 1.0) && all;
      if (all) rows.push_back(std::move(row));
    }
    std::vector<std::string> result;
    const auto alone = reduce(rows, column.size());
    for (const auto& [name, at] : column) {
      if (alone.contains(at)) result.push_back(name);
    }
    return result;
  }

 private:
  static std::set<std::size_t> reduce(std::vector<std::vector<double>>& rows, std::size_t columns) {
    std::size_t rank = 0;
    for (std::size_t c = 0; c < columns && rank < rows.size(); ++c) {
      const auto best = std::max_element(rows.begin() + static_cast<std::ptrdiff_t>(rank), rows.end(),
                                         [&](const auto& a, const auto& b) { return std::abs(a[c]) < std::abs(b[c]); });
      if (std::abs((*best)[c]) < 1e-9) continue;
      std::swap(rows[rank], *best);
      for (std::size_t r = 0; r < rows.size(); ++r) {
        const double times = rows[r][c] / rows[rank][c];
        if (r == rank || times == 0.0) continue;
        for (std::size_t k = 0; k < columns; ++k) rows[r][k] -= times * rows[rank][k];
      }
      ++rank;
    }
    std::set<std::size_t> alone;
    for (std::size_t r = 0; r < rank; ++r) {
      std::vector<std::size_t> filled;
      for (std::size_t c = 0; c < columns; ++c) {
        if (std::abs(rows[r][c]) > 1e-9) filled.push_back(c);
      }
      if (filled.size() == 1) alone.insert(filled.front());
    }
    return alone;
  }

  std::map<std::string, bool> cells_;
  std::vector<std::pair<std::string, std::vector<std::string>>> sums_;
};

}  // namespace

TEST_CASE("in 400 random towns no hidden cell follows from rows and columns, and nothing small is shown") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    CAPTURE(seed);
    check_town(random_town(seed), leaves_only(seed));
  }
}

TEST_CASE("all tables together give no hidden cell away, and the attack does find what a missing secondary gives") {
  int broken = 0;
  int tried = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    CAPTURE(seed);
    const Town town = random_town(seed);
    auto outcome = town.release("openbaar");
    CHECK(JointAttack(outcome.release, town, leaves_only(seed)).found().empty());
    if (outcome.report.secondaries.empty()) continue;
    // Sabotage: one secondary is shown after all, in every table in which it stands.
    const auto spoiled = outcome.report.secondaries.front().cell;
    for (auto& table : outcome.release.tables) {
      for (std::size_t i = 0; i < table.values.size(); ++i) {
        if (table.indicator == spoiled.indicator && table.key(i, 1) == spoiled) table.values[i] = {release::Presence::getoond, 10};
      }
    }
    ++tried;
    broken += JointAttack(outcome.release, town, leaves_only(seed)).found().empty() ? 0 : 1;
  }
  CHECK(tried > 50);
  CHECK(broken * 2 > tried);
}

TEST_CASE("tables in any order give the same release and the same report, byte for byte") {
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    const Town town = random_town(seed);
    auto tables = town.tables("openbaar");
    auto first = town.release("openbaar", tables);
    const std::string bytes = release::write(first.release);
    std::mt19937 random(seed);  // NOLINT
    std::shuffle(tables.begin(), tables.end(), random);
    auto second = town.release("openbaar", tables);
    CHECK(release::write(second.release) == bytes);
    CHECK(second.report.json() == first.report.json());
  }
}

TEST_CASE("known effect: exact values with suppression, and shares from exact counts, cannot come out") {
  // Two wijken of 33 and 9 of 42: an exact share of 78,6% beside a released 40 would give 33 of 42 and so the 9.
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    Town town = random_town(seed);
    auto& share = town.add_share("aandeel", "jeugdigen", "jeugdigen");
    share.denominator_total = {"wijk"};
    share.decimals = 1;
    town.publish("openbaar", "aandeel", {{"wijk"}});
    const auto outcome = town.release("openbaar");
    const auto* shares = outcome.release.table("aandeel", base::Grain::jaar, {"wijk"});
    const std::int64_t total = outcome.release.find({"jeugdigen", 1, shares->periods[0], {}})->scaled;
    for (std::size_t m = 1; m < shares->values.size(); ++m) {
      const auto part = outcome.release.find({"jeugdigen", 1, shares->periods[0], {{"wijk", shares->members[0][m]}}});
      if (!shares->values[m].shown()) continue;
      REQUIRE(part->shown());  // a share without its shown part would be a way round
      CHECK(shares->values[m].scaled == (200 * part->scaled + total) / (2 * total));
    }
  }
}
