// SPDX-License-Identifier: EUPL-1.2
#include "loose_numbers.h"

#include "entities.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duidelijk::verify {
namespace {

constexpr std::array<std::string_view, 3> blanks{" ", "\u00A0", "\u202F"};
/// Longest first: "procentpunt" is no "procent".
constexpr std::array<std::string_view, 8> units{"%",       "procentpunt", "procent", "miljoen",
                                                "miljard", "mln",         "mld",     "euro"};
constexpr std::array<std::string_view, 6> read_aloud{"aria-label", "aria-description", "title",
                                                     "alt",        "content",          "placeholder"};
/// Text that repeats what stands elsewhere on the page.
constexpr std::array<std::string_view, 5> repeating_elements{"title", "desc", "svg", "figcaption", "caption"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "1.234", "12.345.678,9"
bool has_thousands(std::string_view number) {
  const auto whole = number.substr(0, number.find(','));
  const auto groups = base::split(whole, '.');
  if (groups.size() < 2 || groups[0].size() > 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(), [](std::string_view group) { return group.size() == 3; });
}

std::size_t skip_blanks_back(std::string_view text, std::size_t at) {
  for (bool again = true; again;) {
    again = false;
    for (const auto blank : blanks) {
      if (!text.substr(0, at).ends_with(blank)) continue;
      at -= blank.size();
      again = true;
    }
  }
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  for (bool again = true; again;) {
    again = false;
    for (const auto blank : blanks) {
      if (!text.substr(at).starts_with(blank)) continue;
      at += blank.size();
      again = true;
    }
  }
  return at;
}

/// The unit behind a number; empty when another word follows.
std::string_view unit_at(std::string_view text, std::size_t at) {
  for (const auto unit : units) {
    if (!text.substr(at).starts_with(unit)) continue;
    const std::size_t end = at + unit.size();
    if (end < text.size() && (is_letter(text[end]) || is_digit(text[end]))) continue;  // %20 in an address
    return unit;
  }
  return {};
}

class LooseCheck {
 public:
  LooseCheck(const Document& page, const Cells& cells, const std::set<std::string>& allowed, Reporter& reporter)
      : page_(page), cells_(cells), allowed_(allowed), reporter_(reporter) {}

  void run() {
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) gather(i);
    std::uint32_t skip_until = 0, repeats_until = 0;
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) {
      const Node& node = page_.nodes[i];
      if (node.is_text()) {
        if (i >= skip_until) text(node, i < repeats_until);
        continue;
      }
      if (is_own(node) || is_definition(node)) skip_until = std::max(skip_until, node.next);
      if (is_in(repeating_elements, node.name)) repeats_until = std::max(repeats_until, node.next);
      if (i >= skip_until || !is_definition(node)) attributes(node);
    }
  }

 private:
  /// Checked as a figure, or as the label of an axis: its text needs no second look.
  [[nodiscard]] bool is_own(const Node& node) const {
    if (node.name == "data" || node.name == "script" || page_.has_class(node, "gr-raster")) return true;
    return (node.name == "td" || node.name == "text" || node.name == "tspan") &&
           page_.attribute(node, "data-cell") != nullptr;
  }

  [[nodiscard]] bool is_definition(const Node& node) const {
    if (page_.attribute(node, "data-definition") != nullptr || page_.has_class(node, "definitie")) return true;
    const auto* id = page_.attribute(node, "id");
    return id != nullptr && id->raw == "definitie";
  }

  /// The numbers that the figures of this page say.
  void gather(std::uint32_t index) {
    const Node& node = page_.nodes[index];
    if (node.is_text()) return;
    const bool label = node.parent != Node::none && page_.has_class(page_.nodes[node.parent], "gr-raster");
    if (node.name == "data" || label) add(page_.text(index));
    const auto* attribute = page_.attribute(node, "data-cell");
    if (attribute == nullptr) return;
    const auto key = base::CellKey::parse(attribute->value());
    const auto figure = key ? cells_.find(*key) : std::nullopt;
    if (!figure || !figure->value.shown()) return;
    add(release::format(*figure->indicator, figure->value));
    add(release::format_short(*figure->indicator, figure->value));
  }

