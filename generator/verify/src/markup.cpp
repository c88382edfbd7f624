// SPDX-License-Identifier: EUPL-1.2
#include "markup.h"

#include "entities.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_set>

namespace duidelijk::verify {
namespace {

constexpr std::size_t deepest = 256;
constexpr std::array<std::string_view, 12> void_elements{"area",  "base", "br",   "col",    "embed", "hr",
                                                         "input", "img",  "link", "source", "meta",  "wbr"};
constexpr std::string_view blanks = " \t\n\r";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_char(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_'; }
bool is_blank(char c) { return blanks.find(c) != std::string_view::npos; }

class Parser {
 public:
  Parser(std::string_view text, Language language, Reporter& reporter)
      : text_(text), language_(language), reporter_(reporter) {}

  Document parse() {
    read_prologue();
    while (at_ < text_.size()) {
      if (text_[at_] != '<') {
        read_text();
      } else if (starts_with("</")) {
        read_end_tag();
      } else if (starts_with("<!")) {
        read_declaration();
      } else if (at_ + 1 < text_.size() && is_letter(text_[at_ + 1])) {
        if (!read_start_tag()) break;
      } else {
        reporter_.error({at_, 1}, "losse-haak", "een '<' die geen element begint", "schrijf &lt;");
        ++at_;
      }
    }
    while (!open_.empty()) close_unclosed();
    return std::move(document_);
  }

 private:
  [[nodiscard]] bool starts_with(std::string_view what) const { return text_.substr(at_).starts_with(what); }

  void read_prologue() {
    if (language_ == Language::svg) {
      if (starts_with("<?xml")) at_ = std::min(text_.find("?>", at_), text_.size() - 2) + 2;
      return;
    }
    constexpr std::string_view doctype = "<!DOCTYPE html>";
    if (starts_with(doctype)) {
      at_ = doctype.size();
    } else {
      reporter_.error({0, 1}, "geen-doctype", "deze pagina begint niet met <!DOCTYPE html>",
                      "zonder die regel leest een browser haar anders");
    }
  }

  void read_text() {
    const std::size_t end = std::min(text_.find('<', at_), text_.size());
    const auto raw = text_.substr(at_, end - at_);
    check_references(raw, at_);
    Node node;
    node.raw = raw;
    node.offset = at_;
    add(node);
    document_.nodes.back().next = size();
    at_ = end;
  }

  /// Comments are refused like any other declaration: what a reader cannot see has no place in a page.
  void read_declaration() {
    const bool comment = starts_with("<!--");
    reporter_.error({at_, comment ? 4U : 2U}, comment ? "commentaar" : "vreemde-declaratie",
                    comment ? "er staat commentaar in de pagina" : "er staat een declaratie midden in de pagina",
                    "haal het weg: alles in een pagina is te lezen, en commentaar ziet niemand na");
    const auto end = comment ? text_.find("-->", at_) : text_.find('>', at_);
    at_ = end == std::string_view::npos ? text_.size() : end + (comment ? 3 : 1);
  }

  bool read_start_tag() {
    const std::size_t start = at_++;
    Node node;
    node.offset = start;
    node.name = read_name();
    node.first_attribute = static_cast<std::uint32_t>(document_.attributes.size());
    const bool closed_itself = read_attributes(node);
    node.attributes = static_cast<std::uint32_t>(document_.attributes.size()) - node.first_attribute;
    check_names(node);
    const std::uint32_t index = size();
    add(node);
    const bool in_svg = node.name == "svg" || (!open_.empty() && svg_depth_ > 0);
    const bool is_void = std::find(void_elements.begin(), void_elements.end(), node.name) != void_elements.end();
    if (closed_itself && !in_svg && language_ == Language::html) {
      reporter_.error(node.span(), "sluit-zichzelf", fmt::format("<{}/> sluit zichzelf niet in HTML", node.name),
                      "schrijf een eindlabel, of laat de schuine streep weg");
    }
    if (closed_itself || (is_void && !in_svg)) {
      document_.nodes[index].next = size();
      return true;
    }
    if (open_.size() >= deepest) {
      reporter_.error(node.span(), "te-diep", "de elementen staan te diep in elkaar; de rest is niet nagekeken");
      return false;
    }
    open_.push_back(index);
    svg_depth_ += node.name == "svg" ? 1 : 0;
    if (node.name == "script" || node.name == "style") skip_raw_text(node.name);
    return true;
  }

  /// What stands in script and style is no markup; whether they may be there at all is for others to judge.
  void skip_raw_text(std::string_view name) {
    const std::string end_tag = "</" + std::string(name);
    const auto end = std::min(text_.find(end_tag, at_), text_.size());
    if (end == at_) return;
    Node node;
    node.raw = text_.substr(at_, end - at_);
    node.offset = at_;
    add(node);
    document_.nodes.back().next = size();
    at_ = end;
  }

  std::string_view read_name() {
    const std::size_t start = at_;
    while (at_ < text_.size() && is_name_char(text_[at_])) ++at_;
    return text_.substr(start, at_ - start);
  }

  void skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }

  /// Up to and with the >. True when the tag ends in />.
  bool read_attributes(const Node& node) {
    for (;;) {
      const std::size_t before = at_;
      skip_blanks();
      if (at_ >= text_.size()) {
        reporter_.error(node.span(), "label-niet-gesloten", fmt::format("<{} wordt nooit gesloten met '>'", node.name));
        return false;
      }
      if (text_[at_] == '>') {
        ++at_;
        return false;
      }
      if (starts_with("/>")) {
        at_ += 2;
        return true;
      }
      if (!is_letter(text_[at_])) {
        reporter_.error({at_, 1}, "label-onleesbaar", fmt::format("dit teken hoort niet in <{}>", node.name));
        ++at_;
        continue;
      }
      if (before == at_) reporter_.error({at_, 1}, "label-onleesbaar", "tussen twee kenmerken hoort een spatie");
      read_attribute();
    }
  }

  void read_attribute() {
    Attribute attribute;
    attribute.offset = at_;
    attribute.name = read_name();
    if (at_ < text_.size() && text_[at_] == '=') {
      ++at_;
      const char quote = at_ < text_.size() ? text_[at_] : '\0';
      if (quote != '"' && quote != '\'') {
        reporter_.error(attribute.span(), "kenmerk-zonder-aanhalingstekens",
                        fmt::format("de waarde van {} staat niet tussen aanhalingstekens", attribute.name));
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '>') ++at_;
      } else {
        const std::size_t start = at_ + 1;
        const std::size_t end = std::min(text_.find(quote, start), text_.size());
        if (end == text_.size()) {
          reporter_.error(attribute.span(), "kenmerk-niet-gesloten",
                          fmt::format("de waarde van {} wordt niet gesloten", attribute.name));
        }
        attribute.raw = text_.substr(start, end - start);
        at_ = std::min(end + 1, text_.size());
        check_references(attribute.raw, start);
      }
    }
    document_.attributes.push_back(attribute);
  }

