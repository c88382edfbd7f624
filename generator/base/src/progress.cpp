// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/progress.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace duidelijk::base {
namespace {

using namespace std::chrono_literals;

constexpr auto silence = 2s;
constexpr auto on_a_terminal = 500ms;
constexpr auto in_a_log = 10s;

std::string state(const std::string& what, std::uint64_t done, std::uint64_t total) {
  if (total == 0) return fmt::format("{}: {}", what, dutch_integer(static_cast<std::int64_t>(done)));
  const double share = static_cast<double>(std::min(done, total)) / static_cast<double>(total);
  return fmt::format("{}: {}%", what, static_cast<int>(share * 100));
}

}  // namespace

Progress::Progress(std::string what, std::uint64_t total)
    : what_(printable(what)),
      total_(total),
      start_(std::chrono::steady_clock::now()),
      next_(start_ + silence),
      terminal_(::isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (shown_ && terminal_) std::fputs("\r\x1B[K", stderr);
}

void Progress::at(std::uint64_t done) {
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  const std::string line = state(what_, done, total_);
  std::fputs(terminal_ ? fmt::format("\r\x1B[K{}", line).c_str() : fmt::format("{}\n", line).c_str(), stderr);
  if (terminal_) std::fflush(stderr);
  shown_ = true;
  next_ = now + (terminal_ ? std::chrono::milliseconds(on_a_terminal) : std::chrono::milliseconds(in_a_log));
}

}  // namespace duidelijk::base
