// SPDX-License-Identifier: EUPL-1.2
#include "handtyped.h"

#include "place.h"

#include "duidelijk/base/text.h"

#include <algorithm>
#include <array>
#include <string>

namespace duidelijk::narrative {

namespace {

constexpr std::array counted{"kind",      "kinderen",   "jeugdige",  "jeugdigen",  "jongere",    "jongeren",  "jongens",      "meisjes",  "gezin",
                             "gezinnen",  "ouder",      "ouders",    "inwoner",    "inwoners",   "cliënt",    "cliënten",     "leerling", "leerlingen",
                             "mensen",    "personen",   "trajecten", "traject",    "toewijzing", "toewijzingen", "wachtenden", "aanbieder", "aanbieders",
                             "euro",      "euro's",     "miljoen",   "miljard",    "procent",    "procentpunt", "verwijzingen", "klachten", "huisartsen"};
constexpr std::array number_words{"twee",     "drie",     "vier",     "vijf",    "zes",      "zeven",   "acht",     "negen",    "tien",     "elf",   "twaalf",
                                  "dertien",  "veertien", "vijftien", "zestien", "twintig",  "dertig",  "veertig",  "vijftig",  "zestig",   "zeventig", "tachtig",
                                  "negentig", "honderd",  "duizend",  "helft",   "derde",    "kwart",   "tiental",  "tientallen", "honderden", "duizenden",
                                  "twintigtal", "dozijn", "tweederde", "driekwart"};

template <typename List>
bool is_in(const List& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

struct Word {
  std::size_t offset, length;
  std::string lower;
  bool ends_sentence = false;   ///< a full stop, or the end of a paragraph or list item, comes right after it
};

bool is_separator(char c) {
  static constexpr std::string_view separators = " \t\n\r()[]{}<>;:!?\"*_/|#~=+";
  return separators.find(c) != std::string_view::npos;
}

std::string lower_dutch(std::string_view word) {
  std::string result = base::lower(word);
  for (std::size_t position = 0; (position = result.find("’", position)) != std::string::npos;) result.replace(position, 3, "'");
  return result;
}

/// After a word: does the sentence, the paragraph or the item end before the next word?
bool sentence_ends(std::string_view after) {
  for (std::size_t i = 0; i < after.size() && is_separator(after[i]); ++i) {
    const char c = after[i];
    if (c == '!' || c == '?' || c == ':' || c == '|') return true;  // a bound figure stands at |
    if (c == '\n' && i + 1 < after.size() && std::string_view("\n-*#").find(after[i + 1]) != std::string_view::npos) return true;
  }
  return false;
}

/// Words with their places; a dot or comma at the end belongs to the sentence.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  std::size_t i = 0;
  while (i < text.size()) {
    while (i < text.size() && is_separator(text[i])) ++i;
    const std::size_t start = i;
    while (i < text.size() && !is_separator(text[i])) ++i;
    std::size_t length = i - start;
    bool full_stop = false;
    while (length > 0 && (text[start + length - 1] == '.' || text[start + length - 1] == ',')) full_stop = text[start + --length] == '.';
    if (length > 0) words.push_back({start, length, lower_dutch(text.substr(start, length)), full_stop || sentence_ends(text.substr(i))});
  }
  return words;
}

/// Blanks out what is no running text: bindings, code spans and blocks, addresses of links and images. Same length, same lines.
std::string running_text(const Source& source, const std::vector<Found>& bindings) {
  std::string text = source.text;
  const auto blank = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < std::min(to, text.size()); ++i) {
      if (text[i] != '\n') text[i] = ' ';
    }
  };
  for (const auto& found : bindings) {
    blank(found.offset, found.offset + found.length);
    text[found.offset] = '|';  // a bound number is no neighbour of the words around it
  }
  for (std::size_t open = text.find('`'); open != std::string::npos; open = text.find('`', open + 1)) {
    const std::size_t close = text.find('`', open + 1);
    if (close == std::string::npos) break;
    blank(open, close + 1);
  }
  for (std::size_t open = text.find("]("); open != std::string::npos; open = text.find("](", open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close != std::string::npos) blank(open + 1, close + 1);
  }
  return text;
}

