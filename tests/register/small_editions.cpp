// SPDX-License-Identifier: EUPL-1.2
#include "small_editions.h"

#include <fmt/format.h>

namespace duidelijk::registry::testing {

Small::Small(const Figures& figures) : exact_(figures.exact) {
  release_.audience = figures.audience;
  release_.audience_label = figures.audience;
  release_.edition = figures.edition;
  release_.confidential = figures.audience != "openbaar";
  release_.draft = false;
  release_.gemeente = "Teststad";
  release_.gemeente_code = "GM0000";
  release_.data_until = base::Date(2024, 12, 31);
  release::Dimension wijk{"wijk", "wijk", "alle wijken", {}};
  release::Table table;
  table.indicator = "jeugdigen";
  table.dimensions = {"wijk"};
  table.periods = {base::Period(base::Grain::jaar, 2024)};
  table.certainty = {release::Certainty::definitief};
  table.members = {{"T"}};
  for (std::size_t i = 0; i < figures.printed.size(); ++i) {
    if (i > 0) {
      const std::string id = fmt::format("w{}", i);
      wijk.members.push_back({id, id, ""});
      table.members[0].push_back(id);
    }
    const auto& value = figures.printed[i];
    table.values.push_back(value ? release::Value{release::Presence::getoond, *value}
                                 : release::Value{release::Presence::afgeschermd, 0});
  }
  release::Indicator indicator;
  indicator.id = indicator.name = "jeugdigen";
  indicator.unit = "jeugdigen";
  indicator.invalshoek = "kosten-en-gebruik";
  indicator.rounded_to = figures.rounded_to;
  release_.dimensions = {wijk};
  release_.indicators = {indicator};
  release_.tables = {table};
  bytes_ = release::write(release_);
}

std::string told(const Past& past, const std::string& key) {
  std::string text;
  for (const Entry& entry : past.of(key)) {
    const auto& issued = past.editions()[entry.issued];
    text +=
        fmt::format("{}{} {} v{} {} ({})", text.empty() ? "" : "; ", issued.audience, issued.edition, entry.version,
                    entry.shown ? std::to_string(entry.scaled) : "-", entry.exact ? std::to_string(*entry.exact) : "?");
  }
  return text;
}

}  // namespace duidelijk::registry::testing
