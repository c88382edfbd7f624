// SPDX-License-Identifier: EUPL-1.2
#include "input.h"

#include "argus_table.h"
#include "ready_cells.h"
#include "trouble.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace duidelijk::protect {
namespace {

/// A dimension, and the number of the leaf for each code of the records (in the order of Records::Column::codes).
struct Built {
  Dimension dimension;
  std::vector<std::uint32_t> leaf_of_code;
};

/// The leaf of each code of the records; all must be leaves.
std::vector<std::uint32_t> leaves_of_codes(const Spec& spec, const Records& records, std::size_t d,
                                           const std::vector<std::string>& leaves, const std::string& hierarchy) {
  const auto& column = records.dimensions[d];
  std::map<std::string, std::uint32_t, std::less<>> number;
  for (std::uint32_t leaf = 0; leaf < leaves.size(); ++leaf) number.emplace(leaves[leaf], leaf);
  Trouble trouble(spec.records->string());
  std::vector<std::uint32_t> leaf_of_code;
  for (std::size_t r = 0; r < records.size(); ++r) {
    if (column.of[r] < leaf_of_code.size()) continue;  // codes are numbered in order of their first record
    const auto& code = column.codes.texts()[column.of[r]];
    const auto leaf = number.find(code);
    leaf_of_code.push_back(leaf == number.end() ? 0 : leaf->second);
    if (leaf != number.end()) continue;
    trouble.add("onbekende-code", records.line[r],
                fmt::format("'{}' in '{}' is geen onderste code van {}", base::printable(code),
                            base::printable(spec.dimensions[d].name), hierarchy),
                [&] { return base::suggest(code, leaves, "zet de code in de hierarchie, of verbeter het record"); });
  }
  trouble.stop_if_any();
  return leaf_of_code;
}

/// The codes of a dimension without hierarchy in tables that were counted elsewhere.
std::vector<std::string> own_codes(std::size_t d, const std::vector<ReadyTable>& ready) {
  std::vector<std::string> codes;
  for (const auto& table : ready) {
    const auto place = std::find(table.dimensions.begin(), table.dimensions.end(), d);
    if (place == table.dimensions.end()) continue;
    for (const auto& row : table.rows)
      codes.push_back(row.codes[static_cast<std::size_t>(place - table.dimensions.begin())]);
  }
  std::erase(codes, "Total");
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

Built build(const Spec& spec, std::size_t d, const Records* records, const std::vector<ReadyTable>& ready) {
  const auto& wanted = spec.dimensions[d];
  std::vector<std::uint32_t> leaf_of_code;
  if (wanted.hierarchy) {
    const auto tree = read_hierarchy(*wanted.hierarchy);
    auto [dimension, leaves] = tree_dimension(wanted.name, tree);
    if (records != nullptr) leaf_of_code = leaves_of_codes(spec, *records, d, leaves, tree.shown);
    return {std::move(dimension), std::move(leaf_of_code)};
  }
  std::vector<std::string> leaves;
  std::vector<std::vector<std::string>> groupings;
  if (records != nullptr) {
    leaves = records->dimensions[d].codes.texts();
    groupings = records->dimensions[d].groupings;
    for (std::uint32_t code = 0; code < leaves.size(); ++code) leaf_of_code.push_back(code);
  } else {
    leaves = own_codes(d, ready);
  }
  try {
    return {grouped_dimension(wanted.name, leaves, groupings), std::move(leaf_of_code)};
  } catch (const std::invalid_argument& error) {
    base::refuse(
        "code-dubbel", spec.file,
        fmt::format(
            "'dimensions[{}]': de code '{}' van '{}' heeft twee betekenissen: hij staat voor verschillende onderdelen",
            d, base::printable(error.what()), base::printable(wanted.name)),
        "een code van een groep is geen code van een onderdeel of van een andere groep, behalve als zij uit hetzelfde "
        "bestaan; zet er een letter voor");
  }
}

std::vector<ReadyTable> read_ready_tables(Spec& spec) {
  std::vector<ReadyTable> tables;
  for (std::size_t t = 0; t < spec.tables.size(); ++t) {
    auto& table = spec.tables[t];
    if (!table.ready) continue;
    tables.push_back(table.metadata ? read_argus_table(*table.ready, *table.metadata, spec)
                                    : read_ready(*table.ready, spec));
    table.dimensions = tables.back().dimensions;
    for (std::size_t other = 0; other < t; ++other) {
      auto a = spec.tables[other].dimensions, b = table.dimensions;
      std::sort(a.begin(), a.end());
      if (a == b)
        base::refuse("dubbel", spec.file,
                     fmt::format("'tables[{}]' heeft dezelfde dimensies als 'tables[{}]'", t, other),
                     "laat een van de twee weg");
    }
  }
  return tables;
}

void load_ready(Input& input, const std::vector<ReadyTable>& ready) {
  input.figures = std::make_unique<Figures>(input.space->size(), contributions_needed(input.spec));
  input.figures->contributors.assign(input.space->size(), 0);
  for (const auto& table : ready) input.figures->decimals = std::max(input.figures->decimals, table.decimals);
  std::vector<std::uint8_t> known(input.space->size(), 0);
  for (const auto& table : ready) take_ready(table, *input.space, *input.figures, known, input.given);
  check_sums(ready.front().shown, *input.space, *input.figures);
}

}  // namespace

Input load(Spec spec) {
  Input input;
  const auto ready = read_ready_tables(spec);
  if (spec.records) input.records = read_records(spec);
  const Records* records = input.records ? &*input.records : nullptr;

  std::vector<Dimension> dimensions;
  Leaves leaves(spec.dimensions.size());
  for (std::size_t d = 0; d < spec.dimensions.size(); ++d) {
    auto built = build(spec, d, records, ready);
    dimensions.push_back(std::move(built.dimension));
    if (records == nullptr) continue;
    for (const auto code : records->dimensions[d].of) leaves[d].push_back(built.leaf_of_code[code]);
  }
  std::vector<std::vector<std::size_t>> tables;
  for (const auto& table : spec.tables) tables.push_back(table.dimensions);
  try {
    input.space = std::make_unique<CellSpace>(std::move(dimensions), std::move(tables));
  } catch (const std::length_error&) {
    base::refuse("te-veel-cellen", spec.file,
                 fmt::format("'tables': samen zijn dit meer dan {} cellen", CellSpace::most_cells),
                 "kies minder dimensies per tabel");
  }

  input.spec = std::move(spec);
  if (records == nullptr) {
    load_ready(input, ready);
    return input;
  }
  input.counted = std::make_unique<Counted>(leaves, records->size(), *input.space);
  input.figures = std::make_unique<Figures>(figures_of(input.spec, *records, *input.counted, input.space->size()));
  return input;
}

}  // namespace duidelijk::protect
