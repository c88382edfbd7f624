// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"
#include "protection.h"

#include "duidelijk/airlock/report.h"
#include "duidelijk/release/release.h"

#include <string>
#include <vector>

namespace duidelijk::airlock {

/// Writes the protected model down as a Release, and the reasons into the report.
[[nodiscard]] release::Release assemble(const Model& model, const Protection& protection, Report& report);

/// The rules of an audience in plain Dutch, one sentence each.
[[nodiscard]] std::vector<std::string> sentences(const content::Audience& audience);

}  // namespace duidelijk::airlock
