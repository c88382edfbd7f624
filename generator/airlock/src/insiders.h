// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "knowledge.h"

#include <utility>
#include <vector>

namespace duidelijk::airlock {

/// Someone who counts in hidden cells, and so knows more than other readers (disclosure.md §4: the singleton problem):
/// a jeugdige, that there is at least one, and who is alone there, that it is one; an aanbieder, that its own euros are
/// in it, and where it is alone, all of them.
struct Insider {
  Index cell = no_variable;                            ///< to name them by
  std::vector<std::pair<Index, audit::Bounds>> knows;  ///< by variable
  std::vector<Index> own;  ///< what they know of themselves, and all that lies in it: not asked. Ascending.
};

/// Of euros, and of counts that are printed exactly: each of the two largest contributors of a hidden cell that the
/// release tells so much about. By cell.
[[nodiscard]] std::vector<Insider> insiders(const Model& model, const Protection& protection,
                                            const Knowledge& knowledge);

/// The targets that are about others. Of a sum that the insider is part of, that it is at least their own part is no
/// news.
[[nodiscard]] std::vector<Target> about_others(const Knowledge& knowledge, const Insider& insider);

}  // namespace duidelijk::airlock