  void add(const std::string& said) {
    for (auto& number : find_loose_numbers(said, 0)) said_.insert(std::move(number.text));
  }

  void text(const Node& node, bool repeats) {
    for (const auto& number : find_loose_numbers(node.raw, node.offset)) judge(number, repeats);
  }

  void attributes(const Node& node) {
    for (const auto& attribute : page_.attributes_of(node)) {
      if (!is_in(read_aloud, attribute.name)) continue;
      for (auto number : find_loose_numbers(attribute.value(), 0)) {
        number.span = attribute.span();
        judge(number, true);
      }
    }
  }

  void judge(const LooseNumber& number, bool repeats) {
    if (allowed_.contains(number.text) || (repeats && said_.contains(number.text))) return;
    const std::string message = repeats ? fmt::format("'{}' zegt geen enkel cijfer op deze pagina", number.text)
                                        : fmt::format("'{}' hoort bij geen cijfer van de release", number.text);
    const std::string advice = "bind het getal met {{…}}, of zet het met zijn bron in content/toegestaan.yaml";
    if (cells_.release().confidential) {
      reporter_.warning(number.span, "los-getal", message, advice);
    } else {
      reporter_.error(number.span, "los-getal", message, advice);
    }
  }

  const Document& page_;
  const Cells& cells_;
  const std::set<std::string>& allowed_;
  Reporter& reporter_;
  std::set<std::string> said_;
};

}  // namespace

std::vector<LooseNumber> find_loose_numbers(std::string_view raw, std::size_t offset) {
  std::vector<LooseNumber> found;
  for (std::size_t i = 0; i < raw.size();) {
    if (!is_digit(raw[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < raw.size() && (is_digit(raw[end]) || ((raw[end] == '.' || raw[end] == ',') && end + 1 < raw.size() &&
                                                       is_digit(raw[end + 1])))) {
      ++end;
    }
    const auto number = raw.substr(i, end - i);
    const std::size_t before = skip_blanks_back(raw, i);
    const bool euro = raw.substr(0, before).ends_with("€");
    const auto unit = unit_at(raw, skip_blanks(raw, end));
    const bool in_word = i > 0 && is_letter(raw[i - 1]) && before == i && !euro;
    if (!in_word && (euro || !unit.empty() || has_thousands(number))) {
      const std::size_t start = euro ? before - std::string_view("€").size() : i;
      std::string text = (euro ? "€ " : "") + std::string(number);
      if (!unit.empty()) text += (unit == "%" ? "" : " ") + std::string(unit);
      found.push_back({std::move(text), {offset + start, end - start}});
    }
    i = end;
  }
  return found;
}

std::set<std::string> allowed_numbers(const std::vector<std::string>& by_hand, const release::Release& release) {
  std::set<std::string> allowed;
  const auto add = [&](const std::string& text) {
    for (auto& number : find_loose_numbers(text, 0)) allowed.insert(std::move(number.text));
  };
  for (const auto& each : by_hand) {
    add(each);
    allowed.insert(each);
  }
  for (const auto& indicator : release.indicators) {
    add(indicator.name);
    add(indicator.unit);
    add(indicator.needed);
    if (indicator.norm) add(indicator.norm->value + " " + indicator.norm->unit);
    if (indicator.norm && indicator.norm->unit == "procent") add(indicator.norm->value + "%");
  }
  for (const auto& dimension : release.dimensions) {
    for (const auto& member : dimension.members) add(member.label);
  }
  return allowed;
}

void check_loose_numbers(const Document& page, const Cells& cells, const std::set<std::string>& allowed,
                         Reporter& reporter) {
  LooseCheck(page, cells, allowed, reporter).run();
}

}  // namespace duidelijk::verify
