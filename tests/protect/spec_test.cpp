// SPDX-License-Identifier: EUPL-1.2
// What is wrong in a specification is said with its path, and how to mend it; all at once.
#include "work.h"

#include <doctest/doctest.h>

using duidelijk::protect::testing::has;
using duidelijk::protect::testing::Work;
using nlohmann::json;

namespace {

json good() {
  return {{"records", "r.csv"},
          {"format", "csv"},
          {"dimensions", {{{"name", "wijk"}}, {{"name", "soort"}}}},
          {"frequency", "n"},
          {"tables", json::array({json::array({"wijk", "soort"})})},
          {"rules", {{"minimum_frequency", 5}}},
          {"options", {{"knowledge", "none"}, {"intervals", "none"}}}};
}

const std::string records = "wijk;soort;n\nA;x;10\nA;y;20\nB;x;30\nB;y;40\n";

struct Wrong {
  std::string pointer;  // where in the good one
  json value;
  std::vector<std::string> said;
};

}  // namespace

TEST_CASE("the good one passes, also with unused keys absent or null") {
  Work work;
  work.file("r.csv", records);
  CHECK(work.refused(good()) == "");
  json sparse = good();
  sparse.erase("format");
  sparse.erase("tables");
  sparse["value"] = sparse["contributor"] = sparse["weight"] = nullptr;
  sparse["rules"]["p_percent"] = sparse["rules"]["dominance"] = sparse["rules"]["manual"] =
      sparse["rules"]["protect_zeros"] = nullptr;
  sparse["dimensions"][0]["groupings"] = sparse["dimensions"][0]["hierarchy"] = nullptr;
  sparse["options"]["cost"] = sparse["options"]["frequency_width"] = nullptr;
  CHECK(work.refused(sparse) == "");
}

