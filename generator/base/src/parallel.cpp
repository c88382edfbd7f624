// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace duidelijk::base {
namespace {

/// The exception of the lowest item that threw.
class Failure {
 public:
  void add(std::size_t item, std::exception_ptr exception) {
    const std::lock_guard lock(mutex_);
    if (exception_ && item_ < item) return;
    item_ = item;
    exception_ = std::move(exception);
  }
  /// Only when no thread adds any more.
  void rethrow() const {
    if (exception_) std::rethrow_exception(exception_);
  }

 private:
  std::mutex mutex_;
  std::size_t item_ = 0;
  std::exception_ptr exception_;
};

}  // namespace

void share_out(std::size_t count, unsigned threads, const std::function<void(std::size_t, unsigned)>& work) {
  std::atomic<std::size_t> next{0};
  Failure failure;
  const auto run = [&](unsigned worker) {
    for (std::size_t item = next++; item < count; item = next++) {
      try {
        work(item, worker);
      } catch (...) {
        failure.add(item, std::current_exception());
        next = count;  // all lower items were taken before this one, so no lower failure is missed
      }
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (unsigned worker = 1; worker < std::min<std::size_t>(threads, count); ++worker)
      helpers.emplace_back(run, worker);
    run(0);
  }
  failure.rethrow();
}

}  // namespace duidelijk::base
