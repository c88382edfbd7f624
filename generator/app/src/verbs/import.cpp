// SPDX-License-Identifier: EUPL-1.2
#include "../paths.h"
#include "../verb.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/error.h"
#include "duidelijk/ingest/import.h"

#include <fmt/format.h>

namespace duidelijk::app {
namespace {

class ImportVerb final : public Verb {
 public:
  std::string_view name() const override { return "import"; }
  std::string_view summary() const override {
    return "Leest leveringen (iJw, CSV, CBS) in het gegevensbestand; herkent ze aan hun inhoud";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--store", store_, "Het gegevensbestand (wordt gemaakt als het er nog niet is)")->required();
    command.add_option("--key", key_, "Het sleutelbestand voor pseudoniemen (standaard: in uw eigen instellingenmap)");
    command.add_option("--received", received_, "Datum van ontvangst, bijvoorbeeld 2025-07-01 (standaard: vandaag)");
    command.add_flag("--example", example_, "Dit zijn verzonnen gegevens: elke pagina zegt het erbij");
    command.add_option("DELIVERY", files_, "Bestanden, of mappen met bestanden")->required();
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    ingest::ImportOptions options;
    options.store = store_;
    options.key = key_.empty() ? default_key_path() : std::filesystem::path(key_);
    options.files = files_below(files_);
    options.voorbeelddata = example_;
    if (!received_.empty()) {
      options.received = base::Date::parse(received_);
      if (!options.received) throw base::MachineError("--received: '" + received_ + "' is geen datum; schrijf bijvoorbeeld 2025-07-01");
    }
    const auto results = ingest::import_deliveries(options, diagnostics);
    if (!common.quiet) report(results);
    return 0;
  }

 private:
  static void report(const std::vector<ingest::FileResult>& results) {
    for (const auto& result : results) {
      if (result.failed) {
        fmt::print(stderr, "{}: geweigerd, er is niets veranderd\n", result.file);
      } else if (result.already_known) {
        fmt::print(stderr, "{}: al eerder geladen, er is niets veranderd\n", result.file);
      } else {
        fmt::print(stderr, "{}: {} geladen, {} geweigerd ({})\n", result.file,
                   base::dutch_integer(static_cast<std::int64_t>(result.loaded)),
                   base::dutch_integer(static_cast<std::int64_t>(result.refused)), result.kind);
      }
    }
  }

  std::string store_, key_, received_;
  bool example_ = false;
  std::vector<std::string> files_;
};

}  // namespace

std::unique_ptr<Verb> make_import_verb() { return std::make_unique<ImportVerb>(); }

}  // namespace duidelijk::app
