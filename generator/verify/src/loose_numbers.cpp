// SPDX-License-Identifier: EUPL-1.2
#include "loose_numbers.h"

#include "entities.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duidelijk::verify {
namespace {

constexpr std::array<std::string_view, 6> blanks{" ", "\u00A0", "\u202F", "\n", "\t", "\r"};
constexpr std::array<std::string_view, 25> units{
    "%",         "procentpunt", "procent",  "miljoen",    "miljard",  "mln",     "mld",     "euro",  "jeugdige",
    "jeugdigen", "jongere",     "jongeren", "kind",       "kinderen", "jongens", "meisjes", "gezin", "gezinnen",
    "ouders",    "cliënt",      "cliënten", "leerlingen", "personen", "mensen",  "inwoners"};
constexpr std::array<std::string_view, 6> read_aloud{"aria-label", "aria-description", "title",
                                                     "alt",        "content",          "placeholder"};
/// Text that repeats what stands elsewhere on the page.
constexpr std::array<std::string_view, 5> repeating_elements{"title", "desc", "svg", "figcaption", "caption"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
/// The first byte of an accented letter; quotes and dashes begin otherwise.
bool begins_accented(char c) { return static_cast<unsigned char>(c) == 0xC3; }

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

/// An escape of an address: "%20".
bool is_escape(std::string_view text) {
  const auto is_hex = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
  return text.size() >= 3 && text[0] == '%' && is_hex(text[1]) && is_hex(text[2]);
}

/// The unit behind a number, in lower case; empty when another word follows.
std::string_view unit_at(std::string_view text) {
  if (is_escape(text)) return {};
  for (const auto unit : units) {
    if (base::lower(text.substr(0, unit.size())) != unit) continue;
    const auto rest = text.substr(unit.size());
    const bool goes_on =
        unit != "%" && !rest.empty() && (is_letter(rest[0]) || is_digit(rest[0]) || begins_accented(rest[0]));
    if (!goes_on) return unit;
  }
  return {};
}

/// The length of "7 van de 10" or "1 op de 20", whose first number ends at `end`; 0 when it is none. A count of figures
/// ("2 van de 18 cijfers zijn afgeschermd") is none.
std::size_t ratio_at(std::string_view text, std::size_t start, std::size_t end) {
  const auto rest = text.substr(end);
  const bool of_ten = rest.starts_with(" van de 10");
  if (!of_ten && !rest.starts_with(" op de ")) return 0;
  const std::size_t number = end + std::string_view(of_ten ? " van de " : " op de ").size();
  std::size_t at = number;
  while (at < text.size() && is_digit(text[at])) ++at;
  if (at == number || (of_ten && at != number + 2) || text.substr(at).starts_with(" cijfers")) return 0;
  return at - start;
}

/// Tags that do not part a word from the next.
constexpr std::array<std::string_view, 14> inline_elements{"a",     "abbr", "b",      "em",  "i",   "mark",  "s",
                                                           "small", "span", "strong", "sub", "sup", "tspan", "wbr"};

/// The text of a page as it is read, with the place of each piece. A bar stands between what is not read on.
class RunningText {
 public:
  void add(const Node& node, bool repeats) {
    pieces_.push_back({text_.size(), &node, repeats, node.raw.find('&') != std::string_view::npos});
    text_ += pieces_.back().decoded ? decode_references(node.raw) : std::string(node.raw);
  }
  void part() {
    if (!text_.empty() && text_.back() != '|') text_ += '|';
  }
  [[nodiscard]] const std::string& text() const { return text_; }

  struct Place {
    Span span;
    bool repeats = false;
  };
  [[nodiscard]] Place place(Span span) const {
    const auto next = std::upper_bound(pieces_.begin(), pieces_.end(), span.offset,
                                       [](std::size_t offset, const Piece& piece) { return offset < piece.start; });
    const Piece& piece = *std::prev(next);
    if (piece.decoded) return {piece.node->span(), piece.repeats};
    return {{piece.node->offset + span.offset - piece.start, span.length}, piece.repeats};
  }

 private:
  struct Piece {
    std::size_t start;
    const Node* node;
    bool repeats, decoded;
  };
  std::string text_;
  std::vector<Piece> pieces_;
};

class LooseCheck {
 public:
  LooseCheck(const Document& page, const Cells& cells, const std::set<std::string>& allowed, Reporter& reporter)
      : page_(page), cells_(cells), allowed_(allowed), reporter_(reporter) {}

  void run() {
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) gather(i);
    const RunningText running = read();
    for (const auto& number : find_loose_numbers(running.text())) {
      const auto place = running.place(number.span);
      judge(number, place.span, place.repeats);
    }
  }

 private:
  /// Goes through the page once, and checks attributes on the way.
  RunningText read() {
    RunningText running;
    std::uint32_t skip_until = 0, repeats_until = 0;
    std::vector<std::uint32_t> parts;  // ends of elements behind which another text begins
    for (std::uint32_t i = 0; i < page_.nodes.size(); ++i) {
      const Node& node = page_.nodes[i];
      for (; !parts.empty() && i >= parts.back(); parts.pop_back()) running.part();
      if (node.is_text()) {
        if (i >= skip_until) running.add(node, i < repeats_until);
        continue;
      }
      if (is_own(node) || is_definition(node)) skip_until = std::max(skip_until, node.next);
      if (is_in(repeating_elements, node.name)) repeats_until = std::max(repeats_until, node.next);
      if (!is_in(inline_elements, node.name)) {
        running.part();
        parts.push_back(node.next);
      }
      if (i >= skip_until || !is_definition(node)) attributes(node);
    }
    return running;
  }

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
    for (auto& number : find_loose_numbers(said)) {
      said_.insert(std::move(number.text));
      said_.insert(std::move(number.number));
    }
  }

