// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/facts/facts.h"
#include "duidelijk/store/store.h"

#include <cstdint>
#include <filesystem>

namespace duidelijk::facts {

/// A connection on which the building blocks of the facts (views.sql) are tables with an index, so that they are worked out once. What it shows
/// is one state of the store, held by a read transaction until it goes.
class Reader {
 public:
  /// Works the blocks out.
  Reader(const std::filesystem::path& store, const Options& options);
  /// Takes the blocks of another reader over, which must live longer.
  Reader(const Reader& other, const Options& options);
  ~Reader();
  Reader& operator=(const Reader&) = delete;

  [[nodiscard]] store::Store& store() { return store_; }
  /// Makes the blocks ready to be taken over. To be called once, before the other reader is made.
  void share();

 private:
  store::Store store_;
  unsigned char* image_ = nullptr;   ///< the temporary database, as bytes that SQLite allocated
  std::int64_t image_size_ = 0;
};

}  // namespace duidelijk::facts
