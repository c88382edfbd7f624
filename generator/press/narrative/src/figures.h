// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "markdown.h"

#include "duidelijk/narrative/narrative.h"

namespace duidelijk::narrative {

/// Renders charts and tables of one page and gathers their CSV files. Ids are "fig-1", "fig-2" … in reading order.
class Figures {
 public:
  Figures(const Context& context, Result& result, base::Diagnostics& diagnostics) : context_(context), result_(result), diagnostics_(diagnostics) {}
  [[nodiscard]] std::string render(const FigureOrder& order, const base::Diagnostic& where);

 private:
  const Context& context_;
  Result& result_;
  base::Diagnostics& diagnostics_;
  int count_ = 0;
};

}  // namespace duidelijk::narrative
