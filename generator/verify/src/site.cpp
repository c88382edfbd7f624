// SPDX-License-Identifier: EUPL-1.2
#include "addresses.h"
#include "csv_file.h"
#include "figures.h"
#include "geometry.h"
#include "loose_numbers.h"
#include "manifest_check.h"
#include "policy.h"
#include "secret_search.h"
#include "site_files.h"
#include "stylesheet.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"
#include "duidelijk/verify/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

namespace duidelijk::verify {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t largest_page = std::uint64_t{32} << 20;

enum class Kind { page, picture, table, style, script, plain, manifest, other };

Kind kind_of(std::string_view path) {
  if (path == manifest_name) return Kind::manifest;
  const auto dot = path.rfind('.');
  const std::string ending = dot == std::string_view::npos ? std::string() : base::lower(path.substr(dot));
  if (ending == ".html") return Kind::page;
  if (ending == ".svg") return Kind::picture;
  if (ending == ".csv") return Kind::table;
  if (ending == ".css") return Kind::style;
  if (ending == ".js") return Kind::script;
  if (ending == ".txt" || ending == ".xml" || ending == ".woff2" || ending == ".png" || ending == ".ico")
    return Kind::plain;
  return Kind::other;
}

/// What became of one file.
struct Outcome {
  std::string digest;
  base::Diagnostics diagnostics;
  FigureCounts counts;
  std::size_t csv_figures = 0;
  PageFacts facts;
  const release::Release* release = nullptr;  ///< of a page
};

class SiteCheck {
 public:
  SiteCheck(const fs::path& site, std::span<const release::Release> releases, const Options& options)
      : site_(site), releases_(releases), options_(options), secrets_(options.secrets, printed_names(releases)) {
    for (const auto& release : releases) allowed_.push_back(allowed_numbers(options.allowed_numbers, release));
  }

  Report run(base::Diagnostics& diagnostics) {
    files_ = list_files(site_, diagnostics);
    outcomes_.resize(files_.size());
    // Pages first, for a CSV file is of the page beside it; then links, for they need the ids of all pages.
    for_all([this](std::size_t i) {
      if (kind_of(files_[i].path) != Kind::table) check(i);
    });
    for_all([this](std::size_t i) {
      if (kind_of(files_[i].path) == Kind::table) check(i);
    });
    std::map<std::string, PageFacts> facts;
    for (std::size_t i = 0; i < files_.size(); ++i) facts[files_[i].path] = std::move(outcomes_[i].facts);
    for_all([&](std::size_t i) { links(i, facts); });
    for (const auto& outcome : outcomes_) diagnostics.append(outcome.diagnostics);
    whole(diagnostics);
    return report(facts);
  }

 private:
  /// Names that a confidential Release itself prints, such as those of its aanbieders.
  static std::vector<std::string> printed_names(std::span<const release::Release> releases) {
    std::vector<std::string> names;
    for (const auto& release : releases) {
      if (!release.confidential) continue;
      for (const auto& dimension : release.dimensions) {
        for (const auto& member : dimension.members) names.push_back(member.label);
      }
    }
    return names;
  }

  template <typename Work>
  void for_all(Work work) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    const auto run = [&] {
      for (std::size_t i = next++; i < files_.size(); i = next++) {
        try {
          work(i);
        } catch (...) {
          const std::lock_guard lock(mutex);
          if (!failure) failure = std::current_exception();
          next = files_.size();
        }
      }
    };
    {
      std::vector<std::jthread> workers;
      for (unsigned n = 1; n < options_.threads; ++n) workers.emplace_back(run);
      run();
    }
    if (failure) std::rethrow_exception(failure);
  }

  [[nodiscard]] std::string shown_name(std::size_t i) const { return (site_ / files_[i].path).string(); }

  void check(std::size_t i) {
    const std::string& path = files_[i].path;
    Outcome& outcome = outcomes_[i];
    const base::MappedFile file(site_ / path);
    const std::string_view bytes = file.bytes();
    outcome.digest = base::sha256_hex(bytes);
    Reporter reporter(shown_name(i), bytes);
    const Kind kind = kind_of(path);
    secrets_.search_path(path, reporter);
    secrets_.search(bytes, kind == Kind::page || kind == Kind::picture, reporter);
    const bool parsed = kind == Kind::page || kind == Kind::picture || kind == Kind::table;
    if (parsed && bytes.size() > largest_page) {
      reporter.error("te-groot", "dit bestand is te groot om na te kijken", "een pagina of tabel is hooguit 32 MB");
    } else {
      look_into(kind, bytes, i, reporter);
    }
    outcome.diagnostics = reporter.take();
  }

