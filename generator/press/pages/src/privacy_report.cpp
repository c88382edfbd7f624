// SPDX-License-Identifier: EUPL-1.2
#include "privacy_report.h"

#include "duidelijk/base/text.h"
#include "duidelijk/charts/chart.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::pages {
namespace {

using release::Account;
using release::Hiding;

std::string escaped(std::string_view text) { return base::escape_html(text); }

/// The section of one audience.
class AudienceSection {
 public:
  AudienceSection(const Account& account, const release::Release& figures)
      : account_(account), figures_(figures), period_(*base::Period::parse(figures.edition)) {}

  Model model(std::size_t number) const {
    Model model;
    model.text("id", "doelgroep-" + account_.audience);
    model.text("label", account_.audience_label);
    model.html("kern",
               {fmt::format("Van {} cellen in {} tabellen zijn er {} getoond en {} afgeschermd. De andere zijn leeg of "
                            "kunnen niet bestaan.",
                            figure("cellen"), account_.tables.size(), figure("getoond"), figure("afgeschermd"))});
    model.list("kerncijfers", key_figures());
    model.html("grafiek", {chart(number)});
    tables(model);
    protections(model);
    intervals(model);
    proof(model);
    std::vector<Model> rules;
    for (const auto& rule : account_.rules) {
      Model each;
      each.text("tekst", rule);
      rules.push_back(std::move(each));
    }
    model.list("regels", std::move(rules));
    model.text("certificaat", account_.digest);
    return model;
  }

 private:
  /// A number of the certificate, with its key: verify holds it to the certificate.
  [[nodiscard]] std::string figure(std::string_view what,
                                   std::map<std::string, std::string, std::less<>> members = {}) const {
    const base::CellKey key{fmt::format("verslag-{}-{}", account_.audience, what), 1, period_, std::move(members)};
    const auto* indicator = figures_.indicator(key.indicator);
    const auto value = figures_.find(key);
    return fmt::format(R"(<data value="{}" data-cell="{}">{}</data>)", release::plain_number(*indicator, value->scaled),
                       escaped(key.text()), escaped(release::format(*indicator, *value)));
  }
  [[nodiscard]] std::string number(std::string_view post) const {
    return figure("getal", {{"post", std::string(post)}});
  }
  [[nodiscard]] std::string cell(std::string_view what, std::map<std::string, std::string, std::less<>> members) const {
    return "<td>" + figure(what, std::move(members)) + "</td>";
  }

  [[nodiscard]] std::vector<Model> key_figures() const {
    std::vector<Model> all;
    const auto add = [&](std::string name, std::string value, std::string explanation) {
      Model each;
      each.text("naam", std::move(name)).html("waarde", {std::move(value)}).text("toelichting", std::move(explanation));
      all.push_back(std::move(each));
    };
    add("Door een regel weg", number("primair"), "cijfers, elk één keer geteld");
    add("Weg om andere te beschermen", number("secundair"), "cijfers, elk één keer geteld");
    add("Weer vrijgegeven", number("teruggegeven"), "bleken niet nodig voor bescherming");
    add("Nagerekend als geheim", number("onderzocht"), "aantallen, resten en bedragen");
    return all;
  }

  [[nodiscard]] std::string chart(std::size_t number) const {
    charts::Request request;
    request.indicators = {"verslag-" + account_.audience + "-afgeschermd"};
    request.grain = period_.grain();
    request.by = "reden";
    request.only = period_;
    request.form = charts::Form::liggend;
    base::Diagnostics ignored;  // nothing hidden, or for one reason only: then the table says it
    auto chart = charts::build(request, title(), figures_, {}, {}, ignored);
    if (!chart || ignored.has_errors()) return {};
    chart->source_line =
        "Bron: het certificaat van deze editie. Een cel die in meer tabellen staat, telt in elke tabel mee.";
    return charts::to_figure(*chart, fmt::format("fig-{}", number), "", "");
  }

