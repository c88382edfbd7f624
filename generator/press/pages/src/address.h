// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace duidelijk::pages {

/// Where a page stands in its site: a folder path of slugs, "" for the start page. Addresses between pages are relative and name index.html,
/// so that a site reads the same from a web server and from a disk.
class Address {
 public:
  Address() = default;
  explicit Address(std::string folder) : folder_(std::move(folder)) {}

  [[nodiscard]] const std::string& folder() const { return folder_; }
  /// "kosten/index.html"
  [[nodiscard]] std::string file() const;
  /// "kosten/fig-1.csv"
  [[nodiscard]] std::string beside(std::string_view name) const;
  /// "../" for each level: from this page to the root of the site.
  [[nodiscard]] std::string to_root() const;
  /// The relative address of another page.
  [[nodiscard]] std::string to(const Address& other) const;

  friend bool operator==(const Address&, const Address&) = default;

 private:
  std::string folder_;
};

}  // namespace duidelijk::pages
