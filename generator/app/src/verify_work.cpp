// SPDX-License-Identifier: EUPL-1.2
#include "verify_work.h"

#include "accounts.h"

#include "duidelijk/base/dutch.h"
#include "duidelijk/content/site.h"
#include "duidelijk/demo/demo.h"
#include "duidelijk/store/secrets.h"

#include <fmt/format.h>

namespace duidelijk::app {

namespace {

bool read_allowed(const std::filesystem::path& folder, verify::Options& options, base::Diagnostics& diagnostics) {
  const auto content = content::load(folder, content::Parts::for_press, diagnostics);
  if (diagnostics.has_errors()) return false;
  options.secrets.allowed_names = content.allowed_names;
  for (const auto& [number, source] : content.allowed_numbers) options.allowed_numbers.push_back(number);
  return true;
}

void read_secrets(const std::filesystem::path& file, const release::Release& release, verify::Options& options, base::Diagnostics& diagnostics) {
  store::Store store(file, store::Access::read);
  auto found = store::read_secrets(store);
  options.secrets.pseudonyms = std::move(found.pseudonyms);
  options.secrets.names = std::move(found.names);
  options.secrets.canaries = demo::canaries();
  if (store.has_voorbeelddata() == release.example) return;
  base::Diagnostic diagnostic;
  diagnostic.severity = base::Severity::waarschuwing;
  diagnostic.rule = "andere-gegevens";
  diagnostic.file = file.string();
  diagnostic.message = release.example ? "de release is van voorbeelddata, en dit gegevensbestand niet"
                                       : "dit gegevensbestand is van voorbeelddata, en de release niet";
  diagnostic.advice = "zoek met het gegevensbestand waarvan de release is gemaakt";
  diagnostics.add(std::move(diagnostic));
}

std::string number(std::uint64_t value) { return base::dutch_integer(static_cast<std::int64_t>(value)); }

}  // namespace

std::optional<verify::Report> VerifyWork::run(const std::vector<release::Release>& releases, base::Diagnostics& diagnostics) const {
  verify::Options options;
  options.threads = threads;
  if (!content.empty() && !read_allowed(content, options, diagnostics)) return std::nullopt;
  if (!store.empty()) read_secrets(store, releases.front(), options, diagnostics);
  if (!accounts.empty() && std::filesystem::exists(site / "privacyverslag" / "index.html")) {
    for (const auto& release : releases) {
      if (release.confidential && !release.certificate.empty())
        options.accounts.push_back(read_accounts(release, accounts, true, diagnostics));
    }
  }
  return verify::site(site, releases, options, diagnostics);
}

std::string summary_nl(const std::filesystem::path& site, const verify::Report& report) {
  std::string text = fmt::format(
      "{}: {} bestanden, {} pagina's. Nagekeken: {} cijfers in tekst en tabellen, {} in grafieken, {} in CSV, {} berekende uitkomsten, {} adressen.",
      site.string(), number(report.files), number(report.pages), number(report.html_figures), number(report.svg_figures), number(report.csv_figures),
      number(report.derived_figures), number(report.links));
  if (report.secrets > 0) text += fmt::format("\nGezocht naar {} pseudoniemen, namen en vertrouwelijke teksten.", number(report.secrets));
  return text;
}

}  // namespace duidelijk::app
