// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

/// A mistake at the place of the figure that asked for it.
[[nodiscard]] base::Diagnostic fault(const base::Diagnostic& where, std::string_view rule, std::string message,
                                     std::string advice = {}, base::Severity severity = base::Severity::fout);

/// 'word', shortened when somebody wrote a book there.
[[nodiscard]] std::string quote(std::string_view word);
/// "bedoelde u 'wijk'?", or what to say when nothing is near.
[[nodiscard]] std::string suggest(std::string_view word, const std::vector<std::string>& candidates,
                                  std::string otherwise = {});
/// "a, b en c"; of a long list the first ones and how many more there are.
[[nodiscard]] std::string listed(const std::vector<std::string>& words);

}  // namespace duidelijk::charts