  void look_into(Kind kind, std::string_view bytes, std::size_t i, Reporter& reporter) {
    Outcome& outcome = outcomes_[i];
    switch (kind) {
      case Kind::page:
        page(parse(bytes, Language::html, reporter), outcome, reporter);
        break;
      case Kind::picture:
        picture(parse(bytes, Language::svg, reporter), outcome, reporter);
        break;
      case Kind::table:
        if (const auto* release = release_beside(files_[i].path, reporter)) {
          outcome.csv_figures = check_csv(bytes, *release, reporter);
        }
        break;
      case Kind::style:
        outcome.facts = check_stylesheet(bytes, reporter);
        break;
      case Kind::script:
        check_script(bytes, reporter);
        break;
      case Kind::plain:
      case Kind::manifest:
        break;
      case Kind::other:
        reporter.error("vreemd-bestand", "een bestand van deze soort hoort niet in een site",
                       "een site heeft pagina's, tabellen (CSV), opmaak en plaatjes");
    }
  }

  void page(const Document& document, Outcome& outcome, Reporter& reporter) {
    outcome.facts = gather_facts(document, reporter);
    check_behaviour(document, reporter);
    outcome.release = release_of(document, reporter);
    if (outcome.release == nullptr) return;
    const auto& release = *outcome.release;
    check_frame(document, release, reporter);
    check_figures(document, release, reporter, outcome.counts);
    check_geometry(document, release, reporter);
    const auto number = static_cast<std::size_t>(outcome.release - releases_.data());
    check_loose_numbers(document, release, allowed_[number], reporter);
    for (const auto& node : document.nodes) {
      if (node.is_text()) check_other_sites(node.raw, node.offset, release.audience, reporter);
    }
    for (const auto& link : outcome.facts.links)
      check_other_sites(link.address, link.span.offset, release.audience, reporter);
  }

  /// A picture that is a file of its own is decoration: it holds no figures, for nobody could say of which Release.
  static void picture(const Document& document, Outcome& outcome, Reporter& reporter) {
    outcome.facts = gather_facts(document, reporter);
    check_behaviour(document, reporter);
    for (const auto& node : document.nodes) {
      const bool speaks =
          node.is_text() ? !base::trim(node.raw).empty() : document.attribute(node, "data-cell") != nullptr;
      if (!speaks) continue;
      reporter.error(node.span(), "cijfer-in-plaatje", "in een los plaatje staan geen tekst en geen cijfers",
                     "een grafiek hoort in de pagina, met haar tabel");
    }
  }

  const release::Release* release_of(const Document& document, Reporter& reporter) const {
    const auto html = std::find_if(document.nodes.begin(), document.nodes.end(),
                                   [](const Node& node) { return node.name == "html"; });
    const std::string audience =
        html == document.nodes.end() ? "" : document.value(*html, "data-audience").value_or("");
    const std::string edition = html == document.nodes.end() ? "" : document.value(*html, "data-edition").value_or("");
    if (audience.empty() || edition.empty()) {
      reporter.error("geen-release", "deze pagina zegt niet van welke release zij is",
                     "het sjabloon pagina hoort data-audience en data-edition op <html> te zetten");
      return nullptr;
    }
    for (const auto& release : releases_) {
      if (release.audience == audience && release.edition == edition) return &release;
    }
    reporter.error(
        "geen-release",
        fmt::format("deze pagina is van editie {} voor {}, en die release is niet gegeven", edition, audience),
        "geef haar met --release");
    return nullptr;
  }

  /// The Release of the page in the same folder, or in the nearest one above.
  const release::Release* release_beside(const std::string& path, Reporter& reporter) const {
    std::string folder = path;
    for (;;) {
      const auto slash = folder.rfind('/');
      folder = slash == std::string::npos ? std::string() : folder.substr(0, slash);
      const std::string page = folder.empty() ? "index.html" : folder + "/index.html";
      const auto at =
          std::lower_bound(files_.begin(), files_.end(), page,
                           [](const SiteFile& file, const std::string& wanted) { return file.path < wanted; });
      if (at != files_.end() && at->path == page) {
        if (const auto* found = outcomes_[static_cast<std::size_t>(at - files_.begin())].release) return found;
      }
      if (folder.empty()) break;
    }
    reporter.error("geen-release", "van dit bestand is niet te zeggen bij welke release het hoort",
                   "een CSV-bestand hoort bij de pagina in dezelfde map of in een map erboven");
    return nullptr;
  }

