// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/facts/facts.h"
#include "duidelijk/store/store.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace duidelijk::facts {

/// A connection on which the building blocks of the facts (views.sql) are tables with an index, so that they are worked out once. What it shows
/// is one state of the store, held by a read transaction until it goes.
class Reader {
 public:
  /// Works the blocks out.
  Reader(const std::filesystem::path& store, const Options& options);
  /// Takes the blocks of another reader over.
  Reader(const Reader& other, const Options& options);

  [[nodiscard]] store::Store& store() { return store_; }

 private:
  /// The blocks as a database of their own, in memory once for all readers.
  struct Image {
    std::shared_ptr<unsigned char> bytes;
    std::int64_t size = 0;
  };
  static Image work_out(store::Store& builder, const Options& options);
  Reader(std::unique_ptr<store::Store> builder, const Options& options);
  void attach(const Options& options);

  Image image_;   // outlives the connection that reads it
  store::Store store_;
};

}  // namespace duidelijk::facts
