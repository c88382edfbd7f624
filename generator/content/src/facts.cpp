// SPDX-License-Identifier: EUPL-1.2
#include "parts.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

const std::vector<std::string> known_keys{"feit", "perioden", "dimensies", "additief", "waarde", "openbaar", "jeugdigen", "geen_rij"};

struct HeaderLine {
  std::string key, value;
  Mark key_mark, value_mark;
};

/// `-- key: value`; nothing for another comment.
std::optional<HeaderLine> header_line(std::string_view line, int number) {
  const auto key_start = line.find_first_not_of("- \t");
  if (key_start == std::string_view::npos) return std::nullopt;
  const auto key_end = line.find_first_not_of("abcdefghijklmnopqrstuvwxyz_", key_start);
  if (key_end == std::string_view::npos || key_end == key_start || line[key_end] != ':') return std::nullopt;
  const auto value_start = std::min(line.find_first_not_of(" \t", key_end + 1), line.size());
  return HeaderLine{std::string{line.substr(key_start, key_end - key_start)},
                    std::string{base::trim(line.substr(value_start))},
                    {number, static_cast<int>(key_start)},
                    {number, static_cast<int>(value_start)}};
}

/// Where a comment, a text or a quoted name that begins at `at` ends; `at` itself when none begins there.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  const auto past = [&](std::string_view end, std::size_t from) {
    const auto found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
  };
  const auto rest = sql.substr(at);
  if (rest.starts_with("--")) return past("\n", at);
  if (rest.starts_with("/*")) return past("*/", at + 2);
  if (rest.starts_with("'") || rest.starts_with("\"")) return past(rest.substr(0, 1), at + 1);
  return at;
}

/// The next place, from `at`, that is no white space, comment or semicolon.
std::size_t next_code(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    if (sql.substr(at).starts_with("--") || sql.substr(at).starts_with("/*")) {
      at = skip_quoted(sql, at);
    } else if (std::string_view{" \t\n;"}.find(sql[at]) != std::string_view::npos) {
      ++at;
    } else {
      return at;
    }
  }
  return sql.size();
}

/// The first semicolon that ends a statement, or the end.
std::size_t end_of_statement(std::string_view sql) {
  for (std::size_t at = 0; at < sql.size();) {
    if (sql[at] == ';') return at;
    at = std::max(at + 1, skip_quoted(sql, at));
  }
  return sql.size();
}

/// Calls one(word, place) for the parts between commas.
template <typename One>
void each_word(const HeaderLine& line, One one) {
  std::size_t at = 0;
  for (const auto part : base::split(line.value, ',')) {
    const auto skipped = std::min(part.find_first_not_of(" \t"), part.size());
    const auto word = base::trim(part);
    const Mark mark{line.value_mark.line, line.value_mark.column + static_cast<int>(at + skipped)};
    if (!word.empty()) one(word, mark);
    at += part.size() + 1;
  }
}

/// Calls one(line) for the header lines at the top; gives where the rest begins.
template <typename One>
std::size_t each_header_line(std::string_view text, One one) {
  std::size_t at = 0;
  for (int number = 1; at < text.size() && text.substr(at).starts_with("--"); ++number) {
    const auto end = std::min(text.find('\n', at), text.size());
    if (const auto line = header_line(text.substr(at, end - at), number)) one(*line);
    at = std::min(end + 1, text.size());
  }
  return at;
}

class FactParser {
 public:
  FactParser(const Source& source, base::Diagnostics& out) : report_(source, out) {}

  std::optional<Fact> parse(const std::string& name) {
    fact_.name = name;
    fact_.file = report_.source().file;
    const auto start = each_header_line(report_.source().text, [&](const HeaderLine& line) { key(line); });
    required();
    return statement(start) ? std::optional{std::move(fact_)} : std::nullopt;
  }

 private:
  void key(const HeaderLine& line) {
    if (std::find(seen_.begin(), seen_.end(), line.key) != seen_.end()) {
      report_.error(line.key_mark, line.key.size(), "dubbele-sleutel", "de sleutel " + quote(line.key) + " staat hier twee keer");
      return;
    }
    seen_.push_back(line.key);
    if (line.key == "feit") {
      fact_.description = line.value;
    } else if (line.key == "perioden") {
      grains(line);
    } else if (line.key == "dimensies") {
      fact_.dimensions = words(line);
    } else if (line.key == "additief") {
      fact_.additive = words(line);
      additive_ = line;
    } else if (line.key == "waarde") {
      value(line);
    } else if (line.key == "openbaar") {
      fact_.public_source = flag(line);
    } else if (line.key == "jeugdigen") {
      fact_.measures_persons = flag(line);
    } else if (line.key == "geen_rij") {
      fact_.absent_is_unmeasured = absent(line);
    } else {
      report_.error(line.key_mark, line.key.size(), "onbekende-sleutel", "de sleutel " + quote(line.key) + " bestaat niet",
                    suggestion(line.key, known_keys));
    }
  }

  void grains(const HeaderLine& line) {
    each_word(line, [&](std::string_view word, Mark mark) {
      const auto grain = base::grain_from(word);
      if (!grain) {
        report_.error(mark, word.size(), "onbekende-waarde", quote(word) + " kan niet bij 'perioden'",
                      suggestion(word, {"jaar", "halfjaar", "kwartaal", "maand"}));
      } else if (std::find(fact_.grains.begin(), fact_.grains.end(), *grain) == fact_.grains.end()) {
        fact_.grains.push_back(*grain);
      }
    });
  }

