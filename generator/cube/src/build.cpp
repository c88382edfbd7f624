// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/cube/cube.h"

#include "src/fill.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <stdexcept>
#include <thread>

namespace duidelijk::cube {
namespace {

std::vector<Plan> make_plans(const Contributions& rows, const std::vector<Request>& requests,
                             const std::map<std::string, Axis>& axes, const std::vector<base::Period>& periods) {
  std::vector<Plan> plans;
  std::uint64_t cells = 0;
  for (const Request& request : requests) {
    plans.emplace_back(rows, request, axes, periods);
    cells += plans.back().cells();
    if (cells > kMaxCells) {
      throw std::length_error(fmt::format("de tabellen van feit '{}' hebben samen meer dan {} miljoen cellen: te groot", rows.fact,
                                          kMaxCells / 1'000'000));
    }
  }
  return plans;
}

/// Runs work(0) … work(count − 1), each once, on some threads. The exception of the lowest number is the one that is thrown.
template <typename Work>
void share_out(std::size_t count, unsigned threads, Work work) {
  std::vector<std::exception_ptr> failures(count);
  std::atomic<std::size_t> next{0};
  const auto run = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (...) {
        failures[i] = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) helpers.emplace_back(run);
    run();
  }
  for (const auto& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace

std::vector<Table> build(const Contributions& rows, const std::vector<Request>& requests, const std::vector<Hierarchy>& hierarchies,
                         const std::vector<base::Period>& periods, unsigned threads) {
  const std::map<std::string, Axis> axes = make_axes(requests, hierarchies);
  const Prepared prepared(rows, requests);
  const std::vector<Plan> plans = make_plans(rows, requests, axes, periods);
  std::vector<Table> tables(plans.size());
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  share_out(plans.size(), threads, [&](std::size_t i) { tables[i] = fill(plans[i], prepared); });
  return tables;
}

}  // namespace duidelijk::cube
