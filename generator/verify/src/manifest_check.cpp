// SPDX-License-Identifier: EUPL-1.2
#include "manifest_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace duidelijk::verify {
namespace {

constexpr const char* kind = "duidelijk-manifest-1";

class ManifestCheck {
 public:
  ManifestCheck(const std::string& file, const std::map<std::string, std::string>& digests,
                base::Diagnostics& diagnostics)
      : file_(file), digests_(digests), diagnostics_(diagnostics) {}

  void run(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!is_manifest(json)) {
      report("manifest-onleesbaar", "dit is geen manifest van Duidelijk");
      return;
    }
    // Of two equal names a reader takes one and never sees the other; written again, the manifest has one.
    if (json.dump(1) + "\n" != text) {
      report("manifest-anders", "dit manifest is niet geschreven zoals 'duidelijk build' het doet");
    }
    for (const auto& [name, unit] : json["onderdelen"].items()) {
      for (const auto& [path, digest] : unit["bestanden"].items()) {
        if (listed_.emplace(path, digest.get<std::string>()).second) continue;
        report("manifest-dubbel", "'" + path + "' staat er twee keer in");
      }
    }
    compare();
  }

 private:
  /// Exactly the shape that the press writes, and so nowhere deep.
  static bool is_manifest(const nlohmann::json& json) {
    if (!json.is_object() || json.size() != 2 || json.value("soort", nlohmann::json()) != kind) return false;
    const auto units = json.find("onderdelen");
    return units != json.end() && units->is_object() && std::all_of(units->begin(), units->end(), is_unit);
  }

  static bool is_unit(const nlohmann::json& unit) {
    if (!unit.is_object() || unit.size() != 2) return false;
    const auto inputs = unit.find("invoer"), files = unit.find("bestanden");
    return inputs != unit.end() && inputs->is_string() && files != unit.end() && files->is_object() &&
           std::all_of(files->begin(), files->end(), [](const auto& digest) { return digest.is_string(); });
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
