// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/cube/cube.h"

#include "src/fill.h"

#include "duidelijk/base/parallel.h"

#include <fmt/format.h>

#include <algorithm>
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

}  // namespace

std::vector<Table> build(const Contributions& rows, const std::vector<Request>& requests, const std::vector<Hierarchy>& hierarchies,
                         const std::vector<base::Period>& periods, unsigned threads) {
  const std::map<std::string, Axis> axes = make_axes(requests, hierarchies);
  const Prepared prepared(rows, requests);
  const std::vector<Plan> plans = make_plans(rows, requests, axes, periods);
  std::vector<Table> tables(plans.size());
  if (threads == 0) threads = std::max(1u, std::thread::hardware_concurrency());
  base::share_out(plans.size(), threads, [&](std::size_t i, unsigned) { tables[i] = fill(plans[i], prepared); });
  return tables;
}

}  // namespace duidelijk::cube
