// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace duidelijk::argus {
namespace {

constexpr std::size_t most_characters = 100'000;

using Words = std::vector<std::string>;

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : text_(text), faults_(file) {}

  Metadata read() {
    for (const Line& line : lines_of(text_)) {
      line_ = line.number;
      const auto words = words_of(line.text);
      if (!words || words->empty()) {
        fault("een aanhalingsteken is niet gesloten", "zet er nog een \" achter");
      } else if (words->front().starts_with('<') && words->front().ends_with('>')) {
        attribute(words->front(), {words->begin() + 1, words->end()});
      } else {
        variable(*words);
      }
    }
    if (result_.variables.empty() && !faults_.any())
      fault("er staat geen enkele variabele in", "een variabele begint met haar naam op een eigen regel");
    faults_.stop_if_any();
    return std::move(result_);
  }

 private:
  void fault(std::string message, std::string advice) { faults_.add(line_, std::move(message), std::move(advice)); }

  // Fixed width: name, position, width and missing codes. With a separator there is no position, and of a ready table
  // no width either.
  void variable(const Words& words) {
    Variable variable;
    variable.name = words[0];
    std::size_t next = 1;
    bool good = true;
    if (!result_.separator) {
      const auto position = words.size() > 2 ? count_of(words[1], most_characters) : std::nullopt;
      const auto width = words.size() > 2 ? count_of(words[2], most_characters) : std::nullopt;
      good = position && width && *position > 0 && *width > 0;
      variable.position = position;
      variable.width = width;
      next = 3;
    } else if (words.size() > 1) {
      variable.width = count_of(words[1], most_characters);
      next = variable.width ? 2 : 1;  // of a ready table a code that means: not known
      good = !variable.width || *variable.width > 0;
    }
    if (!good) {
      fault("bij '" + base::printable(variable.name) + "' ontbreken plaats en breedte",
            "naam, eerste plaats (vanaf 1) en breedte; met <SEPARATOR> boven aan het bestand alleen naam en breedte");
    }
    if (result_.find(variable.name) != nullptr)
      fault("de variabele '" + base::printable(variable.name) + "' staat er al", "geef elke variabele een eigen naam");
    if (good && words.size() > next)
      variable.missing.assign(words.begin() + static_cast<std::ptrdiff_t>(next), words.end());
    result_.variables.push_back(std::move(variable));
  }

  void attribute(const std::string& name, const Words& values) {
    if (result_.variables.empty()) return of_file(name, values);
    Variable& v = result_.variables.back();
    if (name == "<RECODEABLE>" || name == "<RECODABLE>") {
      flag(v.recodeable, name, values);
    } else if (name == "<NUMERIC>") {
      flag(v.numeric, name, values);
    } else if (name == "<WEIGHT>") {
      flag(v.weight, name, values);
    } else if (name == "<HOLDING>") {
      flag(v.holding, name, values);
    } else if (name == "<FREQUENCY>") {
      flag(v.frequency, name, values);
    } else if (name == "<MAXSCORE>") {
      flag(v.maxscore, name, values);
    } else if (name == "<STATUS>") {
      flag(v.status, name, values);
    } else if (name == "<SHADOW>") {
      flag(v.shadow, name, values);
    } else if (name == "<COSTVAR>") {
      flag(v.cost, name, values);
    } else if (name == "<LOWERPL>") {
      flag(v.lower_level, name, values);
    } else if (name == "<UPPERPL>") {
      flag(v.upper_level, name, values);
    } else if (name == "<HIERARCHICAL>") {
      flag(v.hierarchical, name, values);
    } else if (name == "<TOTCODE>") {
      one(v.total, name, values);
    } else if (name == "<CODELIST>") {
      one(v.codes, name, values);
    } else if (name == "<HIERCODELIST>") {
      one(v.hierarchy, name, values);
    } else if (name == "<HIERLEADSTRING>") {
      one(v.lead, name, values);
    } else if (name == "<DECIMALS>") {
      const auto count = values.size() == 1 ? count_of(values[0], 6) : std::nullopt;
      if (!count) fault("<DECIMALS> heeft geen getal dat hier kan", "een getal van 0 tot en met 6");
      v.decimals = static_cast<int>(count.value_or(0));
    } else if (name == "<HIERLEVELS>") {
      for (const auto& value : values) v.levels.push_back(count(name, value));
    } else if (name == "<DISTANCE>") {
      for (const auto& value : values) v.distance.push_back(static_cast<int>(count(name, value)));
    } else if (name == "<REQUEST>") {
      if (values.empty()) fault("<REQUEST> heeft geen code", "zet er de codes achter van wie om bescherming vraagt");
      v.request = values;
    } else {
      unknown(name);
    }
  }

  void of_file(const std::string& name, const Words& values) {
    if (name == "<SEPARATOR>") {
      if (values.size() != 1 || values[0].size() != 1)
        return fault("<SEPARATOR> heeft geen teken", "zet er een teken achter, zoals \",\"");
      result_.separator = values[0][0];
    } else if (name == "<SAFE>" || name == "<UNSAFE>" || name == "<PROTECT>") {
      if (values.size() != 1 || values[0].empty())
        return fault(name + " heeft geen woord", "zet erachter hoe deze status in de tabel heet");
      (name == "<SAFE>" ? result_.safe : name == "<UNSAFE>" ? result_.unsafe : result_.protect) = values[0];
    } else {
      unknown(name);
    }
  }

