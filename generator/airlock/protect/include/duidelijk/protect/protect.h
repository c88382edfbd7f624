// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace duidelijk::protect {

/// What `duidelijk protect` makes of a specification, not yet written anywhere.
struct Outcome {
  /// table;dimensions…;value;status, one line per cell of each table. A hidden cell has no value: this file may be
  /// given away when `safe()`.
  std::string cells_csv;
  /// Counts, the settings, and every hidden cell with its true value and its interval: confidential.
  std::string audit_json;
  /// Files for τ-ARGUS by name, when they were asked: confidential, as the audit is.
  std::map<std::string, std::string> argus;
  std::int64_t cells = 0;       ///< different cells; one that stands in two tables counts once
  std::int64_t primary = 0;     ///< of `cells`
  std::int64_t secondary = 0;   ///< of `cells`
  std::int64_t empty = 0;       ///< of `cells`
  std::int64_t exact = 0;       ///< hidden cells that follow exactly all the same
  std::int64_t too_narrow = 0;  ///< sensitive cells whose interval is narrower than was asked
  std::int64_t insiders_too_narrow =
      0;                      ///< how often someone who is in the data himself knows too much of a sensitive cell
  std::int64_t programs = 0;  ///< linear programs solved
  double seconds = 0;

  [[nodiscard]] bool safe() const { return exact == 0 && too_narrow == 0 && insiders_too_narrow == 0; }
};

/// Reads the specification (docs/protect.md) and what it names, protects all its tables together and attacks the
/// result. Warnings go to `diagnostics`. The bytes of cells_csv do not depend on `threads`. Throws base::InputError
/// when the specification or the data are not in order, with everything that was found; base::MachineError when a file
/// cannot be read. `argus`: also result.jj, result.hst and each table as
/// .tab with its .rda and .hrc files.
[[nodiscard]] Outcome run(const std::filesystem::path& specification, unsigned threads, base::Diagnostics& diagnostics,
                          bool argus = false);

/// Writes cells.csv, audit.json and the files for τ-ARGUS in a folder, which is made when it is not there; all files
/// are complete before the first takes its place. Throws base::MachineError.
void write(const Outcome& outcome, const std::filesystem::path& folder);

}  // namespace duidelijk::protect
