// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cells.h"
#include "markup.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::verify {

/// A Release as its pages are held to it.
struct Edition {
  Edition(const release::Release& release, const std::vector<std::string>& numbers_by_hand, const Cells* certificates = nullptr);
  [[nodiscard]] const release::Release& release() const { return cells.release(); }

  Cells cells;
  std::set<std::string> allowed_numbers;
};

/// The Release that a page names by data-audience and data-edition of its html element; reports when there is none.
[[nodiscard]] const Edition* edition_of(const Document& page, std::span<const Edition> editions, Reporter& reporter);

}  // namespace duidelijk::verify
