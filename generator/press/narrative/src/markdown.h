// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "evaluate.h"
#include "scan.h"

#include <functional>
#include <string>
#include <vector>

namespace duidelijk::narrative {

/// An image whose address is no picture but an order for a figure: `grafiek:…`, `tabel:…`, `kerncijfer:…`.
struct FigureOrder {
  std::string address;
  std::string title;    ///< the alt text
};

/// Parses marked CommonMark, puts the pieces in the place of their markers and renders safe HTML. Raw HTML, bindings in addresses, plain
/// images and links to odd schemes are reported; a figure stands on a line of its own.
/// `figure` renders an order and is given the place where it stands.
struct Markdown {
  const Source& source;
  const std::vector<Found>& found;
  const std::vector<Piece>& pieces;
  const std::map<std::string, std::string>* page_files;   ///< null = no pages to link to
  const std::string& to_root;
  std::function<std::string(const FigureOrder&, const base::Diagnostic&)> figure;

  [[nodiscard]] std::string to_html(const std::string& marked, base::Diagnostics& diagnostics) const;
};

}  // namespace duidelijk::narrative
