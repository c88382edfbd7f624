// SPDX-License-Identifier: EUPL-1.2
#include "tree.h"

#include "temp_folder.h"

#include <algorithm>

namespace duidelijk::arrows {
namespace {

namespace fs = std::filesystem;

bool is_left_by_tools(const fs::path& folder) {
  const std::string name = folder.filename().string();
  return name == "node_modules" || name == "__pycache__";
}

void load_folder(const fs::path& root, const fs::path& folder, Tree& tree) {
  if (!fs::is_directory(folder)) return;
  for (auto at = fs::recursive_directory_iterator(folder); at != fs::recursive_directory_iterator(); ++at) {
    if (at->is_directory() && !at->is_symlink()) {
      if (is_left_by_tools(at->path())) at.disable_recursion_pending();
      continue;
    }
    const bool link = at->is_symlink();
    tree.push_back({at->path().lexically_relative(root).generic_string(), link ? "" : test::slurp(at->path()), link});
  }
}

// Skips blanks and comments that end on the same line.
std::string_view skip_blanks(std::string_view line) {
  for (;;) {
    const auto first = line.find_first_not_of(" \t\v\f");
    if (first == std::string_view::npos) return {};
    line.remove_prefix(first);
    if (!line.starts_with("/*")) return line;
    const auto end = line.find("*/", 2);
    if (end == std::string_view::npos) return {};
    line.remove_prefix(end + 2);
  }
}

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// The rest of the line after #include; empty view with null data when the line is no include.
std::string_view after_include(std::string_view line) {
  line = skip_blanks(line);
  // A comment that began on an earlier line may end here.
  if (const auto end = line.find("*/"); end != std::string_view::npos && line.find('#') > end) {
    line = skip_blanks(line.substr(end + 2));
  }
  if (!take(line, "#") && !take(line, "%:")) return {};
  line = skip_blanks(line);
  if (!take(line, "include")) return {};
  take(line, "_next");
  return skip_blanks(line);
}

Include parse(int line, std::string_view rest) {
  const char close = rest.front() == '"' ? '"' : rest.front() == '<' ? '>' : '\0';
  const auto end = close == '\0' ? std::string_view::npos : rest.find(close, 1);
  if (end == std::string_view::npos) return {line, std::string(rest), false};
  return {line, std::string(rest.substr(1, end - 1)), true};
}

}  // namespace

Tree load(const fs::path& root, const std::vector<std::string>& folders) {
  Tree tree;
  for (const auto& folder : folders) load_folder(root, root / folder, tree);
  for (const auto& entry : fs::directory_iterator(root)) {
    if (entry.is_regular_file()) tree.push_back({entry.path().filename().string(), test::slurp(entry.path()), false});
  }
  std::sort(tree.begin(), tree.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return tree;
}

std::vector<Include> includes_of(std::string_view text) {
  std::vector<Include> found;
  std::string joined;
  int line = 0;
  int first = 1;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++line;
    if (part.ends_with('\r')) part.remove_suffix(1);
    if (joined.empty()) first = line;
    joined += part;
    if (joined.ends_with('\\') && !text.empty()) {
      joined.pop_back();
      continue;
    }
    if (const auto rest = after_include(joined); !rest.empty()) found.push_back(parse(first, rest));
    joined.clear();
  }
  return found;
}

bool is_cpp(std::string_view path) {
  const auto dot = path.rfind('.');
  if (dot == std::string_view::npos) return false;
  const auto extension = path.substr(dot);
  return std::ranges::count(std::vector<std::string_view>{".h", ".hh", ".hpp", ".hxx", ".inc", ".ipp", ".tcc", ".c",
                                                          ".cc", ".cpp", ".cxx"},
                            extension) > 0;
}

}  // namespace duidelijk::arrows
