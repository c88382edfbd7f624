// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

namespace duidelijk::publish {

/// Keeps two writers of one site apart for as long as it lives: a lock on the folder that holds the site, which leaves no file behind.
class SiteLock {
 public:
  /// Waits at most a few seconds; throws base::MachineError when another program keeps writing.
  explicit SiteLock(const std::filesystem::path& parent);
  ~SiteLock();
  SiteLock(const SiteLock&) = delete;
  SiteLock& operator=(const SiteLock&) = delete;

 private:
  int descriptor_;
};

/// Puts `made` where `site` is, in one step; what stood there is at `made` afterwards (nothing when there was no site).
void exchange(const std::filesystem::path& made, const std::filesystem::path& site);

}  // namespace duidelijk::publish
