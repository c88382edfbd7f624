// SPDX-License-Identifier: EUPL-1.2
#include "town.h"

#include "temp_folder.h"
#include "town_messages.h"

#include "duidelijk/base/csv.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/dutch.h"
#include "duidelijk/base/files.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <tuple>

namespace town {
namespace base = duidelijk::base;
namespace fs = std::filesystem;
namespace {

/// Gone when the program ends.
fs::path in_own_folder(const std::string& name) {
  static const duidelijk::test::TempFolder folder;
  return folder / name;
}

Day date(std::string_view text) {
  const auto d = base::Date::parse(text);
  return d ? d->days() : open;
}

using Fields = std::vector<std::string_view>;
using Columns = std::map<std::string, std::size_t, std::less<>>;
using Visit = std::function<void(const std::function<std::string(std::string_view)>&)>;

/// Calls visit with a function that gives a field by the name of its column.
void each(const fs::path& path, const Visit& visit) {
  if (!fs::exists(path)) return;
  const std::string text = base::read_file(path);
  base::CsvScanner scanner(text, ';');
  base::CsvRecord record;
  Columns columns;
  if (!scanner.next(record)) return;
  for (std::size_t i = 0; i < record.fields.size(); ++i) columns.emplace(record.fields[i], i);
  const auto field = [&](std::string_view name) {
    const auto at = columns.find(name);
    if (at == columns.end() || at->second >= record.fields.size())
      throw std::runtime_error("no column " + std::string(name));
    return std::string(record.fields[at->second]);
  };
  while (scanner.next(record)) {
    if (record.fault != base::CsvFault::none || record.fields.size() != columns.size())
      throw std::runtime_error("broken line in " + path.string());
    visit(field);
  }
}

void load_folder(Town& t, const fs::path& f) {
  each(f / "toewijzingen.csv", [&](const auto& at) {
    Toewijzing x{at("toewijzingnummer"),
                 at("bsn"),
                 at("geboortedatum"),
                 at("geslacht"),
                 at("postcode"),
                 at("aanbieder"),
                 at("productcategorie"),
                 at("productcode"),
                 at("toewijzingstijd"),
                 at("reden_wijziging"),
                 at("eenheid"),
                 at("frequentie"),
                 at("verwijzer"),
                 at("referentie"),
                 date(at("toewijzingsdatum")),
                 date(at("ingangsdatum")),
                 date(at("einddatum")),
                 integer(at("volume")),
                 at("budget").empty() ? -1 : cents(at("budget"))};
    t.toewijzingen.push_back(std::move(x));
  });
  each(f / "trajecten.csv", [&](const auto& at) {
    Melding m{at("toewijzingnummer"),
              at("bsn"),
              at("aanbieder"),
              at("productcode"),
              at("reden_beeindiging"),
              "1",
              false,
              date(at("begindatum")),
              date(at("einddatum")),
              date(at("gemeld_op"))};
    m.stop = m.eind != open;
    t.meldingen.push_back(std::move(m));
  });
  each(f / "prestaties.csv", [&](const auto& at) {
    const std::int64_t amount = cents(at("bedrag"));
    t.prestaties.push_back({at("declaratienummer"), at("aanbieder"), at("referentienummer"),
                            at("vorig_referentienummer"), at("bsn"), at("toewijzingnummer"), at("productcode"),
                            at("eenheid"), date(at("declaratiedatum")), date(at("begindatum")), date(at("einddatum")),
                            integer(at("volume")), at("debet_credit") == "C" ? -amount : amount});
  });
  each(f / "afkeuringen.csv", [&](const auto& at) {
    t.afkeuringen.push_back({at("declaratienummer"), at("aanbieder"), at("referentienummer"), at("retourcode")});
  });
  each(f / "verzoeken.csv", [&](const auto& at) {
    t.verzoeken.push_back({at("bsn"), at("aanbieder"), at("referentie"), at("verwijzer")});
  });
}

void derive_versions(Town& t) {
  const auto later = [](const Toewijzing& a, const Toewijzing& b) {
    return std::tie(a.datum, a.tijd) > std::tie(b.datum, b.tijd);
  };
  for (const Toewijzing& x : t.toewijzingen) {
    const auto [f, new_first] = t.first.try_emplace(x.nummer, x);
    if (!new_first && later(f->second, x)) f->second = x;
    const auto [c, new_current] = t.current.try_emplace(x.nummer, x);
    if (!new_current && later(x, c->second)) c->second = x;
  }
  std::erase_if(t.current, [](const auto& item) { return item.second.reden == "13"; });
}

void derive_hulp(Town& t) {
  using Key = std::tuple<std::string, std::string, Day>;
  std::map<Key, Hulp> all;
  std::set<Key> deleted;
  for (const Melding& m : t.meldingen) {
    if (m.status == "3") deleted.insert({m.nummer, m.product, m.begin});
  }
  for (const Melding& m : t.meldingen) {
    const Key key{m.nummer, m.product, m.begin};
    if (m.status == "3" || deleted.contains(key)) continue;
    Hulp& h =
        all.try_emplace(key, Hulp{m.nummer, m.bsn, m.aanbieder, m.product, "", m.begin, open, false}).first->second;
    if (m.stop) h.eind = m.eind, h.reden = m.reden, h.stopped = true;
  }
  for (auto& [key, h] : all) {
    const auto c = t.current.find(h.nummer);
    if (!h.stopped && c != t.current.end()) h.eind = std::max(h.begin, c->second.eind);
    t.hulp.push_back(h);
  }
}

void derive_granted(Town& t) {
  std::set<std::string> rejected, replaced;
  for (const Afkeuring& a : t.afkeuringen) rejected.insert(a.referentie);
  for (const Prestatie& p : t.prestaties) {
    if (!p.vorige.empty() && p.cent > 0 && !rejected.contains(p.referentie)) replaced.insert(p.vorige);
  }
  for (const Prestatie& p : t.prestaties) {
    if (!rejected.contains(p.referentie) && !replaced.contains(p.referentie)) t.toegekend.push_back(p);
  }
}

std::unique_ptr<Town> load(std::uint64_t seed, double scale, std::uint32_t stride) {
  auto t = std::make_unique<Town>();
  t->folder = in_own_folder("s" + std::to_string(seed) + "-" + std::to_string(scale) + "-" + std::to_string(stride));
  t->summary = duidelijk::demo::make({t->folder, seed, scale, stride});
  for (const char* f : {"2019", "2020", "2021", "2022", "2023", "2024", "2025", "2025-K4"})
    load_folder(*t, t->folder / f);
  load_messages(*t);
  for (Row& row : t->rows("basis/producten.csv")) t->producten[row["productcode"]] = row;
  for (Row& row : t->rows("basis/aanbieders.csv")) t->aanbieders[row["agb"]] = row;
  for (Row& row : t->rows("basis/postcodes.csv")) t->buurten[row["postcode"]] = row["gebiedscode"];
  derive_versions(*t);
  derive_hulp(*t);
  derive_granted(*t);
  return t;
}

}  // namespace

Day day(int year, int month, int d) { return base::Date(year, month, d).days(); }
int year_of(Day d) { return base::Date::from_days(d).year(); }
int month_of(Day d) {
  const auto date = base::Date::from_days(d);
  return date.year() * 12 + date.month() - 1;
}

std::int64_t cents(const std::string& text) { return base::parse_number(text, 2).value(); }
std::int64_t integer(const std::string& text) { return text.empty() ? -1 : std::stoll(text); }

bool Town::justice(const std::string& product) const { return hulpvorm(product) == "jb" || hulpvorm(product) == "jr"; }

std::string Town::wijk(const std::string& postcode) const {
  if (postcode.empty()) return "onbekend";
  const auto at = buurten.find(postcode);
  return at == buurten.end() ? "buiten" : "WK" + at->second.substr(2, 6);
}

std::string Town::verwijzer(const std::string& nummer) const {
  const auto at = first.find(nummer);
  return at == first.end() ? "" : at->second.verwijzer;
}

std::vector<Row> Town::rows(const std::string& path) const {
  std::vector<Row> out;
  const std::string text = base::read_file(folder / path);
  base::CsvScanner scanner(text, ';');
  base::CsvRecord record;
  std::vector<std::string> header;
  if (scanner.next(record)) header.assign(record.fields.begin(), record.fields.end());
  while (scanner.next(record)) {
    Row row;
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = record.fields.at(i);
    out.push_back(std::move(row));
  }
  return out;
}

const Town& get(std::uint64_t seed, double scale, std::uint32_t message_stride) {
  static std::map<std::tuple<std::uint64_t, double, std::uint32_t>, std::unique_ptr<Town>> towns;
  auto& town = towns[{seed, scale, message_stride}];
  if (!town) town = load(seed, scale, message_stride);
  return *town;
}

}  // namespace town
