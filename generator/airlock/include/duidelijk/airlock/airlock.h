// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/airlock/report.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/error.h"
#include "duidelijk/content/site.h"
#include "duidelijk/cube/contributions.h"
#include "duidelijk/cube/cube.h"
#include "duidelijk/register/past.h"
#include "duidelijk/release/account.h"
#include "duidelijk/release/release.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace duidelijk::airlock {

/// Everything that one audience is to read, exact: there is no other way for a figure to reach a reader. CONFIDENTIAL.
struct Input {
  const content::Site& site;  ///< read with its facts (Parts::all)
  std::string audience;
  std::span<const cube::Table> tables;  ///< those of plan(), in any order; others of the same facts are left out
  std::span<const content::Dimension> dimensions;  ///< those of the site, open ones filled from the store
  std::string edition;                             ///< "2025-K4"
  base::Date data_until;                           ///< last day that the deliveries cover
  bool example = false;
  bool draft = true;
  /// Of this edition, for the audiences that its readers see too (ziet_ook) …
  std::span<const release::Release> also_seen = {};
  const registry::Past* past = nullptr;  ///< … and what all of these were told in earlier ones; null = nothing
  std::span<const base::CellKey> withhold = {};  ///< by name: what other readers could use against each other
  /// The rows behind the tables, to look for witnesses in; none = that is not asked.
  std::span<const cube::Contributions> rows = {};
  unsigned threads = 1;  ///< the outcome is the same whatever their number
};

struct Outcome {
  release::Release release;  ///< its digest is filled in by release::write
  Report report;             ///< CONFIDENTIAL: for the work folder; names cells with what an older edition printed
  release::Account account;  ///< CONFIDENTIAL: the certificate, for the work folder and the privacyverslag
  /// CONFIDENTIAL, for the register: per table of the release a value per cell; empty for what is no count or sum. None
  /// of a draft.
  std::vector<std::vector<std::int64_t>> exact;
};

/// What this audience's readers could use against each other is printed in the same edition for an audience that they see
/// too: it would have to be withheld there.
class Entangled : public base::InputError {
 public:
  struct Cell {
    std::string audience;
    base::CellKey key;  ///< as that audience names it
    friend auto operator<=>(const Cell&, const Cell&) = default;
  };
  Entangled(const base::InputError& error, std::vector<Cell> cells) : base::InputError(error), cells_(std::move(cells)) {}
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }

 private:
  std::vector<Cell> cells_;
};

/// The one door. The same input gives the same outcome, whatever the order of the tables.
/// Throws base::InputError when the publication asks for what the rules refuse, a planned table or the release of an
/// audience that these readers see too is missing (rules "doelgroep-ontbreekt", "andere-editie"), or the truth violates
/// a relation that was declared (rule "model-onwaar"); Entangled when another audience could mend it.
[[nodiscard]] Outcome make_release(const Input& input);

}  // namespace duidelijk::airlock
