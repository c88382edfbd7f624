// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "reader.h"

namespace duidelijk::ingest::cbs {

/// CBS Kerncijfers wijken en buurten, one or more years in one file.
class KerncijfersReader final : public Reader {
 public:
  [[nodiscard]] std::string_view kind() const override { return "cbs-kerncijfers"; }
  [[nodiscard]] int rank() const override { return rank_overig; }
  [[nodiscard]] Match recognises(std::string_view head) const override;
  void load(std::string_view bytes, Context& context) const override;
};

}  // namespace duidelijk::ingest::cbs