  void unknown(const std::string& name) {
    static const std::vector<std::string> names{
        "<RECODEABLE>",   "<NUMERIC>",  "<WEIGHT>",   "<HOLDING>",      "<FREQUENCY>",      "<MAXSCORE>",
        "<HIERARCHICAL>", "<TOTCODE>",  "<CODELIST>", "<HIERCODELIST>", "<HIERLEADSTRING>", "<HIERLEVELS>",
        "<DECIMALS>",     "<DISTANCE>", "<REQUEST>",  "<SEPARATOR>",    "<STATUS>",         "<SHADOW>",
        "<COSTVAR>",      "<LOWERPL>",  "<UPPERPL>"};
    fault(base::printable(name) + " is hier onbekend",
          base::suggest(name, names, "eigenschappen van het bestand staan boven de eerste variabele"));
  }
  void flag(bool& field, const std::string& name, const Words& values) {
    field = true;
    // τ-ARGUS writes <NUMERIC> <SHADOW> on one line.
    if (!values.empty() && values[0].starts_with('<') && values[0].ends_with('>'))
      return attribute(values[0], {values.begin() + 1, values.end()});
    if (!values.empty()) fault("achter " + name + " staat nog iets", "haal weg wat erachter staat");
  }
  void one(std::optional<std::string>& field, const std::string& name, const Words& values) {
    if (values.size() != 1 || values[0].empty())
      return fault(name + " heeft niet een waarde", "zet er een waarde achter, tussen \"\" als er spaties in staan");
    field = values[0];
  }
  std::size_t count(const std::string& name, const std::string& value) {
    const auto number = count_of(value, 1000);
    if (!number)
      fault("'" + base::printable(value) + "' bij " + name + " is geen getal",
            "een geheel getal van 0 tot en met 1000");
    return number.value_or(0);
  }

  std::string_view text_;
  Faults faults_;
  Metadata result_;
  int line_ = 0;
};

std::string values_of(std::string_view name, const std::vector<std::string>& values) {
  std::string text = fmt::format("  <{}>", name);
  for (const auto& value : values) text += " " + quoted(value);
  return text + "\n";
}

template <typename T>
std::string numbers_of(std::string_view name, const std::vector<T>& values) {
  return values.empty() ? std::string{} : fmt::format("  <{}> {}\n", name, fmt::join(values, " "));
}

}  // namespace

const Variable* Metadata::find(std::string_view name) const {
  const auto found =
      std::find_if(variables.begin(), variables.end(), [&](const Variable& v) { return v.name == name; });
  return found == variables.end() ? nullptr : &*found;
}

Metadata read_metadata(std::string_view text, const std::string& file) { return Reader(text, file).read(); }

std::string write_metadata(const Metadata& metadata) {
  std::string text;
  if (metadata.separator) text += values_of("SEPARATOR", {std::string(1, *metadata.separator)});
  text += values_of("SAFE", {metadata.safe}) + values_of("UNSAFE", {metadata.unsafe}) +
          values_of("PROTECT", {metadata.protect});
  for (const Variable& v : metadata.variables) {
    text += v.name.find_first_of(" \t<") == std::string::npos ? v.name : quoted(v.name);
    if (v.position) text += fmt::format(" {}", *v.position);
    if (v.width) text += fmt::format(" {}", *v.width);
    for (const auto& code : v.missing) text += " " + quoted(code);
    text += "\n";
    const std::pair<bool, const char*> flags[] = {
        {v.recodeable, "RECODEABLE"}, {v.numeric, "NUMERIC"},     {v.weight, "WEIGHT"},      {v.holding, "HOLDING"},
        {v.frequency, "FREQUENCY"},   {v.maxscore, "MAXSCORE"},   {v.status, "STATUS"},      {v.shadow, "SHADOW"},
        {v.cost, "COSTVAR"},          {v.lower_level, "LOWERPL"}, {v.upper_level, "UPPERPL"}};
    for (const auto& [set, name] : flags) {
      if (set) text += values_of(name, {});
    }
    if (v.decimals > 0) text += fmt::format("  <DECIMALS> {}\n", v.decimals);
    if (v.total) text += values_of("TOTCODE", {*v.total});
    if (v.codes) text += values_of("CODELIST", {*v.codes});
    if (v.hierarchical) text += values_of("HIERARCHICAL", {});
    if (v.hierarchy) text += values_of("HIERCODELIST", {*v.hierarchy});
    if (v.lead) text += values_of("HIERLEADSTRING", {*v.lead});
    text += numbers_of("HIERLEVELS", v.levels) + numbers_of("DISTANCE", v.distance);
    if (!v.request.empty()) text += values_of("REQUEST", v.request);
  }
  return text;
}

}  // namespace duidelijk::argus
