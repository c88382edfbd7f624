// SPDX-License-Identifier: EUPL-1.2
// What the machine can do to an import: kill it, fill its disk, lock its store.
#include "ijw_builder.h"
#include "municipality.h"

#include <doctest/doctest.h>

#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

using namespace duidelijk;

namespace {

std::string good() { return test::jw301(test::xml(test::Toewijzing{})); }

/// A CSV of prestaties that is large enough for the index to be rebuilt.
std::string many_prestaties(int count) {
  std::string out = "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;toewijzingnummer;productcategorie;productcode;begindatum;einddatum;"
                    "volume;eenheid;tarief;bedrag\n";
  for (int i = 0; i < count; ++i) {
    out += fmt::format("D{};2024-02-05;65656055;R{};999900006;17;45;45A03;2024-01-01;2024-01-31;4;04;12,50;50,00\n", i / 500, i);
  }
  return out;
}

std::string machine_error(test::Municipality& m, const std::filesystem::path& file) {
  try {
    static_cast<void>(m.import(file));
  } catch (const base::MachineError& error) {
    return error.what();
  }
  return "geen fout";
}

bool has(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// Runs the import in a process of its own; true when it was still busy when it was killed after `delay` microseconds.
bool killed_after(test::Municipality& m, const std::vector<std::filesystem::path>& files, unsigned delay) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      static_cast<void>(m.import(files));
    } catch (...) {
      ::_exit(3);
    }
    ::_exit(0);
  }
  ::usleep(delay);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status);
}

}  // namespace

