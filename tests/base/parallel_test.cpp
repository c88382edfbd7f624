// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/parallel.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <latch>
#include <numeric>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using duidelijk::base::share_out;

namespace {

/// What share_out throws again; empty when it throws nothing.
template <typename Work>
std::string thrown_by(std::size_t count, unsigned threads, const Work& work) {
  try {
    share_out(count, threads, work);
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("Every item is called once, with the same outcome for any number of threads") {
  std::vector<std::size_t> squares(100);
  for (std::size_t i = 0; i < squares.size(); ++i) squares[i] = i * i;
  for (const unsigned threads : {0U, 1U, 2U, 3U, 8U}) {
    std::vector<std::size_t> made(squares.size());
    std::vector<int> calls(squares.size());
    share_out(made.size(), threads, [&](std::size_t i, unsigned) {
      made[i] = i * i;
      ++calls[i];
    });
    CHECK(made == squares);
    CHECK(calls == std::vector<int>(squares.size(), 1));
  }
}

TEST_CASE("Of no items nothing is called") {
  std::atomic<int> calls{0};
  for (const unsigned threads : {0U, 1U, 4U}) share_out(0, threads, [&](std::size_t, unsigned) { ++calls; });
  CHECK(calls == 0);
}

TEST_CASE("One thread is the calling one, and takes the items in order") {
  const auto caller = std::this_thread::get_id();
  std::vector<std::size_t> expected(20);
  std::iota(expected.begin(), expected.end(), 0U);
  for (const unsigned threads : {0U, 1U}) {
    std::vector<std::size_t> order;
    bool here = true;
    share_out(expected.size(), threads, [&](std::size_t i, unsigned worker) {
      order.push_back(i);
      here = here && worker == 0 && std::this_thread::get_id() == caller;
    });
    CHECK(order == expected);
    CHECK(here);
  }
}

TEST_CASE("Two threads work at the same time") {
  std::latch both(2);  // neither item ends before the other has begun
  std::vector<int> done(2);
  share_out(2, 2, [&](std::size_t i, unsigned) {
    both.arrive_and_wait();
    done[i] = 1;
  });
  CHECK(done == std::vector<int>{1, 1});
}

TEST_CASE("With more threads than items there are as many workers as items") {
  std::latch all(3);
  std::vector<unsigned> workers(3, 99);
  share_out(3, 16, [&](std::size_t i, unsigned worker) {
    all.arrive_and_wait();
    workers[i] = worker;
  });
  std::sort(workers.begin(), workers.end());
  CHECK(workers == std::vector<unsigned>{0, 1, 2});
}

TEST_CASE("Calls of one worker do not overlap, and worker 0 is the calling thread") {
  const auto caller = std::this_thread::get_id();
  std::vector<std::atomic<bool>> busy(4);
  std::atomic<bool> overlap{false}, stranger{false};
  share_out(500, 4, [&](std::size_t, unsigned worker) {
    if (busy.at(worker).exchange(true)) overlap = true;
    if ((worker == 0) != (std::this_thread::get_id() == caller)) stranger = true;
    std::this_thread::yield();
    busy.at(worker) = false;
  });
  CHECK_FALSE(overlap);
  CHECK_FALSE(stranger);
}

TEST_CASE("The exception of the lowest item is thrown, also when a higher one comes first") {
  for (int round = 0; round < 50; ++round) {
    std::latch higher(1);
    CHECK(thrown_by(2, 2, [&](std::size_t i, unsigned) {
            if (i == 0) {
              higher.wait();
            } else {
              higher.count_down();
            }
            throw std::runtime_error(std::to_string(i));
          }) == "0");
  }
  for (const unsigned threads : {1U, 2U, 4U, 9U}) {
    for (int round = 0; round < 50; ++round) {
      CHECK(thrown_by(200, threads, [](std::size_t i, unsigned) {
              if (i >= 17 && i % 3 == 0) throw std::runtime_error(std::to_string(i));
            }) == "18");
    }
  }
}

TEST_CASE("All items before the one that failed were done; one thread stops there") {
  for (const unsigned threads : {1U, 4U}) {
    std::vector<int> done(100);
    CHECK(thrown_by(done.size(), threads, [&](std::size_t i, unsigned) {
            if (i == 40) throw std::runtime_error("40");
            std::this_thread::yield();
            done[i] = 1;
          }) == "40");
    CHECK(std::count(done.begin(), done.begin() + 40, 1) == 40);
    CHECK(done[40] == 0);
    if (threads == 1) CHECK(std::count(done.begin(), done.end(), 1) == 40);
  }
}
