// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/store/rows.h"
#include "duidelijk/store/store.h"
#include "duidelijk/store/writer.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace SQLite { class Statement; }

namespace duidelijk::ingest {

/// How a large delivery of prestaties is kept free of doubles. `hopeful`: nothing is checked by the line, and the unique index that is built
/// at the end says whether there were any. There hardly ever are; if so the file is loaded again, `exact`: by the line.
enum class Checking { hopeful, exact };

/// Keeps (aanbieder, referentie, declaratie) of prestaties unique. A small delivery asks the unique index of the store. For a
/// large one that index is dropped and built once at the end. Checked exactly, the keys are tags in a hash table; a tag that is met
/// again is compared with the row itself.
class References {
 public:
  References(store::Store& store, store::Writer& writer, std::size_t file_size, Checking checking);
  ~References();
  References(const References&) = delete;
  References& operator=(const References&) = delete;

  /// False: seen before. The caller adds the prestatie next.
  [[nodiscard]] bool claim(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie);
  /// Before the commit. False: there were doubles that no claim has seen (hopeful only).
  [[nodiscard]] bool finish();

 private:
  struct Slot {
    std::uint32_t tag = 0;  ///< hash of the key
    std::uint32_t row = 0;  ///< id of the prestatie; 0 = empty
  };
  void read_known(std::size_t expected);
  [[nodiscard]] bool claim_in_memory(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie);
  [[nodiscard]] bool is_row(store::Id id, std::string_view aanbieder, std::string_view declaratie, std::string_view referentie);
  void remember(std::uint32_t tag, store::Id id);

  store::Store& store_;
  store::Writer& writer_;
  Checking checking_;
  bool bulk_ = false;
  std::vector<Slot> slots_;  ///< a power of two, at most half full
  std::size_t used_ = 0;
  std::unique_ptr<SQLite::Statement> by_key_;
  std::unique_ptr<SQLite::Statement> by_id_;
};

}  // namespace duidelijk::ingest
