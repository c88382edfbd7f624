// SPDX-License-Identifier: EUPL-1.2
#include "messages.h"
#include "names.h"

#include <algorithm>
#include <tuple>

namespace duidelijk::demo {
namespace {

std::string date(Day d) {
  std::string out;
  append_date(out, d);
  return out;
}

std::string number(std::int64_t value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string bsn_text(std::uint32_t bsn) {
  std::string out;
  append_bsn(out, bsn);
  return out;
}

std::int64_t net(const Prestatie& p) { return p.credit ? -p.bedrag : p.bedrag; }

constexpr int answer_days = 6;  // the JW325 follows within a week

}  // namespace

void Messages::line(const Prestatie& p, bool with_code) {
  open("Prestatie");
  open("ProductReferentie");
  shared("ReferentieNummer", canary::prestatie + number(p.referentie));
  if (p.vorige != 0) shared("VorigReferentieNummer", canary::prestatie + number(p.vorige));
  close("ProductReferentie");
  el("ToewijzingNummer", number(p.nummer));
  el("ProductCategorie", std::string_view(p.product->code, 2));
  el("ProductCode", p.product->code);
  open("ProductPeriode");
  shared("Begindatum", date(p.begin));
  shared("Einddatum", date(p.end));
  close("ProductPeriode");
  el("GeleverdVolume", number(p.volume));
  el("Eenheid", p.eenheid);
  if (p.tarief > 0) el("ProductTarief", number(p.tarief));
  open("IngediendBedrag");
  shared("Bedrag", number(p.bedrag));
  shared("DebetCredit", p.credit ? "C" : "D");
  close("IngediendBedrag");
  if (with_code) {
    open("RetourCodes");
    el("RetourCode", p.afgekeurd);
    close("RetourCodes");
  }
  close("Prestatie");
}

// One declaratie: lines of one aanbieder and one day, sorted by jeugdige.
void Messages::declaration(const Prestatie* first, const Prestatie* last) {
  static constexpr Kind kind{"jw323", "490"};
  begin(kind, agb(first->aanbieder), gemeente_cijfers, first->datum);
  close("Header");
  std::int64_t total = 0;
  Day from = first->begin, to = first->end;
  for (const Prestatie* p = first; p != last; ++p) {
    total += net(*p);
    from = std::min(from, p->begin);
    to = std::max(to, p->end);
  }
  std::string declaratie;
  append_declaratie(declaratie, 'B', first->datum);
  open("Declaratie");
  el("DeclaratieNummer", declaratie);
  open("DeclaratiePeriode");
  shared("Begindatum", date(from));
  shared("Einddatum", date(to));
  close("DeclaratiePeriode");
  el("DeclaratieDagtekening", date(first->datum));
  open("TotaalIngediendBedrag");
  shared("TotaalBedrag", number(total < 0 ? -total : total));
  shared("DebetCredit", total < 0 ? "C" : "D");
  close("TotaalIngediendBedrag");
  open("Clienten");
  for (const Prestatie* p = first; p != last;) {
    const std::uint32_t bsn = p->bsn;
    open("Client");
    el("Bsn", bsn_text(bsn));
    open("Prestaties");
    for (; p != last && p->bsn == bsn; ++p) line(*p, false);
    close("Prestaties");
    close("Client");
  }
  close("Clienten");
  close("Declaratie");
  end(kind, first->datum);
  const std::string identification = identification_;
  answer(first, last, identification);
}

void Messages::answer(const Prestatie* first, const Prestatie* last, std::string_view identification) {
  static constexpr Kind kind{"jw325", "491"};
  const Day sent = first->datum + answer_days;
  if (sent >= horizon) return;
  begin(kind, gemeente_cijfers, agb(first->aanbieder), sent);
  open("DeclaratieIdentificatie");
  shared("Identificatie", identification);
  shared("Dagtekening", date(first->datum));
  close("DeclaratieIdentificatie");
  open("XsdVersieDeclaratie");
  shared("BasisschemaXsdVersie", "1.0.0");
  shared("BerichtXsdVersie", "1.0.0");
  close("XsdVersieDeclaratie");
  const auto codes = [this](const char* code) {
    open("RetourCodes");
    el("RetourCode", code);
    close("RetourCodes");
  };
  codes("0200");
  close("Header");
  std::int64_t total = 0, granted = 0;
  for (const Prestatie* p = first; p != last; ++p) {
    total += net(*p);
    if (p->afgekeurd == nullptr) granted += net(*p);
  }
  const auto amount = [this](std::string_view tag, std::int64_t cents) {
    open(tag);
    shared("TotaalBedrag", number(cents < 0 ? -cents : cents));
    shared("DebetCredit", cents < 0 ? "C" : "D");
    close(tag);
  };
  std::string declaratie;
  append_declaratie(declaratie, 'B', first->datum);
  open("DeclaratieAntwoord");
  el("DeclaratieNummer", declaratie);
  amount("TotaalIngediendBedrag", total);
  amount("TotaalToegekendBedrag", granted);
  const bool rejected =
      total != granted || std::any_of(first, last, [](const Prestatie& p) { return p.afgekeurd != nullptr; });
  if (rejected) {
    open("Clienten");
    for (const Prestatie* p = first; p != last;) {
      const std::uint32_t bsn = p->bsn;
      const Prestatie* next = std::find_if(p, last, [bsn](const Prestatie& q) { return q.bsn != bsn; });
      if (std::any_of(p, next, [](const Prestatie& q) { return q.afgekeurd != nullptr; })) {
        open("Client");
        el("Bsn", bsn_text(bsn));
        open("Prestaties");
        for (; p != next; ++p) {
          if (p->afgekeurd != nullptr) line(*p, true);
        }
        close("Prestaties");
        codes("0200");
        close("Client");
      }
      p = next;
    }
    close("Clienten");
  }
  codes(rejected ? "0200" : "8001");
  close("DeclaratieAntwoord");
  end(kind, sent);
}

void Messages::finish() {
  std::sort(lines_.begin(), lines_.end(), [](const Prestatie& a, const Prestatie& b) {
    return std::tie(a.datum, a.aanbieder, a.bsn, a.referentie) < std::tie(b.datum, b.aanbieder, b.bsn, b.referentie);
  });
  for (std::size_t i = 0; i < lines_.size();) {
    std::size_t j = i;
    while (j < lines_.size() && lines_[j].aanbieder == lines_[i].aanbieder && lines_[j].datum == lines_[i].datum) ++j;
    declaration(lines_.data() + i, lines_.data() + j);
    i = j;
  }
  lines_.clear();
}

}  // namespace duidelijk::demo
