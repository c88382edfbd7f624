// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "batch.h"
#include "context.h"
#include "pseudonym.h"
#include "references.h"
#include "session.h"

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/progress.h"
#include "duidelijk/store/store.h"
#include "duidelijk/store/writer.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace duidelijk::ingest {

/// What lasts for a run: the store, and what is remembered between files.
struct Session {
  Session(store::Store& of_store, Key& of_key) : store(of_store), key(of_key), jeugdigen(of_store, of_key), houders(of_store), batch(of_store.database()) {}
  void rolled_back() {
    jeugdigen.rolled_back();
    houders.rolled_back();
  }

  store::Store& store;
  Key& key;
  Jeugdigen jeugdigen;
  Houders houders;
  Batch batch;
  bool told_of_postcodes = false;  ///< the lack of a postcode table is told once in a run
};

struct FileInfo {
  std::string name;      ///< as the user named it
  const base::MappedFile* map = nullptr;
  store::Id levering = 0;
  int received = 0;
  Checking checking = Checking::hopeful;
};

struct Context::Impl {
  Impl(const FileInfo& info, Session& for_session, store::Writer& to_writer);
  void report(base::Severity severity, Fault fault);
  /// One closing diagnostic for each rule that was broken too often to tell every time.
  void report_rest();

  struct Kenmerk {
    int bekend_op = 0;
    int maand = 0;
    char geslacht = ' ';
  };
  struct Woonplek {
    int bekend_op = 0;
    int vanaf = 0;
    std::string_view gebied;
  };

  FileInfo file;
  Session& session;
  store::Writer& writer;
  base::Diagnostics diagnostics;
  base::Progress progress;
  std::size_t next_progress = 0;
  std::size_t let_go = 0;   ///< the bytes before it are out of memory
  std::map<std::pair<int, std::string>, std::uint64_t> counts;
  std::uint64_t loaded = 0;
  std::uint64_t refused = 0;
  std::string afzender;
  std::string bericht;
  std::unordered_map<store::Id, Kenmerk> kenmerken;
  std::unordered_map<store::Id, Woonplek> woonplekken;
  std::unique_ptr<Postcodes> postcodes;
  std::unique_ptr<References> references;
};

}  // namespace duidelijk::ingest
