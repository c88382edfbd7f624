// SPDX-License-Identifier: EUPL-1.2
#include "address.h"

#include <algorithm>

namespace duidelijk::pages {

std::string Address::file() const { return beside("index.html"); }

std::string Address::beside(std::string_view name) const {
  return folder_.empty() ? std::string(name) : folder_ + "/" + std::string(name);
}

std::string Address::to_root() const {
  std::string up;
  if (folder_.empty()) return up;
  for (auto n = std::count(folder_.begin(), folder_.end(), '/') + 1; n > 0; --n) up += "../";
  return up;
}

std::string Address::to(const Address& other) const { return to_root() + other.file(); }

}  // namespace duidelijk::pages
