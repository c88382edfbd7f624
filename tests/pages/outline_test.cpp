// SPDX-License-Identifier: EUPL-1.2
#include "outline.h"

#include "site.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using pages::testing::small_release;
using pages::testing::small_site;

namespace {
std::vector<std::string> files(const pages::Outline& outline) {
  std::vector<std::string> all;
  for (const auto& entry : outline.entries) all.push_back(entry.address.file());
  return all;
}
}  // namespace

TEST_CASE("a public site has the public pages and a page per wijk, without one for the unknown") {
  const auto site = small_site();
  const auto outline = pages::outline(site, small_release(false));
  CHECK(files(outline) == std::vector<std::string>{"index.html", "kosten/index.html", "wijken/binnenstad/index.html",
                                                   "wijken/t-zand/index.html"});
}

TEST_CASE("a narrower site has the wider one's pages too, unless it overrides them") {
  const auto site = small_site();
  const auto outline = pages::outline(site, small_release(true));
  CHECK(files(outline) == std::vector<std::string>{"index.html", "kosten/index.html", "sturing/index.html",
                                                   "wijken/binnenstad/index.html", "wijken/t-zand/index.html"});
  CHECK(outline.entries[1].page->audience == "vertrouwelijk");
  CHECK(outline.entries[0].page->audience == "openbaar");
}

TEST_CASE(
    "of the pages of wider audiences a site has the nearest: the raad's text goes before the public one, whatever "
    "order is written down") {
  auto site = small_site();
  content::Audience council;
  council.id = "raad";
  council.sees_also = {"openbaar"};
  site.publication.audiences.push_back(council);
  site.publication.audiences[1].sees_also = {"openbaar", "raad"};
  auto own = site.pages[0];
  own.audience = "raad";
  site.pages.push_back(own);
  const auto at_index = [&](const std::string& audience, bool confidential) {
    auto release = small_release(confidential);
    release.audience = audience;
    return pages::outline(site, release).entries[0].page->audience;
  };
  CHECK(at_index("openbaar", false) == "openbaar");
  CHECK(at_index("raad", true) == "raad");
  CHECK(at_index("vertrouwelijk", true) == "raad");
  auto release = small_release(true);
  release.audience = "raad";
  CHECK(files(pages::outline(site, release)) == std::vector<std::string>{"index.html", "kosten/index.html",
                                                                         "wijken/binnenstad/index.html",
                                                                         "wijken/t-zand/index.html"});
}

TEST_CASE("a text that is still a concept is in a draft and on a confidential site, not in an issued public edition") {
  auto site = small_site();
  site.pages[1].status = "concept";
  const auto has_kosten = [&](bool confidential, bool draft) {
    auto release = small_release(confidential);
    release.draft = draft;
    site.pages[2].status = "concept";
    return pages::outline(site, release).by_slug.contains("kosten");
  };
  CHECK(has_kosten(false, true));
  CHECK_FALSE(has_kosten(false, false));
  CHECK(has_kosten(true, false));
}

TEST_CASE("two members with the same name get addresses of their own") {
  const auto site = small_site();
  auto release = small_release(false);
  release.dimensions[0].members[1].label = "Binnenstad";
  const auto outline = pages::outline(site, release);
  CHECK(files(outline)[2] == "wijken/binnenstad/index.html");
  CHECK(files(outline)[3] == "wijken/binnenstad-wk02/index.html");
}
