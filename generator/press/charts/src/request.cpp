// SPDX-License-Identifier: EUPL-1.2
#include "duidelijk/charts/request.h"

#include "address.h"
#include "fault.h"
#include "limits.h"
#include "words.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <algorithm>
#include <set>

namespace duidelijk::charts {
namespace {

constexpr std::string_view period_example = "een periode is 2024, 2024-H1, 2024-K2 of 2024-06";

class Reader {
 public:
  Reader(const Address& address, base::Diagnostics& diagnostics) : address_(address), diagnostics_(diagnostics) {}

  Request read() {
    scheme();
    indicators();
    for (const Option& option : address_.options) {
      if (option.name.text.empty() || option.value.text.empty()) continue;  // unreadable, and reported as such
      if (!seen_.insert(option.name.text).second) {
        report(option.name, "keuze-dubbel", quote(option.name.text) + " staat er twee keer",
               "laat één van de twee weg");
        continue;
      }
      read(option);
    }
    together();
    return std::move(request_);
  }

 private:
  void report(const Word& at, std::string_view rule, std::string message, std::string advice) {
    diagnostics_.add(fault(at.where, rule, std::move(message), std::move(advice)));
  }

  void scheme() {
    const std::string& word = address_.scheme.text;
    request_.table_only = word == "tabel";
    if (word == "grafiek" || word == "tabel") return;
    std::string advice = suggest(word, {"grafiek", "tabel"}, "een figuur begint met grafiek: of tabel:");
    if (word == "kerncijfer")
      advice =
          "een kerncijfer zet u boven aan de pagina, bij 'kerncijfers'; in de tekst schrijft u {{INDICATOR PERIODE}}";
    if (word == "kaart") advice = "een kaart kan nog niet; gebruik grafiek: met naar=wijk en periode=laatste";
    report(address_.scheme, "onbekende-figuur", quote(word) + " is geen figuur", std::move(advice));
  }

  void indicators() {
    if (address_.path.size() == 1 && address_.path.front().text.empty()) {
      report(address_.scheme, "indicator-ontbreekt", "hier staat niet welke indicator u wilt zien",
             "schrijf bijvoorbeeld grafiek:jeugdigen-met-jeugdhulp");
      return;
    }
    if (address_.path.size() > most_series) {
      report(address_.scheme, "te-veel-reeksen", "hier staan meer dan " + std::to_string(most_series) + " indicatoren",
             "verdeel ze over meer grafieken");
      return;
    }
    for (const Word& name : address_.path) {
      if (!base::is_key_word(name.text)) {
        report(name, "indicator-onleesbaar", quote(name.text) + " kan geen naam van een indicator zijn",
               "tussen twee namen staat één komma, zonder spatie");
      } else if (std::find(request_.indicators.begin(), request_.indicators.end(), name.text) !=
                 request_.indicators.end()) {
        report(name, "indicator-dubbel", quote(name.text) + " staat er twee keer", "laat één van de twee weg");
      } else {
        request_.indicators.push_back(name.text);
      }
    }
  }

  void read(const Option& option) {
    const std::string& name = option.name.text;
    if (name == "per") return grain(option.value);
    if (name == "naar") return by(option.value);
    if (name == "vorm") return form(option.value);
    if (name == "van") return period(option.value, request_.from);
    if (name == "tot") return period(option.value, request_.to);
    if (name == "periode") return only(option.value);
    if (name == "onderwerp") return void(request_.subject = option.value.text);
    if (name == "norm") return norm(option.value);
    selection(option);
  }

  void grain(const Word& value) {
    const auto grain = base::grain_from(value.text);
    if (grain) {
      request_.grain = *grain;
      return;
    }
    report(value, "onbekende-maat", quote(value.text) + " is geen soort periode",
           suggest(value.text, grain_words(), "per is jaar, halfjaar, kwartaal of maand"));
  }

  void by(const Word& value) {
    if (base::is_key_word(value.text)) {
      request_.by = value.text;
    } else {
      report(value, "onbekende-dimensie", quote(value.text) + " is geen splitsing",
             "schrijf bijvoorbeeld naar=wijk; één splitsing per grafiek");
    }
  }

