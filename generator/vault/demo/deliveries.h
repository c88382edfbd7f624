// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "geography.h"
#include "messages.h"
#include "providers.h"
#include "records.h"
#include "sink.h"

#include "duidelijk/demo/demo.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace duidelijk::demo {

/// Sorts records into the files of a municipality: CSV per year to 2025-K3, then messages beside CSV. Nothing of after
/// the horizon.
class Deliveries {
 public:
  Deliveries(const std::filesystem::path& folder, const Providers& providers, const Geography& geography);
  /// Whether the coming records of 2025-K4 become messages (else CSV).
  void use_messages(bool yes) { messages_on_ = yes; }
  [[nodiscard]] bool as_message(Day known) const { return messages_on_ && known >= xml_start; }
  void add(const Toewijzing& t);
  void add(const Melding& m);
  void add(const Verzoek& v);
  void add(const Prestatie& p);
  /// A reference file with its whole text.
  void add_file(std::string_view path, std::string_view text, Day at);
  /// Closes all files; returns the deliveries in order of receipt. Nothing may be added afterwards.
  void finish(Summary& summary);
  /// At least one record was written since the last call.
  bool written() { return std::exchange(written_, false); }

 private:
  static constexpr std::size_t kinds = 5, folders = years + 1;
  Sink* file(std::size_t kind, Day known);
  std::filesystem::path folder_;
  const Providers& providers_;
  const Geography& geography_;
  std::array<std::array<std::unique_ptr<Sink>, kinds>, folders> files_;
  Messages messages_;
  std::vector<Delivery> delivered_;
  Summary counts_;
  bool messages_on_ = true, written_ = false;
};

}  // namespace duidelijk::demo
