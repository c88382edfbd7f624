// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "context.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace duidelijk::ingest::csv {

/// What a field must be, and what it becomes in Value.
enum class Type : std::uint8_t {
  text,      ///< any printable text; Value::text, trimmed
  word,      ///< a number or code of its own: letters, digits and -_./+: without spaces
  code,      ///< one of Column::codes; a zero that a spreadsheet dropped is put back
  agb,       ///< eight digits; a dropped first zero is put back
  bsn,       ///< passes the eleven-test; Value::text
  postcode,  ///< any text: the Context makes a gebied of it and drops it
  date,      ///< Value::number is yyyymmdd
  time,      ///< hh:mm or hh:mm:ss; Value::text is always hh:mm:ss
  money,     ///< Value::number is eurocents
  integer,   ///< Value::number
  decimal,   ///< Value::text is the number with a point, thousands separators gone
  period,    ///< 2024, 2024-H1, 2024-K1 or 2024-03
  flag,      ///< ja/nee, j/n, 1/0, true/false; Value::number is 1 or 0
  taakveld   ///< 6.72, 6.72a, 6.751
};

enum class Need : std::uint8_t {
  value,    ///< the column is there and every line fills it
  column,   ///< the column is there; an empty field means: not known
  optional  ///< the column may be absent
};

/// One column of a delivery, as docs/leveringen.md promises it.
struct Column {
  std::string_view name;
  Type type = Type::text;
  Need need = Need::value;
  std::span<const std::string_view> codes = {};                  ///< of Type::code
  std::size_t max_length = 60;                                   ///< bytes; of text and word
  std::int64_t low = std::numeric_limits<std::int64_t>::min();   ///< of numbers, inclusive
  std::int64_t high = std::numeric_limits<std::int64_t>::max();  ///< of numbers, inclusive
};

/// A checked field. An absent column and an empty field are the same: not present.
struct Value {
  std::string_view text;
  std::int64_t number = 0;
  bool present = false;

  [[nodiscard]] std::optional<std::int64_t> optional() const {
    return present ? std::optional<std::int64_t>(number) : std::nullopt;
  }
  [[nodiscard]] int day() const { return static_cast<int>(number); }
};

/// The checked fields of one line, in the order of the kind's columns. Valid until the next line.
struct Line {
  std::span<const Value> values;
  int number = 0;  ///< of the line in the file

  [[nodiscard]] const Value& operator[](std::size_t place) const { return values[place]; }
};

/// Turns checked lines of one file into rows. A sink lives as long as the load of its file.
class Sink {
 public:
  virtual ~Sink() = default;
  /// Adds the rows of this line, or says why it is refused (the line number is filled in by the caller).
  [[nodiscard]] virtual std::optional<Fault> take(Line line) = 0;
  /// After the last line.
  virtual void finish() {}
};

/// A kind of CSV delivery.
struct Kind {
  std::string_view name;  ///< stored in levering.soort
  int rank = 0;
  std::span<const Column> columns;
  std::unique_ptr<Sink> (*open)(Context& context) = nullptr;
};

/// A sink without state of its own.
template <std::optional<Fault> (*take_line)(Line, Context&)>
[[nodiscard]] std::unique_ptr<Sink> stateless(Context& context) {
  class Stateless final : public Sink {
   public:
    explicit Stateless(Context& target) : context_(target) {}
    std::optional<Fault> take(Line line) override { return take_line(line, context_); }

   private:
    Context& context_;
  };
  return std::make_unique<Stateless>(context);
}

}  // namespace duidelijk::ingest::csv
