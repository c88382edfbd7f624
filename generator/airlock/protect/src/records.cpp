// SPDX-License-Identifier: EUPL-1.2
#include "records.h"

#include "decimal.h"
#include "row_file.h"

#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace duidelijk::protect {
namespace {

constexpr std::size_t longest_code = 200;

class Reader {
 public:
  explicit Reader(const Spec& spec) : file_(*spec.records, spec.fixed), trouble_(file_.shown()) {
    for (const auto& dimension : spec.dimensions) {
      columns_.push_back(dimension.name);
      columns_.insert(columns_.end(), dimension.groupings.begin(), dimension.groupings.end());
      records_.dimensions.emplace_back();
      records_.dimensions.back().groupings.resize(dimension.groupings.size());
    }
    value_at_ = add(spec.magnitudes() ? spec.value : std::nullopt);
    frequency_at_ = add(spec.frequency);
    contributor_at_ = add(spec.contributor);
    weight_at_ = add(spec.weight);
  }

  Records read() {
    file_.each(columns_, trouble_, [this](int line, std::span<const std::string_view> fields) { row(line, fields); });
    if (!trouble_.any() && records_.size() == 0)
      trouble_.add("leeg", 0, "er staan geen records in dit bestand",
                   "een CSV-bestand heeft een kop en daaronder de records");
    trouble_.stop_if_any();
    scale();
    trouble_.stop_if_any();
    return std::move(records_);
  }

 private:
  static constexpr std::size_t absent = static_cast<std::size_t>(-1);

  std::size_t add(const std::optional<std::string>& column) {
    if (!column) return absent;
    columns_.push_back(*column);
    return columns_.size() - 1;
  }

  void row(int line, std::span<const std::string_view> fields) {
    records_.line.push_back(line);
    std::size_t at = 0;
    for (std::size_t d = 0; d < records_.dimensions.size(); ++d) {
      const auto code = code_of(line, columns_[at], fields[at]);
      auto& column = records_.dimensions[d];
      const auto number = column.codes.number(code);
      column.of.push_back(number);
      ++at;
      for (auto& grouping : column.groupings) {
        read_grouping(line, columns_[at], code, fields[at], number, grouping);
        ++at;
      }
    }
    if (value_at_ != absent) values_.push_back(number(line, value_at_, fields));
    if (weight_at_ != absent) weights_.push_back(weight(line, fields));
    records_.frequency.push_back(frequency_at_ == absent ? 1 : frequency(line, fields));
    if (contributor_at_ != absent)
      records_.contributor.push_back(
          contributors_.number(filled(line, columns_[contributor_at_], fields[contributor_at_])));
  }

  std::string_view filled(int line, const std::string& column, std::string_view code) {
    if (code.empty())
      trouble_.add("code-leeg", line, fmt::format("de kolom '{}' is leeg", base::printable(column)),
                   "geef onbekend een eigen code");
    return code;
  }

  std::string_view code_of(int line, const std::string& column, std::string_view code) {
    filled(line, column, code);
    if (code == "Total")
      trouble_.add("code-bezet", line,
                   fmt::format("de code 'Total' in '{}' is bezet: zo heet het totaal", base::printable(column)),
                   "lever records en geen totalen, of geef de code een andere naam");
    if (code.size() > longest_code)
      trouble_.add("code-te-lang", line,
                   fmt::format("de code in '{}' is langer dan {} bytes", base::printable(column), longest_code));
    return code;
  }

  void read_grouping(int line, const std::string& column, std::string_view code, std::string_view group,
                     std::uint32_t number, std::vector<std::string>& grouping) {
    if (group == "Total" || group.size() > longest_code) code_of(line, column, group);
    if (number == grouping.size()) {
      grouping.emplace_back(group);
    } else if (grouping[number] != group) {
      trouble_.add("groepering-dubbel", line,
                   fmt::format("'{}' hoort in '{}' bij '{}', en op een eerdere regel bij '{}'", base::printable(code),
                               base::printable(column), base::printable(group), base::printable(grouping[number])),
                   "een code hoort in een groepering bij een groep; maak anders een fijnere code");
    }
  }

