// SPDX-License-Identifier: EUPL-1.2
#include "lines.h"

#include "duidelijk/argus/formats.h"
#include "duidelijk/base/error.h"
#include "duidelijk/base/text.h"

#include <set>

namespace duidelijk::argus {

std::vector<Code> read_hierarchy(std::string_view text, const std::string& file, std::string_view lead) {
  Faults faults(file);
  std::vector<Code> codes;
  std::set<std::string> seen;
  if (lead.empty())
    base::refuse("bestand-van-argus", file, "het teken voor een niveau ontbreekt",
                 "geef <HIERLEADSTRING> een teken, zoals \"@\"");
  for (const Line& line : lines_of(text)) {
    std::string_view rest = line.text;
    Code code;
    for (; rest.starts_with(lead); rest.remove_prefix(lead.size())) ++code.depth;
    code.code = base::trim(rest);
    if (code.code.empty()) {
      faults.add(line.number, "hier ontbreekt de code",
                 "haal de regel weg, of zet de code achter '" + std::string(lead) + "'");
    } else if (code.depth > (codes.empty() ? 0 : codes.back().depth + 1)) {
      faults.add(line.number,
                 "'" + base::printable(code.code) + "' staat meer dan een niveau dieper dan de regel erboven",
                 "zet er zoveel '" + std::string(lead) + "' voor als de code diep is");
    } else if (!seen.insert(code.code).second) {
      faults.add(line.number, "'" + base::printable(code.code) + "' staat er al", "een code staat een keer in de boom");
    } else {
      codes.push_back(std::move(code));
    }
  }
  if (codes.empty() && !faults.any()) faults.add(0, "er staan geen codes in dit bestand", "een code per regel");
  faults.stop_if_any();
  return codes;
}

std::string write_hierarchy(const std::vector<Code>& codes, std::string_view lead) {
  std::string text;
  for (const Code& code : codes) {
    for (std::size_t i = 0; i < code.depth; ++i) text += lead;
    text += code.code + "\n";
  }
  return text;
}

}  // namespace duidelijk::argus
