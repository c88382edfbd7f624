// SPDX-License-Identifier: EUPL-1.2
#include "sentence.h"

#include "cell.h"
#include "certainty.h"
#include "course.h"
#include "limits.h"
#include "words.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace duidelijk::charts {
namespace {

Piece words(std::string text) { return {std::move(text), nullptr}; }
Piece figure(const Point& point) { return {std::string(), &point}; }

std::string in_period(const base::Period& period) {
  switch (period.grain()) {
    case base::Grain::halfjaar:
      return "in de " + period.label();
    case base::Grain::kwartaal:
      return "in het " + period.label();
    default:
      return "in " + period.label();
  }
}

std::string when(const Point& point) {
  std::string text = in_period(point.key.period);
  if (point.certainty != release::Certainty::definitief)
    text += " (" + std::string(release::to_string(point.certainty)) + ")";
  return text;
}

class Teller {
 public:
  explicit Teller(const Chart& chart) : chart_(chart) {}

  std::vector<Sentence> tell() {
    if (!shows_something(chart_)) {
      say({words("In deze figuur is geen cijfer te zien.")});
    } else if (!chart_.time_axis) {
      bars();
    } else if (chart_.categories.size() == 1) {
      parts();
    } else {
      lines();
    }
    breaks();
    norm();
    absent();
    uncertain();
    events();
    return std::move(told_);
  }

 private:
  void say(Sentence sentence) { told_.push_back(std::move(sentence)); }

  /// The subject first, when one stands out; then the others in their own order.
  std::vector<const Series*> in_order() const {
    std::vector<const Series*> order;
    for (const Series& series : chart_.series) order.push_back(&series);
    std::stable_partition(order.begin(), order.end(), [](const Series* series) { return series->subject; });
    return order;
  }

  void lines() {
    const bool named = chart_.series.size() > 1;
    for (const Series* series : in_order()) line(*series, named);
  }

  void line(const Series& series, bool named) {
    const std::string start = named ? series.label + ": " : "";
    const Point* last = last_shown(series);
    if (last == nullptr) return say({words(start + "geen cijfer te zien.")});
    const auto stretch = last_stretch(chart_, series);
    if (!stretch || stretch->count < 2) return say({words(start), figure(*last), words(" " + when(*last) + ".")});
    say({words(start + (named ? "van " : "Van ")), figure(*stretch->first),
         words(" " + when(*stretch->first) + " naar "), figure(*stretch->last),
         words(" " + when(*stretch->last) + ", " + course(*stretch) + ".")});
    const bool flat = stretch->highest->value == stretch->lowest->value;
    if (stretch->count > 2 && !flat && chart_.series.size() <= most_in_one_frame) {
      say({words("Het hoogst was "), figure(*stretch->highest), words(" " + when(*stretch->highest) + ", het laagst "),
           figure(*stretch->lowest), words(" " + when(*stretch->lowest) + ".")});
    }
    if (last != stretch->last) say({words("Het laatste cijfer is "), figure(*last), words(" " + when(*last) + ".")});
  }

  std::string course(const Stretch& stretch) const {
    switch (course_between(*indicator_of(chart_, *stretch.last), stretch.first->value, stretch.last->value)) {
      case Course::up:
        return "een stijging";
      case Course::down:
        return "een daling";
      case Course::level:
        return "ongeveer gelijk";
    }
    return {};
  }

  struct Named {
    const Point* point;
    const std::string* name;
  };

  struct Extremes {
    std::string_view high, low;
  };

  /// "In 2024: het hoogst is Binnenstad met 3.300, het laagst ’t Zand met 100."
  void extremes(const std::string& start, const std::vector<Named>& shown, const Extremes& say_as) {
    if (shown.empty()) return say({words(start + "geen cijfer te zien.")});
    const auto less = [](const Named& a, const Named& b) { return a.point->value.scaled < b.point->value.scaled; };
    const auto low = std::min_element(shown.begin(), shown.end(), less);
    const auto high = std::max_element(shown.begin(), shown.end(), less);
    if (low->point->value == high->point->value) {
      const std::string which =
          shown.size() == 1 ? *shown.front().name + " is " : std::string("alle getoonde cijfers zijn ");
      return say({words(start + which), figure(*shown.front().point), words(".")});
    }
    say({words(start + std::string(say_as.high) + " is " + *high->name + " met "), figure(*high->point),
         words(", " + std::string(say_as.low) + " " + *low->name + " met "), figure(*low->point), words(".")});
  }

