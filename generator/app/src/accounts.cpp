// SPDX-License-Identifier: EUPL-1.2
#include "accounts.h"

#include "duidelijk/base/error.h"

namespace duidelijk::app {

namespace fs = std::filesystem;

namespace {

base::Diagnostic missing(const fs::path& file, base::Severity severity, std::string message) {
  base::Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.rule = "geen-certificaat";
  diagnostic.file = file.string();
  diagnostic.message = std::move(message);
  diagnostic.advice =
      "maak de releases van deze editie met 'duidelijk release', of wijs met --reports de map aan waar de "
      "certificaten staan";
  return diagnostic;
}

}  // namespace

fs::path accounts_beside(const fs::path& release_file) {
  const fs::path releases = release_file.has_parent_path() ? release_file.parent_path() : fs::path(".");
  return releases / ".." / "verslagen";
}

std::vector<release::Account> read_accounts(const release::Release& release, const fs::path& folder, bool required,
                                            base::Diagnostics& diagnostics) {
  const auto file = [&](const std::string& audience) {
    return folder / release::account_file_name(release.edition, audience);
  };
  if (release.certificate.empty() || !fs::exists(file(release.audience))) {
    const auto severity = required ? base::Severity::fout : base::Severity::waarschuwing;
    auto diagnostic = missing(file(release.audience), severity,
                              "er is geen certificaat van deze release; de site krijgt geen privacyverslag");
    if (required) throw base::InputError(std::move(diagnostic));
    diagnostics.add(std::move(diagnostic));
    return {};
  }
  std::vector<release::Account> accounts{release::read_account_file(file(release.audience))};
  release::require_belongs(accounts.front(), release, file(release.audience).string());
  const auto seen = accounts.front().seen;
  for (const auto& each : seen) {
    if (each.audience == release.audience || each.edition != release.edition || each.certificate.empty()) continue;
    if (!fs::exists(file(each.audience)))
      throw base::InputError(
          missing(file(each.audience), base::Severity::fout,
                  "het certificaat voor " + each.audience + " ontbreekt; lezers van deze site zien die uitgave ook"));
    accounts.push_back(release::read_account_file(file(each.audience)));
  }
  release::require_complete(accounts, release, folder.string());
  return accounts;
}

}  // namespace duidelijk::app
