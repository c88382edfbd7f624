// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/verify/verify.h"

#include "../verb.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/content/site.h"
#include "duidelijk/demo/demo.h"
#include "duidelijk/release/release.h"
#include "duidelijk/store/secrets.h"

#include <fmt/format.h>

#include <filesystem>

namespace duidelijk::app {
namespace {

class VerifyVerb final : public Verb {
 public:
  std::string_view name() const override { return "verify"; }
  std::string_view summary() const override {
    return "Bewijst dat een site niets anders zegt dan de release, en met --store dat er niets vertrouwelijks in staat";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--release", releases_, "De release van de site; van een site met oudere edities alle releases")
        ->required()
        ->allow_extra_args(false);  // else the folder of the site would be taken for one more release
    command.add_option("--store", store_,
                       "Het gegevensbestand: zoekt in elke byte naar pseudoniemen, namen en vertrouwelijke teksten");
    content_option_ = command.add_option(
        "--content", content_, "De map met teksten en instellingen, om wat daarin is toegestaan (standaard: content)");
    command.add_option("--threads", options_.threads, "Aantal processorkernen (standaard: 2)")
        ->check(CLI::Range(1U, 64U));
    command.add_option("SITE", site_, "De map van de site, bijvoorbeeld site/openbaar")->required();
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    std::vector<release::Release> releases;
    for (const auto& file : releases_) releases.push_back(release::read_file(file));
    if (!read_allowed(diagnostics)) return 1;
    if (!store_.empty()) read_secrets(releases.front(), diagnostics);
    const auto report = verify::site(site_, releases, options_, diagnostics);
    if (!common.quiet) tell(report, diagnostics);
    return 0;
  }

 private:
  /// The content folder is not needed to verify a site elsewhere; one that is named must be there.
  bool read_allowed(base::Diagnostics& diagnostics) {
    if (content_option_->count() == 0 && !std::filesystem::is_directory(content_)) return true;
    const auto content = content::load(content_, content::Parts::for_press, diagnostics);
    if (diagnostics.has_errors()) return false;
    options_.secrets.allowed_names = content.allowed_names;
    for (const auto& [number, source] : content.allowed_numbers) options_.allowed_numbers.push_back(number);
    return true;
  }

  void read_secrets(const release::Release& release, base::Diagnostics& diagnostics) {
    store::Store store(store_, store::Access::read);
    auto found = store::read_secrets(store);
    options_.secrets.pseudonyms = std::move(found.pseudonyms);
    options_.secrets.names = std::move(found.names);
    options_.secrets.canaries = demo::canaries();
    if (store.has_voorbeelddata() == release.example) return;
    base::Diagnostic diagnostic;
    diagnostic.severity = base::Severity::waarschuwing;
    diagnostic.rule = "andere-gegevens";
    diagnostic.file = store_;
    diagnostic.message = release.example ? "de release is van voorbeelddata, en dit gegevensbestand niet"
                                         : "dit gegevensbestand is van voorbeelddata, en de release niet";
    diagnostic.advice = "zoek met het gegevensbestand waarvan de release is gemaakt";
    diagnostics.add(std::move(diagnostic));
  }

  static std::string number(std::uint64_t value) { return base::dutch_integer(static_cast<std::int64_t>(value)); }

  void tell(const verify::Report& report, const base::Diagnostics& diagnostics) const {
    fmt::print(stderr,
               "{}: {} bestanden, {} pagina's. Nagekeken: {} cijfers in tekst en tabellen, {} in grafieken, {} in CSV, "
               "{} berekende uitkomsten, "
               "{} adressen.\n",
               site_, number(report.files), number(report.pages), number(report.html_figures),
               number(report.svg_figures), number(report.csv_figures), number(report.derived_figures),
               number(report.links));
    if (report.secrets > 0)
      fmt::print(stderr, "Gezocht naar {} pseudoniemen, namen en vertrouwelijke teksten.\n", number(report.secrets));
    if (!diagnostics.has_errors()) fmt::print(stderr, "De site zegt niets anders dan de release.\n");
  }

  std::vector<std::string> releases_;
  std::string site_, store_, content_ = "content";
  CLI::Option* content_option_ = nullptr;
  verify::Options options_;
};

}  // namespace

std::unique_ptr<Verb> make_verify_verb() { return std::make_unique<VerifyVerb>(); }

}  // namespace duidelijk::app
