// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "apriori.h"
#include "decimal.h"
#include "figures.h"
#include "spec.h"
#include "trouble.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::protect {

/// A table that was counted elsewhere. As a CSV file it has a column per dimension (total = Total), the amount or the
/// count, the frequency where a rule needs it, and in x1, x2, … the largest contributions where a rule needs those. A
/// cell that is not in it is empty.
struct ReadyTable {
  struct Row {
    int line = 0;
    std::vector<std::string> codes;  ///< parallel to dimensions
    Decimal value;
    std::int64_t frequency = 0;
    std::vector<Decimal> largest;
    std::optional<Manual> given;  ///< what the file itself says of the cell
  };
  std::string shown;
  std::vector<std::size_t> dimensions;
  int decimals = 0;
  std::vector<Row> rows;
};

/// Throws base::InputError, base::MachineError.
[[nodiscard]] ReadyTable read_ready(const std::filesystem::path& path, const Spec& spec);

/// An amount of at least 0 in a column; what is no amount is trouble. `decimals` grows to what it has.
[[nodiscard]] Decimal ready_amount(std::string_view field, std::string_view column, int line, int& decimals,
                                   Trouble& trouble);
/// A whole number of at least 0.
[[nodiscard]] std::int64_t ready_count(std::string_view field, std::string_view column, int line, Trouble& trouble);

/// Puts the cells of a table into the figures, which have at least its decimals; `known` says which cells already have
/// a value, that must then be the same. What the file says of a cell goes into `given`. Throws base::InputError (an
/// unknown code, a cell twice, another value than elsewhere, or another status).
void take_ready(const ReadyTable& table, const CellSpace& space, Figures& figures, std::vector<std::uint8_t>& known,
                std::map<Index, Decision>& given);

/// Throws base::InputError that names the first cells that are not the sum of their parts.
void check_sums(const std::string& shown, const CellSpace& space, const Figures& figures);

}  // namespace duidelijk::protect
