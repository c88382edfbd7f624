// SPDX-License-Identifier: EUPL-1.2
// What is allotted, delivered and used, as content/ defines it; worked out by hand in cents.
#include "village.h"

using duidelijk::facts::test::Village;

namespace {

std::string per(int volume, const char* eenheid, const char* frequentie) {
  return fmt::format("{}, '{}', '{}', null", volume, eenheid, frequentie);
}

}  // namespace

TEST_CASE(
    "IV077: three hours a week from 4 January to 4 April 2021 are 13 weeks, 39 hours, and not the 42 that its months "
    "touch") {
  Village v(20210101, 20220131);
  v.tarief("BEG", "04", 6000);
  v.toewijzing({v.child(), "BEG", 20210104, 20210404, 0, "01", per(3, "04", "2")});
  CHECK(v.figure("toegewezen-bedrag", "2021") == 39 * 6000);
}

TEST_CASE("A week counts when the validity touches one day of it") {
  Village v(20210101, 20220131);
  v.tarief("BEG", "04", 6000);
  v.toewijzing({v.child(), "BEG", 20210110, 20210111, 0, "01", per(3, "04", "2")});  // a Sunday and a Monday
  CHECK(v.figure("toegewezen-bedrag", "2021") == 2 * 3 * 6000);
}

TEST_CASE("IV078: per month counts the months touched; per day the days; in total once") {
  Village v(20210101, 20220131);
  v.tarief("BEG", "84", 1000);
  v.toewijzing({v.child(), "BEG", 20210131, 20210301, 0, "01", per(2, "84", "4")});  // January, February, March
  CHECK(v.figure("toegewezen-bedrag", "2021") == 6 * 1000);
  v.toewijzing({v.child(), "BEG", 20210131, 20210301, 0, "02", per(1, "84", "1")});  // 30 days
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"verwijzer", "02"}}) == 30 * 1000);
  v.toewijzing({v.child(), "BEG", 20210131, 20210301, 0, "03", per(5, "84", "6")});
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"verwijzer", "03"}}) == 5 * 1000);
}

TEST_CASE(
    "IV081: minutes go by the tariff of an hour; IV042: a volume of euros is in cents; a budget goes before all") {
  Village v(20210101, 20220131);
  v.tarief("BEG", "04", 6000);
  v.toewijzing({v.child(), "BEG", 20210104, 20210110, 0, "01", per(90, "01", "2")});
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"verwijzer", "01"}}) == 9000);
  v.toewijzing({v.child(), "BEG", 20210201, 20210430, 0, "02", per(12345, "83", "4")});
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"verwijzer", "02"}}) == 3 * 12345);
  v.toewijzing({v.child(), "BEG", 20210201, 20210430, 0, "03", "3, '04', '2', 77700"});
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"verwijzer", "03"}}) == 77700);
}

TEST_CASE("Two years share a toewijzing by its days, and the parts are the whole") {
  Village v(20210101, 20230131);
  v.tarief("BEG", "04", 6000);
  v.toewijzing(
      {v.child(), "BEG", 20211220, 20220109, 0, "01", per(3, "04", "2")});  // 21 days, 12 of them in 2021; 9 hours
  CHECK(v.figure("toegewezen-bedrag", "2021") == 30857);                    // 54000 * 12 / 21 = 30857,14
  CHECK(v.figure("toegewezen-bedrag", "2022") == 23143);
}

TEST_CASE("The tariff of the day counts: half a toewijzing at the old price, half at the new") {
  Village v(20210101, 20230131);
  v.tarief("BEG", "84", 1000, 20210101);
  v.tarief("BEG", "84", 2000, 20211217);
  v.toewijzing({v.child(), "BEG", 20211202, 20211231, 0, "01", per(1, "84", "1")});  // 15 days at 10, 15 at 20 euros
  CHECK(v.figure("toegewezen-bedrag", "2021") == 45000);
}

TEST_CASE(
    "Without einddatum it runs to 31 December of the last year known, flagged; without price it is unknown, counted "
    "and never zero") {
  Village v(20210101, 20220630);
  v.tarief("BEG", "84", 1000);
  v.toewijzing({v.child(), "BEG", 20211202, 0, 0, "01", per(1, "84", "1")});
  CHECK(v.figure("toegewezen-bedrag", "2021", {{"einddatum", "ontbreekt"}}) == 30 * 1000);
  v.toewijzing({v.child(), "GGZ", 20210101, 20211231, 0, "01", per(1, "84", "1")});  // no tariff
  v.toewijzing(
      {v.child(), "WIJ", 20210101, 20211231, 0, "01", per(1, "84", "6")});  // paid by a fixed budget: needs none
  CHECK(v.figure("toegewezen-bedrag", "2021") == 30 * 1000);
  CHECK(v.figure("toegewezen-onbekend", "2021") == 1);
}

