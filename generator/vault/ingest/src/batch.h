// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <SQLiteCpp/Transaction.h>

#include <cstddef>
#include <memory>

namespace SQLite {
class Database;
}

namespace duidelijk::ingest {

/// Each delivery is a transaction of its own to the user: a savepoint. Small ones (there can be thousands of messages)
/// share a commit, since a commit waits for the disk: at most a megabyte or 200 files of work is lost when the machine
/// stops, whole files each, and they load again.
class Batch {
 public:
  explicit Batch(SQLite::Database& database);
  ~Batch();  ///< what was not committed is rolled back
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  /// Before a file of this size. Waits for a store that is in use.
  void begin_file(std::size_t bytes);
  void keep_file();
  void undo_file();
  void commit();

 private:
  SQLite::Database& database_;
  std::unique_ptr<SQLite::Transaction> transaction_;
  std::size_t bytes_ = 0;
  int files_ = 0;
};

/// Undoes a file that is neither kept nor undone when it goes out of scope.
class FileInBatch {
 public:
  FileInBatch(Batch& batch, std::size_t bytes) : batch_(batch) { batch_.begin_file(bytes); }
  ~FileInBatch();
  FileInBatch(const FileInBatch&) = delete;
  FileInBatch& operator=(const FileInBatch&) = delete;
  void keep() {
    open_ = false;
    batch_.keep_file();
  }

 private:
  Batch& batch_;
  bool open_ = true;
};

}  // namespace duidelijk::ingest
