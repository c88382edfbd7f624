// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/store/store.h"

#include "embedded_sql.h"
#include "migrate.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace duidelijk::store {
namespace {

/// A new store is made by us, not by SQLite, so that nobody else on the machine can ever read it.
void create_private_file(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) {
    ::close(file);
  } else if (errno != EEXIST) {
    throw base::MachineError(fmt::format("De opslag '{}' kan niet worden gemaakt: {}. Controleer of de map bestaat en of u erin mag schrijven.",
                                         path.string(), std::strerror(errno)));
  }
}

void require_file(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_regular_file(path, error)) return;
  throw base::MachineError(fmt::format(
      "De opslag '{}' bestaat niet. Maak hem met 'duidelijk import --store {} LEVERING…'.", path.string(), path.string()));
}

}  // namespace

struct Store::Impl {
  Impl(const std::filesystem::path& file, Access access, std::chrono::milliseconds patience)
      : path(file),
        // No mutex of SQLite's own: a Store serves one thread, and an import takes that mutex twenty times a row.
        database(file.string(), (access == Access::write ? SQLite::OPEN_READWRITE : SQLite::OPEN_READONLY) | SQLite::OPEN_NOMUTEX,
                 static_cast<int>(patience.count())) {}

  std::filesystem::path path;
  SQLite::Database database;
};

Store::Store(const std::filesystem::path& path, Access access, std::chrono::milliseconds patience) {
  if (access == Access::write) create_private_file(path);
  require_file(path);
  try {
    impl_ = std::make_unique<Impl>(path, access, patience);
    SQLite::Database& db = impl_->database;
    // The rollback journal, not WAL: there is one writer now and then, a store is one file that can be copied, kept on
    // read-only media and thrown away whole, and a large delivery is written once instead of twice.
    // 32 MiB of cache keeps the views of a municipality off the disk.
    db.exec("pragma cache_size = -32768");
    if (access == Access::write) {
      migrate(db, path);
    } else {
      require_newest(db, path);
    }
    db.exec("create temp table bekend_tot (datum integer not null); insert into bekend_tot values (99991231)");
    db.exec(views_sql());
  } catch (const SQLite::Exception& error) {
    throw_machine_error(path, error.getExtendedErrorCode(), error.getErrorStr());
  }
}

Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

const std::filesystem::path& Store::path() const { return impl_->path; }
SQLite::Database& Store::database() { return impl_->database; }

void Store::show_as_known_at(base::Date day) {
  impl_->database.exec(fmt::format("update bekend_tot set datum = {}", day.yyyymmdd()));
}

void Store::show_current() { impl_->database.exec("update bekend_tot set datum = 99991231"); }

bool Store::has_voorbeelddata() {
  try {
    return impl_->database.execAndGet("select exists (select 1 from levering where voorbeelddata = 1)").getInt() != 0;
  } catch (const SQLite::Exception& error) {
    throw_machine_error(impl_->path, error.getExtendedErrorCode(), error.getErrorStr());
  }
}

}  // namespace duidelijk::store
