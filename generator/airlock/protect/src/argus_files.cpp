// SPDX-License-Identifier: EUPL-1.2
#include "argus_files.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::protect {
namespace {

void take_hierarchies(const argus::Metadata& metadata, const std::filesystem::path& path, Spec& spec) {
  const std::string shown = path.string();
  for (auto& dimension : spec.dimensions) {
    const auto* variable = metadata.find(dimension.name);
    if (variable == nullptr || dimension.hierarchy || !dimension.groupings.empty()) continue;
    if (!variable->levels.empty()) {
      base::refuse(
          "bestand-van-argus", shown,
          "de hiërarchie van '" + base::printable(dimension.name) + "' zit in de cijfers van de code (HIERLEVELS)",
          "schrijf haar in een .hrc-bestand, en noem dat bij 'hierarchy'");
    }
    if (!variable->hierarchy) continue;
    if (variable->lead.value_or("@") != "@") {
      base::refuse("bestand-van-argus", shown, "de hiërarchie van '" + dimension.name + "' heeft een ander teken dan @",
                   "schrijf het .hrc-bestand met @, of noem het zelf bij 'hierarchy'");
    }
    // τ-ARGUS writes Windows paths; only the name counts here.
    std::string name = *variable->hierarchy;
    name.erase(0, name.find_last_of("\\/") + 1);
    dimension.hierarchy = path.parent_path() / name;
  }
}

void take_columns(const std::filesystem::path& path, Spec& spec) {
  const std::string shown = path.string();
  const auto metadata = argus::read_metadata(base::to_utf8(base::read_file(path)), shown);
  if (metadata.separator) {
    base::refuse("bestand-van-argus", shown, "dit beschrijft een bestand met een scheidingsteken en zonder kop",
                 "zet een kop boven de gegevens en vraag format: csv, of geef een .rda met vaste plaatsen");
  }
  for (const auto& variable : metadata.variables) {
    spec.fixed[variable.name] = {*variable.position, *variable.position + *variable.width - 1};
  }
  take_hierarchies(metadata, path, spec);
}

bool is_tab(const std::filesystem::path& path) {
  const std::string extension = path.extension().string();
  return extension == ".tab" || extension == ".TAB";
}

}  // namespace

void take_metadata(const std::optional<std::filesystem::path>& named, Spec& spec) {
  bool tables = false;
  for (auto& table : spec.tables) {
    if (!table.ready || !is_tab(*table.ready)) continue;
    tables = true;
    auto path = *table.ready;
    path.replace_extension(".rda");
    std::error_code unreadable;
    if (!named && !std::filesystem::exists(path, unreadable)) {
      base::refuse("bestand-van-argus", table.ready->string(),
                   "hier hoort een .rda-bestand bij, en " + base::printable(path.filename().string()) + " is er niet",
                   "zet het ernaast, of noem het: \"format\": {\"rda\": \"bestand.rda\"}");
    }
    table.metadata = named.value_or(path);
    take_hierarchies(argus::read_metadata(base::to_utf8(base::read_file(*table.metadata)), table.metadata->string()),
                     *table.metadata, spec);
  }
  if (named && !tables) take_columns(*named, spec);
}

std::string jj_of(const Protected& done) {
  const auto& figures = *done.input->figures;
  const auto& problem = *done.problem;
  double unit = 1;
  for (int i = 0; i < figures.decimals; ++i) unit *= 10;
  double largest = 0;
  for (const auto value : figures.value) largest = std::max(largest, static_cast<double>(value) / unit);
  argus::System system;
  for (Index v = 0; v < done.input->space->size(); ++v) {
    argus::System::Cell cell;
    cell.value = static_cast<double>(figures.value[v]) / unit;
    cell.cost = static_cast<double>(problem.cost[v]);
    cell.lower = std::min(0.0, cell.value);
    cell.upper = 1.5 * largest;  // as sdcTable bounds what everybody knows
    switch (done.result.status[v]) {
      case suppress::Status::primary:
        cell.status = 'u';
        break;
      case suppress::Status::secondary:
        cell.status = 'm';
        break;
      default:
        cell.status = problem.fixed[v] != 0 ? 'z' : 's';
    }
    system.cells.push_back(cell);
  }
  for (const auto& question : problem.questions) {
    auto& cell = system.cells.at(question.variable);
    const auto level = [&](std::int64_t end) { return std::max(0.0, static_cast<double>(end) / unit); };
    if (question.lo_at_most < audit::Bounds::infinity)
      cell.lower_level = level(figures.value[question.variable] - question.lo_at_most);
    if (question.hi_at_least > audit::Bounds::minus_infinity)
      cell.upper_level = level(question.hi_at_least - figures.value[question.variable]);
    cell.sliding_level = level(question.width);
  }
  const audit::System& rows = done.input->space->system();
  for (Index r = 0; r < rows.rows(); ++r) {
    const auto row = rows.row(r);
    argus::System::Equation equation;
    equation.constant = static_cast<double>(row.constant) / unit;
    for (const auto& term : row.terms) equation.terms.push_back({term.variable, term.coefficient});
    system.equations.push_back(std::move(equation));
  }
  return argus::write_jj(system);
}

std::string apriori_of(const Protected& done) {
  const auto& space = *done.input->space;
  std::vector<argus::Apriori> lines;
  std::vector<std::uint8_t> written(space.size(), 0);
  for (std::size_t t = 0; t < space.tables().size(); ++t) {
    space.each_cell(t, [&](std::span<const std::size_t> members, Index v) {
      if (done.result.status[v] == suppress::Status::released || written[v] != 0) return;
      written[v] = 1;
      argus::Apriori line;
      line.kind = argus::Apriori::Kind::unsafe;
      for (std::size_t d = 0; d < members.size(); ++d)
        line.codes.push_back(space.dimensions()[d].members()[members[d]].code);
      lines.push_back(std::move(line));
    });
  }
  return argus::write_apriori(lines, ';');
}

}  // namespace duidelijk::protect
