// SPDX-License-Identifier: EUPL-1.2
#include "trouble.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

namespace duidelijk::protect {

void Trouble::add(const std::string& rule, int line, const std::string& message, const std::string& advice) {
  add(rule, line, message, [&] { return advice; });
}

void Trouble::add(const std::string& rule, int line, const std::string& message,
                  const std::function<std::string()>& advice) {
  if (++seen_[rule] > shown) return;
  base::Diagnostic d;
  d.rule = rule;
  d.file = file_;
  d.line = line;
  d.message = message;
  d.advice = advice();
  found_.add(d);
}

void Trouble::stop_if_any() const {
  if (!any()) return;
  base::Diagnostics all = found_;
  for (const auto& [rule, count] : seen_) {
    if (count <= shown) continue;
    base::Diagnostic d;
    d.rule = rule;
    d.file = file_;
    d.message = fmt::format("dit komt nog {} keer voor in dit bestand", count - shown);
    all.add(d);
  }
  throw base::InputError(all.all());
}

}  // namespace duidelijk::protect
