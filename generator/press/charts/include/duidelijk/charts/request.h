// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/base/period.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::charts {

enum class Form { lijn, staaf, gestapeld, liggend, veelvoud };

/// What an editor asks for in an address: `grafiek:kosten-geleverd?per=kwartaal&naar=hulpvorm&vorm=gestapeld`.
///   grafiek:INDICATOR[,INDICATOR…]     a chart with its table       tabel:…   the table alone
///   per=jaar|halfjaar|kwartaal|maand   default: of periode, else jaar
///   naar=DIMENSIE                      one series (or bar) per member of the top of its hierarchy; without it one per
///   indicator vorm=lijn|staaf|gestapeld|liggend|veelvoud   default: lijn over time, veelvoud above four series,
///   liggend for one period van=PERIODE tot=PERIODE            default: all released; a period of another grain counts
///   whole periode=PERIODE|laatste            one period: bars by member, or by indicator; with vorm=gestapeld one bar
///   of parts DIMENSIE=LID                       a selection, by id or label (wijk=WK990101, wijk=De%20Hoven; wijk=T is
///   the total) onderwerp=LID or INDICATOR         the series or bar in the brand colour; the others are context in
///   grey norm=ja                            draws the indicator's norm
/// At most 12 series and 40 periods or members; words of a value are separated by %20.
struct Request {
  bool table_only = false;
  std::vector<std::string> indicators;
  base::Grain grain = base::Grain::jaar;
  std::string by;  ///< dimension, or empty
  std::optional<Form> form;
  std::optional<base::Period> from, to, only;
  bool last_period = false;
  std::map<std::string, std::string> selection;
  std::string subject;
  bool norm = false;
};

/// Reads an address. Mistakes are reported with `where` (file, line, column, excerpt filled in by the caller) and a
/// nearest right word.
[[nodiscard]] std::optional<Request> parse_request(std::string_view address, const base::Diagnostic& where,
                                                   base::Diagnostics& diagnostics);

}  // namespace duidelijk::charts
