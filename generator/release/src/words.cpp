// SPDX-License-Identifier: EUPL-1.2
#include "words.h"

namespace duidelijk::release {

std::string_view to_string(Presence presence) {
  switch (presence) {
    case Presence::getoond: return "getoond";
    case Presence::afgeschermd: return "afgeschermd";
    case Presence::ontbreekt: return "ontbreekt";
    case Presence::niet_van_toepassing: return "niet van toepassing";
    case Presence::onvoldoende_informatie: return "onvoldoende informatie";
  }
  return "ontbreekt";
}

std::string_view to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::definitief: return "definitief";
    case Certainty::voorlopig: return "voorlopig";
    case Certainty::geraamd: return "geraamd";
  }
  return "voorlopig";
}

std::string_view secrecy(const Release& release) {
  if (!release.confidential) return "";
  return release.audience == "raad" ? "Besloten: onder geheimhouding" : "VERTROUWELIJK";
}

std::string_view json_word(Presence presence) {
  switch (presence) {
    case Presence::niet_van_toepassing: return "n.v.t.";
    case Presence::onvoldoende_informatie: return "onvoldoende";
    default: return to_string(presence);
  }
}

std::optional<Presence> presence_from_json(std::string_view word) {
  for (const auto presence : {Presence::afgeschermd, Presence::ontbreekt, Presence::niet_van_toepassing,
                              Presence::onvoldoende_informatie}) {
    if (word == json_word(presence)) return presence;
  }
  return std::nullopt;
}

std::optional<Certainty> certainty_from(std::string_view word) {
  for (const auto certainty : {Certainty::definitief, Certainty::voorlopig, Certainty::geraamd}) {
    if (word == to_string(certainty)) return certainty;
  }
  return std::nullopt;
}

}  // namespace duidelijk::release
