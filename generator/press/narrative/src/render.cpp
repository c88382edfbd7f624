// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/narrative/narrative.h"

#include "evaluate.h"
#include "figures.h"
#include "handtyped.h"
#include "markdown.h"
#include "place.h"
#include "scan.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::narrative {

namespace {

std::vector<Piece> evaluate_all(const Source& source, const std::vector<Found>& found, const Context& context,
                                std::vector<base::CellKey>& used, base::Diagnostics& diagnostics) {
  std::vector<Piece> pieces;
  pieces.reserve(found.size());
  for (const Found& each : found) {
    const base::Diagnostic where = at(source, each.offset, each.length);
    const auto binding = parse_binding(each.inside, context.words, where, diagnostics);
    pieces.push_back(binding ? evaluate(*binding, context, where, used, diagnostics) : unreadable(each.inside));
  }
  return pieces;
}

void sort_unique(std::vector<base::CellKey>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

/// Text and pieces of one line, joined by `text` and `piece`.
template <typename Text, typename PieceText>
std::string join_line(const Source& source, const Context& context, std::vector<base::CellKey>& used, base::Diagnostics& diagnostics,
                      Text&& text, PieceText&& piece) {
  const auto found = find_bindings(source, diagnostics);
  report_handtyped_numbers(source, found, context, diagnostics);
  const auto pieces = evaluate_all(source, found, context, used, diagnostics);
  std::string line;
  split_markers(
      with_markers(source, found), pieces.size(), [&](std::string_view part) { line += text(part); }, [&](std::size_t n) { line += piece(pieces[n]); });
  return line;
}

}  // namespace

Result render(const Source& source, const Context& context, base::Diagnostics& diagnostics) {
  Result result;
  if (!base::is_utf8(source.text)) {
    diagnostics.add(fault(at(source, 0, 1), "geen-utf8", "dit bestand is niet in UTF-8 opgeslagen", "sla het opnieuw op als UTF-8"));
    return result;
  }
  const auto found = find_bindings(source, diagnostics);
  report_handtyped_numbers(source, found, context, diagnostics);
  const auto pieces = evaluate_all(source, found, context, result.used, diagnostics);
  Figures figures(context, result, diagnostics);
  const Markdown markdown{source, found, pieces, context.page_files, context.to_root,
                          [&](const FigureOrder& order, const base::Diagnostic& where) { return figures.render(order, where); }};
  result.html = markdown.to_html(with_markers(source, found), diagnostics);
  sort_unique(result.used);
  return result;
}

Result render_inline(const Source& source, const Context& context, base::Diagnostics& diagnostics) {
  Result result;
  result.html = join_line(source, context, result.used, diagnostics, [](std::string_view part) { return base::escape_html(part); },
                          [](const Piece& piece) { return piece.html; });
  sort_unique(result.used);
  return result;
}

std::string render_text(const Source& source, const Context& context, base::Diagnostics& diagnostics) {
  std::vector<base::CellKey> used;
  return join_line(source, context, used, diagnostics, [](std::string_view part) { return std::string(part); },
                   [](const Piece& piece) { return piece.text; });
}

}  // namespace duidelijk::narrative
