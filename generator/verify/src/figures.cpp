// SPDX-License-Identifier: EUPL-1.2
#include "figures.h"

#include "derived.h"
#include "notation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duidelijk::verify {
namespace {

constexpr std::array<std::string_view, 18> data_attributes{
    "data-cell",  "data-value",     "data-presence",  "data-scaled",   "data-direction", "data-difference",
    "data-share", "data-scale-min", "data-scale-max", "data-x0",       "data-x1",        "data-y0",
    "data-y1",    "data-factor",    "data-norm",      "data-audience", "data-edition",   "data-definition"};

class FigureCheck {
 public:
  FigureCheck(const Document& page, const Cells& cells, Reporter& reporter, FigureCounts& counts)
      : page_(page), cells_(cells), reporter_(reporter), counts_(counts) {}

  void run() {
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) {
      const Node& node = page_.nodes[i];
      if (node.is_text()) continue;
      known_attributes(node);
      if (node.name == "svg") svg_until_ = std::max(svg_until_, node.next);
      if (page_.attribute(node, "data-cell") != nullptr) {
        cell(i);
      } else if (check_derived(page_, i, cells_, reporter_)) {
        ++counts_.derived;
      } else if (node.name == "data" && i >= cell_until_) {
        reporter_.error(node.span(), "cijfer-zonder-sleutel",
                        fmt::format("'{}' zegt niet welk cijfer van de release het is", page_.text(i)),
                        "een cijfer hoort in <data value=\"…\" data-cell=\"…\">");
      }
    }
  }

 private:
  /// A number can hide in an attribute that nobody checks.
  void known_attributes(const Node& node) {
    for (const auto& attribute : page_.attributes_of(node)) {
      const bool holds_value = attribute.name == "value" && node.name != "data";
      const bool unknown =
          attribute.name.starts_with("data-") &&
          std::find(data_attributes.begin(), data_attributes.end(), attribute.name) == data_attributes.end();
      if (!holds_value && !unknown) continue;
      reporter_.error(attribute.span(), "vreemd-kenmerk",
                      fmt::format("het kenmerk {} van <{}> is niet na te kijken", attribute.name, node.name),
                      "een cijfer staat in <data>, en een pagina heeft geen gegevens voor wie haar niet leest");
    }
  }

  void cell(std::uint32_t index) {
    const Node& node = page_.nodes[index];
    const Attribute& attribute = *page_.attribute(node, "data-cell");
    const bool in_svg = index < svg_until_;
    if (index < cell_until_) {
      reporter_.error(attribute.span(), "cijfer-in-cijfer", "dit cijfer staat binnen een ander cijfer");
    }
    ++(in_svg ? counts_.svg : counts_.html);
    cell_until_ = std::max(cell_until_, node.next);
    const auto figure = find_figure(attribute.value(), cells_, attribute.span(), reporter_);
    if (!figure) return;
    if (in_svg) {
      mark(index, *figure);
    } else if (figure->value.shown()) {
      shown(index, *figure);
    } else {
      hidden(index, *figure);
    }
  }

  void shown(std::uint32_t index, const Figure& figure) {
    const auto carrier = carrier_of(index);
    if (!carrier) {
      reporter_.error(page_.nodes[index].span(), "cijfer-zonder-waarde",
                      fmt::format("bij {} staat geen waarde", figure.key.text()),
                      fmt::format("de release zegt {}", release::format(*figure.indicator, figure.value)));
      return;
    }
    const Node& node = page_.nodes[*carrier];
    const std::string value = page_.value(node, "value").value_or("");
    const std::string right = release::plain_number(*figure.indicator, figure.value.scaled);
    if (value != right) {
      reporter_.error(node.span(), "waarde-anders",
                      fmt::format("de waarde van {} is hier '{}', in de release {}", figure.key.text(), value, right),
                      "maak de site opnieuw uit deze release");
    }
    const std::string text = page_.text(*carrier);
    if (!says(*figure.indicator, figure.value, text)) {
      reporter_.error(node.span(), "tekst-anders",
                      fmt::format("bij {} staat '{}', en de release zegt {}", figure.key.text(), text,
                                  release::format(*figure.indicator, figure.value)),
                      "maak de site opnieuw uit deze release");
    }
  }

