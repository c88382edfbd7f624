// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cbs/kerncijfers.h"
#include "context.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::ingest::cbs {

/// Where a file has the columns that are used. CBS numbers its columns ("JongerenMetJeugdzorgInNatura_84" in 2018,
/// "…_91" in 2024), so a file of several years has one column per number, of which each line fills one.
class KerncijfersColumns {
 public:
  explicit KerncijfersColumns(const std::vector<std::string_view>& names);
  /// Has the columns without which no line can be read.
  [[nodiscard]] bool is_complete() const;
  /// The first column that is missing, for people; empty when complete.
  [[nodiscard]] std::string_view first_missing() const;
  [[nodiscard]] std::size_t width() const { return width_; }

  /// The region of a line, or what is wrong with it.
  [[nodiscard]] std::optional<Fault> read(const std::vector<std::string_view>& fields, Region& region) const;

 private:
  struct BandColumn {
    int first = 0, last = 0;
    std::vector<std::size_t> places;
  };
  [[nodiscard]] const std::vector<std::size_t>& places(std::string_view name) const;
  [[nodiscard]] std::optional<Fault> read_place(const std::vector<std::string_view>& fields, Region& region) const;
  [[nodiscard]] std::optional<Fault> read_counts(const std::vector<std::string_view>& fields, Region& region) const;

  std::size_t width_ = 0;
  std::map<std::string, std::vector<std::size_t>, std::less<>> by_name_;
  std::vector<BandColumn> bands_;
};

/// "AantalInwoners" of "AantalInwoners_5".
[[nodiscard]] std::string_view without_number(std::string_view name);

}  // namespace duidelijk::ingest::cbs
