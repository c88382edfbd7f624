// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "certificate.h"
#include "knowledge.h"
#include "memory.h"
#include "model.h"
#include "protection.h"

#include "duidelijk/airlock/report.h"

#include <functional>
#include <span>
#include <string>

namespace duidelijk::airlock {

/// The last word: everything that this audience can see is attacked at once, by every reader and by everyone who counts
/// in a hidden cell. If that succeeds, there is no Release: throws base::InputError (te-nauw,
/// te-nauw-voor-wie-meetelt), or Entangled when another audience could mend it.
[[nodiscard]] Attacked attack(const Model& model, const Memory& memory, const Protection& protection,
                              const Knowledge& knowledge, Report& report);

/// Made-up municipalities, where they are asked for: they prove what the attack only failed to break.
void look_for_witnesses(const Model& model, const Memory& memory, const Knowledge& knowledge, Report& report);

/// The cells in some rows that fit, by name and at most five: what gives a hidden one away. Empty when there is none.
[[nodiscard]] std::string named_in(const Model& model, const audit::System& system, std::span<const Index> rows,
                                   const std::function<bool(Index)>& fits);

}  // namespace duidelijk::airlock
