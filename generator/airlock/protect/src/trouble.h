// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <cstddef>
#include <functional>
#include <map>
#include <string>

namespace duidelijk::protect {

/// The diagnostics of one data file: of each rule the first twenty, then how many more there are. No source lines: they
/// may hold persons.
class Trouble {
 public:
  explicit Trouble(std::string file) : file_(std::move(file)) {}
  /// `line` from 1; 0 for the whole file.
  void add(const std::string& rule, int line, const std::string& message, const std::string& advice = {});
  /// The same, for advice that takes long to make: it is made only when it will be read.
  void add(const std::string& rule, int line, const std::string& message, const std::function<std::string()>& advice);
  [[nodiscard]] bool any() const { return !seen_.empty(); }
  /// Throws base::InputError when there is anything.
  void stop_if_any() const;

 private:
  static constexpr std::size_t shown = 20;
  std::string file_;
  base::Diagnostics found_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace duidelijk::protect
