// SPDX-License-Identifier: EUPL-1.2
#include "query.h"

#include "duidelijk/facts/facts.h"

#include "duidelijk/base/cell_key.h"
#include "duidelijk/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace duidelijk::facts {
namespace {

constexpr const char* kFile = "content/dimensies.yaml";
constexpr std::size_t kMaxMembers = 100'000;

class MemberReader {
 public:
  MemberReader(store::Store& store, content::Dimension& dimension)
      : dimension_(dimension), query_(store, dimension.members_from, {kFile, false}) {}

  void run() {
    const int id = need("id"), label = need("label"), parent = need("parent");
    dimension_.members.clear();
    while (query_.next()) {
      content::Member member{text(id, "id"), text(label, "label"), query_.type(parent) == Query::Type::null ? "" : text(parent, "parent")};
      check(member);
      dimension_.members.push_back(std::move(member));
      if (dimension_.members.size() > kMaxMembers) refuse("leden_uit geeft meer dan 100.000 leden");
    }
    check_tree();
  }

 private:
  [[nodiscard]] int need(const char* name) const {
    const auto& columns = query_.columns();
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) refuse(fmt::format("leden_uit geeft geen kolom '{}'", name));
    return static_cast<int>(found - columns.begin());
  }

  [[nodiscard]] std::string text(int column, const char* name) const {
    if (query_.type(column) != Query::Type::text) refuse(fmt::format("leden_uit geeft een lid waarvan '{}' geen tekst is", name));
    return std::string(query_.text(column));
  }

  void check(const content::Member& member) {
    if (!base::is_key_word(member.id) || member.id == "T") {
      refuse("leden_uit geeft een id die niet in een sleutel kan: letters, cijfers en -_.+: , hoogstens 80 tekens, en niet 'T'");
    }
    if (!ids_.insert(member.id).second) refuse(fmt::format("leden_uit geeft het lid '{}' twee keer", member.id));
    if (base::trim(member.label).empty() || !base::is_utf8(member.label)) {
      refuse(fmt::format("leden_uit geeft het lid '{}' geen leesbaar opschrift", member.id));
    }
  }

  void check_tree() const {
    std::map<std::string, std::string> parent_of;
    for (const auto& member : dimension_.members) parent_of[member.id] = member.parent;
    for (const auto& member : dimension_.members) {
      std::size_t steps = 0;
      for (std::string at = member.parent; !at.empty(); at = parent_of[at]) {
        if (!ids_.contains(at)) refuse(fmt::format("leden_uit: '{}' hoort bij '{}', en dat is geen lid", member.id, at));
        if (++steps > parent_of.size()) refuse(fmt::format("leden_uit: '{}' hoort via een omweg bij zichzelf", member.id));
      }
    }
  }

  [[noreturn]] void refuse(const std::string& message) const {
    query_.refuse("dimensie-leden", fmt::format("dimensie '{}': {}", dimension_.id, message));
  }

  content::Dimension& dimension_;
  Query query_;
  std::set<std::string> ids_;
};

}  // namespace

void fill_members(store::Store& store, std::vector<content::Dimension>& dimensions) {
  for (auto& dimension : dimensions) {
    if (!dimension.members_from.empty()) MemberReader(store, dimension).run();
  }
}

}  // namespace duidelijk::facts
