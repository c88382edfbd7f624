// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::ingest::ijw {

struct Forbidden {
  std::size_t offset = 0;
  std::string rule, message, advice;
};

/// What a message may not hold before it is parsed: a DOCTYPE or another declaration, an entity beside the five of XML, a NUL
/// byte, text that is no UTF-8. pugixml would pass over these in silence.
[[nodiscard]] std::optional<Forbidden> find_forbidden_markup(std::string_view bytes);

}  // namespace duidelijk::ingest::ijw
