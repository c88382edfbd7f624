// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace duidelijk::base {

using Digest = std::array<std::uint8_t, 32>;

[[nodiscard]] std::string to_hex(std::span<const std::uint8_t> bytes);
/// SHA-256 in lower-case hexadecimal.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

/// SHA-256 of a stream of pieces. Move only.
class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(Sha256&&) noexcept;
  Sha256& operator=(Sha256&&) noexcept;
  void add(std::string_view bytes);
  [[nodiscard]] std::string hex();  ///< ends the stream

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// HMAC-SHA-256 with one key, reused for many short messages (a reused EVP_MAC_CTX is six times as fast as HMAC()).
/// Move only.
class Hmac {
 public:
  explicit Hmac(std::span<const std::uint8_t> key);
  ~Hmac();
  Hmac(Hmac&&) noexcept;
  Hmac& operator=(Hmac&&) noexcept;
  [[nodiscard]] Digest operator()(std::string_view message);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Cryptographically strong random bytes.
[[nodiscard]] Digest random_digest();

}  // namespace duidelijk::base
