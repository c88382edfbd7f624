// SPDX-License-Identifier: EUPL-1.2
#include "small_store.h"

#include "duidelijk/facts/facts.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using namespace duidelijk::facts;
using namespace duidelijk::facts::test;

namespace {

content::Dimension open_dimension(const std::string& sql) {
  content::Dimension dimension;
  dimension.id = "gebied";
  dimension.members_from = sql;
  return dimension;
}

std::string says(const std::string& sql) {
  SmallStore small;
  std::vector<content::Dimension> dimensions{open_dimension(sql)};
  return refusal([&] { fill_members(small.store, dimensions); });
}

TEST_CASE("An open dimension takes its members from the store, in the order of its question") {
  SmallStore small;
  small.run("insert into gebied (levering, code, naam, soort, ouder) values (1, 'WK2', 'Zuid', 'wijk', null), "
            "(1, 'WK1', 'Noord', 'wijk', null), (1, 'BU1', 'Aan het water', 'buurt', 'WK1')");
  std::vector<content::Dimension> dimensions{open_dimension("select code as id, naam as label, ouder as parent from gebied_actueel order by soort desc, code"),
                                             {"vast", "vast", "alles", false, false, "", {{"a", "A", ""}}}};
  fill_members(small.store, dimensions);
  REQUIRE(dimensions[0].members.size() == 3);
  CHECK(dimensions[0].members[0].id == "WK1");
  CHECK(dimensions[0].members[1].label == "Zuid");
  CHECK(dimensions[0].members[2].parent == "WK1");
  CHECK(dimensions[1].members.size() == 1);
}

TEST_CASE("Members that cannot be used are refused") {
  CHECK(says("select 'a' as id, 'A' as label") == "dimensie-leden: dimensie 'gebied': leden_uit geeft geen kolom 'parent'");
  CHECK(says("select 'a b' as id, 'A' as label, null as parent").starts_with("dimensie-leden: dimensie 'gebied': leden_uit geeft een id die niet"));
  CHECK(says("select 'a' as id, 'A' as label, null as parent union all select 'a', 'B', null") ==
        "dimensie-leden: dimensie 'gebied': leden_uit geeft het lid 'a' twee keer");
  CHECK(says("select 'a' as id, ' ' as label, null as parent") ==
        "dimensie-leden: dimensie 'gebied': leden_uit geeft het lid 'a' geen leesbaar opschrift");
  CHECK(says("select 'a' as id, 'A' as label, 'b' as parent") ==
        "dimensie-leden: dimensie 'gebied': leden_uit: 'a' hoort bij 'b', en dat is geen lid");
  CHECK(says("select 'a' as id, 'A' as label, 'a' as parent") ==
        "dimensie-leden: dimensie 'gebied': leden_uit: 'a' hoort via een omweg bij zichzelf");
  CHECK(says("select 1 as id, 'A' as label, null as parent") ==
        "dimensie-leden: dimensie 'gebied': leden_uit geeft een lid waarvan 'id' geen tekst is");
  CHECK(says("delete from levering") == "feit-verboden: alleen een SELECT mag; hier staat DELETE");
}

cube::Contributions rows_of(const std::string& sql) {
  SmallStore small;
  return load_contributions(small.store, fact(sql));
}

TEST_CASE("An additive dimension that is none is refused, with how many and never who") {
  content::Fact subject = fact("");
  subject.additive = {"wijk"};
  const std::string one = "select '2024' as periode, 'n' as wijk, 4711 as jeugdige union all select '2024', 'z', 4711 union all select '2024', 'z', 8";
  CHECK(refusal([&] { check_additive(rows_of(one), subject); }) ==
        "niet-additief: 'additief' noemt 'wijk', maar 1 jeugdige heeft binnen één periode meer dan één wijk");
  const std::string two = one + " union all select '2024', 'n', 8 union all select '2024', 'n', 9";
  CHECK(refusal([&] { check_additive(rows_of(two), subject); }) ==
        "niet-additief: 'additief' noemt 'wijk', maar 2 jeugdigen hebben binnen één periode meer dan één wijk");
}

TEST_CASE("Moving between periods, and rows of nobody, break no additive dimension") {
  content::Fact subject = fact("");
  subject.additive = {"wijk"};
  CHECK_NOTHROW(check_additive(rows_of("select '2024' as periode, 'n' as wijk, 1 as jeugdige union all select '2023', 'z', 1 "
                                       "union all select '2024', 'n', 1 union all select '2024', 'n', null union all select '2024', 'z', null"),
                               subject));
}

TEST_CASE("The data reach to the end of the last month that was over when the last message came") {
  const auto until = [](const std::string& known) {
    SmallStore small;
    small.run("insert into jeugdige values (1, 1, x'01')");
    small.run("insert into toewijzing (levering, bekend_op, nummer, jeugdige, aanbieder, toewijzingsdatum, toewijzingstijd, ingangsdatum) "
              "values (1, " + known + ", '1', 1, '01', " + known + ", '00:00:00', 20230105)");
    return data_until(small.store).iso();
  };
  CHECK(until("20240330") == "2024-02-29");
  CHECK(until("20240331") == "2024-03-31");
  CHECK(until("20240401") == "2024-03-31");
  CHECK(until("20240101") == "2023-12-31");
}

TEST_CASE("A store without any delivery has no last day") {
  duidelijk::test::TempFolder folder;
  store::Store store(folder / "leeg.db", store::Access::write);
  CHECK(refusal([&] { static_cast<void>(data_until(store)); }) == "lege-opslag: de opslag bevat geen leveringen met zorg");
  CHECK(refusal([&] { static_cast<void>(data_from(store)); }) != "");
}

TEST_CASE("Only periods that are over appear") {
  const auto codes = [](base::Date from, base::Date until, base::Grain grain) {
    std::vector<std::string> list;
    for (const auto& period : complete_periods(from, until)) {
      if (period.grain() == grain) list.push_back(period.code());
    }
    return list;
  };
  const base::Date from(2023, 3, 5);
  CHECK(codes(from, base::Date(2024, 12, 30), base::Grain::jaar) == std::vector<std::string>{"2023"});
  CHECK(codes(from, base::Date(2024, 12, 31), base::Grain::jaar) == std::vector<std::string>{"2023", "2024"});
  CHECK(codes(from, base::Date(2023, 9, 30), base::Grain::kwartaal) == std::vector<std::string>{"2023-K1", "2023-K2", "2023-K3"});
  CHECK(codes(from, base::Date(2023, 9, 29), base::Grain::kwartaal) == std::vector<std::string>{"2023-K1", "2023-K2"});
  CHECK(complete_periods(from, base::Date(2023, 3, 4)).empty());
}

}  // namespace