TEST_CASE("An import that is killed at any moment leaves the store whole, and can be done again") {
  test::Municipality m;
  REQUIRE(m.import_text("eerst.xml", good()).loaded == 1);
  const auto file = m.write("prestaties.csv", many_prestaties(60'000));
  int killed = 0;
  for (unsigned delay = 2'000; delay < 3'000'000; delay += delay / 2) {
    if (!killed_after(m, {file}, delay)) break;
    ++killed;
    store::Store after(m.options.store, store::Access::write);  // plays the journal back
    CHECK(after.database().execAndGet("pragma integrity_check").getString() == "ok");
    const auto loaded = after.database().execAndGet("select count(*) from prestatie").getInt64();
    CHECK((loaded == 0 || loaded == 60'000));
    CHECK(after.database().execAndGet("select count(*) from levering").getInt64() == (loaded == 0 ? 1 : 2));
    CHECK(after.database().execAndGet("select count(*) from sqlite_master where name = 'prestatie_sleutel'").getInt64() == 1);
  }
  CHECK(killed > 0);
  static_cast<void>(m.import(file));
  CHECK(m.number("select count(*) from prestatie") == 60'000);
  CHECK(m.number("select count(*) from pragma_foreign_key_check") == 0);
}

TEST_CASE("Messages that share a commit: each is loaded whole or not at all when the import is killed, and can be loaded again") {
  test::Municipality m;
  REQUIRE(m.import_text("eerst.xml", good()).loaded == 1);
  std::vector<std::filesystem::path> files;
  for (int i = 0; i < 1'000; ++i) {
    test::Toewijzing t;
    t.nummer = std::to_string(1000 + i);
    files.push_back(m.write(fmt::format("m{}.xml", i), test::jw301(test::xml(t))));
  }
  std::int64_t before = 1;
  for (const unsigned delay : {20'000U, 60'000U, 150'000U}) {
    static_cast<void>(killed_after(m, files, delay));
    store::Store after(m.options.store, store::Access::write);  // plays the journal back
    CHECK(after.database().execAndGet("pragma integrity_check").getString() == "ok");
    const auto loaded = after.database().execAndGet("select count(*) from levering").getInt64();
    CHECK(after.database().execAndGet("select count(*) from toewijzing").getInt64() == loaded);
    CHECK(loaded >= before);
    before = loaded;
  }
  std::int64_t loaded = before;
  for (const ingest::FileResult& result : m.import(files)) {
    CHECK(!result.failed);
    loaded += static_cast<std::int64_t>(result.loaded);
  }
  CHECK(loaded == 1'001);
  CHECK(m.number("select count(*) from toewijzing") == 1'001);
  CHECK(m.number("select count(*) from jeugdige") == 1);
}

TEST_CASE("A file that is undone half-way takes nothing along of its neighbours in the commit") {
  // The second file holds a reference twice: it is loaded in good faith, undone, and loaded again line by line.
  const auto file = [](std::string_view bsn, std::string_view declaratie, int lines) {
    std::string out = "declaratienummer;declaratiedatum;aanbieder;referentienummer;bsn;productcategorie;begindatum;einddatum;volume;eenheid;bedrag\n";
    for (int i = 0; i < lines; ++i) {
      out += fmt::format("{};2024-02-05;65656055;R{};{};45;2024-01-01;2024-01-31;4;04;50,00\n", declaratie, i % 2, bsn);
    }
    return out;
  };
  test::Municipality m;
  const auto results = m.import({m.write("een.csv", file("999900006", "D1", 2)), m.write("dubbel.csv", file("999900018", "D2", 3)),
                                 m.write("drie.csv", file("999900031", "D3", 1)), m.write("vier.csv", "declaratienummer;onzin\n1;2\n"),
                                 m.write("vijf.csv", file("999900018", "D4", 1))});
  CHECK(m.text("select group_concat(declaratie || ' ' || referentie || ' ' || jeugdige, ', ') from prestatie") ==
        "D1 R0 1, D1 R1 1, D2 R0 2, D2 R1 2, D3 R0 3, D4 R0 2");
  CHECK(m.rules() == test::Rules{"onbekende-levering:0", "dubbele-referentie:4"});
  CHECK(m.number("select count(*) from levering") == 4);
  CHECK(m.number("select count(*) from jeugdige") == 3);
}

TEST_CASE("A locked store is waited for, then told of; nothing is lost") {
  test::Municipality m;
  REQUIRE(m.import_text("eerst.xml", good()).loaded == 1);
  const auto file = m.write("p.xml", test::jw323(test::xml(test::Prestatie{}), "5000"));
  {
    SQLite::Database other(m.options.store.string(), SQLite::OPEN_READWRITE);
    other.exec("begin exclusive");
    CHECK(has(machine_error(m, file), "is in gebruik door een ander programma"));
    other.exec("rollback");
  }
  CHECK(m.import(file).loaded == 1);
}

TEST_CASE("A disk that fills up stops the import with a clear error and leaves the store as it was") {
  test::Municipality m;
  REQUIRE(m.import_text("eerst.xml", good()).loaded == 1);
  const auto file = m.write("prestaties.csv", many_prestaties(30'000));
  const std::string before = m.store_bytes();
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{1'000'000, 1'000'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const std::string error = machine_error(m, file);
    ::_exit(has(error, "schijf") ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  {
    store::Store after(m.options.store, store::Access::write);
    CHECK(after.database().execAndGet("pragma integrity_check").getString() == "ok");
    CHECK(after.database().execAndGet("select count(*) from prestatie").getInt64() == 0);
  }
  CHECK(m.store_bytes() == before);
  CHECK(m.import(file).loaded == 30'000);
}

TEST_CASE("A store that may not be written, a folder that is not there, and a file of something else") {
  test::Municipality m;
  const auto file = m.write("eerst.xml", good());
  m.options.store = m.path("weg/opslag.db");
  CHECK(has(machine_error(m, file), "kan niet worden gemaakt"));
  m.options.store = m.write("geen.db", std::string(5000, 'x'));
  CHECK(has(machine_error(m, file), "is geen opslag van Duidelijk"));
  m.options.store = m.path("ander.db");
  SQLite::Database(m.options.store.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("create table t (a)");
  CHECK(has(machine_error(m, file), "van een ander programma"));
  if (::geteuid() == 0) return;  // root may write anything
  m.options.store = m.path("vast.db");
  static_cast<void>(m.import(file));
  ::chmod(m.options.store.c_str(), 0400);
  CHECK(has(machine_error(m, m.write("nog.xml", good() + " ")), "mag niet worden gewijzigd"));
}

TEST_CASE("A new store and its key are for the owner only") {
  test::Municipality m;
  REQUIRE(m.import_text("eerst.xml", good()).loaded == 1);
  struct stat info {};
  ::stat(m.options.store.c_str(), &info);
  CHECK((info.st_mode & 0777) == 0600);
  ::stat(m.options.key.c_str(), &info);
  CHECK((info.st_mode & 0777) == 0600);
}
