// SPDX-License-Identifier: EUPL-1.2
#include "seal.h"

#include "json_input.h"

#include "duidelijk/base/hash.h"

namespace duidelijk::release {
namespace {

constexpr std::string_view digest_start = "\"sha256\": \"";
constexpr std::string_view digest_end = "\"\n}\n";
constexpr std::size_t hex_length = 64;

}  // namespace

std::string tested_digest(std::string_view json, const std::string& file, const Paper& paper) {
  const auto tail = digest_start.size() + hex_length + digest_end.size();
  if (json.size() < tail || !json.ends_with(digest_end) ||
      json.substr(json.size() - tail, digest_start.size()) != digest_start) {
    refuse(file, std::string(paper.incomplete), {},
           "dit is geen " + std::string(paper.word) +
               " van Duidelijk: de laatste regel met het controlegetal (sha256) ontbreekt",
           "haal het bestand opnieuw op bij wie het maakte");
  }
  const auto body = json.substr(0, json.size() - tail);
  const auto stated = json.substr(body.size() + digest_start.size(), hex_length);
  if (base::sha256_hex(body) != stated) {
    refuse(file, std::string(paper.changed), {},
           "het bestand is veranderd nadat het gemaakt is: het controlegetal (sha256) klopt niet",
           "haal het bestand opnieuw op, en verander het niet met de hand");
  }
  return std::string{stated};
}

}  // namespace duidelijk::release
