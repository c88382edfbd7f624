// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/protect/protect.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace duidelijk::protect::testing {

/// A line of cells.csv or of a case from outside, by its codes in the order of the dimensions.
struct Cell {
  std::string value;
  std::string status;
};
using Cells = std::map<std::vector<std::string>, Cell>;

/// The cells of all tables; one that stands in two tables must have the same status in both, else this throws.
[[nodiscard]] Cells cells_of(const Outcome& outcome);

/// What audit.json says of each hidden cell; by value, so that a loop over it does not outlive the document.
[[nodiscard]] nlohmann::json hidden_of(const Outcome& outcome);

/// A folder with a specification and its files.
class Work {
 public:
  Work& file(const std::string& name, const std::string& text);
  /// Runs spec.json with this text; what it gave as diagnostics is in said().
  Outcome run_text(const std::string& spec, unsigned threads = 1);
  Outcome run(const nlohmann::json& spec, unsigned threads = 1) { return run_text(spec.dump(), threads); }
  /// Runs what must be refused; all diagnostics as text, the folder's name left out. "" when it was not refused.
  std::string refused_text(const std::string& spec);
  std::string refused(const nlohmann::json& spec) { return refused_text(spec.dump()); }
  [[nodiscard]] const base::Diagnostics& said() const { return said_; }
  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

 private:
  test::TempFolder folder_;
  base::Diagnostics said_;
};

[[nodiscard]] bool has(const std::string& text, const std::string& part);

}  // namespace duidelijk::protect::testing
