// SPDX-License-Identifier: EUPL-1.2
#include "csv/printed.h"

#include "csv/value.h"

#include "duidelijk/base/text.h"

namespace duidelijk::ingest::csv {

Printed read_printed(std::string_view text) {
  Printed printed;
  text = base::trim(text);
  if (text == "x") printed.note = "x: in de bron niet opgegeven";
  if (text == "-") printed.note = "-: in de bron niet beschikbaar";
  if (text.ends_with('#')) {
    printed.note = "#: in de bron vervangen door een waarde uit de eigen cijfers van de gemeente";
    text.remove_suffix(1);
  } else if (text.ends_with('%')) {
    text.remove_suffix(1);
  }
  if (const auto number = read_decimal(base::trim(text))) printed.value = *number;
  if (printed.value.empty() && text.size() > 1) printed.note.clear();
  return printed;
}

}  // namespace duidelijk::ingest::csv
