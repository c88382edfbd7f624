// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/diagnostic.h"
#include "duidelijk/content/site.h"
#include "duidelijk/release/account.h"
#include "duidelijk/release/release.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace duidelijk::pages {

/// Mustache templates, read once from templates/: one folder per component (component/component.mustache), partials expanded at load.
/// A missing tag or partial is an error with file and line.
class Templates;
[[nodiscard]] std::shared_ptr<const Templates> load_templates(const std::filesystem::path& folder, base::Diagnostics& diagnostics);

/// A page (or data file, or asset) that can be made on its own; thread-safe once planned. Same shape as publish::Unit, which the press's writer takes.
struct PlannedUnit {
  std::string name;
  std::string inputs;
  std::function<std::map<std::string, std::string>()> make;
};

struct Plan {
  std::vector<PlannedUnit> units;
  /// Pages are rendered while planning (they must be, to report every mistake together) unless `known_inputs` already holds unit name -> same inputs.
  base::Diagnostics diagnostics;
};

struct Options {
  std::filesystem::path assets;
  std::map<std::string, std::string> known_inputs;   ///< of the site on disk (publish::read_manifest)
  std::string generator;                             ///< names the program that renders; another one makes every page again
  unsigned threads = 2;
  /// CONFIDENTIAL: the certificates of what its readers see together, that of this Release first. A site has a
  /// privacyverslag when there are any. Only for a Release for which may_have_privacy_report is true.
  std::vector<release::Account> accounts;
};

/// Whether the site of this Release may say what protects what: confidential, not the raad's, and shown to nobody who reads
/// another site by it (ziet_ook).
[[nodiscard]] bool may_have_privacy_report(const content::Site& site, const release::Release& release);

/// All pages of one audience's site from its Release and content: content pages (with pages of wider audiences that this one does not override),
/// one page per wijk, per aanbieder (confidential), per indicator (catalogue), downloads, archief, toegankelijkheid, 404, sitemap.
/// Navigation is rendered once.
[[nodiscard]] Plan plan_site(const content::Site& site, const release::Release& release,
                             const std::shared_ptr<const Templates>& templates, const Options& options);

}  // namespace duidelijk::pages
