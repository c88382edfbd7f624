// SPDX-License-Identifier: EUPL-1.2
#include "csv_support.h"

#include "duidelijk/base/files.h"
#include "duidelijk/store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace duidelijk::ingest::test {

std::filesystem::path Archive::write(std::string_view text, const std::string& name) const {
  const std::filesystem::path path = folder_ / name;
  base::write_file_atomic(path, text);
  return path;
}

FileResult Archive::load(std::string_view text, const std::string& name) { return load_file(write(text, name)); }

FileResult Archive::load_file(const std::filesystem::path& path) { return load_files({path}).front(); }

std::vector<FileResult> Archive::load_files(const std::vector<std::filesystem::path>& paths) {
  ImportOptions options;
  options.store = folder_ / "opslag.db";
  options.key = folder_ / "sleutel";
  options.files = paths;
  options.received = base::Date(2025, 1, 15);
  diagnostics_ = {};
  return import_deliveries(options, diagnostics_);
}

std::string Archive::rules() const {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics_.all()) {
    if (!out.empty()) out += ' ';
    if (diagnostic.line != 0) out += fmt::format("{}:", diagnostic.line);
    out += diagnostic.rule;
    if (diagnostic.severity == base::Severity::waarschuwing) out += '?';
  }
  return out;
}

std::string Archive::texts() const {
  std::string out;
  for (const base::Diagnostic& diagnostic : diagnostics_.all()) {
    out += diagnostic.message + '\n' + diagnostic.excerpt + '\n' + diagnostic.advice + '\n';
  }
  return out;
}

std::string Archive::rows(const std::string& sql) const {
  store::Store store(folder_ / "opslag.db", store::Access::read);
  SQLite::Statement statement(store.database(), sql);
  std::string out;
  while (statement.executeStep()) {
    if (!out.empty()) out += ' ';
    for (int i = 0; i < statement.getColumnCount(); ++i) {
      if (i > 0) out += '|';
      out += statement.getColumn(i).isNull() ? "-" : statement.getColumn(i).getString();
    }
  }
  return out;
}

std::int64_t Archive::number(const std::string& sql) const { return std::stoll(rows(sql)); }

}  // namespace duidelijk::ingest::test
