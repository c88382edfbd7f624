// SPDX-License-Identifier: EUPL-1.2
#include "ijw_builder.h"
#include "municipality.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using test::Prestatie;
using test::Rules;
using test::Toewijzing;
using test::Traject;

namespace {

/// One toewijzing with something changed; the rule that refuses it, or "geladen".
std::string fate(const Toewijzing& toewijzing, const std::string& client = test::person(test::tom)) {
  test::Municipality m;
  const ingest::FileResult result = m.import_text("bericht.xml", test::jw301(test::xml(toewijzing), client));
  if (result.loaded == 1) return "geladen";
  for (const base::Diagnostic& d : m.diagnostics.all()) {
    if (d.severity == base::Severity::fout) return d.rule + ":" + std::to_string(d.line);
  }
  return "stil geweigerd";
}

Toewijzing with(std::string Toewijzing::*field, std::string value) {
  Toewijzing out;
  out.*field = std::move(value);
  return out;
}

std::string fate_of(const Prestatie& prestatie) {
  test::Municipality m;
  const ingest::FileResult result = m.import_text("bericht.xml", test::jw323(test::xml(prestatie), "5000"));
  if (result.loaded == 1) return m.diagnostics.all().empty() ? "geladen" : "geladen, " + m.diagnostics.all().front().rule;
  return m.diagnostics.all().front().rule + ":" + std::to_string(m.diagnostics.all().front().line);
}

Prestatie with(std::string Prestatie::*field, std::string value) {
  Prestatie out;
  out.*field = std::move(value);
  return out;
}

}  // namespace

TEST_CASE("A toewijzing is refused for what is missing, impossible or not in a code list") {
  CHECK(fate({}) == "geladen");
  CHECK(fate(with(&Toewijzing::nummer, "")) == "waarde-ontbreekt:3");
  CHECK(fate(with(&Toewijzing::nummer, "999999999")) == "geladen");
  CHECK(fate(with(&Toewijzing::nummer, "1000000000")) == "geen-getal:3");
  CHECK(fate(with(&Toewijzing::nummer, "-1")) == "geen-getal:3");
  CHECK(fate(with(&Toewijzing::datum, "2026-02-29")) == "geen-datum:3");
  CHECK(fate(with(&Toewijzing::datum, "2024-02-29")) == "geladen");
  CHECK(fate(with(&Toewijzing::datum, "29-02-2024")) == "geen-datum:3");
  CHECK(fate(with(&Toewijzing::tijd, "23:59:59")) == "geladen");
  CHECK(fate(with(&Toewijzing::tijd, "24:00:00")) == "geen-tijd:3");
  CHECK(fate(with(&Toewijzing::tijd, "10:60:00")) == "geen-tijd:3");
  CHECK(fate(with(&Toewijzing::einde, "2026-03-31")) == "einde-voor-begin:3");
  CHECK(fate(with(&Toewijzing::einde, "2026-04-01")) == "geladen");
  CHECK(fate(with(&Toewijzing::einde, "")) == "geladen");
  CHECK(fate(with(&Toewijzing::rest, "<RedenWijziging>14</RedenWijziging>")) == "geladen");
  CHECK(fate(with(&Toewijzing::rest, "<RedenWijziging>15</RedenWijziging>")) == "onbekende-code:3");
  CHECK(fate(with(&Toewijzing::rest, "<Omvang><Volume>99999999</Volume><Eenheid>83</Eenheid><Frequentie>6</Frequentie></Omvang>")) == "geladen");
  CHECK(fate(with(&Toewijzing::rest, "<Omvang><Volume>100000000</Volume><Eenheid>83</Eenheid><Frequentie>6</Frequentie></Omvang>")) == "geen-getal:3");
  CHECK(fate(with(&Toewijzing::rest, "<Omvang><Volume>1</Volume><Eenheid>05</Eenheid><Frequentie>6</Frequentie></Omvang>")) == "onbekende-code:3");
  CHECK(fate(with(&Toewijzing::rest, "<Omvang><Volume>1</Volume><Eenheid>04</Eenheid><Frequentie>3</Frequentie></Omvang>")) == "onbekende-code:3");
  CHECK(fate(with(&Toewijzing::rest, "<Omvang><Volume>1</Volume><Eenheid>04</Eenheid></Omvang>")) == "waarde-ontbreekt:3");
  CHECK(fate(with(&Toewijzing::product, "<Product><Categorie>39</Categorie></Product>")) == "onbekende-code:3");
  CHECK(fate(with(&Toewijzing::product, "<Product><Code>45A03</Code></Product>")) == "waarde-ontbreekt:3");
  CHECK(fate(with(&Toewijzing::referentie, std::string(36, 'x'))) == "geladen");
  CHECK(fate(with(&Toewijzing::referentie, std::string(37, 'x'))) == "tekst-past-niet:3");
}

