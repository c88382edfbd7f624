// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/store/store.h"

#include <string>
#include <vector>

namespace duidelijk::store {

/// Strings of a store that no site may hold, all that were ever delivered and not only the current ones.
struct Secrets {
  std::vector<std::string> pseudonyms;  ///< of jeugdigen, raw bytes, in order of arrival
  std::vector<std::string> names;       ///< of aanbieders and concerns, sorted, each once
};

/// Throws MachineError when the store cannot be read.
[[nodiscard]] Secrets read_secrets(Store& store);

}  // namespace duidelijk::store
