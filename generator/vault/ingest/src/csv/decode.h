// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace duidelijk::ingest::csv {

/// Starts with the byte order mark of UTF-16, as spreadsheets write for "Unicode text".
[[nodiscard]] bool is_utf16(std::string_view bytes);

/// A delivery as UTF-8. UTF-8 stays where it is; Windows-1252 is copied. A file that is mostly UTF-8 with a broken line
/// stays as it is, so that one line is refused instead of every accent in the file spoilt.
class Decoded {
 public:
  /// Throws InputError: UTF-16, or Windows-1252 of more than 256 MiB.
  Decoded(std::string_view bytes, const std::string& file);
  [[nodiscard]] std::string_view text() const { return copied_ ? std::string_view(copy_) : bytes_; }

 private:
  std::string_view bytes_;
  std::string copy_;
  bool copied_ = false;
};

}  // namespace duidelijk::ingest::csv
