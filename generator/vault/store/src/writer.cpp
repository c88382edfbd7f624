// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/store/writer.h"

#include "insert.h"

#include "duidelijk/store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::store {

void Insert::prepare() {
  const int code = sqlite3_prepare_v3(database_, sql_, -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr);
  if (code != SQLITE_OK) throw_machine_error(path_, code, sqlite3_errmsg(database_));
}

void Insert::run() {
  if (!run_unless_double()) throw_machine_error(path_, SQLITE_CONSTRAINT_UNIQUE, sqlite3_errmsg(database_));
}

bool Insert::run_unless_double() {
  const int code = sqlite3_step(statement());
  column_ = 0;
  if (code == SQLITE_DONE) {
    sqlite3_reset(statement_);
    return true;
  }
  const std::string detail = sqlite3_errmsg(database_);
  const int extended = sqlite3_extended_errcode(database_);
  sqlite3_reset(statement_);
  if (extended == SQLITE_CONSTRAINT_UNIQUE) return false;
  throw_machine_error(path_, extended, detail);
}

struct Writer::Impl {
  Impl(Store& store, Id levering_id, int received_on)
      : levering(levering_id), received(received_on), db(store.database().getHandle()), path(store.path()) {
    next_prestatie = store.database().execAndGet("select coalesce(max(id), 0) + 1 from prestatie").getInt64();
  }

  /// Most tables begin with levering and bekend_op.
  Insert& start(Insert& insert, int bekend_op) {
    return insert.number(levering).number(bekend_op == 0 ? received : bekend_op);
  }
  Insert& start(Insert& insert) { return insert.number(levering); }

  Id levering;
  int received;
  sqlite3* db;
  std::filesystem::path path;
  Id next_prestatie = 1;

