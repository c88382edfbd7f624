// SPDX-License-Identifier: EUPL-1.2
#include "argus_result.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <numeric>
#include <set>

namespace duidelijk::protect {
namespace {

/// The codes of a dimension as a tree; empty when they stand in one row.
std::vector<argus::Code> tree_of(const Input& input, std::size_t d) {
  std::vector<argus::Code> codes;
  const auto& wanted = input.spec.dimensions[d];
  if (wanted.hierarchy) {
    const auto tree = read_hierarchy(*wanted.hierarchy);
    for (const auto& node : tree.nodes) {
      std::size_t depth = 0;
      for (auto up = node.parent; up != Hierarchy::no_parent; up = tree.nodes[up].parent) ++depth;
      codes.push_back({node.code, depth});
    }
    return codes;
  }
  if (wanted.groupings.empty()) return codes;
  const auto& column = input.records->dimensions[d];
  const auto& leaves = column.codes.texts();
  std::map<std::string, std::vector<std::string>> groups;
  for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
    const auto& group = column.groupings[0][leaf];
    auto& below = groups[group.empty() ? leaves[leaf] : group];
    if (!group.empty() && group != leaves[leaf]) below.push_back(leaves[leaf]);
  }
  for (const auto& [group, below] : groups) {
    codes.push_back({group, 0});
    for (const auto& leaf : below) codes.push_back({leaf, 1});
  }
  return codes;
}

bool unwritable(const std::string& word) {
  return word.find_first_of("\"\r\n") != std::string::npos || word.starts_with('<');
}

/// The files of τ-ARGUS as they will be named and filled.
class Writer {
 public:
  explicit Writer(const Protected& done)
      : done_(done), input_(*done.input), space_(*input_.space), figures_(*input_.figures) {
    const auto& spec = input_.spec;
    if (spec.magnitudes()) value_ = *spec.value;
    count_ = spec.frequency.value_or("frequency");
  }

  /// Why the tables cannot be written; empty when they can.
  std::string trouble() const {
    std::set<std::string> names{"status"};
    bool distinct = names.insert(count_).second && (value_.empty() || names.insert(value_).second);
    bool good = !unwritable(count_) && !unwritable(value_);
    for (unsigned i = 1; i <= figures_.top; ++i) distinct = names.insert(fmt::format("x{}", i)).second && distinct;
    for (std::size_t d = 0; d < space_.dimensions().size(); ++d) {
      const auto& dimension = space_.dimensions()[d];
      distinct = names.insert(dimension.name()).second && distinct;
      good = good && !unwritable(dimension.name());
      if (input_.spec.dimensions[d].groupings.size() > 1)
        return fmt::format("'{}' heeft meer dan een groepering, en een .hrc-bestand heeft er een",
                           base::printable(dimension.name()));
      const bool levels = has_levels(d);
      for (const auto& code : tree_of(input_, d)) {
        if (code.code == "Total") return "een groep heet 'Total'";
      }
      for (const auto& member : dimension.members()) {
        if (unwritable(member.code) || (levels && member.code.starts_with('@')))
          return fmt::format("de code '{}' heeft een teken dat daar niet kan", base::printable(member.code));
      }
    }
    if (!distinct)
      return fmt::format("'status', '{}' en x1, x2, … moeten verschillende kolommen zijn", base::printable(count_));
    if (!good) return "de naam van een kolom heeft een teken dat daar niet kan";
    for (Index v = 0; v < space_.size(); ++v) {
      const auto largest = figures_.largest_of(v);
      if (std::accumulate(largest.begin(), largest.end(), std::int64_t{0}) > figures_.value[v])
        return fmt::format("de grootste bijdragen van {} zijn samen meer dan de cel, door de gewichten",
                           base::printable(space_.shown(v)));
    }
    return {};
  }

  std::map<std::string, std::string> files() const {
    std::map<std::string, std::string> made;
    for (std::size_t d = 0; d < space_.dimensions().size(); ++d) {
      if (has_levels(d)) made.emplace(hierarchy_name(d), argus::write_hierarchy(tree_of(input_, d)));
    }
    for (std::size_t t = 0; t < space_.tables().size(); ++t) {
      const std::string name = space_.tables().size() == 1 ? "result" : fmt::format("result-{}", t + 1);
      const auto metadata = metadata_of(t);
      made.emplace(name + ".rda", argus::write_metadata(metadata));
      made.emplace(name + ".tab", argus::write_table(rows_of(t), metadata));
    }
    return made;
  }

 private:
  bool has_levels(std::size_t d) const {
    return input_.spec.dimensions[d].hierarchy || !input_.spec.dimensions[d].groupings.empty();
  }
  static std::string hierarchy_name(std::size_t d) { return fmt::format("dimension-{}.hrc", d + 1); }

  argus::Metadata metadata_of(std::size_t t) const {
    argus::Metadata metadata;
    metadata.separator = ';';
    metadata.safe = "S";  // τ-ARGUS makes capitals of what stands in the table
    metadata.unsafe = "U";
    metadata.protect = "P";
    const auto add = [&](const std::string& name) -> argus::Variable& {
      metadata.variables.emplace_back();
      metadata.variables.back().name = name;
      return metadata.variables.back();
    };
    for (const auto d : space_.tables()[t]) {
      auto& variable = add(space_.dimensions()[d].name());
      variable.recodeable = true;
      variable.total = "Total";
      if (!has_levels(d)) continue;
      variable.hierarchical = true;
      variable.hierarchy = hierarchy_name(d);
      variable.lead = "@";
    }
    if (!value_.empty()) {
      auto& variable = add(value_);
      variable.numeric = true;
      variable.decimals = figures_.decimals;
    }
    add(count_).frequency = true;
    for (unsigned i = 1; i <= figures_.top; ++i) add(fmt::format("x{}", i)).maxscore = true;
    add("status").status = true;
    return metadata;
  }

  std::vector<argus::TableRow> rows_of(std::size_t t) const {
    std::vector<argus::TableRow> rows;
    space_.each_cell(t, [&](std::span<const std::size_t> members, Index v) {
      argus::TableRow row;
      for (const auto d : space_.tables()[t]) row.fields.push_back(space_.dimensions()[d].members()[members[d]].code);
      if (!value_.empty()) row.fields.push_back(base::plain_decimal(figures_.value[v], figures_.decimals));
      row.fields.push_back(fmt::format("{}", count_of(v)));
      for (const auto part : figures_.largest_of(v)) row.fields.push_back(base::plain_decimal(part, figures_.decimals));
      row.fields.emplace_back();
      row.status = status_of(v);
      rows.push_back(std::move(row));
    });
    return rows;
  }

  /// With singletons ready cells have the number of contributors.
  std::int64_t count_of(Index v) const {
    const bool contributors = !value_.empty() && input_.spec.settings.singletons && !figures_.contributors.empty();
    return contributors ? std::int64_t{figures_.contributors[v]} : figures_.frequency[v];
  }

  argus::Status status_of(Index v) const {
    if (done_.primaries->reasons[v] != 0) return argus::Status::unsafe;
    if (!value_.empty() && figures_.filled[v] == 0) return argus::Status::empty;
    const auto& rules = input_.spec.rules;
    const bool zero =
        value_.empty() && figures_.value[v] == 0 && rules.minimum_frequency && !rules.protect_zeros;  // never hidden
    return done_.primaries->fixed[v] != 0 && !zero ? argus::Status::protect : argus::Status::safe;
  }

  const Protected& done_;
  const Input& input_;
  const CellSpace& space_;
  const Figures& figures_;
  std::string value_;  // empty for counts
  std::string count_;
};

}  // namespace

std::map<std::string, std::string> argus_tables_of(const Protected& done, base::Diagnostics& warnings) {
  const Writer writer(done);
  const std::string trouble = writer.trouble();
  if (trouble.empty()) return writer.files();
  base::Diagnostic d;
  d.severity = base::Severity::waarschuwing;
  d.rule = "geen-tab";
  d.file = done.input->spec.file;
  d.message = "de tabellen zijn niet als .tab-bestand geschreven: " + trouble;
  d.advice = "result.jj en result.hst zijn er wel";
  warnings.add(std::move(d));
  return {};
}

}  // namespace duidelijk::protect
