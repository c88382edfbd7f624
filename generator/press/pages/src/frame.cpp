// SPDX-License-Identifier: EUPL-1.2
#include "frame.h"

#include "catalogue.h"
#include "privacy_report.h"
#include "search.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::pages {

namespace {

// Placeholders in the navigation, which is rendered once for all pages. Neither can come from content: control characters are refused there.
constexpr char root_mark = '\x01';
constexpr char section_mark = '\x02';

std::string replace_marks(const std::string& text, const std::string& root, const std::string& section) {
  std::string result;
  result.reserve(text.size() + 256);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == root_mark) {
      result += root;
    } else if (text[i] == section_mark) {
      const std::size_t end = text.find(section_mark, i + 1);
      if (text.compare(i + 1, end - i - 1, section) == 0 && !section.empty()) result += R"( aria-current="true")";
      i = end;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string period_label(const std::string& code) {
  const auto period = base::Period::parse(code);
  return period ? period->label() : code;
}

bool has_provisional(const release::Release& release) {
  return std::any_of(release.tables.begin(), release.tables.end(), [](const release::Table& table) {
    return std::find(table.certainty.begin(), table.certainty.end(), release::Certainty::voorlopig) != table.certainty.end();
  });
}

Model link(const std::string& label, const Address& address, const std::string& section) {
  Model model;
  model.text("label", label);
  model.text("href", root_mark + address.file());
  model.html("huidig", {section_mark + section + section_mark});
  return model;
}

}  // namespace

std::string edition_line(const release::Release& release) {
  std::string line = period_label(release.edition) + ", gegevens tot en met " + base::dutch_date(release.data_until);
  if (has_provisional(release)) line += ", deels voorlopig";
  if (release.draft) line += ", concept";
  return line;
}

Frame::Frame(const content::Site& site, const release::Release& release, const Templates& templates, const Outline& outline, const AssetNames& assets,
             bool has_privacy_report)
    : site_(site), release_(release), templates_(templates), outline_(outline), assets_(assets), definitions_(render_definitions(release)), edition_line_(pages::edition_line(release)), has_privacy_report_(has_privacy_report) {
  navigation_ = navigation();
  base::Sha256 digest;
  for (const std::string& part : {navigation_, edition_line_, site.gemeente.site_title, site.gemeente.name, site.gemeente.contact,
                                  site.gemeente.example_notice, templates.digest()}) {
    digest.add(part);
  }
  for (const PageEntry& entry : outline.entries) digest.add(entry.topic + "\n" + entry.address.folder() + "\n" + entry.section + "\n");
  for (const auto& [label, href] : site.gemeente.links) digest.add(label + "\n" + href);
  for (const auto& [name, path] : assets) digest.add(path);
  if (has_privacy_report) digest.add("privacyverslag");
  digest_ = digest.hex();
}

std::string Frame::navigation() const {
  std::vector<Model> sections;
  for (const Section& section : outline_.sections) {
    Model model = link(section.label, section.address, section.id);
    std::vector<Model> pages;
    if (section.entries.size() > 1) {
      for (const std::size_t i : section.entries) pages.push_back(link(outline_.entries[i].topic, outline_.entries[i].address, ""));
    }
    model.list("paginas", std::move(pages));
    sections.push_back(std::move(model));
  }
  Model model;
  model.list("rubrieken", std::move(sections));
  return templates_.render("navigatie", model);
}

std::string Frame::page(const PageParts& parts) const {
  const std::string root = parts.address.to_root();
  Model model;
  model.text("taal", parts.language);
  model.text("titel", parts.title + (parts.address.folder().empty() ? "" : " – " + site_.gemeente.site_title));
  model.text("beschrijving", parts.description);
  model.text("site", site_.gemeente.site_title);
  model.text("gemeente", site_.gemeente.name);
  model.text("start", root + "index.html");
  model.text("stijl", root + assets_.at("huisstijl.css"));
  model.text("stijl_site", root + assets_.at("site.css"));
  model.text("stijl_grafiek", root + assets_.at("grafiek.css"));
  model.flag("heeft_script", !parts.script.empty());
  model.text("script", parts.script.empty() ? std::string() : root + assets_.at(parts.script));
  if (release_.confidential) model.text("stijl_vertrouwelijk", root + assets_.at("vertrouwelijk.css"));
  model.text("zoeken", root + search_address().file());
  model.text("catalogus", root + catalogue_address().file());
  model.flag("heeft_verslag", has_privacy_report_);
  model.text("verslag", root + privacy_report_address().file());
  model.text("icoon", root + assets_.at("icoon.svg"));
  model.text("editie", edition_line_);
  model.text("editiecode", release_.edition);
  model.text("doelgroep", release_.audience_label);
  model.text("doelgroep_id", release_.audience);
  model.flag("vertrouwelijk", release_.confidential);
  model.text("geheim", std::string(release::secrecy(release_)));
  model.flag("voorbeeld", release_.example);
  model.text("voorbeeldmelding", site_.gemeente.example_notice);
  model.optional("contact", site_.gemeente.contact);
  model.html("navigatie", {replace_marks(navigation_, root, parts.section)});
  model.html("inhoud", parts.body);
  std::vector<Model> links;
  for (const auto& [label, href] : site_.gemeente.links) {
    Model each;
    each.text("label", label).text("href", href);
    links.push_back(std::move(each));
  }
  model.list("links", std::move(links));
  return templates_.render("pagina", model);
}

}  // namespace duidelijk::pages
