// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "apriori.h"
#include "figures.h"
#include "spec.h"

#include <map>
#include <memory>
#include <optional>

namespace duidelijk::protect {

/// Everything that a specification names, read and counted.
struct Input {
  Spec spec;
  std::optional<Records> records;
  std::unique_ptr<CellSpace> space;
  std::unique_ptr<Counted> counted;  ///< with records
  std::unique_ptr<Figures> figures;
  std::map<Index, Decision> given;  ///< what tables that were counted elsewhere say of their cells
};

/// Throws base::InputError, base::MachineError.
[[nodiscard]] Input load(Spec spec);

}  // namespace duidelijk::protect
