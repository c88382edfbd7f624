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
#include <vector>

namespace duidelijk::ingest {

/// The jeugdigen of a run: BSN -> id. Ids are given in order of arrival and written with the first row that names them, so
/// that a person of whom nothing is kept is not kept either. BSNs live in memory only.
class Jeugdigen {
 public:
  Jeugdigen(store::Store& store, Key& key);
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

  store::Store& store_;
  Key& key_;
  store::Id first_new_;
  std::vector<New> new_;  ///< of the ids from first_new_ on
  std::unordered_map<std::uint32_t, store::Id> ids_;
  std::vector<store::Id> written_in_file_;
};

/// Under which jeugdige a toewijzingnummer is known (table toewijzing_houder).
class Houders {
 public:
  explicit Houders(store::Store& store) : store_(store) {}
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

  store::Store& store_;
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