  /// A mark in a picture: its value or the word for what is not shown, and the text that a pointer gives.
  void mark(std::uint32_t index, const Figure& figure) {
    const Node& node = page_.nodes[index];
    const std::string exact = release::format(*figure.indicator, figure.value);
    const auto value = page_.value(node, "data-value"), presence = page_.value(node, "data-presence");
    if (figure.value.shown()) {
      const std::string right = release::plain_number(*figure.indicator, figure.value.scaled);
      const auto scaled = page_.value(node, "data-scaled");
      if (presence || (value && *value != right) || (scaled && *scaled != std::to_string(figure.value.scaled))) {
        reporter_.error(node.span(), "waarde-anders",
                        fmt::format("de waarde van {} is in de grafiek '{}', in de release {}", figure.key.text(),
                                    presence.value_or(value.value_or(scaled.value_or(""))), right),
                        "maak de site opnieuw uit deze release");
      }
    } else if (value || page_.attribute(node, "data-scaled") != nullptr || presence != exact) {
      reporter_.error(node.span(), "cijfer-te-veel",
                      fmt::format("{} is {} in de release, en in de grafiek niet", figure.key.text(), exact),
                      "maak de site opnieuw uit deze release");
    }
    for (std::uint32_t i = index + 1; i < node.next; ++i) {
      if (page_.nodes[i].name != "title" || says_last(page_.text(i), exact)) continue;
      reporter_.error(page_.nodes[i].span(), "tekst-anders",
                      fmt::format("bij {} staat '{}', en de release zegt {}", figure.key.text(), page_.text(i), exact),
                      "maak de site opnieuw uit deze release");
    }
  }

  /// "1e kwartaal 2024, Verblijf: 812 (voorlopig)"
  static bool says_last(std::string_view text, std::string_view exact) {
    for (const std::string_view end : {"", " (voorlopig)", " (geraamd)"}) {
      if (!text.ends_with(end)) continue;
      const auto said = text.substr(0, text.size() - end.size());
      if (said == exact || said.ends_with(": " + std::string(exact))) return true;
    }
    return false;
  }

  /// A figure that is not shown has its word and nothing more: no value, not even in an attribute.
  void hidden(std::uint32_t index, const Figure& figure) {
    const Node& node = page_.nodes[index];
    const std::string word(release::to_string(figure.value.presence));
    for (std::uint32_t i = index; i < node.next; ++i) {
      const bool has_value = !page_.nodes[i].is_text() && (page_.attribute(page_.nodes[i], "value") != nullptr ||
                                                           page_.attribute(page_.nodes[i], "data-value") != nullptr);
      if (!has_value) continue;
      reporter_.error(page_.nodes[i].span(), "cijfer-te-veel",
                      fmt::format("{} is {} in de release, en toch staat er een waarde", figure.key.text(), word),
                      "maak de site opnieuw uit deze release");
    }
    const std::string text = page_.text(index);
    if (text != word) {
      reporter_.error(node.span(), "cijfer-te-veel",
                      fmt::format("{} is {} in de release, en hier staat '{}'", figure.key.text(), word, text),
                      "maak de site opnieuw uit deze release");
    }
  }

  /// The element with the value: the cell itself, or the one <data> in it.
  [[nodiscard]] std::optional<std::uint32_t> carrier_of(std::uint32_t index) const {
    const Node& node = page_.nodes[index];
    if (node.name == "data") return page_.attribute(node, "value") == nullptr ? std::nullopt : std::optional(index);
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = index + 1; i < node.next; ++i) {
      if (page_.nodes[i].name != "data") continue;
      if (found) return std::nullopt;
      found = i;
    }
    return found;
  }

  const Document& page_;
  const Cells& cells_;
  Reporter& reporter_;
  FigureCounts& counts_;
  std::uint32_t svg_until_ = 0;
  std::uint32_t cell_until_ = 0;
};

}  // namespace

std::optional<Figure> find_figure(std::string_view key, const Cells& cells, Span place, Reporter& reporter) {
  auto parsed = base::CellKey::parse(key);
  if (!parsed) {
    reporter.error(place, "sleutel-onleesbaar", fmt::format("'{}' is geen sleutel van een cijfer", key),
                   "een sleutel is bijvoorbeeld jeugdigen@1|2024|wijk=WK01");
    return std::nullopt;
  }
  auto figure = cells.find(*parsed);
  if (!figure) {
    reporter.error(place, "niet-in-release",
                   fmt::format("het cijfer {} staat niet in de release {} {}", key, cells.release().edition,
                               cells.release().audience),
                   "wat de release niet heeft, mag de site niet tonen");
    return std::nullopt;
  }
  return figure;
}

void check_figures(const Document& page, const Cells& cells, Reporter& reporter, FigureCounts& counts) {
  FigureCheck(page, cells, reporter, counts).run();
}

}  // namespace duidelijk::verify
