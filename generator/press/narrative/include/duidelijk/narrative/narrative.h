// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/diagnostic.h"
#include "duidelijk/charts/chart.h"
#include "duidelijk/release/release.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::narrative {

/// What a text is bound to. All pointers outlive the call.
struct Context {
  const release::Release* release = nullptr;
  const charts::Calendar* calendar = nullptr;
  std::vector<std::pair<base::Date, std::vector<std::string>>> breaks;  ///< trendbreuken: date, indicators ("*" = all)
  std::map<std::string, std::string> words;          ///< page-kind words: {{wijk}} -> "Stadshagen" (inserted as text, never as markup)
  std::map<std::string, std::string> selection;      ///< page-kind selection applied to every binding: wijk -> WK990101
  std::map<std::string, std::string> allowed_numbers;///< number typed by hand -> source
  const std::map<std::string, std::string>* page_files = nullptr;  ///< slug -> file from the root of the site, for links `pagina:kosten`; shared by all pages
  std::string to_root;                               ///< relative address of the root of the site: "../" or empty
  bool is_public = true;                             ///< hand-typed numbers about people or euros are errors, else warnings
  std::string definition_prefix;                     ///< relative address of an indicator's page: prefix + id + "/index.html"
};

/// A source text with its place: bindings report file:line:column in it.
struct Source {
  std::string text;
  std::string file;
  int first_line = 1;
};

struct Csv { std::string name; std::string bytes; };

/// A rendered text.
struct Result {
  std::string html;                       ///< safe: values are text, raw HTML of the source was refused
  std::vector<Csv> csv;                   ///< one per chart or table
  std::vector<base::CellKey> used;        ///< every cell that the text prints, sorted, unique
};

/// CommonMark with bindings (DESIGN.md "A page is a file"):
///   {{INDICATOR PERIODE [DIM=LID]… [| VORM]}}, see phrase.h;   PERIODE may be `laatste` (of the shown grain: `laatste:kwartaal`) or `laatste-1`
///   {{richting INDICATOR P1 P2 [DIM=LID]… [| enkelvoud|meervoud|zelfstandig|bijvoeglijk]}}        threshold 1% is "ongeveer gelijk"
///   {{verschil INDICATOR P1 P2}}  {{aandeel INDICATOR P DIM=LID}} (from released values)
///   {{klopt A < B}}  A and B are INDICATOR PERIODE [DIM=LID]… or a plain number; operators < <= > >= = ≈
///   ![title](grafiek:… | tabel:… | kerncijfer:INDICATOR?periode=…)   [text](pagina:SLUG)
/// Errors never throw: they are collected, and the html holds a visible «…» so that a preview can go on.
[[nodiscard]] Result render(const Source& source, const Context& context, base::Diagnostics& diagnostics);
/// One line with bindings but no block markup (titles, summaries, kerncijfers).
[[nodiscard]] Result render_inline(const Source& source, const Context& context, base::Diagnostics& diagnostics);
/// Kerncijfers: one figure each, `INDICATOR PERIODE [DIM=LID]… [| vorm]`, as <dl class="kerncijfers"> with name, value, period, its course since the
/// period before (unless a trendbreuk lies between) and a small line. A hidden or unmeasured figure is shown as such, and is no error.
[[nodiscard]] Result render_key_figures(const std::vector<Source>& figures, const Context& context, base::Diagnostics& diagnostics);
/// The same as plain text, for <title> and descriptions.
[[nodiscard]] std::string render_text(const Source& source, const Context& context, base::Diagnostics& diagnostics);

}  // namespace duidelijk::narrative
