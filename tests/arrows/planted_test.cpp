// SPDX-License-Identifier: EUPL-1.2
// Violations planted in a house of paper, to know that the guard is awake.
#include "house.h"
#include "rules.h"

#include <doctest/doctest.h>

namespace duidelijk::arrows {
namespace {

Violations arrows_in(const std::string& path, const std::string& text) {
  return broken_arrows({{"generator/base/include/duidelijk/base/date.h", ""},
                        {"generator/base/src/utf8.h", ""},
                        {"generator/vault/store/include/duidelijk/store/store.h", ""},
                        {"generator/vault/store/src/rows.h", ""},
                        {path, text}});
}

const std::string chart = "generator/press/charts/src/line.cpp";

TEST_CASE("A chart that includes the store is caught, with its line") {
  CHECK(arrows_in(chart, "// x\n#include \"duidelijk/store/store.h\"\n") ==
        Violations{chart + ":2: charts may not include duidelijk/store/store.h"});
}

TEST_CASE("An include cannot hide behind its spelling") {
  for (const char* text :
       {"#include <duidelijk/store/store.h>", "  #  include\t\"duidelijk/store/store.h\"",
        "#include\"duidelijk/store/store.h\"", "/* x */ #include \"duidelijk/store/store.h\"",
        "#/**/include/**/\"duidelijk/store/store.h\"", "#inclu\\\nde \"duidelijk/store/store.h\"",
        "%:include \"duidelijk/store/store.h\"", "/* x\n*/ #include \"duidelijk/store/store.h\"",
        "#include \"duidelijk//store/store.h\"", "#include \"./duidelijk/store/store.h\"",
        "#include_next <duidelijk/store/store.h>", "#include \"duidelijk/base/../store/store.h\"",
        "#include \"duidelijk/store/store.h\"\r\n", "#define X \"a\"\n#include X",
        "#include \"../../../vault/store/src/rows.h\"", "#include \"/generator/vault/store/src/rows.h\""}) {
    CAPTURE(text);
    CHECK(arrows_in(chart, text).size() == 1);
  }
}

TEST_CASE("What is no include is left alone") {
  CHECK(arrows_in(chart, "// #include \"duidelijk/store/store.h\"\n#define include 1\n#pragma once\nint i = 1;\n")
            .empty());
  CHECK(arrows_in(chart, "#include \"duidelijk/base/date.h\"\n#include <string>\n#include <fmt/format.h>\n").empty());
}

TEST_CASE("Another room's private header is caught, however it is reached") {
  CHECK(arrows_in("generator/vault/ingest/src/csv.cpp", "#include \"rows.h\"\n").size() == 1);
  CHECK(arrows_in("generator/vault/ingest/src/csv.cpp", "#include \"src/rows.h\"\n").size() == 1);
  CHECK(arrows_in("generator/vault/ingest/src/csv.cpp", "#include <vault/store/src/rows.h>\n").size() == 1);
  CHECK(arrows_in(chart, "#include \"src/utf8.h\"\n").size() == 1);
}

TEST_CASE("A room's own private header is its own") {
  CHECK(arrows_in("generator/vault/store/src/store.cpp", "#include \"src/rows.h\"\n").empty());
  CHECK(arrows_in("generator/vault/store/src/store.cpp", "#include \"rows.h\"\n").empty());
  CHECK(arrows_in("generator/vault/store/src/sub/store.cpp", "#include \"rows.h\"\n").empty());
  CHECK(arrows_in("generator/vault/store/src/sub/store.cpp", "#include \"../rows.h\"\n").empty());
  CHECK(arrows_in("generator/vault/store/src/sub/store.cpp", "#include \"../../../../base/src/utf8.h\"\n").size() == 1);
  CHECK(arrows_in("generator/vault/store/src/sub/store.cpp", "#include \"../../../../../elders.h\"\n").size() == 1);
}

TEST_CASE("Every arrow of the brief that is not there is caught") {
  const auto include = [](const std::string& room, const std::string& other) {
    const Room* from = room_named(room);
    REQUIRE(from != nullptr);
    return arrows_in(std::string(from->folder) + "src/x.cpp", "#include \"duidelijk/" + other + "/x.h\"\n").size();
  };
  for (const auto& [room, other] : std::vector<std::pair<std::string, std::string>>{
           {"base", "release"},     {"release", "content"},   {"content", "release"}, {"audit", "cube"},
           {"actuarial", "cube"},   {"cube", "content"},      {"store", "ingest"},    {"ingest", "facts"},
           {"facts", "ingest"},     {"forecast", "facts"},    {"demo", "store"},      {"store", "release"},
           {"facts", "airlock"},    {"airlock", "store"},     {"airlock", "charts"},  {"airlock", "actuarial"},
           {"charts", "narrative"}, {"narrative", "pages"},   {"publish", "charts"},  {"pages", "publish"},
           {"pages", "cube"},       {"narrative", "airlock"}, {"verify", "content"},  {"verify", "pages"},
           {"verify", "airlock"},   {"verify", "store"},      {"release", "store"},   {"airlock", "app"},
           {"base", "nergens"}}) {
    CAPTURE(room);
    CAPTURE(other);
    CHECK(include(room, other) == 1);
  }
  for (const auto& [room, other] : std::vector<std::pair<std::string, std::string>>{
           {"cube", "actuarial"},     {"ingest", "store"},    {"facts", "store"},     {"forecast", "store"},
           {"forecast", "actuarial"}, {"facts", "cube"},      {"facts", "content"},   {"airlock", "cube"},
           {"airlock", "audit"},      {"airlock", "release"}, {"airlock", "content"}, {"charts", "release"},
           {"narrative", "charts"},   {"pages", "narrative"}, {"pages", "charts"},    {"publish", "content"},
           {"verify", "audit"},       {"verify", "release"},  {"app", "store"},       {"app", "verify"}}) {
    CAPTURE(room);
    CAPTURE(other);
    CHECK(include(room, other) == 0);
  }
}

TEST_CASE("A source file outside every room, or a face under another room's name, is caught") {
  CHECK(arrows_in("generator/stray/x.cpp", "").size() == 1);
  CHECK(arrows_in("generator/vault/x.h", "").size() == 1);
  CHECK(arrows_in("generator/press/charts/include/duidelijk/store/fake.h", "").size() == 1);
  CHECK(arrows_in("generator/press/charts/include/fake.h", "").size() == 1);
  CHECK(arrows_in("generator/press/charts/include/duidelijk/charts/line.h", "").empty());
  CHECK(arrows_in("generator/main.cpp", "#include \"duidelijk/app/run.h\"\n").empty());
}

TEST_CASE("A link to a folder of another room is caught") {
  CHECK(broken_arrows({{"generator/press/charts/src/rows", "", true}}).size() == 1);
  CHECK(broken_arrows({{"tests/golden/rows", "", true}}).empty());
}

TEST_CASE("A way into the vault through two innocent headers is caught") {
  const Tree tree{{"generator/press/charts/src/line.cpp", "#include \"duidelijk/content/page.h\"\n"},
                  {"generator/content/include/duidelijk/content/page.h", "#include \"duidelijk/base/odd.h\"\n"},
                  {"generator/base/include/duidelijk/base/odd.h", "#include <duidelijk/store/store.h>\n"}};
  CHECK(leaks_from_vault(tree) ==
        Violations{"generator/press/charts/src/line.cpp -> generator/content/include/duidelijk/content/page.h -> "
                   "generator/base/include/duidelijk/base/odd.h -> duidelijk/store/store.h"});
  CHECK(leaks_from_vault({{"generator/release/src/x.cpp", "#include \"../../vault/store/src/rows.h\"\n"},
                          {"generator/vault/store/src/rows.h", ""}})
            .size() == 1);
  CHECK(leaks_from_vault({{"generator/verify/src/a.cpp", "#include \"b.h\"\n"},
                          {"generator/verify/src/b.h", "#include \"a.cpp\"\n"}})
            .empty());
}

TEST_CASE("A link against the arrows is caught") {
  const auto links = [](const std::string& path, const std::string& text) {
    return broken_links({{path, text}}).size();
  };
  const std::string pages = "generator/press/pages/CMakeLists.txt";
  CHECK(links(pages, "duidelijk_room(pages SOURCES a.cpp ROOMS base release store)") == 1);
  CHECK(links(pages, "duidelijk_room(pages ROOMS base store LIBRARIES fmt::fmt SOURCES a.cpp)") == 1);
  CHECK(links(pages, "target_link_libraries(duidelijk_pages PRIVATE duidelijk_facts)") == 1);
  CHECK(links(pages, "duidelijk_room(pages SOURCES store.cpp ROOMS base release charts # not store\n LIBRARIES x)") ==
        0);
}

TEST_CASE("CLI11 outside app and heavy libraries in a public face are caught") {
  const auto found = [](const std::string& path, const std::string& text) {
    return third_party({{path, text}}).size();
  };
  CHECK(found("generator/press/pages/src/x.cpp", "#include <CLI/CLI.hpp>\n") == 1);
  CHECK(found("generator/app/src/x.cpp", "#include <CLI/CLI.hpp>\n") == 0);
  for (const char* heavy : {"nlohmann/json.hpp", "SQLiteCpp/SQLiteCpp.h", "sqlite3.h", "pugixml.hpp", "yaml-cpp/yaml.h",
                            "kainjow/mustache.hpp", "fmt/format.h", "cmark.h", "openssl/evp.h", "httplib.h"}) {
    CAPTURE(heavy);
    const std::string text = "#include <" + std::string(heavy) + ">\n";
    CHECK(found("generator/content/include/duidelijk/content/x.h", text) == 1);
    CHECK(found("generator/content/src/x.cpp", text) == 0);
  }
  CHECK(found("generator/content/include/duidelijk/content/x.h",
              "#include \"duidelijk/base/date.h\"\n#include <string>\n#include <nlohmann/json_fwd.hpp>\n") == 0);
}

TEST_CASE("A source file without its licence is caught") {
  const auto found = [](const std::string& path, const std::string& text) { return unlicensed({{path, text}}).size(); };
  CHECK(found("generator/base/src/x.cpp", "#include <string>\n") == 1);
  CHECK(found("generator/base/src/x.cpp", "") == 1);
  CHECK(found("generator/base/src/x.cpp", "// SPDX-License-Identifier: EUPL-1.2") == 0);
  CHECK(found("generator/base/src/x.cpp", "// SPDX-License-Identifier: MIT\n") == 1);
  CHECK(found("scripts/x.sh", "#!/bin/sh\n# SPDX-License-Identifier: EUPL-1.2\n") == 0);
  CHECK(found("scripts/x.sh", "#!/bin/sh\n\n\n# SPDX-License-Identifier: EUPL-1.2\n") == 1);
  CHECK(found("content/feiten/x.sql", "select 1;\n") == 1);
  CHECK(found("tests/golden/expected/site.css", "a{}") == 0);
  CHECK(found("assets/logo.svg", "<svg/>") == 0);
}

}  // namespace
}  // namespace duidelijk::arrows
