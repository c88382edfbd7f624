// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/register/register.h"

#include "database.h"
#include "impl.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace duidelijk::registry {
namespace {

/// By audience and number; `work` gets the id too.
template <typename Work>
void each_edition(SQLite::Database& database, Work&& work) {
  SQLite::Statement query(
      database, "select id, doelgroep, editie, volgnummer, digest from uitgave order by doelgroep, volgnummer");
  while (query.executeStep()) {
    work(query.getColumn(0).getInt64(), Issued{query.getColumn(1).getString(), query.getColumn(2).getString(),
                                               query.getColumn(3).getInt(), query.getColumn(4).getString()});
  }
}

std::vector<Issued> read_editions(SQLite::Database& database) {
  std::vector<Issued> editions;
  each_edition(database, [&](std::int64_t, Issued issued) { editions.push_back(std::move(issued)); });
  return editions;
}

/// Editions are numbered per audience without gaps, and every value that came with one is there.
void require_whole(SQLite::Database& database, const std::filesystem::path& file, const std::vector<Issued>& editions) {
  constexpr const char* advice =
      "zet een reservekopie van het register terug; zonder is niet te zien wat lezers al weten";
  for (std::size_t i = 0; i < editions.size(); ++i) {
    const bool first = i == 0 || editions[i - 1].audience != editions[i].audience;
    if (editions[i].number == (first ? 1 : editions[i - 1].number + 1)) continue;
    base::refuse("gat-in-register", file.string(),
                 fmt::format("voor {} ontbreekt de editie vóór {}", editions[i].audience, editions[i].edition), advice);
  }
  SQLite::Statement query(
      database,
      "select doelgroep, editie from uitgave where aantal <> (select count(*) from waarde where uitgave = id) limit 1");
  if (query.executeStep()) {
    base::refuse("gat-in-register", file.string(),
                 fmt::format("van editie {} voor {} ontbreken cijfers", query.getColumn(1).getString(),
                             query.getColumn(0).getString()),
                 advice);
  }
}

/// Writes what is new in one edition.
class Writer {
 public:
  Writer(SQLite::Database& database, const Past& past)
      : past_(past),
        find_key_(database, "select id from sleutel where tekst = ?"),
        add_key_(database, "insert into sleutel (tekst) values (?)"),
        add_value_(database,
                   "insert into waarde (sleutel, uitgave, versie, getoond, geschaald, decimalen, afgerond_op, exact) "
                   "values (?,?,?,?,?,?,?,?)"),
        database_(database) {}

  /// How many values were written.
  std::int64_t write(const Edition& edition, std::int64_t id) {
    const auto& tables = edition.release->tables;
    for (std::size_t t = 0; t < tables.size(); ++t) {
      const release::Indicator& indicator = *edition.release->indicator(tables[t].indicator);
      const bool has_exact = t < edition.exact.size() && !edition.exact[t].empty();
      for (std::size_t i = 0; i < tables[t].values.size(); ++i) {
        const release::Value& value = tables[t].values[i];
        if (!value.shown() && value.presence != release::Presence::afgeschermd) continue;
        Entry entry{0, 1, value.shown(), value.scaled, indicator.decimals, indicator.rounded_to, std::nullopt};
        if (has_exact) entry.exact = edition.exact[t][i];
        tell(tables[t].key(i, indicator.version).text(), entry, id);
      }
    }
    return count_;
  }

 private:
  void tell(const std::string& key, Entry entry, std::int64_t edition) {
    if (!done_.insert(key).second) return;  // it stands in several tables
    const auto before = past_.of(key);
    if (!before.empty() && before.back().same(entry)) return;
    entry.version = version_of(entry, before);
    add_value_.bind(1, key_id(key));
    add_value_.bind(2, edition);
    add_value_.bind(3, entry.version);
    add_value_.bind(4, entry.shown ? 1 : 0);
    add_value_.bind(5, entry.scaled);
    add_value_.bind(6, entry.decimals);
    add_value_.bind(7, entry.rounded_to);
    if (entry.exact) {
      add_value_.bind(8, *entry.exact);
    } else {
      add_value_.bind(8);
    }
    add_value_.exec();
    add_value_.reset();
    ++count_;
  }

  /// A change of value starts a new version; a value that comes back is the old one.
  static int version_of(const Entry& entry, std::span<const Entry> before) {
    int last = 0;
    for (const Entry& old : before) {
      const bool equal = entry.exact && old.exact
                             ? *entry.exact == *old.exact
                             : entry.shown && old.shown && entry.scaled == old.scaled && entry.decimals == old.decimals;
      if (equal) return old.version;
      last = std::max(last, old.version);
    }
    return last + 1;
  }

  std::int64_t key_id(const std::string& key) {
    find_key_.reset();
    find_key_.bind(1, key);
    if (find_key_.executeStep()) return find_key_.getColumn(0).getInt64();
    add_key_.bind(1, key);
    add_key_.exec();
    add_key_.reset();
    return database_.getLastInsertRowid();
  }

