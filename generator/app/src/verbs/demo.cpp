// SPDX-License-Identifier: EUPL-1.2
#include "../paths.h"
#include "../press_work.h"
#include "../release_work.h"
#include "../verb.h"
#include "../verify_work.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/error.h"
#include "duidelijk/demo/demo.h"
#include "duidelijk/ingest/import.h"

#include <fmt/format.h>

#include <cstdio>

namespace duidelijk::app {
namespace {

namespace fs = std::filesystem;

/// The last quarter that the demo delivers.
constexpr const char* demo_edition = "2025-K4";

class DemoVerb final : public Verb {
 public:
  std::string_view name() const override { return "demo"; }
  std::string_view summary() const override {
    return "Maakt de voorbeeldgemeente Hanzedijk: leveringen, gegevensbestand, releases en alle sites";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--work", work_, "De werkmap voor leveringen, gegevens en releases")->required();
    command.add_option("--site", site_, "De map waarin de sites komen")->required();
    command.add_option("--seed", demo_.seed, "Begingetal van het toeval: hetzelfde getal geeft dezelfde gemeente (standaard: 1)");
    command.add_option("--scale", demo_.scale, "Grootte: 1 is 130.000 inwoners, 130 is ongeveer Nederland (standaard: 1)")
        ->check(CLI::Range(0.01, 200.0));
    command.add_option("--content", press_.folders.content, "De map met teksten en instellingen (standaard: content)");
    command.add_option("--templates", press_.folders.templates, "De map met sjablonen (standaard: templates)");
    command.add_option("--assets", press_.folders.assets, "De map met opmaak (standaard: assets)");
    command.add_option("--key", key_, "Het sleutelbestand voor pseudoniemen (standaard: in uw eigen instellingenmap)");
    command.add_option("--threads", press_.threads, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    const WorkFolder work{work_};
    fs::create_directories(work.root);
    demo_.folder = work.deliveries();
    const auto summary = demo::make(demo_);
    say(common, "Leveringen van Hanzedijk in {}: {} bestanden, {} jeugdigen, {} prestaties.", demo_.folder.string(),
        number(summary.deliveries.size()), number(summary.jeugdigen), number(summary.prestaties));

    if (!import_all(common, work, summary, diagnostics)) return 1;

    ReleaseWork release_work{work.example_store(), press_.folders.content, demo_edition, {}, {}, true, false, press_.threads};
    auto outcomes = release_work.make(diagnostics);
    if (diagnostics.has_errors()) return 1;
    const auto files = write_outcomes(outcomes, work.releases(), work.reports());

    for (std::size_t i = 0; i < files.size(); ++i) {
      say(common, "Release {}:", files[i].string());
      for (const auto& line : outcomes[i].report.summary_nl()) say(common, "  {}", line);
    }
    press_.accounts = work.reports();
    press_.accounts_required = true;
    for (const auto& file : files) {
      const auto release = release::read_file(file);
      const fs::path folder = fs::path(site_) / release.audience;
      const auto result = press_.build(release, folder, diagnostics);
      if (!result.written) return 1;
      const auto report = VerifyWork{folder, work.example_store(), press_.folders.content, work.reports(), press_.threads}.run({release}, diagnostics);
      if (!report || diagnostics.has_errors()) return 1;
      say(common, "{}", summary_nl(folder, *report));
      say(common, "Site {}: open {}", release.audience_label, fs::absolute(folder / "index.html").lexically_normal().string());
    }
    return 0;
  }

 private:
  /// In order of receipt, as the municipality got them. The store is made anew: it only ever holds this demo.
  bool import_all(const Common& common, const WorkFolder& work, const demo::Summary& summary, base::Diagnostics& diagnostics) const {
    for (const char* suffix : {"", "-wal", "-shm", "-journal"}) fs::remove(work.example_store().string() + suffix);
    ingest::ImportOptions options;
    options.store = work.example_store();
    options.key = key_.empty() ? default_key_path("sleutel-voorbeelddata") : fs::path(key_);
    options.voorbeelddata = true;
    std::uint64_t loaded = 0, refused = 0;
    for (std::size_t first = 0; first < summary.deliveries.size();) {
      options.files.clear();
      options.received = summary.deliveries[first].received;
      std::size_t last = first;
      for (; last < summary.deliveries.size() && summary.deliveries[last].received == *options.received; ++last) {
        options.files.push_back(demo_.folder / summary.deliveries[last].path);
      }
      for (const auto& result : ingest::import_deliveries(options, diagnostics)) {
        loaded += result.loaded;
        refused += result.refused;
        if (result.failed) return false;
      }
      first = last;
    }
    say(common, "Gegevens in {}: {} regels geladen, {} geweigerd.", work.example_store().string(), number(loaded), number(refused));
    return true;
  }

  static std::string number(std::uint64_t value) { return base::dutch_integer(static_cast<std::int64_t>(value)); }

  template <typename... Args>
  static void say(const Common& common, fmt::format_string<Args...> format, Args&&... args) {
    if (common.quiet) return;
    fmt::print(stderr, format, std::forward<Args>(args)...);
    fmt::print(stderr, "\n");
  }

  std::string work_, site_, key_;
  demo::Options demo_;
  PressWork press_;
};

}  // namespace

std::unique_ptr<Verb> make_demo_verb() { return std::make_unique<DemoVerb>(); }

}  // namespace duidelijk::app
