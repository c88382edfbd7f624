// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reporter.h"

#include <string>
#include <vector>

namespace duidelijk::verify {

/// An address in a page or style sheet that a browser follows by itself or when asked.
struct Link {
  std::string address;  ///< as written, references replaced
  Span span;
  bool loads = false;  ///< the browser fetches it without being asked
};

/// What other files must know of a page.
struct PageFacts {
  std::vector<std::string> ids;  ///< sorted
  std::vector<Link> links;
};

}  // namespace duidelijk::verify
