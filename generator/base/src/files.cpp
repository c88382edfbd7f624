// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/files.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace duidelijk::base {
namespace {

namespace fs = std::filesystem;

std::string reason(int error) {
  switch (error) {
    case ENOENT:
      return "bestaat niet";
    case EACCES:
    case EPERM:
      return "geen toegang";
    case EISDIR:
      return "is een map";
    case ENOTDIR:
      return "een deel van het pad is geen map";
    case ENOSPC:
    case EDQUOT:
      return "de schijf is vol";
    case EFBIG:
      return "het bestand wordt te groot voor deze schijf";
    case EROFS:
      return "de schijf kan alleen gelezen worden";
    case EMFILE:
    case ENFILE:
      return "er zijn te veel bestanden open";
    case ENAMETOOLONG:
      return "de naam is te lang";
    case EIO:
      return "de schijf geeft een fout";
    default:
      return std::generic_category().message(error);
  }
}

[[noreturn]] void fail(std::string_view verb, const fs::path& path, int error) {
  throw MachineError(fmt::format("kan '{}' niet {}: {}", printable(path.string()), verb, reason(error)));
}

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }
  /// The last failure of a write may only show here.
  [[nodiscard]] bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

int open_again(const char* path, int flags, mode_t mode = 0) {
  int fd = -1;
  do {
    fd = ::open(path, flags | O_CLOEXEC, mode);
  } while (fd < 0 && errno == EINTR);
  return fd;
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// The file beside the target; gone again unless it was renamed.
class Draft {
 public:
  Draft(const fs::path& folder, unsigned mode)
      : path_(folder / fmt::format(".duidelijk-{}.tmp", to_hex(random_digest()).substr(0, 16))),
        file_(open_again(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, static_cast<mode_t>(mode))),
        exists_(file_.get() >= 0) {}
  ~Draft() {
    if (exists_) ::unlink(path_.c_str());
  }
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  /// False, with errno set, when a step fails.
  [[nodiscard]] bool become(const fs::path& target, std::string_view bytes) {
    if (!exists_ || !write_all(file_.get(), bytes) || ::fsync(file_.get()) != 0 || !file_.close()) return false;
    if (::rename(path_.c_str(), target.c_str()) != 0) return false;
    exists_ = false;
    return true;
  }

 private:
  fs::path path_;
  Descriptor file_;
  bool exists_;
};

// The name is in the folder, and a folder reaches the disk by its own fsync. Where a file system cannot do that, the
// file is still whole; so a failure here is no failure of the writing.
void sync_folder(const fs::path& folder) {
  const Descriptor descriptor(open_again(folder.c_str(), O_RDONLY | O_DIRECTORY));
  if (descriptor.get() >= 0) static_cast<void>(::fsync(descriptor.get()));
}

// Opens for reading; folders are refused here because open() takes them.
int open_to_read(const fs::path& path, struct stat& status) {
  const int fd = open_again(path.c_str(), O_RDONLY);
  if (fd < 0) fail("lezen", path, errno);
  int error = 0;
  if (::fstat(fd, &status) != 0)
    error = errno;
  else if (S_ISDIR(status.st_mode))
    error = EISDIR;
  if (error == 0) return fd;
  ::close(fd);
  fail("lezen", path, error);
}

}  // namespace

std::string read_file(const fs::path& path) {
  struct stat status {};
  const Descriptor file(open_to_read(path, status));
  std::string bytes;
  std::size_t filled = 0;
  // One byte more than the size says, so that the usual file ends with the first read of nothing and no growth.
  bytes.resize(static_cast<std::size_t>(status.st_size) + 1);
  for (;;) {
    const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("lezen", path, errno);
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
  }
  bytes.resize(filled);
  return bytes;
}

void write_file_atomic(const fs::path& path, std::string_view bytes, unsigned mode) {
  struct stat status {};
  // Renaming over a device or a pipe would replace it by a file.
  if (::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode)) {
    if (S_ISDIR(status.st_mode)) fail("schrijven", path, EISDIR);
    throw MachineError(fmt::format("kan '{}' niet schrijven: is geen gewoon bestand", printable(path.string())));
  }
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  Draft draft(folder, mode);
  if (!draft.become(path, bytes)) fail("schrijven", path, errno);
  sync_folder(folder);
}

MappedFile::MappedFile(const fs::path& path) {
  struct stat status {};
  const Descriptor file(open_to_read(path, status));
  if (!S_ISREG(status.st_mode)) {
    throw MachineError(fmt::format("kan '{}' niet lezen: is geen gewoon bestand", printable(path.string())));
  }
  if (status.st_size == 0) return;
  size_ = static_cast<std::size_t>(status.st_size);
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (mapped == MAP_FAILED) fail("lezen", path, errno);
  data_ = static_cast<const char*>(mapped);
  static_cast<void>(::madvise(mapped, size_, MADV_SEQUENTIAL));
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

void MappedFile::let_go(std::size_t from, std::size_t to) const {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  from = (from + page - 1) / page * page;
  to = std::min(to, size_) / page * page;
  if (from < to) static_cast<void>(::madvise(const_cast<char*>(data_) + from, to - from, MADV_DONTNEED));
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

}  // namespace duidelijk::base
