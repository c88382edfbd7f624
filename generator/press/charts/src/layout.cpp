// SPDX-License-Identifier: EUPL-1.2
#include "layout.h"

#include "fault.h"
#include "limits.h"
#include "words.h"

namespace duidelijk::charts {
namespace {

class Planner {
 public:
  Planner(const Request& request, const Choice& choice, const std::vector<base::Period>& axis,
          const base::Diagnostic& where, base::Diagnostics& diagnostics)
      : request_(request), choice_(choice), where_(where), diagnostics_(diagnostics), one_period_(axis.size() == 1) {}

  std::optional<Layout> plan() {
    if (!one_period_ || is_one_stack()) {
      over_time();
    } else {
      in_one_period();
    }
    if (failed_ || !within_limits()) return std::nullopt;
    if (request_.table_only) return layout_;
    if (!form_fits()) return std::nullopt;
    return layout_;
  }

 private:
  void report(std::string_view rule, std::string message, std::string advice) {
    diagnostics_.add(fault(where_, rule, std::move(message), std::move(advice)));
    failed_ = true;
  }
  void warn(std::string_view rule, std::string message, std::string advice) {
    diagnostics_.add(fault(where_, rule, std::move(message), std::move(advice), base::Severity::waarschuwing));
  }

  bool asked(Form form) const { return request_.form == form; }
  std::size_t parts() const { return choice_.by != nullptr ? choice_.members.size() : choice_.sources.size(); }

  /// One period as one bar, cut in parts.
  bool is_one_stack() const {
    const bool one_split = choice_.by == nullptr || choice_.sources.size() == 1;
    return asked(Form::gestapeld) && one_split && parts() > 1 && parts() <= most_stacked;
  }

  void over_time() {
    layout_.along = Along::time;
    layout_.each = choice_.by != nullptr ? Each::member : Each::indicator;
    if (choice_.by != nullptr && choice_.sources.size() > 1) {
      report("te-veel-tegelijk", "meer indicatoren én naar " + choice_.by->id + " past niet in één figuur over de tijd",
             "kies één indicator, laat naar weg, of kies één periode met periode=laatste");
    }
  }

  void in_one_period() {
    layout_.along = choice_.by != nullptr ? Along::members : Along::indicators;
    layout_.each = choice_.by != nullptr ? Each::indicator : Each::period;
    layout_.form = Form::liggend;
  }

  bool within_limits() {
    const std::size_t series = layout_.series(choice_);
    const std::size_t categories = layout_.along == Along::members      ? choice_.members.size()
                                   : layout_.along == Along::indicators ? choice_.sources.size()
                                                                        : 1;
    if (series > most_series) {
      report("te-veel-reeksen",
             "dit zijn " + std::to_string(series) + " reeksen; een figuur heeft er ten hoogste " +
                 std::to_string(most_series),
             layout_.each == Each::member
                 ? "kies één periode, met periode=laatste: dan staat elke " + choice_.by->label + " op een regel"
                 : "verdeel de indicatoren over meer figuren");
    } else if (categories > most_categories) {
      report("te-veel-regels",
             "dit zijn " + std::to_string(categories) + " regels; een figuur heeft er ten hoogste " +
                 std::to_string(most_categories),
             "kies een splitsing met minder leden, of verwijs naar de download bij de indicator");
    }
    return !failed_;
  }

  bool form_fits() {
    if (layout_.series(choice_) == 1 && one_period_ && parts() == 1) {
      report("te-weinig-voor-een-figuur", "dit is één cijfer, en dat is geen grafiek",
             "noem het cijfer in de tekst, met {{INDICATOR PERIODE}}, of kies meer perioden of een splitsing");
      return false;
    }
    if (request_.form) layout_.form = *request_.form;
    const bool time = layout_.along == Along::time;
    switch (layout_.form) {
      case Form::lijn:
        time && !one_period_ ? crowd(Form::veelvoud) : no_line("een lijn");
        break;
      case Form::veelvoud:
        time && !one_period_ ? alone() : no_line("een veelvoud van lijnen");
        break;
      case Form::staaf:
        if (time)
          crowd(Form::veelvoud);
        else
          too_many_bars();
        break;
      case Form::liggend:
        if (time)
          report("vorm-past-niet", "liggende staven zijn voor één periode, en dit gaat over meer perioden",
                 "kies vorm=staaf of vorm=lijn, of periode=laatste");
        else
          too_many_bars();
        break;
      case Form::gestapeld:
        stack();
        break;
    }
    return !failed_;
  }

  void no_line(std::string_view what) {
    report("vorm-past-niet", std::string(what) + " heeft ten minste twee perioden nodig",
           "laat vorm weg, of kies meer perioden met van en tot");
  }

  /// More in one frame than a reader can keep apart.
  void crowd(Form instead) {
    const std::size_t series = layout_.series(choice_);
    const bool one_stands_out = request_.form == Form::lijn && !choice_.subject.empty();
    if (series <= most_in_one_frame || one_stands_out) return;
    if (request_.form) {
      warn("te-veel-in-een-beeld",
           std::to_string(series) +
               " reeksen in één beeld zijn niet uit elkaar te houden; het worden kleine grafieken naast elkaar",
           "schrijf vorm=veelvoud, of laat er met onderwerp= één uitspringen in een lijngrafiek");
    }
    layout_.form = instead;
  }

  void alone() {
    if (layout_.series(choice_) > 1) return;
    report("vorm-past-niet", "een veelvoud heeft ten minste twee reeksen nodig",
           "laat vorm weg, of kies een splitsing met naar=");
  }

  void too_many_bars() {
    if (layout_.series(choice_) <= most_in_one_frame) return;
    report("te-veel-reeksen",
           "meer dan " + std::to_string(most_in_one_frame) + " staven per regel zijn niet uit elkaar te houden",
           "kies minder indicatoren");
  }

  void stack() {
    const bool stacks_per_member = layout_.along == Along::members && choice_.sources.size() > 1;
    const std::size_t count = stacks_per_member ? choice_.sources.size() : parts();
    if (count < 2) {
      report("vorm-past-niet", "er is maar één reeks: er valt niets te stapelen",
             "laat vorm weg, of kies een splitsing met naar=");
    } else if (count > most_stacked) {
      layout_.form = one_period_ ? Form::liggend : Form::veelvoud;
      warn("te-veel-in-een-beeld",
           "een gestapelde staaf heeft ten hoogste " + std::to_string(most_stacked) + " delen, en dit zijn er " +
               std::to_string(count),
           "schrijf vorm=" + std::string(to_string(layout_.form)) + ", of kies minder delen");
      if (layout_.form == Form::liggend) too_many_bars();
    }
  }

  const Request& request_;
  const Choice& choice_;
  const base::Diagnostic& where_;
  base::Diagnostics& diagnostics_;
  bool one_period_;
  bool failed_ = false;
  Layout layout_;
};

}  // namespace

std::size_t Layout::series(const Choice& choice) const {
  switch (each) {
    case Each::member:
      return choice.members.size();
    case Each::indicator:
      return choice.sources.size();
    case Each::period:
      return 1;
  }
  return 1;
}

std::optional<Layout> layout_of(const Request& request, const Choice& choice, const std::vector<base::Period>& axis,
                                const base::Diagnostic& where, base::Diagnostics& diagnostics) {
  return Planner(request, choice, axis, where, diagnostics).plan();
}

}  // namespace duidelijk::charts
