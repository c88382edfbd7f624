// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace duidelijk::app {

/// The whole command line. Returns the exit code: 0 done, 1 the content, data or release is not in order, 2 used wrongly or the machine failed.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace duidelijk::app
