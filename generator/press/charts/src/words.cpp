// SPDX-License-Identifier: EUPL-1.2
#include "words.h"

#include <algorithm>

namespace duidelijk::charts {

std::string_view to_string(Form form) {
  switch (form) {
    case Form::lijn:
      return "lijn";
    case Form::staaf:
      return "staaf";
    case Form::gestapeld:
      return "gestapeld";
    case Form::liggend:
      return "liggend";
    case Form::veelvoud:
      return "veelvoud";
  }
  return "lijn";
}

std::optional<Form> form_from(std::string_view word) {
  for (const auto form : {Form::lijn, Form::staaf, Form::gestapeld, Form::liggend, Form::veelvoud}) {
    if (to_string(form) == word) return form;
  }
  return std::nullopt;
}

const std::vector<std::string>& form_words() {
  static const std::vector<std::string> all{"lijn", "staaf", "gestapeld", "liggend", "veelvoud"};
  return all;
}

const std::vector<std::string>& grain_words() {
  static const std::vector<std::string> all{"jaar", "halfjaar", "kwartaal", "maand"};
  return all;
}

const std::vector<std::string>& option_words() {
  static const std::vector<std::string> all{"per", "naar", "vorm", "van", "tot", "periode", "onderwerp", "norm"};
  return all;
}

std::string_view plural(base::Grain grain) {
  switch (grain) {
    case base::Grain::jaar:
      return "jaren";
    case base::Grain::halfjaar:
      return "halfjaren";
    case base::Grain::kwartaal:
      return "kwartalen";
    case base::Grain::maand:
      return "maanden";
  }
  return "jaren";
}

std::string_view css_class(release::Presence presence) {
  switch (presence) {
    case release::Presence::getoond:
      return "";
    case release::Presence::afgeschermd:
      return "afgeschermd";
    case release::Presence::ontbreekt:
      return "ontbreekt";
    case release::Presence::niet_van_toepassing:
      return "nvt";
    case release::Presence::onvoldoende_informatie:
      return "onvoldoende";
  }
  return "ontbreekt";
}

std::string_view meaning(release::Presence presence) {
  switch (presence) {
    case release::Presence::getoond:
      return "";
    case release::Presence::afgeschermd:
      return "Afgeschermd: wij laten dit cijfer niet zien, zodat niemand erin te herkennen is. Lees het niet als nul.";
    case release::Presence::ontbreekt:
      return "Ontbreekt: dit cijfer hebben wij niet. Het is geen nul.";
    case release::Presence::niet_van_toepassing:
      return "Niet van toepassing: hier kan geen cijfer staan.";
    case release::Presence::onvoldoende_informatie:
      return "Onvoldoende informatie: dit willen wij weten, maar kunnen wij nog niet goed meten.";
  }
  return "";
}

std::string_view meaning(release::Certainty certainty) {
  switch (certainty) {
    case release::Certainty::definitief:
      return "";
    case release::Certainty::voorlopig:
      return "Voorlopig: dit cijfer kan nog veranderen.";
    case release::Certainty::geraamd:
      return "Geraamd: dit is een verwachting, geen telling.";
  }
  return "";
}

std::string capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

bool shows_something(const Chart& chart) {
  return std::any_of(chart.series.begin(), chart.series.end(), [](const Series& series) {
    return std::any_of(series.points.begin(), series.points.end(),
                       [](const Point& point) { return point.value.shown(); });
  });
}

}  // namespace duidelijk::charts
