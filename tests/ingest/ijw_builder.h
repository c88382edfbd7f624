// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

/// Small iJw messages, one element a line, so that a test knows the line of everything.
namespace duidelijk::test {

inline constexpr std::string_view aanbieder = "65656055";
inline constexpr std::string_view gemeente = "0384";
inline constexpr std::string_view tom = "999900006";
inline constexpr std::string_view els = "999900018";

/// Line 1; what follows starts on line 2.
inline std::string message(std::string_view code, std::string_view from, std::string_view to, std::string_view day, const std::string& body,
                           std::string_view version = "<BerichtVersie>3</BerichtVersie><BerichtSubversie>2</BerichtSubversie>") {
  return fmt::format("<x:Bericht xmlns:x=\"http://voorbeeld\"><x:Header><BerichtCode>{}</BerichtCode>{}<Afzender>{}</Afzender><Ontvanger>{}</Ontvanger>"
                     "<BerichtIdentificatie><Identificatie>B1</Identificatie><Dagtekening>{}</Dagtekening></BerichtIdentificatie></x:Header>\n"
                     "{}</x:Bericht>\n",
                     code, version, from, to, day, body);
}

inline std::string person(std::string_view bsn, std::string_view birth = "<Datum>2010-02-14</Datum>", std::string_view geslacht = "1") {
  return fmt::format("<Bsn>{}</Bsn><Geboortedatum>{}</Geboortedatum><Geslacht>{}</Geslacht>", bsn, birth, geslacht);
}

/// Client on line 2, its products from line 3 on.
inline std::string jw301(const std::string& products, const std::string& client = person(tom), std::string_view day = "2026-04-01",
                         std::string_view contacts = "") {
  return message("436", gemeente, aanbieder, day,
                 fmt::format("<Client>{}<Contactgegevens>{}</Contactgegevens><ToegewezenProducten>\n{}</ToegewezenProducten></Client>", client, contacts,
                             products));
}

struct Toewijzing {
  std::string nummer = "1";
  std::string datum = "2026-04-01";
  std::string tijd = "10:00:00";
  std::string ingang = "2026-04-01";
  std::string einde = "2026-12-31";
  std::string rest;  ///< RedenWijziging, Omvang, Budget
  std::string product = "<Product><Categorie>45</Categorie><Code>45A03</Code></Product>";
  std::string referentie;
};

inline std::string xml(const Toewijzing& t) {
  return fmt::format("<ToegewezenProduct><ToewijzingNummer>{}</ToewijzingNummer>{}{}<Toewijzingsdatum>{}</Toewijzingsdatum>"
                     "<Toewijzingstijd>{}</Toewijzingstijd><Ingangsdatum>{}</Ingangsdatum>{}{}</ToegewezenProduct>\n",
                     t.nummer, t.referentie.empty() ? "" : "<ReferentieAanbieder>" + t.referentie + "</ReferentieAanbieder>", t.product, t.datum, t.tijd,
                     t.ingang, t.einde.empty() ? "" : "<Einddatum>" + t.einde + "</Einddatum>", t.rest);
}

struct Traject {
  std::string begin = "2026-04-03";
  std::string status = "1";
  std::string einde;  ///< of a stop
  std::string reden = "31";
  std::string nummer = "1";
};

inline std::string trajecten(std::string_view code, std::string_view list, const std::string& products, std::string_view day) {
  return message(code, aanbieder, gemeente, day, fmt::format("<Client>{}<{}>\n{}</{}></Client>", person(tom), list, products, list));
}

inline std::string xml(const Traject& t) {
  const std::string stop = t.einde.empty() ? "" : fmt::format("<RedenBeeindiging>{}</RedenBeeindiging><Einddatum>{}</Einddatum>", t.reden, t.einde);
  const std::string item = t.einde.empty() ? "StartProduct" : "StopProduct";
  return fmt::format("<{}><ToewijzingNummer>{}</ToewijzingNummer><Product><Categorie>45</Categorie><Code>45A03</Code></Product>"
                     "<Begindatum>{}</Begindatum>{}<StatusAanlevering>{}</StatusAanlevering></{}>\n",
                     item, t.nummer, t.begin, stop, t.status, item);
}

inline std::string jw305(const Traject& t, std::string_view day) { return trajecten("438", "StartProducten", xml(t), day); }
inline std::string jw307(const Traject& t, std::string_view day) { return trajecten("440", "StopProducten", xml(t), day); }

struct Prestatie {
  std::string referentie = "R1";
  std::string vorige;
  std::string toewijzing = "1";
  std::string begin = "2026-04-01";
  std::string einde = "2026-04-30";
  std::string volume = "4";
  std::string eenheid = "04";
  std::string tarief = "1250";
  std::string bedrag = "5000";
  std::string debet_credit = "D";
};

inline std::string xml(const Prestatie& p) {
  return fmt::format("<Prestatie><ProductReferentie><ReferentieNummer>{}</ReferentieNummer>{}</ProductReferentie><ToewijzingNummer>{}</ToewijzingNummer>"
                     "<ProductCategorie>45</ProductCategorie><ProductCode>45A03</ProductCode><ProductPeriode><Begindatum>{}</Begindatum>"
                     "<Einddatum>{}</Einddatum></ProductPeriode><GeleverdVolume>{}</GeleverdVolume><Eenheid>{}</Eenheid>{}"
                     "<IngediendBedrag><Bedrag>{}</Bedrag><DebetCredit>{}</DebetCredit></IngediendBedrag></Prestatie>\n",
                     p.referentie, p.vorige.empty() ? "" : "<VorigReferentieNummer>" + p.vorige + "</VorigReferentieNummer>", p.toewijzing, p.begin, p.einde,
                     p.volume, p.eenheid, p.tarief.empty() ? "" : "<ProductTarief>" + p.tarief + "</ProductTarief>", p.bedrag, p.debet_credit);
}

/// Declaratie on line 2, the prestaties of one client from line 3 on.
inline std::string jw323(const std::string& prestaties, std::string_view total, std::string_view nummer = "D1", std::string_view day = "2026-05-06",
                         std::string_view bsn = tom) {
  return message("490", aanbieder, gemeente, day,
                 fmt::format("<Declaratie><DeclaratieNummer>{}</DeclaratieNummer><DeclaratiePeriode><Begindatum>2026-04-01</Begindatum>"
                             "<Einddatum>2026-04-30</Einddatum></DeclaratiePeriode><DeclaratieDagtekening>{}</DeclaratieDagtekening>"
                             "<TotaalIngediendBedrag><TotaalBedrag>{}</TotaalBedrag><DebetCredit>D</DebetCredit></TotaalIngediendBedrag>"
                             "<Clienten><Client><Bsn>{}</Bsn><Prestaties>\n{}</Prestaties></Client></Clienten></Declaratie>",
                             nummer, day, total, bsn, prestaties));
}

inline std::string rejected(std::string_view referentie, std::string_view cents, std::string_view code = "9321") {
  return fmt::format("<Prestatie><ProductReferentie><ReferentieNummer>{}</ReferentieNummer></ProductReferentie><IngediendBedrag><Bedrag>{}</Bedrag>"
                     "<DebetCredit>D</DebetCredit></IngediendBedrag><RetourCodes><RetourCode>{}</RetourCode></RetourCodes></Prestatie>\n",
                     referentie, cents, code);
}

inline std::string jw325(const std::string& prestaties, std::string_view claimed, std::string_view granted, std::string_view code = "0200",
                         std::string_view nummer = "D1", std::string_view day = "2026-05-20") {
  const std::string clienten = prestaties.empty() ? "" : fmt::format("<Clienten><Client><Bsn>{}</Bsn><Prestaties>\n{}</Prestaties></Client></Clienten>", tom, prestaties);
  return message("491", gemeente, aanbieder, day,
                 fmt::format("<DeclaratieAntwoord><DeclaratieNummer>{}</DeclaratieNummer><TotaalIngediendBedrag><TotaalBedrag>{}</TotaalBedrag>"
                             "<DebetCredit>D</DebetCredit></TotaalIngediendBedrag><TotaalToegekendBedrag><TotaalBedrag>{}</TotaalBedrag>"
                             "<DebetCredit>D</DebetCredit></TotaalToegekendBedrag>{}<RetourCodes><RetourCode>{}</RetourCode></RetourCodes></DeclaratieAntwoord>",
                             nummer, claimed, granted, clienten, code));
}

}  // namespace duidelijk::test
