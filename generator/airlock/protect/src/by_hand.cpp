// SPDX-License-Identifier: EUPL-1.2
#include "by_hand.h"

#include "trouble.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::protect {
namespace {

void refuse_kept_shown(const std::map<Index, Decision>& manual, const Primaries& primaries, const CellSpace& space) {
  std::map<std::string, Trouble> by_file;
  for (const Index v : primaries.kept_shown) {
    const auto& decision = manual.at(v);
    by_file.try_emplace(*decision.file, *decision.file)
        .first->second.add("gevoelig-getoond", decision.line,
                           fmt::format("een regel verbergt {}, en met 'p' zou deze cel nooit verborgen worden",
                                       base::printable(space.shown(v))),
                           "haal de regel weg; mag de cel volgens u toch bekend worden, geef haar dan de status s");
  }
  std::vector<base::Diagnostic> all;
  for (const auto& [file, trouble] : by_file) {
    try {
      trouble.stop_if_any();
    } catch (const base::InputError& error) {
      all.insert(all.end(), error.diagnostics().begin(), error.diagnostics().end());
    }
  }
  if (!all.empty()) throw base::InputError(all);
}

}  // namespace

void check_by_hand(const std::map<Index, Decision>& manual, const Primaries& primaries, const CellSpace& space,
                   base::Diagnostics& warnings) {
  refuse_kept_shown(manual, primaries, space);
  std::map<std::string, std::size_t> by_file;
  for (const Index v : primaries.made_safe) ++by_file[*manual.at(v).file];
  for (const auto& [file, count] : by_file) {
    base::Diagnostic d;
    d.severity = base::Severity::waarschuwing;
    d.rule = "veilig-verklaard";
    d.file = file;
    d.message = fmt::format(
        "{} gevoelige cellen zijn met de hand veilig verklaard (status s): geen regel verbergt ze meer", count);
    d.advice = "ga na of dat mag; audit.json noemt ze onder 'made_safe'";
    warnings.add(std::move(d));
  }
}

}  // namespace duidelijk::protect
