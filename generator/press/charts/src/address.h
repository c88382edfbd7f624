// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

/// A piece of an address, with %20 and the like read, and its place in it.
struct Word {
  std::string text;
  base::Diagnostic where;  ///< narrowed to the word when the address stands in the source as it is
};

struct Option {
  Word name, value;
};

/// `scheme:path?name=value&name=value`, cut up but not yet understood.
struct Address {
  Word scheme;
  std::vector<Word> path;  ///< split at commas; one empty word when there is none
  std::vector<Option> options;
};

/// Reports an address that is too long, holds control characters, bytes that are no UTF-8 or a broken %-code, and
/// options that are no `naam=waarde`. Whatever can be read is returned with it.
[[nodiscard]] std::optional<Address> cut_address(std::string_view address, const base::Diagnostic& where,
                                                 base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts
