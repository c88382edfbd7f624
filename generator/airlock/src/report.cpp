// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/airlock/report.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace duidelijk::airlock {
namespace {

struct Words {
  Reason reason;
  std::string_view code, words;
};

constexpr std::array<Words, 23> all{{
    {Reason::none, "", ""},
    {Reason::minimum, "minimum", "minder dan het minimum"},
    {Reason::zero, "nul", "nul"},
    {Reason::complement, "rest-van-totaal", "de rest van het totaal is minder dan het minimum"},
    {Reason::nested, "verschil-met-ruimere", "het verschil met een ruimere indicator is minder dan het minimum"},
    {Reason::population, "bijna-iedereen", "bijna iedereen van de bevolking"},
    {Reason::small_area, "klein-gebied", "een gebied met te weinig jonge inwoners"},
    {Reason::jeugdigen, "weinig-jeugdigen", "een bedrag van te weinig jeugdigen"},
    {Reason::aanbieders, "weinig-aanbieders", "een bedrag van te weinig aanbieders"},
    {Reason::p_percent, "p-procent", "de ene aanbieder kan de andere schatten"},
    {Reason::dominance, "dominantie", "één jeugdige bepaalt het bedrag"},
    {Reason::holding_dominance, "dominantie-aanbieders", "de grootste aanbieders bepalen het bedrag"},
    {Reason::on_request, "op-verzoek", "daar is om gevraagd"},
    {Reason::respondents, "weinig-waarnemingen", "te weinig waarnemingen"},
    {Reason::denominator, "kleine-noemer", "de noemer is te klein"},
    {Reason::operand, "deel-afgeschermd", "de teller of noemer is afgeschermd"},
    {Reason::coupled, "zelfde-sleutel", "het aantal op dezelfde plek is afgeschermd"},
    {Reason::change, "kleine-verandering", "het verschil met een eerdere editie is minder dan het minimum"},
    {Reason::hidden_before, "eerder-afgeschermd", "een eerdere editie schermde het ook af"},
    {Reason::line, "secundair-lijn", "anders volgt een andere cel uit een rij of kolom"},
    {Reason::exact, "secundair-samen", "anders volgt een andere cel uit meer tabellen samen"},
    {Reason::interval, "secundair-bereik", "anders is een andere cel te nauw te schatten"},
    {Reason::union_of_few, "secundair-som", "anders volgt een bedrag van te weinig jeugdigen of aanbieders als som"},
}};

const Words& of(Reason reason) { return all[static_cast<std::size_t>(reason)]; }

std::string name(const TableReport& t) {
  return fmt::format("{} per {} naar {}", t.indicator, base::to_string(t.grain),
                     t.dimensions.empty() ? std::string{"totaal"} : fmt::format("{}", fmt::join(t.dimensions, " × ")));
}

}  // namespace

std::string_view code(Reason reason) { return of(reason).code; }
std::string_view words(Reason reason) { return of(reason).words; }

bool is_secondary(Reason reason) {
  return reason == Reason::line || reason == Reason::exact || reason == Reason::interval ||
         reason == Reason::union_of_few;
}

std::string Report::json() const {
  nlohmann::ordered_json j;
  j["doelgroep"] = audience;
  j["uitgave"] = edition;
  j["grootheden"] = variables;
  j["betrekkingen"] = this->lines;
  j["primair"] = primaries;
  j["secundair"] = secondaries.size();
  j["teruggegeven"] = given_back;
  j["exact"] = exact;
  j["te_nauw_voor_herstel"] = narrow_before;
  j["te_nauw"] = nlohmann::ordered_json::array();
  for (const auto& n : narrow) j["te_nauw"].push_back({{"cel", n.cell.text()}, {"van", n.lo}, {"tot", n.hi}});
  if (witnesses) {
    auto& w = j["getuigen"];
    w = {{"gevraagd", witnesses->asked}, {"geprobeerd", witnesses->tried}, {"bewezen", witnesses->met}};
    w["onbewezen"] = nlohmann::ordered_json::array();
    for (const auto& n : witnesses->unproven)
      w["onbewezen"].push_back({{"cel", n.cell.text()}, {"van", n.lo}, {"tot", n.hi}});
  }
  j["te_nauw_voor_wie_meetelt"] = nlohmann::ordered_json::array();
  for (const auto& n : narrow_inside)
    j["te_nauw_voor_wie_meetelt"].push_back({{"cel", n.cell.text()}, {"van", n.lo}, {"tot", n.hi}});
  j["ingehouden"] = nlohmann::ordered_json::array();
  for (const auto& w : withheld) {
    j["ingehouden"].push_back(
        {{"cel", w.cell.text()}, {"doelgroep", w.audience}, {"editie", w.edition}, {"gedrukt", w.printed}});
  }
  j["gebleven"] = nlohmann::ordered_json::array();
  for (const auto& cell : kept) j["gebleven"].push_back(cell.text());
  j["tabellen"] = nlohmann::ordered_json::array();
  for (const auto& t : tables) {
    nlohmann::ordered_json hidden = nlohmann::ordered_json::object();
    for (const auto& [reason, count] : t.hidden) hidden[std::string{code(reason)}] = count;
    j["tabellen"].push_back({{"indicator", t.indicator},
                             {"per", base::to_string(t.grain)},
                             {"naar", t.dimensions},
                             {"cellen", t.cells},
                             {"getoond", t.shown},
                             {"afgeschermd", hidden}});
  }
  j["secundaire_cellen"] = nlohmann::ordered_json::array();
  for (const auto& s : secondaries) {
    j["secundaire_cellen"].push_back({{"cel", s.cell.text()},
                                      {"reden", code(s.reason)},
                                      {"beschermt", s.protects.indicator.empty() ? "" : s.protects.text()}});
  }
  return j.dump(1) + '\n';
}

