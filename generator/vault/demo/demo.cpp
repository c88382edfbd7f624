// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/demo/demo.h"

#include "books.h"
#include "deliveries.h"
#include "episodes.h"
#include "names.h"
#include "paperwork.h"
#include "population.h"
#include "reference_files.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/progress.h"

#include <algorithm>
#include <system_error>

namespace duidelijk::demo {
namespace {

namespace fs = std::filesystem;

constexpr const char* manifest = "leveringen.txt";
constexpr const char* manifest_header = "bestand;ontvangen\n";

std::uint64_t stride(const Options& options) {
  if (options.message_stride > 0) return options.message_stride;
  return options.scale <= 2 ? 8 : static_cast<std::uint64_t>(4 * options.scale);
}

[[noreturn]] void refuse(std::string rule, std::string message, std::string advice) {
  base::Diagnostic d;
  d.rule = std::move(rule);
  d.message = std::move(message);
  d.advice = std::move(advice);
  throw base::InputError(std::move(d));
}

void check(const Options& options) {
  if (!(options.scale >= 0.01 && options.scale <= 200.0)) {
    refuse("schaal-onbruikbaar", "de schaal moet tussen 0,01 en 200 liggen", "1 is een gemeente van 130.000 inwoners.");
  }
  if (options.folder.empty()) refuse("map-ontbreekt", "er is geen map genoemd voor de voorbeelddata", "Geef een map.");
  if (!fs::exists(options.folder)) return;
  const bool ours =
      fs::is_directory(options.folder) && (fs::exists(options.folder / manifest) || fs::is_empty(options.folder));
  if (!ours) {
    refuse("map-in-gebruik", "de map " + options.folder.string() + " bevat iets anders dan voorbeelddata",
           "Kies een nieuwe of lege map; bestanden van een ander worden niet overschreven.");
  }
}

/// Follows one jeugdige after another through the years and writes what the municipality sees of them.
class Run {
 public:
  Run(const Options& options, const fs::path& folder)
      : options_(options),
        population_(options.seed, options.scale, geography_),
        providers_(options.seed, options.scale),
        episodes_(providers_),
        deliveries_(folder, providers_, geography_),
        paperwork_(options.seed, providers_, deliveries_, books_),
        heads_(geography_.buurten().size()) {}

  Summary go() {
    base::Progress progress("voorbeeldgemeente", population_.places());
    population_.visit(
        [this](Jeugdige& j, Random& random) {
          heads_.add(j);
          trajecten_.clear();
          episodes_.simulate(j, random, trajecten_);
          write(j, random);
        },
        [&progress](std::uint64_t done) { progress.at(done); });
    population_.visit_newcomers([this](Jeugdige& j, Random& random) {
      trajecten_.clear();
      episodes_.hand_over(j, random, trajecten_);
      write(j, random);
    });
    const Surroundings s{options_.seed, options_.scale, geography_, providers_};
    write_places(s, deliveries_);
    write_catalogue(s, deliveries_);
    write_population(s, heads_, deliveries_);
    write_surveys(s, deliveries_);
    write_benchmark(s, deliveries_);
    write_money(s, books_, deliveries_);
    deliveries_.finish(summary_);
    return std::move(summary_);
  }

 private:
  static bool visible(const Traject& t) {
    return t.ingang < horizon + 30 && (t.started ? t.end : t.ingang) >= records_start;
  }

  void write(Jeugdige& j, Random& random) {
    if (std::none_of(trajecten_.begin(), trajecten_.end(), visible)) return;
    const Person person{bsns_.next(), j.birth, j.birth_unknown, j.boy};
    if (random.chance(0.013)) {  // no address known in any record
      for (Address& a : j.addresses) a.buurt = nowhere;
    }
    deliveries_.use_messages(summary_.jeugdigen % stride(options_) == 0);
    for (const Traject& t : trajecten_) {
      if (visible(t)) paperwork_.write(j, person, t, random);
    }
    if (deliveries_.written()) ++summary_.jeugdigen;
  }

  const Options& options_;
  Geography geography_;
  Population population_;
  Providers providers_;
  Episodes episodes_;
  Deliveries deliveries_;
  Books books_;
  Paperwork paperwork_;
  Headcount heads_;
  BsnSource bsns_;
  std::vector<Traject> trajecten_;
  Summary summary_;
};

void write_manifest(const fs::path& folder, const Summary& summary) {
  std::string text = manifest_header;
  for (const Delivery& d : summary.deliveries) text += d.path + ";" + d.received.iso() + "\n";
  write_text(folder / manifest, text);
}

}  // namespace

Summary make(const Options& options) try {
  check(options);
  const fs::path target = fs::absolute(options.folder).lexically_normal();
  fs::path fresh = target;
  if (!fresh.has_filename()) fresh = fresh.parent_path();
  const fs::path place = fresh;
  fresh += ".nieuw";
  fs::remove_all(fresh);
  fs::create_directories(fresh);
  Summary summary = Run(options, fresh).go();
  write_text(fresh / "LEESMIJ.md", readme(summary, options));
  write_manifest(fresh, summary);
  fs::remove_all(place);
  fs::rename(fresh, place);
  return summary;
} catch (const fs::filesystem_error& error) {
  throw base::MachineError("kan de voorbeelddata niet schrijven: " + error.path1().string() + ": " +
                           error.code().message());
}

}  // namespace duidelijk::demo
