// SPDX-License-Identifier: EUPL-1.2
#include "marks.h"

#include "fault.h"

#include "duidelijk/base/dutch.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::charts {
namespace {

constexpr int norm_decimals = 6;

bool same_unit(std::string_view norm, std::string_view unit) {
  return norm.empty() || norm == unit || (norm == "%" && unit == "procent");
}

/// value · 10^-6 without the zeros that say nothing: "12", "7.5".
std::string plain(std::int64_t scaled) {
  std::string text = base::plain_decimal(scaled, norm_decimals);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace

std::vector<Mark> marks_on(const std::vector<base::Period>& axis, const Choice& choice, const Calendar& calendar) {
  std::vector<Mark> marks;
  const base::Date first = axis.front().first();
  const base::Date last = axis.back().last();
  const auto add = [&](const Mark& mark) {
    const bool inside =
        mark.breaks_line ? first < mark.date && mark.date <= last : first <= mark.date && mark.date <= last;
    if (inside) marks.push_back(mark);
  };
  for (const Mark& mark : calendar.marks_for_all) add(mark);
  for (const auto& [id, mark] : calendar.marks_by_indicator) {
    const bool concerns = std::any_of(choice.sources.begin(), choice.sources.end(),
                                      [&id = id](const Source& source) { return source.indicator->id == id; });
    if (concerns) add(mark);
  }
  // A break and an event of one name on one day are one thing: the break.
  const auto order = [](const Mark& a, const Mark& b) {
    return std::tuple(a.date, std::string_view(a.label), !a.breaks_line) <
           std::tuple(b.date, std::string_view(b.label), !b.breaks_line);
  };
  const auto same = [](const Mark& a, const Mark& b) { return a.date == b.date && a.label == b.label; };
  std::sort(marks.begin(), marks.end(), order);
  marks.erase(std::unique(marks.begin(), marks.end(), same), marks.end());
  return marks;
}

std::optional<DrawnNorm> norm_of(const Choice& choice, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  const auto report = [&](std::string_view rule, std::string message, std::string advice) {
    diagnostics.add(fault(where, rule, std::move(message), std::move(advice)));
    return std::nullopt;
  };
  const release::Indicator* owner = nullptr;
  for (const Source& source : choice.sources) {
    if (!source.indicator->norm) continue;
    if (owner != nullptr && owner->norm->value != source.indicator->norm->value) {
      return report("norm-dubbelzinnig",
                    quote(owner->id) + " en " + quote(source.indicator->id) + " hebben niet dezelfde norm",
                    "geef elke indicator een eigen grafiek");
    }
    owner = source.indicator;
  }
  if (owner == nullptr)
    return report("norm-ontbreekt", "hier is geen norm om te tekenen",
                  "zet de norm met haar bron bij de indicator, of laat norm=ja weg");
  const release::Norm& norm = *owner->norm;
  const auto value = base::parse_number(norm.value, norm_decimals);
  if (!value || !same_unit(norm.unit, owner->unit)) {
    return report("norm-past-niet",
                  "de norm van " + quote(owner->id) + " is " + quote(norm.value + " " + norm.unit) +
                      " en de cijfers zijn in " + owner->unit,
                  "een norm die u wilt tekenen is één getal in dezelfde eenheid als de cijfers");
  }
  DrawnNorm drawn;
  drawn.value = plain(*value);
  drawn.label = "norm: " + norm.value +
                (norm.unit == "%" || norm.unit == "procent" ? "%"
                 : norm.unit.empty()                        ? ""
                                                            : " " + norm.unit);
  drawn.source = norm.source;
  return drawn;
}

}  // namespace duidelijk::charts
