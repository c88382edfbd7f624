// SPDX-License-Identifier: EUPL-1.2
#include "content_page.h"

#include "about.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"
#include "duidelijk/narrative/narrative.h"

#include <algorithm>

namespace duidelijk::pages {

namespace {

narrative::Context context_of(const Frame& frame, const charts::Calendar& calendar, const PageEntry& entry) {
  narrative::Context context;
  context.release = &frame.release();
  context.calendar = &calendar;
  for (const auto& each : frame.site().trendbreuken) context.breaks.emplace_back(each.date, each.indicators);
  context.words = entry.words;
  context.selection = entry.selection;
  context.allowed_numbers = frame.site().allowed_numbers;
  context.page_files = &frame.outline().file_by_slug;
  context.to_root = entry.address.to_root();
  context.is_public = !frame.release().confidential;
  context.definition_prefix = entry.address.to_root() + "cijfers/";
  return context;
}

narrative::Source front_matter(const content::Page& page, const std::string& key, const std::string& text) {
  const auto line = page.key_lines.find(key);
  return {text, page.file, line == page.key_lines.end() ? 1 : line->second};
}

std::vector<std::string> used_indicators(const content::Page& page, const std::vector<base::CellKey>& used) {
  std::vector<std::string> ids = page.indicators;
  for (const auto& key : used) {
    if (std::find(ids.begin(), ids.end(), key.indicator) == ids.end()) ids.push_back(key.indicator);
  }
  return ids;
}

/// The other pages of the same theme, so that a reader can go on without going back.
std::string neighbours(const Frame& frame, const PageEntry& entry) {
  std::string items;
  const auto& sections = frame.outline().sections;
  const auto section = std::find_if(sections.begin(), sections.end(), [&](const Section& each) { return each.id == entry.section; });
  if (section == sections.end()) return {};
  for (const auto i : section->entries) {
    const PageEntry& other = frame.outline().entries[i];
    if (other.address == entry.address) continue;
    items += R"(<li><a href=")" + base::escape_html(entry.address.to(other.address)) + R"("><span class="kaart-titel">)" +
             base::escape_html(other.topic) + "</span></a></li>";
  }
  if (items.empty()) return {};
  return R"(<nav class="verder geen-print" aria-labelledby="verder"><h2 id="verder">Meer over dit thema</h2><ul class="kaarten">)" + items + "</ul></nav>";
}

/// The members that have a page of their own, below the overview page of their folder.
std::string member_list(const Frame& frame, const PageEntry& entry) {
  const std::string& slug = entry.page->slug;
  const std::string kind = slug == "wijken" ? "wijk" : slug == "aanbieders" ? "aanbieder" : "";
  if (kind.empty()) return {};
  constexpr std::size_t most_cards = 40;
  std::vector<const PageEntry*> members;
  for (const auto& other : frame.outline().entries) {
    if (other.page->kind == kind) members.push_back(&other);
  }
  if (members.empty()) return {};
  std::stable_sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return base::slug(a->topic) < base::slug(b->topic); });
  std::string items;
  for (const auto* other : members) {
    items += R"(<li><a href=")" + base::escape_html(entry.address.to(other->address)) + R"("><span class="kaart-titel">)" +
             base::escape_html(other->topic) + "</span></a></li>";
  }
  return (members.size() > most_cards ? R"(<ul class="register">)" : R"(<ul class="kaarten">)") + items + "</ul>";
}

/// A start page leads on to every question.
std::string start_cards(const Frame& frame, const PageEntry& entry) {
  if (!entry.address.folder().empty()) return {};
  std::string items;
  for (const auto& section : frame.outline().sections) {
    if (section.id == "start") continue;
    std::string topics;
    for (const auto i : section.entries) topics += (topics.empty() ? "" : " · ") + frame.outline().entries[i].topic;
    items += R"(<li><a href=")" + base::escape_html(entry.address.to(section.address)) + R"("><span class="kaart-titel">)" + base::escape_html(section.label) +
             R"(</span><span class="kaart-tekst">)" + base::escape_html(topics) + "</span></a></li>";
  }
  return R"(<nav class="verder geen-print" aria-labelledby="verder"><h2 id="verder">Lees verder</h2><ul class="kaarten">)" + items + "</ul></nav>";
}

}  // namespace

