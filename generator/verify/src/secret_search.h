// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "needles.h"
#include "normal_text.h"
#include "reporter.h"

#include "duidelijk/verify/verify.h"

#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::verify {

/// Looks for secrets in bytes and in file names. Immutable after construction, so that threads may share it.
class SecretSearch {
 public:
  /// `also_allowed` are names that the Releases themselves print.
  SecretSearch(const Secrets& secrets, const std::vector<std::string>& also_allowed);

  /// `markup` says that tags may cut words through.
  void search(std::string_view bytes, bool markup, Reporter& reporter) const;
  /// The path of a file below the site.
  void search_path(std::string_view path, Reporter& reporter) const;
  /// Strings that are looked for, each in all its forms.
  [[nodiscard]] std::size_t size() const { return kinds_.size(); }
  /// Names that are too short to look for.
  [[nodiscard]] std::size_t too_short() const { return too_short_; }

 private:
  enum class Kind : std::uint8_t { pseudonym, name, canary };
  struct Hit {
    std::size_t offset = 0, length = 1;
    std::uint32_t id = 0;
  };
  void add_pseudonym(const std::string& bytes);
  void add_word(const std::string& word, Kind kind);
  void search_normal(std::string_view bytes, Tags tags, std::string& text, std::vector<Hit>& hits) const;
  void search_part(std::string_view part, std::size_t from, bool markup, std::vector<Hit>& hits) const;
  void report(Hit hit, Reporter& reporter) const;

  Needles raw_, normal_;
  std::vector<Kind> kinds_;
  std::size_t too_short_ = 0;
};

}  // namespace duidelijk::verify
