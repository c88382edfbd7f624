// SPDX-License-Identifier: EUPL-1.2
#include "exchange.h"
#include "site_path.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/parallel.h"
#include "duidelijk/publish/manifest.h"
#include "duidelijk/publish/publish.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <mutex>
#include <set>

#include <fcntl.h>
#include <unistd.h>

namespace duidelijk::publish {

namespace fs = std::filesystem;

namespace {

/// The old tree or the one in the making stands here, beside the site; whatever a crash left is removed at the next run.
fs::path workplace_of(const fs::path& site) { return site.parent_path() / ("." + site.filename().string() + ".duidelijk"); }

void check_is_ours(const fs::path& site) {
  std::error_code error;
  const auto status = fs::symlink_status(site, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) throw base::MachineError(site.string() + ": dit is geen map; noem een map voor de site");
  if (fs::is_empty(site, error) || read_manifest(site)) return;
  throw base::MachineError(site.string() + ": in deze map staat iets anders dan een site van Duidelijk; kies een andere map of maak haar leeg");
}

void write_new_file(const fs::path& path, std::string_view bytes) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  const auto fail = [&](int code) {
    if (descriptor >= 0) ::close(descriptor);
    throw base::MachineError(path.string() + ": kan dit bestand niet schrijven (" + std::strerror(code) + "); de oude site staat er nog");
  };
  if (descriptor < 0) fail(errno);
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(errno);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::close(descriptor) != 0) throw base::MachineError(path.string() + ": kan dit bestand niet afsluiten (" + std::strerror(errno) + ")");
}

/// Why a unit is made again; empty when its files on disk can be kept.
std::string reason_to_make(const Unit& unit, const std::optional<Manifest>& old, const fs::path& site) {
  if (!old) return "er was nog geen site";
  const auto found = old->units.find(unit.name);
  if (found == old->units.end()) return "nieuw";
  if (found->second.inputs != unit.inputs) return "de gegevens, de tekst of het sjabloon is veranderd";
  for (const auto& [path, digest] : found->second.files) {
    std::error_code error;
    if (!fs::is_regular_file(fs::symlink_status(site / path, error))) return path + " is weg";
    if (base::sha256_hex(base::MappedFile(site / path).bytes()) != digest) return path + " is door iets anders veranderd";
  }
  return {};
}

class Writer {
 public:
  Writer(const fs::path& site, const std::vector<Unit>& units) : site_(site), units_(units), made_in_(workplace_of(site)) {
    old_ = read_manifest(site_);
  }

  Summary write(unsigned threads) {
    std::error_code error;
    fs::remove_all(made_in_, error);
    fs::create_directories(made_in_, error);
    if (error) throw base::MachineError(made_in_.string() + ": kan deze map niet maken (" + error.message() + ")");
    try {
      outcomes_.resize(units_.size());
      base::share_out(units_.size(), threads, [this](std::size_t i, unsigned) { outcomes_[i] = write_unit(units_[i]); });
      collect();
    } catch (...) {
      fs::remove_all(made_in_, error);
      throw;
    }
    exchange(made_in_, site_);
    fs::remove_all(made_in_, error);
    return summary_;
  }

 private:
  struct Outcome {
    Manifest::Unit unit;
    std::string reason;
    std::uint64_t bytes = 0;
  };

  Outcome write_unit(const Unit& unit) {
    Outcome outcome;
    outcome.reason = reason_to_make(unit, old_, site_);
    outcome.unit.inputs = unit.inputs;
    if (outcome.reason.empty()) {
      keep(unit, outcome);
      return outcome;
    }
    for (const auto& [path, bytes] : unit.make()) {
      make_room_for(path);
      write_new_file(made_in_ / path, bytes);
      outcome.unit.files[path] = base::sha256_hex(bytes);
      outcome.bytes += bytes.size();
    }
    return outcome;
  }

  void keep(const Unit& unit, Outcome& outcome) {
    outcome.unit.files = old_->units.at(unit.name).files;
    for (const auto& [path, digest] : outcome.unit.files) {
      make_room_for(path);
      std::error_code error;
      fs::create_hard_link(site_ / path, made_in_ / path, error);
      if (error) fs::copy_file(site_ / path, made_in_ / path);  // a file system without hard links
      outcome.bytes += fs::file_size(made_in_ / path);
    }
  }

  /// Checks the path before anything is written under it, and makes its folders once.
  void make_room_for(const std::string& path) {
    const std::lock_guard lock(mutex_);
    paths_.add(path);
    const fs::path folder = (made_in_ / path).parent_path();
    if (!folders_.insert(folder.string()).second) return;
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) throw base::MachineError(folder.string() + ": kan deze map niet maken (" + error.message() + ")");
  }

  void collect() {
    Manifest manifest;
    for (std::size_t i = 0; i < units_.size(); ++i) {
      auto& outcome = outcomes_[i];
      if (outcome.reason.empty()) {
        ++summary_.kept;
      } else {
        ++summary_.made;
        summary_.explanations.push_back(units_[i].name + ": opnieuw gemaakt, want " + outcome.reason);
      }
      summary_.files += outcome.unit.files.size();
      summary_.bytes += outcome.bytes;
      if (!manifest.units.emplace(units_[i].name, std::move(outcome.unit)).second) {
        throw base::MachineError("twee onderdelen van de site heten '" + units_[i].name + "'");
      }
    }
    if (old_) {
      for (const auto& [name, unit] : old_->units) {
        if (!manifest.units.contains(name)) summary_.explanations.push_back(name + ": verwijderd");
      }
    }
    paths_.add(manifest_name);
    write_new_file(made_in_ / manifest_name, manifest.to_json());
  }

  fs::path site_;
  const std::vector<Unit>& units_;
  fs::path made_in_;
  std::optional<Manifest> old_;
  std::vector<Outcome> outcomes_;
  std::mutex mutex_;
  SitePaths paths_;
  std::set<std::string> folders_;
  Summary summary_;
};

}  // namespace

Summary write_site(const fs::path& folder, const std::vector<Unit>& units, unsigned threads) {
  const fs::path site = fs::absolute(folder).lexically_normal();
  const fs::path clean = site.has_filename() ? site : site.parent_path();
  std::error_code error;
  fs::create_directories(clean.parent_path(), error);
  if (error) throw base::MachineError(clean.parent_path().string() + ": kan deze map niet maken (" + error.message() + ")");
  check_is_ours(clean);
  const SiteLock lock(clean.parent_path());
  return Writer(clean, units).write(threads);
}

}  // namespace duidelijk::publish
