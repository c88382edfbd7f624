// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::registry {

/// One edition of one audience that was given out.
struct Issued {
  std::string audience, edition;
  int number = 1;      ///< from 1 per audience
  std::string digest;  ///< SHA-256 of the release, hexadecimal
  friend bool operator==(const Issued&, const Issued&) = default;
};

/// What an edition said of a key. CONFIDENTIAL.
struct Entry {
  std::uint32_t issued = 0;           ///< in Past::editions()
  int version = 1;                    ///< of the key, for this audience: equal exact values have one number
  bool shown = false;                 ///< false = afgeschermd
  std::int64_t scaled = 0;            ///< as printed, value · 10^decimals; 0 when hidden
  int decimals = 0, rounded_to = 1;   ///< base of the rounding in scaled units; 1 = exact
  std::optional<std::int64_t> exact;  ///< in the unit of the fact; nothing for what is no count or sum
  /// The same figure: the same version, printed alike.
  [[nodiscard]] bool same(const Entry& other) const;
};

/// All that some audiences were ever told, key by key.
class Past {
 public:
  [[nodiscard]] const std::vector<Issued>& editions() const { return editions_; }
  [[nodiscard]] bool empty() const { return keys_.empty(); }
  [[nodiscard]] std::size_t keys() const { return keys_.size(); }
  /// By audience and then in the order of the editions; an edition that said the same as the one before it has no
  /// entry. Empty for a key that was never told.
  [[nodiscard]] std::span<const Entry> of(std::string_view key) const;

  void add(Issued edition) { editions_.push_back(std::move(edition)); }
  /// Keys come in ascending order, the entries of one after another.
  void add(std::string_view key, const Entry& entry);

 private:
  struct Key {
    std::size_t begin = 0, size = 0;   // in names_
    std::size_t first = 0, count = 0;  // in entries_
  };
  [[nodiscard]] std::string_view name(const Key& key) const {
    return std::string_view(names_).substr(key.begin, key.size);
  }

  std::vector<Issued> editions_;
  std::string names_;
  std::vector<Key> keys_;
  std::vector<Entry> entries_;
};

}  // namespace duidelijk::registry
