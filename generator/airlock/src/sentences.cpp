// SPDX-License-Identifier: EUPL-1.2
#include "assemble.h"

#include "duidelijk/base/dutch.h"

#include <fmt/format.h>

#include <string_view>

namespace duidelijk::airlock {

namespace {

std::string_view always(const content::Rules& r) {
  if (!r.always_suppress.empty() && !r.suppress_members.empty()) return ", en bij indicatoren en onderdelen die altijd beschermd zijn,";
  if (!r.always_suppress.empty()) return ", en bij indicatoren die altijd beschermd zijn,";
  return r.suppress_members.empty() ? "" : ", en bij onderdelen die altijd beschermd zijn,";
}

}  // namespace

std::vector<std::string> sentences(const content::Audience& audience) {
  const content::Rules& r = audience.rules;
  std::vector<std::string> out;
  if (r.suppress_from_person_dimensions > 0) {
    out.push_back(fmt::format("Cijfers staan er precies. Alleen waar {} of meer kenmerken van personen samenkomen{} gelden de regels hieronder.",
                              r.suppress_from_person_dimensions,
                              always(r)));
  }
  out.push_back(fmt::format("Aantallen onder de {} zijn afgeschermd{}. Dat geldt ook als het verschil met het totaal zo klein is.", r.minimum,
                            r.protect_zeros ? ", ook als het er nul zijn" : ""));
  if (r.round > 1) {
    out.push_back(fmt::format("Andere aantallen zijn afgerond op een veelvoud van {}{}.", r.round,
                              r.unrounded.empty() ? "" : ", behalve waar bij een cijfer staat dat het precies is"));
  }
  if (r.minimum_jeugdigen > 0 || r.minimum_aanbieders > 0) {
    out.push_back(fmt::format("Bedragen staan er alleen als er ten minste {} jeugdigen en {} aanbieders achter zitten.", r.minimum_jeugdigen,
                              r.minimum_aanbieders));
  }
  if (r.p_percent > 0) {
    out.push_back(fmt::format("Een bedrag is afgeschermd als de ene aanbieder dat van de andere op {}% na kan schatten.", r.p_percent));
  }
  if (r.dominance_percent > 0) {
    out.push_back(fmt::format("Een bedrag is ook afgeschermd als één jeugdige meer dan {}% ervan uitmaakt.", r.dominance_percent));
  }
  if (r.holding_dominance_percent > 0) {
    out.push_back(fmt::format("Een bedrag is ook afgeschermd als {} meer dan {}% ervan krijgt.",
                              r.holding_dominance_count == 2 ? "het tweetal grootste aanbieders" : "de grootste aanbieder", r.holding_dominance_percent));
  }
  if (!r.on_request.empty()) out.emplace_back("Enkele cijfers zijn afgeschermd omdat daarom gevraagd is.");
  if (r.euro_round_cents > 100) out.push_back("Bedragen zijn afgerond op " + base::dutch_euro(r.euro_round_cents) + ".");
  if (r.minimum_area > 0) {
    out.push_back(fmt::format("Over gebieden met minder dan {} jonge inwoners staan er geen cijfers over personen.", r.minimum_area));
  }
  out.push_back(fmt::format("Een mediaan staat er vanaf {} waarnemingen, een gemiddelde vanaf {}.", 2 * r.minimum, r.minimum));
  if (r.minimum_denominator > 0) {
    out.push_back(fmt::format("Percentages en andere verhoudingen staan er alleen als er door {} of meer gedeeld wordt.", r.minimum_denominator));
  }
  out.emplace_back("Percentages en verhoudingen zijn berekend uit de cijfers zoals ze hier staan.");
  if (r.secondary) {
    out.emplace_back("Soms is ook een ander cijfer afgeschermd, omdat een afgeschermd cijfer anders uit een totaal te berekenen is.");
  }
  return out;
}

}  // namespace duidelijk::airlock