  std::vector<std::string> words(const HeaderLine& line) {
    std::vector<std::string> result;
    each_word(line, [&](std::string_view word, Mark mark) {
      if (!base::is_key_word(word)) {
        report_.error(mark, word.size(), "ongeldige-naam", quote(word) + " kan geen naam zijn");
      } else if (std::find(result.begin(), result.end(), word) != result.end()) {
        report_.error(mark, word.size(), "dubbele-waarde", quote(word) + " staat twee keer in deze lijst");
      } else {
        result.emplace_back(word);
      }
    });
    return result;
  }

  void value(const HeaderLine& line) {
    using Value = Fact::Value;
    static const std::vector<std::pair<std::string, Value>> options{
        {"geen", Value::geen}, {"cent", Value::cent}, {"aantal", Value::aantal}, {"duur", Value::duur}, {"score", Value::score}};
    std::vector<std::string> known;
    for (const auto& [word, meaning] : options) {
      known.push_back(word);
      if (line.value == word) {
        fact_.value = meaning;
        return;
      }
    }
    report_.error(line.value_mark, line.value.size(), "onbekende-waarde", quote(line.value) + " kan niet bij 'waarde'",
                  suggestion(line.value, known));
  }

  bool flag(const HeaderLine& line) {
    if (line.value != "ja" && line.value != "nee") {
      report_.error(line.value_mark, line.value.size(), "onbekende-waarde", quote(line.value) + " kan niet bij '" + line.key + "'",
                    suggestion(line.value, {"ja", "nee"}));
    }
    return line.value == "ja";
  }

  bool absent(const HeaderLine& line) {
    if (line.value != "ontbreekt" && line.value != "nul") {
      report_.error(line.value_mark, line.value.size(), "onbekende-waarde", quote(line.value) + " kan niet bij 'geen_rij'",
                    suggestion(line.value, {"ontbreekt", "nul"}));
    }
    return line.value == "ontbreekt";
  }

  void required() {
    for (const auto* wanted : {"feit", "perioden"}) {
      if (std::find(seen_.begin(), seen_.end(), wanted) != seen_.end()) continue;
      report_.error({1, 0}, 1, "ontbrekende-sleutel", std::string{"de sleutel '"} + wanted + "' ontbreekt",
                    std::string{"zet boven in het bestand een regel '-- "} + wanted + ": …'");
    }
    each_word(additive_, [&](std::string_view word, Mark mark) {
      if (std::find(fact_.dimensions.begin(), fact_.dimensions.end(), word) == fact_.dimensions.end()) {
        report_.error(mark, word.size(), "onbekende-dimensie", quote(word) + " staat niet bij 'dimensies'", suggestion(word, fact_.dimensions));
      }
    });
    public_has_no_persons();
    if (fact_.absent_is_unmeasured && fact_.measures_persons) {
      report_.error({1, 0}, 1, "ontbreekt-met-jeugdigen", "bij een feit met jeugdigen is geen rij een nul, die beschermd wordt",
                    "haal 'geen_rij: ontbreekt' weg, of zet erbij '-- jeugdigen: nee'");
    }
  }

  void public_has_no_persons() {
    if (!fact_.public_source) return;
    const bool said = std::find(seen_.begin(), seen_.end(), "jeugdigen") != seen_.end();
    if (said && fact_.measures_persons) {
      report_.error({1, 0}, 1, "openbaar-met-jeugdigen", "een feit met 'openbaar: ja' kan geen jeugdigen hebben",
                    "haal 'openbaar: ja' weg: alleen cijfers waar geen kind achter staat hebben geen bescherming nodig");
    }
    fact_.measures_persons = false;
  }

  bool statement(std::size_t start) {
    const auto text = std::string_view{report_.source().text}.substr(start);
    const auto begin = std::min(next_code(text, 0), text.size());
    const auto first = base::lower(text.substr(begin, text.find_first_of(" \t\n(", begin) - begin));
    if (first != "select" && first != "with") {
      report_.error(place(start + begin), 1, "geen-select", "na de kop hoort één SELECT", "begin met select of with");
      return false;
    }
    const auto end = end_of_statement(text);
    if (const auto more = next_code(text, end + 1); more < text.size()) {
      report_.error(place(start + more), 1, "meer-dan-een-select", "een feit is één SELECT; hier begint nog iets", "zet het in een eigen bestand");
    }
    fact_.sql = std::string{base::trim(text.substr(0, end))};
    return true;
  }

  [[nodiscard]] Mark place(std::size_t offset) const {
    const auto before = std::string_view{report_.source().text}.substr(0, offset);
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return {1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), static_cast<int>(before.size() - line_start)};
  }

  Reporter report_;
  Fact fact_;
  std::vector<std::string> seen_;
  HeaderLine additive_;
};

}  // namespace

Mark find_in_header(const Source& source, std::string_view key, std::string_view wanted) {
  Mark found;
  each_header_line(source.text, [&](const HeaderLine& line) {
    if (line.key != key || found.line != 0) return;
    each_word(line, [&](std::string_view word, Mark mark) {
      if (word == wanted) found = mark;
    });
  });
  return found;
}

std::optional<Fact> parse_fact(const Source& source, const std::string& name, base::Diagnostics& out) {
  return FactParser(source, out).parse(name);
}

}  // namespace duidelijk::content
