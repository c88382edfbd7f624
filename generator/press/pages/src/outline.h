// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "address.h"

#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::pages {

/// One page of content on one site: a page of kind `wijk` or `aanbieder` gives one for each member.
struct PageEntry {
  const content::Page* page = nullptr;
  Address address;
  std::string topic;                              ///< for navigation and cards: the onderwerp, or the member's name
  std::string section;                            ///< rubriek
  std::map<std::string, std::string> words;       ///< {{wijk}}
  std::map<std::string, std::string> selection;   ///< wijk -> WK990101
};

/// A heading of the navigation. One page: the heading leads there. More: to an overview page of its own.
struct Section {
  std::string id, label;
  Address address;
  std::vector<std::size_t> entries;               ///< indices into Outline::entries, in reading order
  bool needs_overview = false;
};

/// What a site consists of, before anything is rendered.
struct Outline {
  std::vector<PageEntry> entries;
  std::vector<Section> sections;
  std::map<std::string, Address> by_slug;
  std::map<std::string, std::string> file_by_slug;   ///< for links pagina:SLUG
};

/// Content pages of this audience: its own, and those of wider audiences that it does not override.
/// The pages of one site. An issued public edition leaves out pages that are still `concept`.
[[nodiscard]] Outline outline(const content::Site& site, const release::Release& release);

/// "cijfers/jeugdigen-met-jeugdhulp"
[[nodiscard]] Address indicator_address(const std::string& indicator);

}  // namespace duidelijk::pages
