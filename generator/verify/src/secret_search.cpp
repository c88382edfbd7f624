// SPDX-License-Identifier: EUPL-1.2
#include "secret_search.h"

#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>

namespace duidelijk::verify {
namespace {

/// So much of a pseudonym tells it from all others; printing less of it is a leak as well.
constexpr std::size_t enough_bytes = 8;
constexpr std::size_t part_size = std::size_t{1} << 20;
/// A needle in all its escapes is at most this long, or is found by its first part.
constexpr std::size_t overlap = std::size_t{16} << 10;
constexpr std::size_t longest_needle = 2000;

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(c);
    count += 8;
    for (; count >= 6; count -= 6) out += letters[bits >> (count - 6) & 63];
  }
  return out;
}

std::string normal(std::string_view text) { return normalise(text, Tags::keep); }

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
}

bool is_whole_word(std::string_view text, std::size_t at, std::size_t length) {
  const bool open = at == 0 || !is_word_byte(text[at - 1]) || !is_word_byte(text[at]);
  const std::size_t end = at + length;
  return open && (end == text.size() || !is_word_byte(text[end]) || !is_word_byte(text[end - 1]));
}

}  // namespace

SecretSearch::SecretSearch(const Secrets& secrets, const std::vector<std::string>& also_allowed) {
  std::set<std::string> allowed;
  for (const auto* list : {&secrets.allowed_names, &also_allowed}) {
    for (const auto& name : *list) allowed.insert(normal(base::trim(name)));
  }
  kinds_.reserve(secrets.pseudonyms.size() + secrets.names.size() + secrets.canaries.size());
  for (const auto& each : secrets.pseudonyms) add_pseudonym(each);
  for (const auto& each : secrets.names) {
    if (!allowed.contains(normal(base::trim(each)))) add_word(each, Kind::name);
  }
  for (const auto& each : secrets.canaries) add_word(each, Kind::canary);
  raw_.prepare();
  normal_.prepare();
}

void SecretSearch::add_pseudonym(const std::string& bytes) {
  if (bytes.size() < enough_bytes) {
    ++too_short_;
    return;
  }
  const auto id = static_cast<std::uint32_t>(kinds_.size());
  kinds_.push_back(Kind::pseudonym);
  const std::string first = bytes.substr(0, enough_bytes);
  raw_.add(first, id);
  normal_.add(base::to_hex({reinterpret_cast<const std::uint8_t*>(first.data()), first.size()}), id);
  normal_.add(base::lower(base64(first)), id);
}

void SecretSearch::add_word(const std::string& word, Kind kind) {
  std::string form = normal(base::trim(word));
  if (form.size() > longest_needle) form.resize(longest_needle);
  if (form.size() < Needles::shortest) {
    ++too_short_;
    return;
  }
  const auto id = static_cast<std::uint32_t>(kinds_.size());
  kinds_.push_back(kind);
  std::string slug = base::slug(word);
  if (slug.size() > longest_needle) slug.resize(longest_needle);
  if (slug != form && slug.size() >= Needles::shortest) normal_.add(std::move(slug), id);
  normal_.add(std::move(form), id);
}

void SecretSearch::search_normal(std::string_view bytes, Tags tags, std::string& text, std::vector<Hit>& hits) const {
  normalise(bytes, tags, text);
  std::vector<std::uint32_t> from;  // found again when there is something to tell
  normal_.find(text, [&](std::uint32_t id, std::size_t at, std::size_t length) {
    if (kinds_[id] == Kind::name && !is_whole_word(text, at, length)) return;
    if (from.empty()) from = origins(bytes, tags);
    hits.push_back({from[at], std::max<std::size_t>(1, from[at + length] - from[at]), id});
  });
}

void SecretSearch::search_part(std::string_view part, std::size_t from, bool markup, std::vector<Hit>& hits) const {
  std::vector<Hit> found;
  raw_.find(part, [&](std::uint32_t id, std::size_t at, std::size_t length) { found.push_back({at, length, id}); });
  std::string text;
  search_normal(part, Tags::keep, text, found);
  if (markup) search_normal(part, Tags::drop, text, found);
  for (auto& hit : found) hit.offset += from;
  hits.insert(hits.end(), found.begin(), found.end());
}

void SecretSearch::search(std::string_view bytes, bool markup, Reporter& reporter) const {
  if (kinds_.empty()) return;
  std::vector<Hit> hits;
  for (std::size_t from = 0; from < bytes.size() || from == 0; from += part_size) {
    search_part(bytes.substr(from, part_size + overlap), from, markup, hits);
  }
  // The forms of one string overlap, and so do parts of the text: a place is told once.
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return a.offset != b.offset ? a.offset < b.offset : a.id < b.id; });
  const auto same = [](const Hit& a, const Hit& b) { return a.offset == b.offset && a.id == b.id; };
  hits.erase(std::unique(hits.begin(), hits.end(), same), hits.end());
  for (const auto& hit : hits) report(hit, reporter);
}

void SecretSearch::search_path(std::string_view path, Reporter& reporter) const {
  std::vector<Hit> hits;
  search_part(path, 0, false, hits);
  bool told[3] = {};
  for (const auto& hit : hits) {
    auto& once = told[static_cast<std::size_t>(kinds_[hit.id])];
    if (once) continue;
    once = true;
    reporter.error(std::string("geheim-in-naam"),
                   kinds_[hit.id] == Kind::name
                       ? "de naam van dit bestand is die van een aanbieder die hier niet genoemd mag worden"
                       : "de naam van dit bestand bevat een vertrouwelijk gegeven",
                   "gooi deze site weg en zoek uit hoe de naam hier komt");
  }
}

void SecretSearch::report(Hit hit, Reporter& reporter) const {
  const Span span{hit.offset, hit.length};
  switch (kinds_[hit.id]) {
    case Kind::pseudonym:
      reporter.secret(span, "pseudoniem", "hier staat het pseudoniem van een jeugdige",
                      "publiceer deze site niet, en meld het bij de functionaris gegevensbescherming");
      break;
    case Kind::name:
      reporter.secret(span, "naam-van-aanbieder",
                      "hier staat de naam van een aanbieder die deze doelgroep niet mag zien",
                      "haal de naam weg, of zet haar bij 'namen' in content/toegestaan.yaml");
      break;
    case Kind::canary:
      reporter.secret(span, "vertrouwelijk-gegeven", "hier staat een tekst uit een vertrouwelijk veld van een levering",
                      "publiceer deze site niet, en zoek uit langs welke weg de tekst hier komt");
      break;
  }
}

}  // namespace duidelijk::verify
