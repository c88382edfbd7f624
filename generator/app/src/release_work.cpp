// SPDX-License-Identifier: EUPL-1.2
#include "release_work.h"

#include "paths.h"

#include "duidelijk/airlock/plan.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/period.h"
#include "duidelijk/content/site.h"
#include "duidelijk/facts/facts.h"
#include "duidelijk/forecast/still_to_declare.h"

#include <algorithm>
#include <functional>
#include <map>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace duidelijk::app {

namespace fs = std::filesystem;

namespace {

bool asked(const std::vector<std::string>& wanted, const std::string& audience) {
  return wanted.empty() || std::find(wanted.begin(), wanted.end(), audience) != wanted.end();
}

/// Those that are asked for, and those that their readers see too. Each comes after the ones that it sees itself.
std::vector<std::string> chosen_audiences(const content::Site& site, const std::vector<std::string>& wanted) {
  std::vector<std::string> chosen;
  for (const auto& audience : site.publication.audiences) {
    if (!asked(wanted, audience.id)) continue;
    auto closure = site.publication.closure(audience.id);
    std::reverse(closure.begin(), closure.end());
    for (const auto* each : closure) {
      if (std::find(chosen.begin(), chosen.end(), each->id) == chosen.end()) chosen.push_back(each->id);
    }
  }
  for (const auto& each : wanted) {
    if (site.publication.find(each) == nullptr)
      throw base::MachineError("--audience: de doelgroep '" + each + "' staat niet in publicatie.yaml");
  }
  return chosen;
}

/// What the readers of an audience see besides: the releases of its closure, as given out or as made just now.
std::vector<release::Release> releases_seen(const content::Site& site, const std::string& audience,
                                            const std::string& edition, const std::vector<airlock::Outcome>& made,
                                            const registry::Register* known) {
  std::vector<release::Release> result;
  for (const auto* each : site.publication.closure(audience)) {
    if (each->id == audience) continue;
    if (known != nullptr) {
      if (auto issued = known->release(each->id, edition)) {
        result.push_back(std::move(*issued));
        continue;
      }
    }
    for (const auto& outcome : made) {
      if (outcome.release.audience == each->id) result.push_back(outcome.release);
    }
  }
  return result;
}

/// What is given out stands beside what its readers see too: that is given out before it or with it.
void require_closure_issued(const content::Site& site, const std::vector<std::string>& wanted,
                            const std::string& edition, const registry::Register& known) {
  std::vector<base::Diagnostic> wrong;
  for (const auto& audience : site.publication.audiences) {
    if (!asked(wanted, audience.id)) continue;
    for (const auto* each : site.publication.closure(audience.id)) {
      if (asked(wanted, each->id) || known.find(each->id, edition) != nullptr) continue;
      wrong.push_back({base::Severity::fout, "doelgroep-niet-uitgegeven", "content/publicatie.yaml", 0, 0, 1,
                       "editie " + edition + " voor " + audience.id + " kan er niet zijn zonder die voor " + each->id +
                           ": wie de ene leest, ziet ook de andere",
                       "", "geef ze samen uit: --audience " + each->id + "," + audience.id});
    }
  }
  if (!wrong.empty()) throw base::InputError(wrong);
}

registry::Past past_of(const content::Site& site, const std::string& audience, const base::Period& edition,
                       const registry::Register* known) {
  if (known == nullptr) return {};
  std::vector<std::string> ids;
  for (const auto* each : site.publication.closure(audience)) ids.push_back(each->id);
  return known->past(ids, edition);
}

/// Notes what is to be withheld, and says which audience is the first to be made anew. Throws the error itself when
/// that was given out already, or withholds it all.
std::size_t first_to_withhold(const airlock::Entangled& entangled, const std::vector<std::string>& chosen,
                              std::map<std::string, std::vector<base::CellKey>>& withheld,
                              const std::function<bool(const std::string&)>& given_out) {
  std::size_t first = chosen.size();
  for (const auto& cell : entangled.cells()) {
    auto& keys = withheld[cell.audience];
    if (given_out(cell.audience) || std::find(keys.begin(), keys.end(), cell.key) != keys.end()) continue;
    keys.push_back(cell.key);
    const auto at = std::find(chosen.begin(), chosen.end(), cell.audience);
    first = std::min(first, static_cast<std::size_t>(at - chosen.begin()));
  }
  if (first == chosen.size()) throw base::InputError(entangled.diagnostics());
  return first;
}

void make_folders(const fs::path& releases, const fs::path& reports) {
  std::error_code error;
  fs::create_directories(releases, error);
  if (!error) fs::create_directories(reports, error);
  if (error) throw base::MachineError(releases.string() + ": kan deze map niet maken (" + error.message() + ")");
}

std::string file_name(const airlock::Outcome& outcome) {
  return release::file_name(outcome.release.edition, outcome.release.audience);
}

/// For the work folder, readable by the owner only.
void write_account(airlock::Outcome& outcome, const fs::path& reports) {
  base::write_file_atomic(reports / file_name(outcome), outcome.report.json(), 0600);
  base::write_file_atomic(reports / release::account_file_name(outcome.release.edition, outcome.release.audience),
                          release::write(outcome.account), 0600);
}

/// Tables and columns come and go by tens of megabytes: they are given back to the machine when they go, and not kept
/// for later.
void return_large_memory() {
#if defined(__GLIBC__)
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
#endif
}

}  // namespace

