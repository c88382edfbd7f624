// SPDX-License-Identifier: EUPL-1.2
#include "apriori.h"

#include "known_code.h"
#include "trouble.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <optional>

namespace duidelijk::protect {
namespace {

using Numbers = std::vector<std::size_t>;

std::optional<Manual> status_of(std::string_view text) {
  if (text == "u") return Manual::unsafe;
  if (text == "s") return Manual::safe;
  if (text == "p") return Manual::fixed;
  return std::nullopt;
}

/// The dimensions that a line with that many codes is about.
std::optional<Numbers> dimensions_for(std::size_t codes, const CellSpace& space) {
  std::vector<Numbers> fitting;
  for (const auto& table : space.tables()) {
    if (table.size() == codes) fitting.push_back(table);
  }
  if (fitting.size() == 1) return fitting[0];
  if (codes != space.dimensions().size()) return std::nullopt;
  Numbers all(codes);
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::optional<Index> cell_of(const base::CsvRecord& record, const CellSpace& space, Trouble& trouble) {
  const std::size_t codes = record.fields.size() - 1;
  const auto dimensions = dimensions_for(codes, space);
  if (!dimensions) {
    trouble.add(
        "a-priori", record.line, fmt::format("er staan {} codes op deze regel, en dat past niet bij een tabel", codes),
        fmt::format("een code per dimensie, in de volgorde van de tabel of van alle {} dimensies, en dan u, s of p",
                    space.dimensions().size()));
    return std::nullopt;
  }
  std::vector<std::uint32_t> sets(space.dimensions().size(), 0);
  for (std::size_t i = 0; i < codes; ++i) {
    const auto& dimension = space.dimensions()[(*dimensions)[i]];
    const auto code = base::trim(record.fields[i]);
    const auto* member = known_code(dimension, code.empty() ? "Total" : code, record.line, "", trouble);
    if (member == nullptr) return std::nullopt;
    sets[(*dimensions)[i]] = member->set;
  }
  if (!space.has_table_with([&](std::size_t d) { return sets[d] != 0; }, space.tables().size())) {
    trouble.add("a-priori", record.line, "deze cel staat in geen enkele tabel",
                "vul Total in voor een dimensie die de tabel niet heeft");
    return std::nullopt;
  }
  return space.variable(sets);
}

}  // namespace

std::map<Index, Decision> read_apriori(const std::filesystem::path& path, const CellSpace& space) {
  std::map<Index, Decision> found;
  const auto shown = std::make_shared<const std::string>(path.string());
  Trouble trouble(*shown);
  const std::string text = base::to_utf8(base::read_file(path));
  base::CsvScanner scanner(text, base::guess_delimiter(text));
  base::CsvRecord record;
  while (scanner.next(record)) {
    if (record.fault != base::CsvFault::none || record.fields.size() < 2) {
      trouble.add("regel-onleesbaar", record.line, "hier horen codes en een status, gescheiden door ; of ,");
      continue;
    }
    const auto status = status_of(base::trim(record.fields.back()));
    if (!status) {
      trouble.add("a-priori", record.line,
                  fmt::format("'{}' is geen status", base::printable(record.fields.back().substr(0, 20))),
                  "wat hier kan: u (verbergen), s (veilig) of p (nooit verbergen)");
      continue;
    }
    const auto cell = cell_of(record, space, trouble);
    if (!cell) continue;
    if (const auto [it, fresh] = found.emplace(*cell, Decision{*status, record.line, shown});
        !fresh && it->second.status != *status)
      trouble.add("a-priori", record.line, "deze cel staat eerder in het bestand met een andere status",
                  "laat een van de twee weg");
  }
  trouble.stop_if_any();
  return found;
}

}  // namespace duidelijk::protect
