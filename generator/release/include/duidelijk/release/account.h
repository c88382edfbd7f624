// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "duidelijk/release/release.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::release {

/// Why a cell is hidden, told no finer than the attacker of disclosure.md §2 is assumed to know it: that a cell is
/// primary, not whether it is zero or what its rest is, nor by whose part an amount would give somebody away.
enum class Hiding {
  klein,       ///< few, or what is left of a total or of a wider group is few
  gebied,      ///< an area with too few young people
  bedrag,      ///< euros of few
  verzoek,     ///< somebody asked for it
  waarneming,  ///< few observations, or a small denominator
  deel,        ///< goes with another: a part of a quotient, a count on the same key
  eerder,      ///< because of an earlier edition
  rij,         ///< secondary: else another follows from a row or column
  samen,       ///< secondary: else another follows from several tables together
  bereik,      ///< secondary: else another could be estimated too narrowly
  som          ///< secondary: else the euros of few follow as a sum
};
inline constexpr std::array<Hiding, 11> all_hiding{Hiding::klein,      Hiding::gebied, Hiding::bedrag, Hiding::verzoek,
                                                   Hiding::waarneming, Hiding::deel,   Hiding::eerder, Hiding::rij,
                                                   Hiding::samen,      Hiding::bereik, Hiding::som};
[[nodiscard]] std::string_view code(Hiding hiding);
/// Two or three words for a heading: "klein aantal".
[[nodiscard]] std::string_view label(Hiding hiding);
/// A plain Dutch clause: "anders volgt een ander cijfer uit een rij of kolom".
[[nodiscard]] std::string_view words(Hiding hiding);
[[nodiscard]] bool is_secondary(Hiding hiding);

/// The certificate of one Release, for the privacy officer. CONFIDENTIAL: it names hidden cells and what protects what.
/// Plain data without exact value: no field holds or is computed from one. It therefore has no wanted bounds of
/// amounts, which are computed from the amount, nor what an earlier edition printed of a figure that is withheld.
struct Account {
  struct Table {
    std::string title;  ///< "Jeugdigen met jeugdhulp, per jaar, naar wijk"
    std::int64_t cells = 0, shown = 0;
    std::map<Hiding, std::int64_t> hidden;
  };
  /// Cells that are hidden for the sake of others: of what kind, and one of them in words.
  struct Protection {
    Hiding hiding = Hiding::rij;
    std::string hidden, protects;  ///< names of indicators; `protects` may be empty
    std::int64_t count = 0;
    std::string example, example_of;  ///< "Jeugdigen met jeugdhulp, 2024, wijk Binnenstad"
  };
  /// All that a hidden count of few can be, for whoever adds up everything that this audience sees.
  struct Interval {
    std::string name;
    std::int64_t lo = 0, hi = 0;
  };
  /// What was attacked as one: a release of this edition (with its certificate), or an earlier one.
  struct Seen {
    std::string audience, edition, certificate;
  };

  std::string audience, audience_label, edition;
  std::string figures;        ///< digest of the Release without its certificate
  std::vector<Table> tables;  ///< in the order of the tables of the Release
  std::int64_t primaries = 0, secondaries = 0, given_back = 0;
  std::int64_t withheld = 0;  ///< new versions of printed figures that are not shown
  std::int64_t kept = 0;      ///< a rule would hide them, but they were printed before
  std::vector<Protection> protections;
  std::int64_t variables = 0, relations = 0;
  std::int64_t asked = 0;  ///< sensitive quantities that were attacked
  std::int64_t wide = 0;   ///< of these, as uncertain as wanted for all that linear programs find
  std::int64_t inside = 0;  ///< too narrow for someone who counts in a hidden cell, by what earlier editions told
  std::optional<std::int64_t> witnessed, unproven;  ///< nothing: no witness was looked for. Together they are `asked`.
  std::int64_t width = 0, reach = 0;                ///< wanted of a count: hi - lo >= width and hi >= reach
  std::int64_t intervals_of = 0;                    ///< counts of few of which the whole interval was worked out …
  std::vector<Interval> narrowest;                  ///< … and the narrowest of them, by width and name
  std::vector<Seen> seen;
  std::vector<std::string> rules;
  std::string digest;  ///< SHA-256 over everything above
};

/// JSON, schema docs/certificaat.schema.json. Deterministic bytes; fills in the digest.
[[nodiscard]] std::string write(Account& account);
/// Parses and validates. Throws base::InputError that names the file and what is wrong.
[[nodiscard]] Account read_account(std::string_view json, const std::string& file_name);
[[nodiscard]] Account read_account_file(const std::filesystem::path& path);
/// "2025-K4.openbaar.certificaat.json"
[[nodiscard]] std::string account_file_name(std::string_view edition, std::string_view audience);

/// The digest that the Release would have without certificate.
[[nodiscard]] std::string figures_digest(Release release);
/// Throws base::InputError unless this is the certificate of this Release: named by it, of the same figures, and with
/// the same counts of cells.
void require_belongs(const Account& account, const Release& release, const std::string& file_name);
/// The accounts in `accounts`, first of this Release's own audience, are those that it names. Throws as
/// require_belongs.
void require_complete(std::span<const Account> accounts, const Release& release, const std::string& folder);

/// The numbers of certificates as figures with keys, so that charts, tables and verify take them as they take those of
/// a Release:
///   verslag-AUDIENCE-cellen, -getoond        naar tabel (1, 2 …)
///   verslag-AUDIENCE-afgeschermd             naar reden (code) and tabel
///   verslag-AUDIENCE-beschermt               naar groep (1, 2 …)
///   verslag-AUDIENCE-van, -tot               naar interval (1, 2 …)
///   verslag-AUDIENCE-getal                   naar post (primair …)
[[nodiscard]] Release figures_of(std::span<const Account> accounts, const Release& of);

}  // namespace duidelijk::release
