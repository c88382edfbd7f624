// SPDX-License-Identifier: EUPL-1.2
#include "rules.h"

#include "house.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace duidelijk::arrows {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view face = "duidelijk/";

std::string at(const File& file, int line, const std::string& what) {
  return file.path + ":" + std::to_string(line) + ": " + what;
}

bool is_generator_source(const File& file) { return file.path.starts_with("generator/") && is_cpp(file.path); }

bool is_public(const File& file, const Room& room) {
  return std::string_view(file.path).substr(room.folder.size()).starts_with("include/");
}

// "store" from "duidelijk/store/store.h", also when blanks or dots try to hide it.
std::optional<std::string> faced_room(const std::string& include) {
  const std::string clean = fs::path(include).lexically_normal().generic_string();
  if (!clean.starts_with(face)) return std::nullopt;
  return clean.substr(face.size(), clean.find('/', face.size()) - face.size());
}

std::set<std::string> paths_of(const Tree& tree) {
  std::set<std::string> paths;
  for (const File& file : tree) paths.insert(file.path);
  return paths;
}

// The file of the project that an include means, by the folders in which the compiler looks for this room.
std::optional<std::string> resolve(const std::set<std::string>& paths, const File& file, const Room& room,
                                   const std::string& include) {
  std::vector<fs::path> folders{fs::path(file.path).parent_path(), fs::path(room.folder), fs::path(room.folder) / "src",
                                fs::path(room.folder) / "include"};
  if (const auto faced = faced_room(include)) {
    if (const Room* other = room_named(*faced)) folders.push_back(fs::path(other->folder) / "include");
  }
  for (const auto& folder : folders) {
    const std::string path = (folder / include).lexically_normal().generic_string();
    if (paths.contains(path)) return path;
  }
  return std::nullopt;
}

// Another room's file whose path ends in what is included: reached by an include folder that should not be there.
std::optional<std::string> foreign_file(const Tree& tree, const Room& room, const std::string& include) {
  const std::string ending = "/" + fs::path(include).lexically_normal().generic_string();
  for (const File& other : tree) {
    const Room* owner = room_of(other.path);
    if (owner != nullptr && owner != &room && is_cpp(other.path) && other.path.ends_with(ending)) return other.path;
  }
  return std::nullopt;
}

std::string forbidden(const Room& room, std::string_view what) {
  return std::string(room.name) + " may not include " + std::string(what);
}

std::optional<std::string> wrong_include(const Tree& tree, const std::set<std::string>& paths, const File& file,
                                         const Room& room, const Include& include) {
  if (!include.literal) return "a computed include cannot be checked: " + include.name;
  if (include.name.starts_with('/')) return "an include names an absolute path: " + include.name;
  if (const auto faced = faced_room(include.name)) {
    if (room_named(*faced) == nullptr) return "there is no room '" + *faced + "'";
    if (!may_include(room, *faced)) return forbidden(room, include.name);
    return std::nullopt;
  }
  if (const auto path = resolve(paths, file, room, include.name)) {
    return room_of(*path) == &room ? std::nullopt : std::optional(forbidden(room, "the private " + *path));
  }
  if (include.name.find("..") != std::string::npos) return "an include leaves its room by '..': " + include.name;
  if (const auto foreign = foreign_file(tree, room, include.name)) return forbidden(room, "the private " + *foreign);
  return std::nullopt;
}

std::optional<std::string> misplaced(const File& file, const Room* room) {
  if (room == nullptr) return "lies in no room";
  const std::string own = std::string(room->folder) + "include/" + std::string(face) + std::string(room->name) + "/";
  if (is_public(file, *room) && !file.path.starts_with(own))
    return "the public face of " + std::string(room->name) + " is " + own;
  return std::nullopt;
}

// The rooms named after ROOMS, and every other duidelijk_<room> in the file.
std::set<std::string> linked_rooms(const std::string& cmake) {
  std::string words;
  std::istringstream lines(cmake);
  for (std::string line; std::getline(lines, line);) words += line.substr(0, line.find('#')) + '\n';
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '(' || c == ')' || c == '"' || c == ';'; }, ' ');
  std::set<std::string> rooms;
  std::istringstream in(words);
  bool listing = false;
  for (std::string word; in >> word;) {
    if (word == "ROOMS" || word == "SOURCES" || word == "LIBRARIES") {
      listing = word == "ROOMS";
    } else if (word.starts_with("duidelijk_") && room_named(word.substr(10)) != nullptr) {
      rooms.insert(word.substr(10));
      listing = false;
    } else if (listing && room_named(word) != nullptr) {
      rooms.insert(word);
    } else {
      listing = false;
    }
  }
  return rooms;
}

