// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>

namespace duidelijk::base {

/// Calls work(item, worker) for the items 0 … count − 1, each once, on at most `threads` threads, the calling one among
/// them (0 is as 1), and on no more than there are items; returns when all are done. Each worker takes the lowest item
/// that nobody has. So what `work` makes of an item, when it shares nothing that changes with other items, is the same
/// for any number of threads; with one thread they come in order. `worker` runs from 0, the calling thread, up to the
/// number of threads: calls of one worker never overlap, so it can have a connection of its own. When items throw, the
/// exception of the lowest of them is thrown again: all items before that one were called to their end, of those after
/// it perhaps some. Throws std::system_error when the machine gives no more threads.
void share_out(std::size_t count, unsigned threads, const std::function<void(std::size_t item, unsigned worker)>& work);

}  // namespace duidelijk::base
