// SPDX-License-Identifier: EUPL-1.2
#include "exchange.h"

#include "duidelijk/base/error.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace duidelijk::publish {

namespace fs = std::filesystem;

SiteLock::SiteLock(const fs::path& parent) : descriptor_(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (descriptor_ < 0) throw base::MachineError(parent.string() + ": kan deze map niet openen (" + std::strerror(errno) + ")");
  for (int attempt = 0; ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0; ++attempt) {
    if (attempt == 100) {
      ::close(descriptor_);
      throw base::MachineError(parent.string() + ": een ander programma is hier een site aan het schrijven; probeer het straks nog eens");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

SiteLock::~SiteLock() { ::close(descriptor_); }

void exchange(const fs::path& made, const fs::path& site) {
  // The new tree must be on disk before it takes the old one's place, or a power cut could leave an empty site.
  const int descriptor = ::open(made.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor >= 0) {
    ::syncfs(descriptor);
    ::close(descriptor);
  }
  std::error_code error;
  const bool replaces = fs::exists(site, error);
  const unsigned flags = replaces ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, site.c_str(), flags) == 0) return;
  throw base::MachineError(site.string() + ": kan de nieuwe site niet op zijn plaats zetten (" + std::strerror(errno) + "); de oude staat er nog");
}

}  // namespace duidelijk::publish
