// SPDX-License-Identifier: EUPL-1.2
#include "hierarchy.h"

#include "trouble.h"

#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace duidelijk::protect {
namespace {

constexpr std::size_t longest_code = 200;

std::string twice_nl(const Hierarchy& tree, const std::vector<std::uint32_t>& open, std::uint32_t earlier) {
  const auto& node = tree.nodes[earlier];
  if (std::find(open.begin(), open.end(), earlier) != open.end())
    return fmt::format("'{}' staat onder zichzelf (regel {}): een kringloop", base::printable(node.code), node.line);
  return fmt::format("'{}' staat er al, op regel {}", base::printable(node.code), node.line);
}

}  // namespace

Hierarchy read_hierarchy(const std::filesystem::path& path) {
  Hierarchy tree;
  tree.shown = path.string();
  Trouble trouble(tree.shown);
  const std::string text = base::to_utf8(base::read_file(path));
  std::map<std::string, std::uint32_t, std::less<>> seen;
  std::vector<std::uint32_t> open;  // the node last seen at each depth
  int line = 0;
  for (auto row : base::split(text, '\n')) {
    ++line;
    if (base::trim(row).empty()) continue;
    row = row.substr(std::min(row.find_first_not_of(" \t"), row.size()));
    const std::size_t depth = std::min(row.find_first_not_of('@'), row.size());
    const std::string code{base::trim(row.substr(depth))};
    if (code.empty() || code.size() > longest_code || code == "Total") {
      trouble.add("hierarchie", line,
                  code.empty()      ? "hier ontbreekt de code"
                  : code == "Total" ? "de code 'Total' is bezet: zo heet het totaal boven aan elke boom"
                                    : "deze code is te lang",
                  "haal de regel weg of verander de code");
      continue;
    }
    if (depth > open.size()) {
      trouble.add("hierarchie", line,
                  fmt::format("'{}' staat {} niveaus diep, en de regel erboven {}", base::printable(code), depth,
                              static_cast<std::ptrdiff_t>(open.size()) - 1),
                  "een regel staat hooguit een niveau ('@') dieper dan die erboven");
      continue;
    }
    open.resize(depth);
    const auto number = static_cast<std::uint32_t>(tree.nodes.size());
    if (const auto [it, fresh] = seen.emplace(code, number); !fresh) {
      trouble.add("hierarchie", line, twice_nl(tree, open, it->second),
                  "een code staat een keer in de boom; geef een van de twee een andere code");
      open.push_back(it->second);
      continue;
    }
    tree.nodes.push_back({code, depth == 0 ? Hierarchy::no_parent : open.back(), line});
    open.push_back(number);
  }
  if (tree.nodes.empty() && !trouble.any())
    trouble.add("hierarchie", 0, "er staan geen codes in dit bestand",
                "een code per regel, met '@' ervoor voor elk niveau dieper");
  trouble.stop_if_any();
  return tree;
}

}  // namespace duidelijk::protect
