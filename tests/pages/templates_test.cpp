// SPDX-License-Identifier: EUPL-1.2
#include "model.h"
#include "templates.h"

#include "temp_folder.h"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace duidelijk;
using pages::Html;
using pages::Model;
using pages::Templates;

namespace {
struct Folder {
  test::TempFolder folder;
  base::Diagnostics diagnostics;
  void component(const std::string& name, const std::string& text) { test::spill(folder.path() / name / (name + ".mustache"), text); }
  Templates load() { return Templates(folder.path(), diagnostics); }
};
}  // namespace

TEST_CASE("text is escaped, our own HTML is not, and lists repeat") {
  Folder f;
  f.component("lijst", "{{#rijen}}<li>{{naam}} {{{teken}}}</li>{{/rijen}}{{^rijen}}leeg{{/rijen}}");
  const Templates templates = f.load();
  std::vector<Model> rows(1);
  rows[0].text("naam", "<b>\"a\" & 'b'").html("teken", Html{"<hr>"});
  Model model;
  model.list("rijen", std::move(rows));
  CHECK(templates.render("lijst", model) == "<li>&lt;b&gt;&quot;a&quot; &amp; &apos;b&apos; <hr></li>");
  Model empty;
  empty.list("rijen", {});
  CHECK(templates.render("lijst", empty) == "leeg");
}

TEST_CASE("a tag that nobody filled in is an error that names template and tag, never an empty spot") {
  Folder f;
  f.component("kop", "<h1>{{titel}}</h1>");
  const Templates templates = f.load();
  CHECK_THROWS_WITH_AS((void)templates.render("kop", Model()), "templates/kop: het sjabloon vraagt om 'titel', en dat is er niet", std::logic_error);
  CHECK_THROWS_AS((void)templates.render("bestaat-niet", Model()), std::logic_error);
}

TEST_CASE("partials are put in place at load; a missing one, one that holds itself and an unclosed section are reported") {
  Folder f;
  f.component("binnen", "[{{x}}]");
  f.component("buiten", "a{{> binnen}}b{{>binnen}}c");
  Model model;
  model.text("x", "1");
  CHECK(f.load().render("buiten", model) == "a[1]b[1]c");
  CHECK_FALSE(f.diagnostics.has_errors());

  Folder broken;
  broken.component("a", "regel\n{{> weg}}");
  broken.component("b", "{{> b}}");
  broken.component("c", "{{#open}}");
  broken.component("d", "{{> zonder einde");
  (void)broken.load();
  CHECK(broken.diagnostics.errors() == 4);
  CHECK(broken.diagnostics.all()[0].file == "templates/a/a.mustache");
  CHECK(broken.diagnostics.all()[0].line == 2);
}
