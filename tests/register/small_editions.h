// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/register/register.h"
#include "duidelijk/release/release.h"

#include <optional>
#include <string>
#include <vector>

namespace duidelijk::registry::testing {

/// One indicator by wijk over 2024: the whole, then a wijk each. Nothing = afgeschermd.
struct Figures {
  std::string audience, edition;
  std::vector<std::optional<std::int64_t>> printed;
  std::vector<std::int64_t> exact;
  int rounded_to = 1;
};

/// A release with its bytes and what is behind it, ready to be given out.
class Small {
 public:
  explicit Small(const Figures& figures);
  [[nodiscard]] Edition edition() const { return {&release_, bytes_, {exact_}}; }
  [[nodiscard]] const release::Release& release() const { return release_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  release::Release release_;
  std::string bytes_;
  std::vector<std::int64_t> exact_;
};

/// "1 44 (44); 2 47 (47)": versions with what was printed and what is behind it; "-" when hidden.
[[nodiscard]] std::string told(const Past& past, const std::string& key);

}  // namespace duidelijk::registry::testing
