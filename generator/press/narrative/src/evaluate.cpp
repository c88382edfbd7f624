// SPDX-License-Identifier: EUPL-1.2
#include "evaluate.h"

#include "direction.h"
#include "lookup.h"
#include "phrase.h"
#include "place.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace duidelijk::narrative {

namespace {

constexpr std::int64_t minimum_denominator = 50;
const std::vector<std::string> direction_forms{"enkelvoud", "meervoud", "zelfstandig", "bijvoeglijk"};

class Evaluator {
 public:
  Evaluator(const Context& context, const base::Diagnostic& where, std::vector<base::CellKey>& used, base::Diagnostics& diagnostics)
      : context_(context), where_(where), used_(used), diagnostics_(diagnostics) {}

  std::optional<Piece> piece(const Binding& binding) {
    switch (binding.kind) {
      case Kind::word: return text_piece(context_.words.at(binding.word));
      case Kind::value: return value(binding);
      case Kind::direction: return direction(binding);
      case Kind::difference: return difference(binding);
      case Kind::share: return share(binding);
      case Kind::claim: return claim(binding);
    }
    return std::nullopt;
  }

 private:
  static Piece text_piece(const std::string& text) { return {base::escape_html(text), text}; }

  std::optional<Figure> figure(const Operand& operand) {
    auto found = look_up(operand, context_, where_, diagnostics_);
    if (found) used_.push_back(found->key);
    return found;
  }

  std::optional<Figure> figure(Operand operand, const PeriodWord& period) {
    operand.period = period;
    return figure(operand);
  }

  void report(std::string_view rule, std::string message, std::string advice = {}, base::Severity severity = base::Severity::fout) {
    diagnostics_.add(fault(where_, rule, std::move(message), std::move(advice), severity));
  }

  void report_format(const std::string& format, const std::vector<std::string>& candidates) {
    const auto best = base::did_you_mean(format, candidates);
    std::string all;
    for (const auto& each : candidates) all += (all.empty() ? "" : ", ") + each;
    report("onbekende-vorm", "'" + format + "' past hier niet", best && *best != format ? "bedoelde u '" + *best + "'?" : "er zijn: " + all);
  }

  std::optional<Piece> value(const Binding& binding) {
    const auto found = figure(binding.operand);
    if (!found) return std::nullopt;
    const auto text = phrase(*found, binding.format);
    if (!text) {
      report_format(binding.format, formats());
      return std::nullopt;
    }
    const bool about_the_figure = binding.format == "naam" || binding.format == "periode" || binding.format == "peildatum" || binding.format == "status";
    if (about_the_figure) return text_piece(*text);
    return Piece{fmt::format(R"(<data value="{}" data-cell="{}">{}</data>)", release::plain_number(*found->indicator, found->value.scaled),
                             base::escape_html(found->key.text()), base::escape_html(*text)),
                 *text};
  }

  std::optional<std::pair<Figure, Figure>> pair(const Binding& binding) {
    auto from = figure(binding.operand);
    auto to = figure(binding.operand, binding.second);
    if (!from || !to) return std::nullopt;
    if (is_broken_between(context_, from->indicator->id, from->key.period, to->key.period)) {
      report("richting-over-trendbreuk",
             fmt::format("tussen {} en {} is dit cijfer anders gaan tellen: vergelijken kan niet", from->key.period.label(), to->key.period.label()),
             "vergelijk periodes aan dezelfde kant van de trendbreuk");
      return std::nullopt;
    }
    return std::pair{*std::move(from), *std::move(to)};
  }

  std::optional<Piece> direction(const Binding& binding) {
    const std::string form = binding.format.empty() ? "enkelvoud" : binding.format;
    if (std::find(direction_forms.begin(), direction_forms.end(), form) == direction_forms.end()) {
      report_format(form, direction_forms);
      return std::nullopt;
    }
    const auto both = pair(binding);
    if (!both) return std::nullopt;
    const Direction found = direction_between(both->first, both->second, !context_.is_public);
    const std::string text = phrase_direction(found, form);
    return Piece{fmt::format(R"(<data value="{}" data-direction="{} {}">{}</data>)", found.value, base::escape_html(both->first.key.text()),
                             base::escape_html(both->second.key.text()), base::escape_html(text)),
                 text};
  }

