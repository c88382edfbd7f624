// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

namespace duidelijk::argus {
namespace {

std::string_view word_of(Apriori::Kind kind) {
  switch (kind) {
    case Apriori::Kind::safe:
      return "s";
    case Apriori::Kind::unsafe:
      return "u";
    case Apriori::Kind::protect:
      return "p";
    case Apriori::Kind::cost:
      return "c";
    default:
      return "pl";
  }
}

std::size_t numbers_of(Apriori::Kind kind) {
  return kind == Apriori::Kind::cost ? 1 : kind == Apriori::Kind::levels ? 2 : 0;
}

}  // namespace

std::vector<Apriori> read_apriori(std::string_view text, const std::string& file, std::size_t dimensions,
                                  char separator) {
  using Kind = Apriori::Kind;
  Faults faults(file);
  std::vector<Apriori> found;
  for (const Line& line : lines_of(text)) {
    std::vector<std::string> fields;
    for (auto field : base::split(line.text, separator)) {
      field = base::trim(field);
      if (field.size() >= 2 && field.front() == '"' && field.back() == '"') field = field.substr(1, field.size() - 2);
      fields.emplace_back(field);
    }
    bool good = false;
    Apriori one;
    for (const Kind kind : {Kind::safe, Kind::unsafe, Kind::protect, Kind::cost, Kind::levels}) {
      if (fields.size() != dimensions + 1 + numbers_of(kind) || fields[dimensions] != word_of(kind)) continue;
      const auto first = numbers_of(kind) > 0 ? number_of(fields[dimensions + 1]) : 0.0;
      const auto second = numbers_of(kind) > 1 ? number_of(fields[dimensions + 2]) : 0.0;
      if (!first || !second || *first < 0 || *second < 0) continue;
      fields.resize(dimensions);
      one = {std::move(fields), kind, *first, *second};
      good = true;
      break;
    }
    if (good) {
      found.push_back(std::move(one));
    } else {
      faults.add(line.number, "dit is geen regel van een a-prioribestand",
                 fmt::format("{} codes, dan s, u of p; of c en de kosten; of pl en twee niveaus; gescheiden door '{}'",
                             dimensions, separator));
    }
  }
  faults.stop_if_any();
  return found;
}

std::string write_apriori(const std::vector<Apriori>& lines, char separator) {
  std::string text;
  for (const Apriori& line : lines) {
    for (const auto& code : line.codes) text += quoted(code) + separator;
    text += word_of(line.kind);
    if (numbers_of(line.kind) > 0) text += separator + text_of(line.first);
    if (numbers_of(line.kind) > 1) text += separator + text_of(line.second);
    text += '\n';
  }
  return text;
}

}  // namespace duidelijk::argus
