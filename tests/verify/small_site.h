// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "temp_folder.h"

#include "duidelijk/verify/verify.h"

#include <map>
#include <string>
#include <vector>

namespace duidelijk::verify::testing {

/// Jeugdigen by wijk, kosten and the aandeel of Hanzedijk in 2023 and 2024; of wijk WK02 one figure is hidden.
[[nodiscard]] release::Release small_release(bool confidential = false);

/// The whole page around a body, as the press frames one. `depth` folders below the root of the site.
[[nodiscard]] std::string page(const std::string& body, const release::Release& release, int depth = 0);

/// A site that a test writes by hand, with nothing wrong until the test plants it.
class SmallSite {
 public:
  explicit SmallSite(bool confidential = false);

  release::Release release;
  std::map<std::string, std::string> files;  ///< path -> bytes; the manifest is made of them by write()
  Options options;

  /// Replaces the body of the start page.
  void body(const std::string& html);
  /// Replaces one piece of a file; throws when it is not there, so that no test plants nothing.
  void replace(const std::string& file, const std::string& what, const std::string& by);
  void write();
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  struct Outcome {
    Report report;
    base::Diagnostics diagnostics;
    /// "index.html tekst-anders, …", in order, warnings with a ? behind them.
    std::string rules;
  };
  /// Reads the folder as it is now.
  [[nodiscard]] Outcome verify() const;
  /// write() and verify().
  [[nodiscard]] Outcome outcome();
  [[nodiscard]] std::string faults() { return outcome().rules; }

 private:
  test::TempFolder temp_;
  std::filesystem::path folder_;
};

}  // namespace duidelijk::verify::testing
