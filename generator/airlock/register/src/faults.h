// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/error.h"

#include <filesystem>
#include <string>
#include <utility>

namespace duidelijk::registry {

[[noreturn]] inline void refuse(std::string rule, const std::filesystem::path& file, std::string message,
                                std::string advice) {
  base::Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.file = file.string();
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  throw base::InputError(std::move(diagnostic));
}

}  // namespace duidelijk::registry