TEST_CASE(
    "Euros belong to the period of the help; a product with one price for a result is spread over its toewijzing") {
  Village v(20230101, 20250131);
  const auto hours = v.toewijzing({v.child(), "BEG", 20240101, 20241231});
  v.claim(hours, 20240301, 20240331, 50000, 20240710);
  v.claim(hours, 20240331, 20240401, 1001, 20240710);  // two days in two quarters
  CHECK(v.figure("kosten-geleverd", "2024-K1") == 50500);
  CHECK(v.figure("kosten-geleverd", "2024-K2") == 501);
  const auto result = v.toewijzing({v.child(), "RES", 20230701, 20240630});  // 366 days, 184 of them in 2023
  v.claim(result, 20240601, 20240630, 366000, 20240710);
  CHECK(v.figure("kosten-geleverd", "2023") == 184000);
  CHECK(v.figure("kosten-geleverd", "2024") == 182000 + 51001);
  CHECK(v.figure("kosten-geleverd", "2024", {{"zorgvorm", "ambulant"}}) == 182000 + 51001);
}

TEST_CASE("Costs per child are the euros of the children counted: fixed budgets are out of both") {
  Village v(20230101, 20250131);
  v.claim(v.toewijzing({v.child(), "BEG", 20240101, 20241231}), 20240301, 20240331, 40000, 20240410);
  v.claim(v.toewijzing({v.child(), "PLZ", 20240101, 20241231}), 20240301, 20240331, 60000, 20240410);
  v.claim(v.toewijzing({v.child(), "WIJ", 20240101, 20241231}), 20240301, 20240331, 99900, 20240410);
  v.help({v.child(), "BEG", 20240101, 20241231});  // nothing claimed
  CHECK(v.figure("kosten-van-jeugdigen", "2024") == 100000);
  CHECK(v.figure("jeugdigen-met-kosten", "2024") == 2);
  CHECK(v.figure("kosten-geleverd", "2024") == 199900);
  CHECK(v.figure("kosten-verblijf", "2024") == 60000);
}

TEST_CASE("Room in toewijzingen: never begun, ended early, used less; together what was allotted and not used") {
  Village v(20230101, 20250630);
  v.tarief("BEG", "84", 1000);
  const auto year = [&] {
    return v.toewijzing({v.child(), "BEG", 20240101, 20241230, 0, "01", per(1, "84", "1")});
  };       // 365 days, 3650 euros
  year();  // never begun
  const auto early = year();
  v.start(early, 20240101);
  v.stop(early, 20240101, 20240930, "31");  // 91 days before the end
  v.claim(early, 20240101, 20240131, 200000, 20240301);
  const auto less = year();
  v.start(less, 20240101);
  v.claim(less, 20240101, 20240131, 300000, 20240301);
  CHECK(v.figure("uitnutting-toegewezen", "2024") == 3 * 365000);
  CHECK(v.figure("uitnutting-gebruikt", "2024") == 500000);
  CHECK(v.figure("ruimte-naar-oorzaak", "2024", {{"ruimte", "nooit-begonnen"}}) == 365000);
  CHECK(v.figure("ruimte-naar-oorzaak", "2024", {{"ruimte", "eerder-gestopt"}}) == 91000);
  CHECK(v.figure("ruimte-naar-oorzaak", "2024", {{"ruimte", "minder-gebruikt"}}) == 365000 - 91000 - 200000 + 65000);
  CHECK(v.figure("ruimte-naar-oorzaak", "2024") == 3 * 365000 - 500000);
}

TEST_CASE("Of what still runs only months count whose term of three months is over") {
  Village v(20230101, 20241231);  // September is ripe since 30 December, October will be on 31 January
  v.tarief("BEG", "84", 1000);
  const auto runs = v.toewijzing({v.child(), "BEG", 20240701, 20241231, 0, "01", per(1, "84", "1")});
  v.claim(runs, 20240901, 20240930, 25000, 20241015);
  v.claim(runs, 20241001, 20241031, 26000, 20241115);
  CHECK(v.figure("uitnutting-toegewezen", "2024", {{"afloop", "lopend"}}) == 92 * 1000);  // 1 July to 30 September
  CHECK(v.figure("uitnutting-gebruikt", "2024", {{"afloop", "lopend"}}) == 25000);
  v.toewijzing({v.child(), "BEG", 20240901, 20240930, 0, "01", per(1, "84", "1")});
  CHECK(v.figure("uitnutting-toegewezen", "2024", {{"afloop", "definitief"}}) == 30 * 1000);
}

