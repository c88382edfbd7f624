// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/actuarial/chain_ladder.h"
#include "duidelijk/base/date.h"
#include "duidelijk/base/period.h"
#include "duidelijk/store/store.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace duidelijk::forecast {

/// Granted euros by month of care and month in which they became known.
struct MonthlyClaims {
  struct Entry {
    base::Period care, known;      ///< months
    std::int64_t cents = 0;        ///< net of credits
  };
  base::Date until;                ///< end of the last whole month that was seen
  std::vector<Entry> entries;      ///< each pair once
};

/// Reads them from prestatie_toegekend, up to the last whole month of messages (or `until`, when earlier). A prestatie is of the month in which it began.
/// Throws MachineError when the store fails; a store without prestaties gives no entries.
[[nodiscard]] MonthlyClaims read_claims(store::Store& store, std::optional<base::Date> until = std::nullopt);

enum class Method {
  volledig,       ///< old enough: nothing is expected any more
  chain_ladder,   ///< from how earlier months filled up
  gemiddelde,     ///< too little is known of this month itself: the mean of the months before
  onbekend        ///< too little history to say anything
};

struct DeliveryMonth {
  base::Period month;
  std::int64_t known_cents = 0;
  std::optional<std::int64_t> to_come_cents;            ///< nothing when unknown; can be negative when corrections are expected
  std::optional<std::int64_t> standard_error_cents;     ///< of to_come_cents
  Method method = Method::onbekend;
  double completion = 0.0;                              ///< known / (known + to come); 1 = all there, 0 when unknown
  bool voorlopig = false;
};

/// What was delivered but not yet declared, per month of care. CONFIDENTIAL: exact euros.
struct ClaimsDevelopment {
  base::Date until;
  std::vector<DeliveryMonth> months;         ///< from the first month of care to `until`, without gaps
  actuarial::ChainLadder basis;              ///< origins are the months, developments months since care
  double mean_spread_cents = 0.0;            ///< standard deviation between the months that Method::gemiddelde rests on
  std::size_t mean_months = 0;               ///< and their number
  std::vector<std::string> remarks;          ///< Dutch sentences: what could not be told, and why
};

struct Settings {
  std::size_t developments = 36;   ///< later claims count as known in the last of these months
  double complete_from = 0.98;     ///< below this completion a month is voorlopig
  double usable_from = 0.20;       ///< of a month of which less is expected to be known, the mean of earlier months is used
  std::size_t mean_months = 12;    ///< how many
};

/// Chain ladder by month with Mack's errors. The most recent months, of which next to nothing is declared yet, get the mean expected total of
/// the twelve months before them: its error for q such months together is s · sqrt(q + q² / K), with s the spread and K the number of those twelve.
[[nodiscard]] ClaimsDevelopment develop(const MonthlyClaims& claims, const Settings& settings = {});

/// Nog te declareren: read_claims and develop.
[[nodiscard]] ClaimsDevelopment nog_te_declareren(store::Store& store, std::optional<base::Date> until = std::nullopt);

struct Expectation {
  std::int64_t known_cents = 0;
  std::int64_t to_come_cents = 0;                        ///< of the months that could be told
  std::optional<std::int64_t> standard_error_cents;      ///< with the correlation between months; nothing when one month has none
  bool complete = true;                                  ///< false when a month could not be told
};
/// The months of care within a period together (a quarter, a year).
[[nodiscard]] Expectation expected_in(const ClaimsDevelopment& development, const base::Period& period);

/// How many of the last months are voorlopig, counted from the end up to and including the oldest such month of the last year.
[[nodiscard]] int provisional_months(const ClaimsDevelopment& development);

}  // namespace duidelijk::forecast
