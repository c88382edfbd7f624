// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace duidelijk::publish {

/// Holds the paths of one site against each other and against the rules of write_site(). Throws base::MachineError on the first bad one:
/// the caller makes paths from slugs, so a bad one is a mistake in the program or an attack, never an editor's typing error.
class SitePaths {
 public:
  void add(std::string_view path);

 private:
  std::set<std::string, std::less<>> lower_case_;
};

}  // namespace duidelijk::publish
