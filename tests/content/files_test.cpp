// SPDX-License-Identifier: EUPL-1.2
#include "folder.h"

#include <doctest/doctest.h>

#include <cstdint>

using duidelijk::content::testing::ContentFolder;
using duidelijk::content::testing::Lines;
namespace content = duidelijk::content;
namespace fs = std::filesystem;

namespace {

const std::string page = "---\ntitel: Een titel\nsamenvatting: Een zin.\n---\nTekst.\n";

}  // namespace

TEST_CASE("a symbolic link is not followed, whatever it points to") {
  ContentFolder folder;
  fs::create_symlink("/etc/passwd", folder.path() / "paginas/geheim.openbaar.md");
  CHECK(folder.said() == Lines{"paginas/geheim.openbaar.md snelkoppeling: dit is een snelkoppeling (symbolic link); die worden niet gelezen | zet het bestand zelf neer"});
}

TEST_CASE("a settings file that is a link is refused too") {
  ContentFolder folder;
  folder.remove("toegestaan.yaml");
  fs::create_symlink("/etc/passwd", folder.path() / "toegestaan.yaml");
  CHECK(folder.said() == Lines{"toegestaan.yaml snelkoppeling: dit is een snelkoppeling (symbolic link); die worden niet gelezen | zet het bestand zelf neer"});
}

TEST_CASE("names that do not fit in an address are refused") {
  for (const auto* name : {".verborgen.openbaar.md", "Kosten2.openbaar.md", "kos ten.openbaar.md", "a..openbaar.md", "-x.openbaar.md", "één.openbaar.md", "a\nb.openbaar.md"}) {
    CAPTURE(name);
    ContentFolder folder;
    folder.write(std::string("paginas/") + name, page);
    const auto all = folder.diagnostics();
    REQUIRE(all.size() == 1);
    CHECK(all[0].rule == "bestandsnaam");
    // A name cannot write lines of its own on a terminal.
    CHECK(all[0].file.find('\n') == std::string::npos);
  }
}

TEST_CASE("a name that is no UTF-8 is refused, and can still be printed") {
  ContentFolder folder;
  folder.write("paginas/koste\xEB.openbaar.md", page);
  CHECK(folder.said() == Lines{"paginas/kosteë.openbaar.md bestandsnaam: deze bestandsnaam kan niet | gebruik kleine letters, cijfers, - en _, en begin niet met een punt"});
}

TEST_CASE("files of another kind are named, hidden ones of another kind are passed over") {
  ContentFolder folder;
  folder.write("paginas/kosten.docx", "x").write("paginas/.gitkeep", "").write("paginas/map/x.openbaar.md", page);
  CHECK(folder.said() == Lines{"paginas/kosten.docx (waarschuwing) ongebruikt-bestand: dit wordt niet gelezen: hier horen alleen bestanden die op .md eindigen",
                               "paginas/map (waarschuwing) ongebruikt-bestand: dit wordt niet gelezen: hier horen alleen bestanden die op .md eindigen"});
}

TEST_CASE("a very large file is refused before it is read") {
  ContentFolder folder;
  folder.write("paginas/groot.openbaar.md", "");
  fs::resize_file(folder.path() / "paginas/groot.openbaar.md", std::uintmax_t{1} << 40U);
  CHECK(folder.said() == Lines{"paginas/groot.openbaar.md te-groot: dit bestand is groter dan 1024 kB | splits het bestand"});
}

TEST_CASE("a folder with the name of a file is refused") {
  ContentFolder folder;
  folder.remove("gemeente.yaml");
  fs::create_directory(folder.path() / "gemeente.yaml");
  CHECK(folder.said() == Lines{"gemeente.yaml geen-bestand: dit is geen gewoon bestand"});
}

TEST_CASE("files that must be there are missed, and all mistakes come together") {
  ContentFolder folder;
  folder.remove("gemeente.yaml").remove("dimensies.yaml").remove("publicatie.yaml").remove("feiten").remove("indicatoren").remove("paginas");
  folder.remove("trendbreuken.yaml");
  CHECK(folder.said() == Lines{"gemeente.yaml ontbrekend-bestand: dit bestand ontbreekt | in docs/handleiding.md staat wat erin hoort",
                               "dimensies.yaml ontbrekend-bestand: dit bestand ontbreekt | in docs/handleiding.md staat wat erin hoort",
                               "publicatie.yaml ontbrekend-bestand: dit bestand ontbreekt | in docs/handleiding.md staat wat erin hoort"});
}

TEST_CASE("a content folder that is not there is said in one line") {
  duidelijk::base::Diagnostics out;
  (void)content::load("/bestaat/niet/", content::Parts::all, out);
  REQUIRE(out.all().size() == 1);
  CHECK(out.all()[0].rule == "geen-map");
  CHECK(out.all()[0].file == "/bestaat/niet");
}

TEST_CASE("the order of files on disk makes no difference") {
  ContentFolder one;
  ContentFolder other;
  for (const auto* name : {"a.openbaar.md", "b.openbaar.md", "c.openbaar.md"}) one.write(std::string("paginas/") + name, page);
  for (const auto* name : {"c.openbaar.md", "a.openbaar.md", "b.openbaar.md"}) other.write(std::string("paginas/") + name, page);
  const auto slugs = [](const content::Site& site) {
    Lines result;
    for (const auto& p : site.pages) result.push_back(p.slug);
    return result;
  };
  CHECK(slugs(one.load()) == Lines{"a", "b", "c", "kosten"});
  CHECK(slugs(other.load()) == Lines{"a", "b", "c", "kosten"});
}

TEST_CASE("whatever happens to a byte of a file, loading it ends in diagnostics and not in a crash") {
  ContentFolder folder;
  std::uint32_t state = 12345;
  const auto random = [&](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8U) % below;
  };
  const std::string bytes = "{}[]:,-#&*!|>'\"%@`?\n\t ~\x04\x80\xEF" "aT0";
  for (const auto* name : {"gemeente.yaml", "dimensies.yaml", "publicatie.yaml", "trendbreuken.yaml", "toegestaan.yaml", "feiten/hulp.sql",
                           "indicatoren/jeugdigen.md", "paginas/kosten.openbaar.md"}) {
    const auto original = folder.text(name);
    for (int i = 0; i < 60; ++i) {
      auto text = original;
      for (int n = 0; n < 3; ++n) text[random(text.size())] = bytes[random(bytes.size())];
      if (i % 10 == 0) text.resize(random(text.size()));
      folder.write(name, text);
      CHECK_NOTHROW((void)folder.diagnostics());
    }
    folder.write(name, original);
  }
  CHECK(folder.said().empty());
}

TEST_CASE("the content of this repository is in order, for the vault and for the press") {
  if (!fs::exists("content/publicatie.yaml")) return;
  for (const auto parts : {content::Parts::all, content::Parts::for_press}) {
    duidelijk::base::Diagnostics out;
    const auto site = content::load("content", parts, out);
    for (const auto& d : out.all()) FAIL_CHECK(duidelijk::base::render(d));
    CHECK_FALSE(site.indicators.empty());
  }
}
