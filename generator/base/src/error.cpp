// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/error.h"

#include <utility>

namespace duidelijk::base {
namespace {

std::string render_all(const std::vector<Diagnostic>& diagnostics) {
  if (diagnostics.empty()) throw std::invalid_argument("een InputError zonder diagnose");
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += render(diagnostic);
  text.pop_back();
  return text;
}

}  // namespace

InputError::InputError(Diagnostic diagnostic) : InputError(std::vector<Diagnostic>{std::move(diagnostic)}) {}

InputError::InputError(std::vector<Diagnostic> diagnostics)
    : std::runtime_error(render_all(diagnostics)), diagnostics_(std::move(diagnostics)) {}

void refuse(std::string rule, std::string file, std::string message, std::string advice) {
  Diagnostic diagnostic;
  diagnostic.rule = std::move(rule);
  diagnostic.file = std::move(file);
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  throw InputError(std::move(diagnostic));
}

}  // namespace duidelijk::base