  std::optional<Piece> difference(const Binding& binding) {
    auto both = pair(binding);
    if (!both) return std::nullopt;
    Figure change = both->second;
    change.value.scaled = std::abs(both->second.value.scaled - both->first.value.scaled);
    const auto text = phrase(change, binding.format);
    if (!text) {
      report_format(binding.format, formats());
      return std::nullopt;
    }
    return Piece{fmt::format(R"(<data value="{}" data-difference="{} {}">{}</data>)",
                             release::plain_number(*change.indicator, both->second.value.scaled - both->first.value.scaled),
                             base::escape_html(both->first.key.text()), base::escape_html(both->second.key.text()), base::escape_html(*text)),
                 *text};
  }

  std::optional<Piece> share(const Binding& binding) {
    const auto part = figure(binding.operand);
    Operand whole_operand = binding.operand;
    whole_operand.selection.clear();
    const auto whole = figure(whole_operand);
    if (!part || !whole) return std::nullopt;
    const bool counts_people = whole->indicator->decimals == 0;
    if (whole->value.scaled <= 0 || (counts_people && whole->value.scaled < minimum_denominator)) {
      report("aandeel-van-te-weinig", "dit aandeel gaat over minder dan 50, en is daarom geen percentage", "noem de aantallen, of een groter geheel");
      return std::nullopt;
    }
    const auto percent = std::llround(100.0 * static_cast<double>(part->value.scaled) / static_cast<double>(whole->value.scaled));
    std::string text = fmt::format("{}%", percent);
    if (binding.format == "1-op-de" && percent > 0) text = fmt::format("1 op de {}", std::llround(100.0 / static_cast<double>(percent)));
    if (binding.format == "van-de-10") text = fmt::format("{} van de 10", std::llround(static_cast<double>(percent) / 10.0));
    return Piece{fmt::format(R"(<data value="{}" data-share="{} {}">{}</data>)", percent, base::escape_html(part->key.text()),
                             base::escape_html(whole->key.text()), text),
                 text};
  }

  /// A side of a claim as a number: a released figure, or a number as typed.
  std::optional<double> side(const std::string& text) {
    if (const auto number = base::parse_number(text, 2)) return static_cast<double>(*number) / 100;
    const auto operand = parse_operand(split_words(text), where_, diagnostics_);
    if (!operand) return std::nullopt;
    const auto found = figure(*operand);
    if (!found) return std::nullopt;
    return static_cast<double>(found->value.scaled) / std::pow(10.0, found->indicator->decimals);
  }

  static bool holds(double left, const std::string& relation, double right) {
    if (relation == "<") return left < right;
    if (relation == "<=") return left <= right;
    if (relation == ">") return left > right;
    if (relation == ">=") return left >= right;
    if (relation == "≈") return std::abs(left - right) <= 0.01 * std::max(std::abs(left), std::abs(right));
    return left == right;
  }

  std::optional<Piece> claim(const Binding& binding) {
    const auto left = side(binding.left);
    const auto right = side(binding.right);
    if (!left || !right) return std::nullopt;
    if (!holds(*left, binding.relation, *right)) {
      report("bewering-klopt-niet",
             fmt::format("dit klopt niet meer: {} is nu {}, en {} is {}", binding.left, spell(*left), binding.right, spell(*right)),
             "pas de zin hierbij aan, of haal de bewering weg");
      return std::nullopt;
    }
    return Piece{};
  }

  static std::string spell(double number) {
    if (number == std::floor(number)) return base::dutch_integer(std::llround(number));
    return base::dutch_decimal(std::llround(number * 100), 2);
  }

  const Context& context_;
  const base::Diagnostic& where_;
  std::vector<base::CellKey>& used_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

Piece evaluate(const Binding& binding, const Context& context, const base::Diagnostic& where, std::vector<base::CellKey>& used,
               base::Diagnostics& diagnostics) {
  auto piece = Evaluator(context, where, used, diagnostics).piece(binding);
  return piece ? *std::move(piece) : unreadable(where.excerpt.empty() ? "?" : binding.operand.indicator);
}

Piece unreadable(std::string_view inside) {
  const std::string text = "«" + std::string(inside) + "»";
  return {R"(<span class="onbekend-waarde">)" + base::escape_html(text) + "</span>", text};
}

}  // namespace duidelijk::narrative
