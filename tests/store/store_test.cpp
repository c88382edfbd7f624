// SPDX-License-Identifier: EUPL-1.2
#include "archive.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

using namespace duidelijk;

namespace {

std::string error_of(const std::filesystem::path& path, store::Access access) {
  try {
    const store::Store opened(path, access, std::chrono::milliseconds(20));
  } catch (const base::MachineError& error) {
    return error.what();
  }
  return "geen fout";
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

void execute(const std::filesystem::path& path, const char* sql) { SQLite::Database(path.string(), SQLite::OPEN_READWRITE).exec(sql); }

}  // namespace

TEST_CASE("A store that is read must exist, and reading it never changes a byte") {
  test::TempFolder folder;
  CHECK(has(error_of(folder / "weg.db", store::Access::read), "bestaat niet"));
  CHECK(!std::filesystem::exists(folder / "weg.db"));
  { const store::Store made(folder / "a.db", store::Access::write); }
  const std::string before = test::slurp(folder / "a.db");
  {
    store::Store read(folder / "a.db", store::Access::read);
    read.show_as_known_at(base::Date(2024, 1, 1));
    CHECK(read.database().execAndGet("select count(*) from toewijzing_actueel").getInt() == 0);
    CHECK_THROWS_AS(read.database().exec("delete from kalender"), SQLite::Exception);
  }
  CHECK(test::slurp(folder / "a.db") == before);
  { const store::Store again(folder / "a.db", store::Access::write); }
  CHECK(test::slurp(folder / "a.db") == before);
}

TEST_CASE("A store of a newer version is refused; an older one is brought up to date by writing, not by reading") {
  test::TempFolder folder;
  { const store::Store made(folder / "a.db", store::Access::write); }
  execute(folder / "a.db", "pragma user_version = 1000");
  CHECK(has(error_of(folder / "a.db", store::Access::write), "nieuwere versie"));
  CHECK(has(error_of(folder / "a.db", store::Access::read), "nieuwere versie"));

  const std::filesystem::path old = folder / "b.db";
  { const store::Store made(old, store::Access::write); }
  // What a store of schema 1 looks like: without what 0002 and later made.
  {
    SQLite::Database db(old.string(), SQLite::OPEN_READWRITE);
    std::vector<std::string> names;
    SQLite::Statement indexes(db, "select name from sqlite_master where type = 'index' and sql is not null");
    while (indexes.executeStep()) names.push_back(indexes.getColumn(0).getString());
    for (const std::string& name : names) db.exec("drop index " + name);
    db.exec("drop table toewijzing_houder; pragma user_version = 1");
  }
  CHECK(has(error_of(old, store::Access::read), "oudere versie"));
  CHECK(error_of(old, store::Access::write) == "geen fout");
  CHECK(error_of(old, store::Access::read) == "geen fout");
}

TEST_CASE("Text, folders, an empty file and stores of others") {
  test::TempFolder folder;
  test::spill(folder / "tekst.db", std::string(4096, 'x'));
  CHECK(has(error_of(folder / "tekst.db", store::Access::read), "is geen opslag van Duidelijk"));
  CHECK(has(error_of(folder.path(), store::Access::read), "bestaat niet"));
  test::spill(folder / "leeg.db", "");
  CHECK(has(error_of(folder / "leeg.db", store::Access::read), "ander programma"));
  CHECK(error_of(folder / "leeg.db", store::Access::write) == "geen fout");
}

TEST_CASE("A store that another program holds is told of after the wait") {
  test::TempFolder folder;
  { const store::Store made(folder / "a.db", store::Access::write); }
  SQLite::Database other((folder / "a.db").string(), SQLite::OPEN_READWRITE);
  other.exec("begin exclusive");
  CHECK(has(error_of(folder / "a.db", store::Access::write), "is in gebruik"));
  CHECK(has(error_of(folder / "a.db", store::Access::read), "is in gebruik"));
}
