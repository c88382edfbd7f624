// SPDX-License-Identifier: EUPL-1.2
#include "press_work.h"

#include "accounts.h"
#include "build_id.h"

#include "duidelijk/content/site.h"
#include "duidelijk/pages/site_builder.h"
#include "duidelijk/publish/manifest.h"

namespace duidelijk::app {

namespace {

pages::Plan plan(const PressWork& work, const content::Site& site, const release::Release& release, pages::Options options,
                 base::Diagnostics& diagnostics) {
  const auto templates = pages::load_templates(work.folders.templates, diagnostics);
  if (diagnostics.has_errors()) return {};
  options.assets = work.folders.assets;
  options.threads = work.threads;
  options.generator = build_id();
  pages::Plan result = pages::plan_site(site, release, templates, options);
  diagnostics.append(result.diagnostics);
  return result;
}

}  // namespace

void PressWork::check(const release::Release& release, base::Diagnostics& diagnostics) const {
  const content::Site site = content::load(folders.content, content::Parts::for_press, diagnostics);
  if (!diagnostics.has_errors()) (void)plan(*this, site, release, {}, diagnostics);
}

PressWork::Written PressWork::build(const release::Release& release, const std::filesystem::path& folder, base::Diagnostics& diagnostics) const {
  const content::Site site = content::load(folders.content, content::Parts::for_press, diagnostics);
  if (diagnostics.has_errors()) return {};
  pages::Options options;
  if (const auto manifest = publish::read_manifest(folder)) options.known_inputs = manifest->inputs();
  if (!accounts.empty() && pages::may_have_privacy_report(site, release))
    options.accounts = read_accounts(release, accounts, accounts_required, diagnostics);
  pages::Plan planned = plan(*this, site, release, std::move(options), diagnostics);
  if (diagnostics.has_errors()) return {};
  std::vector<publish::Unit> units;
  units.reserve(planned.units.size());
  for (auto& unit : planned.units) units.push_back({std::move(unit.name), std::move(unit.inputs), std::move(unit.make)});
  return {true, publish::write_site(folder, units, threads)};
}

}  // namespace duidelijk::app
