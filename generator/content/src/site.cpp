// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/content/site.h"

#include <algorithm>

namespace duidelijk::content {

const Indicator* Site::indicator(std::string_view id) const {
  const auto at = std::lower_bound(indicators.begin(), indicators.end(), id,
                                   [](const Indicator& i, std::string_view wanted) { return i.id < wanted; });
  return at != indicators.end() && at->id == id ? &*at : nullptr;
}

const Fact* Site::fact(std::string_view name) const {
  const auto at = std::lower_bound(facts.begin(), facts.end(), name, [](const Fact& f, std::string_view wanted) { return f.name < wanted; });
  return at != facts.end() && at->name == name ? &*at : nullptr;
}

const Dimension* Site::dimension(std::string_view id) const {
  const auto at = std::find_if(dimensions.begin(), dimensions.end(), [&](const Dimension& d) { return d.id == id; });
  return at == dimensions.end() ? nullptr : &*at;
}

}  // namespace duidelijk::content
