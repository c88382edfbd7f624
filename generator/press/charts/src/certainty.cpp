// SPDX-License-Identifier: EUPL-1.2
#include "certainty.h"

#include "fault.h"

#include <algorithm>
#include <map>
#include <vector>

namespace duidelijk::charts {
namespace {

/// From this many periods in a row on, only the first is named.
constexpr std::size_t a_row = 3;

struct Shown {
  std::size_t of_it = 0, all = 0;
};

std::string sentence(const std::vector<base::Period>& periods, std::string_view how) {
  std::vector<std::string> labels;
  for (const auto& period : periods) labels.push_back(period.label());
  return listed(labels) + (labels.size() == 1 ? " is " : " zijn ") + std::string(how);
}

}  // namespace

std::optional<std::string> periods_that_are(release::Certainty certainty, const Chart& chart) {
  std::map<base::Period, Shown> shown;
  for (const Series& series : chart.series) {
    for (const Point& point : series.points) {
      if (!point.value.shown()) continue;
      ++shown[point.key.period].all;
      if (point.certainty == certainty) ++shown[point.key.period].of_it;
    }
  }
  std::vector<base::Period> wholly, partly;
  for (const auto& [period, count] : shown) {
    if (count.of_it > 0) (count.of_it == count.all ? wholly : partly).push_back(period);
  }
  const std::string word(release::to_string(certainty));
  std::string text;
  const bool up_to_the_end =
      wholly.size() >= a_row &&
      std::next(shown.find(wholly.front()), static_cast<std::ptrdiff_t>(wholly.size())) == shown.end();
  if (up_to_the_end)
    text = "alles vanaf " + wholly.front().label() + " is " + word;
  else if (!wholly.empty())
    text = sentence(wholly, word);
  if (!partly.empty()) text += (text.empty() ? "" : ", en ") + sentence(partly, "deels " + word);
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace duidelijk::charts
