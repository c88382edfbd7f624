// SPDX-License-Identifier: EUPL-1.2
#include "site_path.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

namespace duidelijk::publish {

namespace {

bool is_safe_part(std::string_view part) {
  if (part.empty() || part == "." || part == ".." || part.size() > 200) return false;
  for (const char c : part) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x21 || byte > 0x7e || c == '\\' || c == '"' || c == '<' || c == '>' || c == '|' || c == '*' || c == '?') return false;
  }
  return true;
}

}  // namespace

void SitePaths::add(std::string_view path) {
  for (const std::string_view part : base::split(path, '/')) {
    if (!is_safe_part(part)) throw base::MachineError("dit pad mag niet in een site staan: '" + std::string(path) + "'");
  }
  if (!lower_case_.insert(base::lower(path)).second) {
    throw base::MachineError("twee bestanden van de site heten '" + std::string(path) + "' (op hoofdletters na gelijk)");
  }
}

}  // namespace duidelijk::publish