std::vector<airlock::Outcome> ReleaseWork::make(base::Diagnostics& diagnostics) const {
  return_large_memory();
  const content::Site site = content::load(content, content::Parts::all, diagnostics);
  if (diagnostics.has_errors()) return {};
  const auto period = base::Period::parse(edition);
  if (!period) throw base::MachineError("--edition: '" + edition + "' is geen editie; schrijf bijvoorbeeld 2025-K4");

  const auto chosen = chosen_audiences(site, audiences);
  if (!draft && known != nullptr) require_closure_issued(site, audiences, edition, *known);
  std::vector<facts::Requests> plans;
  for (const auto& audience : chosen) plans.push_back(airlock::plan(site, audience));
  facts::Options options;
  options.until = period->last();
  options.known_at = known_at;
  options.threads = threads;
  options.keep_rows = witnesses;
  options.to_declare = [this] { return forecast::still_to_declare(store, known_at); };
  const facts::Tables tables = facts::make_tables(store, site, plans, options);

  const auto given_out = [this](const std::string& audience) {
    return !asked(audiences, audience) && known != nullptr && known->find(audience, edition) != nullptr;
  };
  std::vector<airlock::Outcome> outcomes;
  std::map<std::string, std::vector<base::CellKey>> withheld;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const std::string& audience = chosen[i];
    if (given_out(audience)) continue;
    const auto also_seen = releases_seen(site, audience, edition, outcomes, known);
    const registry::Past past = past_of(site, audience, *period, known);
    try {
      outcomes.push_back(
          airlock::make_release({site, audience, tables.tables, tables.dimensions, edition, tables.data_until,
                                 tables.example, draft, also_seen, &past, withheld[audience], tables.rows, threads}));
    } catch (const airlock::Entangled& entangled) {
      // Made anew from the audience that would have to withhold it; each time with more withheld, so that it ends.
      i = first_to_withhold(entangled, chosen, withheld, given_out);
      std::erase_if(outcomes, [&](const airlock::Outcome& outcome) {
        return std::find(chosen.begin() + static_cast<std::ptrdiff_t>(i), chosen.end(), outcome.release.audience) !=
               chosen.end();
      });
      --i;
    }
  }
  std::erase_if(outcomes,
                [this](const airlock::Outcome& outcome) { return !asked(audiences, outcome.release.audience); });
  return outcomes;
}

std::vector<fs::path> write_outcomes(std::vector<airlock::Outcome>& outcomes, const fs::path& releases,
                                     const fs::path& reports) {
  make_folders(releases, reports);
  std::vector<fs::path> files;
  for (auto& outcome : outcomes) {
    files.push_back(releases / file_name(outcome));
    base::write_file_atomic(files.back(), release::write(outcome.release), outcome.release.confidential ? 0600 : 0644);
    write_account(outcome, reports);
  }
  return files;
}

std::vector<fs::path> issue_outcomes(std::vector<airlock::Outcome>& outcomes, registry::Register& known,
                                     const fs::path& releases, const fs::path& reports) {
  make_folders(releases, reports);
  std::vector<registry::Edition> editions;
  for (auto& outcome : outcomes) {
    std::string bytes = release::write(outcome.release);  // fills in the digest
    editions.push_back({&outcome.release, std::move(bytes), std::move(outcome.exact)});
  }
  known.issue(editions);
  (void)known.restore(releases);
  std::vector<fs::path> files;
  for (auto& outcome : outcomes) {
    files.push_back(releases / file_name(outcome));
    write_account(outcome, reports);
  }
  return files;
}

void require_as_issued(const release::Release& release, const fs::path& release_file, const fs::path& register_file) {
  if (release.draft) return;
  const fs::path file = register_file.empty() ? register_beside(release_file) : register_file;
  if (!fs::exists(file)) {
    if (register_file.empty()) return;
    throw base::MachineError(file.string() + ": dit register is er niet");
  }
  registry::require_known(release, release_file, registry::Register(file).editions(), file);
}

}  // namespace duidelijk::app
