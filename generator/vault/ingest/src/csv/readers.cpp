// SPDX-License-Identifier: EUPL-1.2
#include "csv/decode.h"
#include "csv/kinds.h"
#include "csv/table.h"
#include "reader.h"

namespace duidelijk::ingest {

namespace csv {

namespace {

/// Half of the names right: near enough to say what is wrong with the other half.
constexpr double near_enough = 0.5;

/// The kind that a header fits best; the first of equals.
const Kind* best_kind(const Header& header) {
  const Kind* best = nullptr;
  double best_score = 0.0;
  for (const Kind* kind : all_kinds()) {
    const double score = fit(header, *kind).score();
    if (score > best_score) {
      best = kind;
      best_score = score;
    }
  }
  return best_score >= near_enough ? best : nullptr;
}

/// A file in UTF-16 goes to the first kind, only to be told what is wrong with it.
class CsvReader final : public Reader {
 public:
  explicit CsvReader(const Kind& kind) : kind_(kind) {}
  [[nodiscard]] std::string_view kind() const override { return kind_.name; }
  [[nodiscard]] int rank() const override { return kind_.rank; }

  [[nodiscard]] Match recognises(std::string_view head) const override {
    if (is_utf16(head)) return &kind_ == all_kinds().front() ? Match::perhaps : Match::no;
    const auto header = read_header(head);
    if (!header) return Match::no;
    if (fit(*header, kind_).exact()) return Match::yes;
    return best_kind(*header) == &kind_ ? Match::perhaps : Match::no;
  }

  void load(std::string_view bytes, Context& context) const override {
    const Decoded decoded(bytes, context.file());
    load_table(kind_, decoded.text(), context);
  }

 private:
  const Kind& kind_;
};

}  // namespace

}  // namespace csv

void add_csv_readers(Readers& readers) {
  for (const csv::Kind* kind : csv::all_kinds()) readers.push_back(std::make_unique<csv::CsvReader>(*kind));
}

}  // namespace duidelijk::ingest
