// SPDX-License-Identifier: EUPL-1.2
#include "addresses.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace duidelijk::verify {
namespace {

constexpr std::array<std::string_view, 7> address_attributes{"href",   "src",    "xlink:href", "action",
                                                             "poster", "srcset", "formaction"};
constexpr std::array<std::string_view, 7> reference_attributes{
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for", "headers"};
constexpr std::array<std::string_view, 3> audiences{"openbaar", "raad", "vertrouwelijk"};

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string decode_percent(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digit = [&](std::size_t at) {
      return at < text.size() ? std::string_view("0123456789abcdef").find(base::lower(text.substr(at, 1)))
                              : std::string_view::npos;
    };
    const auto high = digit(i + 1), low = digit(i + 2);
    if (text[i] == '%' && high != std::string_view::npos && low != std::string_view::npos) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// "https" of "https://x"; empty when there is none.
std::string scheme_of(std::string_view address) {
  const auto colon = address.find(':');
  if (colon == std::string_view::npos || address.substr(0, colon).find_first_of("/?#") != std::string_view::npos)
    return {};
  return base::lower(address.substr(0, colon));
}

bool is_outside(std::string_view address) { return address.starts_with("//") || !scheme_of(address).empty(); }

void check_outside(const Link& link, Reporter& reporter) {
  const std::string scheme = scheme_of(link.address);
  if (link.loads) {
    reporter.error(link.span, "van-buiten",
                   fmt::format("de browser haalt hier iets van buiten de site: '{}'", link.address),
                   "zet het bestand in de site zelf: een lezer mag niet ongevraagd bij een ander langskomen");
  } else if (scheme != "https" && scheme != "mailto" && scheme != "tel") {
    reporter.error(link.span, "vreemd-adres", fmt::format("dit adres mag niet: '{}'", link.address),
                   "een adres buiten de site begint met https://, mailto: of tel:");
  }
}

void check_inside(const std::string& from, const Link& link, const std::map<std::string, PageFacts>& site,
                  Reporter& reporter) {
  const std::string_view address = link.address;
  if (address.empty() || address.starts_with('/')) {
    reporter.error(link.span, "vreemd-adres",
                   address.empty() ? "dit adres is leeg" : fmt::format("'{}' begint met een schuine streep", address),
                   "een adres in de site is betrekkelijk, zodat de site op elke plaats en van schijf te lezen is");
    return;
  }
  const auto target = resolve(from, address);
  const auto found = target ? site.find(*target) : site.end();
  if (found == site.end()) {
    reporter.error(link.span, target ? "dode-link" : "link-uit-de-site",
                   target ? fmt::format("'{}' bestaat niet in deze site", address)
                          : fmt::format("'{}' leidt de site uit", address),
                   target ? "een adres noemt een bestand, ook index.html" : "een site verwijst alleen naar zichzelf");
    return;
  }
  const auto hash = address.find('#');
  if (hash == std::string_view::npos) return;
  const std::string anchor = decode_percent(address.substr(hash + 1));
  if (!std::binary_search(found->second.ids.begin(), found->second.ids.end(), anchor)) {
    reporter.error(link.span, "dood-anker", fmt::format("op {} is geen plek met het id '{}'", *target, anchor));
  }
}

void check_references(const Document& page, const PageFacts& facts, Reporter& reporter) {
  for (const auto& attribute : page.attributes) {
    if (!is_in(reference_attributes, attribute.name)) continue;
    for (const auto id : base::split(attribute.raw, ' ')) {
      if (id.empty() || std::binary_search(facts.ids.begin(), facts.ids.end(), std::string(id))) continue;
      reporter.error(attribute.span(), "dood-anker",
                     fmt::format("{} noemt het id '{}', en dat is er niet", attribute.name, id));
    }
  }
}

bool loads(const Node& node, std::string_view attribute) {
  if (attribute != "href" && attribute != "xlink:href") return true;
  return node.name != "a" && node.name != "area";
}

bool is_path_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
}

}  // namespace

PageFacts gather_facts(const Document& page, Reporter& reporter) {
  PageFacts facts;
  for (const auto& node : page.nodes) {
    for (const auto& attribute : page.attributes_of(node)) {
      if (attribute.name == "id") facts.ids.push_back(attribute.value());
      if (is_in(address_attributes, attribute.name)) {
        facts.links.push_back({attribute.value(), attribute.span(), loads(node, attribute.name)});
      }
    }
  }
  std::sort(facts.ids.begin(), facts.ids.end());
  check_references(page, facts, reporter);
  return facts;
}

std::optional<std::string> resolve(std::string_view from, std::string_view address) {
  const std::string path = decode_percent(address.substr(0, address.find_first_of("?#")));
  if (path.empty()) return std::string(from);
  std::vector<std::string_view> parts;
  const auto slash = from.rfind('/');
  if (slash != std::string_view::npos) parts = base::split(from.substr(0, slash), '/');
  for (const auto part : base::split(path, '/')) {
    if (part == "..") {
      if (parts.empty()) return std::nullopt;
      parts.pop_back();
    } else if (part != ".") {
      parts.push_back(part);
    }
  }
  std::string target;
  for (const auto part : parts) target += (target.empty() ? "" : "/") + std::string(part);
  if (path.ends_with('/')) target += '/';
  return target;
}

void check_links(const std::string& from, const PageFacts& facts, const std::map<std::string, PageFacts>& site,
                 Reporter& reporter) {
  for (const auto& link : facts.links) {
    if (is_outside(link.address)) {
      check_outside(link, reporter);
    } else {
      check_inside(from, link, site, reporter);
    }
  }
}

void check_other_sites(std::string_view text, std::size_t offset, std::string_view audience, Reporter& reporter) {
  const std::string lower = base::lower(text);
  for (const auto other : audiences) {
    if (other == audience) continue;
    for (auto at = lower.find(other); at != std::string::npos; at = lower.find(other, at + 1)) {
      const std::size_t end = at + other.size();
      const bool slash_before = at > 0 && lower[at - 1] == '/';
      const bool slash_after = end < lower.size() && lower[end] == '/';
      const bool whole = (at == 0 || slash_before || !is_path_char(lower[at - 1])) &&
                         (end == lower.size() || slash_after || !is_path_char(lower[end]));
      if (!whole || (!slash_before && !slash_after)) continue;
      reporter.error({offset + at, other.size()}, "verwijst-naar-andere-site",
                     fmt::format("hier staat een adres van de site '{}'", other),
                     "de sites van doelgroepen kennen elkaar niet");
    }
  }
}

}  // namespace duidelijk::verify
