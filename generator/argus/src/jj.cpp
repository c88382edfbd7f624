// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

namespace duidelijk::argus {
namespace {

constexpr std::size_t most = 10'000'000;  // cells, equations, and terms of one equation

/// "3 (-1)" comes as two words; nothing when it is not that.
std::optional<System::Term> term_of(const std::string& cell, const std::string& coefficient, std::size_t cells) {
  const auto number = count_of(cell, most);
  if (!number || *number >= cells || coefficient.size() < 3 || coefficient.front() != '(' || coefficient.back() != ')')
    return std::nullopt;
  System::Term term{*number, 0};
  const char* const end = coefficient.data() + coefficient.size() - 1;
  const auto read = std::from_chars(coefficient.data() + 1, end, term.coefficient);
  if (read.ec != std::errc{} || read.ptr != end || term.coefficient == 0) return std::nullopt;
  return term;
}

class Reader {
 public:
  Reader(std::string_view text, const std::string& file) : lines_(lines_of(text)), faults_(file) {}

  System read() {
    System system;
    const auto zero = count("0, de eerste regel");
    if (zero && *zero != 0)
      faults_.add(lines_[at_ - 1].number, "de eerste regel is niet 0", "de eerste regel van een JJ-bestand is 0");
    const auto cells = faults_.any() ? std::nullopt : count("het aantal cellen");
    for (std::size_t i = 0; cells && i < *cells && next("een cel"); ++i) cell(system, i);
    const auto equations = faults_.any() ? std::nullopt : count("het aantal vergelijkingen");
    for (std::size_t i = 0; equations && i < *equations && next("een vergelijking"); ++i) equation(system);
    if (!faults_.any() && at_ < lines_.size())
      faults_.add(lines_[at_].number, "hierna hoort niets meer te staan",
                  "haal de regel weg, of verhoog het aantal vergelijkingen");
    faults_.stop_if_any();
    return system;
  }

 private:
  bool next(const char* what) {
    if (at_ < lines_.size()) return ++at_ > 0;
    faults_.add(lines_.empty() ? 0 : lines_.back().number,
                fmt::format("het bestand houdt op waar {} hoort te staan", what), "maak het bestand opnieuw");
    return false;
  }
  [[nodiscard]] const Line& line() const { return lines_[at_ - 1]; }

  std::optional<std::size_t> count(const char* what) {
    if (!next(what)) return std::nullopt;
    const auto number = count_of(base::trim(line().text), most);
    if (!number)
      faults_.add(line().number, fmt::format("hier hoort {} te staan", what),
                  fmt::format("een geheel getal van 0 tot en met {}", most));
    return number;
  }

  void cell(System& system, std::size_t number) {
    const auto words = words_of(line().text);
    System::Cell cell;
    bool good = words && words->size() == 9 && (*words)[0] == std::to_string(number) && (*words)[3].size() == 1;
    double* const fields[] = {nullptr,           &cell.value,       &cell.cost,
                              nullptr,           &cell.lower,       &cell.upper,
                              &cell.lower_level, &cell.upper_level, &cell.sliding_level};
    for (std::size_t i = 1; good && i < 9; ++i) {
      if (fields[i] == nullptr) continue;
      const auto value = number_of((*words)[i]);
      good = value.has_value();
      if (good) *fields[i] = *value;
    }
    if (good) cell.status = (*words)[3][0];
    good = good && std::string_view("suzmx").find(cell.status) != std::string_view::npos && cell.lower <= cell.value &&
           cell.value <= cell.upper;
    if (!good) {
      faults_.add(line().number, fmt::format("dit is geen cel {}", number),
                  "nummer waarde kosten status ondergrens bovengrens en drie beschermingsniveaus; de status is s, u, "
                  "z, m of x, en de waarde ligt binnen de grenzen");
    }
    system.cells.push_back(cell);
  }

  void equation(System& system) {
    const auto words = words_of(line().text);
    System::Equation equation;
    const auto constant = words && words->size() >= 3 ? number_of((*words)[0]) : std::nullopt;
    const auto terms = constant ? count_of((*words)[1], most) : std::nullopt;
    bool good = terms && (*words)[2] == ":" && words->size() == 3 + 2 * *terms;
    std::set<std::size_t> once;
    for (std::size_t i = 3; good && i < words->size(); i += 2) {
      const auto term = term_of((*words)[i], (*words)[i + 1], system.cells.size());
      good = term && once.insert(term->cell).second;
      if (good) equation.terms.push_back(*term);
    }
    if (!good) {
      faults_.add(
          line().number, "dit is geen vergelijking",
          "constante aantal : cel (coëfficiënt) cel (coëfficiënt) …, met elke cel een keer en geen 0 als coëfficiënt");
      return;
    }
    equation.constant = *constant;
    system.equations.push_back(std::move(equation));
  }

  std::vector<Line> lines_;
  std::size_t at_ = 0;
  Faults faults_;
};

}  // namespace

System read_jj(std::string_view text, const std::string& file) { return Reader(text, file).read(); }

std::string write_jj(const System& system) {
  std::string text = fmt::format("0\n{}\n", system.cells.size());
  for (std::size_t i = 0; i < system.cells.size(); ++i) {
    const auto& cell = system.cells[i];
    text += fmt::format("{} {} {} {} {} {} {} {} {}\n", i, text_of(cell.value), text_of(cell.cost), cell.status,
                        text_of(cell.lower), text_of(cell.upper), text_of(cell.lower_level), text_of(cell.upper_level),
                        text_of(cell.sliding_level));
  }
  text += fmt::format("{}\n", system.equations.size());
  for (const auto& equation : system.equations) {
    text += fmt::format("{} {} :", text_of(equation.constant), equation.terms.size());
    for (const auto& term : equation.terms) text += fmt::format(" {} ({})", term.cell, term.coefficient);
    text += '\n';
  }
  return text;
}

}  // namespace duidelijk::argus
