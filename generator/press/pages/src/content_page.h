// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "frame.h"

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/charts/chart.h"

#include <map>
#include <string>

namespace duidelijk::pages {

/// Renders a page of duiding with its kerncijfers, text, charts, "over de cijfers" and downloads. Files by their path in the site.
[[nodiscard]] std::map<std::string, std::string> render_content_page(const Frame& frame, const charts::Calendar& calendar, const PageEntry& entry,
                                                                     base::Diagnostics& diagnostics);

/// The title of a page, bound to its figures, as HTML: what a card on another page says of it. Mistakes in it are told by the page itself.
[[nodiscard]] std::string key_message(const Frame& frame, const charts::Calendar& calendar, const PageEntry& entry);

/// Trendbreuken and events of content as marks for charts.
[[nodiscard]] charts::Calendar calendar_of(const content::Site& site);

}  // namespace duidelijk::pages
