// SPDX-License-Identifier: EUPL-1.2
#include "cbs/bevolking_buurt.h"
#include "cbs/kerncijfers_reader.h"
#include "cbs/publicaties.h"
#include "csv/decode.h"
#include "csv/header.h"
#include "csv/table.h"
#include "reader.h"

namespace duidelijk::ingest {

namespace cbs {

namespace {

/// A table of a publication is known by its exact header only: near it lie the municipality's own deliveries.
class PublicationReader final : public Reader {
 public:
  explicit PublicationReader(const csv::Kind& kind) : kind_(kind) {}
  [[nodiscard]] std::string_view kind() const override { return kind_.name; }
  [[nodiscard]] int rank() const override { return kind_.rank; }
  [[nodiscard]] Match recognises(std::string_view head) const override {
    const auto header = csv::read_header(head);
    return header && csv::fit(*header, kind_).exact() ? Match::yes : Match::no;
  }
  void load(std::string_view bytes, Context& context) const override {
    const csv::Decoded decoded(bytes, context.file());
    csv::load_table(kind_, decoded.text(), context);
  }

 private:
  const csv::Kind& kind_;
};

}  // namespace

}  // namespace cbs

void add_cbs_readers(Readers& readers) {
  readers.push_back(std::make_unique<cbs::KerncijfersReader>());
  readers.push_back(std::make_unique<cbs::BevolkingBuurtReader>());
  for (const csv::Kind* kind : cbs::publication_kinds())
    readers.push_back(std::make_unique<cbs::PublicationReader>(*kind));
}

}  // namespace duidelijk::ingest
