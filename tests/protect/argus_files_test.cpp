// SPDX-License-Identifier: EUPL-1.2
#include "work.h"

#include "duidelijk/argus/formats.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using duidelijk::protect::testing::has;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

json spec() {
  return {{"records", "r.asc"},
          {"format", {{"rda", "r.rda"}}},
          {"dimensions", {{{"name", "Region"}}, {{"name", "Size"}}}},
          {"frequency", "n"},
          {"rules", {{"minimum_frequency", 4}}}};
}

const char* const metadata =
    "Region 1 2 99\n<RECODEABLE>\n<HIERARCHICAL>\n<HIERCODELIST> \"C:\\Argus\\region.hrc\"\n<HIERLEADSTRING> "
    "\"@\"\nSize 3 1\n<RECODEABLE>\nn 4 3\n<NUMERIC>\n";

void fill(Work& made) {
  made.file("r.rda", metadata);
  made.file("region.hrc", "Nr\n@ 1\n@ 2\nZd\n@ 3\n@ 4\n");
  made.file("r.asc", " 1a  3\n 1b 20\n 2a 30\n 2b 40\n 3a 50\n 3b 60\n 4a 70\n 4b 80\n");
}

}  // namespace

TEST_CASE("The metadata of τ-ARGUS say where the columns are, and bring the hierarchy") {
  Work made;
  fill(made);
  const auto outcome = made.run(spec());
  CHECK(outcome.cells == 21);  // 7 regions by 3
  CHECK(outcome.primary == 1);
  CHECK(outcome.argus.empty());
  CHECK(has(outcome.cells_csv, "Region*Size;Nr;Total;93;safe"));
  made.file("r.rda", std::string("<SEPARATOR> \",\"\nRegion\n"));
  CHECK(has(made.refused(spec()), "scheidingsteken"));
  made.file("r.rda", "Region 1\n");
  CHECK(has(made.refused(spec()), "r.rda:1"));
}

TEST_CASE("The outcome as files for τ-ARGUS: the system holds, and the a-priori gives the same hidden cells back") {
  Work made;
  fill(made);
  made.file("spec.json", spec().dump());
  base::Diagnostics said;
  const auto outcome = protect::run(made.folder() / "spec.json", 1, said, true);
  const auto system = argus::read_jj(outcome.argus.at("result.jj"), "result.jj");
  CHECK(system.cells.size() == 21);
  CHECK(!system.equations.empty());
  std::int64_t primary = 0;
  std::int64_t secondary = 0;
  for (const auto& cell : system.cells) {
    primary += cell.status == 'u';
    secondary += cell.status == 'm';
  }
  CHECK(primary == outcome.primary);
  CHECK(secondary == outcome.secondary);
  for (const auto& equation : system.equations) {
    double sum = 0;
    for (const auto& term : equation.terms) sum += term.coefficient * system.cells[term.cell].value;
    CHECK(sum == equation.constant);
  }
  const auto hidden = argus::read_apriori(outcome.argus.at("result.hst"), "result.hst", 2, ';');
  CHECK(static_cast<std::int64_t>(hidden.size()) == outcome.primary + outcome.secondary);
}
