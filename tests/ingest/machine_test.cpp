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
bool killed_after(test::Municipality& m, const std::filesystem::path& file, unsigned delay) {
  const pid_t child = ::fork();
  if (child == 0) {
    try {
      static_cast<void>(m.import(file));
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
    if (!killed_after(m, file, delay)) break;
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
