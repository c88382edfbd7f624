// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace duidelijk::ingest::csv {

/// The declarations that the prestaties of a file are part of: a CSV has no line of its own for them.
class Declaraties {
 public:
  void add(const store::PrestatieRow& row);
  /// One row per (aanbieder, declaratienummer), in order of first line.
  void write(Context& context) const;

 private:
  struct Total {
    std::string nummer, aanbieder;
    int begindatum = 0, einddatum = 0, dagtekening = 0;
    std::int64_t bedrag_cent = 0;
  };
  [[nodiscard]] Total& total_of(const store::PrestatieRow& row);

  std::vector<Total> totals_;
  std::unordered_map<std::string, std::size_t> places_;
  std::string key_;       ///< reused, so that a lookup does not allocate
  std::size_t last_ = 0;  ///< lines of one declaration mostly follow each other
};

}  // namespace duidelijk::ingest::csv
