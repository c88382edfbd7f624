// SPDX-License-Identifier: EUPL-1.2
#include "ijw/bericht.h"
#include "ijw/messages.h"
#include "ijw/parts.h"
#include "reader.h"

#include "duidelijk/base/error.h"

#include <fmt/format.h>

#include <array>

namespace duidelijk::ingest {
namespace {

using namespace std::string_view_literals;

struct Message {
  std::string_view kind;
  std::string_view code;  ///< BerichtCode
  int rank;
  void (*load)(const ijw::Bericht&, Context&);
};

constexpr std::array<Message, 6> messages{{{"jw301", "436", rank_toewijzingen, ijw::load_jw301},
                                           {"jw305", "438", rank_starts, ijw::load_jw305},
                                           {"jw307", "440", rank_stops, ijw::load_jw307},
                                           {"jw315", "446", rank_verzoeken, ijw::load_jw315},
                                           {"jw323", "490", rank_prestaties, ijw::load_jw323},
                                           {"jw325", "491", rank_afkeuringen, ijw::load_jw325}}};

bool is_xml(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF"sv)) head.remove_prefix(3);
  const std::size_t at = head.find_first_not_of(" \t\r\n");
  return at != std::string_view::npos && head[at] == '<';
}

/// The text of the first element with this local name.
std::string_view first_text(std::string_view head, std::string_view name) {
  for (std::size_t at = head.find(name); at != std::string_view::npos; at = head.find(name, at + 1)) {
    const std::string_view rest = head.substr(at + name.size());
    const bool opens = at > 0 && (head[at - 1] == '<' || head[at - 1] == ':');
    if (!opens || rest.empty() || (rest.front() != '>' && rest.front() != ' ')) continue;
    const std::size_t start = rest.find('>');
    const std::size_t end = rest.find('<');
    if (start == std::string_view::npos || end == std::string_view::npos || end < start) return {};
    std::string_view text = rest.substr(start + 1, end - start - 1);
    while (!text.empty() && text.front() <= ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() <= ' ') text.remove_suffix(1);
    return text;
  }
  return {};
}

class IjwReader : public Reader {
 public:
  explicit IjwReader(const Message& message) : message_(message) {}
  std::string_view kind() const override { return message_.kind; }
  int rank() const override { return message_.rank; }
  Match recognises(std::string_view head) const override {
    return is_xml(head) && first_text(head, "BerichtCode") == message_.code ? Match::yes : Match::no;
  }
  void load(std::string_view bytes, Context& context) const override {
    const ijw::Bericht bericht(bytes, context.file());
    if (bericht.code() != message_.code || ijw::local_name(bericht.root()) != "Bericht") {
      bericht.refuse(bericht.root(), "bericht-onbekend", "dit is geen iJw-bericht dat gelezen kan worden", "haal het bericht opnieuw op");
    }
    ijw::open_message(bericht, context);
    message_.load(bericht, context);
  }

 private:
  const Message& message_;
};

/// Any other XML: says what is wrong with it.
class OtherXmlReader : public Reader {
 public:
  std::string_view kind() const override { return "xml"; }
  int rank() const override { return rank_overig; }
  Match recognises(std::string_view head) const override { return is_xml(head) ? Match::perhaps : Match::no; }
  void load(std::string_view bytes, Context& context) const override {
    const ijw::Bericht bericht(bytes, context.file());  // tells of broken XML, a wrong version, a missing header first
    bericht.refuse(bericht.root(), "bericht-onbekend", "dit bericht is geen JW301, JW305, JW307, JW315, JW323 of JW325",
                   "andere berichten zijn niet nodig: laat dit bestand weg");
  }
};

}  // namespace

void add_ijw_readers(Readers& readers) {
  for (const Message& message : messages) readers.push_back(std::make_unique<IjwReader>(message));
  readers.push_back(std::make_unique<OtherXmlReader>());
}

}  // namespace duidelijk::ingest
