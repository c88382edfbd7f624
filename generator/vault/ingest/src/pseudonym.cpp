// SPDX-License-Identifier: EUPL-1.2
#include "pseudonym.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace duidelijk::ingest {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void refuse(const fs::path& path, std::string rule, std::string message, std::string advice) {
  base::Diagnostic out;
  out.rule = std::move(rule);
  out.file = path.string();
  out.message = std::move(message);
  out.advice = std::move(advice);
  throw base::InputError(std::move(out));
}

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
  throw base::MachineError(fmt::format("Het sleutelbestand '{}' {}: {}.", path.string(), what, std::strerror(errno)));
}

class File {
 public:
  explicit File(int descriptor) : descriptor_(descriptor) {}
  ~File() { if (descriptor_ >= 0) ::close(descriptor_); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

void require_outside_git(const fs::path& path) {
  std::error_code error;
  fs::path folder = fs::weakly_canonical(fs::absolute(path), error).parent_path();
  for (;; folder = folder.parent_path()) {
    if (fs::exists(folder / ".git", error)) {
      refuse(path, "sleutel-in-werkmap", "de sleutel van de pseudoniemen ligt in een map die git bewaart",
             "zet de sleutel op een afgeschermde plek buiten de werkmap, en geef die plek op met --key");
    }
    if (folder == folder.parent_path()) return;
  }
}

/// 64 hexadecimal digits; nothing is left behind when it cannot be written whole.
void create(const fs::path& path) {
  const File file(::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600));
  if (!file.is_open()) {
    if (errno == EEXIST) return;
    fail(path, "kan niet worden gemaakt");
  }
  const base::Digest key = base::random_digest();
  const std::string text = base::to_hex(key) + "\n";
  const bool written = ::write(file.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file.get()) == 0;
  if (!written) {
    const int reason = errno;
    ::unlink(path.c_str());
    errno = reason;
    fail(path, "kan niet worden geschreven");
  }
}

void require_private(const fs::path& path, int file) {
  struct stat info {};
  if (::fstat(file, &info) != 0) fail(path, "kan niet worden gelezen");
  if (!S_ISREG(info.st_mode)) {
    refuse(path, "sleutel-geen-bestand", "dit is geen gewoon bestand", "geef met --key de naam van een bestand op");
  }
  if ((info.st_mode & 077) != 0) {
    refuse(path, "sleutel-niet-afgeschermd",
           fmt::format("anderen kunnen bij de sleutel van de pseudoniemen (rechten {:o})", info.st_mode & 0777),
           fmt::format("geef alleen uzelf toegang: chmod 600 '{}'", path.string()));
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

base::Digest parse_key(const fs::path& path, std::string_view text) {
  text = base::trim(text);
  base::Digest key{};
  bool good = text.size() == 2 * key.size();
  for (std::size_t i = 0; good && i < key.size(); ++i) {
    const int high = hex_digit(text[2 * i]);
    const int low = hex_digit(text[2 * i + 1]);
    good = high >= 0 && low >= 0;
    key[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  if (!good) {
    refuse(path, "sleutel-onleesbaar", "dit is geen sleutel van Duidelijk (verwacht: 64 cijfers en letters a-f)",
           "zet het goede sleutelbestand terug; zonder die sleutel kan de opslag niet worden aangevuld");
  }
  return key;
}

base::Hmac load(const fs::path& path, KeyPlace place, bool may_create) {
  if (place == KeyPlace::outside_git) require_outside_git(path);
  std::error_code error;
  if (!fs::exists(path, error) && !error) {
    if (!may_create) {
      refuse(path, "sleutel-ontbreekt", "de sleutel waarmee deze opslag is gemaakt is er niet",
             "geef met --key het sleutelbestand op dat bij deze opslag hoort");
    }
    create(path);
  }
  const File file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path, "kan niet worden gelezen");
  require_private(path, file.get());
  std::array<char, 256> buffer{};
  const ssize_t size = ::read(file.get(), buffer.data(), buffer.size());
  if (size < 0) fail(path, "kan niet worden gelezen");
  return base::Hmac(parse_key(path, {buffer.data(), static_cast<std::size_t>(size)}));
}

}  // namespace

Key::Key(const fs::path& path, KeyPlace place, bool may_create) : hmac_(load(path, place, may_create)) {
  fingerprint_ = base::to_hex(hmac_("duidelijk: vingerafdruk van de sleutel"));
}

base::Digest Key::pseudonym(std::uint32_t bsn) { return hmac_(fmt::format("{:09}", bsn)); }

}  // namespace duidelijk::ingest