  /// Names once each, ids once in a page.
  void check_names(const Node& node) {
    const auto list = document_.attributes_of(node);
    seen_.clear();
    for (const auto& attribute : list) {
      const std::string name = base::lower(attribute.name);
      if (!seen_.insert(name).second) {
        reporter_.error(attribute.span(), "kenmerk-dubbel",
                        fmt::format("<{}> heeft twee keer het kenmerk {}", node.name, attribute.name),
                        "een browser leest alleen het eerste");
      }
      if (name == "id" && !ids_.insert(attribute.raw).second) {
        reporter_.error(attribute.span(), "id-dubbel",
                        fmt::format("het id '{}' staat twee keer op deze pagina", attribute.raw));
      }
    }
  }

  void check_references(std::string_view raw, std::size_t offset) {
    for (auto i = raw.find('&'); i != std::string_view::npos; i = raw.find('&', i + 1)) {
      if (read_reference(raw, i)) continue;
      reporter_.error({offset + i, 1}, "losse-ampersand", "een '&' die geen teken aanduidt", "schrijf &amp;");
    }
  }

  void read_end_tag() {
    const std::size_t start = at_;
    at_ += 2;
    const auto name = read_name();
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] != '>') {
      reporter_.error({start, name.size() + 2}, "label-niet-gesloten", fmt::format("</{} wordt niet gesloten", name));
      at_ = std::min(text_.find('>', at_), text_.size() - 1);
    }
    ++at_;
    const auto found = std::find_if(open_.rbegin(), open_.rend(),
                                    [&](std::uint32_t index) { return document_.nodes[index].name == name; });
    if (found == open_.rend()) {
      reporter_.error({start, name.size() + 2}, "eindlabel-zonder-begin", fmt::format("</{}> sluit niets", name));
      return;
    }
    for (auto n = found - open_.rbegin(); n > 0; --n) close_unclosed();
    close();
  }

  void close_unclosed() {
    const Node& node = document_.nodes[open_.back()];
    reporter_.error(node.span(), "element-niet-gesloten", fmt::format("<{}> wordt niet gesloten", node.name));
    close();
  }

  void close() {
    Node& node = document_.nodes[open_.back()];
    node.next = size();
    svg_depth_ -= node.name == "svg" ? 1 : 0;
    open_.pop_back();
  }

  void add(Node node) {
    node.parent = open_.empty() ? Node::none : open_.back();
    document_.nodes.push_back(node);
  }

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(document_.nodes.size()); }

  std::string_view text_;
  Language language_;
  Reporter& reporter_;
  std::size_t at_ = 0;
  Document document_;
  std::vector<std::uint32_t> open_;
  std::size_t svg_depth_ = 0;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string_view> ids_;
};

