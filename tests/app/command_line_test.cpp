// SPDX-License-Identifier: EUPL-1.2
#include "run_program.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using duidelijk::app::testing::run_program;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("help is Dutch, names every verb and goes to standard output with code 0") {
  const auto run = run_program({"--help"});
  CHECK(run.code == 0);
  for (const char* verb : {"demo", "import", "release", "check", "build", "verify", "protect"}) CHECK(has(run.out, verb));
  CHECK(has(run.out, "Gebruik:"));
  CHECK_FALSE(has(run.out, "Usage"));
  for (const char* verb : {"demo", "import", "release", "check", "build", "verify", "protect"}) {
    CAPTURE(verb);
    const auto help = run_program({verb, "--help"});
    CHECK(help.code == 0);
    CHECK(has(help.out, "Opties"));
    CHECK_FALSE(has(help.out, "Options"));
  }
}

TEST_CASE("wrong use gives code 2 and says where help is") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{}, {"bouw"}, {"build"}, {"build", "--kleur"}, {"import", "--store"}, {"demo", "--work", "/tmp/x", "--scale", "0"}}) {
    const auto run = run_program(words);
    CHECK(run.code == 2);
    CHECK(has(run.err, "--help"));
    CHECK(run.out.empty());
  }
}

TEST_CASE("what is not there, or is no release, is said with its name; code 1 for input, 2 for the machine") {
  const auto missing = run_program({"build", "--release", "/nonexistent/a.json", "--output", "/tmp/nooit"});
  CHECK(missing.code == 2);
  CHECK(has(missing.err, "/nonexistent/a.json"));
  const auto wrong = run_program({"build", "--release", "README.md", "--output", "/tmp/nooit"});
  CHECK(wrong.code == 1);
  CHECK(has(wrong.err, "README.md"));
}

TEST_CASE("the content of the project is in order, in words and as JSON") {
  const auto run = run_program({"check"});
  CHECK(run.code == 0);
  CHECK(has(run.err, "Geen fouten"));
  const auto json = run_program({"--json", "check"});
  CHECK(json.code == 0);
  CHECK(nlohmann::json::parse(json.out).is_array());
}
