// SPDX-License-Identifier: EUPL-1.2
#include "addresses.h"
#include "edition.h"
#include "file_check.h"
#include "manifest_check.h"
#include "secret_search.h"
#include "site_files.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/parallel.h"
#include "duidelijk/base/text.h"
#include "duidelijk/verify/verify.h"

#include <algorithm>
#include <deque>

namespace duidelijk::verify {
namespace fs = std::filesystem;
namespace {

/// Names that a confidential Release itself prints, such as those of its aanbieders.
std::vector<std::string> printed_names(std::span<const release::Release> releases) {
  std::vector<std::string> names;
  for (const auto& release : releases) {
    if (!release.confidential) continue;
    for (const auto& dimension : release.dimensions) {
      for (const auto& member : dimension.members) names.push_back(member.label);
    }
  }
  return names;
}

class SiteCheck {
 public:
  SiteCheck(const fs::path& site, std::span<const release::Release> releases, const Options& options)
      : site_(site), threads_(options.threads), secrets_(options.secrets, printed_names(releases)) {
    for (const auto& release : releases) editions_.emplace_back(release, options.allowed_numbers, certificates_of(release, options));
  }

  Report run(base::Diagnostics& diagnostics) {
    files_ = list_files(site_, diagnostics);
    outcomes_.resize(files_.size());
    // Pages first, for a table is of the page beside it; then links, for they need the ids of all pages.
    for_all([this](std::size_t i) {
      if (kind_of(files_[i].path) != FileKind::table) check(i, nullptr);
    });
    for_all([this](std::size_t i) {
      if (kind_of(files_[i].path) == FileKind::table) check(i, edition_beside(files_[i].path));
    });
    std::map<std::string, PageFacts> facts;
    for (std::size_t i = 0; i < files_.size(); ++i) facts[files_[i].path] = std::move(outcomes_[i].findings.facts);
    for_all([&](std::size_t i) { links(i, facts); });
    for (const auto& outcome : outcomes_) diagnostics.append(outcome.diagnostics);
    whole(diagnostics);
    return report(facts);
  }

 private:
  struct Outcome {
    std::string digest;
    base::Diagnostics diagnostics;
    FileFindings findings;
  };

  template <typename Work>
  void for_all(Work work) const {
    base::share_out(files_.size(), threads_, [&](std::size_t i, unsigned) { work(i); });
  }

  [[nodiscard]] std::string shown_name(std::string_view path) const { return (site_ / path).string(); }

  /// The figures of the certificates that belong to a Release; null when there are none.
  const Cells* certificates_of(const release::Release& release, const Options& options) {
    for (const auto& accounts : options.accounts) {
      if (accounts.empty() || accounts.front().digest != release.certificate) continue;
      const auto& figures = certificate_figures_.emplace_back(release::figures_of(accounts, release));
      return &certificates_.emplace_back(figures);
    }
    return nullptr;
  }

  void check(std::size_t i, const Edition* beside) {
    const std::string& path = files_[i].path;
    const FileKind kind = kind_of(path);
    const base::MappedFile file(site_ / path);
    Outcome& outcome = outcomes_[i];
    outcome.digest = base::sha256_hex(file.bytes());
    Reporter reporter(shown_name(path), file.bytes());
    secrets_.search_path(path, reporter);
    secrets_.search(file.bytes(), kind == FileKind::page || kind == FileKind::picture, reporter);
    outcome.findings = check_file(kind, file.bytes(), editions_, beside, reporter);
    outcome.diagnostics = reporter.take();
  }

  [[nodiscard]] const Outcome* outcome_of(std::string_view path) const {
    const auto at = std::lower_bound(files_.begin(), files_.end(), path,
                                     [](const SiteFile& file, std::string_view wanted) { return file.path < wanted; });
    if (at == files_.end() || at->path != path) return nullptr;
    return &outcomes_[static_cast<std::size_t>(at - files_.begin())];
  }

  /// The edition of the page in the same folder, or in the nearest one above.
  [[nodiscard]] const Edition* edition_beside(std::string folder) const {
    do {
      const auto slash = folder.rfind('/');
      folder.resize(slash == std::string::npos ? 0 : slash);
      const auto* page = outcome_of(folder.empty() ? "index.html" : folder + "/index.html");
      if (page != nullptr && page->findings.edition != nullptr) return page->findings.edition;
    } while (!folder.empty());
    return nullptr;
  }

  void links(std::size_t i, const std::map<std::string, PageFacts>& facts) {
    const auto& own = facts.at(files_[i].path);
    if (own.links.empty()) return;
    const base::MappedFile file(site_ / files_[i].path);
    Reporter reporter(shown_name(files_[i].path), file.bytes());
    check_links(files_[i].path, own, facts, reporter);
    outcomes_[i].diagnostics.append(reporter.take());
  }

  void about_site(std::string_view file, std::string_view rule, std::string message, std::string advice,
                  base::Diagnostics& diagnostics) const {
    base::Diagnostic diagnostic;
    diagnostic.file = shown_name(file);
    diagnostic.rule = rule;
    diagnostic.message = std::move(message);
    diagnostic.advice = std::move(advice);
    diagnostics.add(std::move(diagnostic));
  }

  /// What only the site as a whole can have wrong.
  void whole(base::Diagnostics& diagnostics) const {
    std::map<std::string, std::string> digests;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].path != manifest_name) digests[files_[i].path] = outcomes_[i].digest;
    }
    const bool any_page = std::any_of(files_.begin(), files_.end(),
                                      [](const SiteFile& file) { return kind_of(file.path) == FileKind::page; });
    if (!any_page) about_site("", "lege-site", "in deze map staat geen enkele pagina", "", diagnostics);
    if (digests.size() == files_.size()) {
      about_site(manifest_name, "geen-manifest", "het manifest ontbreekt", "maak de site met 'duidelijk build'",
                 diagnostics);
    } else {
      const base::MappedFile manifest(site_ / manifest_name);
      check_manifest(manifest.bytes(), shown_name(manifest_name), digests, diagnostics);
    }
    const bool confidential = std::any_of(editions_.begin(), editions_.end(),
                                          [](const Edition& edition) { return edition.release().confidential; });
    if (confidential && !robots_stay_away()) {
      about_site("robots.txt", "geen-noindex", "dit bestand houdt zoekmachines niet weg van deze vertrouwelijke site",
                 "", diagnostics);
    }
  }

  [[nodiscard]] bool robots_stay_away() const {
    if (outcome_of("robots.txt") == nullptr) return false;
    const std::string text = base::read_file(site_ / "robots.txt");
    const auto lines = base::split(text, '\n');
    return std::find(lines.begin(), lines.end(), "Disallow: /") != lines.end() &&
           text.find("Allow:") == std::string::npos;
  }

  [[nodiscard]] Report report(const std::map<std::string, PageFacts>& facts) const {
    Report report;
    report.files = files_.size();
    report.secrets = secrets_.size();
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const auto& findings = outcomes_[i].findings;
      report.bytes += files_[i].size;
      report.pages += kind_of(files_[i].path) == FileKind::page ? 1 : 0;
      report.html_figures += findings.figures.html;
      report.svg_figures += findings.figures.svg;
      report.derived_figures += findings.figures.derived;
      report.csv_figures += findings.csv_figures;
    }
    for (const auto& [path, each] : facts) report.links += each.links.size();
    return report;
  }

  const fs::path& site_;
  unsigned threads_;
  SecretSearch secrets_;
  std::deque<release::Release> certificate_figures_;
  std::deque<Cells> certificates_;
  std::vector<Edition> editions_;
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
