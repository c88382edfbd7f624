// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "geography.h"
#include "providers.h"
#include "records.h"

#include "duidelijk/demo/demo.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::demo {

/// Writes iJw 3.2 messages, each a file of its own as the standard wants: one client per 301, 305, 307 and 315, one
/// declaratie per 323 and 325. Every field that may hold a confidential text holds a canary.
class Messages {
 public:
  Messages(const std::filesystem::path& folder, const Providers& providers, const Geography& geography)
      : folder_(folder), providers_(providers), geography_(geography) {}
  void add(const Toewijzing& t);
  void add(const Melding& m);
  void add(const Verzoek& v);
  /// Kept until finish(), because a declaratie holds all lines of one aanbieder and month.
  void add(const Prestatie& p) { lines_.push_back(p); }
  void finish();
  [[nodiscard]] const std::vector<Delivery>& delivered() const { return delivered_; }

 private:
  struct Kind {
    const char* name;
    const char* code;  ///< BerichtCode
  };
  void begin(const Kind& kind, std::string_view from, std::string_view to, Day sent);
  void person(const Person& p, bool full_name);
  void name(bool full);
  void relation();
  void contact(const Address& place);
  void end(const Kind& kind, Day sent);
  void declaration(const Prestatie* first, const Prestatie* last);
  void answer(const Prestatie* first, const Prestatie* last, std::string_view identification);
  void line(const Prestatie& p, bool with_code);
  // Elements of the message's own namespace and of the shared schema.
  void open(std::string_view tag);
  void close(std::string_view tag);
  void el(std::string_view tag, std::string_view value);
  void shared(std::string_view tag, std::string_view value);
  [[nodiscard]] const std::string& agb(int aanbieder) const {
    return providers_.all()[static_cast<std::size_t>(aanbieder)].agb;
  }

  std::filesystem::path folder_;
  const Providers& providers_;
  const Geography& geography_;
  std::vector<Prestatie> lines_;
  std::vector<Delivery> delivered_;
  std::string text_, prefix_, identification_;
  std::uint32_t sequence_ = 0;
};

}  // namespace duidelijk::demo
