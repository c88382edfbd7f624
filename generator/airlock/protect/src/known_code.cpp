// SPDX-License-Identifier: EUPL-1.2
#include "known_code.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::protect {

const Dimension::Member* known_code(const Dimension& dimension, std::string_view code, int line,
                                    const std::string& otherwise, Trouble& trouble) {
  const auto* member = dimension.find(code);
  if (member != nullptr) return member;
  trouble.add(
      "onbekende-code", line,
      fmt::format("de code '{}' bestaat niet in '{}'", base::printable(code), base::printable(dimension.name())), [&] {
        std::vector<std::string> known;
        for (const auto& each : dimension.members()) known.push_back(each.code);
        return base::suggest(code, known, otherwise);
      });
  return nullptr;
}

}  // namespace duidelijk::protect
