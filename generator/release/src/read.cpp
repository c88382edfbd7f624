// SPDX-License-Identifier: EUPL-1.2
#include "check.h"
#include "json_input.h"
#include "seal.h"
#include "words.h"

#include "duidelijk/base/files.h"

#include <limits>

namespace duidelijk::release {
namespace {

constexpr std::size_t max_bytes = 256U * 1024U * 1024U;
constexpr std::size_t max_values = 20'000'000;
constexpr std::size_t max_members = 20'000;
constexpr std::size_t max_list = 10'000;
constexpr std::size_t max_definition = 100'000;

template <typename Read>
auto read_list(const JsonValue& list, std::size_t at_most, Read read) {
  std::vector<decltype(read(list))> result;
  const auto count = list.size(at_most);
  result.reserve(count);
  for (std::size_t i = 0; i < count; ++i) result.push_back(read(list.item(i)));
  return result;
}

std::vector<std::string> words(const JsonValue& list, std::size_t at_most) {
  return read_list(list, at_most, [](const JsonValue& v) { return v.word(); });
}

Dimension dimension(const JsonValue& json) {
  json.expect_keys({"id", "label", "totaal", "leden"});
  Dimension d{json.at("id").word(), json.at("label").text(), json.at("totaal").text(), {}};
  d.members = read_list(json.at("leden"), max_members, [](const JsonValue& m) {
    m.expect_keys({"id", "label", "ouder"});
    return Member{m.at("id").word(), m.at("label").text(), m.at("ouder").word_or_empty()};
  });
  return d;
}

std::optional<Norm> norm(const JsonValue& json) {
  if (json.is_null()) return std::nullopt;
  json.expect_keys({"waarde", "eenheid", "bron"});
  return Norm{json.at("waarde").text(), json.at("eenheid").text(), json.at("bron").text()};
}

bool is_stand(const JsonValue& json) {
  const auto kind = json.text();
  if (kind != "stand" && kind != "stroom") json.refuse("hier hoort 'stand' of 'stroom'");
  return kind == "stand";
}

Indicator indicator(const JsonValue& json) {
  json.expect_keys({"id", "versie", "naam", "eenheid", "invalshoek", "pijler", "soort", "decimalen", "afgerond_op", "teller", "noemer",
                    "bron", "dekking", "waarschuwing", "norm", "onvoldoende", "nodig", "definitie"});
  Indicator i;
  i.id = json.at("id").word();
  i.version = static_cast<int>(json.at("versie").integer(1, 9999));
  i.name = json.at("naam").text();
  i.unit = json.at("eenheid").text();
  i.invalshoek = json.at("invalshoek").word_or_empty();
  i.pijler = json.at("pijler").word_or_empty();
  i.stand = is_stand(json.at("soort"));
  i.decimals = static_cast<int>(json.at("decimalen").integer(0, 6));
  i.rounded_to = static_cast<int>(json.at("afgerond_op").integer(1, std::numeric_limits<int>::max()));
  i.numerator = json.at("teller").word_or_empty();
  i.denominator = json.at("noemer").word_or_empty();
  i.source = json.at("bron").text(max_definition);
  i.coverage = json.at("dekking").text(max_definition);
  i.warning = json.at("waarschuwing").text(max_definition);
  i.norm = norm(json.at("norm"));
  i.insufficient = json.at("onvoldoende").flag();
  i.needed = json.at("nodig").text(max_definition);
  i.definition = json.at("definitie").text(max_definition);
  return i;
}

base::Period period(const JsonValue& json) {
  const auto code = json.text();
  const auto parsed = base::Period::parse(code);
  if (!parsed || parsed->code() != code) json.refuse("'" + code + "' is geen periode");
  return *parsed;
}

Certainty certainty(const JsonValue& json) {
  const auto word = certainty_from(json.text());
  if (!word) json.refuse("hier hoort 'definitief', 'voorlopig' of 'geraamd'");
  return *word;
}

base::Grain grain(const JsonValue& json) {
  const auto word = base::grain_from(json.text());
  if (!word) json.refuse("hier hoort 'jaar', 'halfjaar', 'kwartaal' of 'maand'");
  return *word;
}

Table table(const JsonValue& json) {
  json.expect_keys({"indicator", "per", "naar", "perioden", "zekerheid", "leden", "waarden"});
  Table t;
  t.indicator = json.at("indicator").word();
  t.grain = grain(json.at("per"));
  t.dimensions = words(json.at("naar"), max_list);
  t.periods = read_list(json.at("perioden"), max_list, period);
  t.certainty = read_list(json.at("zekerheid"), max_list, certainty);
  t.members = read_list(json.at("leden"), max_list, [](const JsonValue& list) { return words(list, max_members); });
  t.values = json.at("waarden").figures(max_values);
  return t;
}

void head(const JsonValue& json, Release& r) {
  r.audience = json.at("doelgroep").word();
  r.audience_label = json.at("doelgroep_naam").text();
  r.edition = json.at("editie").word();
  r.confidential = json.at("vertrouwelijk").flag();
  r.draft = json.at("concept").flag();
  r.example = json.at("voorbeeld").flag();
  r.gemeente = json.at("gemeente").text();
  r.gemeente_code = json.at("gemeentecode").word_or_empty();
  const auto day = json.at("gegevens_tot").text();
  const auto parsed = base::Date::parse(day);
  if (!parsed || parsed->iso() != day) json.at("gegevens_tot").refuse("'" + day + "' is geen datum (jjjj-mm-dd)");
  r.data_until = *parsed;
}

/// Since version 2 a release names its certificate. What was given out before that, stays as it is.
std::string certificate(const JsonValue& root) {
  const bool with = root.has("certificaat");
  if (with) {
    root.expect_keys({"formaat", "doelgroep", "doelgroep_naam", "editie", "vertrouwelijk", "concept", "voorbeeld", "gemeente",
                      "gemeentecode", "gegevens_tot", "dimensies", "indicatoren", "tabellen", "afgeschermd", "regels", "certificaat", "sha256"});
  } else {
    root.expect_keys({"formaat", "doelgroep", "doelgroep_naam", "editie", "vertrouwelijk", "concept", "voorbeeld", "gemeente",
                      "gemeentecode", "gegevens_tot", "dimensies", "indicatoren", "tabellen", "afgeschermd", "regels", "sha256"});
  }
  if (const auto format = root.at("formaat").text(); format != (with ? "duidelijk-release/2" : "duidelijk-release/1")) {
    root.at("formaat").refuse("'" + format + "' is onbekend", "maak de uitgave opnieuw met deze versie van Duidelijk");
  }
  return with ? root.at("certificaat").digest() : std::string();
}

}  // namespace

Release read(std::string_view json, const std::string& file_name) {
  if (json.size() > max_bytes) refuse(file_name, "uitgave-te-groot", {}, "het bestand is groter dan 256 MB");
  Release r;
  r.digest = tested_digest(json, file_name, {"hele uitgave", "uitgave-onvolledig", "uitgave-gewijzigd"});
  const JsonDocument document(json, file_name);
  const auto root = document.root();
  r.certificate = certificate(root);
  head(root, r);
  r.dimensions = read_list(root.at("dimensies"), max_list, dimension);
  r.indicators = read_list(root.at("indicatoren"), max_list, indicator);
  r.tables = read_list(root.at("tabellen"), max_list, table);
  for (const auto& [id, count] : root.at("afgeschermd").entries()) {
    r.hidden.emplace(id, count.integer(1, static_cast<std::int64_t>(max_values)));
  }
  r.rules = read_list(root.at("regels"), max_list, [](const JsonValue& v) { return v.text(max_definition); });
  check(r, file_name);
  return r;
}

Release read_file(const std::filesystem::path& path) {
  const base::MappedFile file(path);
  return read(file.bytes(), path.string());
}

std::string file_name(std::string_view edition, std::string_view audience) {
  std::string name(edition);
  return name.append(".").append(audience).append(".json");
}

}  // namespace duidelijk::release
