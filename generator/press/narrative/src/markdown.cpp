// SPDX-License-Identifier: EUPL-1.2
#include "markdown.h"

#include "place.h"

#include "duidelijk/base/text.h"

#include <cmark.h>

#include <cstdlib>
#include <memory>

namespace duidelijk::narrative {

namespace {

struct NodeFree { void operator()(cmark_node* node) const { cmark_node_free(node); } };
struct IterFree { void operator()(cmark_iter* iter) const { cmark_iter_free(iter); } };
struct TextFree { void operator()(char* text) const { std::free(text); } };

std::string literal(cmark_node* node) {
  const char* text = cmark_node_get_literal(node);
  return text == nullptr ? std::string() : text;
}

class Walker {
 public:
  Walker(const Markdown& page, base::Diagnostics& diagnostics) : page_(page), diagnostics_(diagnostics) {}

  /// Changes the tree while nobody iterates over it: first gather, then act.
  void rewrite(cmark_node* document) {
    std::vector<cmark_node*> nodes;
    const std::unique_ptr<cmark_iter, IterFree> iter(cmark_iter_new(document));
    for (auto event = cmark_iter_next(iter.get()); event != CMARK_EVENT_DONE; event = cmark_iter_next(iter.get())) {
      if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter.get()));
    }
    for (cmark_node* node : nodes) visit(node);
    for (cmark_node* node : gone_) cmark_node_free(node);
  }