bool starts_with_digit(const std::string& word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }
bool is_euro_amount(const std::string& word) { return word.rfind("€", 0) == 0; }

/// "12-17" and "0-22" are ages; a hyphen between digits is a range, and ranges of ages are names, not figures.
bool is_range(const std::string& word) {
  const std::size_t hyphen = word.find('-');
  return hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < word.size() && starts_with_digit(word) &&
         word[hyphen + 1] >= '0' && word[hyphen + 1] <= '9';
}

/// "2e kwartaal"
bool is_ordinal(const std::string& word) { return word.size() >= 2 && word.back() == 'e' && word[word.size() - 2] >= '0' && word[word.size() - 2] <= '9'; }

bool is_year(const std::string& word) { return word.size() == 4 && (word.rfind("19", 0) == 0 || word.rfind("20", 0) == 0); }

class Reader {
 public:
  explicit Reader(std::vector<Word> words) : words_(std::move(words)) {}

  /// Number of words that make a typed figure from word i on; 0 when there is none.
  [[nodiscard]] std::size_t figure_at(std::size_t i) const {
    const std::string& word = words_[i].lower;
    if (is_euro_amount(word)) {
      if (word.size() > 3) return 1;
      return i + 1 < words_.size() && starts_with_digit(words_[i + 1].lower) ? 2 : 0;
    }
    const bool digits = starts_with_digit(word) && !is_range(word) && !is_ordinal(word);
    if (!digits && !is_in(number_words, word)) return 0;
    if (digits && word.back() == '%') return 1;
    if (digits && is_ratio(i)) return 4;
    const bool alone = words_[i].ends_sentence || i + 1 >= words_.size();
    if (is_year(word) && (alone || !is_in(counted, words_[i + 1].lower))) return 0;
    for (std::size_t next = i + 1; next <= i + 3 && next < words_.size() && !words_[next - 1].ends_sentence; ++next) {
      if (is_in(counted, words_[next].lower)) return next - i + 1;
      if (starts_with_digit(words_[next].lower)) break;
    }
    return 0;
  }
  [[nodiscard]] const std::vector<Word>& words() const { return words_; }

 private:
  /// "1 op de 10", "7 van de 10"
  [[nodiscard]] bool is_ratio(std::size_t i) const {
    return i + 3 < words_.size() && (words_[i + 1].lower == "op" || words_[i + 1].lower == "van") && words_[i + 2].lower == "de" &&
           starts_with_digit(words_[i + 3].lower);
  }
  std::vector<Word> words_;
};

}  // namespace

void report_handtyped_numbers(const Source& source, const std::vector<Found>& bindings, const Context& context, base::Diagnostics& diagnostics) {
  const Reader reader(words_of(running_text(source, bindings)));
  const auto& words = reader.words();
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t count = reader.figure_at(i);
    if (count == 0) continue;
    const std::size_t end = words[i + count - 1].offset + words[i + count - 1].length;
    const std::string typed = source.text.substr(words[i].offset, end - words[i].offset);
    const bool allowed = context.allowed_numbers.contains(typed) || context.allowed_numbers.contains(source.text.substr(words[i].offset, words[i].length));
    if (!allowed) {
      diagnostics.add(fault(at(source, words[i].offset, end - words[i].offset), "getal-met-de-hand", "'" + typed + "' is met de hand getypt",
                            "bind het cijfer met {{…}}, of zet het met zijn bron in content/toegestaan.yaml",
                            context.is_public ? base::Severity::fout : base::Severity::waarschuwing));
    }
    i += count - 1;
  }
}

}  // namespace duidelijk::narrative
