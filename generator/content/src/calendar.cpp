// SPDX-License-Identifier: EUPL-1.2
#include "fields.h"
#include "parts.h"

#include <algorithm>

namespace duidelijk::content {
namespace {

/// The items of a file that holds one list under one key.
const std::vector<Node>& items_of(const Document& document, std::string_view key, const Reporter& report) {
  if (document.root.kind == Node::Kind::empty) return list(nullptr, report);
  Fields fields(document.root, report);
  if (!fields.usable()) return list(nullptr, report);
  const auto* node = fields.find(key);
  fields.finish();
  return list(node, report);
}

/// Ids of indicators, or "*" for all.
std::vector<std::string> indicators_or_all(const Node* node, const Reporter& report) {
  if (node != nullptr && node->kind == Node::Kind::scalar && node->value == "*") return {"*"};
  return word_list(node, report);
}

template <typename Item>
void by_date(std::vector<Item>& items) {
  std::stable_sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.date < b.date; });
}

void check_list(const Loaded& loaded, const std::string& file, std::string_view key, base::Diagnostics& out) {
  const auto found = loaded.documents.find(file);
  if (found == loaded.documents.end()) return;
  const Reporter report(found->second.source, out);
  const auto* all = found->second.root.find(key);
  if (all == nullptr) return;
  for (const auto& item : all->items) check_indicator_list(item.find("indicatoren"), loaded.site, report);
}

}  // namespace

std::vector<Trendbreuk> parse_trendbreuken(const Document& document, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  std::vector<Trendbreuk> result;
  for (const auto& node : items_of(document, "trendbreuken", report)) {
    Fields fields(node, report);
    if (!fields.usable()) continue;
    const auto date = fields.required_date("datum");
    Trendbreuk t;
    t.label = fields.required_text("label");
    t.reason = fields.required_text("reden");
    t.indicators = indicators_or_all(fields.require("indicatoren"), report);
    fields.finish();
    if (!date) continue;
    t.date = *date;
    result.push_back(std::move(t));
  }
  by_date(result);
  return result;
}

std::vector<Event> parse_events(const Document& document, base::Diagnostics& out) {
  const Reporter report(document.source, out);
  std::vector<Event> result;
  for (const auto& node : items_of(document, "gebeurtenissen", report)) {
    Fields fields(node, report);
    if (!fields.usable()) continue;
    const auto date = fields.required_date("datum");
    Event e;
    e.label = fields.required_text("label");
    e.indicators = indicators_or_all(fields.find("indicatoren"), report);
    if (e.indicators == std::vector<std::string>{"*"}) e.indicators.clear();
    fields.finish();
    if (!date) continue;
    e.date = *date;
    result.push_back(std::move(e));
  }
  by_date(result);
  return result;
}

void check_calendar(const Loaded& loaded, base::Diagnostics& out) {
  check_list(loaded, loaded.trendbreuken_file, "trendbreuken", out);
  check_list(loaded, loaded.events_file, "gebeurtenissen", out);
}

}  // namespace duidelijk::content