  std::string period_start() const { return capital(in_period(chart_.periods.front())) + ": "; }

  void bars() {
    for (const Series* series : in_order()) {
      std::vector<Named> shown;
      for (std::size_t i = 0; i < series->points.size(); ++i) {
        if (series->points[i].value.shown()) shown.push_back({&series->points[i], &chart_.categories[i]});
      }
      own_bar(*series);
      extremes(
          chart_.series.size() > 1 ? series->label + ", " + in_period(chart_.periods.front()) + ": " : period_start(),
          shown, {"het hoogst", "het laagst"});
    }
  }

  void own_bar(const Series& series) {
    if (!chart_.subject_category) return;
    const Point& own = series.points[*chart_.subject_category];
    if (own.value.shown())
      say({words(chart_.categories[*chart_.subject_category] + ": "), figure(own), words(" " + when(own) + ".")});
  }

  void parts() {
    std::vector<Named> shown;
    for (const Series& series : chart_.series) {
      if (series.points.front().value.shown()) shown.push_back({&series.points.front(), &series.label});
    }
    extremes(period_start(), shown, {"het grootste deel", "het kleinste"});
  }

  void breaks() {
    for (const Mark& mark : chart_.marks) {
      if (!mark.breaks_line) continue;
      say({words("Vanaf " + base::dutch_date(mark.date) + " is het anders geteld (" + mark.label +
                 "): de cijfers van ervoor en erna zijn niet te vergelijken.")});
    }
  }

  void norm() {
    if (!chart_.norm_label.empty()) say({words(capital(chart_.norm_label) + ".")});
  }

  void absent() {
    std::map<release::Presence, std::size_t> counts;
    std::size_t all = 0;
    for (const Series& series : chart_.series) {
      for (const Point& point : series.points) ++counts[point.value.presence], ++all;
    }
    const std::string of_all = " van de " + std::to_string(all) + " cijfers ";
    const auto tell = [&](release::Presence presence, std::string_view one, std::string_view more) {
      const std::size_t n = counts[presence];
      if (n > 0) say({words(std::to_string(n) + of_all + std::string(n == 1 ? one : more) + ".")});
    };
    tell(release::Presence::afgeschermd, "is afgeschermd", "zijn afgeschermd");
    tell(release::Presence::ontbreekt, "ontbreekt", "ontbreken");
    tell(release::Presence::niet_van_toepassing, "is niet van toepassing", "zijn niet van toepassing");
    tell(release::Presence::onvoldoende_informatie, "kunnen we nog niet goed meten", "kunnen we nog niet goed meten");
  }

  void uncertain() {
    if (const auto periods = periods_that_are(release::Certainty::voorlopig, chart_))
      say({words(capital(*periods) + ": dat kan nog veranderen.")});
    if (const auto periods = periods_that_are(release::Certainty::geraamd, chart_))
      say({words(capital(*periods) + ": dat is een verwachting.")});
  }

  void events() {
    for (const Mark& mark : chart_.marks) {
      if (!mark.breaks_line) say({words("Aangegeven is: " + mark.label + " (" + base::dutch_date(mark.date) + ").")});
    }
  }

  const Chart& chart_;
  std::vector<Sentence> told_;
};

}  // namespace

std::vector<Sentence> sentences_of(const Chart& chart) { return Teller(chart).tell(); }

std::string plain_text(const Chart& chart, const Sentence& sentence) {
  std::string text;
  for (const Piece& piece : sentence) text += piece.point == nullptr ? piece.words : text_of(chart, *piece.point);
  return text;
}

std::string html_text(const Chart& chart, const Sentence& sentence) {
  std::string html;
  for (const Piece& piece : sentence)
    html += piece.point == nullptr ? base::escape_html(piece.words) : data_element(chart, *piece.point);
  return html;
}

}  // namespace duidelijk::charts
