// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>

namespace duidelijk::forecast {

/// What is still expected to be declared per month of care, in net cents, for the facts to put beside what is known (facts::Options). Rests on
/// nog_te_declareren; what came in after its last whole month is taken off, as far as it was expected. Months that cannot be told are absent.
/// `known_at`: as it was known at the end of that day. Throws MachineError when the store fails. CONFIDENTIAL: exact euros.
[[nodiscard]] std::map<base::Period, std::int64_t> still_to_declare(const std::filesystem::path& store,
                                                                    std::optional<base::Date> known_at = std::nullopt);

}  // namespace duidelijk::forecast
