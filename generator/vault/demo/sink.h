// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace duidelijk::demo {

/// A file written in large pieces. Throws base::MachineError when the disk refuses. Append to text(), then call
/// line_done().
class Sink {
 public:
  explicit Sink(const std::filesystem::path& path);
  [[nodiscard]] std::string& text() { return buffer_; }
  void line_done() {
    if (buffer_.size() >= flush_at) flush();
  }
  /// Flushes and closes; a file that could not be written whole is an error here and not a silence.
  void close();

 private:
  static constexpr std::size_t flush_at = 128 * 1024;
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void flush();
  [[noreturn]] void fail() const;
  std::filesystem::path path_;
  std::unique_ptr<std::FILE, Closer> file_;
  std::string buffer_;
};

/// Writes a whole small file.
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace duidelijk::demo
