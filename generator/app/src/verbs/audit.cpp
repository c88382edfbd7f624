// SPDX-License-Identifier: EUPL-1.2
#include "../verb.h"

#include "duidelijk/attack/attack.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace duidelijk::app {
namespace {

bool is_cells(const std::string& file) { return std::filesystem::path(file).extension() == ".csv"; }

class AuditVerb final : public Verb {
 public:
  std::string_view name() const override { return "audit"; }
  std::string_view summary() const override {
    return "Rekent uit wat volgt voor wie al deze releases, of al deze cells.csv, naast elkaar legt";
  }

  void add_options(CLI::App& command) override {
    command
        .add_option(
            "BESTAND", files_,
            "Releases (2025-K4.openbaar.json …), of bestanden cells.csv van duidelijk protect; niet door elkaar")
        ->required();
    command.add_option("--content", content_,
                       "De map met teksten en instellingen: daar staat wat optelt (standaard: content)");
    command.add_option("--groupings", groupings_,
                       "Bij cells.csv: een CSV met dimension;whole;part, als codes groepen van codes zijn");
    command.add_option("--width", options_.width, "Een interval dat smaller is wordt gemeld (standaard: 4)")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000}));
    command.add_option("--output", output_,
                       "Het bestand (JSON) voor het interval van elke afgeschermde cel; vertrouwelijk");
    command.add_option("--threads", options_.threads, "Aantal processorkernen (standaard: 2)")
        ->check(CLI::Range(1U, 64U));
    command.footer(
        "Voorbeeld: duidelijk audit releases/2025-K3.openbaar.json releases/2025-K4.openbaar.json --output "
        "gevonden.json\n"
        "Code 0: niets gevonden; 1: er volgt iets, of een bestand is niet in orde; 2: verkeerd gebruik. Uitleg: "
        "docs/audit.md");
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    const auto cells = std::count_if(files_.begin(), files_.end(), is_cells);
    if (cells != 0 && cells != static_cast<std::ptrdiff_t>(files_.size())) {
      throw base::MachineError("geef releases (.json) of cellen (.csv), niet door elkaar");
    }
    if (cells == 0 && !groupings_.empty())
      throw base::MachineError("--groupings hoort bij cells.csv, niet bij releases");
    const auto report = cells > 0 ? of_cells(diagnostics) : of_releases(diagnostics);
    if (diagnostics.has_errors()) return 1;
    if (!output_.empty()) base::write_file_atomic(output_, attack::to_json(report), 0600);
    if (!common.quiet) fmt::print(stderr, "{}", attack::summary_nl(report));
    return report.clean() ? 0 : 1;
  }

 private:
  attack::Report of_releases(base::Diagnostics& diagnostics) const {
    std::vector<release::Release> papers;
    std::vector<base::Diagnostic> faults;
    for (const auto& file : files_) {
      try {
        papers.push_back(release::read_file(file));
      } catch (const base::InputError& error) {
        faults.insert(faults.end(), error.diagnostics().begin(), error.diagnostics().end());
      }
    }
    if (!faults.empty()) throw base::InputError(std::move(faults));
    const auto site = content::load(content_, content::Parts::all, diagnostics);
    if (diagnostics.has_errors()) return {};
    return attack::releases(papers, site, options_);
  }

  attack::Report of_cells(base::Diagnostics& diagnostics) const {
    std::vector<attack::CellFile> files;
    for (const auto& file : files_) files.push_back({file, base::read_file(file)});
    attack::CellFile groupings;
    if (!groupings_.empty()) groupings = {groupings_, base::read_file(groupings_)};
    return attack::cell_files(files, groupings, options_, diagnostics);
  }

  std::vector<std::string> files_;
  std::string content_ = "content";
  std::string groupings_, output_;
  attack::Options options_;
};

}  // namespace

std::unique_ptr<Verb> make_audit_verb() { return std::make_unique<AuditVerb>(); }

}  // namespace duidelijk::app
