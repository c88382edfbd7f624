// SPDX-License-Identifier: EUPL-1.2
// A published table as it stands: jongeren with jeugdzorg in natura by wijk and buurt, of CBS (Kerncijfers wijken en
// buurten, Almere, peildatum 1 January 2022). From outside: of 47 wijken with a total, 17 have one blank buurt beside
// it.
#include "shared_data.h"
#include "temp_folder.h"

#include "duidelijk/audit/elimination.h"
#include "duidelijk/base/csv.h"
#include "duidelijk/base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace duidelijk;

namespace {

struct Wijk {
  bool total = false;               // is published
  std::vector<bool> blank_buurten;  // one for each buurt
};

std::map<std::string, Wijk> wijken_of(const std::string& text) {
  base::CsvScanner scanner(text, ';');
  base::CsvRecord record;
  REQUIRE(scanner.next(record));
  const auto column = [&](const std::string& name) {
    const auto it = std::find(record.fields.begin(), record.fields.end(), name);
    REQUIRE(it != record.fields.end());
    return static_cast<std::size_t>(it - record.fields.begin());
  };
  const auto day = column("Peildatum"), kind = column("SoortRegio_2"), code = column("Codering_3"),
             count = column("JongerenMetJeugdzorgInNatura_87");  // the column of 2022
  std::map<std::string, Wijk> wijken;
  while (scanner.next(record)) {
    if (record.fields[day] != "1-1-2022") continue;
    const std::string digits(base::trim(record.fields[code]).substr(2));
    const auto shown = base::trim(record.fields[count]);
    const bool blank = shown.empty() || shown == ".";
    const auto what = base::trim(record.fields[kind]);
    if (what == "Wijk") wijken[digits].total = !blank;
    if (what == "Buurt") wijken[digits.substr(0, 6)].blank_buurten.push_back(blank);
  }
  return wijken;
}

}  // namespace

TEST_CASE("Almere 2022: in 17 of 47 wijken one blank buurt follows from the wijk's total") {
  const auto path = test::shared_data("cbs/almere_kerncijfers_wijken_buurten_2018_2025.csv");
  if (!path) return;
  audit::System system;
  std::vector<std::uint8_t> hidden;
  int totals = 0;
  for (const auto& [code, wijk] : wijken_of(test::slurp(*path))) {
    totals += wijk.total ? 1 : 0;
    std::vector<audit::Term> terms{{system.add_variable(), -1}};
    hidden.push_back(wijk.total ? 0 : 1);
    for (const bool blank : wijk.blank_buurten) {
      terms.push_back({system.add_variable(), 1});
      hidden.push_back(blank ? 1 : 0);
    }
    system.add_row(terms, audit::Sense::equal);
  }
  system.freeze();
  CHECK(totals == 47);
  const auto follows = audit::exactly_determined(system, hidden);
  // A wijk without a total whose buurten are all shown would follow too: only what stands beside a total counts.
  const auto beside_a_total = std::count_if(follows.begin(), follows.end(), [&](audit::Index v) {
    return hidden[system.row(system.rows_of(v)[0]).terms[0].variable] == 0;
  });
  CHECK(beside_a_total == 17);
}
