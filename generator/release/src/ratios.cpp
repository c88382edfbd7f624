// SPDX-License-Identifier: EUPL-1.2
#include "ratios.h"

#include <iterator>

namespace duidelijk::release {
namespace {

__extension__ using Wide = __int128;

/// Whether a · b · 10^power fits; then it is the new a.
bool multiply(Wide& a, Wide b, int power) {
  if (__builtin_mul_overflow(a, b, &a)) return false;
  for (; power > 0; --power) {
    if (__builtin_mul_overflow(a, Wide{10}, &a)) return false;
  }
  return true;
}

Wide size(Wide x) { return x < 0 ? -x : x; }

class Ratios {
 public:
  Ratios(const Release& release, const Indicator& ratio)
      : release_(release),
        ratio_(ratio),
        above_(*release.indicator(ratio.numerator)),
        below_(*release.indicator(ratio.denominator)) {}

  [[nodiscard]] bool known_factor() const { return ratio_.unit == "procent" || euro(); }

  /// Whether the release has figures that give this one.
  [[nodiscard]] bool explains(const base::CellKey& key, std::int64_t scaled) const {
    const auto above = release_.find(named(above_, key));
    if (!above || !above->shown()) return false;
    if (under(key, above->scaled, scaled)) return true;
    if (key.period.grain() == base::Grain::jaar) return false;
    base::CellKey year = key;
    year.period = base::Period(base::Grain::jaar, key.period.year());
    return under(year, above->scaled, scaled);
  }

 private:
  [[nodiscard]] bool euro() const { return ratio_.unit == "euro"; }

  static base::CellKey named(const Indicator& indicator, base::CellKey key) {
    key.indicator = indicator.id;
    key.version = indicator.version;
    return key;
  }

  /// Over all its members, and with any of them as a total; the fullest key first.
  [[nodiscard]] bool under(const base::CellKey& key, std::int64_t above, std::int64_t scaled) const {
    const std::size_t count = key.members.size();
    for (std::size_t dropped = 0; dropped < (std::size_t{1} << count); ++dropped) {
      base::CellKey part = named(below_, key);
      for (std::size_t d = count; d-- > 0;) {
        if ((dropped >> d & 1U) != 0)
          part.members.erase(std::next(part.members.begin(), static_cast<std::ptrdiff_t>(d)));
      }
      const auto below = release_.find(part);
      if (below && below->shown() && gives(above, below->scaled, scaled)) return true;
    }
    return false;
  }

  /// |q · bottom − top| ≤ |bottom| / 2, where q is the printed number without decimals: whole euros, else as scaled.
  [[nodiscard]] bool gives(std::int64_t above, std::int64_t below, std::int64_t scaled) const {
    if (below == 0 || (euro() && scaled % 100 != 0)) return false;
    Wide top = above;
    Wide bottom = below;
    Wide product = euro() ? scaled / 100 : scaled;
    const bool fits = multiply(top, euro() ? 1 : 100, below_.decimals + (euro() ? 0 : ratio_.decimals)) &&
                      multiply(bottom, 1, above_.decimals) && multiply(product, bottom, 0);
    Wide rest = 0;
    if (!fits || __builtin_sub_overflow(product, top, &rest)) return false;
    return size(rest) <= size(bottom) / 2;
  }

  const Release& release_;
  const Indicator& ratio_;
  const Indicator& above_;
  const Indicator& below_;
};

}  // namespace

std::optional<StrayRatio> stray_ratio(const Release& release) {
  for (std::size_t t = 0; t < release.tables.size(); ++t) {
    const Table& table = release.tables[t];
    const Indicator& indicator = *release.indicator(table.indicator);
    if (indicator.numerator.empty()) continue;
    const Ratios ratios(release, indicator);
    if (!ratios.known_factor()) continue;
    for (std::size_t i = 0; i < table.values.size(); ++i) {
      const Value& value = table.values[i];
      if (value.shown() && !ratios.explains(table.key(i, indicator.version), value.scaled)) return StrayRatio{t, i};
    }
  }
  return std::nullopt;
}

}  // namespace duidelijk::release
