// SPDX-License-Identifier: EUPL-1.2
#include "delivery.h"

#include "bsn.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <fstream>
#include <optional>

namespace duidelijk::ingest {
namespace {

constexpr std::size_t head_size = 64 * 1024;
constexpr std::size_t longest_name = 120;

std::int64_t known_as(store::Store& store, const std::string& sha256) {
  SQLite::Statement known(store.database(), "select id from levering where sha256 = ?");
  known.bind(1, sha256);
  return known.executeStep() ? known.getColumn(0).getInt64() : 0;
}

/// The fingerprint goes in with the first delivery, so that a run in which nothing could be read leaves nothing behind.
void store_fingerprint(Session& session) {
  SQLite::Statement insert(session.store.database(),
                           "insert into sleutel (vingerafdruk) select ? where not exists (select 1 from sleutel)");
  insert.bind(1, session.key.fingerprint());
  insert.exec();
}

void bind_or_null(SQLite::Statement& statement, int index, const std::string& text) {
  if (text.empty()) {
    statement.bind(index);
  } else {
    statement.bind(index, text);
  }
}

/// Piece by piece, so that a large file does not have to be in memory as a whole.
std::string sha256_of(const base::MappedFile& map) {
  constexpr std::size_t piece = 4 * 1024 * 1024;
  base::Sha256 sha256;
  for (std::size_t at = 0; at < map.bytes().size(); at += piece) {
    sha256.add(map.bytes().substr(at, piece));
    map.let_go(at, at + piece);
  }
  return sha256.hex();
}

/// A file, read into sight.
struct Source {
  const Delivery& delivery;
  const base::MappedFile& map;
  std::string sha256;
  int received;
  bool voorbeelddata;
};

void store_levering(Context::Impl& file, const Source& source) {
  SQLite::Statement insert(file.session.store.database(),
                           "insert into levering (id, bestand, soort, sha256, ontvangen, afzender, bericht, geladen, geweigerd, "
                           "voorbeelddata) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(1, file.file.levering);
  insert.bind(2, stored_name(source.delivery.path));
  insert.bind(3, std::string(source.delivery.reader->kind()));
  insert.bind(4, source.sha256);
  insert.bind(5, source.received);
  bind_or_null(insert, 6, file.afzender);
  bind_or_null(insert, 7, mask_bsns(file.bericht));
  insert.bind(8, static_cast<std::int64_t>(file.loaded));
  insert.bind(9, static_cast<std::int64_t>(file.refused));
  insert.bind(10, source.voorbeelddata ? 1 : 0);
  insert.exec();
}

FileInfo info_of(Session& session, const Source& source, Checking checking) {
  FileInfo info;
  info.name = source.delivery.path.string();
  info.map = &source.map;
  info.received = source.received;
  info.levering = session.store.database().execAndGet("select coalesce(max(id), 0) + 1 from levering").getInt64();
  info.checking = checking;
  return info;
}

/// Nothing when hopeful checking met doubles after all: then it is as if this was never tried.
std::optional<FileResult> try_load(Session& session, const Source& source, Checking checking, base::Diagnostics& diagnostics) {
  FileResult result;
  result.file = source.delivery.path.string();
  result.kind = source.delivery.reader->kind();
  FileInBatch in_batch(session.batch, source.map.bytes().size());
  result.already_known = known_as(session.store, source.sha256) != 0;
  if (result.already_known) return result;

  const FileInfo info = info_of(session, source, checking);
  store::Writer writer(session.store, info.levering, info.received);
  auto owned = std::make_unique<Context::Impl>(info, session, writer);
  Context::Impl& file = *owned;
  Context context(std::move(owned));
  try {
    source.delivery.reader->load(source.map.bytes(), context);
    if (file.references && !file.references->finish()) {
      session.rolled_back();
      return std::nullopt;
    }
    file.references.reset();
    file.report_rest();
    store_levering(file, source);
    store_fingerprint(session);
    in_batch.keep();
    session.jeugdigen.committed();
    result.loaded = file.loaded;
    result.refused = file.refused;
    diagnostics.append(file.diagnostics);
  } catch (const base::InputError& error) {
    session.rolled_back();
    result.failed = true;
    for (const base::Diagnostic& diagnostic : error.diagnostics()) diagnostics.add(diagnostic);
  }
  return result;
}

}  // namespace

std::string read_head(const std::filesystem::path& path) {
  std::error_code error;
  std::ifstream in(path, std::ios::binary);
  if (!std::filesystem::is_regular_file(path, error) || !in) {
    throw base::MachineError(fmt::format("Het bestand '{}' kan niet worden gelezen.", path.string()));
  }
  std::string head(head_size, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

const Reader* recognise(const Readers& readers, std::string_view head) {
  const Reader* perhaps = nullptr;
  for (const auto& reader : readers) {
    const Match match = reader->recognises(head);
    if (match == Match::yes) return reader.get();
    if (match == Match::perhaps && perhaps == nullptr) perhaps = reader.get();
  }
  return perhaps;
}

std::string stored_name(const std::filesystem::path& path) {
  const std::string masked = mask_bsns(base::to_utf8(path.filename().string()));
  std::string out;
  for (const char c : masked) {
    const auto byte = static_cast<unsigned char>(c);
    if (out.size() >= longest_name && (byte & 0xC0U) != 0x80U) break;  // never inside a character
    out += byte < 0x20 || byte == 0x7f ? '_' : c;
  }
  return out.empty() ? "_" : out;
}

FileResult load_delivery(Session& session, const Delivery& delivery, const base::MappedFile& map, const ImportOptions& options,
                         int received, base::Diagnostics& diagnostics) {
  const Source source{delivery, map, sha256_of(map), received, options.voorbeelddata};
  if (auto result = try_load(session, source, Checking::hopeful, diagnostics)) return *result;
  return try_load(session, source, Checking::exact, diagnostics).value();
}

}  // namespace duidelijk::ingest
