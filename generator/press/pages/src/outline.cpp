// SPDX-License-Identifier: EUPL-1.2
#include "outline.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace duidelijk::pages {

namespace {

/// The headings of the navigation in reading order. A page names its own (rubriek), else its invalshoek is its heading.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> section_labels{{
    {"start", "Start"},
    {"sturing", "Sturing"},
    {"aanbieders", "Aanbieders"},
    {"kosten-en-gebruik", "Kosten en gebruik"},
    {"transformatie", "Transformatie"},
    {"ervaren-kwaliteit", "Ervaren kwaliteit"},
    {"maatschappelijke-effecten", "Maatschappelijke effecten"},
    {"wijken", "Wijken"},
    {"vergelijken", "Vergelijken"},
    {"over-de-cijfers", "Over de cijfers"},
}};

/// Audiences whose pages a reader of this site sees too, nearest first.
std::vector<std::string> audiences_of(const content::Site& site, const std::string& audience) {
  std::vector<std::string> all;
  for (const auto* each : site.publication.closure(audience)) all.push_back(each->id);
  return all.empty() ? std::vector<std::string>{audience} : all;
}

/// A text that nobody has approved stays out of an issued public edition.
bool may_appear(const content::Page& page, const release::Release& release) {
  return page.status == "vastgesteld" || release.draft || release.confidential;
}

std::vector<const content::Page*> chosen_pages(const content::Site& site, const release::Release& release) {
  std::map<std::string, const content::Page*> by_slug;
  for (const auto& each : audiences_of(site, release.audience)) {
    for (const auto& page : site.pages) {
      if (page.audience == each && may_appear(page, release)) by_slug.emplace(page.slug, &page);
    }
  }
  std::vector<const content::Page*> pages;
  for (const auto& [slug, page] : by_slug) pages.push_back(page);
  std::stable_sort(pages.begin(), pages.end(), [](const auto* a, const auto* b) { return a->order < b->order; });
  return pages;
}

std::string section_of(const content::Page& page) {
  if (!page.section.empty()) return page.section;
  if (page.slug == "index") return "start";
  return page.invalshoek.empty() || page.invalshoek == "basis" ? "over-de-cijfers" : page.invalshoek;
}

/// Members that have a page: the top of the hierarchy, without "onbekend" and "buiten".
std::vector<release::Member> members_with_page(const release::Release& release, const std::string& dimension) {
  std::vector<release::Member> members;
  const release::Dimension* found = release.dimension(dimension);
  if (found == nullptr) return members;
  for (const auto& member : found->members) {
    if (member.parent.empty() && member.id != "onbekend" && member.id != "buiten") members.push_back(member);
  }
  return members;
}

void add_member_pages(Outline& result, const content::Page& page, const release::Release& release) {
  const std::string folder = page.kind == "wijk" ? "wijken" : "aanbieders";
  std::set<std::string> taken;
  for (const auto& member : members_with_page(release, page.kind)) {
    std::string slug = base::slug(member.label);
    if (slug.empty() || !taken.insert(slug).second) slug = base::slug(member.label + " " + member.id);
    PageEntry entry;
    entry.page = &page;
    entry.address = Address(folder + "/" + slug);
    entry.topic = member.label;
    entry.section = section_of(page);
    entry.words = {{page.kind, member.label}};
    entry.selection = {{page.kind, member.id}};
    result.entries.push_back(std::move(entry));
  }
}

}  // namespace

Address indicator_address(const std::string& indicator) { return Address("cijfers/" + indicator); }

Outline outline(const content::Site& site, const release::Release& release) {
  Outline result;
  for (const content::Page* page : chosen_pages(site, release)) {
    if (page->kind == "wijk" || page->kind == "aanbieder") {
      add_member_pages(result, *page, release);
      continue;
    }
    PageEntry entry;
    entry.page = page;
    entry.address = Address(page->slug == "index" ? "" : page->slug);
    entry.topic = page->topic.empty() ? page->title : page->topic;
    entry.section = section_of(*page);
    result.by_slug[page->slug] = entry.address;
    result.file_by_slug[page->slug] = entry.address.file();
    result.entries.push_back(std::move(entry));
  }
  for (const auto& [id, label] : section_labels) {
    Section section;
    section.id = id;
    section.label = label;
    for (std::size_t i = 0; i < result.entries.size(); ++i) {
      const PageEntry& entry = result.entries[i];
      if (entry.section == id && entry.page->in_navigation && entry.selection.empty()) section.entries.push_back(i);
    }
    if (section.entries.empty()) continue;
    section.needs_overview = section.entries.size() > 1 && id != "start" && !result.by_slug.contains(std::string(id));
    section.address = section.needs_overview ? Address(section.id) : result.entries[section.entries.front()].address;
    if (result.by_slug.contains(section.id)) section.address = result.by_slug.at(section.id);
    result.sections.push_back(std::move(section));
  }
  return result;
}

}  // namespace duidelijk::pages
