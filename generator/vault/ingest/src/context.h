// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/store/rows.h"
#include "duidelijk/store/writer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest {

/// What is wrong with one line or element. The texts are Dutch, in plain words, and NEVER hold a value that can be
/// personal: no BSN, name, birth date, postcode, and no raw field of a delivery in which a shifted column could have put
/// one (say the name of the column and what was expected instead; codes such as a productcategorie may be quoted once
/// they are known to be short codes).
struct Fault {
  int line = 0;
  std::string rule;     ///< kebab-case Dutch: "datum-bestaat-niet"
  std::string message;  ///< reason
  std::string advice;   ///< what the user can do
};

/// Nine digits (or eight, read with a leading zero) that pass the eleven-test with weights 9 … 2, −1.
[[nodiscard]] bool is_bsn(std::string_view text);

/// An area that an earlier delivery named.
struct KnownGebied {
  std::string code, naam, soort;
};

/// Everything a reader may touch while it loads one file: typed rows into the store, pseudonyms, lookups, diagnostics
/// and progress. A levering has one Context and one transaction. Not thread-safe.
class Context {
 public:
  struct Impl;
  explicit Context(std::unique_ptr<Impl> impl);
  ~Context();
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;

  /// As the user named it; for diagnostics that a reader throws itself.
  [[nodiscard]] const std::string& file() const;
  /// yyyymmdd
  [[nodiscard]] int received() const;
  [[nodiscard]] store::Id levering() const;
  /// For levering.afzender and levering.bericht.
  void set_sender(std::string_view afzender, std::string_view bericht);

  /// Appends a row; `levering` and a bekend_op of 0 are filled in. A jeugdige is written with the first row that names it.
  template <typename Row>
  void add(const Row& row) {
    if constexpr (requires { row.jeugdige; }) write_jeugdige(row.jeugdige);
    writer().add(row);
  }
  /// This line or element is loaded (one line may have added several rows).
  void loaded();
  /// This line or element is refused: one diagnostic, counted by rule. After 10,000 of one rule in one file the rest is
  /// counted and told in one closing diagnostic, so that a broken file cannot fill the memory.
  void refuse(Fault fault);
  /// Loaded, but worth a look.
  void warn(Fault fault);
  /// Bytes done so far; cheap enough for every line.
  void progress(std::size_t offset);

  /// Id of the jeugdige with this BSN, a new one when needed; nothing when it is no BSN. Nothing is written yet: see add.
  [[nodiscard]] std::optional<store::Id> jeugdige(std::string_view bsn);
  /// What this delivery says of a jeugdige. geboortedatum yyyymmdd or nothing (unknown); only the month is kept.
  /// Repeats within the file are written once.
  void add_kenmerk(store::Id jeugdige, std::optional<int> geboortedatum, std::string_view geslacht, int bekend_op = 0);
  /// Where the jeugdige lives from `vanaf` on (of a toewijzing: the earlier of Toewijzingsdatum and Ingangsdatum, so that help given
  /// before it was allotted has a wijk too). The postcode is turned into a gebied and dropped.
  void add_woonplek(store::Id jeugdige, std::string_view postcode, int vanaf, int bekend_op = 0);
  /// Code of the gebied of a postcode: 'onbekend' when empty, no Dutch postcode, or not in the table although its four
  /// digits are; 'buiten' when its four digits are not in the municipality.
  [[nodiscard]] std::string_view gebied_of(std::string_view postcode);
  /// The areas of earlier deliveries, one per code, sorted by code.
  [[nodiscard]] std::vector<KnownGebied> known_gebieden();

  /// A toewijzingnummer belongs to one jeugdige. False: it is known under another one, refuse the line
  /// (rule "toewijzing-van-ander"). For a toewijzing itself only other toewijzingen count, for all other kinds the
  /// toewijzing counts first, and else the first line that named the number. Call it after all other checks.
  [[nodiscard]] bool claim_toewijzing(std::string_view nummer, store::Id jeugdige, bool is_toewijzing);
  /// A referentienummer occurs once in a declaration of an aanbieder. False: seen before, in this file or in an earlier
  /// delivery (rule "dubbele-referentie"). Call it after all other checks.
  [[nodiscard]] bool claim_referentie(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie);

  /// True when no earlier delivery (nor this one) has written a declaratie with this number of this aanbieder: a declaratie that
  /// comes in parts, or again with corrections, is written once.
  [[nodiscard]] bool is_new_declaratie(std::string_view aanbieder, std::string_view nummer);
  /// True when the store has this prestatie.
  [[nodiscard]] bool knows_prestatie(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie);

  [[nodiscard]] std::uint64_t loaded_count() const;
  [[nodiscard]] std::uint64_t refused_count() const;

 private:
  void write_jeugdige(store::Id id);
  [[nodiscard]] store::Writer& writer();
  std::unique_ptr<Impl> impl_;
};

}  // namespace duidelijk::ingest
