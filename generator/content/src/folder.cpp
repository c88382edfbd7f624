// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_name = 120;

bool is_plain(std::string_view stem) {
  if (stem.empty() || stem.front() == '.' || stem.front() == '-' || stem.find("..") != std::string_view::npos) return false;
  return std::all_of(stem.begin(), stem.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

/// A name that is safe to print, whatever its bytes.
std::string printable(const std::string& name) {
  auto text = quote(base::is_utf8(name) ? name : base::windows1252_to_utf8(name));
  return text.substr(1, text.size() - 2);
}

void report(base::Severity severity, std::string rule, std::string file, std::string message, std::string advice, base::Diagnostics& out) {
  base::Diagnostic d;
  d.severity = severity;
  d.rule = std::move(rule);
  d.file = std::move(file);
  d.message = std::move(message);
  d.advice = std::move(advice);
  out.add(std::move(d));
}

void visit(const fs::directory_entry& entry, const std::string& shown_folder, const std::string& extension, std::vector<FoundFile>& found,
           base::Diagnostics& out) {
  const auto name = entry.path().filename().string();
  const auto shown = shown_folder + "/" + printable(name);
  const bool wanted = name.ends_with(extension);
  if (!wanted && name.front() == '.') return;
  if (entry.is_symlink()) {
    report(base::Severity::fout, "snelkoppeling", shown, "dit is een snelkoppeling (symbolic link); die worden niet gelezen",
           "zet het bestand zelf neer", out);
  } else if (!wanted || !entry.is_regular_file()) {
    report(base::Severity::waarschuwing, "ongebruikt-bestand", shown, "dit wordt niet gelezen: hier horen alleen bestanden die op " + extension + " eindigen",
           {}, out);
  } else if (const auto stem = name.substr(0, name.size() - extension.size()); name.size() > longest_name || !is_plain(stem)) {
    report(base::Severity::fout, "bestandsnaam", shown, "deze bestandsnaam kan niet",
           "gebruik kleine letters, cijfers, - en _, en begin niet met een punt", out);
  } else {
    found.push_back({entry.path(), shown, stem});
  }
}

}  // namespace

std::vector<FoundFile> files_in(const Folder& folder, const std::string& subfolder, const std::string& extension, base::Diagnostics& out) {
  std::vector<FoundFile> found;
  std::vector<fs::directory_entry> entries;
  std::error_code error;
  for (fs::directory_iterator at(folder.path / subfolder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error && error != std::errc::no_such_file_or_directory) {
    report(base::Severity::fout, "onleesbaar", folder.shown + "/" + subfolder, "deze map is niet te lezen", {}, out);
  }
  std::sort(entries.begin(), entries.end());
  for (const auto& entry : entries) visit(entry, folder.shown + "/" + subfolder, extension, found, out);
  return found;
}

}  // namespace duidelijk::content
