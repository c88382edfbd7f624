// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codes.h"
#include "context.h"
#include "ijw/bericht.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace duidelijk::ingest::ijw {

/// Reads the fields of one element and remembers the first thing that is wrong, so that an element gives one diagnostic.
/// After a fault the values returned mean nothing. No value of a message is ever quoted.
class Fields {
 public:
  Fields(const Bericht& bericht, pugi::xml_node element) : bericht_(bericht), element_(element) {}

  /// Paths are local names from the element: "Product/Categorie". "Need" fields are required; the others give an
  /// empty value when absent.
  [[nodiscard]] std::string_view need_text(std::string_view path, std::size_t most);
  [[nodiscard]] std::string_view text(std::string_view path, std::size_t most);
  [[nodiscard]] std::string_view need_code(std::string_view path, Code list);
  [[nodiscard]] std::string_view code(std::string_view path, Code list);
  [[nodiscard]] int need_date(std::string_view path);
  [[nodiscard]] std::optional<std::int64_t> date(std::string_view path);
  /// 0 to `most`.
  [[nodiscard]] std::int64_t need_number(std::string_view path, std::int64_t most);
  [[nodiscard]] std::optional<std::int64_t> number(std::string_view path, std::int64_t most);
  /// A number of at most nine digits without leading zeros, as text: toewijzingnummers must compare equal over messages.
  [[nodiscard]] std::string_view need_nummer(std::string_view path);
  [[nodiscard]] std::string_view nummer(std::string_view path);
  /// hh:mm:ss
  [[nodiscard]] std::string_view need_time(std::string_view path);
  /// Eurocents of path/<amount> with path/DebetCredit; credit is negative.
  [[nodiscard]] std::int64_t need_cents(std::string_view path, std::string_view amount, std::int64_t most);

  /// `later` may not lie before `earlier`.
  void check_order(std::int64_t earlier, std::int64_t later, std::string_view earlier_name, std::string_view later_path);
  void fail(std::string_view path, std::string rule, std::string message, std::string advice);
  [[nodiscard]] bool good() const { return !fault_; }
  [[nodiscard]] const std::optional<Fault>& fault() const { return fault_; }
  /// The fault or, when there is none, null; and the line of the element itself.
  [[nodiscard]] int line() const { return bericht_.line_of(element_); }

 private:
  [[nodiscard]] std::string_view required(std::string_view path);

  const Bericht& bericht_;
  pugi::xml_node element_;
  std::optional<Fault> fault_;
};

}  // namespace duidelijk::ingest::ijw
