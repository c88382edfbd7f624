// SPDX-License-Identifier: EUPL-1.2
#include "file_check.h"

#include "addresses.h"
#include "csv_file.h"
#include "geometry.h"
#include "loose_numbers.h"
#include "manifest_check.h"
#include "policy.h"
#include "stylesheet.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace duidelijk::verify {
namespace {

/// The tree of a page takes a few times its size in memory.
constexpr std::size_t largest_page = std::size_t{64} << 20;

constexpr std::array<std::pair<std::string_view, FileKind>, 10> endings{{{".html", FileKind::page},
                                                                         {".svg", FileKind::picture},
                                                                         {".csv", FileKind::table},
                                                                         {".css", FileKind::style},
                                                                         {".js", FileKind::script},
                                                                         {".txt", FileKind::plain},
                                                                         {".xml", FileKind::plain},
                                                                         {".woff2", FileKind::plain},
                                                                         {".png", FileKind::plain},
                                                                         {".ico", FileKind::plain}}};

void check_page(const Document& page, std::span<const Edition> editions, FileFindings& findings, Reporter& reporter) {
  findings.facts = gather_facts(page, reporter);
  check_behaviour(page, reporter);
  findings.edition = edition_of(page, editions, reporter);
  if (findings.edition == nullptr) return;
  const auto& edition = *findings.edition;
  check_frame(page, edition.release(), reporter);
  check_figures(page, edition.cells, reporter, findings.figures);
  check_geometry(page, edition.cells, reporter);
  check_loose_numbers(page, edition.cells, edition.allowed_numbers, reporter);
  const std::string& audience = edition.release().audience;
  for (const auto& node : page.nodes) {
    if (node.is_text()) check_other_sites(node.raw, node.offset, audience, reporter);
  }
  for (const auto& link : findings.facts.links) check_other_sites(link.address, link.span.offset, audience, reporter);
}

/// A picture that is a file of its own is decoration: it holds no figures, for nobody could say of which Release.
void check_picture(const Document& picture, FileFindings& findings, Reporter& reporter) {
  findings.facts = gather_facts(picture, reporter);
  check_behaviour(picture, reporter);
  for (const auto& node : picture.nodes) {
    const bool speaks =
        node.is_text() ? !base::trim(node.raw).empty() : picture.attribute(node, "data-cell") != nullptr;
    if (!speaks) continue;
    reporter.error(node.span(), "cijfer-in-plaatje", "in een los plaatje staan geen tekst en geen cijfers",
                   "een grafiek hoort in de pagina, met haar tabel");
  }
}

}  // namespace

FileKind kind_of(std::string_view path) {
  if (path == manifest_name) return FileKind::manifest;
  const auto dot = path.rfind('.');
  const std::string ending = dot == std::string_view::npos ? std::string() : base::lower(path.substr(dot));
  const auto found =
      std::find_if(endings.begin(), endings.end(), [&](const auto& each) { return each.first == ending; });
  return found == endings.end() ? FileKind::other : found->second;
}

FileFindings check_file(FileKind kind, std::string_view bytes, std::span<const Edition> editions, const Edition* beside,
                        Reporter& reporter) {
  FileFindings findings;
  const bool has_tree = kind == FileKind::page || kind == FileKind::picture;
  if (has_tree && bytes.size() > largest_page) {
    reporter.error("te-groot", "dit bestand is te groot om na te kijken", "een pagina is hooguit 64 MB");
    return findings;
  }
  switch (kind) {
    case FileKind::page:
      check_page(parse(bytes, Language::html, reporter), editions, findings, reporter);
      break;
    case FileKind::picture:
      check_picture(parse(bytes, Language::svg, reporter), findings, reporter);
      break;
    case FileKind::table:
      if (beside != nullptr) {
        findings.csv_figures = check_csv(bytes, beside->cells, reporter);
      } else {
        reporter.error("geen-release", "van dit bestand is niet te zeggen bij welke release het hoort",
                       "een CSV-bestand hoort bij de pagina in dezelfde map of in een map erboven");
      }
      break;
    case FileKind::style:
      findings.facts = check_stylesheet(bytes, reporter);
      break;
    case FileKind::script:
      check_script(bytes, reporter);
      break;
    case FileKind::plain:
    case FileKind::manifest:
      break;
    case FileKind::other:
      reporter.error("vreemd-bestand", "een bestand van deze soort hoort niet in een site",
                     "een site heeft pagina's, tabellen (CSV), opmaak en plaatjes");
  }
  return findings;
}

}  // namespace duidelijk::verify