charts::Calendar calendar_of(const content::Site& site) {
  charts::Calendar calendar;
  const auto add = [&](const charts::Mark& mark, const std::vector<std::string>& indicators) {
    const bool all = indicators.empty() || std::find(indicators.begin(), indicators.end(), "*") != indicators.end();
    if (all) {
      calendar.marks_for_all.push_back(mark);
    } else {
      for (const auto& id : indicators) calendar.marks_by_indicator.emplace_back(id, mark);
    }
  };
  for (const auto& each : site.trendbreuken) add({each.date, each.label, true}, each.indicators);
  for (const auto& each : site.events) add({each.date, each.label, false}, each.indicators);
  return calendar;
}

std::string key_message(const Frame& frame, const charts::Calendar& calendar, const PageEntry& entry) {
  base::Diagnostics said_by_the_page_itself;
  return narrative::render_inline(front_matter(*entry.page, "titel", entry.page->title), context_of(frame, calendar, entry), said_by_the_page_itself).html;
}

std::map<std::string, std::string> render_content_page(const Frame& frame, const charts::Calendar& calendar, const PageEntry& entry,
                                                       base::Diagnostics& diagnostics) {
  const content::Page& page = *entry.page;
  const narrative::Context context = context_of(frame, calendar, entry);
  std::vector<base::CellKey> used;
  const auto inline_html = [&](const std::string& key, const std::string& text) {
    auto result = narrative::render_inline(front_matter(page, key, text), context, diagnostics);
    used.insert(used.end(), result.used.begin(), result.used.end());
    return result.html;
  };
  std::vector<narrative::Source> figures;
  for (const auto& figure : page.key_figures) figures.push_back(front_matter(page, "kerncijfers", figure));

  base::Diagnostics said_already;  // title and summary are rendered twice, as HTML and as plain text; their mistakes are told once
  const std::string title = narrative::render_text(front_matter(page, "titel", page.title), context, said_already);
  const std::string description = narrative::render_text(front_matter(page, "samenvatting", page.summary), context, said_already);

  Model model;
  model.optional("onderwerp", entry.selection.empty() ? page.topic : entry.topic);
  model.html("titel", {inline_html("titel", page.title)});
  model.html("samenvatting", {inline_html("samenvatting", page.summary)});
  model.flag("concept", page.status != "vastgesteld");
  auto key_figures = narrative::render_key_figures(figures, context, diagnostics);
  auto body = narrative::render({page.body, page.file, page.body_line}, context, diagnostics);
  used.insert(used.end(), key_figures.used.begin(), key_figures.used.end());
  used.insert(used.end(), body.used.begin(), body.used.end());
  model.html("kerncijfers", {std::move(key_figures.html)});
  model.html("duiding", {std::move(body.html)});
  model.html("leden", {member_list(frame, entry)});
  model.html("over", {about_figures(frame, entry.address, used_indicators(page, used))});
  model.html("verder", {entry.address.folder().empty() ? start_cards(frame, entry) : neighbours(frame, entry)});
  model.optional("volgende_wijziging", page.next_change);
  model.optional("datum", page.date ? base::dutch_date(*page.date) : std::string());
  model.optional("auteur", page.author);

  PageParts parts;
  parts.address = entry.address;
  parts.title = title;
  parts.description = description;
  parts.section = entry.section;
  parts.language = page.language;
  parts.body = {frame.templates().render("artikel", model)};

  std::map<std::string, std::string> files;
  files[entry.address.file()] = frame.page(parts);
  for (auto& csv : body.csv) files[entry.address.beside(csv.name)] = std::move(csv.bytes);
  return files;
}

}  // namespace duidelijk::pages
