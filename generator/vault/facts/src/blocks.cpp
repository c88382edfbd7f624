// SPDX-License-Identifier: EUPL-1.2
#include "blocks.h"

#include "duidelijk/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <future>
#include <map>
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
constexpr std::array<Block, 15> kBlocks{{{"aanbieder_actueel", "agb, concern"},
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
                                         {"episode", "jeugdige, begin_dag, eind_dag"},
                                         {"wacht", ""},
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

using Months = std::map<base::Period, std::int64_t>;

std::future<Months> ask(const Options& options) {
  const auto nothing = [] { return Months{}; };
  if (!options.to_declare) return std::async(std::launch::deferred, nothing);
  return std::async(options.threads < 2 ? std::launch::deferred : std::launch::async, options.to_declare);
}

void take_estimates(SQLite::Database& db, const Months& months) {
  SQLite::Statement insert(db, "insert into temp.nog_te_declareren (maand, cent) values (?, ?)");
  for (const auto& [month, cents] : months) {
    insert.bind(1, month.year() * 100 + month.index());
    insert.bind(2, cents);
    insert.exec();
    insert.reset();
  }
}

void begin(store::Store& store, const Options& options) {
  if (options.known_at) store.show_as_known_at(*options.known_at);
  // A statement must read before the transaction holds the state of the store.
  store.database().exec("begin; select count(*) from levering");
}

[[noreturn]] void rethrow(const store::Store& store, const SQLite::Exception& error) {
  store::throw_machine_error(store.path(), error.getExtendedErrorCode(), error.getErrorStr());
}

}  // namespace

Reader::Image Reader::work_out(store::Store& builder, const Options& options) {
  try {
    SQLite::Database& db = builder.database();
    begin(builder, options);
    std::future<Months> estimates = ask(options);
    // Records of children stay in memory, and out of temporary files: the blocks of a large municipality are some tens of megabytes.
    db.exec("pragma temp.cache_size = -262144");
    make_tables_of_views(db);
    take_estimates(db, estimates.get());
    db.exec("analyze temp");
    sqlite3_int64 size = 0;
    std::shared_ptr<unsigned char> bytes(sqlite3_serialize(db.getHandle(), "temp", &size, 0), sqlite3_free);
    if (bytes == nullptr) throw SQLite::Exception("the blocks cannot be handed over", SQLITE_NOMEM);
    return {std::move(bytes), size};
  } catch (const SQLite::Exception& error) {
    rethrow(builder, error);
  }
}

Reader::Reader(const std::filesystem::path& store, const Options& options)
    : Reader(std::make_unique<store::Store>(store, store::Access::read), options) {}

// The builder and all that it made on the way are gone when the facts are read; its transaction ends after that of the reader began.
Reader::Reader(std::unique_ptr<store::Store> builder, const Options& options)
    : image_(work_out(*builder, options)), store_(builder->path(), store::Access::read) {
  attach(options);
}

Reader::Reader(const Reader& other, const Options& options) : image_(other.image_), store_(other.store_.path(), store::Access::read) {
  attach(options);
}

void Reader::attach(const Options& options) {
  try {
    begin(store_, options);
    SQLite::Database& db = store_.database();
    for (const Block& block : kBlocks) db.exec(fmt::format("drop view if exists temp.{}", block.name));
    db.exec("attach ':memory:' as blokken");
    const int code = sqlite3_deserialize(db.getHandle(), "blokken", image_.bytes.get(), image_.size, image_.size, SQLITE_DESERIALIZE_READONLY);
    if (code != SQLITE_OK) throw SQLite::Exception("the blocks cannot be taken over", code);
    // Its pages are read where they are.
    db.exec("pragma blokken.mmap_size = 1099511627776");
  } catch (const SQLite::Exception& error) {
    rethrow(store_, error);
  }
}

}  // namespace duidelijk::facts
