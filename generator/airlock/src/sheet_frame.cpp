// SPDX-License-Identifier: EUPL-1.2
#include "sheet_frame.h"

#include "model.h"

#include <stdexcept>

namespace duidelijk::airlock {

SheetFrame::SheetFrame(const cube::Table& table, const Selection& selection, FactSpace& space)
    : space_(space), selected_(space.dimensions.size(), MemberSets::everything) {
  for (const auto& [dimension, members] : selection) {
    const std::size_t d = space.dimension(dimension);
    selected_[d] = space.sets[d].selection(members);
  }
  for (std::size_t d = 0; d < table.request.dimensions.size(); ++d) {
    at_.push_back(space.dimension(table.request.dimensions[d]));
    MemberSets& known = space.sets[at_[d]];
    std::vector<SetId> own;
    for (std::size_t m = 0; m < table.members[d].size(); ++m) {
      const SetId member = m == 0 ? MemberSets::everything : known.find(table.members[d][m]);
      if (member == MemberSets::impossible) {
        throw std::invalid_argument("onbekend lid '" + table.members[d][m] + "' van " + table.request.dimensions[d]);
      }
      own.push_back(known.under(member, selected_[at_[d]]));
    }
    per_period_ *= own.size();
    sets_.push_back(std::move(own));
  }
}

SheetFrame::Spot SheetFrame::find(std::size_t i, Place& place) const {
  Spot spot;
  for (std::size_t d = 0; d < selected_.size(); ++d) place.slot[d + 1] = selected_[d];
  for (std::size_t d = sets_.size(); d-- > 0;) {
    const std::size_t m = i % sets_[d].size();
    i /= sets_[d].size();
    place.slot[at_[d] + 1] = sets_[d][m];
    if (m != 0 && space_.person[at_[d]]) ++spot.person_dimensions;
  }
  for (std::size_t d = 0; d < selected_.size(); ++d) {
    if (place.set(d) == MemberSets::impossible) spot.possible = false;
  }
  return spot;
}

}  // namespace duidelijk::airlock
