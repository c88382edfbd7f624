// SPDX-License-Identifier: EUPL-1.2
#include "../paths.h"
#include "../release_work.h"
#include "../verb.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

namespace duidelijk::app {
namespace {

class ReleaseVerb final : public Verb {
 public:
  std::string_view name() const override { return "release"; }
  std::string_view summary() const override {
    return "Maakt van de gegevens beveiligde cijfers per doelgroep: de releases";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--store", store_, "Het gegevensbestand")->required();
    command.add_option("--edition", work_.edition, "De editie, bijvoorbeeld 2025-K4")->required();
    command.add_option("--output", output_, "De werkmap voor releases en verslagen; nooit onder site/")->required();
    command.add_option("--content", work_.content, "De map met teksten en instellingen (standaard: content)");
    command.add_option("--audience", work_.audiences, "Alleen deze doelgroepen (standaard: alle uit publicatie.yaml)")
        ->delimiter(',');
    command.add_option("--known-at", known_at_, "Alleen wat er op deze dag al geleverd was, bijvoorbeeld 2025-10-31");
    command.add_flag("--explain", explain_, "Zegt per tabel hoeveel er is afgeschermd, en waarom");
    command.add_flag("--witnesses", work_.witnesses,
                     "Bewijst waar het kan dat een afgeschermd aantal onzeker is, met verzonnen gemeenten (duurt langer)");
    command.add_flag("--issue", issue_, "Geeft de editie uit: zij wordt definitief en komt in het register");
    command.add_option("--register", register_,
                       "Het register van alles wat is uitgegeven (standaard: register.db in de werkmap)");
    command.add_option("--threads", work_.threads, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    work_.store = store_;
    work_.draft = !issue_;
    if (!known_at_.empty()) {
      work_.known_at = base::Date::parse(known_at_);
      if (!work_.known_at)
        throw base::MachineError("--known-at: '" + known_at_ + "' is geen dag; schrijf bijvoorbeeld 2025-10-31");
    }
    const WorkFolder folder{output_};
    auto known = open_register(folder);
    work_.known = known ? &*known : nullptr;
    auto outcomes = work_.make(diagnostics);
    if (diagnostics.has_errors()) return 1;
    if (known && work_.draft) {
      // What is to be given out, the register checks itself. A draft never has the digest of what was given out.
      for (const auto& outcome : outcomes)
        known->require_may_issue(outcome.release.audience, outcome.release.edition, "");
    }
    const auto files = issue_ ? issue_outcomes(outcomes, *known, folder.releases(), folder.reports())
                              : write_outcomes(outcomes, folder.releases(), folder.reports());
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
  /// The register, when there is one or will be; the folder of releases is held against it.
  [[nodiscard]] std::optional<registry::Register> open_register(const WorkFolder& folder) const {
    const std::filesystem::path file = register_.empty() ? folder.register_file() : std::filesystem::path(register_);
    if (!issue_ && !std::filesystem::exists(file)) {
      registry::require_all_known(folder.releases(), {}, file);
      return std::nullopt;
    }
    if (register_.empty()) std::filesystem::create_directories(folder.root);
    std::optional<registry::Register> known(std::in_place, file);
    registry::require_all_known(folder.releases(), known->editions(), file);
    if (std::filesystem::exists(folder.releases())) (void)known->restore(folder.releases());
    return known;
  }

  std::string store_, output_, register_, known_at_;
  ReleaseWork work_;
  bool issue_ = false, explain_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_release_verb() { return std::make_unique<ReleaseVerb>(); }

}  // namespace duidelijk::app
