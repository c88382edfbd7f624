// SPDX-License-Identifier: EUPL-1.2
#include "yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>

namespace duidelijk::content {
namespace {

constexpr std::size_t max_depth = 10;
constexpr std::size_t max_nodes = 200'000;

/// Where and why reading stops.
struct Refusal {
  Mark mark;
  std::string rule, message, advice;
};

/// Builds Nodes from the parser's events. This is half the work of YAML::Load, and sees what that hides: duplicate keys and aliases.
class Builder : public YAML::EventHandler {
 public:
  Builder(int first_line, const Reporter& report) : first_line_(first_line), report_(report) {}
  [[nodiscard]] Node take() { return std::move(root_); }
  [[nodiscard]] Mark place(const YAML::Mark& mark) const { return {mark.line + first_line_, mark.column}; }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    no_anchor(mark, anchor);
    put({Node::Kind::empty, place(mark), {}, false, {}, {}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { no_anchor(mark, 1); }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override {
    no_anchor(mark, anchor);
    no_tag(mark, tag);
    put({Node::Kind::scalar, place(mark), value, tag == "!", {}, {}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

 private:
  struct Level {
    Node node;
    std::optional<Entry> pending;  ///< a key whose value is to come
  };

  void no_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) const {
    if (anchor != YAML::NullAnchor) {
      throw Refusal{place(mark), "yaml-verwijzing", "verwijzingen in YAML (& en *) zijn hier niet toegestaan",
                    "schrijf de waarde uit, of zet hem tussen aanhalingstekens"};
    }
  }
  void no_tag(const YAML::Mark& mark, const std::string& tag) const {
    if (!tag.empty() && tag != "?" && tag != "!") {
      throw Refusal{place(mark), "yaml-ongeldig", "een YAML-type (!) is hier niet toegestaan", "zet de tekst tussen aanhalingstekens"};
    }
  }
  [[nodiscard]] bool wants_key() const {
    return !levels_.empty() && levels_.back().node.kind == Node::Kind::map && !levels_.back().pending;
  }
  [[noreturn]] void no_key(Mark mark) const {
    throw Refusal{mark, "yaml-ongeldig", "hier hoort een sleutel", "zet een tekst die met { of [ begint tussen aanhalingstekens"};
  }

  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    no_anchor(mark, anchor);
    no_tag(mark, tag);
    if (wants_key()) no_key(place(mark));
    if (levels_.size() >= max_depth) throw Refusal{place(mark), "yaml-te-diep", "dit is te diep genest", {}};
    levels_.push_back({{kind, place(mark), {}, false, {}, {}}, std::nullopt});
  }

  void close() {
    auto node = std::move(levels_.back().node);
    levels_.pop_back();
    put(std::move(node));
  }

  void put(Node node) {
    if (++nodes_ > max_nodes) throw Refusal{node.mark, "te-groot", "dit bestand heeft te veel onderdelen", {}};
    if (levels_.empty()) {
      root_ = std::move(node);
      return;
    }
    auto& level = levels_.back();
    if (level.node.kind == Node::Kind::list) {
      level.node.items.push_back(std::move(node));
    } else if (!level.pending) {
      key(level, node);
    } else {
      level.pending->value = std::move(node);
      level.node.entries.push_back(std::move(*level.pending));
      level.pending.reset();
    }
  }

  void key(Level& level, const Node& node) {
    if (node.kind != Node::Kind::scalar) no_key(node.mark);
    if (level.node.find(node.value) != nullptr) {
      report_.error(node.mark, node.length(), "dubbele-sleutel", "de sleutel " + quote(node.value) + " staat hier twee keer",
                    "haal er een weg");
    }
    level.pending = Entry{node.value, node.mark, {}};
  }

  int first_line_;
  const Reporter& report_;
  std::vector<Level> levels_;
  Node root_;
  std::size_t nodes_ = 0;
};

std::string advice_for(std::string_view text, Mark mark, int first_line) {
  for (int line = first_line; line < mark.line; ++line) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  const auto line = text.substr(0, text.find('\n'));
  if (line.substr(0, line.find_first_not_of(" \t")).find('\t') != std::string_view::npos) {
    return "spring in met spaties, niet met tabs";
  }
  return "zet een tekst met een dubbele punt, of die met { of [ begint, tussen aanhalingstekens; let op het inspringen";
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  for (const auto& entry : entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

std::optional<Node> parse_yaml(std::string_view yaml, int first_line, const Reporter& report) {
  Builder builder(first_line, report);
  try {
    std::istringstream stream{std::string{yaml}};
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return Node{};
    auto root = builder.take();
    if (parser.HandleNextDocument(builder)) {
      report.error(builder.take().mark, 1, "yaml-ongeldig", "hier begint een tweede YAML-document", "gebruik één document per bestand");
      return std::nullopt;
    }
    return root;
  } catch (const Refusal& r) {
    report.error(r.mark, 1, r.rule, r.message, r.advice);
  } catch (const YAML::Exception& e) {
    const auto mark = e.mark.is_null() ? Mark{} : builder.place(e.mark);
    report.error(mark, 1, "yaml-ongeldig", "deze YAML is niet te lezen", advice_for(yaml, mark, first_line));
  }
  return std::nullopt;
}

}  // namespace duidelijk::content
