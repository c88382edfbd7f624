// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/period.h"
#include "duidelijk/register/past.h"
#include "duidelijk/release/release.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::registry {

/// A release that is to be given out. CONFIDENTIAL: it carries what is behind its figures.
struct Edition {
  const release::Release* release = nullptr;
  std::string bytes;  ///< release::write of it: what becomes final
  std::vector<std::vector<std::int64_t>>
      exact;  ///< per table of the release a value per cell; an empty list for what is no count or sum
};

/// The memory of the door: a SQLite file, readable by its owner alone, of every value that was ever given out, by
/// audience and edition.
class Register {
 public:
  /// Makes the file when it is not there. Throws base::MachineError: no permission, locked, of another program, made by
  /// a newer version; and base::InputError (gat-in-register) when an edition or a value was taken out of it.
  explicit Register(const std::filesystem::path& file);
  ~Register();
  Register(Register&&) noexcept;
  Register& operator=(Register&&) noexcept;

  /// By audience, in the order in which they were given out.
  [[nodiscard]] const std::vector<Issued>& editions() const;
  [[nodiscard]] const Issued* find(std::string_view audience, std::string_view edition) const;
  /// All that these audiences were told in editions before this one.
  [[nodiscard]] Past past(std::span<const std::string> audiences, const base::Period& before) const;

  /// The release of an edition as it was given out; nothing when there is none.
  [[nodiscard]] std::optional<release::Release> release(std::string_view audience, std::string_view edition) const;
  /// Throws base::InputError (editie-al-uitgegeven, editie-te-oud) when this edition cannot be made any more for this
  /// audience; unless it was given out with this digest.
  void require_may_issue(const std::string& audience, const std::string& edition, const std::string& digest) const;

  /// Makes editions final, all of them or none, whatever happens on the way. One that was given out before with the
  /// same digest changes nothing. Throws as require_may_issue, and base::MachineError when another program wrote the
  /// register since it was opened.
  void issue(std::span<const Edition> editions);
  /// Puts back the file of every edition that is not in this folder as it was given out. Returns what was written.
  std::vector<std::filesystem::path> restore(const std::filesystem::path& releases) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// An issued release must be one of the editions of the register in `file`, as it was given out; a draft need not.
/// Throws base::InputError (niet-in-register, ander-register) that names `release_file`.
void require_known(const release::Release& release, const std::filesystem::path& release_file,
                   std::span<const Issued> editions, const std::filesystem::path& file);
/// The same of every release in this folder.
void require_all_known(const std::filesystem::path& releases, std::span<const Issued> editions, const std::filesystem::path& file);

}  // namespace duidelijk::registry
