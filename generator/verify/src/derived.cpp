// SPDX-License-Identifier: EUPL-1.2
#include "derived.h"

#include "notation.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace duidelijk::verify {
namespace {

constexpr long double level_percent = 1.0L;
constexpr long double level_points = 0.5L;
constexpr std::int64_t smallest_whole = 50;

struct Pair {
  Figure first, second;
};

class DerivedCheck {
 public:
  DerivedCheck(const Document& page, std::uint32_t node, const Attribute& attribute, const Cells& cells,
               Reporter& reporter)
      : page_(page),
        node_(page.nodes[node]),
        attribute_(attribute),
        cells_(cells),
        reporter_(reporter),
        value_(page.value(node_, "value").value_or("")),
        text_(page.text(node)) {}

  void direction() const {
    const auto both = figures();
    if (!both) return;
    if (!same_but_for_period(*both)) return;
    const bool points = both->second.indicator->unit == "procent";
    const auto change = static_cast<long double>(both->second.value.scaled - both->first.value.scaled);
    const auto start = static_cast<long double>(both->first.value.scaled);
    const long double size =
        points ? change / std::pow(10.0L, both->second.indicator->decimals) : (start == 0 ? 0 : 100 * change / start);
    const int step = both->second.indicator->rounded_to;
    const bool level = (step > 1 && std::abs(change) <= static_cast<long double>(step)) ||
                       std::abs(size) < (points ? level_points : level_percent) - 1e-9L;
    const bool a_year = both->first.key.period == both->second.key.period.year_earlier();
    const bool true_period = a_year || text_.find("een jaar eerder") == std::string::npos;
    if (true_period && (level ? says_level() : says_change(size, points))) return;
    wrong(level ? "ongeveer gelijk"
                : fmt::format("{:+.1f}{}", static_cast<double>(size), points ? " procentpunt" : "%"));
  }

  void difference() const {
    const auto both = figures();
    if (!both) return;
    if (!same_but_for_period(*both)) return;
    const std::int64_t change = both->second.value.scaled - both->first.value.scaled;
    const std::string right = release::plain_number(*both->second.indicator, change);
    const release::Value size{release::Presence::getoond, change < 0 ? -change : change};
    if (value_ == right && says(*both->second.indicator, size, text_)) return;
    wrong(release::format(*both->second.indicator, {release::Presence::getoond, change}));
  }

  void share() const {
    const auto both = figures();
    if (!both) return;
    const auto& [part, whole] = *both;
    const bool inside = part.key.indicator == whole.key.indicator && part.key.period == whole.key.period &&
                        std::includes(part.key.members.begin(), part.key.members.end(), whole.key.members.begin(),
                                      whole.key.members.end());
    const bool too_few =
        whole.value.scaled <= 0 || (whole.indicator->decimals == 0 && whole.value.scaled < smallest_whole);
    if (!inside || too_few) {
      reporter_.error(attribute_.span(), "aandeel-kan-niet",
                      inside ? fmt::format("een aandeel van minder dan {} is geen percentage", smallest_whole)
                             : "het eerste cijfer is geen deel van het tweede");
      return;
    }
    const long double percent =
        100 * static_cast<long double>(part.value.scaled) / static_cast<long double>(whole.value.scaled);
    const auto shown = base::parse_number(value_, 0);
    release::Indicator as_percentage;
    as_percentage.unit = "procent";
    if (shown && is_rounding_of(*shown, 0, percent) &&
        says(as_percentage, {release::Presence::getoond, *shown}, text_)) {
      return;
    }
    wrong(fmt::format("{:.1f}%", static_cast<double>(percent)));
  }

