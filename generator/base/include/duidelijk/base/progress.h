// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace duidelijk::base {

/// Says on standard error how far long work is: silent for the first two seconds, then at most twice a second; one line
/// that is rewritten on a terminal, a new line every ten seconds elsewhere. The destructor clears the line.
class Progress {
 public:
  /// `what` in Dutch ("prestaties 2024.csv"); total 0 = unknown.
  Progress(std::string what, std::uint64_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void at(std::uint64_t done);

 private:
  std::string what_;
  std::uint64_t total_;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point next_;
  bool shown_ = false;
  bool terminal_ = false;
};

}  // namespace duidelijk::base
