# SPDX-License-Identifier: EUPL-1.2
# Every library the project stands on, found once. The Debian packages are in scripts/packages.txt.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json CONFIG REQUIRED)
find_package(SQLiteCpp CONFIG REQUIRED)
find_package(pugixml REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 CONFIG REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(doctest REQUIRED)
# find_package(cmark) fails hard unless the program package is installed too; pkg-config does not.
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(clp REQUIRED IMPORTED_TARGET clp)
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
add_library(duidelijk_mustache INTERFACE)
target_include_directories(duidelijk_mustache SYSTEM INTERFACE ${MUSTACHE_INCLUDE_DIR})