// Follows includes from one file; the first chain that ends in the vault.
std::optional<std::string> chain_into_vault(const std::map<std::string, const File*>& files,
                                            const std::set<std::string>& paths, const File& start) {
  std::map<std::string, std::string> came_from{{start.path, ""}};
  std::vector<std::string> open{start.path};
  const auto told = [&](std::string path, std::string end) {
    for (; !path.empty(); path = came_from[path]) end = path + " -> " + end;
    return end;
  };
  while (!open.empty()) {
    const std::string path = open.back();
    open.pop_back();
    const Room* room = room_of(path);
    if (room == nullptr) continue;
    for (const Include& include : includes_of(files.at(path)->text)) {
      const auto faced = faced_room(include.name);
      const Room* other = faced ? room_named(*faced) : nullptr;
      if (other != nullptr && is_vault(*other)) return told(path, include.name);
      const auto next = resolve(paths, *files.at(path), *room, include.name);
      if (!next || !came_from.emplace(*next, path).second) continue;
      if (const Room* owner = room_of(*next); owner != nullptr && is_vault(*owner)) return told(path, *next);
      open.push_back(*next);
    }
  }
  return std::nullopt;
}

bool is_standard_or_forward(const std::string& include) {
  return include.find_first_of("./") == std::string::npos || include == "nlohmann/json_fwd.hpp";
}

bool needs_licence(const std::string& path) {
  // Pages and style sheets that the program wrote, kept to compare with.
  if (path.starts_with("tests/golden/") && !is_cpp(path) && !path.ends_with("CMakeLists.txt")) return false;
  static const std::vector<std::string_view> endings{".sql", ".cmake", ".js", ".mjs",
                                                     ".css", ".sh",    ".py", "CMakeLists.txt"};
  return is_cpp(path) ||
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
}

}  // namespace

Violations broken_arrows(const Tree& tree) {
  Violations found;
  const auto paths = paths_of(tree);
  for (const File& file : tree) {
    if (file.is_link && file.path.starts_with("generator/"))
      found.push_back(at(file, 1, "is a link, past which nothing is checked"));
    if (!is_generator_source(file)) continue;
    const Room* room = room_of(file.path);
    if (const auto wrong = misplaced(file, room)) found.push_back(at(file, 1, *wrong));
    if (room == nullptr) continue;
    for (const Include& include : includes_of(file.text)) {
      if (const auto wrong = wrong_include(tree, paths, file, *room, include))
        found.push_back(at(file, include.line, *wrong));
    }
  }
  return found;
}

Violations broken_links(const Tree& tree) {
  Violations found;
  for (const File& file : tree) {
    const Room* room = room_of(file.path);
    if (room == nullptr || (!file.path.ends_with("/CMakeLists.txt") && !file.path.ends_with(".cmake"))) continue;
    for (const std::string& linked : linked_rooms(file.text)) {
      if (!may_include(*room, linked))
        found.push_back(at(file, 1, std::string(room->name) + " may not link with " + linked));
    }
  }
  return found;
}

Violations leaks_from_vault(const Tree& tree) {
  Violations found;
  const auto paths = paths_of(tree);
  std::map<std::string, const File*> files;
  for (const File& file : tree) files.emplace(file.path, &file);
  for (const File& file : tree) {
    const Room* room = room_of(file.path);
    if (room == nullptr || !is_outside(*room) || !is_cpp(file.path)) continue;
    if (const auto chain = chain_into_vault(files, paths, file)) found.push_back(*chain);
  }
  return found;
}

Violations third_party(const Tree& tree) {
  Violations found;
  for (const File& file : tree) {
    const Room* room = room_of(file.path);
    if (room == nullptr || !is_cpp(file.path)) continue;
    for (const Include& include : includes_of(file.text)) {
      const bool project = faced_room(include.name).has_value();
      if (include.name.starts_with("CLI/") && room->name != "app")
        found.push_back(at(file, include.line, forbidden(*room, "CLI11")));
      if (is_public(file, *room) && !project && !is_standard_or_forward(include.name)) {
        found.push_back(at(file, include.line, "a public face includes " + include.name));
      }
    }
  }
  return found;
}

Violations unlicensed(const Tree& tree) {
  Violations found;
  for (const File& file : tree) {
    if (!needs_licence(file.path)) continue;
    std::size_t end = 0;
    for (int line = 0; line < 3 && end < file.text.size(); ++line)
      end = std::min(file.text.find('\n', end), file.text.size() - 1) + 1;
    if (file.text.substr(0, end).find("SPDX-License-Identifier: EUPL-1.2") == std::string::npos) {
      found.push_back(at(file, 1, "has no SPDX line"));
    }
  }
  return found;
}

}  // namespace duidelijk::arrows
