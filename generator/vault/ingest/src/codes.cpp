// SPDX-License-Identifier: EUPL-1.2
#include "codes.h"

#include <algorithm>
#include <array>
#include <span>

namespace duidelijk::ingest {
namespace {

using Values = std::span<const std::string_view>;

constexpr std::array<std::string_view, 7> verwijzers{"01", "02", "03", "04", "05", "06", "08"};
constexpr std::array<std::string_view, 11> redenen_beeindiging{"02", "20", "31", "32", "33", "34",
                                                               "35", "36", "37", "38", "39"};
constexpr std::array<std::string_view, 24> categorieen{"31", "32", "33", "34", "35", "36", "37", "38",
                                                       "40", "41", "42", "43", "44", "45", "46", "47",
                                                       "48", "49", "50", "51", "52", "53", "54", "55"};
constexpr std::array<std::string_view, 7> eenheden{"01", "04", "14", "16", "82", "83", "84"};
constexpr std::array<std::string_view, 4> frequenties{"1", "2", "4", "6"};
constexpr std::array<std::string_view, 3> geslachten{"0", "1", "2"};
constexpr std::array<std::string_view, 3> datum_gebruiken{"1", "2", "3"};
constexpr std::array<std::string_view, 4> statussen{"1", "2", "3", "9"};
constexpr std::array<std::string_view, 14> redenen_wijziging{"01", "02", "03", "04", "05", "06", "07",
                                                             "08", "09", "10", "11", "12", "13", "14"};
constexpr std::array<std::string_view, 2> debet_credits{"C", "D"};

struct List {
  std::string_view name;
  Values values;
};

List list_of(Code code) {
  switch (code) {
    case Code::verwijzer: return {"COD327 (verwijzer)", verwijzers};
    case Code::reden_beeindiging: return {"JZ588 (reden beëindiging)", redenen_beeindiging};
    case Code::productcategorie: return {"JZ020 (productcategorie)", categorieen};
    case Code::eenheid: return {"WJ756 (eenheid)", eenheden};
    case Code::frequentie: return {"WMO757 (frequentie)", frequenties};
    case Code::geslacht: return {"COD046 (geslacht)", geslachten};
    case Code::datum_gebruik: return {"COD170 (datumgebruik)", datum_gebruiken};
    case Code::status: return {"COD467 (status aanlevering)", statussen};
    case Code::reden_wijziging: return {"JZ002 (reden wijziging)", redenen_wijziging};
    case Code::debet_credit: return {"debet/credit", debet_credits};
    case Code::retourcode: return {"WJ001 (retourcode)", {}};
  }
  return {};
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_digits(std::string_view value, std::size_t length) {
  return value.size() == length && std::all_of(value.begin(), value.end(), is_digit);
}

}  // namespace

bool is_code(Code list, std::string_view value) {
  if (list == Code::retourcode) {
    return value.size() == 4 && std::all_of(value.begin(), value.end(), [](char c) {
             return is_digit(c) || (c >= 'A' && c <= 'Z');
           });
  }
  const Values values = list_of(list).values;
  return std::find(values.begin(), values.end(), value) != values.end();
}

std::span<const std::string_view> codes_of(Code list) { return list_of(list).values; }

std::string code_advice(Code list) {
  const List known = list_of(list);
  std::string out = "gebruik een code uit ";
  out += known.name;
  if (list == Code::retourcode) return out + ": vier letters of cijfers";
  for (std::size_t i = 0; i < known.values.size(); ++i) {
    out += i == 0 ? ": " : ", ";
    out += known.values[i];
  }
  return out;
}

bool is_gemeentecode(std::string_view value) { return all_digits(value, 4); }
bool is_agb(std::string_view value) { return all_digits(value, 8); }

bool holds_bsn(std::string_view bsn, std::initializer_list<std::string_view> texts) {
  return !bsn.empty() && std::any_of(texts.begin(), texts.end(), [bsn](std::string_view text) {
    return text.find(bsn) != std::string_view::npos;
  });
}

}  // namespace duidelijk::ingest
