// SPDX-License-Identifier: EUPL-1.2
#include "deliveries.h"

#include "names.h"

#include <algorithm>

namespace duidelijk::demo {
namespace {

enum Kind : std::size_t { toewijzingen, trajecten, prestaties, afkeuringen, verzoeken };

constexpr std::array<const char*, 5> file_names{"toewijzingen.csv", "trajecten.csv", "prestaties.csv",
                                                "afkeuringen.csv", "verzoeken.csv"};
constexpr std::array<const char*, 5> headers{
    "toewijzingnummer;bsn;geboortedatum;geslacht;postcode;aanbieder;referentie;productcategorie;productcode;"
    "toewijzingsdatum;"
    "toewijzingstijd;ingangsdatum;einddatum;reden_wijziging;volume;eenheid;frequentie;budget;verwijzer\n",
    "toewijzingnummer;bsn;aanbieder;productcategorie;productcode;begindatum;einddatum;reden_beeindiging;gemeld_op\n",
    "declaratienummer;declaratiedatum;aanbieder;referentienummer;vorig_referentienummer;bsn;toewijzingnummer;"
    "productcategorie;"
    "productcode;begindatum;einddatum;volume;eenheid;tarief;bedrag;debet_credit\n",
    "declaratienummer;aanbieder;referentienummer;retourcode;afgekeurd_op;bedrag\n",
    "bsn;aanbieder;referentie;verwijzer;productcategorie;productcode;gewenste_ingangsdatum;ontvangen_op\n"};

constexpr int answer_days = 6;

// The export of a year is made in the second week of January; the last one in CSV in the second week of October.
Day received(std::size_t folder) {
  const int year = first_year + static_cast<int>(folder);
  if (year < last_year) return day(year + 1, 1, 10);
  return year == last_year ? day(2025, 10, 8) : day(2025, 12, 31);
}

std::string folder_name(std::size_t folder) {
  return folder == static_cast<std::size_t>(years) ? "2025-K4" : std::to_string(first_year + static_cast<int>(folder));
}

// One record being written: fields with ';' between them.
class Row {
 public:
  explicit Row(std::string& text) : text_(text) {}
  Row& text(std::string_view value) { return next().put(value); }
  Row& number(std::int64_t value) {
    append_number(next().text_, value);
    return *this;
  }
  Row& date(Day value) {
    append_date(next().text_, value);
    return *this;
  }
  Row& euro(std::int64_t cents) {
    append_euro(next().text_, cents);
    return *this;
  }
  Row& bsn(std::uint32_t value) {
    append_bsn(next().text_, value);
    return *this;
  }
  Row& reference(const char* prefix, std::uint32_t value) {
    next();
    if (value != 0) {
      text_ += prefix;
      append_number(text_, value);
    }
    return *this;
  }
  Row& empty() { return next(); }
  std::string& raw() { return next().text_; }
  void end() { text_ += '\n'; }

