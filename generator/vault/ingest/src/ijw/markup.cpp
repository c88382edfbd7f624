// SPDX-License-Identifier: EUPL-1.2
#include "ijw/markup.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>

namespace duidelijk::ingest::ijw {
namespace {

constexpr std::array<std::string_view, 5> xml_entities{"amp", "lt", "gt", "quot", "apos"};
constexpr std::size_t longest_entity = 12;

std::size_t after(std::string_view bytes, std::size_t from, std::string_view end) {
  const std::size_t at = bytes.find(end, from);
  return at == std::string_view::npos ? bytes.size() : at + end.size();
}

/// True for "&amp;", "&#233;" and "&#xE9;".
bool is_known_entity(std::string_view rest) {
  const std::size_t end = rest.substr(0, longest_entity).find(';');
  if (end == std::string_view::npos) return false;
  const std::string_view name = rest.substr(1, end - 1);
  if (name.size() > 1 && name.front() == '#') return true;
  return std::find(xml_entities.begin(), xml_entities.end(), name) != xml_entities.end();
}

bool declares_other_encoding(std::string_view bytes) {
  const std::string_view declaration = bytes.substr(0, std::min(bytes.size(), after(bytes, 0, "?>")));
  const std::size_t at = declaration.find("encoding");
  if (declaration.find("<?xml") == std::string_view::npos || at == std::string_view::npos) return false;
  const std::string value = base::lower(declaration.substr(at, 32));
  return value.find("utf-8") == std::string::npos && value.find("ascii") == std::string::npos;
}

Forbidden at(std::size_t offset, std::string rule, std::string message, std::string advice) {
  return {offset, std::move(rule), std::move(message), std::move(advice)};
}

}  // namespace

std::optional<Forbidden> find_forbidden_markup(std::string_view bytes) {
  if (const std::size_t nul = bytes.find('\0'); nul != std::string_view::npos) {
    return at(nul, "nul-teken", "het bericht bevat een NUL-teken", "het bestand is beschadigd: haal het bericht opnieuw op");
  }
  if (declares_other_encoding(bytes) || !base::is_utf8(bytes)) {
    return at(0, "tekenset", "het bericht is geen UTF-8", "iJw schrijft UTF-8 voor: vraag de afzender het bericht opnieuw te sturen");
  }
  for (std::size_t i = bytes.find_first_of("<&"); i < bytes.size(); i = bytes.find_first_of("<&", i)) {
    const std::string_view rest = bytes.substr(i);
    if (rest.starts_with("<!--")) {
      i = after(bytes, i + 4, "-->");
    } else if (rest.starts_with("<![CDATA[")) {
      i = after(bytes, i + 9, "]]>");
    } else if (rest.starts_with("<!")) {
      return at(i, "xml-doctype", "het bericht bevat een DOCTYPE of een andere declaratie; die wordt om veiligheidsredenen niet gelezen",
                "een iJw-bericht heeft geen DOCTYPE: vraag de afzender het bericht te verbeteren");
    } else if (rest.front() == '&' && !is_known_entity(rest)) {
      return at(i, "xml-entiteit", "het bericht bevat een entiteit die XML zelf niet kent, of een losse '&'",
                "vraag de afzender het bericht te verbeteren; een '&' wordt geschreven als '&amp;'");
    } else {
      ++i;
    }
  }
  return std::nullopt;
}

}  // namespace duidelijk::ingest::ijw
