// SPDX-License-Identifier: EUPL-1.2
#include "file_check.h"
#include "pressed_site.h"
#include "small_site.h"

#include <doctest/doctest.h>

#include <array>

namespace duidelijk::verify::testing {
namespace {

std::string told(const base::Diagnostics& diagnostics) {
  std::string all;
  for (const auto& each : diagnostics.all()) all += base::render(each);
  return all;
}

/// The rules that a page of this Release breaks, checked by itself.
std::string faults_of(const std::string& html, const Edition& edition) {
  Reporter reporter("pagina", html);
  (void)check_file(FileKind::page, html, {&edition, 1}, nullptr, reporter);
  return told(reporter.take());
}

TEST_CASE("What the press makes of a Release in which everything is shown has no faults") {
  for (const bool confidential : {false, true}) {
    SmallSite site(confidential);
    site.release = telling_release(0, confidential);
    std::string mistakes;
    site.files = press(telling_site(), site.release, mistakes);
    CHECK(mistakes == "");
    const auto outcome = site.outcome();
    CHECK(told(outcome.diagnostics) == "");
    CHECK(outcome.report.html_figures > 300);
    CHECK(outcome.report.svg_figures > 400);
    CHECK(outcome.report.csv_figures > 200);
    CHECK(outcome.report.derived_figures >= 7);
  }
}

TEST_CASE("The press and verify agree whatever the figures are: hidden, missing, provisional, of any size and sign") {
  for (std::uint32_t seed = 1; seed <= 25; ++seed) {
    CAPTURE(seed);
    SmallSite site(seed % 2 == 0);
    site.release = telling_release(seed * 10, seed % 2 == 0);
    std::string mistakes;  // a hidden figure in a text is a mistake of the text, and leaves a mark in the page
    site.files = press(telling_site(), site.release, mistakes);
    CHECK(told(site.outcome().diagnostics) == "");
  }
}

/// Every place in a page where a digit of a figure can be changed, by what stands before it.
std::vector<std::size_t> digits_after(const std::string& html, const std::string& before) {
  std::vector<std::size_t> places;
  for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
    std::size_t digit = at + before.size();
    while (digit < html.size() && (html[digit] == '-' || html[digit] == '0')) ++digit;
    if (digit < html.size() && html[digit] >= '1' && html[digit] <= '9') places.push_back(digit);
  }
  return places;
}

TEST_CASE("Any digit of any figure on a really built page, changed, is caught") {
  const auto release = telling_release(0);
  const Edition edition(release, {});
  std::string mistakes;
  const auto files = press(telling_site(), release, mistakes);
  // A page of its own per kind of figure: values, coordinates of points, lengths of bars, scales and labels.
  for (const auto& [path, before] :
       std::vector<std::pair<std::string, std::string>>{{"woorden/index.html", "<data value=\""},
                                                        {"index.html", "<data value=\""},
                                                        {"beelden/index.html", "<data value=\""},
                                                        {"beelden/index.html", "data-value=\""},
                                                        {"beelden/index.html", " cy=\""},
                                                        {"beelden/index.html", "data-scale-max=\""},
                                                        {"cijfers/kosten/index.html", "<data value=\""}}) {
    const std::string& html = files.at(path);
    REQUIRE(faults_of(html, edition) == "");
    const auto places = digits_after(html, before);
    CAPTURE(path);
    CAPTURE(before);
    CHECK(places.size() > 2);
    const std::size_t step = std::max<std::size_t>(1, places.size() / 30);
    for (std::size_t i = 0; i < places.size(); i += step) {
      std::string changed = html;
      char& digit = changed[places[i]];
      digit = digit == '9' ? '8' : static_cast<char>(digit + 1);
      CAPTURE(html.substr(places[i] - 40, 80));
      CHECK(faults_of(changed, edition) != "");
    }
  }
}

}  // namespace
}  // namespace duidelijk::verify::testing
