// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/protect/protect.h"

#include "../verb.h"

#include <fmt/format.h>

namespace duidelijk::app {
namespace {

class ProtectVerb final : public Verb {
 public:
  std::string_view name() const override { return "protect"; }
  std::string_view summary() const override {
    return "Beveiligt tabellen uit eigen gegevens samen, en valt het resultaat zelf aan";
  }

  void add_options(CLI::App& command) override {
    command.add_option("SPEC", specification_, "De specificatie (JSON); docs/protect.md legt uit wat erin staat")
        ->required();
    command.add_option("--output", output_, "De map voor cells.csv en het vertrouwelijke audit.json")->required();
    command.add_flag("--argus", argus_,
                     "Schrijft ook result.jj, result.hst en elke tabel als .tab met .rda en .hrc, voor τ-ARGUS; ook "
                     "die zijn vertrouwelijk");
    command.add_option("--threads", threads_, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    const auto outcome = protect::run(specification_, threads_, diagnostics, argus_);
    protect::write(outcome, output_);
    if (!common.quiet) {
      fmt::print(
          stderr,
          "{} cellen: {} verborgen door een regel, {} om die te beschermen; {:.2f} seconden, {} lineaire programma's\n",
          outcome.cells, outcome.primary, outcome.secondary, outcome.seconds, outcome.programs);
    }
    return outcome.safe() ? 0 : 1;
  }

 private:
  std::string specification_, output_;
  unsigned threads_ = 2;
  bool argus_ = false;
};

}  // namespace

std::unique_ptr<Verb> make_protect_verb() { return std::make_unique<ProtectVerb>(); }

}  // namespace duidelijk::app