 private:
  [[nodiscard]] std::optional<Pair> figures() const {
    const std::string keys = attribute_.value();
    const auto words = base::split(keys, ' ');
    if (words.size() != 2) {
      reporter_.error(attribute_.span(), "sleutel-onleesbaar",
                      fmt::format("{} hoort twee sleutels te hebben", attribute_.name));
      return std::nullopt;
    }
    auto first = find_figure(words[0], cells_, attribute_.span(), reporter_);
    auto second = find_figure(words[1], cells_, attribute_.span(), reporter_);
    if (!first || !second) return std::nullopt;
    for (const auto* each : {&*first, &*second}) {
      if (each->value.shown()) continue;
      reporter_.error(attribute_.span(), "cijfer-te-veel",
                      fmt::format("deze uitkomst gebruikt {}, en dat is {} in de release", each->key.text(),
                                  release::to_string(each->value.presence)));
      return std::nullopt;
    }
    return Pair{*std::move(first), *std::move(second)};
  }

  [[nodiscard]] bool same_but_for_period(const Pair& pair) const {
    const bool same = pair.first.key.indicator == pair.second.key.indicator &&
                      pair.first.key.members == pair.second.key.members &&
                      pair.first.key.period.grain() == pair.second.key.period.grain();
    if (!same)
      reporter_.error(attribute_.span(), "niet-te-vergelijken",
                      "deze twee cijfers zijn niet met elkaar te vergelijken");
    return same;
  }

  [[nodiscard]] bool says_level() const {
    constexpr std::array texts{"bleef ongeveer gelijk", "bleven ongeveer gelijk", "ongeveer geen verandering",
                               "ongeveer gelijk", "ongeveer gelijk aan een jaar eerder"};
    return value_ == "0" && std::find(texts.begin(), texts.end(), text_) != texts.end();
  }

  /// The words for up or down, and an amount that rounds the change; the value attribute rounds it too, with its sign.
  [[nodiscard]] bool says_change(long double size, bool points) const {
    std::string_view text = text_;
    std::string_view amount;
    if (!take_words(text, size > 0, amount)) return false;
    const int decimals = value_.find('.') == std::string::npos ? 0 : 1;
    const auto value = base::parse_number(value_, decimals);
    if (!value || !is_rounding_of(*value, decimals, size)) return false;
    if (amount.empty()) return true;  // "hoger", without an amount
    const std::string right = base::dutch_decimal(*value < 0 ? -*value : *value, decimals);
    return amount == right + (points ? " procentpunt" : "%");
  }

  static bool take_words(std::string_view text, bool up, std::string_view& amount) {
    for (const std::string_view front : up ? std::array{"steeg met ", "stegen met ", "een stijging van "}
                                           : std::array{"daalde met ", "daalden met ", "een daling van "}) {
      if (!text.starts_with(front)) continue;
      amount = text.substr(front.size());
      return !amount.empty();
    }
    const std::string_view word = up ? "hoger" : "lager";
    if (text == word) return true;
    for (const std::string& end : {fmt::format(" {}", word), fmt::format(" {} dan een jaar eerder", word)}) {
      if (!text.ends_with(end)) continue;
      amount = text.substr(0, text.size() - end.size());
      return !amount.empty();
    }
    return false;
  }

  void wrong(const std::string& right) const {
    reporter_.error(node_.span(), "uitkomst-anders",
                    fmt::format("hier staat '{}' (waarde {}), en uit de release volgt {}", text_, value_, right),
                    "maak de site opnieuw uit deze release");
  }

  const Document& page_;
  const Node& node_;
  const Attribute& attribute_;
  const Cells& cells_;
  Reporter& reporter_;
  std::string value_, text_;
};

}  // namespace

bool check_derived(const Document& page, std::uint32_t index, const Cells& cells, Reporter& reporter) {
  const Node& node = page.nodes[index];
  if (const auto* attribute = page.attribute(node, "data-direction")) {
    DerivedCheck(page, index, *attribute, cells, reporter).direction();
  } else if (const auto* difference = page.attribute(node, "data-difference")) {
    DerivedCheck(page, index, *difference, cells, reporter).difference();
  } else if (const auto* share = page.attribute(node, "data-share")) {
    DerivedCheck(page, index, *share, cells, reporter).share();
  } else {
    return false;
  }
  return true;
}

}  // namespace duidelijk::verify
