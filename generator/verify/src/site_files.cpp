// SPDX-License-Identifier: EUPL-1.2
#include "site_files.h"

#include "duidelijk/base/error.h"

#include <algorithm>
#include <string_view>

namespace duidelijk::verify {
namespace fs = std::filesystem;
namespace {

constexpr int deepest = 32;

void report(const fs::path& path, std::string_view rule, std::string message, std::string advice,
            base::Diagnostics& diagnostics) {
  base::Diagnostic diagnostic;
  diagnostic.file = path.string();
  diagnostic.rule = rule;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  diagnostics.add(std::move(diagnostic));
}

}  // namespace

std::vector<SiteFile> list_files(const fs::path& site, base::Diagnostics& diagnostics) {
  std::error_code error;
  if (!fs::is_directory(site, error)) throw base::MachineError(site.string() + ": dit is geen map met een site");
  std::vector<SiteFile> files;
  std::vector<fs::path> odd;
  fs::recursive_directory_iterator at(site, fs::directory_options::none, error);
  for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
    const auto status = at->symlink_status(error);
    if (error) break;
    if (fs::is_directory(status)) {
      if (at.depth() < deepest) continue;
      at.disable_recursion_pending();
      odd.push_back(at->path());
    } else if (fs::is_regular_file(status)) {
      files.push_back({at->path().lexically_relative(site).generic_string(), at->file_size(error)});
      if (error) break;
    } else {
      odd.push_back(at->path());
    }
  }
  if (error) throw base::MachineError(site.string() + ": kan deze map niet lezen (" + error.message() + ")");
  std::sort(files.begin(), files.end(), [](const SiteFile& a, const SiteFile& b) { return a.path < b.path; });
  std::sort(odd.begin(), odd.end());
  for (const auto& path : odd) {
    const auto status = fs::symlink_status(path, error);
    if (fs::is_directory(status)) {
      report(path, "te-diep", "deze map staat te diep om na te kijken", "een site heeft hooguit 32 mappen in elkaar",
             diagnostics);
    } else if (fs::is_symlink(status)) {
      report(path, "koppeling", "dit is een koppeling naar een ander bestand", "in een site staan de bestanden zelf",
             diagnostics);
    } else {
      report(path, "geen-bestand", "dit is geen gewoon bestand", "haal het weg", diagnostics);
    }
  }
  return files;
}

}  // namespace duidelijk::verify
