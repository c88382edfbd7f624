// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/publish/manifest.h"

#include "duidelijk/base/files.h"

#include <nlohmann/json.hpp>

namespace duidelijk::publish {

namespace {
constexpr const char* format_name = "duidelijk-manifest-1";
}

std::string Manifest::to_json() const {
  nlohmann::json json;
  json["soort"] = format_name;
  auto& all = json["onderdelen"] = nlohmann::json::object();
  for (const auto& [name, unit] : units) all[name] = {{"invoer", unit.inputs}, {"bestanden", unit.files}};
  return json.dump(1) + "\n";
}

std::map<std::string, std::string> Manifest::inputs() const {
  std::map<std::string, std::string> result;
  for (const auto& [name, unit] : units) result[name] = unit.inputs;
  return result;
}

std::optional<Manifest> read_manifest(const std::filesystem::path& site) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(site / manifest_name, error)) return std::nullopt;
  const auto json = nlohmann::json::parse(base::read_file(site / manifest_name), nullptr, false);
  if (!json.is_object() || json.value("soort", nlohmann::json()) != format_name) return std::nullopt;
  Manifest manifest;
  try {
    for (const auto& [name, unit] : json.at("onderdelen").items()) {
      manifest.units[name] = {unit.at("invoer").get<std::string>(),
                              unit.at("bestanden").get<std::map<std::string, std::string>>()};
    }
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;
  }
  return manifest;
}

}  // namespace duidelijk::publish