  void links(std::size_t i, const std::map<std::string, PageFacts>& facts) {
    const auto& own = facts.at(files_[i].path);
    if (own.links.empty()) return;
    const base::MappedFile file(site_ / files_[i].path);
    Reporter reporter(shown_name(i), file.bytes());
    check_links(files_[i].path, own, facts, reporter);
    outcomes_[i].diagnostics.append(reporter.take());
  }

  void about_site(std::string_view file, std::string_view rule, std::string message, std::string advice,
                  base::Diagnostics& diagnostics) const {
    base::Diagnostic diagnostic;
    diagnostic.file = (site_ / file).string();
    diagnostic.rule = rule;
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostics.add(std::move(diagnostic));
  }

  /// What only the site as a whole can have wrong.
  void whole(base::Diagnostics& diagnostics) const {
    std::map<std::string, std::string> digests;
    bool any_page = false;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      any_page = any_page || kind_of(files_[i].path) == Kind::page;
      if (files_[i].path != manifest_name) digests[files_[i].path] = outcomes_[i].digest;
    }
    if (!any_page) about_site("", "lege-site", "in deze map staat geen enkele pagina", "", diagnostics);
    if (digests.size() == files_.size()) {
      about_site(manifest_name, "geen-manifest", "het manifest ontbreekt", "maak de site met 'duidelijk build'",
                 diagnostics);
    } else {
      const base::MappedFile manifest(site_ / manifest_name);
      check_manifest(manifest.bytes(), (site_ / manifest_name).string(), digests, diagnostics);
    }
    robots(diagnostics);
  }

  void robots(base::Diagnostics& diagnostics) const {
    const bool confidential =
        std::any_of(releases_.begin(), releases_.end(), [](const auto& release) { return release.confidential; });
    if (!confidential) return;
    const bool there =
        std::any_of(files_.begin(), files_.end(), [](const SiteFile& file) { return file.path == "robots.txt"; });
    const std::string text = there ? base::read_file(site_ / "robots.txt") : std::string();
    const auto lines = base::split(text, '\n');
    const bool refuses = std::find(lines.begin(), lines.end(), "Disallow: /") != lines.end();
    if (refuses && text.find("Allow:") == std::string::npos) return;
    about_site("robots.txt", "geen-noindex", "dit bestand houdt zoekmachines niet weg van deze vertrouwelijke site", "",
               diagnostics);
  }

  [[nodiscard]] Report report(const std::map<std::string, PageFacts>& facts) const {
    Report report;
    report.files = files_.size();
    report.secrets = secrets_.size();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      report.bytes += files_[i].size;
      report.pages += kind_of(files_[i].path) == Kind::page ? 1 : 0;
      report.html_figures += outcomes_[i].counts.html;
      report.svg_figures += outcomes_[i].counts.svg;
      report.derived_figures += outcomes_[i].counts.derived;
      report.csv_figures += outcomes_[i].csv_figures;
    }
    for (const auto& [path, each] : facts) report.links += each.links.size();
    return report;
  }

  const fs::path& site_;
  std::span<const release::Release> releases_;
  const Options& options_;
  SecretSearch secrets_;
  std::vector<std::set<std::string>> allowed_;  // per Release
  std::vector<SiteFile> files_;
  std::vector<Outcome> outcomes_;
};

}  // namespace

Report site(const fs::path& folder, std::span<const release::Release> releases, const Options& options,
            base::Diagnostics& diagnostics) {
  if (releases.empty()) throw base::MachineError("geef met --release minstens een release om mee te vergelijken");
  for (const auto& release : releases) {
    if (release.audience != releases.front().audience) {
      throw base::MachineError("deze releases zijn voor verschillende doelgroepen, en een site is er voor een");
    }
  }
  return SiteCheck(folder, releases, options).run(diagnostics);
}

}  // namespace duidelijk::verify
