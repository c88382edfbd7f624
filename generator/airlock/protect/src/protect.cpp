// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/protect/protect.h"

#include "argus_files.h"
#include "argus_result.h"
#include "by_hand.h"
#include "input.h"
#include "insiders.h"
#include "primaries.h"
#include "problem.h"
#include "report.h"
#include "spec.h"

#include "duidelijk/audit/intervals.h"
#include "duidelijk/audit/programs.h"
#include "duidelijk/base/progress.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <chrono>
#include <memory>

namespace duidelijk::protect {
namespace {

/// The engine says how far it is of how much; the total may change on the way.
std::function<void(std::int64_t, std::int64_t)> shown_progress() {
  constexpr std::int64_t steps = 1000;
  auto progress = std::make_shared<base::Progress>("beveiligen", steps);
  return [progress](std::int64_t done, std::int64_t of) {
    if (of > 0) progress->at(static_cast<std::uint64_t>(done * steps / of));
  };
}

/// What an attacker finds of every variable: by linear programs, or, when no width is asked, by what each row alone
/// tells, which costs nothing.
std::vector<audit::Bounds> intervals_of(const suppress::Problem& problem, suppress::Result& result,
                                        const suppress::Options& options) {
  auto bounds = problem.released;
  std::vector<Index> hidden;
  for (Index v = 0; v < bounds.size(); ++v) {
    if (result.status[v] == suppress::Status::released) continue;
    bounds[v] = result.status[v] == suppress::Status::primary ? problem.as_primary[v] : problem.as_secondary[v];
    hidden.push_back(v);
  }
  if (!options.intervals) {
    audit::Intervals rows(*problem.system, bounds);
    rows.propagate();
    for (const Index v : hidden) bounds[v] = rows.bounds(v);
    return bounds;
  }
  audit::ProgramCount count;
  const auto found = audit::attacked_intervals(*problem.system, bounds, hidden, options.threads, &count);
  result.programs += count.programs;
  for (std::size_t i = 0; i < hidden.size(); ++i) bounds[hidden[i]] = found[i];
  return bounds;
}

void say_what_fails(const Protected& done, const Outcome& outcome, base::Diagnostics& diagnostics) {
  if (outcome.safe()) return;
  base::Diagnostic d;
  d.rule = "niet-veilig";
  d.file = done.input->spec.file;
  d.message = fmt::format(
      "de tabellen zijn niet te beveiligen zoals gevraagd: {} verborgen cellen volgen toch, {} hebben een te smal "
      "interval, en wie zelf in de gegevens zit leert {} keer te veel",
      outcome.exact, outcome.too_narrow, outcome.insiders_too_narrow);
  const auto cells = given_away(done, 5);
  if (!done.result.hopeless.empty())
    d.message += fmt::format(
        "; van {} gevoelige cellen kan het interval niet breed genoeg worden, wat er ook verdwijnt, en daarom is niet "
        "verder gezocht",
        done.result.hopeless.size());
  if (!cells.empty()) d.message += base::printable(fmt::format("; het gaat onder meer om {}", fmt::join(cells, " / ")));
  const auto& spec = done.input->spec;
  const bool shown_zeros = !spec.magnitudes() && spec.rules.minimum_frequency && !spec.rules.protect_zeros;
  d.advice =
      fmt::format("geef cells.csv niet weg; audit.json heeft alle intervallen. Vraag een kleinere breedte{}{}",
                  shown_zeros ? ", of zet protect_zeros op true: getoonde nullen maken kleine aantallen smal" : "",
                  spec.rules.manual ? ", of haal de status p weg bij cellen in de buurt" : "");
  diagnostics.add(std::move(d));
}

}  // namespace

Outcome run(const std::filesystem::path& specification, unsigned threads, base::Diagnostics& diagnostics, bool argus) {
  const auto start = std::chrono::steady_clock::now();
  const Input input = load(read_spec(specification, diagnostics));
  const auto& hst = input.spec.rules.manual;
  auto manual = hst ? read_apriori(*hst, *input.space) : std::map<Index, Decision>{};
  manual.insert(input.given.begin(), input.given.end());  // a .hst file is read over the statuses of a table
  const Primaries primaries = primaries_of(input.spec, *input.figures, manual);
  check_by_hand(manual, primaries, *input.space, diagnostics);
  suppress::Problem problem = problem_of(input, primaries, diagnostics);

  suppress::Options options;
  options.intervals = input.spec.settings.intervals != Width::none;
  options.threads = threads;
  options.progress = shown_progress();
  const bool insiders = input.spec.magnitudes() && input.spec.settings.singletons && options.intervals;
  Protected done{&input, &primaries, &problem, {}, {}, 0};
  done.result = insiders ? protect_from_insiders(problem, input, primaries, options, done.insiders)
                         : suppress::protect(problem, options);
  done.intervals = intervals_of(problem, done.result, options);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  Outcome outcome = report_of(done, took.count());
  if (argus) {
    outcome.argus = argus_tables_of(done, diagnostics);
    outcome.argus.emplace("result.jj", jj_of(done));
    outcome.argus.emplace("result.hst", apriori_of(done));
  }
  say_what_fails(done, outcome, diagnostics);
  return outcome;
}

}  // namespace duidelijk::protect
