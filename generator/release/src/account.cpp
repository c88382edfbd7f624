// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/release/account.h"

#include "json_input.h"

#include "duidelijk/base/hash.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duidelijk::release {
namespace {

using Json = nlohmann::ordered_json;

struct Words {
  Hiding hiding;
  std::string_view code, label, words;
};
constexpr std::array<Words, all_hiding.size()> known{{
    {Hiding::klein, "klein", "klein aantal",
     "het aantal is te klein, of er blijft te weinig over van een totaal of een ruimere groep"},
    {Hiding::gebied, "gebied", "klein gebied", "in het gebied wonen te weinig jonge mensen"},
    {Hiding::bedrag, "bedrag", "bedrag van weinigen",
     "het bedrag is van te weinig jeugdigen of aanbieders, of één van hen bepaalt het"},
    {Hiding::verzoek, "verzoek", "op verzoek", "daar is om gevraagd"},
    {Hiding::waarneming, "waarneming", "weinig waarnemingen",
     "er zijn te weinig waarnemingen, of de noemer van een aandeel is te klein"},
    {Hiding::deel, "deel", "hoort bij een ander",
     "het hoort bij een cijfer dat al is afgeschermd, zoals het bedrag bij een aantal"},
    {Hiding::eerder, "eerder", "eerdere editie", "naast een eerdere editie zou het te veel zeggen"},
    {Hiding::rij, "rij", "rij of kolom", "anders volgt een ander cijfer uit een rij of kolom"},
    {Hiding::samen, "samen", "tabellen samen", "anders volgt een ander cijfer uit meer tabellen samen"},
    {Hiding::bereik, "bereik", "te nauw", "anders is een ander cijfer te nauw te schatten"},
    {Hiding::som, "som", "som van weinigen", "anders volgt een bedrag van weinigen als som"},
}};

Json tables(const Account& account) {
  Json list = Json::array();
  for (const auto& table : account.tables) {
    Json hidden = Json::object();
    for (const auto& [hiding, count] : table.hidden) hidden[std::string(code(hiding))] = count;
    list.push_back(
        {{"titel", table.title}, {"cellen", table.cells}, {"getoond", table.shown}, {"afgeschermd", hidden}});
  }
  return list;
}

Json protections(const Account& account) {
  Json list = Json::array();
  for (const auto& p : account.protections) {
    list.push_back({{"reden", code(p.hiding)},
                    {"afgeschermd", p.hidden},
                    {"beschermt", p.protects},
                    {"aantal", p.count},
                    {"voorbeeld", p.example},
                    {"voorbeeld_van", p.example_of}});
  }
  return list;
}

Json intervals(const Account& account) {
  Json list = Json::array();
  for (const auto& i : account.narrowest) list.push_back({{"wat", i.name}, {"van", i.lo}, {"tot", i.hi}});
  return list;
}

Json seen(const Account& account) {
  Json list = Json::array();
  for (const auto& s : account.seen)
    list.push_back({{"doelgroep", s.audience}, {"editie", s.edition}, {"certificaat", s.certificate}});
  return list;
}

Json optional(const std::optional<std::int64_t>& number) { return number ? Json(*number) : Json(nullptr); }

[[noreturn]] void foreign(const std::string& file, const std::string& message) {
  refuse(file, "certificaat-niet-van-release", {}, message,
         "maak release en certificaat opnieuw met 'duidelijk release'; zij horen uit dezelfde opdracht te komen");
}

}  // namespace

std::string_view code(Hiding hiding) { return known[static_cast<std::size_t>(hiding)].code; }
std::string_view label(Hiding hiding) { return known[static_cast<std::size_t>(hiding)].label; }
std::string_view words(Hiding hiding) { return known[static_cast<std::size_t>(hiding)].words; }
bool is_secondary(Hiding hiding) { return hiding >= Hiding::rij; }

