// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::attack {

struct Options {
  std::int64_t width = 4;  ///< (--width) an interval hi − lo below this is narrow; in whole units (euros, not cents)
  unsigned threads = 2;
};

/// One hidden figure and all values that the papers leave open: lo <= value <= hi in scaled units (value ·
/// 10^decimals), hi nothing = no limit.
struct Interval {
  std::string key;  ///< text of a base::CellKey, or `wijk=Noord|soort=verblijf` of a file of cells ("T" = the total)
  std::vector<std::string> papers;  ///< where it stands hidden: "2025-K4 openbaar", or names of files
  int decimals = 0;
  std::int64_t lo = 0;
  std::optional<std::int64_t> hi;
  [[nodiscard]] bool exact() const { return hi && *hi == lo; }
  /// Narrower than `width` whole units, and not exact.
  [[nodiscard]] bool narrow(std::int64_t width) const;
};

/// A relation, or a whole group of alike ones, that the printed figures contradict: the attack went on without it.
struct LeftOut {
  std::string row;
  std::string why;
};

struct Report {
  std::vector<std::string> papers;     ///< in a fixed order, whatever the order of the files
  std::vector<Interval> hidden;        ///< by key
  std::vector<std::string> revisions;  ///< keys that were printed with values that cannot be of one figure
  std::vector<LeftOut> left_out;
  std::size_t figures = 0;  ///< different figures, shown or hidden
  std::size_t rows = 0;
  std::size_t printed_elsewhere = 0;  ///< hidden in one paper and printed in another for the same audience
  std::size_t not_attacked = 0;       ///< hidden values of means, medians and quotients, which stand in no relation
  std::int64_t width = 4;

  [[nodiscard]] std::size_t exact() const;
  [[nodiscard]] std::size_t narrow() const;
  [[nodiscard]] bool clean() const { return exact() == 0 && narrow() == 0; }
};

/// All that follows for who holds all of these releases together (reference: disclosure.md §2). A figure rounded to
/// base b and printed as r lies within ⌊b/2⌋ of r, and one of persons above zero is at least the audience's `minimum`;
/// of a hidden one only that it is not negative is known. Which figures add up, the content declares. Throws
/// base::InputError when the releases are of different municipalities, or two differ and have the same edition and
/// audience.
[[nodiscard]] Report releases(std::span<const release::Release> papers, const content::Site& site,
                              const Options& options);

/// A file as `duidelijk protect` writes its cells.csv.
struct CellFile {
  std::string name;
  std::string text;
};

/// The same for files of cells. Over each dimension `Total` is the sum of the codes that are no whole of `groupings`;
/// that is a CSV text with the columns dimension, whole and part (empty name and text = there are none): each whole is
/// the sum of its parts. Faults go to `diagnostics`; then the report is empty.
[[nodiscard]] Report cell_files(std::span<const CellFile> files, const CellFile& groupings, const Options& options,
                                base::Diagnostics& diagnostics);

/// JSON of a report; keys in Dutch, as docs/audit.md names them. Deterministic bytes.
[[nodiscard]] std::string to_json(const Report& report);
/// The Dutch summary for a terminal: counts, and at most 20 figures by name.
[[nodiscard]] std::string summary_nl(const Report& report);

}  // namespace duidelijk::attack
