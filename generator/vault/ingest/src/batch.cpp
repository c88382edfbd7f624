// SPDX-License-Identifier: EUPL-1.2
#include "batch.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace duidelijk::ingest {
namespace {

constexpr std::size_t most_bytes = 1024 * 1024;
constexpr int most_files = 200;

}  // namespace

Batch::Batch(SQLite::Database& database) : database_(database) {}
Batch::~Batch() = default;

void Batch::begin_file(std::size_t bytes) {
  if (bytes_ + bytes > most_bytes || files_ >= most_files) commit();
  if (!transaction_)
    transaction_ = std::make_unique<SQLite::Transaction>(database_, SQLite::TransactionBehavior::IMMEDIATE);
  database_.exec("savepoint levering");
  bytes_ += bytes;
  ++files_;
}

void Batch::keep_file() { database_.exec("release levering"); }

void Batch::undo_file() { database_.exec("rollback to levering; release levering"); }

void Batch::commit() {
  if (transaction_) transaction_->commit();
  transaction_.reset();
  bytes_ = 0;
  files_ = 0;
}

FileInBatch::~FileInBatch() {
  if (!open_) return;
  try {
    batch_.undo_file();
  } catch (const SQLite::Exception&) {
    // SQLite has rolled back everything itself (disk full): there is no savepoint left to undo.
  }
}

}  // namespace duidelijk::ingest
