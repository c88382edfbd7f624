// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "yaml.h"

#include "duidelijk/content/site.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::content {

/// Where a line of the publication matrix stands.
struct TablePlace {
  std::size_t audience = 0, table = 0;  ///< into Publication
  const Node* node = nullptr;
};

/// A Site in the making, with the files that it came from: what is checked later can still point at its place.
struct Loaded {
  Site site;
  Parts parts = Parts::all;
  std::map<std::string, Document> documents;  ///< by Source::file; addresses are stable
  std::vector<TablePlace> tables;
  std::string dimensions_file, publication_file;  ///< keys of documents; empty when it could not be read
  std::string trendbreuken_file, events_file;
};

// One file kind each. What cannot be used is left out, after a diagnostic.
[[nodiscard]] Gemeente parse_gemeente(const Document& document, base::Diagnostics& out);
void parse_allowed(const Document& document, Site& site, base::Diagnostics& out);
[[nodiscard]] std::vector<Dimension> parse_dimensions(const Document& document, base::Diagnostics& out);
[[nodiscard]] std::optional<Fact> parse_fact(const Source& source, const std::string& name, base::Diagnostics& out);
/// Where a word stands in the header line `-- key: a, b` of a fact.
[[nodiscard]] Mark find_in_header(const Source& source, std::string_view key, std::string_view word);
[[nodiscard]] Indicator parse_indicator(const Document& document, const std::string& id, base::Diagnostics& out);
[[nodiscard]] Publication parse_publication(const Document& document, std::vector<TablePlace>& places, base::Diagnostics& out);
[[nodiscard]] std::vector<Trendbreuk> parse_trendbreuken(const Document& document, base::Diagnostics& out);
[[nodiscard]] std::vector<Event> parse_events(const Document& document, base::Diagnostics& out);
[[nodiscard]] std::optional<Page> parse_page(const Document& document, const std::string& stem, base::Diagnostics& out);

// What one file says about another.
void check_facts(const Loaded& loaded, base::Diagnostics& out);
void check_indicators(const Loaded& loaded, base::Diagnostics& out);
void check_publication(const Loaded& loaded, base::Diagnostics& out);
void check_pages(const Loaded& loaded, base::Diagnostics& out);
void check_calendar(const Loaded& loaded, base::Diagnostics& out);

/// The ids of a list of things with an `id` or `name`, for suggestions.
[[nodiscard]] std::vector<std::string> indicator_ids(const Site& site);
[[nodiscard]] std::vector<std::string> dimension_ids(const Site& site);
/// One diagnostic for each item of a list of indicator ids that is not in the catalogue.
void check_indicator_list(const Node* node, const Site& site, const Reporter& report);
/// Id and rule of an unknown indicator, at a node.
void report_unknown_indicator(const Node& node, const Site& site, const Reporter& report);

}  // namespace duidelijk::content