  [[nodiscard]] std::string title() const {
    std::map<Hiding, std::int64_t> sums;
    for (const auto& table : account_.tables)
      for (const auto& [hiding, count] : table.hidden) sums[hiding] += count;
    const auto most =
        std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == sums.end()
               ? fmt::format("{}: niets is afgeschermd", account_.audience_label)
               : fmt::format("{}: meestal is de reden ‘{}’", account_.audience_label, release::label(most->first));
  }

  // How many, and not by which rule: in a table of a few cells that tells a reader of it which sums are of few, where
  // he is only taken to know that of cells.
  void tables(Model& model) const {
    std::vector<Model> rows;
    for (std::size_t t = 0; t < account_.tables.size(); ++t) {
      const std::string number = std::to_string(t + 1);
      Model row;
      row.text("titel", account_.tables[t].title)
          .html("cellen", {cell("cellen", {{"tabel", number}}) + cell("getoond", {{"tabel", number}}) +
                           cell("afgeschermd", {{"tabel", number}})});
      rows.push_back(std::move(row));
    }
    model.list("tabellen", std::move(rows));
  }

  // Of which figures and why; not which cell protects which, for the same reason.
  void protections(Model& model) const {
    std::map<Hiding, std::set<std::string>> kinds;
    for (const auto& each : account_.protections) kinds[each.hiding].insert(each.hidden);
    std::vector<Model> all;
    for (const auto& [hiding, indicators] : kinds) {
      Model each;
      each.html("tekst", {fmt::format("{}: <span class=\"klein\">{}</span>.", escaped(release::words(hiding)),
                                      escaped(fmt::format("{}", fmt::join(indicators, "; "))))});
      all.push_back(std::move(each));
    }
    model.flag("heeft_bescherming", !all.empty());
    model.html("teruggegeven", {number("teruggegeven")});
    model.list("bescherming", std::move(all));
  }

  void intervals(Model& model) const {
    std::vector<Model> rows;
    for (std::size_t i = 0; i < account_.narrowest.size(); ++i) {
      const std::string number = std::to_string(i + 1);
      Model row;
      row.text("wat", account_.narrowest[i].name);
      row.html("van", {cell("van", {{"interval", number}})}).html("tot", {cell("tot", {{"interval", number}})});
      rows.push_back(std::move(row));
    }
    model.flag("heeft_bereik", !rows.empty());
    model.html("bereik",
               {fmt::format("Gewenst is dat er tussen van en tot {} of meer zit, en dat het aantal {} of meer kan "
                            "zijn. Dit zijn de nauwste van {} aantallen waarvan het hele bereik is uitgerekend: "
                            "die bij de aanval het nauwst leken.",
                            number("breedte"), number("bovengrens"), number("bereik-van"))});
    model.list("nauwste", std::move(rows));
  }

  void proof(Model& model) const {
    std::string asked = fmt::format(
        "De aanval telde {} cijfers en {} verbanden daartussen. Van {} geheimen bleven er {} zo ruim als gewenst",
        number("grootheden"), number("betrekkingen"), number("onderzocht"), number("ruim"));
    asked += account_.wide == account_.asked ? "." : fmt::format("; {} zijn nauwer te schatten.", number("nauw"));
    asked += account_.inside == 0
                 ? std::string(" Ook wie zelf meetelt in een afgeschermd aantal, leert over anderen niet meer dan dat.")
                 : fmt::format(
                       " Wie zelf meetelt in een afgeschermd aantal, kan er {} van anderen nauwer schatten, door wat "
                       "eerdere edities al zeiden.",
                       number("voor-wie-meetelt"));
    model.html("onderzocht", {asked});
    std::string proof =
        "Een lineair programma sluit niets uit; het bewijst niets. Bewezen is alleen wat een getuige heeft: twee "
        "verzonnen "
        "gemeenten waarin alle getoonde aantallen gelijk zijn, en waarin het geheim ver genoeg uit elkaar ligt. "
        "Bedragen "
        "en medianen zijn daarbij niet vergeleken. ";
    proof += account_.witnessed ? fmt::format("Met een getuige: {}. Zonder getuige, dus niet bewezen: {}.",
                                              number("met-getuige"), number("onbewezen"))
                                : std::string("Voor deze editie zijn geen getuigen gezocht. Er is dus niets bewezen.");
    model.html("bewijs", {proof});
    model.html("eerder", {fmt::format("Ingehouden, omdat zij naast een eerdere editie te veel zouden zeggen: {}. "
                                      "Gebleven, hoewel een regel ze nu zou "
                                      "weglaten, omdat ze al zijn gedrukt: {}.",
                                      number("ingehouden"), number("gebleven"))});
  }

