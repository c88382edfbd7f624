// SPDX-License-Identifier: EUPL-1.2
#include "cells.h"
#include "words.h"

#include "duidelijk/base/hash.h"

#include <array>
#include <charconv>

namespace duidelijk::release {
namespace {

/// Appends JSON. One line for each table period, indicator and dimension, so that two releases can be compared by line.
class JsonText {
 public:
  explicit JsonText(std::string& out) : out_(out) {}

  void raw(std::string_view text) { out_ += text; }

  void string(std::string_view text) {
    out_ += '"';
    for (const char c : text) character(c);
    out_ += '"';
  }

  void number(std::int64_t value) {
    std::array<char, 24> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    out_.append(buffer.data(), end);
  }

  void name(std::string_view key) {
    string(key);
    out_ += ": ";
  }
  void field(std::string_view key, std::string_view value) {
    name(key);
    string(value);
  }
  void flag(std::string_view key, bool value) {
    name(key);
    raw(value ? "true" : "false");
  }
  void field(std::string_view key, std::int64_t value) {
    name(key);
    number(value);
  }

  template <typename Items, typename One>
  void list(const Items& items, std::string_view separator, One one) {
    out_ += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) raw(separator);
      first = false;
      one(item);
    }
    out_ += ']';
  }

 private:
  void character(char c) {
    switch (c) {
      case '"': out_ += "\\\""; return;
      case '\\': out_ += "\\\\"; return;
      case '\n': out_ += "\\n"; return;
      case '\t': out_ += "\\t"; return;
      default: break;
    }
    if (static_cast<unsigned char>(c) >= 0x20) {
      out_ += c;
      return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    out_ += "\\u00";
    out_ += digits[code >> 4U];
    out_ += digits[code & 15U];
  }

  std::string& out_;
};

void strings(JsonText& json, const std::vector<std::string>& texts) {
  json.list(texts, ", ", [&](const std::string& text) { json.string(text); });
}

void dimension(JsonText& json, const Dimension& d) {
  json.raw("{");
  json.field("id", d.id);
  json.raw(", ");
  json.field("label", d.label);
  json.raw(", ");
  json.field("totaal", d.total_label);
  json.raw(", ");
  json.name("leden");
  json.list(d.members, ", ", [&](const Member& m) {
    json.raw("{");
    json.field("id", m.id);
    json.raw(", ");
    json.field("label", m.label);
    json.raw(", ");
    json.field("ouder", m.parent);
    json.raw("}");
  });
  json.raw("}");
}

void norm(JsonText& json, const std::optional<Norm>& n) {
  json.name("norm");
  if (!n) {
    json.raw("null");
    return;
  }
  json.raw("{");
  json.field("waarde", n->value);
  json.raw(", ");
  json.field("eenheid", n->unit);
  json.raw(", ");
  json.field("bron", n->source);
  json.raw("}");
}

void indicator(JsonText& json, const Indicator& i) {
  const auto text = [&](std::string_view key, const std::string& value) {
    json.field(key, value);
    json.raw(", ");
  };
  json.raw("{");
  text("id", i.id);
  json.field("versie", i.version);
  json.raw(", ");
  text("naam", i.name);
  text("eenheid", i.unit);
  text("invalshoek", i.invalshoek);
  text("pijler", i.pijler);
  json.field("soort", i.stand ? std::string_view{"stand"} : std::string_view{"stroom"});
  json.raw(", ");
  json.field("decimalen", i.decimals);
  json.raw(", ");
  json.field("afgerond_op", i.rounded_to);
  json.raw(", ");
  text("teller", i.numerator);
  text("noemer", i.denominator);
  text("bron", i.source);
  text("dekking", i.coverage);
  text("waarschuwing", i.warning);
  norm(json, i.norm);
  json.raw(", ");
  json.flag("onvoldoende", i.insufficient);
  json.raw(", ");
  text("nodig", i.needed);
  json.field("definitie", i.definition);
  json.raw("}");
}

void values(JsonText& json, const Table& table) {
  const auto per_line = table.size_per_period();
  json.name("waarden");
  json.raw("[");
  for (std::size_t i = 0; i < table.values.size(); ++i) {
    if (i > 0) json.raw(i % per_line == 0 ? ",\n    " : ", ");
    const auto& value = table.values[i];
    if (value.shown()) {
      json.number(value.scaled);
    } else {
      json.string(json_word(value.presence));
    }
  }
  json.raw("]");
}

void table(JsonText& json, const Table& t) {
  json.raw("{");
  json.field("indicator", t.indicator);
  json.raw(", ");
  json.field("per", base::to_string(t.grain));
  json.raw(", ");
  json.name("naar");
  strings(json, t.dimensions);
  json.raw(",\n   ");
  json.name("perioden");
  json.list(t.periods, ", ", [&](const base::Period& p) { json.string(p.code()); });
  json.raw(",\n   ");
  json.name("zekerheid");
  json.list(t.certainty, ", ", [&](Certainty c) { json.string(to_string(c)); });
  json.raw(",\n   ");
  json.name("leden");
  json.list(t.members, ", ", [&](const std::vector<std::string>& list) { strings(json, list); });
  json.raw(",\n   ");
  values(json, t);
  json.raw("}");
}

void head(JsonText& json, const Release& r) {
  const auto end = [&] { json.raw(",\n"); };
  json.field("formaat", r.certificate.empty() ? "duidelijk-release/1" : "duidelijk-release/2"), end();
  json.field("doelgroep", r.audience), end();
  json.field("doelgroep_naam", r.audience_label), end();
  json.field("editie", r.edition), end();
  json.flag("vertrouwelijk", r.confidential), end();
  json.flag("concept", r.draft), end();
  json.flag("voorbeeld", r.example), end();
  json.field("gemeente", r.gemeente), end();
  json.field("gemeentecode", r.gemeente_code), end();
  json.field("gegevens_tot", r.data_until.iso()), end();
}

void hidden(JsonText& json, const Release& r) {
  json.name("afgeschermd");
  json.raw("{");
  bool first = true;
  for (const auto& [id, count] : r.hidden) {
    if (!first) json.raw(", ");
    first = false;
    json.field(id, count);
  }
  json.raw("},\n");
}

}  // namespace

std::string write(Release& release) {
  normalise(release);
  std::string out;
  std::size_t cells = 0;
  for (const auto& t : release.tables) cells += t.values.size();
  out.reserve(64 * 1024 + cells * 12);
  JsonText json{out};
  json.raw("{\n");
  head(json, release);
  json.name("dimensies");
  json.list(release.dimensions, ",\n  ", [&](const Dimension& d) { dimension(json, d); });
  json.raw(",\n");
  json.name("indicatoren");
  json.list(release.indicators, ",\n  ", [&](const Indicator& i) { indicator(json, i); });
  json.raw(",\n");
  json.name("tabellen");
  json.list(release.tables, ",\n  ", [&](const Table& t) { table(json, t); });
  json.raw(",\n");
  hidden(json, release);
  json.name("regels");
  strings(json, release.rules);
  json.raw(",\n");
  if (!release.certificate.empty()) {
    json.field("certificaat", release.certificate);
    json.raw(",\n");
  }
  // The digest is over all lines but the last two: `head -n -2 FILE | sha256sum` gives the same.
  release.digest = base::sha256_hex(out);
  json.field("sha256", release.digest);
  json.raw("\n}\n");
  return out;
}

}  // namespace duidelijk::release
