// SPDX-License-Identifier: EUPL-1.2
// The register beside the folder of releases: neither knows an edition that the other lacks.
#include "database.h"
#include "impl.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::registry {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> release_files(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_regular_file() && entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const SQLite::Column& column) {
  return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

}  // namespace

void require_known(const release::Release& release, const fs::path& release_file, std::span<const Issued> editions,
                   const fs::path& file) {
  if (release.draft) return;
  const auto issued = std::find_if(editions.begin(), editions.end(), [&](const Issued& known) {
    return known.audience == release.audience && known.edition == release.edition;
  });
  if (issued == editions.end()) {
    base::refuse("niet-in-register", release_file.string(),
                 fmt::format("editie {} is uitgegeven voor {}, maar staat niet in het register {}", release.edition,
                             release.audience, file.string()),
                 "zet het register terug waarin deze editie staat; zonder is niet te zien wat lezers al weten");
  }
  if (issued->digest != release.digest) {
    base::refuse("ander-register", release_file.string(),
                 fmt::format("dit is niet editie {} voor {} zoals zij in het register {} staat", release.edition,
                             release.audience, file.string()),
                 "zet het bestand terug zoals het is uitgegeven, of noem het goede register met --register");
  }
}

void require_all_known(const fs::path& releases, std::span<const Issued> editions, const fs::path& file) {
  for (const fs::path& each : release_files(releases)) require_known(release::read_file(each), each, editions, file);
}

std::optional<release::Release> Register::release(std::string_view audience, std::string_view edition) const {
  return guarded(impl_->file, [&]() -> std::optional<release::Release> {
    SQLite::Statement query(impl_->database, "select release from uitgave where doelgroep = ? and editie = ?");
    query.bind(1, std::string(audience));
    query.bind(2, std::string(edition));
    if (!query.executeStep()) return std::nullopt;
    return release::read(bytes_of(query.getColumn(0)), impl_->file.string());
  });
}

std::vector<fs::path> Register::restore(const fs::path& releases) const {
  std::vector<fs::path> written;
  guarded(impl_->file, [&] {
    SQLite::Statement query(impl_->database,
                            "select doelgroep, editie, release from uitgave order by doelgroep, volgnummer");
    while (query.executeStep()) {
      const std::string name = release::file_name(query.getColumn(1).getString(), query.getColumn(0).getString());
      const std::string bytes = bytes_of(query.getColumn(2));
      std::error_code error;
      if (fs::exists(releases / name, error) && base::read_file(releases / name) == bytes) continue;
      const bool open = !release::read(bytes, name).confidential;
      base::write_file_atomic(releases / name, bytes, open ? 0644 : 0600);
      written.push_back(releases / name);
    }
  });
  return written;
}

}  // namespace duidelijk::registry
