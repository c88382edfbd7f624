// SPDX-License-Identifier: EUPL-1.2
#include "blocks.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <string_view>

namespace duidelijk::facts {
namespace {

/// In the order in which they build on each other, each with the columns of its indexes: what is looked up, then what is read with it,
/// so that the table itself is left alone.
struct Block {
  const char* name;
  const char* index;
  const char* other_index = "";
};
constexpr std::array<Block, 13> kBlocks{{{"aanbieder_actueel", "agb, concern"},
                                         {"product_actueel", "categorie, code, hulpvorm, variant, crisis, vervoer"},
                                         {"toewijzing_actueel", "nummer, ingangsdatum, einddatum"},
                                         {"toewijzing_verwijzer", "nummer, verwijzer"},
                                         {"jeugdige_actueel", "jeugdige, geboortemaand, geslacht"},
                                         {"jeugdige_wijk", "jeugdige, van, tot, wijk"},
                                         {"traject", "toewijzing, einddatum"},
                                         {"prestatie_toegekend", ""},
                                         {"peildatum", ""},
                                         {"tijdvak", "soort, eerste, laatste, code, maand, jaar",
                                          "soort, eerste_dag, laatste_dag, laatste, code, maand, jaar"},
                                         {"hulp", "jeugdige, begin_dag"},
                                         {"toewijzing_bedrag", "nummer"},
                                         {"nog_te_declareren", ""}}};

/// The SELECT of a temporary view; empty when there is no such view. SQLite keeps the text as "CREATE VIEW name as SELECT…".
std::string select_of(SQLite::Database& db, const char* name) {
  SQLite::Statement found(db, "select sql from sqlite_temp_schema where type = 'view' and name = ?");
  found.bind(1, name);
  if (!found.executeStep()) return "";
  const std::string sql = found.getColumn(0).getString();
  const auto after_name = sql.find(name) + std::string_view{name}.size();
  const auto as = sql.find("as", after_name);
  return as == std::string::npos ? "" : sql.substr(as + 2);
}

void make_tables_of_views(SQLite::Database& db) {
  for (const Block& block : kBlocks) {
    const std::string select = select_of(db, block.name);
    if (select.empty()) continue;
    db.exec(fmt::format("drop view temp.{}", block.name));
    db.exec(fmt::format("create temp table {} as {}", block.name, select));
    if (*block.index != '\0') db.exec(fmt::format("create index temp.{0}_op on {0} ({1})", block.name, block.index));
    if (*block.other_index != '\0') db.exec(fmt::format("create index temp.{0}_op_ook on {0} ({1})", block.name, block.other_index));
  }
}

void take_estimates(SQLite::Database& db, const Options& options) {
  SQLite::Statement insert(db, "insert into temp.nog_te_declareren (maand, cent) values (?, ?)");
  for (const auto& [month, cents] : options.to_declare) {
    insert.bind(1, month.year() * 100 + month.index());
    insert.bind(2, cents);
    insert.exec();
    insert.reset();
  }
}

void work_out(SQLite::Database& db, const Options& options) {
  make_tables_of_views(db);
  take_estimates(db, options);
  db.exec("analyze temp");
}

void begin(store::Store& store, const Options& options) {
  if (options.known_at) store.show_as_known_at(*options.known_at);
  // Records of children stay in memory, and out of temporary files: the blocks of a large municipality are some tens of megabytes.
  store.database().exec("pragma temp.cache_size = -262144; pragma mmap_size = 1073741824");
  // A statement must read before the transaction holds the state of the store.
  store.database().exec("begin; select count(*) from levering");
}

[[noreturn]] void rethrow(const store::Store& store, const SQLite::Exception& error) {
  store::throw_machine_error(store.path(), error.getExtendedErrorCode(), error.getErrorStr());
}

}  // namespace

Reader::Reader(const std::filesystem::path& store, const Options& options) : store_(store, store::Access::read) {
  try {
    begin(store_, options);
    work_out(store_.database(), options);
  } catch (const SQLite::Exception& error) {
    rethrow(store_, error);
  }
}

Reader::Reader(const Reader& other, const Options& options) : store_(other.store_.path(), store::Access::read) {
  try {
    begin(store_, options);
    SQLite::Database& db = store_.database();
    if (other.image_ == nullptr) {
      work_out(db, options);
      return;
    }
    for (const Block& block : kBlocks) db.exec(fmt::format("drop view if exists temp.{}", block.name));
    db.exec("attach ':memory:' as blokken");
    const int code = sqlite3_deserialize(db.getHandle(), "blokken", other.image_, other.image_size_, other.image_size_, SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) throw SQLite::Exception("the blocks cannot be taken over", code);
  } catch (const SQLite::Exception& error) {
    rethrow(store_, error);
  }
}

Reader::~Reader() {
  // The connection may still read the image of another; its own is read by others only, which go first.
  sqlite3_free(image_);
}

void Reader::share() {
  sqlite3_int64 size = 0;
  image_ = sqlite3_serialize(store_.database().getHandle(), "temp", &size, 0);
  image_size_ = size;
}

}  // namespace duidelijk::facts
