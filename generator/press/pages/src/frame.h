// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "address.h"
#include "assets.h"
#include "definitions.h"
#include "model.h"
#include "outline.h"
#include "templates.h"

#include "duidelijk/content/site.h"
#include "duidelijk/release/release.h"

#include <string>

namespace duidelijk::pages {

/// What is particular to one page; the frame adds head, band, navigation and foot.
struct PageParts {
  Address address;
  std::string title;         ///< plain text, for <title>
  std::string description;   ///< plain text
  std::string section;       ///< of the navigation; empty = none
  std::string language = "nl";
  std::string script;        ///< name of an asset; empty = none
  Html body;
};

/// Everything that the pages of one site share. Navigation is rendered once; per page only the way to the root and the mark of the
/// current section are filled in. Immutable, so threads may share it.
class Frame {
 public:
  Frame(const content::Site& site, const release::Release& release, const Templates& templates, const Outline& outline, const AssetNames& assets,
        bool has_privacy_report);

  [[nodiscard]] std::string page(const PageParts& parts) const;
  /// Digest of what a page may show of the others: navigation, topics on cards and in the register, edition line, names of assets.
  [[nodiscard]] const std::string& digest() const { return digest_; }

  [[nodiscard]] const content::Site& site() const { return site_; }
  [[nodiscard]] const release::Release& release() const { return release_; }
  [[nodiscard]] const Templates& templates() const { return templates_; }
  [[nodiscard]] const Outline& outline() const { return outline_; }
  [[nodiscard]] bool has_privacy_report() const { return has_privacy_report_; }
  [[nodiscard]] const Definitions& definitions() const { return definitions_; }

 private:
  [[nodiscard]] std::string navigation() const;

  const content::Site& site_;
  const release::Release& release_;
  const Templates& templates_;
  const Outline& outline_;
  const AssetNames& assets_;
  Definitions definitions_;
  std::string edition_line_;
  std::string navigation_;
  std::string digest_;
  bool has_privacy_report_;
};

/// "4e kwartaal 2025, gegevens tot en met 31 december 2025, voorlopig"
[[nodiscard]] std::string edition_line(const release::Release& release);

}  // namespace duidelijk::pages
