// SPDX-License-Identifier: EUPL-1.2
#include "house.h"

#include <algorithm>

namespace duidelijk::arrows {

const std::vector<Room>& house() {
  static const std::vector<Room> rooms{
      {"base", "generator/base/", {}},
      {"release", "generator/release/", {"base"}},
      {"content", "generator/content/", {"base"}},
      {"actuarial", "generator/actuarial/", {"base"}},
      {"audit", "generator/audit/", {"base"}},
      {"argus", "generator/argus/", {"base"}},
      {"cube", "generator/cube/", {"base", "actuarial"}},
      {"store", "generator/vault/store/", {"base", "cube", "content", "actuarial"}},
      {"ingest", "generator/vault/ingest/", {"base", "cube", "content", "actuarial", "store"}},
      {"facts", "generator/vault/facts/", {"base", "cube", "content", "actuarial", "store"}},
      {"forecast", "generator/vault/forecast/", {"base", "cube", "content", "actuarial", "store"}},
      {"demo", "generator/vault/demo/", {"base", "cube", "content", "actuarial"}},
      {"suppress", "generator/airlock/suppress/", {"base", "audit"}},
      {"protect", "generator/airlock/protect/", {"base", "argus", "audit", "suppress"}},
      {"register", "generator/airlock/register/", {"base", "release"}},
      {"airlock", "generator/airlock/", {"base", "cube", "audit", "release", "content", "suppress", "register"}},
      {"charts", "generator/press/charts/", {"base", "release", "content"}},
      {"narrative", "generator/press/narrative/", {"base", "release", "content", "charts"}},
      {"pages", "generator/press/pages/", {"base", "release", "content", "narrative", "charts"}},
      {"publish", "generator/press/publish/", {"base", "release", "content"}},
      {"attack", "generator/attack/", {"base", "audit", "release", "content"}},
      {"verify", "generator/verify/", {"base", "audit", "release"}},
      {"app", "generator/app/", {"base",    "release", "content",   "actuarial", "audit",    "cube",    "store",
                                 "ingest",  "facts",   "forecast",  "demo",      "suppress", "protect", "register",
                                 "airlock", "charts",  "narrative", "pages",     "publish",  "attack",  "verify"}},
  };
  return rooms;
}

const Room* room_named(std::string_view name) {
  const auto found = std::find_if(house().begin(), house().end(), [&](const Room& room) { return room.name == name; });
  return found == house().end() ? nullptr : &*found;
}

const Room* room_of(std::string_view path) {
  if (path == "generator/main.cpp") return room_named("app");
  const auto found =
      std::find_if(house().begin(), house().end(), [&](const Room& room) { return path.starts_with(room.folder); });
  return found == house().end() ? nullptr : &*found;
}

bool may_include(const Room& from, std::string_view to) {
  return from.name == to || std::find(from.may_include.begin(), from.may_include.end(), to) != from.may_include.end();
}

bool is_vault(const Room& room) { return room.folder.starts_with("generator/vault/"); }

bool is_outside(const Room& room) {
  return room.folder.starts_with("generator/press/") || room.name == "release" || room.name == "verify";
}

}  // namespace duidelijk::arrows
