// SPDX-License-Identifier: EUPL-1.2
#include "source.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

constexpr std::size_t most_suggestions = 8;
constexpr std::size_t longest_quote = 80;

std::string_view line_of(std::string_view text, int line) {
  std::size_t start = 0;
  for (int i = 1; i < line; ++i) {
    const auto end = text.find('\n', start);
    if (end == std::string_view::npos) return {};
    start = end + 1;
  }
  return text.substr(start, text.find('\n', start) - start);
}

void refuse(std::string rule, const std::string& file, std::string message, std::string advice, base::Diagnostics& out) {
  base::Diagnostic d;
  d.rule = std::move(rule);
  d.file = file;
  d.message = std::move(message);
  d.advice = std::move(advice);
  out.add(std::move(d));
}

void to_line_feeds(std::string& text) {
  std::size_t to = 0;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (text[from] == '\r' && from + 1 < text.size() && text[from + 1] == '\n') continue;
    text[to++] = text[from];
  }
  text.resize(to);
}

bool is_control(char c) {
  const auto u = static_cast<unsigned char>(c);
  return (u < 0x20 && c != '\n' && c != '\t') || u == 0x7f;
}

/// The YAML scanner would read some control characters as the end of the file, so none may pass.
bool report_control_character(const Source& source, base::Diagnostics& out) {
  const auto at = std::find_if(source.text.begin(), source.text.end(), is_control);
  if (at == source.text.end()) return false;
  const auto before = std::string_view{source.text}.substr(0, static_cast<std::size_t>(at - source.text.begin()));
  const auto line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
  const auto start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  Reporter(source, out).error({line, static_cast<int>(before.size() - start)}, 1, "stuurteken", "hier staat een stuurteken",
                              "sla het bestand op als gewone tekst (UTF-8)");
  return true;
}

bool is_plain_file(const std::filesystem::path& path, const std::string& shown, std::size_t max_bytes, base::Diagnostics& out) {
  std::error_code error;
  const auto status = std::filesystem::symlink_status(path, error);
  if (std::filesystem::is_symlink(status)) {
    refuse("snelkoppeling", shown, "dit is een snelkoppeling (symbolic link); die worden niet gelezen", "zet het bestand zelf neer", out);
    return false;
  }
  if (!std::filesystem::is_regular_file(status)) {
    refuse("geen-bestand", shown, "dit is geen gewoon bestand", {}, out);
    return false;
  }
  const auto size = std::filesystem::file_size(path, error);
  if (!error && size > max_bytes) {
    refuse("te-groot", shown, "dit bestand is groter dan " + std::to_string(max_bytes / 1024) + " kB", "splits het bestand", out);
    return false;
  }
  return true;
}

}  // namespace

void Reporter::add(base::Severity severity, Mark mark, std::size_t length, std::string rule, std::string message,
                   std::string advice) const {
  base::Diagnostic d;
  d.severity = severity;
  d.rule = std::move(rule);
  d.file = source_->file;
  d.message = std::move(message);
  d.advice = std::move(advice);
  if (mark.line > 0) {
    const auto line = line_of(source_->text, mark.line);
    const auto column = std::min(line.size(), static_cast<std::size_t>(mark.column));
    const auto rest = line.substr(column);
    d.line = mark.line;
    d.column = 1 + static_cast<int>(base::length_utf8(line.substr(0, column)));
    d.length = std::max(1, static_cast<int>(base::length_utf8(rest.substr(0, std::min(rest.size(), length)))));
    d.excerpt = std::string{line};
  }
  out_->add(std::move(d));
}

std::optional<Source> read_source(const std::filesystem::path& path, std::string shown, std::size_t max_bytes, base::Diagnostics& out) {
  if (!is_plain_file(path, shown, max_bytes, out)) return std::nullopt;
  Source source{std::move(shown), {}};
  try {
    source.text = base::read_file(path);
  } catch (const base::MachineError& e) {
    refuse("onleesbaar", source.file, e.what(), {}, out);
    return std::nullopt;
  }
  if (!base::is_utf8(source.text)) {
    refuse("geen-utf8", source.file, "dit bestand is geen UTF-8", "sla het op met de tekenset UTF-8", out);
    return std::nullopt;
  }
  if (source.text.starts_with("\xEF\xBB\xBF")) source.text.erase(0, 3);
  to_line_feeds(source.text);
  if (report_control_character(source, out)) return std::nullopt;
  return source;
}

std::string suggestion(std::string_view word, const std::vector<std::string>& known) {
  if (const auto near = base::did_you_mean(word, known)) return "bedoelde u '" + *near + "'?";
  if (known.empty() || known.size() > most_suggestions) return {};
  std::string text = "mogelijk is: ";
  for (const auto& k : known) {
    if (&k != &known.front()) text += ", ";
    text += k;
  }
  return text;
}

std::string quote(std::string_view word) {
  std::string text = "'";
  auto cut = std::min(word.size(), longest_quote);
  // Never in the middle of a character.
  while (cut < word.size() && cut > 0 && (static_cast<unsigned char>(word[cut]) & 0xC0U) == 0x80U) --cut;
  for (const char c : word.substr(0, cut)) text += is_control(c) || c == '\n' ? '?' : c;
  return text + (cut < word.size() ? "…'" : "'");
}

}  // namespace duidelijk::content
