// SPDX-License-Identifier: EUPL-1.2
#include "findings.h"

namespace duidelijk::pages {

namespace {

constexpr std::size_t named = 3;

/// " (op de pagina's van Binnenstad, 't Zand en 14 andere)"
std::string concerning(const std::vector<std::string>& members) {
  if (members.empty()) return {};
  std::string text = members.size() == 1 ? " (op de pagina van " : " (op de pagina’s van ";
  for (std::size_t i = 0; i < members.size() && i < named; ++i) text += (i == 0 ? "" : ", ") + members[i];
  if (members.size() > named) text += " en " + std::to_string(members.size() - named) + " andere";
  return text + ")";
}

}  // namespace

void Findings::add(const base::Diagnostics& diagnostics, const std::string& member) {
  for (const auto& diagnostic : diagnostics.all()) {
    const auto [found, is_new] = known_.emplace(base::render(diagnostic), findings_.size());
    if (is_new) findings_.push_back({diagnostic, {}});
    auto& members = findings_[found->second].members;
    if (!member.empty() && (members.empty() || members.back() != member)) members.push_back(member);
  }
}

base::Diagnostics Findings::all() const {
  base::Diagnostics result;
  for (const auto& [diagnostic, members] : findings_) {
    base::Diagnostic each = diagnostic;
    each.message += concerning(members);
    result.add(std::move(each));
  }
  return result;
}

}  // namespace duidelijk::pages
