// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context.h"

#include <map>
#include <string>
#include <string_view>

namespace duidelijk::ingest::cbs {

/// Codes for buurten that a source knows by name only.
class Buurten {
 public:
  explicit Buurten(Context& context);
  /// The code of the one buurt with this name in an earlier delivery, spelling aside; else the name itself as a code,
  /// and the buurt is added as a gebied. Valid as long as this object.
  [[nodiscard]] std::string_view code_of(const std::string& naam);
  /// One warning for all names that were not found.
  void warn_of_unknown();

 private:
  void add_own(const std::string& code, const std::string& naam);

  Context& context_;
  std::map<std::string, std::string> codes_;  ///< slug of the name -> code; empty = more than one buurt has that name
  std::map<std::string, std::string> own_;    ///< slug -> code of its own
};

}  // namespace duidelijk::ingest::cbs