TEST_CASE("Generic and aspecific toewijzingen keep their product empty") {
  test::Municipality m;
  Toewijzing generic = with(&Toewijzing::rest, "<Budget>250000</Budget>");
  generic.product.clear();
  Toewijzing aspecific = with(&Toewijzing::product, "<Product><Categorie>45</Categorie></Product>");
  aspecific.nummer = "2";
  CHECK(m.import_text("b.xml", test::jw301(test::xml(generic) + test::xml(aspecific))).loaded == 2);
  CHECK(m.number("select count(*) from toewijzing where categorie is null and product is null and budget_cent = 250000 and volume is null") == 1);
  CHECK(m.number("select count(*) from toewijzing where categorie = '45' and product is null") == 1);
}

TEST_CASE("A person is refused without a BSN that passes the eleven-test, a date that exists, a known code") {
  CHECK(fate({}, test::person("999900006")) == "geladen");
  CHECK(fate({}, test::person("999900007")) == "geen-bsn:2");
  CHECK(fate({}, test::person("000000000")) == "geen-bsn:2");
  CHECK(fate({}, test::person("99990006")) == "geen-bsn:2");
  CHECK(fate({}, test::person("")) == "waarde-ontbreekt:2");
  CHECK(fate({}, test::person(test::tom, "<Datum>2010-02-30</Datum>")) == "geen-datum:2");
  CHECK(fate({}, test::person(test::tom, "<Datum>2026-04-01</Datum>")) == "geladen");
  CHECK(fate({}, test::person(test::tom, "<Datum>2026-04-02</Datum>")) == "geboorte-na-bericht:2");
  CHECK(fate({}, test::person(test::tom, "<Datum>2010-02-14</Datum><DatumGebruik>4</DatumGebruik>")) == "onbekende-code:2");
  CHECK(fate({}, test::person(test::tom, "<Datum>2010-02-14</Datum>", "3")) == "onbekende-code:2");
}

TEST_CASE("Every product of a person who is refused gives one diagnostic") {
  test::Municipality m;
  Toewijzing second;
  second.nummer = "2";
  const auto result = m.import_text("b.xml", test::jw301(test::xml(Toewijzing{}) + test::xml(second), test::person("999900007")));
  CHECK(result.refused == 2);
  CHECK(m.rules() == Rules{"geen-bsn:2", "geen-bsn:2"});
  CHECK(m.number("select count(*) from jeugdige") == 0);
}

TEST_CASE("Only the month of birth is kept; an unknown birth date is nobody's age (IV009)") {
  const auto month = [](const std::string& birth) {
    test::Municipality m;
    static_cast<void>(m.import_text("b.xml", test::jw301(test::xml(Toewijzing{}), test::person(test::tom, birth))));
    return m.text("select coalesce(geboortemaand, 'onbekend') from jeugdige_actueel");
  };
  CHECK(month("<Datum>2010-02-14</Datum>") == "201002");
  CHECK(month("<Datum>2010-02-01</Datum><DatumGebruik>1</DatumGebruik>") == "201002");
  CHECK(month("<Datum>2010-01-01</Datum><DatumGebruik>2</DatumGebruik>") == "201007");
  CHECK(month("<Datum>1900-01-01</Datum><DatumGebruik>3</DatumGebruik>") == "onbekend");
  CHECK(month("<Datum>1900-01-01</Datum>") == "onbekend");
}

