// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string_view>
#include <vector>

namespace duidelijk::app {

/// What every verb shares with the command line.
struct Common {
  bool json = false;    ///< diagnostics as JSON on standard output
  bool quiet = false;   ///< no closing lines, only diagnostics
};

/// One command. A class per verb, one file each.
class Verb {
 public:
  virtual ~Verb() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual std::string_view summary() const = 0;   ///< one Dutch line for --help
  virtual void add_options(CLI::App& command) = 0;
  /// Returns the exit code; diagnostics of content and data go to `diagnostics`, which the caller prints.
  virtual int run(const Common& common, base::Diagnostics& diagnostics) = 0;
};

using Verbs = std::vector<std::unique_ptr<Verb>>;
[[nodiscard]] std::unique_ptr<Verb> make_demo_verb();
[[nodiscard]] std::unique_ptr<Verb> make_import_verb();
[[nodiscard]] std::unique_ptr<Verb> make_release_verb();
[[nodiscard]] std::unique_ptr<Verb> make_build_verb();
[[nodiscard]] std::unique_ptr<Verb> make_check_verb();
[[nodiscard]] std::unique_ptr<Verb> make_verify_verb();
[[nodiscard]] std::unique_ptr<Verb> make_protect_verb();
[[nodiscard]] std::unique_ptr<Verb> make_audit_verb();

}  // namespace duidelijk::app
