// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>

namespace SQLite { class Database; }

namespace duidelijk::store {

/// write: opens or creates, and migrates; read: never changes the file.
enum class Access { read, write };

/// The database of single children's records. Confidential: only rooms of the vault may include this.
/// Move only; one object serves one thread.
class Store {
 public:
  /// Throws MachineError: not found (read), no permission, locked for longer than `patience`, no database, of another
  /// program, made by a newer version, disk full.
  Store(const std::filesystem::path& path, Access access,
        std::chrono::milliseconds patience = std::chrono::seconds(5));
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  [[nodiscard]] const std::filesystem::path& path() const;
  /// The views of views.sql (toewijzing_actueel, traject, …) show what was known at the end of this day …
  void show_as_known_at(base::Date day);
  /// … or everything that is known (the state after opening).
  void show_current();
  /// True when any delivery is made up.
  [[nodiscard]] bool has_voorbeelddata();

  /// The connection, for the vault only; include <SQLiteCpp/SQLiteCpp.h> in the .cpp that uses it. Statements that fail
  /// throw SQLite::Exception.
  [[nodiscard]] SQLite::Database& database();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A failure of SQLite as a MachineError in Dutch, by SQLite's (extended) result code.
[[noreturn]] void throw_machine_error(const std::filesystem::path& path, int code, const std::string& detail);

}  // namespace duidelijk::store