  const Past& past_;
  SQLite::Statement find_key_, add_key_, add_value_;
  SQLite::Database& database_;
  std::unordered_set<std::string> done_;
  std::int64_t count_ = 0;
};

std::int64_t add_edition(SQLite::Database& database, const Edition& edition, int number) {
  SQLite::Statement add(
      database, "insert into uitgave (doelgroep, editie, volgnummer, digest, aantal, release) values (?,?,?,?,0,?)");
  add.bind(1, edition.release->audience);
  add.bind(2, edition.release->edition);
  add.bind(3, number);
  add.bind(4, edition.release->digest);
  add.bind(5, edition.bytes.data(), static_cast<int>(edition.bytes.size()));
  add.exec();
  return database.getLastInsertRowid();
}

base::Period period_of(const std::string& edition) {
  const auto period = base::Period::parse(edition);
  if (!period) throw base::MachineError("'" + edition + "' is geen editie; schrijf bijvoorbeeld 2025-K4");
  return *period;
}

bool earlier(const base::Period& a, const base::Period& b) { return a.last() < b.last(); }

}  // namespace

Register::Register(const std::filesystem::path& file) : impl_(new Impl{file, open(file), {}}) {
  guarded(file, [this] {
    impl_->editions = read_editions(impl_->database);
    require_whole(impl_->database, impl_->file, impl_->editions);
  });
}

Register::~Register() = default;
Register::Register(Register&&) noexcept = default;
Register& Register::operator=(Register&&) noexcept = default;

const std::vector<Issued>& Register::editions() const { return impl_->editions; }

const Issued* Register::find(std::string_view audience, std::string_view edition) const {
  const auto at = std::find_if(impl_->editions.begin(), impl_->editions.end(), [&](const Issued& each) {
    return each.audience == audience && each.edition == edition;
  });
  return at == impl_->editions.end() ? nullptr : &*at;
}

Past Register::past(std::span<const std::string> audiences, const base::Period& before) const {
  return guarded(impl_->file, [&] {
    Past past;
    std::unordered_map<std::int64_t, std::uint32_t> number_of;
    std::string ids;
    each_edition(impl_->database, [&](std::int64_t id, Issued issued) {
      if (std::find(audiences.begin(), audiences.end(), issued.audience) == audiences.end() ||
          !earlier(period_of(issued.edition), before))
        return;
      number_of.emplace(id, static_cast<std::uint32_t>(past.editions().size()));
      ids += fmt::format("{}{}", ids.empty() ? "" : ",", id);
      past.add(std::move(issued));
    });
    SQLite::Statement query(impl_->database,
                            "select tekst, uitgave, versie, getoond, geschaald, decimalen, afgerond_op, exact from "
                            "waarde join sleutel on sleutel.id = "
                            "sleutel join uitgave on uitgave.id = uitgave where uitgave in (" +
                                ids + ") order by tekst, doelgroep, volgnummer");
    while (query.executeStep()) {
      Entry entry{number_of.at(query.getColumn(1).getInt64()),
                  query.getColumn(2).getInt(),
                  query.getColumn(3).getInt() != 0,
                  query.getColumn(4).getInt64(),
                  query.getColumn(5).getInt(),
                  query.getColumn(6).getInt(),
                  std::nullopt};
      if (!query.getColumn(7).isNull()) entry.exact = query.getColumn(7).getInt64();
      past.add(query.getColumn(0).getText(), entry);
    }
    return past;
  });
}

void Register::require_may_issue(const std::string& audience, const std::string& edition,
                                 const std::string& digest) const {
  if (const Issued* issued = find(audience, edition)) {
    if (issued->digest == digest) return;
    base::refuse("editie-al-uitgegeven", impl_->file.string(),
                 fmt::format("editie {} is al uitgegeven voor {}, en dit is niet dezelfde", edition, audience),
                 "een uitgegeven editie verandert niet meer: neem nieuwe cijfers op in de volgende editie");
  }
  for (const Issued& each : impl_->editions) {
    if (each.audience != audience || !earlier(period_of(edition), period_of(each.edition))) continue;
    base::refuse("editie-te-oud", impl_->file.string(),
                 fmt::format("voor {} is editie {} al uitgegeven; {} kan daar niet meer voor komen", audience,
                             each.edition, edition),
                 "geef edities uit in de volgorde van de tijd");
  }
}

void Register::issue(std::span<const Edition> editions) {
  guarded(impl_->file, [&] {
    SQLite::Transaction transaction(impl_->database, SQLite::TransactionBehavior::IMMEDIATE);
    if (read_editions(impl_->database) != impl_->editions) {
      throw base::MachineError(
          fmt::format("Een ander programma heeft intussen in het register '{}' geschreven. Maak de editie opnieuw.",
                      impl_->file.string()));
    }
    for (const Edition& edition : editions) {
      const std::string& audience = edition.release->audience;
      require_may_issue(audience, edition.release->edition, edition.release->digest);
      if (find(audience, edition.release->edition) != nullptr) continue;
      const auto number = 1 + std::count_if(impl_->editions.begin(), impl_->editions.end(),
                                            [&](const Issued& each) { return each.audience == audience; });
      const Past known = past(std::span(&audience, 1), period_of(edition.release->edition));
      const std::int64_t id = add_edition(impl_->database, edition, static_cast<int>(number));
      const std::int64_t count = Writer(impl_->database, known).write(edition, id);
      SQLite::Statement note(impl_->database, "update uitgave set aantal = ? where id = ?");
      note.bind(1, count);
      note.bind(2, id);
      note.exec();
    }
    transaction.commit();
    impl_->editions = read_editions(impl_->database);
  });
}

}  // namespace duidelijk::registry
