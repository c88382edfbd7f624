// SPDX-License-Identifier: EUPL-1.2
#include "by_hand.h"

#include "trouble.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::protect {

void check_by_hand(const std::filesystem::path& file, const std::map<Index, Decision>& manual,
                   const Primaries& primaries, const CellSpace& space, base::Diagnostics& warnings) {
  Trouble trouble(file.string());
  for (const Index v : primaries.kept_shown)
    trouble.add("gevoelig-getoond", manual.at(v).line,
                fmt::format("een regel verbergt {}, en met 'p' zou deze cel nooit verborgen worden",
                            base::printable(space.shown(v))),
                "haal de regel weg; mag de cel volgens u toch bekend worden, geef haar dan de status s");
  trouble.stop_if_any();
  if (primaries.made_safe.empty()) return;
  base::Diagnostic d;
  d.severity = base::Severity::waarschuwing;
  d.rule = "veilig-verklaard";
  d.file = file.string();
  d.message =
      fmt::format("{} gevoelige cellen zijn met de hand veilig verklaard (status s): geen regel verbergt ze meer",
                  primaries.made_safe.size());
  d.advice = "ga na of dat mag; audit.json noemt ze onder 'made_safe'";
  warnings.add(std::move(d));
}

}  // namespace duidelijk::protect
