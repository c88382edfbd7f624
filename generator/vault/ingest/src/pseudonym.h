// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/hash.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace duidelijk::ingest {

/// Where a key may be: never in a git work tree (it would be one `git add` away from everyone), made-up data excepted.
enum class KeyPlace { outside_git, anywhere };

/// The key of the pseudonyms: 32 random bytes, written as 64 hexadecimal digits in a file that only its owner can read.
class Key {
 public:
  /// Makes the key file when it is absent and `may_create`. Throws InputError (others can read it, it lies in a git work tree,
  /// it is no key, it is absent while the store needs it) and MachineError (cannot be read or written).
  Key(const std::filesystem::path& path, KeyPlace place, bool may_create);

  [[nodiscard]] base::Digest pseudonym(std::uint32_t bsn);
  /// What the store keeps, to know its key again.
  [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

 private:
  base::Hmac hmac_;
  std::string fingerprint_;
};

}  // namespace duidelijk::ingest
