// SPDX-License-Identifier: EUPL-1.2
#include "policy.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace duidelijk::verify {
namespace {

constexpr std::array<std::string_view, 10> forbidden_elements{
    "iframe", "frame", "frameset", "object", "embed", "applet", "form", "base", "foreignObject", "template"};
constexpr std::string_view not_of_its_own = "opmaak en script staan in bestanden van de site, niet in een pagina";

using Policy = std::map<std::string, std::vector<std::string>, std::less<>>;

Policy read_policy(const std::string& content) {
  Policy policy;
  for (const auto part : base::split(content, ';')) {
    std::vector<std::string> words;
    for (const auto word : base::split(part, ' ')) {
      if (!word.empty()) words.emplace_back(word);
    }
    if (words.empty()) continue;
    policy.emplace(base::lower(words.front()), std::vector<std::string>(words.begin() + 1, words.end()));
  }
  return policy;
}

bool allows(const Policy& policy, std::string_view directive) {
  auto found = policy.find(directive);
  if (found == policy.end()) found = policy.find("default-src");
  return found == policy.end() ||
         std::find(found->second.begin(), found->second.end(), "'self'") != found->second.end();
}

bool is_none(const Policy& policy, std::string_view directive) {
  const auto found = policy.find(directive);
  return found != policy.end() && found->second == std::vector<std::string>{"'none'"};
}

/// The directive that governs what an element loads; empty when it loads nothing.
std::string_view directive_of(const Document& page, const Node& node) {
  if (node.name == "script") return "script-src";
  if (node.name == "img" || node.name == "image") return "img-src";
  if (node.name != "link") return {};
  const std::string rel = page.value(node, "rel").value_or("");
  return rel == "stylesheet" ? "style-src" : rel == "icon" ? "img-src" : std::string_view{};
}

bool is_policy(const Document& page, const Node& node) {
  return node.name == "meta" && base::lower(page.value(node, "http-equiv").value_or("")) == "content-security-policy";
}

void check_policy(const Document& page, Reporter& reporter) {
  const Node* found = nullptr;
  for (const auto& node : page.nodes) {
    if (is_policy(page, node)) {
      found = &node;
      break;
    }
    const bool too_late = !directive_of(page, node).empty() || node.name == "body";
    if (too_late) break;
  }
  if (found == nullptr) {
    reporter.error("geen-csp", "deze pagina heeft geen Content-Security-Policy, of pas nadat zij iets laadt",
                   "het sjabloon pagina hoort haar bovenaan in <head> te zetten");
    return;
  }
  const Policy policy = read_policy(page.value(*found, "content").value_or(""));
  for (const auto& [directive, sources] : policy) {
    for (const auto& source : sources) {
      if (source == "'none'" || source == "'self'") continue;
      reporter.error(found->span(), "csp-te-ruim", fmt::format("{} staat {} toe", directive, source),
                     "alleen 'none' en 'self' mogen");
    }
  }
  for (const std::string_view directive : {"default-src", "base-uri", "form-action"}) {
    if (is_none(policy, directive)) continue;
    reporter.error(found->span(), "csp-te-ruim", fmt::format("{} is niet 'none'", directive));
  }
  for (const auto& node : page.nodes) {
    const auto directive = directive_of(page, node);
    if (directive.empty() || allows(policy, directive)) continue;
    reporter.error(node.span(), "csp-overtreden",
                   fmt::format("<{}> mag niet van de Content-Security-Policy ({})", node.name, directive));
  }
}

/// The text of the band with this class; nothing when there is none.
std::optional<std::string> band(const Document& page, std::string_view name) {
  for (std::uint32_t i = 0; i < page.nodes.size(); ++i) {
    const Node& node = page.nodes[i];
    if (node.name == "main") break;
    if (!node.is_text() && page.has_class(node, name) && page.attribute(node, "hidden") == nullptr) return page.text(i);
  }
  return std::nullopt;
}

bool says_noindex(const Document& page) {
  return std::any_of(page.nodes.begin(), page.nodes.end(), [&](const Node& node) {
    return node.name == "meta" && page.value(node, "name") == "robots" &&
           page.value(node, "content").value_or("").find("noindex") != std::string::npos;
  });
}

void check_attribute(const Node& node, const Attribute& attribute, Reporter& reporter) {
  const std::string name = base::lower(attribute.name);
  if (name == "style") {
    reporter.error(attribute.span(), "opmaak-in-pagina", fmt::format("<{}> heeft een eigen style", node.name),
                   std::string(not_of_its_own));
  }
  if (name.starts_with("on")) {
    reporter.error(attribute.span(), "script-in-pagina", fmt::format("<{}> heeft {}", node.name, attribute.name),
                   std::string(not_of_its_own));
  }
  if (attribute.raw.find("url(") != std::string_view::npos && !attribute.raw.starts_with("url(#")) {
    reporter.error(attribute.span(), "van-buiten", fmt::format("{} haalt iets op met url(…)", attribute.name));
  }
}

}  // namespace

void check_behaviour(const Document& page, Reporter& reporter) {
  for (std::uint32_t i = 0; i < page.nodes.size(); ++i) {
    const Node& node = page.nodes[i];
    if (node.is_text()) continue;
    if (node.name == "style" || (node.name == "script" && page.attribute(node, "src") == nullptr) ||
        (node.name == "script" && node.next > i + 1)) {
      reporter.error(node.span(), node.name == "style" ? "opmaak-in-pagina" : "script-in-pagina",
                     fmt::format("er staat een <{}> in de pagina", node.name), std::string(not_of_its_own));
    }
    const bool refresh = node.name == "meta" && base::lower(page.value(node, "http-equiv").value_or("")) == "refresh";
    if (refresh ||
        std::find(forbidden_elements.begin(), forbidden_elements.end(), node.name) != forbidden_elements.end()) {
      reporter.error(node.span(), "vreemd-element", fmt::format("<{}> hoort niet in een site", node.name));
    }
    for (const auto& attribute : page.attributes_of(node)) check_attribute(node, attribute, reporter);
  }
}

void check_frame(const Document& page, const release::Release& release, Reporter& reporter) {
  check_policy(page, reporter);
  if (release.confidential) {
    if (!says_noindex(page)) {
      reporter.error("geen-noindex", "deze vertrouwelijke pagina vraagt zoekmachines niet om weg te blijven",
                     "zet <meta name=\"robots\" content=\"noindex, nofollow, noarchive\"> in <head>");
    }
    const auto text = band(page, "band-vertrouwelijk");
    if (!text || text->find(release::secrecy(release)) == std::string::npos ||
        text->find(release.audience_label) == std::string::npos || text->find(release.edition) == std::string::npos) {
      reporter.error("geen-band", fmt::format("de band '{}' met doelgroep en editie ontbreekt op deze pagina", release::secrecy(release)));
    }
  }
  if (release.example && band(page, "band-voorbeeld").value_or("").empty()) {
    reporter.error("geen-voorbeeldmelding", "deze pagina zegt niet dat de cijfers voorbeelddata zijn");
  }
}

}  // namespace duidelijk::verify
