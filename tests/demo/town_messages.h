// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "town.h"

namespace town {

/// Adds what the iJw messages of the last quarter say. Throws when a declaratie does not add up to its own total.
void load_messages(Town& town);

}  // namespace town