  Decimal number(int line, std::size_t at, std::span<const std::string_view> fields) {
    const auto parsed = parse_decimal(fields[at]);
    if (!parsed) {
      trouble_.add("geen-getal", line,
                   fmt::format("'{}' in de kolom '{}' is geen getal", base::printable(fields[at].substr(0, 40)),
                               base::printable(columns_[at])),
                   "een getal heeft cijfers, misschien een punt of komma met hooguit zes decimalen, en geen scheiding "
                   "van duizendtallen");
      return {};
    }
    return *parsed;
  }

  Decimal weight(int line, std::span<const std::string_view> fields) {
    const auto parsed = number(line, weight_at_, fields);
    if (parsed.mantissa <= 0)
      trouble_.add("gewicht", line,
                   fmt::format("het gewicht in '{}' is niet groter dan 0", base::printable(columns_[weight_at_])));
    return parsed;
  }

  std::int64_t frequency(int line, std::span<const std::string_view> fields) {
    const auto parsed = number(line, frequency_at_, fields);
    if (parsed.decimals > 0 || parsed.mantissa < 0) {
      trouble_.add(
          "telling", line,
          fmt::format("de telling in '{}' is geen heel getal van 0 of meer", base::printable(columns_[frequency_at_])));
      return 0;
    }
    return parsed.mantissa;
  }

  /// All amounts to whole numbers of the same unit.
  void scale() {
    int of_value = 0, of_weight = 0;
    for (const auto& v : values_) of_value = std::max(of_value, v.decimals);
    for (const auto& w : weights_) of_weight = std::max(of_weight, w.decimals);
    records_.decimals = of_value + of_weight;
    if (records_.decimals > Decimal::max_decimals) {
      trouble_.add("te-veel-decimalen", 0,
                   fmt::format("waarden met {} en gewichten met {} decimalen geven er samen meer dan {}", of_value,
                               of_weight, Decimal::max_decimals),
                   "rond de gewichten af");
      return;
    }
    for (std::size_t i = 0; i < values_.size(); ++i) {
      const auto contribution = values_[i].scaled(records_.decimals);
      const auto weight = weights_.empty() ? std::optional<std::int64_t>(1) : weights_[i].scaled(of_weight);
      const auto bare = weights_.empty() ? contribution : values_[i].scaled(of_value);
      std::int64_t product = 0;
      if (!contribution || !weight || !bare || __builtin_mul_overflow(*bare, *weight, &product) ||
          std::max(product, -product) > Decimal::max_mantissa) {
        trouble_.add("getal-te-groot", records_.line[i], "dit getal is te groot om mee te rekenen",
                     "reken in duizenden of rond af");
        continue;
      }
      records_.contribution.push_back(*contribution);
      records_.value.push_back(product);
      records_.times.push_back(weights_.empty() ? 1 : times(weights_[i]));
    }
  }

  static std::uint32_t times(const Decimal& weight) {
    std::int64_t unit = 1;
    for (int i = 0; i < weight.decimals; ++i) unit *= 10;
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>((weight.mantissa + unit / 2) / unit, 1, 1000));
  }

  RowFile file_;
  Trouble trouble_;
  Records records_;
  Codes contributors_;
  std::vector<std::string> columns_;
  std::vector<Decimal> values_, weights_;
  std::size_t value_at_ = absent, frequency_at_ = absent, contributor_at_ = absent, weight_at_ = absent;
};

}  // namespace

std::uint32_t Codes::number(std::string_view text) {
  if (const auto it = numbers_.find(text); it != numbers_.end()) return it->second;
  const auto next = static_cast<std::uint32_t>(texts_.size());
  texts_.emplace_back(text);
  numbers_.emplace(texts_.back(), next);
  return next;
}

Records read_records(const Spec& spec) { return Reader(spec).read(); }

}  // namespace duidelijk::protect
