// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::facts {

/// Numbers texts from 0 in order of first appearance. Made for columns in which few texts come back very often.
class Interner {
 public:
  Interner();
  /// `added` tells whether the text was new.
  std::uint32_t number(std::string_view text, bool& added);
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }
  [[nodiscard]] std::vector<std::string> take() { return std::move(texts_); }

 private:
  void grow();
  [[nodiscard]] std::size_t place_of(std::string_view text) const;

  std::vector<std::string> texts_;
  std::vector<std::uint32_t> places_;   ///< number + 1, 0 = free; a power of two
  std::uint32_t last_ = 0;
};

}  // namespace duidelijk::facts
