// SPDX-License-Identifier: EUPL-1.2
#include "work.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/error.h"

#include <stdexcept>

namespace duidelijk::protect::testing {

Cells cells_of(const Outcome& outcome) {
  base::CsvScanner scanner(outcome.cells_csv, ';');
  base::CsvRecord record;
  scanner.next(record);
  Cells cells;
  while (scanner.next(record)) {
    const std::size_t last = record.fields.size() - 1;
    const Cell cell{std::string(record.fields[last - 1]), std::string(record.fields[last])};
    const std::vector<std::string> codes(record.fields.begin() + 1, record.fields.end() - 2);
    const auto [it, fresh] = cells.emplace(codes, cell);
    if (!fresh && (it->second.status != cell.status || it->second.value != cell.value))
      throw std::runtime_error("a cell has two statuses");
  }
  return cells;
}

nlohmann::json hidden_of(const Outcome& outcome) { return nlohmann::json::parse(outcome.audit_json).at("hidden"); }

Work& Work::file(const std::string& name, const std::string& text) {
  test::spill(folder_ / name, text);
  return *this;
}

Outcome Work::run_text(const std::string& spec, unsigned threads) {
  file("spec.json", spec);
  said_ = {};
  return protect::run(folder_ / "spec.json", threads, said_);
}

std::string Work::refused_text(const std::string& spec) {
  std::string text;
  try {
    (void)run_text(spec);
  } catch (const base::InputError& error) {
    for (const auto& diagnostic : error.diagnostics()) text += base::render(diagnostic);
  }
  const std::string folder = folder_.path().string() + "/";
  for (std::size_t at = 0; (at = text.find(folder, at)) != std::string::npos;) text.erase(at, folder.size());
  return text;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace duidelijk::protect::testing
