// SPDX-License-Identifier: EUPL-1.2
#include "table_frame.h"

#include <stdexcept>

namespace duidelijk::airlock {

using frames::member_of;
using frames::none;
using frames::place_of;

std::uint32_t frames::member_of(const content::Dimension& dimension, const std::string& id) {
  for (std::uint32_t m = 0; m < dimension.members.size(); ++m) {
    if (dimension.members[m].id == id) return m;
  }
  return none;
}

const content::Dimension& filled_dimension(const Model& model, const std::string& id) {
  for (const auto& each : model.input().dimensions) {
    if (each.id == id) return each;
  }
  throw std::invalid_argument("dimensie '" + id + "' ontbreekt in de gevulde dimensies");
}

namespace {

/// Itself and all above it.
std::vector<std::uint32_t> line_of(const content::Dimension& dimension, std::uint32_t member) {
  std::vector<std::uint32_t> line;
  for (std::uint32_t m = member; m != none; m = member_of(dimension, dimension.members[m].parent)) {
    line.push_back(m);
    if (line.size() > dimension.members.size()) throw std::logic_error("dimensie '" + dimension.id + "' loopt rond");
    if (dimension.members[m].parent.empty()) break;
  }
  return line;
}

}  // namespace

TableFrame frame_of(const Model& model, const cube::Contributions& rows, std::uint32_t sheet) {
  const cube::Table& table = *model.sheets()[sheet].table;
  const auto& columns = rows.dimensions;
  const auto column_of = [&](const std::string& id) {
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].dimension == id) return c;
    }
    throw std::invalid_argument("feit '" + rows.fact + "' heeft geen dimensie '" + id + "'");
  };
  TableFrame frame{sheet, table.request.measure == cube::Measure::rijen, {}, {}, {}, {}, {}};
  for (const auto& period : rows.periods) frame.period.push_back(place_of(table.periods, period));
  for (std::size_t d = 0; d < table.request.dimensions.size(); ++d) {
    const auto& all = filled_dimension(model, table.request.dimensions[d]);
    frame.dimension.push_back(column_of(all.id));
    frame.size.push_back(table.members[d].size());
    std::vector<std::vector<std::uint32_t>> places(all.members.size(), {0U});
    for (std::uint32_t m = 0; m < all.members.size(); ++m) {
      for (const std::uint32_t each : line_of(all, m)) {
        const std::uint32_t place = place_of(table.members[d], all.members[each].id);
        if (place != none) places[m].push_back(place);
      }
    }
    frame.places.push_back(std::move(places));
  }
  for (const auto& [id, members] : model.sheets()[sheet].indicator->selection) {
    const auto& all = filled_dimension(model, id);
    std::vector<std::uint8_t> chosen(all.members.size(), 0);
    for (std::uint32_t m = 0; m < all.members.size(); ++m) {
      for (const std::uint32_t each : line_of(all, m)) {
        if (place_of(members, all.members[each].id) != none) chosen[m] = 1;
      }
    }
    frame.selection.emplace_back(column_of(id), std::move(chosen));
  }
  return frame;
}

}  // namespace duidelijk::airlock
