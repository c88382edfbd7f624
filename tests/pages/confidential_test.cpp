// SPDX-License-Identifier: EUPL-1.2
#include "site.h"

#include <doctest/doctest.h>

using namespace duidelijk;
using pages::testing::files_of;
using pages::testing::plan;
using pages::testing::small_release;
using pages::testing::small_site;

namespace {
bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("every confidential page carries its banner, its edition and noindex") {
  for (const auto& [path, bytes] : files_of(plan(small_site(), small_release(true)))) {
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    CHECK(has(bytes, "<strong>VERTROUWELIJK</strong> – Vertrouwelijk – editie 2025-K4"));
    CHECK(has(bytes, "<meta name=\"robots\" content=\"noindex, nofollow, noarchive\">"));
  }
  CHECK(has(files_of(plan(small_site(), small_release(true))).at("robots.txt"), "Disallow: /"));
}

TEST_CASE("a page of the raad says that it is under geheimhouding, and keeps search engines away") {
  auto site = small_site();
  site.publication.audiences[1].id = "raad";
  auto release = small_release(true);
  release.audience = "raad";
  release.audience_label = "Gemeenteraad";
  const auto files = files_of(plan(site, release));
  for (const auto& [path, bytes] : files) {
    if (!path.ends_with(".html")) continue;
    CAPTURE(path);
    CHECK(has(bytes, "<strong>Besloten: onder geheimhouding</strong> – Gemeenteraad – editie 2025-K4"));
    CHECK(has(bytes, "<body class=\"raad\">"));
    CHECK(has(bytes, "noindex"));
    CHECK_FALSE(has(bytes, "VERTROUWELIJK"));
  }
  CHECK(has(files.at("robots.txt"), "Disallow: /"));
}

TEST_CASE("nothing of the confidential pages is on the public site, not even a name") {
  for (const auto& [path, bytes] : files_of(plan(small_site(), small_release(false)))) {
    CAPTURE(path);
    CHECK_FALSE(has(bytes, "sturing"));
    CHECK_FALSE(has(bytes, "Sturing"));
    CHECK_FALSE(has(bytes, "driehoek"));
    CHECK_FALSE(has(bytes, "VERTROUWELIJK"));
    CHECK_FALSE(has(bytes, "gesloten deuren"));
  }
}

TEST_CASE("no page links to the other site") {
  for (const bool confidential : {false, true}) {
    for (const auto& [path, bytes] : files_of(plan(small_site(), small_release(confidential)))) {
      if (!path.ends_with(".html")) continue;
      CAPTURE(path);
      const auto depth = static_cast<std::size_t>(std::count(path.begin(), path.end(), '/'));
      for (std::size_t at = bytes.find("href=\""); at != std::string::npos; at = bytes.find("href=\"", at + 1)) {
        std::size_t up = 0;
        while (bytes.compare(at + 6 + up * 3, 3, "../") == 0) ++up;
        CHECK(up <= depth);
      }
    }
  }
}
