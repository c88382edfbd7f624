// SPDX-License-Identifier: EUPL-1.2
#include "cbs/buurten.h"

#include "csv/faults.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::ingest::cbs {

Buurten::Buurten(Context& context) : context_(context) {
  for (const KnownGebied& gebied : context.known_gebieden()) {
    if (gebied.soort != "buurt") continue;
    const auto [entry, is_new] = codes_.try_emplace(base::slug(gebied.naam), gebied.code);
    if (!is_new) entry->second.clear();
  }
}

std::string_view Buurten::code_of(const std::string& naam) {
  const std::string slug = base::slug(naam);
  if (const auto found = codes_.find(slug); found != codes_.end() && !found->second.empty()) return found->second;
  const auto [entry, is_new] = own_.try_emplace(slug, slug);
  if (is_new) add_own(entry->second, naam);
  return entry->second;
}

void Buurten::add_own(const std::string& code, const std::string& naam) {
  store::GebiedRow row;
  row.code = code;
  row.naam = naam;
  row.soort = "buurt";
  context_.add(row);
}

void Buurten::warn_of_unknown() {
  if (own_.empty()) return;
  context_.warn(
      csv::fault("buurt-zonder-code",
                 fmt::format("{} {} met hun naam niet te vinden bij de gebieden; ze krijgen hun naam als code",
                             own_.size(), own_.size() == 1 ? "buurt is" : "buurten zijn"),
                 "Laad eerst een levering 'gebieden' met deze namen, dan horen de aantallen bij een wijk."));
}

}  // namespace duidelijk::ingest::cbs
