// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/content/publication.h"

#include <cstdint>

namespace duidelijk::airlock {

/// Euros need enough jeugdigen and enough aanbieders, those of one holding counted once.
class EuroMinimum {
 public:
  explicit EuroMinimum(const content::Rules& rules) : jeugdigen_(rules.minimum_jeugdigen), aanbieders_(rules.minimum_aanbieders) {}
  [[nodiscard]] bool too_few_jeugdigen(std::int64_t n) const { return n < jeugdigen_; }
  [[nodiscard]] bool too_few_aanbieders(std::int64_t holdings) const { return holdings < aanbieders_; }

 private:
  std::int64_t jeugdigen_, aanbieders_;
};

}  // namespace duidelijk::airlock
