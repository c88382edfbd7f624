// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/store/rows.h"
#include "duidelijk/store/store.h"

#include <memory>
#include <string_view>

namespace duidelijk::store {

/// Appends rows of one delivery, inside the caller's transaction. Statements are prepared once and rows are bound
/// without copying. Throws MachineError (disk full, locked). Not thread-safe.
class Writer {
 public:
  /// `received` is the day (yyyymmdd) that stands in for a bekend_op of 0.
  Writer(Store& store, Id levering, int received);
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Around a large delivery of prestaties: building the unique index once at the end is faster than keeping it up to date. Inside
  /// the caller's transaction.
  void drop_prestatie_index();
  /// False: two prestaties have the same (aanbieder, referentie, declaratie); the caller must roll back.
  [[nodiscard]] bool make_prestatie_index();

  /// The id that the next PrestatieRow will get.
  [[nodiscard]] Id next_prestatie() const;
  void add_jeugdige(Id id, std::string_view pseudonym);
  /// The first jeugdige under which a toewijzingnummer was seen; `source` is "toewijzing" or "bericht".
  void add_houder(std::string_view nummer, std::string_view source, Id jeugdige);

  void add(const GebiedRow& row);
  void add(const PostcodeRow& row);
  void add(const JeugdigeKenmerkRow& row);
  void add(const JeugdigeGebiedRow& row);
  void add(const AanbiederRow& row);
  void add(const ProductRow& row);
  void add(const TariefRow& row);
  void add(const ToewijzingRow& row);
  void add(const VerzoekRow& row);
  void add(const ZorgtrajectRow& row);
  void add(const DeclaratieRow& row);
  void add(const PrestatieRow& row);
  void add(const AfkeuringRow& row);
  void add(const GrootboekRow& row);
  void add(const OverigeLastRow& row);
  void add(const BegrotingRow& row);
  void add(const PrognoseExternRow& row);
  void add(const BevolkingRow& row);
  void add(const MetingRow& row);
  void add(const BenchmarkRow& row);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace duidelijk::store