  const Account& account_;
  const release::Release& figures_;
  base::Period period_;
};

std::string label_of(const std::vector<Account>& accounts, const std::string& audience) {
  const auto found =
      std::find_if(accounts.begin(), accounts.end(), [&](const Account& each) { return each.audience == audience; });
  return found == accounts.end() ? audience : found->audience_label;
}

/// What each audience's readers see, and the earlier editions among it.
void seen_together(Model& model, const std::vector<Account>& accounts) {
  std::vector<Model> items;
  std::set<std::string> earlier;
  for (const auto& account : accounts) {
    std::vector<std::string> labels;
    for (const auto& seen : account.seen) {
      if (seen.edition == account.edition) {
        labels.push_back(label_of(accounts, seen.audience));
      } else {
        earlier.insert(fmt::format("{} ({})", seen.edition, label_of(accounts, seen.audience)));
      }
    }
    Model item;
    item.html("tekst", {fmt::format("lezers van <strong>{}</strong> zien: {}", escaped(account.audience_label),
                                    escaped(fmt::format("{}", fmt::join(labels, ", "))))});
    items.push_back(std::move(item));
  }
  model.list("samen", std::move(items));
  model.flag("vroeger", !earlier.empty());
  model.text("edities", fmt::format("{}", fmt::join(earlier, ", ")));
}

}  // namespace

Address privacy_report_address() { return Address("privacyverslag"); }

std::map<std::string, std::string> render_privacy_report(const Frame& frame, const std::vector<Account>& accounts,
                                                         base::Diagnostics&) {
  const release::Release figures = release::figures_of(accounts, frame.release());
  const bool wide =
      std::all_of(accounts.begin(), accounts.end(), [](const Account& each) { return each.wide == each.asked; });
  Model model;
  model.text("boodschap",
             wide ? "Onze aanval vond geen afgeschermd cijfer terug" : "Niet elk afgeschermd cijfer is onzeker genoeg");
  model.text(
      "samenvatting",
      wide ? "Met lineaire programma’s is geen geheim aantal nauwer te schatten dan gewenst, ook niet als een lezer "
             "alles "
             "naast elkaar legt. Een bewijs is dat alleen waar een getuige is."
           : "Met alles naast elkaar is een deel van de geheimen nauwer te schatten dan gewenst. Geef deze editie zo "
             "niet uit.");
  seen_together(model, accounts);
  std::vector<Model> sections, reasons;
  for (std::size_t i = accounts.size(); i-- > 0;)
    sections.push_back(AudienceSection(accounts[i], figures).model(i + 1));
  model.list("doelgroepen", std::move(sections));
  for (const Hiding each : release::all_hiding) {
    Model reason;
    reason.text("naam", std::string(release::label(each))).text("uitleg", std::string(release::words(each)));
    reasons.push_back(std::move(reason));
  }
  model.list("redenen", std::move(reasons));
  PageParts parts;
  parts.address = privacy_report_address();
  parts.title = "Privacyverslag";
  parts.description = "Wat is afgeschermd, waarom, en hoe nauw het te schatten blijft.";
  parts.section = "over-de-cijfers";
  parts.body = {frame.templates().render("privacyverslag", model)};
  return {{parts.address.file(), frame.page(parts)}};
}

}  // namespace duidelijk::pages
