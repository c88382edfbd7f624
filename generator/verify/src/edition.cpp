// SPDX-License-Identifier: EUPL-1.2
#include "edition.h"

#include "loose_numbers.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::verify {

Edition::Edition(const release::Release& release, const std::vector<std::string>& numbers_by_hand, const Cells* certificates)
    : cells(release, certificates), allowed_numbers(verify::allowed_numbers(numbers_by_hand, release)) {}

const Edition* edition_of(const Document& page, std::span<const Edition> editions, Reporter& reporter) {
  const auto html =
      std::find_if(page.nodes.begin(), page.nodes.end(), [](const Node& node) { return node.name == "html"; });
  std::string audience, edition;
  if (html != page.nodes.end()) {
    audience = page.value(*html, "data-audience").value_or("");
    edition = page.value(*html, "data-edition").value_or("");
  }
  if (audience.empty() || edition.empty()) {
    reporter.error("geen-release", "deze pagina zegt niet van welke release zij is",
                   "het sjabloon pagina hoort data-audience en data-edition op <html> te zetten");
    return nullptr;
  }
  const auto found = std::find_if(editions.begin(), editions.end(), [&](const Edition& each) {
    return each.release().audience == audience && each.release().edition == edition;
  });
  if (found != editions.end()) return &*found;
  reporter.error("geen-release",
                 fmt::format("deze pagina is van editie {} voor {}, en die release is niet gegeven", edition, audience),
                 "geef haar met --release");
  return nullptr;
}

}  // namespace duidelijk::verify
