// SPDX-License-Identifier: EUPL-1.2
#include "references.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <bit>
#include <functional>
#include <string>

namespace duidelijk::ingest {
namespace {

constexpr std::size_t bytes_per_prestatie = 110;   // a CSV line; only used to estimate
constexpr std::size_t bulk_from = 20'000;

std::uint32_t tag_of(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  const std::hash<std::string_view> hash;
  std::uint64_t out = hash(aanbieder);
  out = out * 0x9e3779b97f4a7c15U + hash(declaratie);
  out = (out ^ (out >> 29U)) * 0xbf58476d1ce4e5b9U + hash(referentie);
  return static_cast<std::uint32_t>((out * 0x94d049bb133111ebU) >> 32U);
}

void bind(SQLite::Statement& statement, int index, std::string_view text) {
  statement.bind(index, std::string(text));
}

}  // namespace

References::References(store::Store& store, store::Writer& writer, std::size_t file_size, Checking checking)
    : store_(store), writer_(writer), checking_(checking) {
  const std::size_t expected = file_size / bytes_per_prestatie;
  const auto present = static_cast<std::size_t>(writer.next_prestatie() - 1);
  bulk_ = expected >= bulk_from && present <= 3 * expected;
  if (!bulk_) return;
  writer_.drop_prestatie_index();
  if (checking_ == Checking::exact) read_known(expected + present);
}

References::~References() = default;

void References::read_known(std::size_t expected) {
  slots_.resize(std::bit_ceil(2 * expected));
  SQLite::Statement rows(store_.database(), "select id, aanbieder, declaratie, referentie from prestatie");
  while (rows.executeStep()) {
    remember(tag_of(rows.getColumn(1).getText(), rows.getColumn(2).getText(), rows.getColumn(3).getText()),
             rows.getColumn(0).getInt64());
  }
}

bool References::claim(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  if (bulk_) return checking_ == Checking::hopeful || claim_in_memory(aanbieder, declaratie, referentie);
  if (!by_key_) {
    by_key_ = std::make_unique<SQLite::Statement>(
        store_.database(), "select 1 from prestatie where aanbieder = ? and declaratie = ? and referentie = ?");
  }
  bind(*by_key_, 1, aanbieder);
  bind(*by_key_, 2, declaratie);
  bind(*by_key_, 3, referentie);
  const bool known = by_key_->executeStep();
  by_key_->reset();
  return !known;
}

bool References::claim_in_memory(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  const std::uint32_t tag = tag_of(aanbieder, declaratie, referentie);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = tag & mask; slots_[at].row != 0; at = (at + 1) & mask) {
    if (slots_[at].tag == tag && is_row(slots_[at].row, aanbieder, declaratie, referentie)) return false;
  }
  remember(tag, writer_.next_prestatie());
  return true;
}

bool References::is_row(store::Id id, std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  if (!by_id_) {
    by_id_ = std::make_unique<SQLite::Statement>(store_.database(),
                                                 "select aanbieder, declaratie, referentie from prestatie where id = ?");
  }
  by_id_->bind(1, id);
  const bool same = by_id_->executeStep() && by_id_->getColumn(0).getText() == aanbieder &&
                    by_id_->getColumn(1).getText() == declaratie && by_id_->getColumn(2).getText() == referentie;
  by_id_->reset();
  return same;
}

void References::remember(std::uint32_t tag, store::Id id) {
  if (2 * ++used_ > slots_.size()) {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(2 * old.size(), Slot{});
    used_ = 1;
    for (const Slot& slot : old) {
      if (slot.row != 0) remember(slot.tag, slot.row);
    }
  }
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = tag & mask;
  while (slots_[at].row != 0) at = (at + 1) & mask;
  slots_[at] = {tag, static_cast<std::uint32_t>(id)};
}

bool References::finish() {
  if (!bulk_) return true;
  by_id_.reset();
  return writer_.make_prestatie_index();
}

}  // namespace duidelijk::ingest
