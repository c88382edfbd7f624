// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::verify {

/// A figure of the Release that a key names.
struct Figure {
  base::CellKey key;
  const release::Indicator* indicator = nullptr;
  release::Value value;
  release::Certainty certainty = release::Certainty::definitief;
};

/// The figures of one Release by their keys: as Release::find, but prepared for the million questions of a large site.
/// Holds on to the Release. Thread-safe.
class Cells {
 public:
  /// `more` has figures that stand in no Release, those of a privacyverslag; it must outlive this.
  explicit Cells(const release::Release& release, const Cells* more = nullptr);

  [[nodiscard]] const release::Release& release() const { return release_; }
  /// Nothing when no table has the key, or the indicator has another version.
  [[nodiscard]] std::optional<Figure> find(const base::CellKey& key) const;
  /// As Release::label.
  [[nodiscard]] std::string_view label(std::string_view dimension, std::string_view member) const;

 private:
  using Members = std::unordered_map<std::string_view, std::uint32_t>;
  struct Table {
    const release::Table* table = nullptr;
    std::vector<Members> members;  ///< per dimension
  };
  [[nodiscard]] static std::optional<std::size_t> index_in(const Table& table, const base::CellKey& key);

  const release::Release& release_;
  const Cells* more_;
  std::unordered_map<std::string_view, std::vector<Table>> tables_;  ///< by indicator
  std::unordered_map<std::string_view, std::unordered_map<std::string_view, std::string_view>> labels_;
};

}  // namespace duidelijk::verify