TEST_CASE("A toewijzing is late when it was first given after its first day; later versions do not make it late") {
  Village v(20230101, 20250131);
  v.toewijzing({v.child(), "BEG", 20240301, 20241231, 20240301});
  v.toewijzing({v.child(), "BEG", 20240301, 20241231, 20240302});
  CHECK(v.figure("toewijzingen", "2024") == 2);
  CHECK(v.figure("toewijzingen-te-laat", "2024") == 1);
  v.run(
      "insert into toewijzing select 90, levering, 20240901, 't1', jeugdige, aanbieder, referentie, categorie, "
      "product, 20240901, '10:00:00', ingangsdatum, "
      "einddatum, '05', volume, eenheid, frequentie, budget_cent, verwijzer from toewijzing where nummer = 't1'");
  CHECK(v.figure("toewijzingen", "2024") == 2);
  CHECK(v.figure("toewijzingen-te-laat", "2024") == 1);
}

TEST_CASE("Problems in the data: a fixed budget needs no price, and a euro of rounding is not above a toewijzing") {
  Village v(20230101, 20250131);
  v.tarief("BEG", "84", 1000);
  v.toewijzing({v.child(), "WIJ", 20240101, 20241231});
  v.toewijzing({v.child(), "GGZ", 20240101, 20241231, 0, "01", per(1, "84", "1")});
  CHECK(v.figure("datakwaliteit-aantal", "2024", {{"probleem", "zonder-bedrag"}}) == 1);
  const auto month = [&](std::int64_t cents) {
    v.claim(v.toewijzing({v.child(), "BEG", 20240101, 20240130, 0, "01", per(1, "84", "1")}), 20240101, 20240130, cents,
            20240210);
  };
  month(30000);
  month(30100);
  month(30101);
  CHECK(v.figure("datakwaliteit-aantal", "2024", {{"probleem", "boven-toewijzing"}}) == 1);
  CHECK(v.figure("datakwaliteit", "2024", {{"probleem", "boven-toewijzing"}}) == 101);
  v.claim(v.toewijzing({v.child(), "BEG", 20240101, 20241231, 0, ""}), 20240101, 20240131, 5000,
          20240501);  // on 30 April it was in time
  CHECK(v.figure("datakwaliteit-aantal", "2024", {{"probleem", "zonder-verwijzer"}}) == 1);
  CHECK(v.figure("datakwaliteit", "2024", {{"probleem", "late-declaratie"}}) == 5000);
}

TEST_CASE(
    "Problems in the data: help before its toewijzing, no einddatum, and a claim on no toewijzing; each by month and "
    "aanbieder") {
  Village v(20230101, 20250131);
  v.tarief("BEG", "84", 1000);
  v.start(v.toewijzing({v.child(), "BEG", 20240301, 20241231}), 20240229);
  v.start(v.toewijzing({v.child(), "BEG", 20240301, 20241231}), 20240301);
  v.toewijzing(
      {v.child(), "BEG", 20241202, 0, 0, "01", per(1, "84", "1")});  // 30 days in 2024, and to 31 December 2025
  const auto lost = v.toewijzing({v.child(), "BEG", 20240401, 20240430});
  v.claim(lost, 20240401, 20240430, 7000, 20240510);
  v.run("update prestatie set toewijzing = 'bestaat-niet' where bedrag_cent = 7000");
  CHECK(v.figure("datakwaliteit-aantal", "2024-03", {{"probleem", "start-voor-ingang"}}) == 1);
  CHECK(v.figure("euros-zonder-einddatum", "2024-12") == (30 + 365) * 1000);
  CHECK(v.figure("datakwaliteit", "2024-04", {{"probleem", "zonder-toewijzing"}}) == 7000);
}

TEST_CASE("A start is told in time within five working days, and a claim within three months") {
  Village v(20230101, 20250131);
  const auto told = [&](int day) {
    v.start(v.toewijzing({v.child(), "BEG", 20240301, 20241231}), 20240301, day);
  };               // a Friday
  told(20240308);  // Friday a week later: the fifth working day
  told(20240310);  // Sunday
  told(20240311);  // Monday
  CHECK(v.figure("startberichten", "2024") == 3);
  CHECK(v.figure("startberichten-op-tijd", "2024") == 2);
  const auto nummer = v.toewijzing({v.child(), "BEG", 20240101, 20241231});
  v.claim(nummer, 20240101, 20240131, 100, 20240430);
  v.claim(nummer, 20240101, 20240131, 100, 20240501);
  v.claim(nummer, 20241101, 20241130, 100, 20250131);
  CHECK(v.figure("declaratieregels", "2024") == 3);
  CHECK(v.figure("declaratieregels-op-tijd", "2024") == 2);
}