  void attributes(const Node& node) {
    for (const auto& attribute : page_.attributes_of(node)) {
      if (!is_in(read_aloud, attribute.name)) continue;
      for (const auto& number : find_loose_numbers(attribute.value())) judge(number, attribute.span(), true);
    }
  }

  void judge(const LooseNumber& number, Span span, bool repeats) {
    if (allowed_.contains(number.text) || allowed_.contains(number.number)) return;
    if (repeats && (said_.contains(number.text) || (is_counted(number) && said_.contains(number.number)))) return;
    const std::string message = repeats ? fmt::format("'{}' zegt geen enkel cijfer op deze pagina", number.text)
                                        : fmt::format("'{}' hoort bij geen cijfer van de release", number.text);
    const std::string advice = "bind het getal met {{…}}, of zet het met zijn bron in content/toegestaan.yaml";
    if (cells_.release().confidential) {
      reporter_.warning(span, "los-getal", message, advice);
    } else {
      reporter_.error(span, "los-getal", message, advice);
    }
  }

  /// "3.410 jeugdigen" repeats the figure 3.410; "€ 3.410" and "3.410%" do not.
  static bool is_counted(const LooseNumber& number) {
    return number.text.starts_with(number.number + " ") || number.text == number.number;
  }

  const Document& page_;
  const Cells& cells_;
  const std::set<std::string>& allowed_;
  Reporter& reporter_;
  std::set<std::string> said_;
};

}  // namespace

std::vector<LooseNumber> find_loose_numbers(std::string_view text) {
  std::vector<LooseNumber> found;
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    const auto goes_on = [&](std::size_t at) {
      return is_digit(text[at]) ||
             ((text[at] == '.' || text[at] == ',') && at + 1 < text.size() && is_digit(text[at + 1]));
    };
    std::size_t end = i;
    while (end < text.size() && goes_on(end)) ++end;
    if (const std::size_t ratio = ratio_at(text, i, end); ratio > 0) {
      const std::string whole(text.substr(i, ratio));
      found.push_back({whole, whole, {i, ratio}});
      i += ratio;
      continue;
    }
    const auto number = text.substr(i, end - i);
    const std::size_t before = skip_blanks_back(text, i);
    const bool euro = text.substr(0, before).ends_with("€");
    const auto unit = unit_at(text.substr(skip_blanks(text, end)));
    const bool in_word = i > 0 && (is_letter(text[i - 1]) || (text[i - 1] == '-' && i > 1 && is_digit(text[i - 2])));
    if (!in_word && (euro || !unit.empty() || has_thousands(number))) {
      const std::size_t start = euro ? before - std::string_view("€").size() : i;
      std::string written = (euro ? "€ " : "") + std::string(number);
      if (!unit.empty()) written += (unit == "%" ? "" : " ") + std::string(unit);
      found.push_back({std::move(written), std::string(number), {start, end - start}});
    }
    i = end;
  }
  return found;
}

std::set<std::string> allowed_numbers(const std::vector<std::string>& by_hand, const release::Release& release) {
  std::set<std::string> allowed;
  const auto add = [&](const std::string& text) {
    for (auto& number : find_loose_numbers(text)) allowed.insert(std::move(number.text));
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
