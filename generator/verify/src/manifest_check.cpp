// SPDX-License-Identifier: EUPL-1.2
#include "manifest_check.h"

#include <nlohmann/json.hpp>

namespace duidelijk::verify {
namespace {

constexpr const char* kind = "duidelijk-manifest-1";

class ManifestCheck {
 public:
  ManifestCheck(const std::string& file, const std::map<std::string, std::string>& digests,
                base::Diagnostics& diagnostics)
      : file_(file), digests_(digests), diagnostics_(diagnostics) {}

  void run(std::string_view text) {
    // A duplicate name would hide the first of two: the last one counts for the parser, and another reader may take the
    // other.
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("soort", nlohmann::json()) != kind || !json.contains("onderdelen") ||
        !json["onderdelen"].is_object()) {
      report("manifest-onleesbaar", "dit is geen manifest van Duidelijk");
      return;
    }
    for (const auto& [name, unit] : json["onderdelen"].items()) {
      if (!unit.is_object() || !unit.contains("bestanden") || !unit["bestanden"].is_object()) {
        report("manifest-onleesbaar", "het onderdeel '" + name + "' heeft geen bestanden");
        continue;
      }
      for (const auto& [path, digest] : unit["bestanden"].items()) add(path, digest);
    }
    compare();
  }

 private:
  void add(const std::string& path, const nlohmann::json& digest) {
    if (!digest.is_string()) {
      report("manifest-onleesbaar", "'" + path + "' heeft geen controlegetal");
    } else if (!listed_.emplace(path, digest.get<std::string>()).second) {
      report("manifest-dubbel", "'" + path + "' staat er twee keer in");
    }
  }

  void compare() {
    for (const auto& [path, digest] : listed_) {
      const auto found = digests_.find(path);
      if (found == digests_.end()) {
        report("bestand-ontbreekt", "'" + path + "' staat in het manifest, en is er niet");
      } else if (found->second != digest) {
        report("bestand-veranderd", "'" + path + "' is veranderd nadat de site is gemaakt");
      }
    }
    for (const auto& [path, digest] : digests_) {
      if (!listed_.contains(path))
        report("bestand-te-veel", "'" + path + "' hoort niet bij deze site: het staat niet in het manifest");
    }
  }

  void report(std::string_view rule, std::string message) {
    base::Diagnostic diagnostic;
    diagnostic.file = file_;
    diagnostic.rule = rule;
    diagnostic.message = std::move(message);
    diagnostic.advice = "maak de site opnieuw met 'duidelijk build'";
    diagnostics_.add(std::move(diagnostic));
  }

  const std::string& file_;
  const std::map<std::string, std::string>& digests_;
  base::Diagnostics& diagnostics_;
  std::map<std::string, std::string> listed_;
};

}  // namespace

void check_manifest(std::string_view json, const std::string& file, const std::map<std::string, std::string>& digests,
                    base::Diagnostics& diagnostics) {
  ManifestCheck(file, digests, diagnostics).run(json);
}

}  // namespace duidelijk::verify
