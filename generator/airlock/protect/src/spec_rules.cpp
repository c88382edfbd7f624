// SPDX-License-Identifier: EUPL-1.2
#include "spec_parts.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::protect {
namespace {

constexpr std::int64_t most = 1'000'000'000;

void read_dominance(const JsonValue& dominance, Rules& into) {
  const auto parts = dominance.list();
  if (parts.size() != 2) {
    dominance.refuse("verkeerd-type",
                     "hier horen twee getallen: [n, k]; [1, 85] verbergt een cel waarvan de grootste meer dan 85% is");
    return;
  }
  const auto n = parts[0].integer(1, 100);
  const auto k = parts[1].number(0, 100);
  if (n && k) into.dominance = {static_cast<unsigned>(*n), *k};
}

std::optional<std::string> choice(const JsonValue& options, const std::string& key,
                                  const std::vector<std::string>& words) {
  const auto value = options.find(key);
  auto word = value ? value->text() : std::nullopt;
  if (!word || std::find(words.begin(), words.end(), *word) != words.end()) return word;
  value->refuse("onbekende-waarde", fmt::format("'{}' bestaat niet", base::printable(*word)),
                base::suggest(*word, words, fmt::format("wat hier kan: {}", fmt::join(words, ", "))));
  return std::nullopt;
}

void read_intervals(const JsonValue& intervals, Settings& into) {
  constexpr std::string_view percent = "percent:";
  const auto word = intervals.text();
  if (!word) return;
  if (word->starts_with(percent)) {
    const auto digits = std::string_view(*word).substr(percent.size());
    const bool whole = !digits.empty() && digits.size() <= 4 &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int value = whole ? std::stoi(std::string(digits)) : 0;
    if (value < 1 || value > 1000)
      intervals.refuse("onbekende-waarde", "na 'percent:' hoort een heel getal van 1 tot en met 1000",
                       "bijvoorbeeld percent:10");
    into.intervals = Width::percent;
    into.percent = value;
    return;
  }
  if (*word != "none" && *word != "rule") {
    intervals.refuse("onbekende-waarde", fmt::format("'{}' bestaat niet", base::printable(*word)),
                     "wat hier kan: none, rule, percent:10");
    return;
  }
  into.intervals = *word == "none" ? Width::none : Width::rule;
}

}  // namespace

std::optional<std::filesystem::path> file_in(const std::filesystem::path& folder, const JsonValue& value) {
  const auto text = value.text();
  if (!text) return std::nullopt;
  return folder / std::filesystem::path(*text);
}

void read_rules(const JsonValue& rules, const std::filesystem::path& folder, Rules& into) {
  if (!rules.expect_keys({"minimum_frequency", "protect_zeros", "p_percent", "dominance", "manual"})) return;
  if (const auto m = rules.find("minimum_frequency")) into.minimum_frequency = m->integer(1, most);
  if (const auto zeros = rules.find("protect_zeros")) into.protect_zeros = zeros->boolean().value_or(false);
  if (const auto p = rules.find("p_percent")) into.p_percent = p->number(0, 1000);
  if (const auto dominance = rules.find("dominance")) read_dominance(*dominance, into);
  if (const auto manual = rules.find("manual")) into.manual = file_in(folder, *manual);
  if (into.protect_zeros && !into.minimum_frequency)
    rules.refuse("niet-samen", "'protect_zeros' werkt alleen samen met 'minimum_frequency'",
                 "geef ook 'minimum_frequency' op, of laat 'protect_zeros' weg");
  if (!rules.find("minimum_frequency") && !rules.find("p_percent") && !rules.find("dominance") && !rules.find("manual"))
    rules.refuse("geen-regel", "er staat geen regel in die zegt wat gevoelig is",
                 "geef minstens een van minimum_frequency, p_percent, dominance of manual");
}

void read_options(const JsonValue& options, Settings& into) {
  if (!options.expect_keys({"singletons", "intervals", "knowledge", "frequency_width", "cost"})) return;
  if (const auto singletons = options.find("singletons")) into.singletons = singletons->boolean().value_or(false);
  if (const auto intervals = options.find("intervals")) read_intervals(*intervals, into);
  if (const auto width = options.find("frequency_width")) into.frequency_width = width->integer(1, most);
  if (const auto knowledge = choice(options, "knowledge", {"none", "rule"}))
    into.knowledge = *knowledge == "none" ? Knowledge::none : Knowledge::rule;
  if (const auto cost = choice(options, "cost", {"count", "value", "balanced"}))
    into.cost = *cost == "count" ? Cost::count : *cost == "value" ? Cost::value : Cost::balanced;
}

}  // namespace duidelijk::protect
