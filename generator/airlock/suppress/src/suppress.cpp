// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/suppress/suppress.h"

#include "exactness.h"
#include "knowledge.h"
#include "widening.h"

#include "duidelijk/base/parallel.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::suppress {
namespace {

std::vector<Status> primaries(const Problem& problem) {
  std::vector<Status> status;
  for (const auto primary : problem.primary) status.push_back(primary != 0 ? Status::primary : Status::released);
  return status;
}

/// One way to the end. `price` is what its secondaries cost.
struct Attempt {
  Result result;
  std::int64_t price = 0;

  /// Safety first, then price.
  [[nodiscard]] auto rank() const {
    return std::tuple(
        result.exact.size() + result.too_narrow.size() + static_cast<std::size_t>(result.insiders_too_narrow), price);
  }
};

/// Each trial to give back what a width asked for solves programs over everything that hangs together, and more of them
/// in a larger problem: a trial counts as the square of the number of variables. In a large problem there are none.
constexpr std::size_t trial_work = 160'000'000;

Attempt attempt(const Problem& problem, Way way, const Options& options) {
  std::vector<Status> status = primaries(problem);
  hide_until_nothing_follows(problem, status, way);
  std::int64_t given_back = give_back(problem, status, {});
  std::int64_t programs = 0;
  if (options.intervals) {
    const std::vector<Index> added = widen(problem, status, way, options, programs);
    const std::size_t size = std::max<std::size_t>(1, status.size());
    std::size_t trials = trial_work / size / size;
    given_back += give_back(problem, status, [&](Index v) {
      if (trials == 0 || !std::binary_search(added.begin(), added.end(), v)) return false;
      --trials;
      return met_without(problem, status, v, options, programs);
    });
  }
  Attempt done{attack(problem, std::move(status), options), 0};
  done.result.given_back = given_back;
  done.result.programs += programs;
  for (std::size_t v = 0; v < problem.cost.size(); ++v) {
    if (done.result.status[v] == Status::secondary) done.price += problem.cost[v];
  }
  return done;
}

/// What cannot be met whatever is hidden makes all further search idle: nothing follows exactly, and that is all.
Result give_up(const Problem& problem, std::vector<std::size_t> without_hope, const Options& options) {
  Options exactly = options;
  exactly.intervals = false;
  Attempt quick = attempt(problem, 0, exactly);
  Result result = attack(problem, std::move(quick.result.status), options);
  result.given_back = quick.result.given_back;
  result.hopeless = std::move(without_hope);
  return result;
}

/// Small problems are tried in more ways; where programs are asked, each way costs much more.
Way ways(const Problem& problem, const Options& options) {
  const std::size_t size = std::max<std::size_t>(1, problem.primary.size());
  return static_cast<Way>(options.intervals ? std::clamp<std::size_t>(240'000'000 / size / size / size, 1, 64)
                                            : std::clamp<std::size_t>(10'000 / size, 1, 16));
}

}  // namespace

Result protect(const Problem& problem, const Options& options) {
  if (options.intervals) {
    std::vector<std::size_t> without_hope = hopeless(problem);
    if (!without_hope.empty()) return give_up(problem, std::move(without_hope), options);
  }
  const Way count = ways(problem, options);
  if (count == 1) return attempt(problem, 0, options).result;
  std::vector<Attempt> attempts(count);
  Options alone = options;
  alone.threads = 1;
  alone.progress = {};
  base::share_out(count, options.threads,
                  [&](std::size_t way, unsigned) { attempts[way] = attempt(problem, static_cast<Way>(way), alone); });
  auto best = std::min_element(attempts.begin(), attempts.end(),
                               [](const Attempt& a, const Attempt& b) { return a.rank() < b.rank(); });
  std::int64_t programs = 0;
  for (const Attempt& each : attempts) programs += each.result.programs;
  best->result.programs = programs;
  return std::move(best->result);
}

Result attack(const Problem& problem, std::vector<Status> status, const Options& options) {
  Result result;
  result.exact = following(problem, status);
  if (options.intervals) {
    const std::vector<Asked> asked = open_questions(problem, status);
    auto answers = ask(problem, status, asked, options.threads, result.programs);
    result.answers.resize(problem.questions.size());
    std::vector<std::uint8_t> narrow(problem.questions.size(), 0);
    for (std::size_t q = 0; q < problem.questions.size(); ++q) {
      const Bounds known = problem.released[problem.questions[q].variable];
      result.answers[q] = {known, static_cast<double>(known.lo), static_cast<double>(known.hi), true, {}};
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      if (asked[i].insider == Asked::outsider) {
        narrow[asked[i].number] = answers[i].met ? 0 : 1;
        result.answers[asked[i].number] = std::move(answers[i]);
      } else if (!answers[i].met) {
        ++result.insiders_too_narrow;
        if (result.failed_by.empty() || result.failed_by.back() != asked[i].insider)
          result.failed_by.push_back(asked[i].insider);
      }
    }
    for (std::size_t q = 0; q < narrow.size(); ++q) {
      if (narrow[q] != 0) result.too_narrow.push_back(q);
    }
  }
  result.status = std::move(status);
  return result;
}

}  // namespace duidelijk::suppress
