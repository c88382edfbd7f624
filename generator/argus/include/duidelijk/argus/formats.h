// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Sources: τ-ARGUS User's Manual 4.1 (Statistics Netherlands, research.cbs.nl/casc/Software/TauManualV4.1.pdf), on
// metadata, hierarchies, tables and a-priori information; for JJ the writer of sdcTable (github.com/sdcTools/sdcTable,
// R/createJJFormat.R and R/writeJJFormat.R). Every reader takes the text of a file and its name for messages, and
// throws base::InputError with all faults, each with its line; every writer gives text of which the reader gives the
// same back. Lines end with a line feed; CR LF is read too.
namespace duidelijk::argus {

/// One variable of a .rda file.
struct Variable {
  std::string name;
  std::optional<std::size_t> position;   ///< first character, from 1; only of files without separator
  std::optional<std::size_t> width;      ///< characters
  std::vector<std::string> missing;      ///< codes that mean: not known
  bool recodeable = false;               ///< <RECODEABLE>: a dimension
  bool numeric = false;                  ///< <NUMERIC>
  bool weight = false;                   ///< <WEIGHT>
  bool holding = false;                  ///< <HOLDING>: whose records are of one contributor
  bool frequency = false;                ///< <FREQUENCY>, of ready tables
  bool maxscore = false;                 ///< <MAXSCORE>, of ready tables: one of the largest contributions
  bool status = false;                   ///< <STATUS>, of ready tables
  bool shadow = false;                   ///< <SHADOW>: what decides which contributions are the largest
  bool cost = false;                     ///< <COSTVAR>: what hiding costs
  bool lower_level = false;              ///< <LOWERPL>, of ready tables: the lower protection level
  bool upper_level = false;              ///< <UPPERPL>
  bool hierarchical = false;             ///< <HIERARCHICAL>
  int decimals = 0;                      ///< <DECIMALS> of a numeric variable or a weight, 0 to 6
  std::optional<std::string> total;      ///< <TOTCODE>
  std::optional<std::string> codes;      ///< <CODELIST>, a file with labels
  std::optional<std::string> hierarchy;  ///< <HIERCODELIST>, a .hrc file as it is named there
  std::optional<std::string>
      lead;  ///< <HIERLEADSTRING>: what stands before a code for each level; "@" when there is none
  std::vector<std::size_t> levels;   ///< <HIERLEVELS>: how many characters of the code each level has
  std::vector<std::string> request;  ///< <REQUEST>: the codes of who asks for protection
  std::vector<int> distance;         ///< <DISTANCE>
  friend bool operator==(const Variable&, const Variable&) = default;
};

struct Metadata {
  std::optional<char> separator;                        ///< <SEPARATOR>; nothing = fixed width
  std::string safe = "s", unsafe = "u", protect = "p";  ///< how a .tab file spells its statuses; capitals do not count
  std::vector<Variable> variables;
  [[nodiscard]] const Variable* find(std::string_view name) const;
  friend bool operator==(const Metadata&, const Metadata&) = default;
};
[[nodiscard]] Metadata read_metadata(std::string_view text, const std::string& file);
[[nodiscard]] std::string write_metadata(const Metadata& metadata);

/// One code of a .hrc file: `depth` lead strings stand before it, 0 at the top.
struct Code {
  std::string code;
  std::size_t depth = 0;
  friend bool operator==(const Code&, const Code&) = default;
};
/// A code stands once; none is more than one deeper than the one before it.
[[nodiscard]] std::vector<Code> read_hierarchy(std::string_view text, const std::string& file,
                                               std::string_view lead = "@");
[[nodiscard]] std::string write_hierarchy(const std::vector<Code>& codes, std::string_view lead = "@");

/// safe, unsafe and protect as the metadata spell them; secondary is m (x in JJ) and empty is e or nothing, as
/// τ-ARGUS reads them (github.com/sdcTools/tauargus, TableSet.java). z, which is protect in JJ, is read too.
enum class Status { safe, unsafe, protect, secondary, empty };

/// One line of a .tab file: a field per variable of the metadata, in that order, and perhaps a status: in the field of
/// the variable with <STATUS>, or without such a variable behind the fields.
struct TableRow {
  std::vector<std::string> fields;
  std::optional<Status> status;
  int line = 0;  ///< from 1, of what was read; no part of equality
  friend bool operator==(const TableRow& a, const TableRow& b) { return a.fields == b.fields && a.status == b.status; }
};
/// The fields of numeric variables are numbers, with a point, or with a comma when that is not the separator; the
/// metadata have a separator. A separator between double quotes is part of the field.
[[nodiscard]] std::vector<TableRow> read_table(std::string_view text, const std::string& file,
                                               const Metadata& metadata);
[[nodiscard]] std::string write_table(const std::vector<TableRow>& rows, const Metadata& metadata);

/// One line of a .hst file: a status, a cost or protection levels for the cell with these codes ("Total" or nothing =
/// the total).
struct Apriori {
  enum class Kind { safe, unsafe, protect, cost, levels };
  std::vector<std::string> codes;
  Kind kind = Kind::safe;
  double first = 0, second = 0;  ///< the cost, or the lower and upper level
  friend bool operator==(const Apriori&, const Apriori&) = default;
};
[[nodiscard]] std::vector<Apriori> read_apriori(std::string_view text, const std::string& file, std::size_t dimensions,
                                                char separator);
[[nodiscard]] std::string write_apriori(const std::vector<Apriori>& lines, char separator);

/// The linear system of a whole set of tables, as the solvers of τ-ARGUS read it.
struct System {
  struct Cell {
    double value = 0, cost = 1;
    char status = 's';            ///< s safe, u unsafe, z fixed, m or x secondary
    double lower = 0, upper = 0;  ///< what everybody knows of it; lower <= value <= upper
    double lower_level = 0, upper_level = 0, sliding_level = 0;
    friend bool operator==(const Cell&, const Cell&) = default;
  };
  struct Term {
    std::size_t cell = 0;
    int coefficient = 1;
    friend bool operator==(const Term&, const Term&) = default;
  };
  struct Equation {  ///< Σ coefficient · cell = constant
    double constant = 0;
    std::vector<Term> terms;
    friend bool operator==(const Equation&, const Equation&) = default;
  };
  std::vector<Cell> cells;  ///< numbered from 0
  std::vector<Equation> equations;
  friend bool operator==(const System&, const System&) = default;
};
/// Whether the values satisfy the equations is not asked.
[[nodiscard]] System read_jj(std::string_view text, const std::string& file);
[[nodiscard]] std::string write_jj(const System& system);

}  // namespace duidelijk::argus
