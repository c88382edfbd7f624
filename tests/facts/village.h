// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "real_content.h"
#include "small_store.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

namespace duidelijk::facts::test {

/// A handful of children in a store of their own, and the figures that the real content folder makes of them. Days are
/// yyyymmdd.
class Village {
 public:
  /// Data about care from `from` on; the last message came on `until`.
  Village(int from, int until) : until_(until) {
    small_.run(
        fmt::format("insert into declaratie (levering, bekend_op, nummer, aanbieder, begindatum, einddatum, "
                    "dagtekening, bedrag_cent) "
                    "values (1, {1}, 'd0', '01', {0}, {0}, {1}, 0)",
                    from, until));
    product("45", "BEG", "04");
    product("45", "BEH", "02");
    product("54", "GGZ", "02");
    product("41", "DAG", "03");
    product("44", "PLZ", "11");
    product("44", "LGR", "14");
    product("42", "VVR", "03", "inspanning", 0, 1);
    product("46", "CRI", "04", "inspanning", 1);
    product("51", "RES", "02", "output");
    product("45", "WIJ", "04", "taakgericht");
    product("48", "OTS", "jb", "taakgericht");
  }

  /// A new child; gives its number.
  int child(int born = 201401, const std::string& geslacht = "1") {
    ++children_;
    small_.run(fmt::format("insert into jeugdige values ({0}, 1, x'{0:08x}')", children_));
    small_.run(
        fmt::format("insert into jeugdige_kenmerk (levering, bekend_op, jeugdige, geboortemaand, geslacht) values (1, "
                    "20200101, {}, {}, '{}')",
                    children_, born == 0 ? "null" : std::to_string(born), geslacht));
    return children_;
  }

  struct Toewijzing {
    int child;
    std::string product;
    int from = 0, to = 0;  ///< to 0 = without einddatum
    int given = 0;         ///< 0 = on the first day
    std::string verwijzer = "01";
    std::string omvang = "null, null, null, null";  ///< volume, eenheid, frequentie, budget_cent
    std::string aanbieder = "01";
    std::string reden_wijziging{};
  };
  /// Gives its number.
  std::string toewijzing(const Toewijzing& t) {
    const std::string nummer = "t" + std::to_string(++toewijzingen_);
    const int given = t.given == 0 ? t.from : t.given;
    small_.run(
        fmt::format("insert into toewijzing (levering, bekend_op, nummer, jeugdige, aanbieder, categorie, product, "
                    "toewijzingsdatum, toewijzingstijd, ingangsdatum, "
                    "einddatum, reden_wijziging, volume, eenheid, frequentie, budget_cent, verwijzer) "
                    "select 1, {0}, '{1}', {2}, '{3}', categorie, code, {0}, '09:00:00', {4}, {5}, {6}, {7}, {8} from "
                    "product where code = '{9}'",
                    given, nummer, t.child, t.aanbieder, t.from, number_or_null(t.to), text_or_null(t.reden_wijziging),
                    t.omvang, text_or_null(t.verwijzer), t.product));
    return nummer;
  }

  void start(const std::string& nummer, int begin, int told = 0) {
    traject("start", nummer, begin, 0, "", told == 0 ? begin : told);
  }
  void stop(const std::string& nummer, int begin, int end, const std::string& reden) {
    traject("stop", nummer, begin, end, reden, std::min(end, until_));
  }

  struct Help {
    int child;
    std::string product;
    int from = 0, to = 0;
    std::string reden = "31";  ///< empty = no stop came
    std::string verwijzer = "01";
    std::string aanbieder = "01";
  };
  /// A toewijzing for exactly these days, with its start and its stop.
  void help(const Help& h) {
    const std::string nummer =
        toewijzing({h.child, h.product, h.from, h.to, 0, h.verwijzer, "null, null, null, null", h.aanbieder});
    start(nummer, h.from);
    if (!h.reden.empty()) stop(nummer, h.from, h.to, h.reden);
  }

  /// One claimed line on a toewijzing.
  void claim(const std::string& nummer, int from, int to, std::int64_t cents, int known) {
    small_.run(
        fmt::format("insert into prestatie (levering, bekend_op, declaratie, aanbieder, referentie, jeugdige, "
                    "toewijzing, categorie, product, begindatum, einddatum, volume, "
                    "eenheid, bedrag_cent) select 1, {}, 'd0', aanbieder, 'r{}', jeugdige, nummer, categorie, product, "
                    "{}, {}, 1, '84', {} from toewijzing where nummer = '{}'",
                    known, ++claims_, from, to, cents, nummer));
  }

  void tarief(const std::string& code, const std::string& eenheid, int cents, int from = 20200101) {
    small_.run(
        fmt::format("insert into tarief (levering, bekend_op, product, eenheid, bedrag_cent, vanaf) values (1, "
                    "20200101, '{}', '{}', {}, {})",
                    code, eenheid, cents, from));
  }

  void run(const std::string& sql) { small_.run(sql); }

  /// The value of one cell of an indicator that is no quotient: people, rows, cents, days.
  std::int64_t figure(const std::string& id, const std::string& period, const Members& members = {}) {
    return cell(id, period, members).value;
  }
  bool has_figure(const std::string& id, const std::string& period) { return cell(id, period, {}).has_value; }

 private:
  static std::string text_or_null(const std::string& text) { return text.empty() ? "null" : "'" + text + "'"; }
  static std::string number_or_null(int number) { return number == 0 ? "null" : std::to_string(number); }

  void product(const std::string& categorie, const std::string& code, const std::string& hulpvorm,
               const std::string& variant = "inspanning", int crisis = 0, int vervoer = 0) {
    small_.run(fmt::format(
        "insert into product (levering, bekend_op, categorie, code, naam, hulpvorm, variant, crisis, vervoer) "
        "values (1, 20200101, '{0}', '{1}', '{1}', '{2}', '{3}', {4}, {5})",
        categorie, code, hulpvorm, variant, crisis, vervoer));
  }

  void traject(const std::string& bericht, const std::string& nummer, int begin, int end, const std::string& reden,
               int told) {
    small_.run(
        fmt::format("insert into zorgtraject (levering, bekend_op, bericht, toewijzing, jeugdige, aanbieder, "
                    "categorie, product, begindatum, einddatum, reden, status) "
                    "select 1, {}, '{}', nummer, jeugdige, aanbieder, categorie, product, {}, {}, {}, '1' from "
                    "toewijzing where nummer = '{}'",
                    told, bericht, begin, number_or_null(end), text_or_null(reden), nummer));
  }

  cube::Cell cell(const std::string& id, const std::string& period, const Members& members) {
    return figure_of(small_.store.path(), id, period, members);
  }

  SmallStore small_;
  int until_;
  int children_ = 0, toewijzingen_ = 0, claims_ = 0;
};

}  // namespace duidelijk::facts::test
