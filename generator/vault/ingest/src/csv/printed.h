// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace duidelijk::ingest::csv {

/// A figure as another publication printed it.
struct Printed {
  std::string value;  ///< with a point; empty when what is printed is no number
  std::string note;   ///< what a mark beside the number means, in Dutch; may be empty
};

/// Reads "7.1", "7,1", "1.234,5", "102", "24%", and "10250#" (a value replaced from the municipality's own accounts).
/// 'x' (not given),
/// '-' (not available) and prose have no value.
[[nodiscard]] Printed read_printed(std::string_view text);

}  // namespace duidelijk::ingest::csv
