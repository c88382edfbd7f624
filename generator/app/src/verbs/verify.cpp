// SPDX-License-Identifier: EUPL-1.2
#include "../accounts.h"
#include "../release_work.h"
#include "../verb.h"
#include "../verify_work.h"

#include <fmt/format.h>

#include <filesystem>

namespace duidelijk::app {
namespace {

class VerifyVerb final : public Verb {
 public:
  std::string_view name() const override { return "verify"; }
  std::string_view summary() const override {
    return "Bewijst dat een site niets anders zegt dan de release, en met --store dat er niets vertrouwelijks in staat";
  }

  void add_options(CLI::App& command) override {
    command.add_option("--release", releases_, "De release van de site; van een site met oudere edities alle releases")
        ->required()
        ->allow_extra_args(false);  // else the folder of the site would be taken for one more release
    command.add_option("--store", work_.store,
                       "Het gegevensbestand: zoekt in elke byte naar pseudoniemen, namen en vertrouwelijke teksten");
    command.add_option(
        "--register", register_,
        "Het register waarin de uitgegeven releases staan (standaard: dat van hun werkmap, als het er is)");
    command.add_option("--reports", work_.accounts,
                       "De map met certificaten, voor een site met een privacyverslag (standaard: verslagen naast de map van de release)");
    content_option_ = command.add_option(
        "--content", content_, "De map met teksten en instellingen, om wat daarin is toegestaan (standaard: content)");
    command.add_option("--threads", work_.threads, "Aantal processorkernen (standaard: 2)")->check(CLI::Range(1U, 64U));
    command.add_option("SITE", work_.site, "De map van de site, bijvoorbeeld site/openbaar")->required();
  }

  int run(const Common& common, base::Diagnostics& diagnostics) override {
    std::vector<release::Release> releases;
    for (const auto& file : releases_) {
      releases.push_back(release::read_file(file));
      require_as_issued(releases.back(), file, register_);
    }
    if (work_.accounts.empty()) work_.accounts = accounts_beside(releases_.front());
    // The content folder is not needed to verify a site elsewhere; one that is named must be there.
    if (content_option_->count() > 0 || std::filesystem::is_directory(content_)) work_.content = content_;
    const auto report = work_.run(releases, diagnostics);
    if (!report) return 1;
    if (common.quiet) return 0;
    fmt::print(stderr, "{}\n", summary_nl(work_.site, *report));
    if (!diagnostics.has_errors()) fmt::print(stderr, "De site zegt niets anders dan de release.\n");
    return 0;
  }

 private:
  std::vector<std::string> releases_;
  std::string content_ = "content", register_;
  CLI::Option* content_option_ = nullptr;
  VerifyWork work_;
};

}  // namespace

std::unique_ptr<Verb> make_verify_verb() { return std::make_unique<VerifyVerb>(); }

}  // namespace duidelijk::app
