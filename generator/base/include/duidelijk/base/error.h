// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace duidelijk::base {

/// The content, data or release is not in order: exit code 1. Carries at least one diagnostic.
class InputError : public std::runtime_error {
 public:
  explicit InputError(Diagnostic diagnostic);
  explicit InputError(std::vector<Diagnostic> diagnostics);
  [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
};

/// Throws an InputError with one error about a whole file.
[[noreturn]] void refuse(std::string rule, std::string file, std::string message, std::string advice = {});

/// The command was used wrongly or the machine failed (disk full, no permission, locked store): exit code 2. what() is
/// Dutch.
class MachineError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace duidelijk::base
