// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::pages {

/// The diagnostics of all pages. One text makes a page for each wijk or aanbieder; what is wrong in it is told once, with the pages it concerns.
class Findings {
 public:
  /// `member` is the wijk or aanbieder whose page this is; empty for a page of its own.
  void add(const base::Diagnostics& diagnostics, const std::string& member);
  /// In the order in which they were first added.
  [[nodiscard]] base::Diagnostics all() const;

 private:
  struct Finding {
    base::Diagnostic diagnostic;
    std::vector<std::string> members;
  };
  std::vector<Finding> findings_;
  std::map<std::string, std::size_t> known_;
};

}  // namespace duidelijk::pages
