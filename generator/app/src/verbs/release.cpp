// SPDX-License-Identifier: EUPL-1.2
#include "../paths.h"
#include "../release_work.h"
#include "../verb.h"

#include <fmt/format.h>

namespace duidelijk::app {
namespace {

class ReleaseVerb final : public Verb {
 public:
  std::string_view name() const override { return "release"; }
  std::string_view summary() const override { return "Maakt van de gegevens beveiligde cijfers per doelgroep: de releases"; }

  void add_options(CLI::App& command) override {
    command.add_option("--store", store_, "Het gegevensbestand")->required();
    command.add_option("--edition", work_.edition, "De editie, bijvoorbeeld 2025-K4")->required();
    command.add_option("--output", output_, "De werkmap voor releases en verslagen; nooit onder site/")->required();
    command.add_option("--content", work_.content, "De map met teksten en instellingen (standaard: content)");
    command.add_option("--audience", work_.audiences, "Alleen deze doelgroepen (standaard: alle uit publicatie.yaml)")->delimiter(',');
    command.add_flag("--explain", explain_, "Zegt per tabel hoeveel er is afgeschermd, en waarom");
    command.add_flag("--issue", issue_, "Een uitgegeven editie, geen concept");
    command.add_option("--threads", work_.threads, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    work_.store = store_;
    work_.draft = !issue_;
    auto outcomes = work_.make(diagnostics);
    if (diagnostics.has_errors()) return 1;
    const WorkFolder folder{output_};
    const auto files = write_outcomes(outcomes, folder.releases(), folder.reports());
    if (common.quiet) return 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
      fmt::print(stderr, "{}\n", files[i].string());
      for (const auto& line : outcomes[i].report.summary_nl()) fmt::print(stderr, "  {}\n", line);
      if (!explain_) continue;
      for (const auto& line : outcomes[i].report.tables_nl()) fmt::print(stderr, "  {}\n", line);
    }
    return 0;
  }

 private:
  std::string store_, output_;
  ReleaseWork work_;
  bool issue_ = false, explain_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_release_verb() { return std::make_unique<ReleaseVerb>(); }

}  // namespace duidelijk::app
