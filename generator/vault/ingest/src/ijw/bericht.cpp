// SPDX-License-Identifier: EUPL-1.2
#include "ijw/bericht.h"

#include "codes.h"
#include "ijw/markup.h"

#include "duidelijk/base/date.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::ingest::ijw {
namespace {

base::InputError make_error(const std::string& file, int line, std::string rule, std::string message, std::string advice) {
  base::Diagnostic out;
  out.rule = std::move(rule);
  out.file = file;
  out.line = line;
  out.message = std::move(message);
  out.advice = std::move(advice);
  return base::InputError(std::move(out));
}

}  // namespace

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  return name.substr(name.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child(pugi::xml_node parent, std::string_view name) {
  for (const pugi::xml_node node : parent.children()) {
    if (node.type() == pugi::node_element && local_name(node) == name) return node;
  }
  return {};
}

pugi::xml_node descend(pugi::xml_node parent, std::string_view path) {
  for (const std::string_view name : base::split(path, '/')) parent = child(parent, name);
  return parent;
}

std::vector<pugi::xml_node> children(pugi::xml_node parent, std::string_view name) {
  std::vector<pugi::xml_node> out;
  for (const pugi::xml_node node : parent.children()) {
    if (node.type() == pugi::node_element && local_name(node) == name) out.push_back(node);
  }
  return out;
}

std::string_view text_of(pugi::xml_node node) { return base::trim(node.child_value()); }

Lines::Lines(std::string_view bytes) {
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) ends_.push_back(at);
}

int Lines::line_at(std::size_t offset) const {
  return static_cast<int>(std::lower_bound(ends_.begin(), ends_.end(), offset) - ends_.begin()) + 1;
}

Bericht::Bericht(std::string_view bytes, const std::string& file) : file_(file), lines_(bytes.substr(0, max_size)) {
  parse(bytes);
  read_header();
}

int Bericht::line_of(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  return offset < 0 ? 0 : lines_.line_at(static_cast<std::size_t>(offset));
}

void Bericht::refuse(pugi::xml_node node, std::string rule, std::string message, std::string advice) const {
  throw make_error(file_, line_of(node), std::move(rule), std::move(message), std::move(advice));
}

void Bericht::parse(std::string_view bytes) {
  if (bytes.size() > max_size) {
    throw make_error(file_, 0, "bericht-te-groot",
                     fmt::format("dit bericht is {} MB; een bericht mag hoogstens {} MB zijn", bytes.size() / 1024 / 1024,
                                 max_size / 1024 / 1024),
                     "vraag de afzender het bericht in delen aan te leveren");
  }
  if (const auto found = find_forbidden_markup(bytes)) {
    throw make_error(file_, lines_.line_at(found->offset), found->rule, found->message, found->advice);
  }
  const pugi::xml_parse_result result =
      document_.load_buffer(bytes.data(), bytes.size(), pugi::parse_default, pugi::encoding_utf8);
  if (!result) {
    throw make_error(file_, lines_.line_at(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0))), "xml-onleesbaar",
                     fmt::format("het bericht is afgebroken of geen geldige XML ({})", result.description()),
                     "haal het bericht opnieuw op; er is niets uit dit bestand geladen");
  }
  for (const pugi::xml_node node : document_.children()) {
    if (node.type() != pugi::node_element) continue;
    if (root_) refuse(node, "xml-onleesbaar", "na het einde van het bericht volgt nog een element", "haal het bericht opnieuw op");
    root_ = node;
  }
}

std::string_view Bericht::header_text(std::string_view path) const {
  const pugi::xml_node header = child(root_, "Header");
  const std::string_view text = text_of(descend(header, path));
  if (text.empty()) {
    refuse(header ? header : root_, "kop-onvolledig", fmt::format("in de kop van het bericht ontbreekt {}", path),
           "vraag de afzender een volledig bericht te sturen");
  }
  return text;
}

void Bericht::read_header() {
  code_ = header_text("BerichtCode");
  const std::string_view version = header_text("BerichtVersie");
  const std::string_view subversion = header_text("BerichtSubversie");
  const bool known = version == "3" && (subversion == "0" || subversion == "1" || subversion == "2");
  if (!known) {
    // The value is not repeated: what stands there need not be a version.
    refuse(descend(root_, "Header/BerichtVersie"), "berichtversie", "dit bericht is niet van iJw 3.0, 3.1 of 3.2",
           "vraag de afzender het bericht in iJw 3.2 te sturen");
  }
  is_current_version_ = subversion == "2";
  afzender_ = header_text("Afzender");
  ontvanger_ = header_text("Ontvanger");
  identificatie_ = header_text("BerichtIdentificatie/Identificatie");
  const std::optional<base::Date> sent = base::Date::parse(header_text("BerichtIdentificatie/Dagtekening"));
  if (!sent) {
    refuse(descend(root_, "Header/BerichtIdentificatie/Dagtekening"), "geen-datum", "de dagtekening van het bericht is geen datum die bestaat",
           "vraag de afzender het bericht te verbeteren");
  }
  dagtekening_ = sent->yyyymmdd();
}

}  // namespace duidelijk::ingest::ijw
