// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::content {

/// content/paginas/SLUG.AUDIENCE.md. The press reads body with narrative; here it is only cut off its front matter.
struct Page {
  std::string slug;                 ///< "kosten"
  std::string audience;             ///< from the suffix
  std::string file;                 ///< as shown in diagnostics: content/paginas/kosten.openbaar.md
  std::string title;                ///< (titel) the message; may hold bindings
  std::string topic;                ///< (onderwerp) small above the title: "Wat kost het?"
  std::string summary;              ///< (samenvatting) one sentence; may hold bindings
  std::string invalshoek;           ///< as in Indicator; empty = basis
  std::string status;               ///< concept | vastgesteld
  std::string author;               ///< (auteur)
  std::optional<base::Date> date;   ///< (datum)
  std::string kind;                 ///< (soort): gewoon (default) | wijk | aanbieder | indicator: one page per member, with {{wijk}} … as words
  std::vector<std::string> key_figures;  ///< (kerncijfers) bindings, two to four
  std::vector<std::string> indicators;   ///< (indicatoren) for "Over de cijfers"
  std::string section;              ///< (rubriek) heading of the navigation; empty = the invalshoek
  std::string language = "nl";      ///< (taal) nl | en
  int order = 1000;                 ///< (volgorde) in the navigation
  bool in_navigation = true;        ///< (navigatie: nee)
  std::string next_change;          ///< (volgende_wijziging)
  std::string body;                 ///< Markdown with bindings
  int body_line = 1;                ///< 1-based line of the file on which body starts
  std::map<std::string, int> key_lines;  ///< front matter key -> line
};

}  // namespace duidelijk::content
