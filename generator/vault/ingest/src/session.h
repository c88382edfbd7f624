// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "pseudonym.h"

#include "duidelijk/store/rows.h"
#include "duidelijk/store/store.h"
#include "duidelijk/store/writer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <memory>
#include <vector>

namespace SQLite { class Statement; }

namespace duidelijk::ingest {

/// BSN -> id in one flat table: a delivery asks it for every line, and a node a person would cost a cache miss each time.
class BsnTable {
 public:
  /// The id of a BSN, 0 when it is new; the reference is good until the next call.
  [[nodiscard]] store::Id& at(std::uint32_t bsn);

 private:
  struct Slot {
    std::uint32_t bsn = 0;  ///< 0 = empty; no BSN is 0
    store::Id id = 0;
  };
  [[nodiscard]] Slot& slot_of(std::uint32_t bsn);
  std::vector<Slot> slots_ = std::vector<Slot>(1024);  ///< a power of two, at most half full
  std::size_t used_ = 0;
};

/// The jeugdigen of a run: BSN -> id. Ids are given in order of arrival and written with the first row that names them, so
/// that a person of whom nothing is kept is not kept either. BSNs live in memory only.
class Jeugdigen {
 public:
  Jeugdigen(store::Store& store, Key& key);
  ~Jeugdigen();
  Jeugdigen(const Jeugdigen&) = delete;
  Jeugdigen& operator=(const Jeugdigen&) = delete;
  [[nodiscard]] std::optional<store::Id> find(std::string_view bsn);
  void write(store::Id id, store::Writer& writer) {
    if (id >= first_new_) write_new(id, writer);
  }
  void rolled_back();   ///< what this file wrote is not there
  void committed() { written_in_file_.clear(); }

 private:
  struct New {
    std::string pseudonym;
    bool written = false;
  };
  void write_new(store::Id id, store::Writer& writer);
  [[nodiscard]] store::Id look_up(std::uint32_t bsn);

  Key& key_;
  store::Id first_new_;
  std::vector<New> new_;  ///< of the ids from first_new_ on
  BsnTable ids_;
  std::vector<store::Id> written_in_file_;
  std::unique_ptr<SQLite::Statement> by_pseudonym_;  ///< prepared once: asked for every new jeugdige
};

/// Under which jeugdige a toewijzingnummer is known (table toewijzing_houder).
class Houders {
 public:
  explicit Houders(store::Store& store);
  ~Houders();
  Houders(const Houders&) = delete;
  Houders& operator=(const Houders&) = delete;
  /// See Context::claim_toewijzing. A new claim is only kept by keep().
  [[nodiscard]] bool claim(std::string_view nummer, store::Id jeugdige, bool is_toewijzing);
  void keep(store::Writer& writer, Jeugdigen& jeugdigen);
  void drop() { claimed_ = false; }
  [[nodiscard]] bool has_claim() const { return claimed_; }
  void rolled_back();

 private:
  struct Houder {
    store::Id toewijzing = 0;
    store::Id bericht = 0;
  };
  [[nodiscard]] Houder& look_up(std::string_view nummer);

  std::unique_ptr<SQLite::Statement> by_nummer_;  ///< prepared once: asked for every new number
  /// Looks up a piece of a file without copying it: once for every line of a delivery.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, Houder, Hash, std::equal_to<>> known_;
  std::string nummer_;
  store::Id jeugdige_ = 0;
  bool is_toewijzing_ = false;
  bool claimed_ = false;
};

/// Postcode -> gebied, read anew for each file that asks.
class Postcodes {
 public:
  explicit Postcodes(store::Store& store);
  [[nodiscard]] std::string_view gebied_of(std::string_view postcode) const;
  [[nodiscard]] bool empty() const { return gebieden_.empty(); }

 private:
  std::unordered_map<std::string, std::string> gebieden_;
  std::unordered_set<std::string> cijfers_;  ///< the four-digit postcodes of the municipality
};

}  // namespace duidelijk::ingest
