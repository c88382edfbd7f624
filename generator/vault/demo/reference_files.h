// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "books.h"
#include "deliveries.h"
#include "geography.h"
#include "population.h"
#include "providers.h"

namespace duidelijk::demo {

/// What does not come from a child's record: places, prices, people, surveys, neighbours.
struct Surroundings {
  std::uint64_t seed;
  double scale;
  const Geography& geography;
  const Providers& providers;
};

void write_places(const Surroundings& s, Deliveries& out);
void write_catalogue(const Surroundings& s, Deliveries& out);
void write_population(const Surroundings& s, const Headcount& heads, Deliveries& out);
void write_surveys(const Surroundings& s, Deliveries& out);
void write_benchmark(const Surroundings& s, Deliveries& out);

/// Ledger, other costs, budget and outside forecast, consistent with what the messages grant.
void write_money(const Surroundings& s, const Books& books, Deliveries& out);

/// The Dutch read-me: all of this is made up.
std::string readme(const Summary& summary, const Options& options);

}  // namespace duidelijk::demo
