// SPDX-License-Identifier: EUPL-1.2
#include "../accounts.h"
#include "../paths.h"
#include "../press_work.h"
#include "../release_work.h"
#include "../verb.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

namespace duidelijk::app {
namespace {

class BuildVerb final : public Verb {
 public:
  std::string_view name() const override { return "build"; }
  std::string_view summary() const override {
    return "Maakt een site van een release en de teksten; schrijft haar in één keer";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--release", release_, "De release, bijvoorbeeld 2025-K4.openbaar.json")->required();
    command.add_option("--output", output_, "De map van de site, bijvoorbeeld site/openbaar")->required();
    command.add_option(
        "--register", register_,
        "Het register waarin de uitgegeven release staat (standaard: dat van haar werkmap, als het er is)");
    verslagen_ = command.add_option("--reports", work_.accounts,
                                    "De map met certificaten, voor het privacyverslag op de vertrouwelijke site (standaard: verslagen naast de map van de release)");
    command.add_option("--content", work_.folders.content, "De map met teksten en instellingen (standaard: content)");
    command.add_option("--templates", work_.folders.templates, "De map met sjablonen (standaard: templates)");
    command.add_option("--assets", work_.folders.assets, "De map met opmaak (standaard: assets)");
    command.add_option("--threads", work_.threads, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
    command.add_flag("--explain", explain_, "Zegt per pagina waarom zij opnieuw is gemaakt");
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    const auto release = release::read_file(release_);
    require_as_issued(release, release_, register_);
    work_.accounts_required = verslagen_->count() > 0;
    if (!work_.accounts_required) work_.accounts = accounts_beside(release_);
    const auto result = work_.build(release, output_, diagnostics);
    if (!result.written) return 1;
    if (explain_) {
      for (const auto& line : result.summary.explanations) fmt::print(stderr, "{}\n", line);
    }
    if (!common.quiet) {
      fmt::print(stderr, "{}: {} bestanden ({} onderdelen gemaakt, {} ongewijzigd)\n", output_, result.summary.files,
                 result.summary.made, result.summary.kept);
    }
    return 0;
  }

 private:
  std::string release_, output_, register_;
  PressWork work_;
  CLI::Option* verslagen_ = nullptr;
  bool explain_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_build_verb() { return std::make_unique<BuildVerb>(); }

}  // namespace duidelijk::app
