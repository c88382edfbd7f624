// SPDX-License-Identifier: EUPL-1.2
#include "session.h"

#include "bsn.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <utility>

namespace duidelijk::ingest {
namespace {

store::Id next_jeugdige(store::Store& store) {
  return store.database().execAndGet("select coalesce(max(id), 0) + 1 from jeugdige").getInt64();
}

/// "1234 ab" -> "1234AB"; empty when it is no Dutch postcode.
std::string normal_postcode(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == ' ') continue;
    const std::size_t at = out.size();
    const bool digit = c >= '0' && c <= '9';
    const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    const bool letter = upper >= 'A' && upper <= 'Z';
    if (at >= 6 || (at < 4 ? !digit : !letter)) return {};
    out += upper;
  }
  return out.size() == 6 || out.size() == 4 ? out : std::string();
}

}  // namespace

BsnTable::Slot& BsnTable::slot_of(std::uint32_t bsn) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = (bsn * std::uint64_t{0x9e3779b97f4a7c15U} >> 32U) & mask;
  while (slots_[at].bsn != 0 && slots_[at].bsn != bsn) at = (at + 1) & mask;
  return slots_[at];
}

store::Id& BsnTable::at(std::uint32_t bsn) {
  Slot& found = slot_of(bsn);
  if (found.bsn == bsn) return found.id;
  if (2 * ++used_ > slots_.size()) {
    const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
    for (const Slot& slot : old) {
      if (slot.bsn != 0) slot_of(slot.bsn) = slot;
    }
  }
  Slot& made = slot_of(bsn);
  made = {bsn, 0};
  return made.id;
}

Jeugdigen::Jeugdigen(store::Store& store, Key& key)
    : key_(key), first_new_(next_jeugdige(store)),
      by_pseudonym_(std::make_unique<SQLite::Statement>(store.database(), "select id from jeugdige where pseudoniem = ?")) {}

Jeugdigen::~Jeugdigen() = default;

std::optional<store::Id> Jeugdigen::find(std::string_view text) {
  const std::optional<std::uint32_t> bsn = parse_bsn(text);
  if (!bsn) return std::nullopt;
  store::Id& id = ids_.at(*bsn);
  if (id == 0) id = look_up(*bsn);
  return id;
}

store::Id Jeugdigen::look_up(std::uint32_t bsn) {
  const base::Digest digest = key_.pseudonym(bsn);
  by_pseudonym_->bind(1, digest.data(), static_cast<int>(digest.size()));
  const store::Id known = by_pseudonym_->executeStep() ? by_pseudonym_->getColumn(0).getInt64() : 0;
  by_pseudonym_->reset();
  if (known != 0) return known;
  new_.push_back({std::string(digest.begin(), digest.end()), false});
  return first_new_ + static_cast<store::Id>(new_.size()) - 1;
}

void Jeugdigen::write_new(store::Id id, store::Writer& writer) {
  New& jeugdige = new_[static_cast<std::size_t>(id - first_new_)];
  if (jeugdige.written) return;
  writer.add_jeugdige(id, jeugdige.pseudonym);
  jeugdige.written = true;
  written_in_file_.push_back(id);
}

void Jeugdigen::rolled_back() {
  for (const store::Id id : written_in_file_) new_[static_cast<std::size_t>(id - first_new_)].written = false;
  written_in_file_.clear();
}

Houders::Houders(store::Store& store)
    : by_nummer_(std::make_unique<SQLite::Statement>(store.database(),
                                                     "select bron, jeugdige from toewijzing_houder where nummer = ?")) {}

Houders::~Houders() = default;

Houders::Houder& Houders::look_up(std::string_view nummer) {
  if (const auto found = known_.find(nummer); found != known_.end()) return found->second;
  const auto entry = known_.try_emplace(std::string(nummer)).first;
  by_nummer_->bind(1, entry->first);
  while (by_nummer_->executeStep()) {
    const bool is_toewijzing = by_nummer_->getColumn(0).getString() == "toewijzing";
    (is_toewijzing ? entry->second.toewijzing : entry->second.bericht) = by_nummer_->getColumn(1).getInt64();
  }
  by_nummer_->reset();
  return entry->second;
}

bool Houders::claim(std::string_view nummer, store::Id jeugdige, bool is_toewijzing) {
  claimed_ = false;
  if (nummer.empty()) return true;
  const Houder& houder = look_up(nummer);
  const store::Id owner = is_toewijzing || houder.toewijzing != 0 ? houder.toewijzing : houder.bericht;
  if (owner != 0) return owner == jeugdige;
  nummer_ = nummer;
  jeugdige_ = jeugdige;
  is_toewijzing_ = is_toewijzing;
  claimed_ = true;
  return true;
}

void Houders::keep(store::Writer& writer, Jeugdigen& jeugdigen) {
  if (!claimed_) return;
  claimed_ = false;
  jeugdigen.write(jeugdige_, writer);
  Houder& houder = look_up(nummer_);
  (is_toewijzing_ ? houder.toewijzing : houder.bericht) = jeugdige_;
  writer.add_houder(nummer_, is_toewijzing_ ? "toewijzing" : "bericht", jeugdige_);
}

void Houders::rolled_back() {
  known_.clear();
  claimed_ = false;
}

Postcodes::Postcodes(store::Store& store) {
  SQLite::Statement rows(store.database(), "select postcode, gebied from postcode");
  while (rows.executeStep()) {
    std::string postcode = rows.getColumn(0).getString();
    cijfers_.insert(postcode.substr(0, 4));
    gebieden_.emplace(std::move(postcode), rows.getColumn(1).getString());
  }
}

std::string_view Postcodes::gebied_of(std::string_view postcode) const {
  const std::string normal = normal_postcode(postcode);
  if (normal.empty() || gebieden_.empty()) return "onbekend";
  if (const auto found = gebieden_.find(normal); found != gebieden_.end()) return found->second;
  return cijfers_.contains(normal.substr(0, 4)) ? "onbekend" : "buiten";
}

}  // namespace duidelijk::ingest
