// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "markup.h"
#include "page_facts.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::verify {

/// Ids and addresses of a page. Reports an idref (aria-labelledby, for, headers …) that names no id of the page.
[[nodiscard]] PageFacts gather_facts(const Document& page, Reporter& reporter);

/// The file that a relative address in the file `from` means, without its fragment; nothing when it leads out of the
/// site. Paths are relative to the site, with '/'.
[[nodiscard]] std::optional<std::string> resolve(std::string_view from, std::string_view address);

/// Whether every address leads somewhere: in the site to a file and an anchor that exist, outside it only by https,
/// mailto or tel, and nothing that a browser would fetch by itself from elsewhere.
void check_links(const std::string& from, const PageFacts& facts, const std::map<std::string, PageFacts>& site,
                 Reporter& reporter);

/// Reports text or an address that names the folder of another audience's site ("../vertrouwelijk/", "site/raad").
void check_other_sites(std::string_view text, std::size_t offset, std::string_view audience, Reporter& reporter);

}  // namespace duidelijk::verify