  Insert jeugdige{db, path, "insert into jeugdige (id, levering, pseudoniem) values (?, ?, ?)"};
  Insert houder{db, path, "insert into toewijzing_houder (levering, nummer, bron, jeugdige) values (?, ?, ?, ?)"};
  Insert gebied{db, path, "insert into gebied (levering, code, naam, soort, ouder, ses_deciel, armoede_deciel) "
                          "values (?, ?, ?, ?, ?, ?, ?)"};
  Insert postcode{db, path, "insert into postcode (levering, postcode, gebied) values (?, ?, ?) "
                            "on conflict (postcode) do update set levering = excluded.levering, gebied = excluded.gebied"};
  Insert kenmerk{db, path, "insert into jeugdige_kenmerk (levering, bekend_op, jeugdige, geboortemaand, geslacht) "
                           "values (?, ?, ?, ?, ?)"};
  Insert woonplek{db, path, "insert into jeugdige_gebied (levering, bekend_op, jeugdige, vanaf, gebied) values (?, ?, ?, ?, ?)"};
  Insert aanbieder{db, path, "insert into aanbieder (levering, bekend_op, agb, naam, holding) values (?, ?, ?, ?, ?)"};
  Insert product{db, path, "insert into product (levering, bekend_op, categorie, code, naam, hulpvorm, variant, crisis, vervoer) "
                           "values (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert tarief{db, path, "insert into tarief (levering, bekend_op, product, aanbieder, eenheid, bedrag_cent, vanaf, tot) "
                          "values (?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert toewijzing{db, path,
                    "insert into toewijzing (levering, bekend_op, nummer, jeugdige, aanbieder, referentie, categorie, product, "
                    "toewijzingsdatum, toewijzingstijd, ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, "
                    "budget_cent, verwijzer) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert verzoek{db, path, "insert into verzoek (levering, bekend_op, jeugdige, aanbieder, referentie, categorie, product, verwijzer, "
                           "gewenste_ingangsdatum) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert zorgtraject{db, path,
                     "insert into zorgtraject (levering, bekend_op, bericht, toewijzing, jeugdige, aanbieder, categorie, product, "
                     "begindatum, einddatum, reden, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert declaratie{db, path, "insert into declaratie (levering, bekend_op, nummer, aanbieder, begindatum, einddatum, dagtekening, "
                              "bedrag_cent) values (?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert prestatie{db, path,
                   "insert into prestatie (id, levering, bekend_op, declaratie, aanbieder, referentie, vorige_referentie, jeugdige, "
                   "toewijzing, categorie, product, begindatum, einddatum, volume, eenheid, tarief_cent, bedrag_cent) "
                   "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert afkeuring{db, path, "insert into afkeuring (levering, bekend_op, declaratie, aanbieder, referentie, retourcode, bedrag_cent) "
                             "values (?, ?, ?, ?, ?, ?, ?)"};
  Insert grootboek{db, path, "insert into grootboek (levering, bekend_op, boekjaar, maand, taakveld, soort, herkomst, prestatiejaar, "
                             "bedrag_cent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert overige_last{db, path, "insert into overige_last (levering, bekend_op, soort, periode, taakveld, aanbieder, jeugdigen, "
                                "bedrag_cent) values (?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert begroting{db, path, "insert into begroting (levering, bekend_op, boekjaar, taakveld, product, soort, raadsbesluit, besloten_op, "
                             "lasten_cent, baten_cent, incidenteel) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert prognose{db, path, "insert into prognose_extern (levering, bekend_op, bron, gemaakt_op, jaar, categorie, bedrag_cent, laag_cent, "
                            "hoog_cent) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert bevolking{db, path, "insert into bevolking (levering, jaar, gebied, leeftijd_van, leeftijd_tot, geslacht, aantal) "
                             "values (?, ?, ?, ?, ?, ?, ?)"};
  Insert meting{db, path, "insert into meting (levering, bekend_op, soort, periode, gebied, aanbieder, n, uitgenodigd, waarde, eenheid, "
                          "bron) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
  Insert benchmark{db, path, "insert into benchmark (levering, bron, tabel, gebied, indicator, waarde, tekst, noot) "
                             "values (?, ?, ?, ?, ?, ?, ?, ?)"};
};

Writer::Writer(Store& store, Id levering, int received) : impl_(std::make_unique<Impl>(store, levering, received)) {}
Writer::~Writer() = default;

void Writer::drop_prestatie_index() { Insert(impl_->db, impl_->path, "drop index prestatie_sleutel").run(); }

bool Writer::make_prestatie_index() {
  return Insert(impl_->db, impl_->path, "create unique index prestatie_sleutel on prestatie (aanbieder, referentie, declaratie)")
      .run_unless_double();
}

Id Writer::next_prestatie() const { return impl_->next_prestatie; }

void Writer::add_jeugdige(Id id, std::string_view pseudonym) {
  impl_->jeugdige.number(id).number(impl_->levering).blob(pseudonym).run();
}

void Writer::add_houder(std::string_view nummer, std::string_view source, Id jeugdige) {
  impl_->start(impl_->houder).text(nummer).text(source).number(jeugdige).run();
}

void Writer::add(const GebiedRow& row) {
  impl_->start(impl_->gebied).text(row.code).text(row.naam).text(row.soort).text_or_null(row.ouder).number(row.ses_deciel)
      .number(row.armoede_deciel).run();
}

void Writer::add(const PostcodeRow& row) { impl_->start(impl_->postcode).text(row.postcode).text(row.gebied).run(); }

void Writer::add(const JeugdigeKenmerkRow& row) {
  impl_->start(impl_->kenmerk, row.bekend_op).number(row.jeugdige).number(row.geboortemaand).text(row.geslacht).run();
}

void Writer::add(const JeugdigeGebiedRow& row) {
  impl_->start(impl_->woonplek, row.bekend_op).number(row.jeugdige).number(row.vanaf).text(row.gebied).run();
}

void Writer::add(const AanbiederRow& row) {
  impl_->start(impl_->aanbieder, row.bekend_op).text(row.agb).text(row.naam).text_or_null(row.holding).run();
}

void Writer::add(const ProductRow& row) {
  impl_->start(impl_->product, row.bekend_op).text(row.categorie).text(row.code).text(row.naam).text(row.hulpvorm).text(row.variant)
      .number(row.crisis ? 1 : 0).number(row.vervoer ? 1 : 0).run();
}

void Writer::add(const TariefRow& row) {
  impl_->start(impl_->tarief, row.bekend_op).text(row.product).text_or_null(row.aanbieder).text(row.eenheid).number(row.bedrag_cent)
      .number(row.vanaf).number(row.tot).run();
}

void Writer::add(const ToewijzingRow& row) {
  impl_->start(impl_->toewijzing, row.bekend_op).text(row.nummer).number(row.jeugdige).text(row.aanbieder).text_or_null(row.referentie)
      .text_or_null(row.categorie).text_or_null(row.product).number(row.toewijzingsdatum).text(row.toewijzingstijd)
      .number(row.ingangsdatum).number(row.einddatum).text_or_null(row.reden_wijziging).number(row.volume)
      .text_or_null(row.eenheid).text_or_null(row.frequentie).number(row.budget_cent).text_or_null(row.verwijzer).run();
}

void Writer::add(const VerzoekRow& row) {
  impl_->start(impl_->verzoek, row.bekend_op).number(row.jeugdige).text(row.aanbieder).text(row.referentie)
      .text_or_null(row.categorie).text_or_null(row.product).text(row.verwijzer).number(row.gewenste_ingangsdatum).run();
}

void Writer::add(const ZorgtrajectRow& row) {
  impl_->start(impl_->zorgtraject, row.bekend_op).text(row.bericht).text_or_null(row.toewijzing).number(row.jeugdige)
      .text(row.aanbieder).text_or_null(row.categorie).text_or_null(row.product).number(row.begindatum).number(row.einddatum)
      .text_or_null(row.reden).text(row.status).run();
}

void Writer::add(const DeclaratieRow& row) {
  impl_->start(impl_->declaratie, row.bekend_op).text(row.nummer).text(row.aanbieder).number(row.begindatum).number(row.einddatum)
      .number(row.dagtekening).number(row.bedrag_cent).run();
}

void Writer::add(const PrestatieRow& row) {
  Impl& w = *impl_;
  w.start(w.prestatie.number(w.next_prestatie), row.bekend_op).text(row.declaratie).text(row.aanbieder).text(row.referentie)
      .text_or_null(row.vorige_referentie).number(row.jeugdige).text_or_null(row.toewijzing).text(row.categorie)
      .text_or_null(row.product).number(row.begindatum).number(row.einddatum).number(row.volume).text(row.eenheid)
      .number(row.tarief_cent).number(row.bedrag_cent).run();
  ++w.next_prestatie;
}

void Writer::add(const AfkeuringRow& row) {
  impl_->start(impl_->afkeuring, row.bekend_op).text(row.declaratie).text(row.aanbieder).text_or_null(row.referentie)
      .text(row.retourcode).number(row.bedrag_cent).run();
}

void Writer::add(const GrootboekRow& row) {
  impl_->start(impl_->grootboek, row.bekend_op).number(row.boekjaar).number(row.maand).text(row.taakveld).text(row.soort)
      .text(row.herkomst).number(row.prestatiejaar).number(row.bedrag_cent).run();
}

void Writer::add(const OverigeLastRow& row) {
  impl_->start(impl_->overige_last, row.bekend_op).text(row.soort).text(row.periode).text_or_null(row.taakveld)
      .text_or_null(row.aanbieder).number(row.jeugdigen).number(row.bedrag_cent).run();
}

void Writer::add(const BegrotingRow& row) {
  impl_->start(impl_->begroting, row.bekend_op).number(row.boekjaar).text(row.taakveld).text_or_null(row.product).text(row.soort)
      .text(row.raadsbesluit).number(row.besloten_op).number(row.lasten_cent).number(row.baten_cent)
      .number(row.incidenteel ? 1 : 0).run();
}

void Writer::add(const PrognoseExternRow& row) {
  impl_->start(impl_->prognose, row.bekend_op).text(row.bron).number(row.gemaakt_op).number(row.jaar).text_or_null(row.categorie)
      .number(row.bedrag_cent).number(row.laag_cent).number(row.hoog_cent).run();
}

void Writer::add(const BevolkingRow& row) {
  impl_->start(impl_->bevolking).number(row.jaar).text(row.gebied).number(row.leeftijd_van).number(row.leeftijd_tot)
      .text_or_null(row.geslacht).number(row.aantal).run();
}

void Writer::add(const MetingRow& row) {
  impl_->start(impl_->meting, row.bekend_op).text(row.soort).text(row.periode).text_or_null(row.gebied).text_or_null(row.aanbieder)
      .number(row.n).number(row.uitgenodigd).text(row.waarde).text(row.eenheid).text(row.bron).run();
}

void Writer::add(const BenchmarkRow& row) {
  impl_->start(impl_->benchmark).text(row.bron).text_or_null(row.tabel).text(row.gebied).text(row.indicator)
      .text_or_null(row.waarde).text(row.tekst).text_or_null(row.noot).run();
}

}  // namespace duidelijk::store
