// SPDX-License-Identifier: EUPL-1.2
#include "names.h"
#include "reference_files.h"

namespace duidelijk::demo {

std::string readme(const Summary& summary, const Options& options) {
  std::string out =
      "# Voorbeelddata: gemeente Hanzedijk\n\n"
      "Alles in deze map is verzonnen. De gemeente Hanzedijk bestaat niet, en geen enkele jeugdige, aanbieder, wijk of "
      "postcode\n"
      "in deze bestanden bestaat. De gegevens zijn door een programma gemaakt, naar verhoudingen die in openbare "
      "rapporten staan.\n"
      "Gebruik ze om Duidelijk te leren kennen en te testen, niet om iets over een echte gemeente te zeggen.\n\n"
      "- `leveringen.txt` noemt alle bestanden in de volgorde waarin de gemeente ze kreeg: `bestand;ontvangen`.\n"
      "- 2019 tot en met september 2025 is CSV. Oktober tot en met december 2025 staat in `2025-K4`: van een deel van "
      "de\n"
      "  jeugdigen als iJw-berichten, van de anderen als CSV. Een jeugdige staat nooit in allebei.\n"
      "- De burgerservicenummers komen uit de reeks voor testen (999900006 tot en met 999999990). Is die op, dan gaat "
      "het verder\n"
      "  vanaf 999899999 naar beneden. Ze zijn allemaal verzonnen en beginnen met een 9.\n"
      "- De AGB-codes beginnen met 99 en de postcodes met 8951 tot en met 8966: die zijn aan niemand gegeven.\n"
      "- In elk veld dat vertrouwelijk is, staat een woord met \"kanarie\" of een herkenbaar nummer. Komt zo'n woord "
      "op een site\n"
      "  terecht, dan lekt er iets.\n"
      "- De twee aanpakken zijn zo gemaakt dat de ene (praktijkondersteuner jeugd bij de huisarts, vanaf 2023 in vijf "
      "wijken) werkt\n"
      "  en de andere (Samen Thuis, vanaf juli 2023) niets verandert aan het verblijf.\n\n";
  out += "Gemaakt met --seed ";
  append_number(out, static_cast<std::int64_t>(options.seed));
  out += ": ";
  append_number(out, static_cast<std::int64_t>(summary.jeugdigen));
  out += " verzonnen jeugdigen, ";
  append_number(out, static_cast<std::int64_t>(summary.toewijzingen));
  out += " toewijzingen, ";
  append_number(out, static_cast<std::int64_t>(summary.prestaties));
  out += " gedeclareerde prestaties, ";
  append_number(out, static_cast<std::int64_t>(summary.berichten));
  out += " berichten.\n";
  return out;
}

}  // namespace duidelijk::demo
