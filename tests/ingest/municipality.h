// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/diagnostic.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/ingest/import.h"
#include "duidelijk/store/store.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::test {

/// A folder with a store, a key and deliveries, thrown away at the end.
class Municipality {
 public:
  Municipality() {
    options.store = folder_ / "opslag.db";
    options.key = folder_ / "sleutel";
    options.received = base::Date(2026, 8, 1);
    options.patience = std::chrono::milliseconds(50);
  }

  [[nodiscard]] std::filesystem::path path(const std::string& name) const { return folder_ / name; }
  std::filesystem::path write(const std::string& name, std::string_view text) const {
    base::write_file_atomic(path(name), text);
    return path(name);
  }
  std::vector<ingest::FileResult> import(std::vector<std::filesystem::path> files) {
    diagnostics = base::Diagnostics();
    options.files = std::move(files);
    return ingest::import_deliveries(options, diagnostics);
  }
  ingest::FileResult import(const std::filesystem::path& file) { return import(std::vector{file}).front(); }
  ingest::FileResult import_text(const std::string& name, std::string_view text) { return import(write(name, text)); }

  [[nodiscard]] store::Store open() const { return store::Store(options.store, store::Access::read); }
  /// One number from the store, with the views as they are after opening.
  [[nodiscard]] std::int64_t number(const std::string& sql) const { return open().database().execAndGet(sql).getInt64(); }
  [[nodiscard]] std::string text(const std::string& sql) const { return open().database().execAndGet(sql).getString(); }
  [[nodiscard]] std::string store_bytes() const { return base::read_file(options.store); }

  /// "rule:line" of every diagnostic, in order.
  [[nodiscard]] std::vector<std::string> rules() const {
    std::vector<std::string> out;
    for (const base::Diagnostic& d : diagnostics.all()) out.push_back(d.rule + ":" + std::to_string(d.line));
    return out;
  }

  ingest::ImportOptions options;
  base::Diagnostics diagnostics;

 private:
  TempFolder folder_;
};

using Rules = std::vector<std::string>;

}  // namespace duidelijk::test
