// SPDX-License-Identifier: EUPL-1.2
#include "figures.h"

#include "direction.h"
#include "lookup.h"
#include "phrase.h"
#include "place.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace duidelijk::narrative {

namespace {

/// From so much percent on, "higher than a year earlier" says more about how small it was.
constexpr double incomparable = 200;

/// One small line per kerncijfer: all released periods of the same grain and choice.
charts::Series history_of(const Figure& figure, const release::Release& release) {
  charts::Series series;
  std::vector<std::string> dimensions;
  for (const auto& [dimension, member] : figure.key.members) dimensions.push_back(dimension);
  const release::Table* table = release.table(figure.key.indicator, figure.key.period.grain(), dimensions);
  if (table == nullptr) return series;
  for (const base::Period& period : table->periods) {
    if (period > figure.key.period) break;
    base::CellKey key = figure.key;
    key.period = period;
    const auto value = release.find(key);
    series.points.push_back({key, value.value_or(release::Value{}), release.certainty(key)});
  }
  return series;
}

std::string definition_link(const Context& context, const release::Indicator& indicator) {
  return fmt::format(R"(<a href="{}{}/index.html">{}</a>)", base::escape_html(context.definition_prefix), base::escape_html(indicator.id), base::escape_html(indicator.name));
}

/// The name with what the editor chose behind it, so that shares of two verwijzers beside each other are told apart.
/// The page's own wijk is in its title.
std::string name_of(const release::Indicator& indicator, const Operand& operand, const Context& context) {
  std::string chosen;
  for (const auto& [dimension, word] : operand.selection) {
    if (word == "T") continue;
    chosen += (chosen.empty() ? ": " : ", ") + context.release->label(dimension, word);
  }
  return definition_link(context, indicator) + base::escape_html(chosen);
}

/// "2024, voorlopig: 3% hoger dan een jaar eerder"
std::string explain(const Figure& figure, const Context& context) {
  std::string text = base::escape_html(figure.indicator->stand ? "op " + base::dutch_date(figure.key.period.last()) : figure.key.period.label());
  if (figure.certainty != release::Certainty::definitief) text += ", " + std::string(release::to_string(figure.certainty));
  Figure before = figure;
  before.key.period = figure.key.period.year_earlier();
  const auto value = context.release->find(before.key);
  if (!value || !value->shown() || figure.certainty != release::Certainty::definitief) return text;
  if (is_broken_between(context, figure.indicator->id, before.key.period, figure.key.period)) return text + "; door een andere telling niet te vergelijken met een jaar eerder";
  before.value = *value;
  const Direction direction = direction_between(before, figure, !context.is_public);
  if (std::abs(std::stod(direction.value)) >= incomparable) return text;
  const std::string words = direction.way == Direction::Way::level ? "ongeveer gelijk aan" : phrase_direction(direction, "bijvoeglijk") + " dan";
  const std::string amount = direction.amount.empty() ? "" : direction.amount + " ";
  return text + fmt::format(R"(; <data value="{}" data-direction="{} {}">{}{} een jaar eerder</data>)", direction.value, base::escape_html(before.key.text()),
                            base::escape_html(figure.key.text()), base::escape_html(amount), words);
}

/// A kerncijfer that this audience cannot see says why, in the place of the figure.
std::string absent(std::string_view name, std::string_view why) {
  return fmt::format(R"(<div class="kerncijfer kerncijfer-leeg"><dt>{}</dt><dd class="waarde">–</dd><dd class="toelichting">{}</dd></div>)",
                     name, base::escape_html(why));
}

std::string key_figure(const Source& source, const Context& context, std::vector<base::CellKey>& used, base::Diagnostics& diagnostics) {
  const base::Diagnostic where = at(source, 0, source.text.size());
  const auto binding = parse_binding(source.text, {}, where, diagnostics);
  if (!binding || binding->kind != Kind::value) {
    if (binding) diagnostics.add(fault(where, "kerncijfer-onleesbaar", "een kerncijfer is één cijfer", "schrijf bijvoorbeeld: jeugdigen-met-jeugdhulp laatste"));
    return {};
  }
  base::Diagnostics lookup;
  const auto figure = look_up(binding->operand, context, where, lookup);
  if (!figure) {
    const release::Indicator* indicator = context.release->indicator(binding->operand.indicator);
    const std::string& rule = lookup.all().front().rule;
    const std::string name = indicator == nullptr ? std::string() : name_of(*indicator, binding->operand, context);
    if (indicator != nullptr && rule == "afgeschermd-cijfer") return absent(name, "afgeschermd: het gaat over te weinig mensen");
    if (indicator != nullptr && rule == "onvoldoende-informatie") return absent(name, "nog niet gemeten");
    if (indicator != nullptr && rule == "ontbrekend-cijfer") return absent(name, "geen cijfer voor deze periode");
    diagnostics.append(lookup);
    return {};
  }
  used.push_back(figure->key);
  const auto text = phrase(*figure, binding->format.empty() ? "kort" : binding->format);
  if (!text) {
    diagnostics.add(fault(where, "onbekende-vorm", "'" + binding->format + "' past hier niet"));
    return {};
  }
  return fmt::format(
      R"(<div class="kerncijfer"><dt>{}</dt><dd class="waarde"><data value="{}" data-cell="{}">{}</data></dd><dd class="toelichting">{}</dd>{}</div>)",
      name_of(*figure->indicator, binding->operand, context), release::plain_number(*figure->indicator, figure->value.scaled), base::escape_html(figure->key.text()),
      base::escape_html(*text), explain(*figure, context), charts::to_sparkline(history_of(*figure, *context.release)));
}

}  // namespace

std::string Figures::render(const FigureOrder& order, const base::Diagnostic& where) {
  auto request = charts::parse_request(order.address, where, diagnostics_);
  if (!request) return {};
  for (const auto& [dimension, member] : context_.selection) request->selection.emplace(dimension, member);
  std::erase_if(request->selection, [](const auto& each) { return each.second == "T"; });
  const auto chart = charts::build(*request, order.title, *context_.release, *context_.calendar, where, diagnostics_);
  if (!chart) return {};
  const std::string id = "fig-" + std::to_string(++count_);
  const std::string name = id + ".csv";
  for (const auto& series : chart->series) {
    for (const auto& point : series.points) {
      if (!point.key.indicator.empty()) result_.used.push_back(point.key);
    }
  }
  result_.csv.push_back({name, charts::to_csv(*chart, *context_.release)});
  const std::string definition = chart->indicators.empty() ? "" : context_.definition_prefix + chart->indicators.front().id + "/index.html";
  return charts::to_figure(*chart, id, name, definition);
}

Result render_key_figures(const std::vector<Source>& figures, const Context& context, base::Diagnostics& diagnostics) {
  Result result;
  for (const auto& source : figures) result.html += key_figure(source, context, result.used, diagnostics);
  if (!result.html.empty()) result.html = R"(<dl class="kerncijfers">)" + result.html + "</dl>\n";
  return result;
}

}  // namespace duidelijk::narrative
