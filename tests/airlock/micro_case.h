// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "knowledge.h"
#include "memory.h"
#include "micro_town.h"
#include "microdata.h"
#include "model.h"
#include "protection.h"
#include "relations.h"
#include "witness/witness.h"

#include "duidelijk/airlock/report.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace duidelijk::airlock::testing {

/// All that make_release decides on for one small municipality, and what its readers then know of each quantity.
class MicroCase {
 public:
  /// `micro` must outlive it.
  explicit MicroCase(const Micro& micro);

  /// make_release throws: something follows, or is too narrow.
  [[nodiscard]] bool refused() const { return refused_; }
  [[nodiscard]] const std::vector<Target>& targets() const { return knowledge_->targets(); }
  /// One per target, by Knowledge::ask.
  [[nodiscard]] const std::vector<audit::Answer>& answers() const { return answers_; }
  [[nodiscard]] audit::Bounds propagated(Index v) const { return knowledge_->bounds(v); }
  /// One per target: what made-up municipalities show of it.
  [[nodiscard]] std::vector<Witnessed> witnessed(unsigned threads) const;
  /// By linear programs run to the end, one per variable.
  [[nodiscard]] std::vector<audit::Bounds> intervals() const;

  /// Variable by variable: cells, then rests and double counts, with their bounds by §2.
  [[nodiscard]] const std::vector<Quantity>& quantities() const { return quantities_; }
  [[nodiscard]] Index variables() const { return knowledge_->system().variables(); }
  /// All municipalities that readers cannot tell from this one.
  [[nodiscard]] Worlds worlds() const;
  /// Every cell with what is known of it, for a failure.
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::string name(Index v) const;

 private:
  void describe();
  [[nodiscard]] Quantity cell(Index v);
  [[nodiscard]] Quantity implied(Index v) const;
  [[nodiscard]] Quantity sum_of(audit::Row row, int sign, Index without) const;

  const Micro& micro_;
  std::vector<cube::Table> tables_;
  Input input_;
  Model model_;
  Relations relations_;
  Memory memory_;
  Protection protection_;
  std::optional<Knowledge> knowledge_;
  std::vector<audit::Answer> answers_;
  std::vector<Quantity> quantities_;
  audit::Bounds everyone_;
  bool refused_ = false;
};

}  // namespace duidelijk::airlock::testing
