// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"
#include "front_matter.h"
#include "parts.h"

#include "duidelijk/base/parallel.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <optional>
#include <thread>
#include <tuple>
#include <vector>

namespace duidelijk::content {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_yaml = std::size_t{4} * 1024 * 1024;
constexpr std::size_t max_page = std::size_t{1024} * 1024;

class Loader {
 public:
  Loader(Folder folder, Parts parts, base::Diagnostics& out) : folder_(std::move(folder)), out_(out) { loaded_.parts = parts; }

  Site load() {
    settings();
    calendar();
    if (loaded_.parts == Parts::all) facts();
    indicators();
    pages();
    check();
    return std::move(loaded_.site);
  }

 private:
  enum class Need { required, optional };

  [[nodiscard]] std::string shown(const std::string& name) const { return folder_.shown + "/" + name; }

  /// A YAML file in the folder itself; null, after a diagnostic when it is needed, if it cannot be had.
  const Document* yaml(const std::string& name, Need need) {
    const auto path = folder_.path / name;
    std::error_code error;
    if (fs::symlink_status(path, error).type() == fs::file_type::not_found) {
      if (need == Need::required) missing(name);
      return nullptr;
    }
    auto source = read_source(path, shown(name), max_yaml, out_);
    if (!source) return nullptr;
    auto& document = loaded_.documents[source->file];
    document.source = std::move(*source);
    auto root = parse_yaml(document.source.text, 1, Reporter(document.source, out_));
    if (!root) return nullptr;
    document.root = std::move(*root);
    if (document.root.kind == Node::Kind::empty && need == Need::optional) return nullptr;
    return &document;
  }

  void missing(const std::string& name) {
    base::Diagnostic d;
    d.rule = "ontbrekend-bestand";
    d.file = shown(name);
    d.message = "dit bestand ontbreekt";
    d.advice = "in docs/handleiding.md staat wat erin hoort";
    out_.add(std::move(d));
  }

  void settings() {
    auto& site = loaded_.site;
    if (const auto* d = yaml("gemeente.yaml", Need::required)) site.gemeente = parse_gemeente(*d, out_);
    if (const auto* d = yaml("dimensies.yaml", Need::required)) {
      site.dimensions = parse_dimensions(*d, out_);
      loaded_.dimensions_file = d->source.file;
    }
    if (const auto* d = yaml("publicatie.yaml", Need::required)) {
      site.publication = parse_publication(*d, loaded_.tables, out_);
      loaded_.publication_file = d->source.file;
    }
    if (const auto* d = yaml("toegestaan.yaml", Need::optional)) parse_allowed(*d, site, out_);
  }

  void calendar() {
    if (const auto* d = yaml("trendbreuken.yaml", Need::optional)) {
      loaded_.site.trendbreuken = parse_trendbreuken(*d, out_);
      loaded_.trendbreuken_file = d->source.file;
    }
    if (const auto* d = yaml("gebeurtenissen.yaml", Need::optional)) {
      loaded_.site.events = parse_events(*d, out_);
      loaded_.events_file = d->source.file;
    }
  }

  void facts() {
    for (const auto& file : files_in(folder_, "feiten", ".sql", out_)) {
      auto source = read_source(file.path, file.shown, max_page, out_);
      if (!source) continue;
      auto& document = loaded_.documents[file.shown];
      document.source = std::move(*source);
      if (auto fact = parse_fact(document.source, file.stem, out_)) loaded_.site.facts.push_back(std::move(*fact));
    }
    std::sort(loaded_.site.facts.begin(), loaded_.site.facts.end(), [](const Fact& a, const Fact& b) { return a.name < b.name; });
  }

  /// A Markdown file cut in two; false after a diagnostic.
  static bool read_markdown(const FoundFile& file, Document& document, FrontMatter& matter, base::Diagnostics& out) {
    auto source = read_source(file.path, file.shown, max_page, out);
    if (!source) return false;
    document.source = std::move(*source);
    auto parsed = parse_front_matter(Reporter(document.source, out));
    if (!parsed) return false;
    matter = std::move(*parsed);
    document.root = std::move(matter.root);
    return true;
  }

  void indicators() {
    FrontMatter matter;
    for (const auto& file : files_in(folder_, "indicatoren", ".md", out_)) {
      auto& document = loaded_.documents[file.shown];
      if (!read_markdown(file, document, matter, out_)) continue;
      auto indicator = parse_indicator(document, file.stem, out_);
      indicator.definition = std::string{base::trim(matter.body)};
      loaded_.site.indicators.push_back(std::move(indicator));
    }
    std::sort(loaded_.site.indicators.begin(), loaded_.site.indicators.end(),
              [](const Indicator& a, const Indicator& b) { return a.id < b.id; });
  }

  /// One page on its own: what it became, and what is wrong with it.
  struct ReadPage {
    std::optional<Page> page;
    bool readable = false;
    base::Diagnostics diagnostics;
  };

  static ReadPage read_page(const FoundFile& file, Document& document) {
    ReadPage result;
    FrontMatter matter;
    result.readable = read_markdown(file, document, matter, result.diagnostics);
    if (!result.readable) return result;
    result.page = parse_page(document, file.stem, result.diagnostics);
    if (result.page) {
      result.page->body = std::string{matter.body};
      result.page->body_line = matter.body_line;
    }
    return result;
  }

  /// Pages are by far the most files: they are read side by side, and told of in the order of their names.
  void pages() {
    const auto files = files_in(folder_, "paginas", ".md", out_);
    std::vector<Document*> documents;
    for (const auto& file : files) documents.push_back(&loaded_.documents[file.shown]);
    std::vector<ReadPage> read(files.size());
    const auto threads = std::min<std::size_t>(std::clamp(std::thread::hardware_concurrency(), 1U, 4U), files.size() / 8 + 1);
    base::share_out(files.size(), static_cast<unsigned>(threads), [&](std::size_t i, unsigned) { read[i] = read_page(files[i], *documents[i]); });
    for (std::size_t i = 0; i < files.size(); ++i) {
      out_.append(read[i].diagnostics);
      if (!read[i].readable) loaded_.documents.erase(files[i].shown);
      if (read[i].page) loaded_.site.pages.push_back(std::move(*read[i].page));
    }
    std::sort(loaded_.site.pages.begin(), loaded_.site.pages.end(),
              [](const Page& a, const Page& b) { return std::tie(a.slug, a.audience) < std::tie(b.slug, b.audience); });
  }

  void check() {
    if (loaded_.parts == Parts::all) check_facts(loaded_, out_);
    check_indicators(loaded_, out_);
    check_publication(loaded_, out_);
    check_calendar(loaded_, out_);
    check_pages(loaded_, out_);
  }

  Folder folder_;
  base::Diagnostics& out_;
  Loaded loaded_;
};

std::string without_last_slash(std::string text) {
  while (text.size() > 1 && text.back() == '/') text.pop_back();
  return text;
}

}  // namespace

Site load(const fs::path& folder, Parts parts, base::Diagnostics& diagnostics) {
  Folder found{folder, without_last_slash(folder.generic_string())};
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    base::Diagnostic d;
    d.rule = "geen-map";
    d.file = found.shown;
    d.message = "deze map bestaat niet";
    diagnostics.add(std::move(d));
    return {};
  }
  return Loader(std::move(found), parts, diagnostics).load();
}

}  // namespace duidelijk::content