TEST_CASE("A prestatie is refused for what is missing, impossible or not in a code list; its total and amount are checked") {
  CHECK(fate_of({}) == "geladen");
  CHECK(fate_of(with(&Prestatie::referentie, "")) == "waarde-ontbreekt:3");
  CHECK(fate_of(with(&Prestatie::referentie, std::string(21, 'r'))) == "tekst-past-niet:3");
  CHECK(fate_of(with(&Prestatie::toewijzing, "")) == "waarde-ontbreekt:3");
  CHECK(fate_of(with(&Prestatie::einde, "2026-03-31")) == "einde-voor-begin:3");
  CHECK(fate_of(with(&Prestatie::eenheid, "02")) == "onbekende-code:3");
  CHECK(fate_of(with(&Prestatie::bedrag, "50,00")) == "geen-getal:3");
  CHECK(fate_of(with(&Prestatie::bedrag, "100000000")) == "geen-getal:3");
  CHECK(fate_of(with(&Prestatie::debet_credit, "X")) == "onbekende-code:3");
  CHECK(fate_of(with(&Prestatie::bedrag, "5001")) == "geladen, totaal-klopt-niet");  // one cent is rounding of the line, not of the total
  CHECK(fate_of(with(&Prestatie::volume, "3")) == "geladen, bedrag-klopt-niet");
  CHECK(fate_of(with(&Prestatie::tarief, "")) == "geladen");
  Prestatie minutes;  // IV081: 240 minutes at 1250 cents an hour
  minutes.volume = "240";
  minutes.eenheid = "01";
  CHECK(fate_of(minutes) == "geladen");
}

TEST_CASE("A toewijzing belongs to one jeugdige: what the municipality itself said goes before what an aanbieder says") {
  test::Municipality m;
  static_cast<void>(m.import_text("tom.xml", test::jw301(test::xml(Toewijzing{}))));
  CHECK(m.import_text("els323.xml", test::jw323(test::xml(Prestatie{}), "5000", "D1", "2026-05-06", test::els)).refused == 1);
  CHECK(m.rules() == Rules{"toewijzing-van-ander:3"});
  CHECK(m.import_text("els301.xml", test::jw301(test::xml(Toewijzing{}), test::person(test::els))).refused == 1);
  CHECK(m.rules() == Rules{"toewijzing-van-ander:3"});
  CHECK(m.import_text("tom323.xml", test::jw323(test::xml(Prestatie{}), "5000")).loaded == 1);
  CHECK(m.number("select count(*) from jeugdige") == 1);  // of Els nothing was loaded, so she is not kept
}

TEST_CASE("A toewijzing of the municipality is loaded although an aanbieder used its number for someone else") {
  test::Municipality m;
  static_cast<void>(m.import_text("els323.xml", test::jw323(test::xml(Prestatie{}), "5000", "D1", "2026-05-06", test::els)));
  CHECK(m.import_text("tom.xml", test::jw301(test::xml(Toewijzing{}))).loaded == 1);
  CHECK(m.import_text("els323b.xml", test::jw323(test::xml(Prestatie{}), "5000", "D2", "2026-05-07", test::els)).refused == 1);
}

TEST_CASE("A toewijzingnummer compares equal over messages whatever zeros stand before it") {
  test::Municipality m;
  static_cast<void>(m.import_text("tom.xml", test::jw301(test::xml(with(&Toewijzing::nummer, "0017")))));
  CHECK(m.import_text("p.xml", test::jw323(test::xml(with(&Prestatie::toewijzing, "17")), "5000")).loaded == 1);
  CHECK(m.text("select t.nummer from toewijzing t join prestatie p on p.toewijzing = t.nummer") == "17");
}

TEST_CASE("A declaratie that comes again with corrections loads only what is new") {
  test::Municipality m;
  CHECK(m.import_text("a.xml", test::jw323(test::xml(Prestatie{}), "5000")).loaded == 1);
  const auto again = m.import_text("b.xml", test::jw323(test::xml(Prestatie{}) + test::xml(with(&Prestatie::referentie, "R2")), "10000"));
  CHECK(again.loaded == 1);
  CHECK(again.refused == 1);
  CHECK(m.rules() == Rules{"dubbele-referentie:3"});
  CHECK(m.number("select count(*) from declaratie") == 1);
}

TEST_CASE("A reference that holds the BSN itself is refused") {
  CHECK(fate(with(&Toewijzing::referentie, "kind-999900006")) == "bsn-in-kenmerk:3");
  CHECK(fate_of(with(&Prestatie::referentie, "R999900006")) == "bsn-in-kenmerk:3");
  CHECK(fate_of(with(&Prestatie::referentie, "R999900018")) == "geladen");
}

