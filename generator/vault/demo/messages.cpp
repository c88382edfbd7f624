// SPDX-License-Identifier: EUPL-1.2
#include "messages.h"

#include "names.h"
#include "sink.h"

#include <cstdio>

namespace duidelijk::demo {

namespace {

std::string date(Day d) {
  std::string out;
  append_date(out, d);
  return out;
}

std::string number(std::int64_t value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string reference(const char* prefix, std::uint32_t value) { return prefix + number(value); }

}  // namespace

void Messages::open(std::string_view tag) { text_.append("<").append(prefix_).append(tag).append(">\n"); }
void Messages::close(std::string_view tag) { text_.append("</").append(prefix_).append(tag).append(">\n"); }
void Messages::el(std::string_view tag, std::string_view value) {
  text_.append("<").append(prefix_).append(tag).append(">").append(value);
  text_.append("</").append(prefix_).append(tag).append(">\n");
}
void Messages::shared(std::string_view tag, std::string_view value) {
  text_.append("<ijw:").append(tag).append(">").append(value).append("</ijw:").append(tag).append(">\n");
}

void Messages::begin(const Kind& kind, std::string_view from, std::string_view to, Day sent) {
  prefix_ = std::string(kind.name) + ":";
  identification_ = "HD" + number(100000000 + ++sequence_);
  text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + prefix_ +
          "Bericht xmlns:ijw=\"http://www.istandaarden.nl/ijw/3_2/basisschema/schema\" xmlns:" + kind.name +
          "=\"http://www.istandaarden.nl/ijw/3_2/" + kind.name + "/schema\">\n";
  open("Header");
  el("BerichtCode", kind.code);
  el("BerichtVersie", "3");
  el("BerichtSubversie", "2");
  el("Afzender", from);
  el("Ontvanger", to);
  open("BerichtIdentificatie");
  shared("Identificatie", identification_);
  shared("Dagtekening", date(sent));
  close("BerichtIdentificatie");
  open("XsdVersie");
  shared("BasisschemaXsdVersie", "1.0.0");
  shared("BerichtXsdVersie", "1.0.0");
  close("XsdVersie");
}

void Messages::end(const Kind& kind, Day sent) {
  close("Bericht");
  char path[64];
  std::snprintf(path, sizeof path, "2025-K4/%s/%s-%06u.xml", kind.name, kind.name, sequence_);
  write_text(folder_ / path, text_);
  delivered_.push_back({path, base::Date::from_days(sent)});
}

void Messages::name(bool full) {
  open("Naam");
  text_ += "<ijw:Geslachtsnaam>\n";
  shared("Achternaam", canary::achternaam);
  text_ += "</ijw:Geslachtsnaam>\n";
  if (full) {
    text_ += "<ijw:Partnernaam>\n";
    shared("Achternaam", canary::partnernaam);
    text_ += "</ijw:Partnernaam>\n";
  }
  shared("Voornamen", canary::voornamen);
  shared("Voorletters", "K");
  if (full) shared("NaamGebruik", "1");
  close("Naam");
}

void Messages::person(const Person& p, bool full_name) {
  std::string bsn;
  append_bsn(bsn, p.bsn);
  el("Bsn", bsn);
  open("Geboortedatum");
  shared("Datum", p.birth_unknown ? "1900-01-01" : date(p.birth));
  if (p.birth_unknown) shared("DatumGebruik", "3");
  close("Geboortedatum");
  el("Geslacht", p.boy ? "1" : "2");
  name(full_name);
}

void Messages::contact(const Address& place) {
  open("Contact");
  el("Soort", "03");
  open("Adres");
  text_ += "<ijw:Huis>\n";
  shared("Huisnummer", "9");
  text_ += "</ijw:Huis>\n";
  if (place.buurt >= 0) shared("Postcode", geography_.postcode(place.buurt, place.which));
  if (place.buurt == outside) shared("Postcode", "9999XX");
  shared("Straatnaam", canary::straat);
  shared("Plaatsnaam", canary::plaats);
  shared("LandCode", "NL");
  close("Adres");
  el("Organisatie", canary::organisatie);
  open("Telefoon");
  text_ += "<ijw:Telefoon01>\n";
  shared("Telefoonnummer", canary::telefoon);
  shared("Landnummer", "0031");
  text_ += "</ijw:Telefoon01>\n";
  close("Telefoon");
  el("Emailadres", canary::email);
  close("Contact");
}

void Messages::relation() {
  open("Relaties");
  open("Relatie");
  el("Nummer", "1");
  el("Volgorde", "1");
  el("Soort", "10");
  open("Naam");
  text_ += "<ijw:Geslachtsnaam>\n";
  shared("Achternaam", canary::relatienaam);
  text_ += "</ijw:Geslachtsnaam>\n";
  shared("Voornamen", canary::voornamen);
  shared("Voorletters", "K");
  shared("NaamGebruik", "1");
  close("Naam");
  open("Contact");
  el("Soort", "03");
  open("Telefoon");
  text_ += "<ijw:Telefoon01>\n";
  shared("Telefoonnummer", canary::relatie_telefoon);
  shared("Landnummer", "0031");
  text_ += "</ijw:Telefoon01>\n";
  close("Telefoon");
  el("Emailadres", canary::relatie_email);
  close("Contact");
  close("Relatie");
  close("Relaties");
}

void Messages::add(const Toewijzing& t) {
  static constexpr Kind kind{"jw301", "436"};
  begin(kind, gemeente_cijfers, agb(t.aanbieder), t.datum);
  close("Header");
  open("Client");
  person(t.person, true);
  el("Commentaar", canary::commentaar_client);
  relation();
  open("Contactgegevens");
  contact(t.place);
  close("Contactgegevens");
  open("ToegewezenProducten");
  open("ToegewezenProduct");
  el("ToewijzingNummer", number(t.nummer));
  if (t.referentie != 0) el("ReferentieAanbieder", reference(canary::referentie, t.referentie));
  if (t.detail != Toewijzing::Detail::nothing) {
    open("Product");
    shared("Categorie", std::string_view(t.product->code, 2));
    if (t.detail == Toewijzing::Detail::product) shared("Code", t.product->code);
    close("Product");
  }
  el("Toewijzingsdatum", date(t.datum));
  std::string time;
  append_time(time, t.time);
  el("Toewijzingstijd", time);
  el("Ingangsdatum", date(t.ingang));
  if (t.eind != never) el("Einddatum", date(t.eind));
  if (t.reden != nullptr) el("RedenWijziging", t.reden);
  if (t.volume >= 0) {
    open("Omvang");
    shared("Volume", number(t.volume));
    shared("Eenheid", t.eenheid);
    shared("Frequentie", t.frequentie);
    close("Omvang");
  }
  if (t.budget >= 0) el("Budget", number(t.budget));
  el("Commentaar", canary::commentaar_product);
  close("ToegewezenProduct");
  close("ToegewezenProducten");
  close("Client");
  end(kind, t.datum);
}

void Messages::add(const Melding& m) {
  static constexpr Kind start{"jw305", "438"}, stop{"jw307", "440"};
  const Kind& kind = m.stop ? stop : start;
  begin(kind, agb(m.aanbieder), gemeente_cijfers, m.gemeld);
  close("Header");
  open("Client");
  person(m.person, false);
  open(m.stop ? "StopProducten" : "StartProducten");
  open(m.stop ? "StopProduct" : "StartProduct");
  el("ToewijzingNummer", number(m.nummer));
  open("Product");
  shared("Categorie", std::string_view(m.product->code, 2));
  shared("Code", m.product->code);
  close("Product");
  el("ToewijzingIngangsdatum", date(m.toewijzing_ingang));
  el("Begindatum", date(m.begin));
  if (m.stop) {
    el("RedenBeeindiging", m.reden);
    el("Einddatum", date(m.end));
  }
  el("StatusAanlevering", std::string_view(&m.status, 1));
  close(m.stop ? "StopProduct" : "StartProduct");
  close(m.stop ? "StopProducten" : "StartProducten");
  close("Client");
  end(kind, m.gemeld);
}

void Messages::add(const Verzoek& v) {
  static constexpr Kind kind{"jw315", "446"};
  begin(kind, agb(v.aanbieder), gemeente_cijfers, v.ontvangen);
  close("Header");
  open("Client");
  person(v.person, false);
  el("Commentaar", canary::commentaar_client);
  open("AangevraagdeProducten");
  open("AangevraagdProduct");
  el("ReferentieAanbieder", reference(canary::referentie, v.referentie));
  open("Product");
  shared("Categorie", std::string_view(v.product->code, 2));
  shared("Code", v.product->code);
  close("Product");
  el("ToewijzingIngangsdatum", date(v.gewenst));
  open("Verwijzer");
  shared("Type", verwijzer_codes[static_cast<std::size_t>(v.verwijzer)]);
  shared("Naam", canary::verwijzer_naam);
  shared("ZorgverlenerCode", canary::verwijzer_code);
  close("Verwijzer");
  el("Commentaar", canary::commentaar_verzoek);
  close("AangevraagdProduct");
  close("AangevraagdeProducten");
  close("Client");
  end(kind, v.ontvangen);
}

}  // namespace duidelijk::demo
