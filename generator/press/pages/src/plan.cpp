// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/pages/site_builder.h"

#include "about.h"
#include "assets.h"
#include "catalogue.h"
#include "content_page.h"
#include "findings.h"
#include "frame.h"
#include "outline.h"
#include "overview.h"
#include "privacy_report.h"
#include "search.h"
#include "templates.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/parallel.h"

#include <algorithm>
#include <stdexcept>

namespace duidelijk::pages {

namespace {

using Files = std::map<std::string, std::string>;

/// One page in the making: what it depends on, and how to make it. Rendering reports what is wrong in its own list.
struct Job {
  std::string name;
  std::string inputs;
  std::function<Files(base::Diagnostics&)> render;
  std::string member = {};   ///< of a series of pages from one text: whose page it is
};

std::string digest_of(std::initializer_list<std::string_view> parts) {
  base::Sha256 digest;
  for (const auto part : parts) {
    digest.add(std::to_string(part.size()) + ":");
    digest.add(part);
  }
  return digest.hex();
}

/// Everything of a page that its author can change.
std::string page_digest(const content::Page& page) {
  std::string text;
  for (const auto& part : {page.title, page.topic, page.summary, page.status, page.author, page.section, page.language, page.next_change, page.body}) {
    text += part + '\x1f';
  }
  for (const auto& each : page.key_figures) text += each + '\x1f';
  for (const auto& each : page.indicators) text += each + '\x1f';
  if (page.date) text += page.date->iso();
  return text;
}

std::string calendar_digest(const content::Site& site) {
  std::string text;
  for (const auto& each : site.trendbreuken) {
    text += each.date.iso() + each.label;
    for (const auto& id : each.indicators) text += id;
  }
  for (const auto& each : site.events) {
    text += each.date.iso() + each.label;
    for (const auto& id : each.indicators) text += id;
  }
  for (const auto& [number, source] : site.allowed_numbers) text += number + source;
  return text;
}

/// Lives as long as the units that refer to it.
struct Shared {
  Shared(const content::Site& content_site, const release::Release& content_release, std::shared_ptr<const Templates> all_templates, Assets all_assets,
         std::vector<release::Account> all_accounts)
      : templates(std::move(all_templates)), assets(std::move(all_assets)), tree(outline(content_site, content_release)),
        accounts(std::move(all_accounts)), frame(content_site, content_release, *templates, tree, assets.names, !accounts.empty()), calendar(calendar_of(content_site)) {}
  std::shared_ptr<const Templates> templates;
  Assets assets;
  Outline tree;
  std::vector<release::Account> accounts;
  Frame frame;
  charts::Calendar calendar;
};

std::vector<Job> jobs_of(const std::shared_ptr<const Shared>& shared, const std::string& generator) {
  const Frame& frame = shared->frame;
  const std::string common = digest_of({generator, frame.release().digest, frame.digest(), calendar_digest(frame.site())});
  std::vector<Job> jobs;
  for (const PageEntry& entry : shared->tree.entries) {
    std::string choice;
    for (const auto& [dimension, member] : entry.selection) choice += "." + dimension + "-" + member;
    jobs.push_back({"pagina." + entry.page->slug + choice, digest_of({common, page_digest(*entry.page), entry.topic}),
                    [shared, &entry](base::Diagnostics& out) { return render_content_page(shared->frame, shared->calendar, entry, out); },
                    entry.selection.empty() ? std::string() : entry.topic});
  }
  for (const Section& section : shared->tree.sections) {
    if (!section.needs_overview) continue;
    std::string messages;
    for (const auto i : section.entries) messages += page_digest(*shared->tree.entries[i].page);
    jobs.push_back({"overzicht." + section.id, digest_of({common, messages}),
                    [shared, &section](base::Diagnostics&) { return render_overview(shared->frame, shared->calendar, section); }});
  }
  jobs.push_back({"catalogus", common, [shared](base::Diagnostics&) { return render_catalogue(shared->frame); }});
  jobs.push_back({"zoeken", common, [shared](base::Diagnostics&) { return render_search(shared->frame); }});
  if (!shared->accounts.empty()) {
    std::string digests;
    for (const auto& account : shared->accounts) digests += account.digest;
    jobs.push_back({"privacyverslag", digest_of({common, digests}),
                    [shared](base::Diagnostics& out) { return render_privacy_report(shared->frame, shared->accounts, out); }});
  }
  jobs.push_back({"niet-gevonden", common, [shared](base::Diagnostics&) { return render_not_found(shared->frame); }});
  for (const auto& indicator : frame.release().indicators) {
    jobs.push_back({"cijfers." + indicator.id, common,
                    [shared, &indicator](base::Diagnostics&) { return render_indicator(shared->frame, shared->calendar, indicator); }});
  }
  std::string names;
  for (const auto& [path, bytes] : shared->assets.files) names += path + "\n";
  jobs.push_back({"opmaak", digest_of({names}), [shared](base::Diagnostics&) { return shared->assets.files; }});
  const bool confidential = frame.release().confidential;
  jobs.push_back({"robots", confidential ? "nee" : "ja", [confidential](base::Diagnostics&) {
                    return Files{{"robots.txt", confidential ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n"}};
                  }});
  return jobs;
}

}  // namespace

bool may_have_privacy_report(const content::Site& site, const release::Release& release) {
  if (!release.confidential || release.audience == "raad") return false;
  return std::none_of(site.publication.audiences.begin(), site.publication.audiences.end(), [&](const content::Audience& each) {
    return std::find(each.sees_also.begin(), each.sees_also.end(), release.audience) != each.sees_also.end();
  });
}

Plan plan_site(const content::Site& site, const release::Release& release, const std::shared_ptr<const Templates>& templates, const Options& options) {
  if (!options.accounts.empty() && !may_have_privacy_report(site, release))
    throw std::invalid_argument("a certificate on the site for " + release.audience);
  const auto shared =
      std::make_shared<const Shared>(site, release, templates, load_assets(options.assets, release.confidential), options.accounts);
  const std::vector<Job> jobs = jobs_of(shared, options.generator);

  struct Outcome {
    Files files;
    base::Diagnostics diagnostics;
  };
  std::vector<Outcome> outcomes(jobs.size());
  std::vector<char> rendered(jobs.size(), 0);
  base::share_out(jobs.size(), options.threads, [&](std::size_t i, unsigned) {
    const auto known = options.known_inputs.find(jobs[i].name);
    if (known != options.known_inputs.end() && known->second == jobs[i].inputs) return;
    outcomes[i].files = jobs[i].render(outcomes[i].diagnostics);
    rendered[i] = 1;
  });

  Plan plan;
  Findings findings;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    findings.add(outcomes[i].diagnostics, jobs[i].member);
    PlannedUnit unit;
    unit.name = jobs[i].name;
    unit.inputs = jobs[i].inputs;
    if (rendered[i] != 0) {
      unit.make = [files = std::make_shared<const Files>(std::move(outcomes[i].files))] { return *files; };
    } else {
      // Not rendered, because the site has it; should its file turn out to be gone, it is made after all.
      unit.make = [render = jobs[i].render, shared] {
        base::Diagnostics ignored;
        return render(ignored);
      };
    }
    plan.units.push_back(std::move(unit));
  }
  plan.diagnostics = findings.all();
  return plan;
}

}  // namespace duidelijk::pages