TEST_CASE("Messages of another version or kind are told apart") {
  const auto rule = [](const std::string& text) {
    test::Municipality m;
    const auto result = m.import_text("b.xml", text);
    REQUIRE(!m.diagnostics.all().empty());
    return (result.failed ? "bestand: " : "geladen: ") + m.diagnostics.all().front().rule;
  };
  const auto version = [](std::string_view major, std::string_view minor) {
    return test::message("436", test::gemeente, test::aanbieder, "2026-04-01", "<Client/>",
                         fmt::format("<BerichtVersie>{}</BerichtVersie><BerichtSubversie>{}</BerichtSubversie>", major, minor));
  };
  CHECK(rule(version("3", "2")) == "geladen: leeg-bericht");
  CHECK(rule(version("3", "1")) == "geladen: berichtversie");
  CHECK(rule(version("3", "3")) == "bestand: berichtversie");
  CHECK(rule(version("2", "4")) == "bestand: berichtversie");
  CHECK(rule(version("", "2")) == "bestand: kop-onvolledig");
  CHECK(rule(test::message("437", test::gemeente, test::aanbieder, "2026-04-01", "")) == "bestand: bericht-onbekend");
  CHECK(rule(test::message("436", test::gemeente, "12", "2026-04-01", "")) == "bestand: geen-agb-code");
  CHECK(rule(test::message("436", test::gemeente, test::aanbieder, "2026-04-31", "")) == "bestand: geen-datum");
}

TEST_CASE("JW325: rejected prestaties, a rejected declaratie, and an answer that rejects nothing") {
  test::Municipality m;
  static_cast<void>(m.import_text("a.xml", test::jw323(test::xml(Prestatie{}) + test::xml(with(&Prestatie::referentie, "R2")), "10000")));
  CHECK(m.import_text("ok.xml", test::jw325("", "10000", "10000", "8001")).loaded == 0);
  CHECK(m.rules().empty());
  CHECK(m.number("select sum(bedrag_cent) from prestatie_toegekend") == 10000);
  CHECK(m.import_text("r1.xml", test::jw325(test::rejected("R1", "5000"), "10000", "5000")).loaded == 1);
  CHECK(m.rules().empty());
  CHECK(m.text("select referentie from prestatie_toegekend") == "R2");
  CHECK(m.import_text("all.xml", test::jw325("", "10000", "0", "9333")).loaded == 1);
  CHECK(m.number("select count(*) from prestatie_toegekend") == 0);
}

TEST_CASE("JW325: an unknown prestatie and a total that is wrong are warned of; no reason is no rejection") {
  test::Municipality m;
  CHECK(m.import_text("r.xml", test::jw325(test::rejected("R9", "5000"), "10000", "4000")).loaded == 1);
  CHECK(m.rules() == Rules{"afkeuring-zonder-prestatie:3", "totaal-klopt-niet:2"});
  CHECK(m.import_text("n.xml", test::jw325(test::rejected("R9", "5000", "0200"), "10000", "10000")).refused == 1);
  CHECK(m.rules() == Rules{"geen-afkeuring:3"});
}

TEST_CASE("JW315 keeps the type of the verwijzer and drops name and code") {
  test::Municipality m;
  const std::string product = "<AangevraagdProduct><ReferentieAanbieder>REF7</ReferentieAanbieder><ToewijzingIngangsdatum>2026-04-01</ToewijzingIngangsdatum>"
                              "<Verwijzer><Type>02</Type><Naam>Huisarts Wijsneus</Naam><ZorgverlenerCode>01234567</ZorgverlenerCode></Verwijzer>"
                              "</AangevraagdProduct>\n";
  const std::string text = test::message("446", test::aanbieder, test::gemeente, "2026-03-20",
                                         "<Client>" + test::person(test::tom) + "<AangevraagdeProducten>\n" + product + "</AangevraagdeProducten></Client>");
  CHECK(m.import_text("v.xml", text).loaded == 1);
  CHECK(m.import_text("t.xml", test::jw301(test::xml(with(&Toewijzing::referentie, "REF7")))).loaded == 1);
  CHECK(m.text("select verwijzer from toewijzing_verwijzer") == "02");
  CHECK(m.store_bytes().find("Wijsneus") == std::string::npos);
  CHECK(m.store_bytes().find("01234567") == std::string::npos);
}
