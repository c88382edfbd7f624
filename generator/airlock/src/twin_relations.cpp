// SPDX-License-Identifier: EUPL-1.2
#include "relation_parts.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace duidelijk::airlock {
namespace {

/// The cells of one indicator in which exactly some dimensions are split: where, how much, and which variable.
struct Slice {
  struct Cell {
    base::Period period;
    std::vector<std::size_t> members;
    std::int64_t value;
    Index variable;
    [[nodiscard]] auto place() const { return std::tie(period, members); }
  };
  std::vector<Cell> cells;
};

using SliceName = std::tuple<base::Grain, std::vector<std::string>>;

/// Two facts may count the same people (the stand of one, the total of another). A reader sees that the figures are always the same,
/// so what is hidden in the one must not follow from the other.
class TwinRelations {
 public:
  TwinRelations(const Model& model, Relations& relations) : model_(model), relations_(relations) {}

  void run() {
    for (const Sheet& sheet : model_.sheets()) {
      const auto measure = sheet.table->request.measure;
      if (is_count(measure) && model_.guarded_family(sheet.fact, measure)) cut(sheet);
    }
    for (const auto& [name, by_indicator] : slices_) {
      for (auto a = by_indicator.begin(); a != by_indicator.end(); ++a) {
        for (auto b = std::next(a); b != by_indicator.end(); ++b) join(a->second, b->second);
      }
    }
  }

 private:
  void cut(const Sheet& sheet) {
    const auto& table = *sheet.table;
    const std::size_t dimensions = table.members.size();
    std::vector<Slice*> slices;
    for (std::size_t mask = 0; mask < (std::size_t{1} << dimensions); ++mask) {
      std::vector<std::string> names;
      for (std::size_t d = 0; d < dimensions; ++d) {
        if ((mask >> d & 1U) != 0) names.push_back(table.request.dimensions[d]);
      }
      auto& slice = slices_[{table.request.grain, std::move(names)}][sheet.indicator->id];
      slices.push_back(slice.cells.empty() ? &slice : nullptr);  // a margin that an earlier table of it had
    }
    for (std::size_t i = 0; i < sheet.cells.size(); ++i) {
      const Index v = sheet.cells[i];
      if (v >= no_data) continue;
      std::size_t rest = i;
      std::size_t mask = 0;
      std::vector<std::size_t> members;
      for (std::size_t d = dimensions; d-- > 0;) {
        const std::size_t m = rest % table.members[d].size();
        rest /= table.members[d].size();
        if (m == 0) continue;
        mask |= std::size_t{1} << d;
        members.push_back(m);
      }
      if (slices[mask] != nullptr) slices[mask]->cells.push_back({table.periods[rest], std::move(members), model_.value(v), v});
    }
  }

  void join(const Slice& a, const Slice& b) {
    if (a.cells.size() != b.cells.size() || a.cells.empty()) return;
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
      if (a.cells[i].value != b.cells[i].value || a.cells[i].place() != b.cells[i].place()) return;
    }
    for (std::size_t i = 0; i < a.cells.size(); ++i) {
      const Index other = b.cells[i].variable;
      if (a.cells[i].variable == other) continue;
      add_sum(relations_.system, a.cells[i].variable, std::span(&other, 1));
    }
  }

  const Model& model_;
  Relations& relations_;
  std::map<SliceName, std::map<std::string, Slice>> slices_;
};

}  // namespace

void add_twin_relations(const Model& model, Relations& relations) { TwinRelations(model, relations).run(); }

}  // namespace duidelijk::airlock
