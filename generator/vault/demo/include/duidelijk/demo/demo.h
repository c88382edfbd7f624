// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/base/date.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace duidelijk::demo {

/// The made-up municipality Hanzedijk, GM9901.
struct Options {
  std::filesystem::path folder;  ///< made or replaced; a folder with other content is refused
  std::uint64_t seed = 1;        ///< same seed and scale: same bytes
  double scale = 1.0;            ///< 1 = 130,000 inhabitants; 0.01 to 200; 130 is about the Netherlands
  std::uint32_t message_stride =
      0;  ///< the 2025-K4 of every n-th jeugdige comes as iJw messages, of the others as CSV; 1 = of all,
          ///< about 6,000 files at scale 1; 0 = every eighth, fewer from scale 2
};

/// One file as the municipality received it.
struct Delivery {
  std::string path;  ///< relative to the folder, with '/'
  base::Date received;
};

struct Summary {
  std::vector<Delivery> deliveries;  ///< in order of receipt; the same as leveringen.txt ("bestand;ontvangen")
  std::uint64_t jeugdigen = 0;       ///< with at least one record
  std::uint64_t toewijzingen = 0;    ///< versions written
  std::uint64_t prestaties = 0;      ///< lines written
  std::uint64_t berichten = 0;       ///< iJw messages written
};

/// Writes the deliveries of 2019 to 2025: CSV to 2025-K3, iJw 3.2 for 2025-K4, and the reference files. The folder is
/// written beside the target and renamed, so that it is whole or as it was. Throws base::InputError (a folder that is
/// not a demo, a scale out of range) and base::MachineError (disk full). Memory does not grow with scale: jeugdigen are
/// simulated one at a time.
[[nodiscard]] Summary make(const Options& options);

/// Strings that stand in every confidential field of the deliveries (names, addresses, e-mail, telephone, comments,
/// verwijzer, references of aanbieders) and nowhere else. None of them may ever reach a site.
[[nodiscard]] std::vector<std::string> canaries();

}  // namespace duidelijk::demo
