// SPDX-License-Identifier: EUPL-1.2
#include "about.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::pages {

std::string about_figures(const Frame& frame, const Address& from, const std::vector<std::string>& indicators) {
  const release::Release& release = frame.release();
  std::string items;
  std::vector<std::string> seen;
  for (const auto& id : indicators) {
    const release::Indicator* indicator = release.indicator(id);
    if (indicator == nullptr || std::find(seen.begin(), seen.end(), id) != seen.end()) continue;
    seen.push_back(id);
    items += R"(<details class="definitie"><summary>)" + base::escape_html(indicator->name) + "</summary>" + frame.definitions().at(id) + R"(<p class="klein"><a href=")" + base::escape_html(from.to(indicator_address(id))) +
             R"(">Alle cijfers van deze indicator</a></p></details>)";
  }
  if (items.empty()) return {};
  std::string rules;
  for (const auto& rule : release.rules) rules += "<li>" + base::escape_html(rule) + "</li>";
  if (!rules.empty()) {
    rules = "<details class=\"definitie\"><summary>Wat laten we niet zien, en waarom?</summary>"
            "<p>Niemand mag in de cijfers te herkennen zijn. Lees een afgeschermd cijfer niet als nul.</p><ul>" + rules + "</ul></details>";
  }
  return R"(<section class="over" aria-labelledby="over-de-cijfers"><h2 id="over-de-cijfers">Over de cijfers</h2>)" + items + rules + "</section>";
}

}  // namespace duidelijk::pages
