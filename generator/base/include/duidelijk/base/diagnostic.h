// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::base {

enum class Severity { fout, waarschuwing, hint };

/// One thing that is not in order, in the shape of DESIGN.md. Everything a person reads here is Dutch.
struct Diagnostic {
  Severity severity = Severity::fout;
  std::string rule;     ///< stable name, kebab-case Dutch: "onbekende-indicator"
  std::string file;     ///< as the user named it; empty when there is none
  int line = 0;         ///< 1-based; 0 = the whole file
  int column = 0;       ///< 1-based, in characters (code points); 0 = the whole line
  int length = 1;       ///< characters underlined from column
  std::string message;  ///< what is wrong
  /// The source line, without its end; may be empty. NEVER a line of a delivery with personal data.
  std::string excerpt;
  std::string advice;  ///< how to mend it; may be empty
};

/// `file:12:7: fout[rule]: message`, the excerpt with a caret line, then the advice.
/// Every line ends with a line feed. Control characters are shown as ·; of a long source line only a part is shown.
[[nodiscard]] std::string render(const Diagnostic& diagnostic);
/// JSON array of objects with the fields above.
[[nodiscard]] std::string to_json(const std::vector<Diagnostic>& diagnostics);

/// Collects the diagnostics of a run. Not thread-safe: give each thread its own and join them in a fixed order.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic);
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return items_; }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  [[nodiscard]] std::size_t warnings() const { return warnings_; }
  void append(const Diagnostics& other);

 private:
  std::vector<Diagnostic> items_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
};

}  // namespace duidelijk::base
