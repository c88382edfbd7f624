// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/ingest/import.h"

#include "delivery.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <ctime>
#include <numeric>
#include <optional>

namespace duidelijk::ingest {
namespace {

constexpr const char* readable_kinds =
    "Duidelijk leest iJw-berichten (JW301, JW305, JW307, JW315, JW323, JW325), CSV-bestanden met de koppen uit "
    "docs/leveringen.md, en de tabellen van het CBS";

Readers all_readers() {
  Readers readers;
  add_ijw_readers(readers);
  add_cbs_readers(readers);
  add_csv_readers(readers);
  return readers;
}

base::Date today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return base::Date(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

base::Diagnostic whole_file(const std::filesystem::path& path, std::string rule, std::string message, std::string advice) {
  base::Diagnostic out;
  out.rule = std::move(rule);
  out.file = path.string();
  out.message = std::move(message);
  out.advice = std::move(advice);
  return out;
}

base::Diagnostic unreadable(const std::filesystem::path& path, const char* what) {
  return whole_file(path, "bestand-onleesbaar", what, "controleer de naam en de rechten van het bestand");
}

std::string stored_fingerprint(store::Store& store) {
  SQLite::Statement row(store.database(), "select vingerafdruk from sleutel");
  return row.executeStep() ? row.getColumn(0).getString() : std::string();
}

Key open_key(const ImportOptions& options, store::Store& store) {
  const std::string known = stored_fingerprint(store);
  Key key(options.key, options.voorbeelddata ? KeyPlace::anywhere : KeyPlace::outside_git, known.empty());
  if (known.empty() || key.fingerprint() == known) return key;
  throw base::InputError(whole_file(
      options.key, "andere-sleutel", "deze sleutel hoort niet bij deze opslag: dezelfde jeugdige zou een ander pseudoniem krijgen",
      "geef met --key het sleutelbestand op waarmee de opslag is gemaakt"));
}

/// Fills in why a file cannot be loaded, or its reader.
Delivery look_at(const Readers& readers, const std::filesystem::path& path, base::Diagnostics& diagnostics) {
  Delivery delivery{path, nullptr};
  try {
    const std::string head = read_head(path);
    if (head.empty()) {
      diagnostics.add(whole_file(path, "leeg-bestand", "het bestand is leeg", "lever het bestand opnieuw aan"));
      return delivery;
    }
    delivery.reader = recognise(readers, head);
    if (delivery.reader == nullptr) {
      diagnostics.add(whole_file(path, "onbekende-levering", "de inhoud van dit bestand wordt niet herkend", readable_kinds));
    }
  } catch (const base::MachineError& error) {
    diagnostics.add(unreadable(path, error.what()));
  }
  return delivery;
}

/// Nothing when the file went away, or may not be read after all.
std::optional<base::MappedFile> open_map(const std::filesystem::path& path, base::Diagnostics& diagnostics) {
  try {
    return base::MappedFile(path);
  } catch (const base::MachineError& error) {
    diagnostics.add(unreadable(path, error.what()));
    return std::nullopt;
  }
}

std::vector<std::size_t> loading_order(const std::vector<Delivery>& deliveries) {
  std::vector<std::size_t> order(deliveries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto rank = [&](std::size_t i) { return deliveries[i].reader == nullptr ? -1 : deliveries[i].reader->rank(); };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  return order;
}

std::vector<FileResult> import_into(store::Store& store, const ImportOptions& options, base::Diagnostics& diagnostics) {
  Key key = open_key(options, store);
  Session session(store, key);
  const Readers readers = all_readers();
  const int received = options.received.value_or(today()).yyyymmdd();

  std::vector<Delivery> deliveries;
  for (const auto& path : options.files) deliveries.push_back(look_at(readers, path, diagnostics));
  std::vector<FileResult> results(deliveries.size());
  for (const std::size_t i : loading_order(deliveries)) {
    results[i].file = deliveries[i].path.string();
    results[i].failed = true;
    if (deliveries[i].reader == nullptr) continue;
    if (const auto map = open_map(deliveries[i].path, diagnostics)) {
      results[i] = load_delivery(session, deliveries[i], *map, options, received, diagnostics);
    }
  }
  session.batch.commit();
  return results;
}

}  // namespace

std::vector<FileResult> import_deliveries(const ImportOptions& options, base::Diagnostics& diagnostics) {
  store::Store store(options.store, store::Access::write, options.patience);
  try {
    return import_into(store, options, diagnostics);
  } catch (const SQLite::Exception& error) {
    store::throw_machine_error(options.store, error.getExtendedErrorCode(), error.getErrorStr());
  }
}

}  // namespace duidelijk::ingest
