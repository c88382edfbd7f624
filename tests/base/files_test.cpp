// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/files.h"

#include "temp_folder.h"

#include "duidelijk/base/error.h"

#include <doctest/doctest.h>

#include <csignal>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace duidelijk::base {
namespace {

namespace fs = std::filesystem;

using duidelijk::test::TempFolder;

std::ptrdiff_t files_in(const TempFolder& folder) {
  return std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator());
}

// A full disk, for as long as it lives: no file of this process may grow past `bytes`.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  void (*handler_)(int);
  rlimit before_{};
};

std::string failure_of(auto&& action) {
  try {
    action();
  } catch (const MachineError& error) {
    return error.what();
  }
  return "no failure";
}

bool ends(const std::string& text, std::string_view end) { return text.ends_with(end); }

TEST_CASE("What was written is read back, byte for byte") {
  const TempFolder folder;
  std::string bytes;
  for (int i = 0; i < 300000; ++i) bytes += static_cast<char>(i % 256);
  write_file_atomic(folder / "a.bin", bytes);
  CHECK(read_file(folder / "a.bin") == bytes);
  const MappedFile map(folder / "a.bin");
  CHECK(map.bytes() == bytes);
  map.let_go(0, 100000);
  map.let_go(100000, bytes.size() + 100000);
  map.let_go(5, 5);
  CHECK(map.bytes() == bytes);
  write_file_atomic(folder / "a.bin", "kort");
  CHECK(read_file(folder / "a.bin") == "kort");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("An empty file is a file") {
  const TempFolder folder;
  write_file_atomic(folder / "leeg", "");
  CHECK(read_file(folder / "leeg").empty());
  CHECK(MappedFile(folder / "leeg").bytes().empty());
  MappedFile(folder / "leeg").let_go(0, 10);
}

TEST_CASE("A file whose size the system does not tell is read whole") {
  CHECK(read_file("/proc/self/status").find("Name:") != std::string::npos);
}

TEST_CASE("A key file is for its owner only") {
  const TempFolder folder;
  write_file_atomic(folder / "sleutel", "geheim", 0600);
  struct stat status {};
  REQUIRE(::stat((folder / "sleutel").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("A relative name is written in the working folder") {
  const TempFolder folder;
  const fs::path before = fs::current_path();
  fs::current_path(folder.path());
  write_file_atomic("los.txt", "x");
  fs::current_path(before);
  CHECK(read_file(folder / "los.txt") == "x");
}

TEST_CASE("A disk that is full leaves the old file whole and nothing beside it") {
  const TempFolder folder;
  write_file_atomic(folder / "blad", "het oude");
  std::string failure;
  {
    const FullDisk full(4096);
    failure = failure_of([&] { write_file_atomic(folder / "blad", std::string(100000, 'x')); });
  }
  CHECK(ends(failure, "niet schrijven: het bestand wordt te groot voor deze schijf"));
  CHECK(read_file(folder / "blad") == "het oude");
  CHECK(files_in(folder) == 1);
}

TEST_CASE("A folder that may not be written in is a failure of the machine, in Dutch") {
  const TempFolder folder;
  // The kernel's own file system takes no files, not even from root.
  CHECK(failure_of([] { write_file_atomic("/proc/blad", "x"); }).starts_with("kan '/proc/blad' niet schrijven: "));
  if (::geteuid() == 0) return;  // root may write in a read-only folder
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  CHECK(ends(failure_of([&] { write_file_atomic(folder / "blad", "x"); }), "niet schrijven: geen toegang"));
  fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE("A folder that is not there, or is a file, is refused") {
  const TempFolder folder;
  write_file_atomic(folder / "bestand", "x");
  CHECK(ends(failure_of([&] { write_file_atomic(folder / "geen/blad", "x"); }), "niet schrijven: bestaat niet"));
  CHECK(ends(failure_of([&] { write_file_atomic(folder / "bestand/blad", "x"); }),
             "niet schrijven: een deel van het pad is geen map"));
}

TEST_CASE("A folder or a device is never replaced by a file") {
  const TempFolder folder;
  fs::create_directory(folder / "map");
  CHECK(ends(failure_of([&] { write_file_atomic(folder / "map", "x"); }), "niet schrijven: is een map"));
  CHECK(fs::is_directory(folder / "map"));
  CHECK(failure_of([] { write_file_atomic("/dev/full", "x"); }) ==
        "kan '/dev/full' niet schrijven: is geen gewoon bestand");
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("A file that cannot be read is a failure of the machine, in Dutch") {
  const TempFolder folder;
  CHECK(ends(failure_of([&] { static_cast<void>(read_file(folder / "geen")); }), "/geen' niet lezen: bestaat niet"));
  CHECK(ends(failure_of([&] { static_cast<void>(read_file(folder.path())); }), "niet lezen: is een map"));
  CHECK(ends(failure_of([&] { MappedFile(folder / "geen"); }), "niet lezen: bestaat niet"));
  CHECK(ends(failure_of([&] { MappedFile(folder.path()); }), "niet lezen: is een map"));
  CHECK(ends(failure_of([&] { MappedFile("/dev/null"); }), "niet lezen: is geen gewoon bestand"));
  CHECK(failure_of([] { static_cast<void>(read_file("x\x1B[2J")); }) == "kan 'x·[2J' niet lezen: bestaat niet");
}

TEST_CASE("A view of a file can be handed on") {
  const TempFolder folder;
  write_file_atomic(folder / "a", "inhoud");
  MappedFile first(folder / "a");
  const MappedFile second(std::move(first));
  CHECK(second.bytes() == "inhoud");
}

}  // namespace
}  // namespace duidelijk::base
