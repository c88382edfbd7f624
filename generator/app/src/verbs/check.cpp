// SPDX-License-Identifier: EUPL-1.2
#include "../press_work.h"
#include "../verb.h"

#include "duidelijk/content/site.h"

#include <fmt/format.h>

namespace duidelijk::app {
namespace {

class CheckVerb final : public Verb {
 public:
  std::string_view name() const override { return "check"; }
  std::string_view summary() const override { return "Kijkt alle teksten en instellingen na, zonder iets te schrijven"; }

  void add_options(CLI::App& command) override {
    command.add_option("--release", releases_, "Releases om de teksten tegen na te kijken; zonder: alleen de instellingen");
    command.add_option("--content", work_.folders.content, "De map met teksten en instellingen (standaard: content)");
    command.add_option("--templates", work_.folders.templates, "De map met sjablonen (standaard: templates)");
    command.add_option("--assets", work_.folders.assets, "De map met opmaak (standaard: assets)");
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    if (releases_.empty()) {
      (void)content::load(work_.folders.content, content::Parts::all, diagnostics);
    }
    for (const auto& file : releases_) work_.check(release::read_file(file), diagnostics);
    if (!common.quiet && !diagnostics.has_errors()) fmt::print(stderr, "Geen fouten gevonden.\n");
    return 0;
  }

 private:
  std::vector<std::string> releases_;
  PressWork work_;
};

}  // namespace

std::unique_ptr<Verb> make_check_verb() { return std::make_unique<CheckVerb>(); }

}  // namespace duidelijk::app