  void form(const Word& value) {
    request_.form = form_from(value.text);
    if (request_.form) return;
    report(value, "onbekende-vorm", quote(value.text) + " is geen vorm",
           suggest(value.text, form_words(), "een vorm is lijn, staaf, gestapeld, liggend of veelvoud"));
  }

  void period(const Word& value, std::optional<base::Period>& into) {
    into = base::Period::parse(value.text);
    if (!into) report(value, "periode-onleesbaar", quote(value.text) + " is geen periode", std::string(period_example));
  }

  void only(const Word& value) {
    request_.last_period = value.text == "laatste";
    if (request_.last_period) return;
    request_.only = base::Period::parse(value.text);
    if (request_.only) return;
    std::string advice = value.text.starts_with("laatste:") ? "schrijf periode=laatste&per=" + value.text.substr(8)
                                                            : std::string(period_example) + ", of het woord laatste";
    report(value, "periode-onleesbaar", quote(value.text) + " is geen periode",
           suggest(value.text, {"laatste"}, std::move(advice)));
  }

  void norm(const Word& value) {
    request_.norm = value.text == "ja";
    if (value.text != "ja" && value.text != "nee")
      report(value, "norm-onleesbaar", quote(value.text) + " is geen ja of nee", "schrijf norm=ja, of laat het weg");
  }

  void selection(const Option& option) {
    const std::string& name = option.name.text;
    const std::string plain = base::lower(name);
    const bool misspelt =
        plain != name && std::find(option_words().begin(), option_words().end(), plain) != option_words().end();
    if (misspelt || !base::is_key_word(name)) {
      report(option.name, "onbekende-keuze", quote(name) + " is geen keuze",
             misspelt ? "bedoelde u '" + plain + "'?"
                      : suggest(name, option_words(),
                                "een keuze is " + listed(option_words()) + ", of een splitsing zoals wijk"));
      return;
    }
    request_.selection[name] = option.value.text;
  }

  /// Choices that cannot both be meant.
  void together() {
    const auto said = [this](std::string_view name) { return seen_.contains(name); };
    const Word& at = address_.scheme;
    if (said("periode") && (said("van") || said("tot"))) {
      report(at, "keuzes-botsen", "periode vraagt één periode, van en tot vragen er meer",
             "kies periode, of van en tot");
    }
    if (request_.from && request_.to && request_.to->last() < request_.from->first()) {
      report(at, "periode-omgekeerd", "van " + request_.from->code() + " ligt na tot " + request_.to->code(),
             "draai ze om");
    }
    if (request_.only && !said("per")) request_.grain = request_.only->grain();
    if (request_.only && request_.only->grain() != request_.grain) {
      const std::string code = request_.only->code();
      const bool finer = request_.grain > request_.only->grain();
      report(at, "keuzes-botsen",
             "periode=" + code + " past niet bij per=" + std::string(base::to_string(request_.grain)),
             finer ? "laat per weg; alle " + std::string(plural(request_.grain)) + " van " + code +
                         " vraagt u met van=" + code + "&tot=" + code
                   : "laat per weg");
    }
    if (!request_.by.empty() && request_.selection.contains(request_.by)) {
      report(
          at, "keuzes-botsen", "u vraagt alles naar " + request_.by + " en kiest ook één " + request_.by,
          "laat " + request_.by + "= weg; met onderwerp=" + request_.selection.at(request_.by) + " springt die eruit");
    }
    if (request_.table_only && said("vorm"))
      report(at, "keuzes-botsen", "een tabel heeft geen vorm", "laat vorm weg, of schrijf grafiek:");
  }

  const Address& address_;
  base::Diagnostics& diagnostics_;
  Request request_;
  std::set<std::string, std::less<>> seen_;
};

}  // namespace

std::optional<Request> parse_request(std::string_view address, const base::Diagnostic& where,
                                     base::Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.errors();
  const auto cut = cut_address(address, where, diagnostics);
  if (!cut) return std::nullopt;
  Request request = Reader(*cut, diagnostics).read();
  if (diagnostics.errors() > errors) return std::nullopt;
  return request;
}

}  // namespace duidelijk::charts
