// SPDX-License-Identifier: EUPL-1.2
#include "argus_table.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::protect {
namespace {

std::optional<Manual> decision_of(argus::Status status) {
  switch (status) {
    case argus::Status::safe:
      return Manual::safe;
    case argus::Status::protect:
      return Manual::fixed;
    case argus::Status::empty:
      return std::nullopt;
    default:
      return Manual::unsafe;
  }
}

class Reader {
 public:
  Reader(const std::filesystem::path& path, const std::filesystem::path& rda, const Spec& spec)
      : rda_(rda.string()),
        metadata_(argus::read_metadata(base::to_utf8(base::read_file(rda)), rda_)),
        trouble_(path.string()) {
    table_.shown = path.string();
    find_columns(spec);
    for (const auto& row : argus::read_table(base::to_utf8(base::read_file(path)), table_.shown, metadata_)) add(row);
    if (!trouble_.any() && table_.rows.empty()) trouble_.add("leeg", 0, "er staan geen cellen in dit bestand");
    trouble_.stop_if_any();
  }
  ReadyTable take() { return std::move(table_); }

 private:
  void find_columns(const Spec& spec) {
    Trouble trouble(rda_);
    for (std::size_t d = 0; d < spec.dimensions.size(); ++d) {
      if (const auto at = find(spec.dimensions[d].name)) {
        table_.dimensions.push_back(d);
        codes_.push_back(*at);
      }
    }
    if (codes_.empty())
      trouble.add("kolom-ontbreekt", 0, "er staat geen enkele dimensie van de specificatie in",
                  "geef de variabelen de namen van 'dimensions'");
    for (std::size_t v = 0; v < metadata_.variables.size(); ++v) {
      const auto& variable = metadata_.variables[v];
      if (variable.recodeable && std::find(codes_.begin(), codes_.end(), v) == codes_.end())
        trouble.add("onbekende-dimensie", 0,
                    fmt::format("'{}' heeft <RECODEABLE>, en is geen dimensie van de specificatie",
                                base::printable(variable.name)),
                    "zet haar bij 'dimensions'");
      if (variable.frequency && !spec.frequency) frequency_ = v;
      if (variable.maxscore) largest_.push_back(v);
    }
    if (spec.magnitudes()) value_ = need(*spec.value, trouble);
    if (spec.frequency) frequency_ = find(*spec.frequency);
    if (!frequency_ && (!spec.magnitudes() || spec.rules.minimum_frequency || spec.settings.singletons))
      frequency_ = need(spec.frequency.value_or("frequency"), trouble);
    const std::size_t needed = contributions_needed(spec);
    if (largest_.size() < needed)
      trouble.add("kolom-ontbreekt", 0,
                  fmt::format("{} variabelen hebben <MAXSCORE>, en de regels hebben de {} grootste bijdragen nodig",
                              largest_.size(), needed),
                  "laat τ-ARGUS meer bijdragen per cel schrijven");
    largest_.resize(std::min(largest_.size(), needed));
    trouble.stop_if_any();
  }

  std::optional<std::size_t> find(const std::string& name) const {
    const auto* variable = metadata_.find(name);
    if (variable == nullptr) return std::nullopt;
    return static_cast<std::size_t>(variable - metadata_.variables.data());
  }

  std::optional<std::size_t> need(const std::string& name, Trouble& trouble) const {
    const auto at = find(name);
    if (at) return at;
    std::vector<std::string> names;
    for (const auto& variable : metadata_.variables) names.push_back(variable.name);
    trouble.add("kolom-ontbreekt", 0, fmt::format("de variabele '{}' staat niet in dit bestand", base::printable(name)),
                base::suggest(name, names, base::printable(fmt::format("wat er staat: {}", fmt::join(names, ", ")))));
    return at;
  }

  std::string code_of(std::size_t at, const argus::TableRow& row) {
    const auto& variable = metadata_.variables[at];
    const auto& code = row.fields[at];
    const std::string total = variable.total.value_or("Total");
    if (code.empty())
      trouble_.add("code-leeg", row.line, fmt::format("de code van '{}' is leeg", base::printable(variable.name)),
                   fmt::format("schrijf {} voor het totaal", base::printable(total)));
    if (code == "Total" && total != code)
      trouble_.add("code-bezet", row.line, "zo heet hier het totaal, en volgens <TOTCODE> is dit een gewone code",
                   "geef de code een andere naam");
    return code == total ? "Total" : code;
  }

  void add(const argus::TableRow& from) {
    ReadyTable::Row row;
    row.line = from.line;
    const auto name = [&](std::size_t at) { return metadata_.variables[at].name; };
    for (const auto at : codes_) row.codes.push_back(code_of(at, from));
    if (frequency_) row.frequency = ready_count(from.fields[*frequency_], name(*frequency_), from.line, trouble_);
    row.value = value_ ? ready_amount(from.fields[*value_], name(*value_), from.line, table_.decimals, trouble_)
                       : Decimal{row.frequency, 0};
    for (const auto at : largest_)
      row.largest.push_back(ready_amount(from.fields[at], name(at), from.line, table_.decimals, trouble_));
    if (from.status == argus::Status::empty && row.value.mantissa != 0)
      trouble_.add("status", from.line, "de status zegt dat deze cel leeg is, en de waarde is niet 0",
                   "verbeter de status of de waarde");
    if (from.status) row.given = decision_of(*from.status);
    table_.rows.push_back(std::move(row));
  }

  std::string rda_;
  argus::Metadata metadata_;
  Trouble trouble_;
  ReadyTable table_;
  std::vector<std::size_t> codes_, largest_;  // places of fields
  std::optional<std::size_t> value_, frequency_;
};

}  // namespace

ReadyTable read_argus_table(const std::filesystem::path& path, const std::filesystem::path& metadata,
                            const Spec& spec) {
  return Reader(path, metadata, spec).take();
}

}  // namespace duidelijk::protect
