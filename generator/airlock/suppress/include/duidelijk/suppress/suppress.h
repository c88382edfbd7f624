// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/audit/programs.h"
#include "duidelijk/audit/system.h"

#include <cstdint>
#include <functional>
#include <span>
#include <utility>
#include <vector>

namespace duidelijk::suppress {

using audit::Bounds;
using audit::Index;
using audit::Question;

enum class Status : std::uint8_t { released, primary, secondary };

/// Someone inside the data attacks again with what he knows himself (the singleton problem): for these variables he has
/// sharper bounds when they are hidden, and these questions must be met for him too.
struct Insider {
  std::vector<std::pair<Index, Bounds>> knows;
  std::vector<Question> questions;
};

/// A joint problem over everything that one reader can see: all tables linked by the rows of one system. Vectors have
/// one entry per variable.
struct Problem {
  const audit::System* system = nullptr;  ///< frozen; the truth satisfies every row
  std::vector<std::uint8_t>
      primary;  ///< 1: hidden by a rule, whatever happens; also an implied quantity that nobody prints
  std::vector<std::uint8_t> fixed;  ///< 1: may never be hidden, such as what was released before
  std::vector<Bounds>
      released;  ///< what a reader knows of it when shown: a point, or what a rounded figure may stand for
  std::vector<Bounds> as_primary, as_secondary;  ///< what a reader knows of it when hidden
  std::vector<std::int64_t> cost;                ///< of hiding it; ties by index
  std::vector<Question> questions;  ///< sensitive quantities; asked only while the variable is not a released point
  std::vector<Insider> insiders;
};

struct Options {
  bool intervals =
      true;              ///< false: only that nothing follows exactly, from equations together or from a row and bounds
  unsigned threads = 1;  ///< the result does not depend on it
  std::function<void(std::int64_t done, std::int64_t of)> progress;
};

struct Result {
  std::vector<Status> status;
  std::vector<Index> exact;  ///< hidden variables that still follow from equations, and primaries that do from rows and
                             ///< bounds; ascending
  std::vector<audit::Answer> answers;   ///< of Problem::questions, in their order; empty without intervals
  std::vector<std::size_t> too_narrow;  ///< numbers of questions that are not met
  std::vector<std::size_t>
      hopeless;  ///< of protect(): numbers of questions that no hiding meets; then it searched no further
  std::int64_t insiders_too_narrow = 0;  ///< questions of insiders that are not met
  std::vector<std::size_t> failed_by;    ///< numbers of the insiders that have such questions, ascending
  std::int64_t given_back = 0;           ///< secondaries that proved unneeded
  std::int64_t programs = 0;             ///< linear programs solved
};

/// Hides further variables until nothing hidden follows and every question is met, the cheapest first, then gives back
/// what proves unneeded, the dearest first (disclosure.md §5). Joint over the whole system, deterministic, independent
/// of the number of threads.
[[nodiscard]] Result protect(const Problem& problem, const Options& options);

/// Attacks a protection as it is: fills all of Result but given_back.
[[nodiscard]] Result attack(const Problem& problem, std::vector<Status> status, const Options& options);

}  // namespace duidelijk::suppress
