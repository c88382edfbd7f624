// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/content/site.h"

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace duidelijk::content::testing {

/// Lines of text that a failing test prints.
struct Lines : std::vector<std::string> {
  using std::vector<std::string>::vector;
};
std::ostream& operator<<(std::ostream& out, const Lines& lines);

/// A content folder on disk that is right in everything, until a test changes a file. Removed at the end.
class ContentFolder {
 public:
  ContentFolder();

  ContentFolder& write(const std::string& name, const std::string& text);
  /// Replaces the first `from` in a file; fails the test when there is none.
  ContentFolder& change(const std::string& name, const std::string& from, const std::string& to);
  ContentFolder& remove(const std::string& name);
  [[nodiscard]] std::filesystem::path path() const { return root_ / "content"; }
  [[nodiscard]] std::string text(const std::string& name) const;

  Site load(Parts parts = Parts::all);
  /// What load() said, one line each: `dimensies.yaml:3:5+4 rule: message | advice`, the file without the folder.
  [[nodiscard]] Lines said(Parts parts = Parts::all);
  /// The diagnostics as they are.
  [[nodiscard]] std::vector<base::Diagnostic> diagnostics(Parts parts = Parts::all);

 private:
  duidelijk::test::TempFolder root_;
};

}  // namespace duidelijk::content::testing