 private:
  Row& put(std::string_view value) {
    text_ += value;
    return *this;
  }
  Row& next() {
    if (!first_) text_ += ';';
    first_ = false;
    return *this;
  }
  std::string& text_;
  bool first_ = true;
};

}  // namespace

Deliveries::Deliveries(const std::filesystem::path& folder, const Providers& providers, const Geography& geography)
    : folder_(folder), providers_(providers), geography_(geography), messages_(folder, providers, geography) {}

Sink* Deliveries::file(std::size_t kind, Day known) {
  if (known >= horizon) return nullptr;
  written_ = true;
  const std::size_t at =
      known >= xml_start ? years : static_cast<std::size_t>(std::max(year_of(known), first_year) - first_year);
  auto& sink = files_[at][kind];
  if (!sink) {
    const std::string path = folder_name(at) + "/" + file_names[kind];
    sink = std::make_unique<Sink>(folder_ / path);
    sink->text() = headers[kind];
    delivered_.push_back({path, base::Date::from_days(received(at))});
  }
  return sink.get();
}

void Deliveries::add(const Toewijzing& t) {
  if (t.datum >= horizon) return;
  ++counts_.toewijzingen;
  if (as_message(t.datum)) {
    written_ = true;
    return messages_.add(t);
  }
  Sink* sink = file(toewijzingen, t.datum);
  Row row(sink->text());
  row.number(t.nummer).bsn(t.person.bsn);
  t.person.birth_unknown ? row.text("1900-01-01") : row.date(t.person.birth);
  row.text(t.person.boy ? "1" : "2");
  t.place.buurt >= 0 ? row.text(geography_.postcode(t.place.buurt, t.place.which))
                     : row.text(t.place.buurt == outside ? "9999XX" : "");
  row.text(providers_.all()[static_cast<std::size_t>(t.aanbieder)].agb).reference(canary::referentie, t.referentie);
  const std::string_view code = t.product->code;
  row.text(t.detail == Toewijzing::Detail::nothing ? "" : code.substr(0, 2));
  row.text(t.detail == Toewijzing::Detail::product ? code : "").date(t.datum);
  append_time(row.raw(), t.time);
  row.date(t.ingang);
  t.eind == never ? row.empty() : row.date(t.eind);
  row.text(t.reden == nullptr ? "" : t.reden);
  t.volume < 0 ? row.empty().empty().empty() : row.number(t.volume).text(t.eenheid).text(t.frequentie);
  t.budget < 0 ? row.empty() : row.euro(t.budget);
  row.text(t.verwijzer < 0 ? "" : verwijzer_codes[static_cast<std::size_t>(t.verwijzer)]).end();
  sink->line_done();
}

void Deliveries::add(const Melding& m) {
  if (m.gemeld >= horizon) return;
  if (as_message(m.gemeld)) {
    written_ = true;
    return messages_.add(m);
  }
  Sink* sink = file(trajecten, m.gemeld);
  const std::string_view code = m.product->code;
  Row row(sink->text());
  row.number(m.nummer).bsn(m.person.bsn).text(providers_.all()[static_cast<std::size_t>(m.aanbieder)].agb);
  row.text(code.substr(0, 2)).text(code).date(m.begin);
  m.stop ? row.date(m.end).text(m.reden) : row.empty().empty();
  row.date(m.gemeld).end();
  sink->line_done();
}

void Deliveries::add(const Verzoek& v) {
  if (v.ontvangen >= horizon) return;
  if (as_message(v.ontvangen)) {
    written_ = true;
    return messages_.add(v);
  }
  Sink* sink = file(verzoeken, v.ontvangen);
  const std::string_view code = v.product->code;
  Row row(sink->text());
  row.bsn(v.person.bsn)
      .text(providers_.all()[static_cast<std::size_t>(v.aanbieder)].agb)
      .reference(canary::referentie, v.referentie);
  row.text(verwijzer_codes[static_cast<std::size_t>(v.verwijzer)]).text(code.substr(0, 2)).text(code);
  row.date(v.gewenst).date(v.ontvangen).end();
  sink->line_done();
}

void Deliveries::add(const Prestatie& p) {
  if (p.datum >= horizon) return;
  ++counts_.prestaties;
  const std::string& agb = providers_.all()[static_cast<std::size_t>(p.aanbieder)].agb;
  const bool message = as_message(p.datum);
  if (message) {
    written_ = true;
    messages_.add(p);
  } else {
    Sink* sink = file(prestaties, p.datum);
    const std::string_view code = p.product->code;
    Row row(sink->text());
    append_declaratie(row.raw(), 'D', p.datum);
    row.date(p.datum)
        .text(agb)
        .reference(canary::prestatie, p.referentie)
        .reference(canary::prestatie, p.vorige)
        .bsn(p.bsn);
    p.nummer == 0 ? row.empty() : row.number(p.nummer);
    row.text(code.substr(0, 2)).text(code).date(p.begin).date(p.end).number(p.volume).text(p.eenheid);
    p.tarief == 0 ? row.empty() : row.euro(p.tarief);
    row.euro(p.bedrag).text(p.credit ? "C" : "D").end();
    sink->line_done();
  }
  if (p.afgekeurd == nullptr || message) return;
  const Day answered = p.datum + answer_days;
  Sink* sink = file(afkeuringen, answered);
  if (sink == nullptr) return;
  Row row(sink->text());
  append_declaratie(row.raw(), 'D', p.datum);
  row.text(agb).reference(canary::prestatie, p.referentie).text(p.afgekeurd).date(answered).euro(p.bedrag).end();
  sink->line_done();
}

void Deliveries::add_file(std::string_view path, std::string_view text, Day at) {
  write_text(folder_ / path, text);
  delivered_.push_back({std::string(path), base::Date::from_days(at)});
}

void Deliveries::finish(Summary& summary) {
  for (auto& folder : files_) {
    for (auto& sink : folder) {
      if (sink) sink->close();
      sink.reset();
    }
  }
  messages_.finish();
  summary.berichten = messages_.delivered().size();
  summary.toewijzingen = counts_.toewijzingen;
  summary.prestaties = counts_.prestaties;
  summary.deliveries = std::move(delivered_);
  summary.deliveries.insert(summary.deliveries.end(), messages_.delivered().begin(), messages_.delivered().end());
  std::sort(summary.deliveries.begin(), summary.deliveries.end(), [](const Delivery& a, const Delivery& b) {
    return a.received != b.received ? a.received < b.received : a.path < b.path;
  });
}

}  // namespace duidelijk::demo
