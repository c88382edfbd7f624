// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/hash.h"

#include "duidelijk/base/error.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace duidelijk::base {
namespace {

void require(bool done) {
  if (!done) throw MachineError("de versleutelingsbibliotheek (OpenSSL) werkt niet op deze machine");
}

struct FreeDigest {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
struct FreeMac {
  void operator()(EVP_MAC_CTX* context) const { EVP_MAC_CTX_free(context); }
};

}  // namespace

std::string to_hex(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

std::string sha256_hex(std::string_view bytes) {
  Digest digest{};
  require(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, EVP_sha256(), nullptr) == 1);
  return to_hex(digest);
}

struct Sha256::Impl {
  std::unique_ptr<EVP_MD_CTX, FreeDigest> context{EVP_MD_CTX_new()};
};

Sha256::Sha256() : impl_(std::make_unique<Impl>()) {
  require(impl_->context && EVP_DigestInit_ex(impl_->context.get(), EVP_sha256(), nullptr) == 1);
}
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
  require(EVP_DigestUpdate(impl_->context.get(), bytes.data(), bytes.size()) == 1);
}

std::string Sha256::hex() {
  Digest digest{};
  require(EVP_DigestFinal_ex(impl_->context.get(), digest.data(), nullptr) == 1);
  return to_hex(digest);
}

struct Hmac::Impl {
  std::unique_ptr<EVP_MAC_CTX, FreeMac> context;
};

Hmac::Hmac(std::span<const std::uint8_t> key) : impl_(std::make_unique<Impl>()) {
  EVP_MAC* mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
  require(mac != nullptr);
  impl_->context.reset(EVP_MAC_CTX_new(mac));
  EVP_MAC_free(mac);
  require(impl_->context != nullptr);
  // The parameter takes a pointer to non-const, but only reads it.
  char name[] = "SHA256";
  const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                                   OSSL_PARAM_construct_end()};
  // A null key would mean "keep the key there is", so an empty one needs an address.
  const std::uint8_t nothing = 0;
  require(EVP_MAC_init(impl_->context.get(), key.empty() ? &nothing : key.data(), key.size(), parameters) == 1);
}
Hmac::~Hmac() = default;
Hmac::Hmac(Hmac&&) noexcept = default;
Hmac& Hmac::operator=(Hmac&&) noexcept = default;

Digest Hmac::operator()(std::string_view message) {
  Digest digest{};
  std::size_t size = 0;
  EVP_MAC_CTX* context = impl_->context.get();
  require(EVP_MAC_init(context, nullptr, 0, nullptr) == 1);
  require(EVP_MAC_update(context, reinterpret_cast<const unsigned char*>(message.data()), message.size()) == 1);
  require(EVP_MAC_final(context, digest.data(), &size, digest.size()) == 1 && size == digest.size());
  return digest;
}

Digest random_digest() {
  Digest digest{};
  require(RAND_bytes(digest.data(), static_cast<int>(digest.size())) == 1);
  return digest;
}

}  // namespace duidelijk::base
