// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace duidelijk::base {

/// The whole file. Throws MachineError (not found, no permission, a folder).
[[nodiscard]] std::string read_file(const std::filesystem::path& path);
/// Writes beside the target, fsyncs and renames: the file is whole or as it was. Throws MachineError (disk full …;
/// a target that is no ordinary file). The mode is narrowed by the umask.
void write_file_atomic(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);

/// A read-only view of a file, for large deliveries. Move only. Throws MachineError when it cannot be opened.
class MappedFile {
 public:
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&&) = delete;
  [[nodiscard]] std::string_view bytes() const { return {data_, size_}; }
  /// Takes the bytes from `from` up to `to` out of this process's memory: they were used. They can be read again, from the file.
  void let_go(std::size_t from, std::size_t to) const;

 private:
  const char* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace duidelijk::base
