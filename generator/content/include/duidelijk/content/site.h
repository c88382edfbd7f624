// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"
#include "duidelijk/base/diagnostic.h"
#include "duidelijk/content/dimension.h"
#include "duidelijk/content/fact.h"
#include "duidelijk/content/indicator.h"
#include "duidelijk/content/page.h"
#include "duidelijk/content/publication.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace duidelijk::content {

/// A day after which figures are not comparable with before (content/trendbreuken.yaml).
struct Trendbreuk {
  base::Date date;
  std::string label;                     ///< short, for the chart: "nieuw inkoopmodel"
  std::string reason;                    ///< one or two sentences
  std::vector<std::string> indicators;   ///< ids; "*" = all
};

/// Something that happened, drawn as a thin line in charts (content/gebeurtenissen.yaml).
struct Event {
  base::Date date;
  std::string label;
  std::vector<std::string> indicators;   ///< empty = all
};

/// content/gemeente.yaml
struct Gemeente {
  std::string name;          ///< "Hanzedijk"
  std::string code;          ///< "GM9901"
  std::string site_title;    ///< "Jeugdhulp in Hanzedijk"
  std::string contact;       ///< e-mail or address for questions
  std::string example_notice;///< printed on every page when the store holds example data
  std::map<std::string, std::string> links;  ///< label -> https address, shown in the footer
};

/// Everything that a municipality edits, parsed once and cross-checked. Immutable after load.
struct Site {
  Gemeente gemeente;
  std::vector<Dimension> dimensions;
  std::vector<Fact> facts;               ///< sorted by name
  std::vector<Indicator> indicators;     ///< sorted by id
  Publication publication;
  std::vector<Trendbreuk> trendbreuken;  ///< sorted by date
  std::vector<Event> events;             ///< sorted by date
  std::vector<Page> pages;               ///< sorted by (slug, audience)
  std::vector<std::string> allowed_names;///< (content/toegestaan.yaml namen) aanbieders that may be named in public
  std::map<std::string, std::string> allowed_numbers;  ///< (toegestaan.yaml getallen) number as typed -> its source

  [[nodiscard]] const Indicator* indicator(std::string_view id) const;
  [[nodiscard]] const Fact* fact(std::string_view name) const;
  [[nodiscard]] const Dimension* dimension(std::string_view id) const;
};

/// Which parts to read: the press needs no facts and no SQL.
enum class Parts { all, for_press };

/// Reads a content folder. All mistakes are reported; what could be read is returned.
[[nodiscard]] Site load(const std::filesystem::path& folder, Parts parts, base::Diagnostics& diagnostics);

}  // namespace duidelijk::content
