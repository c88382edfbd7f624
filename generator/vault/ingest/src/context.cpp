// SPDX-License-Identifier: EUPL-1.2
#include "context_impl.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>

namespace duidelijk::ingest {
namespace {

constexpr std::uint64_t most_of_one_rule = 10'000;
constexpr std::size_t progress_step = 256 * 1024;

base::Diagnostic make_diagnostic(base::Severity severity, const std::string& file, Fault fault) {
  base::Diagnostic out;
  out.severity = severity;
  out.rule = std::move(fault.rule);
  out.file = file;
  out.line = fault.line;
  out.message = std::move(fault.message);
  out.advice = std::move(fault.advice);
  return out;
}

bool exists(store::Store& store, const char* sql, std::initializer_list<std::string_view> values) {
  SQLite::Statement row(store.database(), sql);
  int index = 0;
  for (const std::string_view value : values) row.bind(++index, std::string(value));
  return row.executeStep();
}

}  // namespace

Context::Impl::Impl(const FileInfo& info, Session& for_session, store::Writer& to_writer)
    : file(info), session(for_session), writer(to_writer), progress(info.name, info.map->bytes().size()) {}

void Context::Impl::report(base::Severity severity, Fault fault) {
  std::uint64_t& count = counts[{static_cast<int>(severity), fault.rule}];
  if (++count <= most_of_one_rule) diagnostics.add(make_diagnostic(severity, file.name, std::move(fault)));
}

void Context::Impl::report_rest() {
  for (const auto& [key, count] : counts) {
    if (count <= most_of_one_rule) continue;
    Fault rest;
    rest.rule = key.second;
    rest.message = fmt::format("nog {} regels om dezelfde reden; alleen de eerste {} staan hierboven", count - most_of_one_rule,
                               most_of_one_rule);
    rest.advice = "los eerst de oorzaak in het bronsysteem op en lever het bestand opnieuw aan";
    diagnostics.add(make_diagnostic(static_cast<base::Severity>(key.first), file.name, std::move(rest)));
  }
}

Context::Context(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Context::~Context() = default;

const std::string& Context::file() const { return impl_->file.name; }
int Context::received() const { return impl_->file.received; }
store::Id Context::levering() const { return impl_->file.levering; }

void Context::set_sender(std::string_view afzender, std::string_view bericht) {
  impl_->afzender = afzender;
  impl_->bericht = bericht;
}

void Context::loaded() { ++impl_->loaded; }

void Context::refuse(Fault fault) {
  impl_->session.houders.drop();
  ++impl_->refused;
  impl_->report(base::Severity::fout, std::move(fault));
}

void Context::warn(Fault fault) { impl_->report(base::Severity::waarschuwing, std::move(fault)); }

void Context::progress(std::size_t offset) {
  if (offset < impl_->next_progress) return;
  impl_->next_progress = offset + progress_step;
  impl_->progress.at(offset);
  // Some readers decode the file first and count in what they made of it; at worst a part of the file is read from disk again.
  const std::size_t used = offset - std::min(offset, progress_step);
  impl_->file.map->let_go(impl_->let_go, used);
  impl_->let_go = used;
}

std::optional<store::Id> Context::jeugdige(std::string_view bsn) { return impl_->session.jeugdigen.find(bsn); }

void Context::add_kenmerk(store::Id jeugdige, std::optional<int> geboortedatum, std::string_view geslacht, int bekend_op) {
  const int known = bekend_op == 0 ? received() : bekend_op;
  const int month = geboortedatum ? *geboortedatum / 100 : 0;
  const char sex = geslacht.empty() ? '0' : geslacht.front();
  Impl::Kenmerk& last = impl_->kenmerken[jeugdige];
  if (last.bekend_op == known && last.maand == month && last.geslacht == sex) return;
  last = {known, month, sex};
  store::JeugdigeKenmerkRow row;
  row.bekend_op = known;
  row.jeugdige = jeugdige;
  if (month != 0) row.geboortemaand = month;
  row.geslacht = std::string_view(&sex, 1);
  add(row);
}

void Context::add_woonplek(store::Id jeugdige, std::string_view postcode, int vanaf, int bekend_op) {
  const int known = bekend_op == 0 ? received() : bekend_op;
  const std::string_view gebied = gebied_of(postcode);
  Impl::Woonplek& last = impl_->woonplekken[jeugdige];
  if (last.bekend_op == known && last.vanaf == vanaf && last.gebied == gebied) return;
  last = {known, vanaf, gebied};
  store::JeugdigeGebiedRow row;
  row.bekend_op = known;
  row.jeugdige = jeugdige;
  row.vanaf = vanaf;
  row.gebied = gebied;
  add(row);
}

std::string_view Context::gebied_of(std::string_view postcode) {
  if (!impl_->postcodes) {
    impl_->postcodes = std::make_unique<Postcodes>(impl_->session.store);
    if (impl_->postcodes->empty() && !impl_->session.told_of_postcodes) {
      impl_->session.told_of_postcodes = true;
      warn({0, "geen-postcodetabel", "er zijn nog geen postcodes geladen, dus de wijk van de jeugdigen in dit bestand blijft onbekend",
            "laad eerst een levering 'postcodes', en begin met een nieuwe opslag: postcodes van personen worden niet bewaard"});
    }
  }
  return impl_->postcodes->gebied_of(postcode);
}

bool Context::claim_toewijzing(std::string_view nummer, store::Id jeugdige, bool is_toewijzing) {
  return impl_->session.houders.claim(nummer, jeugdige, is_toewijzing);
}

bool Context::claim_referentie(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  if (!impl_->references) {
    const FileInfo& file = impl_->file;
    impl_->references = std::make_unique<References>(impl_->session.store, impl_->writer, file.map->bytes().size(), file.checking);
  }
  return impl_->references->claim(aanbieder, declaratie, referentie);
}

bool Context::is_new_declaratie(std::string_view aanbieder, std::string_view nummer) {
  return !exists(impl_->session.store, "select 1 from declaratie where aanbieder = ? and nummer = ?", {aanbieder, nummer});
}

bool Context::knows_prestatie(std::string_view aanbieder, std::string_view declaratie, std::string_view referentie) {
  return exists(impl_->session.store, "select 1 from prestatie where aanbieder = ? and declaratie = ? and referentie = ?",
                {aanbieder, declaratie, referentie});
}

std::uint64_t Context::loaded_count() const { return impl_->loaded; }
std::uint64_t Context::refused_count() const { return impl_->refused; }

void Context::write_jeugdige(store::Id id) {
  impl_->session.jeugdigen.write(id, impl_->writer);
  if (impl_->session.houders.has_claim()) impl_->session.houders.keep(impl_->writer, impl_->session.jeugdigen);
}

store::Writer& Context::writer() { return impl_->writer; }

}  // namespace duidelijk::ingest
