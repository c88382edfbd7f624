// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <cstddef>
#include <optional>

namespace duidelijk::release {

/// A ratio that the release itself does not account for.
struct StrayRatio {
  std::size_t table = 0, cell = 0;
};

/// The first printed percentage, or amount of euros per something, that is not what two printed figures of this release
/// give, rounded half away from zero: its numerator under the same key, and its denominator under that key or with some
/// dimensions as a total or for the whole year (disclosure.md §6: ratios are made from released values). Ratios with
/// another unit are not looked at, since a release does not say what they are multiplied by.
[[nodiscard]] std::optional<StrayRatio> stray_ratio(const Release& release);

}  // namespace duidelijk::release
