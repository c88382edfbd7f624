// SPDX-License-Identifier: EUPL-1.2
#include "binding.h"

#include "place.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <array>

namespace duidelijk::narrative {

namespace {

constexpr std::string_view example = "schrijf bijvoorbeeld {{jeugdigen-met-jeugdhulp 2024}} of {{jeugdigen-met-jeugdhulp laatste wijk=WK01}}";

/// Reads "laatste-1:kwartaal" after "laatste".
std::optional<PeriodWord> parse_latest(std::string_view rest) {
  PeriodWord word;
  if (!rest.empty() && rest.front() == '-') {
    rest.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < rest.size() && digits < 3 && rest[digits] >= '0' && rest[digits] <= '9') {
      word.back = word.back * 10 + (rest[digits] - '0');
      ++digits;
    }
    if (digits == 0) return std::nullopt;
    rest.remove_prefix(digits);
  }
  if (rest.empty()) return word;
  if (rest.front() != ':') return std::nullopt;
  const auto grain = base::grain_from(rest.substr(1));
  if (!grain) return std::nullopt;
  word.grain = *grain;
  return word;
}

/// The operator of a claim, longest first so that "<=" is not read as "<".
constexpr std::array<std::string_view, 8> relations{"<=", ">=", "≈", "≤", "≥", "<", ">", "="};

std::optional<Binding> parse_claim(std::string_view text, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  Binding binding;
  binding.kind = Kind::claim;
  for (const std::string_view relation : relations) {
    // With spaces around it: an "=" inside wijk=WK01 is a selection.
    const std::string spaced = " " + std::string(relation) + " ";
    const std::size_t position = text.find(spaced);
    if (position == std::string_view::npos) continue;
    binding.left = base::trim(text.substr(0, position));
    binding.right = base::trim(text.substr(position + spaced.size()));
    binding.relation = relation == "≤" ? "<=" : relation == "≥" ? ">=" : std::string(relation);
    if (!binding.left.empty() && !binding.right.empty()) return binding;
  }
  diagnostics.add(fault(where, "bewering-onleesbaar", "deze bewering kan ik niet lezen",
                        "schrijf bijvoorbeeld {{klopt kosten-geleverd 2024 > begroting 2024}}, met spaties om het teken"));
  return std::nullopt;
}

}  // namespace

std::optional<PeriodWord> parse_period_word(std::string_view word) {
  constexpr std::string_view latest = "laatste";
  if (word.substr(0, latest.size()) == latest) return parse_latest(word.substr(latest.size()));
  PeriodWord result;
  result.fixed = base::Period::parse(word);
  if (!result.fixed) return std::nullopt;
  result.grain = result.fixed->grain();
  return result;
}

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false, any = false;
  for (const char c : text) {
    if (c == '"') {
      quoted = !quoted;
      any = true;
    } else if ((c == ' ' || c == '\t') && !quoted) {
      if (any) words.push_back(std::move(word));
      word.clear();
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) words.push_back(std::move(word));
  return words;
}

std::optional<Operand> parse_operand(const std::vector<std::string>& words, const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  if (words.empty() || !base::is_key_word(words[0])) {
    diagnostics.add(fault(where, "cijfer-onleesbaar", "hier staat geen naam van een indicator", std::string(example)));
    return std::nullopt;
  }
  Operand operand;
  operand.indicator = words[0];
  if (words.size() < 2) {
    diagnostics.add(fault(where, "periode-ontbreekt", "bij '" + words[0] + "' staat geen periode", std::string(example)));
    return std::nullopt;
  }
  const auto period = parse_period_word(words[1]);
  if (!period) {
    diagnostics.add(fault(where, "periode-onleesbaar", "'" + words[1] + "' is geen periode",
                          "een periode is 2024, 2024-K2, 2024-06, laatste, laatste-1 of laatste:kwartaal"));
    return std::nullopt;
  }
  operand.period = *period;
  for (std::size_t i = 2; i < words.size(); ++i) {
    const std::size_t equals = words[i].find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == words[i].size()) {
      diagnostics.add(fault(where, "keuze-onleesbaar", "'" + words[i] + "' is geen keuze", "een keuze is bijvoorbeeld leeftijd=12-17 of wijk=\"De Hoven\""));
      return std::nullopt;
    }
    operand.selection[words[i].substr(0, equals)] = words[i].substr(equals + 1);
  }
  return operand;
}

std::optional<Binding> parse_binding(std::string_view inside, const std::map<std::string, std::string>& page_words,
                                     const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  Binding binding;
  const std::size_t bar = inside.rfind('|');
  if (bar != std::string_view::npos) {
    binding.format = base::trim(inside.substr(bar + 1));
    inside = base::trim(inside.substr(0, bar));
  }
  std::vector<std::string> words = split_words(inside);
  if (words.size() == 1 && page_words.contains(words[0])) {
    binding.kind = Kind::word;
    binding.word = words[0];
    return binding;
  }
  if (!words.empty() && words[0] == "klopt") return parse_claim(base::trim(inside.substr(5)), where, diagnostics);

  const std::string verb = words.empty() ? std::string() : words[0];
  if (verb == "richting" || verb == "verschil") {
    binding.kind = verb == "richting" ? Kind::direction : Kind::difference;
    words.erase(words.begin());
    const auto second = words.size() > 2 ? parse_period_word(words[2]) : std::nullopt;
    if (!second) {
      diagnostics.add(fault(where, "periode-ontbreekt", "'" + verb + "' vergelijkt twee periodes, en de tweede ontbreekt of is onleesbaar",
                            "schrijf bijvoorbeeld {{" + verb + " kosten-geleverd 2023 2024}}"));
      return std::nullopt;
    }
    binding.second = *second;
    words.erase(words.begin() + 2);
  } else if (verb == "aandeel") {
    binding.kind = Kind::share;
    words.erase(words.begin());
  }
  auto operand = parse_operand(words, where, diagnostics);
  if (!operand) return std::nullopt;
  if (binding.kind == Kind::share && operand->selection.empty()) {
    diagnostics.add(fault(where, "keuze-ontbreekt", "'aandeel' zegt welk deel van het totaal iets is, en hier staat niet welk deel",
                          "schrijf bijvoorbeeld {{aandeel jeugdigen-met-jeugdhulp 2024 leeftijd=12-17}}"));
    return std::nullopt;
  }
  binding.operand = std::move(*operand);
  return binding;
}

}  // namespace duidelijk::narrative
