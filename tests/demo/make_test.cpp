// SPDX-License-Identifier: EUPL-1.2
#include <doctest/doctest.h>

#include "duidelijk/demo/demo.h"

#include <cstdlib>
#include <cstdio>

TEST_CASE("make") {
  const char* scale = std::getenv("DEMO_SCALE");
  const auto s = duidelijk::demo::make({"/tmp/demo-out", 1, scale ? std::atof(scale) : 1.0});
  std::printf("%zu %lu %lu %lu %lu\n", s.deliveries.size(), s.jeugdigen, s.toewijzingen, s.prestaties, s.berichten);
}
