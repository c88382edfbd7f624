// SPDX-License-Identifier: EUPL-1.2
#include "json_input.h"
#include "seal.h"

#include "duidelijk/base/files.h"
#include "duidelijk/release/account.h"

#include <algorithm>

namespace duidelijk::release {
namespace {

constexpr std::size_t max_bytes = 64U * 1024U * 1024U;
constexpr std::size_t max_list = 100'000;
constexpr std::size_t max_title = 2'000;
constexpr std::int64_t most = 9'007'199'254'740'991;

std::int64_t count(const JsonValue& json) { return json.integer(0, most); }

std::optional<std::int64_t> count_or_none(const JsonValue& json) {
  return json.is_null() ? std::nullopt : std::optional(count(json));
}

Hiding hiding(const JsonValue& json, std::string_view word) {
  const auto* found =
      std::find_if(all_hiding.begin(), all_hiding.end(), [&](Hiding each) { return code(each) == word; });
  if (found == all_hiding.end()) json.refuse("'" + std::string(word) + "' is geen reden");
  return *found;
}

template <typename Read>
auto read_list(const JsonValue& list, Read read) {
  std::vector<decltype(read(list))> result;
  const auto size = list.size(max_list);
  result.reserve(size);
  for (std::size_t i = 0; i < size; ++i) result.push_back(read(list.item(i)));
  return result;
}

Account::Table table(const JsonValue& json) {
  json.expect_keys({"titel", "cellen", "getoond", "afgeschermd"});
  Account::Table t{json.at("titel").text(max_title), count(json.at("cellen")), count(json.at("getoond")), {}};
  std::int64_t left = t.cells - t.shown;
  for (const auto& [key, value] : json.at("afgeschermd").entries()) {
    const auto number = value.integer(1, most);
    if (number > left) json.refuse("er zijn meer cellen getoond en afgeschermd dan de tabel heeft");
    left -= number;
    t.hidden.emplace(hiding(value, key), number);
  }
  if (left < 0) json.refuse("er zijn meer cellen getoond dan de tabel heeft");
  return t;
}

Account::Protection protection(const JsonValue& json) {
  json.expect_keys({"reden", "afgeschermd", "beschermt", "aantal", "voorbeeld", "voorbeeld_van"});
  return {hiding(json.at("reden"), json.at("reden").text()),
          json.at("afgeschermd").text(max_title),
          json.at("beschermt").text(max_title),
          json.at("aantal").integer(1, most),
          json.at("voorbeeld").text(max_title),
          json.at("voorbeeld_van").text(max_title)};
}

Account::Interval interval(const JsonValue& json) {
  json.expect_keys({"wat", "van", "tot"});
  Account::Interval i{json.at("wat").text(max_title), json.at("van").integer(-most, most),
                      json.at("tot").integer(-most, most)};
  if (i.hi < i.lo) json.refuse("'van' is meer dan 'tot'");
  return i;
}

Account::Seen seen(const JsonValue& json) {
  json.expect_keys({"doelgroep", "editie", "certificaat"});
  const bool none = json.at("certificaat").text().empty();
  return {json.at("doelgroep").word(), json.at("editie").word(),
          none ? std::string() : json.at("certificaat").digest()};
}

/// What must be right together.
void check(const Account& a, const JsonValue& root) {
  if (a.wide > a.asked) root.at("ruim").refuse("dit zijn er meer dan onderzocht");
  if (a.witnessed.has_value() != a.unproven.has_value())
    root.at("onbewezen").refuse("'met_getuige' en 'onbewezen' horen bij elkaar");
  if (a.witnessed && (*a.witnessed > a.asked || *a.witnessed + *a.unproven != a.asked))
    root.at("onbewezen").refuse("met en zonder getuige zijn samen niet wat is onderzocht");
  if (static_cast<std::int64_t>(a.narrowest.size()) > a.intervals_of)
    root.at("nauwste").refuse("dit zijn er meer dan waarvan het bereik is uitgerekend");
}

}  // namespace

Account read_account(std::string_view json, const std::string& file) {
  if (json.size() > max_bytes) refuse(file, "certificaat-te-groot", {}, "het bestand is groter dan 64 MB");
  Account a;
  a.digest = tested_digest(json, file, {"heel certificaat", "certificaat-onvolledig", "certificaat-gewijzigd"});
  const JsonDocument document(json, file);
  const auto root = document.root();
  root.expect_keys({"formaat",    "doelgroep",    "doelgroep_naam", "editie",     "cijfers",          "tabellen",
                    "primair",    "secundair",    "teruggegeven",   "ingehouden", "gebleven",         "bescherming",
                    "grootheden", "betrekkingen", "onderzocht",     "ruim",       "voor_wie_meetelt", "met_getuige",
                    "onbewezen",  "breedte",      "bovengrens",     "bereik_van", "nauwste",          "samen_gezien",
                    "regels",     "sha256"});
  if (const auto format = root.at("formaat").text(); format != "duidelijk-certificaat/1")
    root.at("formaat").refuse("'" + format + "' is onbekend", "maak de uitgave opnieuw met deze versie van Duidelijk");
  a.audience = root.at("doelgroep").word();
  a.audience_label = root.at("doelgroep_naam").text();
  a.edition = root.at("editie").word();
  a.figures = root.at("cijfers").digest();
  a.tables = read_list(root.at("tabellen"), table);
  a.primaries = count(root.at("primair"));
  a.secondaries = count(root.at("secundair"));
  a.given_back = count(root.at("teruggegeven"));
  a.withheld = count(root.at("ingehouden"));
  a.kept = count(root.at("gebleven"));
  a.protections = read_list(root.at("bescherming"), protection);
  a.variables = count(root.at("grootheden"));
  a.relations = count(root.at("betrekkingen"));
  a.asked = count(root.at("onderzocht"));
  a.wide = count(root.at("ruim"));
  a.inside = count(root.at("voor_wie_meetelt"));
  a.witnessed = count_or_none(root.at("met_getuige"));
  a.unproven = count_or_none(root.at("onbewezen"));
  a.width = count(root.at("breedte"));
  a.reach = count(root.at("bovengrens"));
  a.intervals_of = count(root.at("bereik_van"));
  a.narrowest = read_list(root.at("nauwste"), interval);
  a.seen = read_list(root.at("samen_gezien"), seen);
  a.rules = read_list(root.at("regels"), [](const JsonValue& v) { return v.text(max_title * 10); });
  check(a, root);
  return a;
}

Account read_account_file(const std::filesystem::path& path) {
  const base::MappedFile file(path);
  return read_account(file.bytes(), path.string());
}

}  // namespace duidelijk::release