/// Bytes that no page holds: a browser drops or replaces them, so that it reads something else than stands here.
void check_characters(std::string_view text, Reporter& reporter) {
  if (!base::is_utf8(text)) {
    reporter.error("geen-utf8", "dit bestand is geen geldige UTF-8",
                   "een browser laat dan iets anders zien dan er staat");
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && !is_blank(text[i])) || byte == 0x7F) {
      reporter.error({i, 1}, "stuurteken", fmt::format("hier staat het stuurteken {:#04x}", byte));
    }
  }
}

}  // namespace

std::string Attribute::value() const { return decode_references(raw); }

std::span<const Attribute> Document::attributes_of(const Node& node) const {
  return std::span(attributes).subspan(node.first_attribute, node.attributes);
}

const Attribute* Document::attribute(const Node& node, std::string_view name) const {
  for (const auto& each : attributes_of(node)) {
    if (each.name == name) return &each;
  }
  return nullptr;
}

std::optional<std::string> Document::value(const Node& node, std::string_view name) const {
  const auto* found = attribute(node, name);
  return found == nullptr ? std::nullopt : std::optional(found->value());
}

std::string Document::text(std::uint32_t node) const {
  std::string all;
  const std::uint32_t end = nodes[node].is_text() ? node + 1 : nodes[node].next;
  for (std::uint32_t i = node; i < end; ++i) {
    if (nodes[i].is_text()) all += decode_references(nodes[i].raw);
  }
  std::string out;
  for (const char c : all) {
    if (!is_blank(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

bool Document::has_class(const Node& node, std::string_view word) const {
  const auto* classes = attribute(node, "class");
  if (classes == nullptr) return false;
  const auto words = base::split(classes->raw, ' ');
  return std::find(words.begin(), words.end(), word) != words.end();
}

Document parse(std::string_view text, Language language, Reporter& reporter) {
  check_characters(text, reporter);
  return Parser(text, language, reporter).parse();
}

}  // namespace duidelijk::verify
