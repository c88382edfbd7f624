// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "spec.h"
#include "trouble.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::protect {

/// A file of rows with named columns: CSV with a header (; or , or tab), or fixed width. Read whole; UTF-8, else
/// Windows-1252.
class RowFile {
 public:
  /// Called with the fields of the asked columns, in that order and without spaces around them; they live until it
  /// returns.
  using Work = std::function<void(int line, std::span<const std::string_view> fields)>;

  /// `fixed` empty: CSV. Throws base::MachineError when the file cannot be read.
  RowFile(const std::filesystem::path& path, const std::map<std::string, ColumnRange>& fixed);

  [[nodiscard]] const std::string& shown() const { return shown_; }
  /// The names of the columns: of the header, or of the ranges.
  [[nodiscard]] std::vector<std::string> header() const;
  /// Reads all rows; a column that is not there, a row that is too short or a field that cannot be read is trouble, and
  /// that row is left out.
  void each(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const;

 private:
  void each_csv(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const;
  void each_fixed(const std::vector<std::string>& columns, Trouble& trouble, const Work& work) const;

  std::string shown_;
  std::string text_;
  std::map<std::string, ColumnRange> fixed_;
  char delimiter_ = ';';
};

}  // namespace duidelijk::protect
