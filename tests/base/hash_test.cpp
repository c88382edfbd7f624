// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/base/hash.h"

#include <doctest/doctest.h>

#include <vector>

namespace duidelijk::base {
namespace {

std::vector<std::uint8_t> repeated(std::size_t count, std::uint8_t byte) {
  return std::vector<std::uint8_t>(count, byte);
}

std::vector<std::uint8_t> bytes(std::string_view text) { return {text.begin(), text.end()}; }

std::string hmac(std::span<const std::uint8_t> key, std::string_view message) {
  Hmac compute(key);
  return to_hex(compute(message));
}

// FIPS 180-2, appendix B, and the NIST example of the empty message.
TEST_CASE("SHA-256 gives the values of FIPS 180") {
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST_CASE("SHA-256 in pieces gives the value of the million letters a") {
  Sha256 hash;
  for (int i = 0; i < 1000; ++i) hash.add(std::string(1000, 'a'));
  hash.add("");
  CHECK(hash.hex() == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  Sha256 moved;
  moved.add("a");
  Sha256 target = std::move(moved);
  target.add("bc");
  CHECK(target.hex() == sha256_hex("abc"));
}

// RFC 4231, sections 4.2 to 4.8 without 4.6, which truncates.
TEST_CASE("HMAC-SHA-256 gives the values of RFC 4231") {
  CHECK(hmac(repeated(20, 0x0b), "Hi There") == "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
  CHECK(hmac(bytes("Jefe"), "what do ya want for nothing?") ==
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  CHECK(hmac(repeated(20, 0xaa), std::string(50, '\xdd')) ==
        "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
  std::vector<std::uint8_t> counting;
  for (std::uint8_t byte = 1; byte <= 25; ++byte) counting.push_back(byte);
  CHECK(hmac(counting, std::string(50, '\xcd')) == "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
  CHECK(hmac(repeated(131, 0xaa), "Test Using Larger Than Block-Size Key - Hash Key First") ==
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
  CHECK(hmac(repeated(131, 0xaa),
             "This is a test using a larger than block-size key and a larger than block-size data. The key needs to be "
             "hashed before being used by the HMAC algorithm.") ==
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
}

TEST_CASE("One HMAC serves many messages, each as if it were the first") {
  Hmac compute(bytes("Jefe"));
  const std::string expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
  CHECK(to_hex(compute("what do ya want for nothing?")) == expected);
  static_cast<void>(compute("something else"));
  static_cast<void>(compute(""));
  CHECK(to_hex(compute("what do ya want for nothing?")) == expected);
  Hmac moved = std::move(compute);
  CHECK(to_hex(moved("what do ya want for nothing?")) == expected);
}

// The value is given by Wikipedia, "HMAC", for the empty key and message.
TEST_CASE("An empty key is a key") {
  CHECK(hmac({}, "") == "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
  const std::vector<std::uint8_t> other{1};
  CHECK(hmac(other, "") != hmac({}, ""));
}

TEST_CASE("Random digests differ") { CHECK(random_digest() != random_digest()); }

TEST_CASE("Hexadecimal has two lower-case digits a byte") {
  const std::vector<std::uint8_t> some{0x00, 0x0f, 0xa0, 0xff};
  CHECK(to_hex(some) == "000fa0ff");
  CHECK(to_hex({}) == "");
}

}  // namespace
}  // namespace duidelijk::base
