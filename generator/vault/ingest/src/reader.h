// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context.h"

#include <memory>
#include <string_view>
#include <vector>

namespace duidelijk::ingest {

/// `perhaps`: no other reader is sure, and load() will tell the user what is wrong with the whole file.
enum class Match { no, perhaps, yes };

/// Files of a run are loaded by rank, whatever their order on the command line, so that areas, postcodes and products
/// are known before the records that need them. Equal ranks keep the order of the command line.
enum Rank : int {
  rank_gebieden = 0, rank_postcodes = 10, rank_aanbieders = 20, rank_producten = 30, rank_tarieven = 35,
  rank_verzoeken = 40, rank_toewijzingen = 50, rank_starts = 60, rank_trajecten = 60, rank_stops = 65,
  rank_prestaties = 70, rank_afkeuringen = 80, rank_overig = 90
};

/// Reads one kind of delivery. Stateless: one object serves every file of its kind.
class Reader {
 public:
  virtual ~Reader() = default;
  /// Stable name, stored in levering.soort: "jw323", "prestaties", "cbs-kerncijfers".
  [[nodiscard]] virtual std::string_view kind() const = 0;
  [[nodiscard]] virtual int rank() const = 0;
  /// Looks at the first bytes only (at most 64 KiB, cut anywhere; may hold a BOM, Windows-1252 or NUL bytes).
  [[nodiscard]] virtual Match recognises(std::string_view head) const = 0;
  /// Loads the whole file. `bytes` is a read-only map of it: never copy it whole (it can be gigabytes).
  /// For each line or element: context.refuse(…) or context.add(…)… followed by context.loaded().
  /// Throws base::InputError when the file as a whole is refused: the transaction is rolled back.
  virtual void load(std::string_view bytes, Context& context) const = 0;
};

using Readers = std::vector<std::unique_ptr<Reader>>;

/// Each folder registers its own; called once by import_deliveries.
void add_ijw_readers(Readers& readers);
void add_csv_readers(Readers& readers);  ///< src/csv
void add_cbs_readers(Readers& readers);  ///< src/cbs: CBS kerncijfers, bevolking per buurt, tables of publications

}  // namespace duidelijk::ingest