std::vector<std::string> Report::summary_nl() const {
  std::int64_t cells = 0, shown = 0;
  for (const auto& t : tables) {
    cells += t.cells;
    shown += t.shown;
  }
  std::vector<std::string> out;
  out.push_back(fmt::format("{} van {} cellen in {} tabellen getoond.", base::dutch_integer(shown),
                            base::dutch_integer(cells), tables.size()));
  out.push_back(fmt::format(
      "Uitgave {} voor {}: {} cellen door een regel afgeschermd, {} om andere te beschermen ({} weer vrijgegeven).",
      edition, audience, primaries, secondaries.size(), given_back));
  // Also what follows from bounds: two hidden ones of a total of 2 are 1 each.
  const auto known = exact + std::count_if(narrow.begin(), narrow.end(), [](const Narrow& n) { return n.lo == n.hi; });
  out.push_back(fmt::format(
      "{} afgeschermde cellen volgen precies uit de andere; {} zijn nauwer te schatten dan gewenst (voor herstel {}).",
      known, narrow.size(), narrow_before));
  if (!narrow_inside.empty()) {
    out.push_back(
        fmt::format("Wie zelf meetelt in een afgeschermde cel kan er {} van anderen te nauw schatten, uit wat eerdere "
                    "edities al vertelden.",
                    narrow_inside.size()));
  }
  if (!withheld.empty()) {
    const Withheld& w = withheld.front();
    out.push_back(
        fmt::format("{} herziene cijfers ingehouden: samen met een eerdere editie zeggen zij wie erbij kwam of "
                    "wegviel, zoals {} met {} in editie {} voor {}.",
                    withheld.size(), w.cell.text(), base::dutch_integer(w.printed), w.edition, w.audience));
  }
  if (witnesses) {
    out.push_back(
        fmt::format("Voor {} van {} gevoelige grootheden is de onzekerheid bewezen: er is een verzonnen gemeente "
                    "waarin alle getoonde aantallen "
                    "gelijk zijn en deze anders. Voor {} is dat geprobeerd en niet gevonden, voor {} niet geprobeerd.",
                    base::dutch_integer(witnesses->met), base::dutch_integer(witnesses->asked),
                    base::dutch_integer(witnesses->tried - witnesses->met),
                    base::dutch_integer(witnesses->asked - witnesses->tried)));
  }
  out.emplace_back(
      "Dit is geen bewijs dat de uitgave veilig is: lineaire programma’s vinden wat uit alle tabellen samen volgt, "
      "maar "
      "wat zij niet vinden is daarmee niet uitgesloten.");
  return out;
}

std::vector<std::string> Report::tables_nl() const {
  std::vector<std::string> out;
  for (const auto& t : tables) {
    std::string why;
    for (const auto& [reason, count] : t.hidden)
      why += fmt::format("{}{}: {}", why.empty() ? "" : "; ", words(reason), count);
    out.push_back(fmt::format("{}: {} van {} cellen getoond{}{}", name(t), t.shown, t.cells,
                              why.empty() ? "" : ". Afgeschermd: ", why));
  }
  return out;
}

}  // namespace duidelijk::airlock
