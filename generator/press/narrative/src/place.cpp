// SPDX-License-Identifier: EUPL-1.2
#include "place.h"

#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::narrative {

base::Diagnostic at(const Source& source, std::size_t offset, std::size_t length) {
  const std::string_view text = source.text;
  offset = std::min(offset, text.size());
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  const std::size_t end = std::min(text.find('\n', start), text.size());
  const std::size_t last = std::min(offset + length, end);

  base::Diagnostic diagnostic;
  diagnostic.file = source.file;
  diagnostic.line = source.first_line + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(start), '\n'));
  diagnostic.column = static_cast<int>(base::length_utf8(text.substr(start, offset - start))) + 1;
  diagnostic.length = std::max(1, static_cast<int>(base::length_utf8(text.substr(offset, last - offset))));
  diagnostic.excerpt = text.substr(start, end - start);
  return diagnostic;
}

base::Diagnostic fault(const base::Diagnostic& where, std::string_view rule, std::string message, std::string advice,
                       base::Severity severity) {
  base::Diagnostic diagnostic = where;
  diagnostic.severity = severity;
  diagnostic.rule = rule;
  diagnostic.message = std::move(message);
  diagnostic.advice = std::move(advice);
  return diagnostic;
}

}  // namespace duidelijk::narrative