 private:
  void visit(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT: text(node); break;
      case CMARK_NODE_CODE:
      case CMARK_NODE_CODE_BLOCK: cmark_node_set_literal(node, back_to_source(literal(node)).c_str()); break;
      case CMARK_NODE_HTML_BLOCK:
      case CMARK_NODE_HTML_INLINE: html(node); break;
      case CMARK_NODE_LINK: link(node); break;
      case CMARK_NODE_IMAGE: image(node); break;
      default: break;
    }
  }

  /// cmark's columns are unreliable, its lines are not: the place is the start of the node's line, or of `needle` on or after it.
  base::Diagnostic place(cmark_node* node, std::string_view needle = {}) const {
    int line = 0;
    for (cmark_node* up = node; up != nullptr && line == 0; up = cmark_node_parent(up)) line = cmark_node_get_start_line(up);
    std::size_t offset = 0;
    for (int i = 1; i < line && offset != std::string::npos; ++i) offset = page_.source.text.find('\n', offset) + 1;
    if (!needle.empty()) {
      const std::size_t found = page_.source.text.find(needle, offset);
      if (found != std::string::npos) return at(page_.source, found, needle.size());
    }
    return at(page_.source, offset, 1);
  }

  void report(const base::Diagnostic& where, std::string_view rule, std::string message, std::string advice) {
    diagnostics_.add(fault(where, rule, std::move(message), std::move(advice)));
  }

  void text(cmark_node* node) {
    const std::string marked = literal(node);
    if (marked.find(marker_open) == std::string::npos) return;
    const auto insert = [&](cmark_node_type type, const std::string& content) {
      cmark_node* fresh = cmark_node_new(type);
      if (type == CMARK_NODE_CUSTOM_INLINE) {
        cmark_node_set_on_enter(fresh, content.c_str());
      } else {
        cmark_node_set_literal(fresh, content.c_str());
      }
      cmark_node_insert_before(node, fresh);
    };
    split_markers(
        marked, page_.pieces.size(), [&](std::string_view part) { insert(CMARK_NODE_TEXT, std::string(part)); },
        [&](std::size_t n) { insert(CMARK_NODE_CUSTOM_INLINE, page_.pieces.at(n).html); });
    drop(node);
  }

  std::string back_to_source(const std::string& marked) const {
    std::string text;
    split_markers(
        marked, page_.pieces.size(), [&](std::string_view part) { text += part; },
        [&](std::size_t n) { text += page_.source.text.substr(page_.found.at(n).offset, page_.found.at(n).length); });
    return text;
  }

  void html(cmark_node* node) {
    const std::string source = literal(node);
    report(place(node, source.substr(0, source.find('\n'))), "html-in-tekst", "HTML mag niet in een tekst staan", "gebruik Markdown; een '<' schrijft u als \\<");
    drop(node);
  }

  void link(cmark_node* node) {
    const std::string url = cmark_node_get_url(node);
    if (has_marker(url)) {
      report(place(node), "cijfer-in-adres", "een cijfer kan niet in een adres staan", "zet het cijfer in de tekst");
      return;
    }
    constexpr std::string_view page_scheme = "pagina:";
    if (url.rfind(page_scheme, 0) == 0) {
      const std::string slug = url.substr(page_scheme.size());
      static const std::map<std::string, std::string> none;
      const auto& files = page_.page_files == nullptr ? none : *page_.page_files;
      const auto found = files.find(slug);
      if (found == files.end()) {
        std::vector<std::string> slugs;
        for (const auto& [name, file] : files) slugs.push_back(name);
        report(place(node, url), "onbekende-pagina", "de pagina '" + slug + "' bestaat niet op deze site", base::suggest(slug, slugs));
        return;
      }
      cmark_node_set_url(node, (page_.to_root + found->second).c_str());
      return;
    }
    const bool good = url.rfind("https://", 0) == 0 || url.rfind("mailto:", 0) == 0 || url.rfind("tel:", 0) == 0 || (!url.empty() && url[0] == '#');
    if (!good) {
      report(place(node, url), "vreemd-adres", "dit adres mag niet: '" + url + "'", "gebruik pagina:NAAM voor een eigen pagina, of een adres dat begint met https:// of mailto:");
      cmark_node_set_url(node, "#");
    }
  }

  void image(cmark_node* node) {
    const std::string url = cmark_node_get_url(node);
    const base::Diagnostic where = place(node, url);
    cmark_node* paragraph = cmark_node_parent(node);
    const bool alone = cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH && cmark_node_first_child(paragraph) == node && cmark_node_next(node) == nullptr;
    const std::string title = plain_text(node);
    if (has_marker(url)) {
      report(where, "cijfer-in-adres", "een cijfer kan niet in een adres staan", "kies de figuur in het adres zelf");
    } else if (url.find(':') == std::string::npos || url.find("://") != std::string::npos || url.rfind("data:", 0) == 0) {
      report(where, "plaatje", "losse plaatjes kunnen nog niet in een tekst", "een grafiek schrijft u als ![titel](grafiek:INDICATOR)");
    } else if (title.empty()) {
      report(where, "titel-ontbreekt", "deze figuur heeft geen titel", "schrijf tussen de haken in één zin wat er te zien is: ![Minder wachttijd](grafiek:…)");
    } else if (!alone) {
      report(where, "figuur-in-zin", "een figuur staat op een regel van zichzelf", "zet een lege regel ervoor en erna");
    } else {
      cmark_node* block = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK);
      cmark_node_set_on_enter(block, page_.figure({url, title}, where).c_str());
      cmark_node_insert_before(paragraph, block);
      drop(paragraph);
      return;
    }
    drop(node);
  }

  /// The alt text of an image, with the text of its markers.
  std::string plain_text(cmark_node* node) const {
    std::string text;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
      split_markers(
          literal(child), page_.pieces.size(), [&](std::string_view part) { text += part; }, [&](std::size_t n) { text += page_.pieces.at(n).text; });
      text += plain_text(child);
    }
    return text;
  }

  static bool has_marker(const std::string& url) {
    return url.find(marker_open) != std::string::npos || url.find("%EE%80%80") != std::string::npos;
  }

  void drop(cmark_node* node) {
    cmark_node_unlink(node);
    gone_.push_back(node);
  }

  const Markdown& page_;
  base::Diagnostics& diagnostics_;
  std::vector<cmark_node*> gone_;
};

}  // namespace

std::string Markdown::to_html(const std::string& marked, base::Diagnostics& diagnostics) const {
  const std::unique_ptr<cmark_node, NodeFree> document(cmark_parse_document(marked.data(), marked.size(), CMARK_OPT_DEFAULT));
  Walker(*this, diagnostics).rewrite(document.get());
  const std::unique_ptr<char, TextFree> html(cmark_render_html(document.get(), CMARK_OPT_DEFAULT));
  return html.get();
}

}  // namespace duidelijk::narrative