std::string write(Account& account) {
  std::string out = "{\n";
  const auto field = [&](std::string_view key, const Json& value) {
    out += Json(key).dump() + ": ";
    if (!value.is_array() || value.empty()) {
      out += value.dump();
    } else {
      out += "[";
      for (std::size_t i = 0; i < value.size(); ++i) out += (i == 0 ? "" : ",\n  ") + value[i].dump();
      out += "]";
    }
    out += ",\n";
  };
  field("formaat", "duidelijk-certificaat/1");
  field("doelgroep", account.audience);
  field("doelgroep_naam", account.audience_label);
  field("editie", account.edition);
  field("cijfers", account.figures);
  field("tabellen", tables(account));
  field("primair", account.primaries);
  field("secundair", account.secondaries);
  field("teruggegeven", account.given_back);
  field("ingehouden", account.withheld);
  field("gebleven", account.kept);
  field("bescherming", protections(account));
  field("grootheden", account.variables);
  field("betrekkingen", account.relations);
  field("onderzocht", account.asked);
  field("ruim", account.wide);
  field("voor_wie_meetelt", account.inside);
  field("met_getuige", optional(account.witnessed));
  field("onbewezen", optional(account.unproven));
  field("breedte", account.width);
  field("bovengrens", account.reach);
  field("bereik_van", account.intervals_of);
  field("nauwste", intervals(account));
  field("samen_gezien", seen(account));
  field("regels", account.rules);
  account.digest = base::sha256_hex(out);
  out += "\"sha256\": \"" + account.digest + "\"\n}\n";
  return out;
}

std::string account_file_name(std::string_view edition, std::string_view audience) {
  return std::string(edition) + "." + std::string(audience) + ".certificaat.json";
}

std::string figures_digest(Release release) {
  release.certificate.clear();
  (void)write(release);
  return release.digest;
}

void require_belongs(const Account& account, const Release& release, const std::string& file) {
  if (account.audience != release.audience || account.edition != release.edition)
    foreign(file, "dit certificaat is van editie " + account.edition + " voor " + account.audience +
                      ", en de release van " + release.edition + " voor " + release.audience);
  if (!base::Period::parse(release.edition)) foreign(file, "de editie '" + release.edition + "' is geen periode");
  if (account.digest != release.certificate || account.figures != figures_digest(release))
    foreign(file, "dit certificaat hoort niet bij deze release: de controlegetallen verschillen");
  bool same = account.tables.size() == release.tables.size();
  for (std::size_t t = 0; same && t < account.tables.size(); ++t) {
    const auto& values = release.tables[t].values;
    std::int64_t hidden = 0;
    for (const auto& [hiding, count] : account.tables[t].hidden) hidden += count;
    const auto with = [&](Presence presence) {
      return std::count_if(values.begin(), values.end(), [&](const Value& v) { return v.presence == presence; });
    };
    same = account.tables[t].cells == static_cast<std::int64_t>(values.size()) &&
           account.tables[t].shown == with(Presence::getoond) && hidden == with(Presence::afgeschermd);
  }
  if (!same) foreign(file, "de aantallen cellen in dit certificaat zijn niet die van de release");
}

void require_complete(std::span<const Account> accounts, const Release& release, const std::string& folder) {
  if (accounts.empty()) foreign(folder, "er is geen certificaat van deze release");
  const auto file = [&](const Account& account) {
    return (std::filesystem::path(folder) / account_file_name(account.edition, account.audience)).string();
  };
  const Account& own = accounts.front();
  require_belongs(own, release, file(own));
  for (std::size_t i = 1; i < accounts.size(); ++i) {
    const bool named = std::any_of(own.seen.begin(), own.seen.end(), [&](const Account::Seen& seen) {
      return seen.audience == accounts[i].audience && seen.edition == accounts[i].edition &&
             seen.certificate == accounts[i].digest;
    });
    if (!named)
      foreign(file(accounts[i]),
              "dit certificaat is een ander dan waarmee de release voor " + release.audience + " is gemaakt");
  }
}

}  // namespace duidelijk::release