TEST_CASE("each wrong key, type and value is named by its path, with the nearest right one") {
  const std::vector<Wrong> cases{
      {"/recods", "r.csv", {"'recods' bestaat niet", "bedoelde u 'records'?"}},
      {"/records", 7, {"'records'", "hier hoort een tekst"}},
      {"/records", nullptr, {"'records' ontbreekt"}},
      {"/dimensions", nullptr, {"'dimensions' ontbreekt"}},
      {"/dimensions", json::array(), {"'dimensions'", "minstens een dimensie"}},
      {"/dimensions/0/grouping", json::array(), {"'dimensions[0]'", "bedoelde u 'groupings'?"}},
      {"/dimensions/1/name", "wijk", {"'dimensions[1].name'", "staat er twee keer in"}},
      {"/dimensions/1/name", "status", {"'dimensions[1].name'", "kolom van cells.csv"}},
      {"/dimensions/0",
       {{"name", "wijk"}, {"groupings", {"g"}}, {"hierarchy", "a.hrc"}},
       {"'dimensions[0]'", "kunnen niet samen"}},
      {"/tables/0/1", "sort", {"'tables[0][1]'", "bedoelde u 'soort'?"}},
      {"/tables/0/1", "wijk", {"'tables[0][1]'", "staat twee keer"}},
      {"/tables/1", json::array({"soort", "wijk"}), {"'tables[1]'", "staat er al"}},
      {"/tables/0", {{"dimensions", {"wijk"}}, {"weight", 0}}, {"'tables[0].weight'", "van 1 tot en met 1000"}},
      {"/tables/0", {{"dimensions", {"wijk"}}, {"weight", 1.5}}, {"'tables[0].weight'", "heel getal"}},
      {"/tables/0", {{"weight", 2}}, {"'tables[0]'", "'dimensions' of 'cells'"}},
      {"/tables/0", {{"dimensions", {"wijk"}}, {"wieght", 2}}, {"'tables[0]'", "bedoelde u 'weight'?"}},
      {"/tables", json::array(), {"'tables'", "minstens een tabel"}},
      {"/format", "cvs", {"'format'", "\"csv\" of"}},
      {"/format", {{"fixed", {{"wijk", {3, 2}}}}}, {"'format.fixed.wijk'", "(2) staat voor de eerste (3)"}},
      {"/format", {{"fixed", {{"wijk", {0, 2}}}}}, {"'format.fixed.wijk[0]'", "heel getal van 1"}},
      {"/format",
       {{"fixed", {{"wijk", {1, 1}}, {"soort", {2, 2}}, {"m", {3, 4}}}}},
       {"de kolom 'n' staat niet in format.fixed"}},
      {"/rules", nullptr, {"'rules' ontbreekt"}},
      {"/rules", json::object(), {"'rules'", "geen regel"}},
      {"/rules/minimum_frequency", "5", {"'rules.minimum_frequency'", "heel getal"}},
      {"/rules/minimum_frequency", 0, {"'rules.minimum_frequency'", "van 1"}},
      {"/rules/minimum_frequency", 2.5, {"'rules.minimum_frequency'", "heel getal"}},
      {"/rules/minimum_frequency", 18446744073709551615ULL, {"'rules.minimum_frequency'", "heel getal"}},
      {"/rules/protect_zeros", "ja", {"'rules.protect_zeros'", "true of false"}},
      {"/rules/p_procent", 15, {"'rules'", "bedoelde u 'p_percent'?"}},
      {"/rules/p_percent", 15, {"'value' ontbreekt"}},
      {"/rules/dominance", {1, 85, 3}, {"'rules.dominance'", "[n, k]"}},
      {"/rules/dominance", {0, 85}, {"'rules.dominance[0]'"}},
      {"/rules/dominance", {1, 101}, {"'rules.dominance[1]'"}},
      {"/options/intervals", "percent:tien", {"'options.intervals'", "percent:10"}},
      {"/options/intervals", "rules", {"'options.intervals'", "none, rule, percent:10"}},
      {"/options/knowledge", "rules", {"'options.knowledge'", "bedoelde u 'rule'?"}},
      {"/options/cost", "aantal", {"'options.cost'", "count, value, balanced"}},
      {"/options/singleton", true, {"bedoelde u 'singletons'?"}},
      {"/weight", "w", {"'weight' hoort bij een 'value'"}},
      {"/contributor", "wijk", {"de kolom 'wijk' is zowel dimensie als contributor"}},
  };
  Work work;
  work.file("r.csv", records);
  for (const Wrong& wrong : cases) {
    CAPTURE(wrong.pointer);
    CAPTURE(wrong.value.dump());
    json spec = good();
    spec[json::json_pointer(wrong.pointer)] = wrong.value;
    const std::string told = work.refused(spec);
    CHECK(has(told, "spec.json"));
    for (const auto& part : wrong.said) {
      CAPTURE(told);
      CHECK(has(told, part));
    }
  }
}

TEST_CASE("all that is wrong is said in one run") {
  Work work;
  work.file("r.csv", records);
  json spec = good();
  spec["rules"]["minimum_frequency"] = "5";
  spec["options"]["cost"] = "aantal";
  spec["tables"][0][1] = "sort";
  const std::string told = work.refused(spec);
  CHECK(has(told, "rules.minimum_frequency"));
  CHECK(has(told, "options.cost"));
  CHECK(has(told, "tables[0][1]"));
}

TEST_CASE("what is no JSON is said with line and column; a key twice is wrong") {
  Work work;
  work.file("r.csv", records);
  const std::string told = work.refused_text("{\n  \"records\": \"r.csv\"\n  \"format\": \"csv\"\n}\n");
  CHECK(has(told, "spec.json:3:"));
  CHECK(has(told, "geen geldige JSON"));
  CHECK(has(work.refused_text(""), "geen geldige JSON"));
  CHECK(has(work.refused_text("{\"records\": \"a\", \"records\": \"b\"}"), "'records' staat twee keer"));
  CHECK(has(work.refused_text("{\"rules\": {\"p_percent\": 1e999}}"), "een getal in dat te groot is"));
  CHECK(has(work.refused_text("[]"), "hier hoort een object"));
}
