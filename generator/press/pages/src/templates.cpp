// SPDX-License-Identifier: EUPL-1.2
#include "templates.h"

#include "model_data.h"

#include "duidelijk/base/error.h"
#include "duidelijk/base/files.h"
#include "duidelijk/base/hash.h"
#include "duidelijk/base/text.h"
#include "duidelijk/pages/site_builder.h"

#include <kainjow/mustache.hpp>

#include <algorithm>
#include <mutex>
#include <stdexcept>

namespace duidelijk::pages {

namespace fs = std::filesystem;
using kainjow::mustache::data;
using kainjow::mustache::mustache;

namespace {

/// A context that minds missing tags; mustache itself prints nothing for them.
class StrictContext final : public kainjow::mustache::context<std::string> {
 public:
  explicit StrictContext(const data* root) : context(root) {}
  const data* get(const std::string& name) const override {
    const data* found = context::get(name);
    if (found == nullptr && missing_.empty()) missing_ = name;
    return found;
  }
  [[nodiscard]] const std::string& missing() const { return missing_; }

 private:
  mutable std::string missing_;
};

int line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size())), '\n'));
}

/// Puts the text of each {{> name}} in its place, once, at load.
class Expander {
 public:
  Expander(const std::map<std::string, std::string>& sources, base::Diagnostics& diagnostics) : sources_(sources), diagnostics_(diagnostics) {}

  std::string expand(const std::string& name, int depth = 0) {
    std::string text = sources_.at(name);
    for (std::size_t open = text.find("{{>"); open != std::string::npos; open = text.find("{{>", open)) {
      const std::size_t close = text.find("}}", open);
      const std::string partial(base::trim(std::string_view(text).substr(open + 3, close - open - 3)));
      const bool known = close != std::string::npos && sources_.contains(partial);
      if (!known || depth > 8) {
        report(name, line_of(text, open), known ? "'" + partial + "' bevat zichzelf" : "het sjabloon '" + partial + "' bestaat niet");
        return {};
      }
      text.replace(open, close + 2 - open, expand(partial, depth + 1));
    }
    return text;
  }

  void report(const std::string& name, int line, std::string message) {
    base::Diagnostic diagnostic;
    diagnostic.rule = "sjabloon";
    diagnostic.file = "templates/" + name + "/" + name + ".mustache";
    diagnostic.line = line;
    diagnostic.message = std::move(message);
    diagnostics_.add(diagnostic);
  }

 private:
  const std::map<std::string, std::string>& sources_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

struct Templates::Parsed {
  explicit Parsed(const std::string& text) : layout(text) {}
  mustache layout;
  std::mutex mutex;  // kainjow's renderer keeps state inside the parsed template
};

Templates::Templates(const fs::path& folder, base::Diagnostics& diagnostics) {
  std::map<std::string, std::string> sources;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const fs::path file = entry.path() / (name + ".mustache");
    if (entry.is_directory() && fs::is_regular_file(file)) sources[name] = base::read_file(file);
  }
  if (error) throw base::MachineError(folder.string() + ": kan deze map met sjablonen niet lezen (" + error.message() + ")");

  base::Sha256 digest;
  Expander expander(sources, diagnostics);
  for (const auto& [name, source] : sources) {
    digest.add(name);
    digest.add(source);
    auto parsed = std::make_unique<Parsed>(expander.expand(name));
    if (!parsed->layout.is_valid()) expander.report(name, 1, "dit sjabloon is niet te lezen: " + parsed->layout.error_message());
    components_[name] = std::move(parsed);
  }
  digest_ = digest.hex();
}

Templates::~Templates() = default;

std::string Templates::render(const std::string& component, const Model& model) const {
  const auto found = components_.find(component);
  if (found == components_.end()) throw std::logic_error("het sjabloon '" + component + "' bestaat niet");
  StrictContext context(&model.data().value);
  const std::lock_guard lock(found->second->mutex);
  std::string text = found->second->layout.render(context);
  if (!context.missing().empty()) {
    throw std::logic_error("templates/" + component + ": het sjabloon vraagt om '" + context.missing() + "', en dat is er niet");
  }
  return text;
}

std::shared_ptr<const Templates> load_templates(const fs::path& folder, base::Diagnostics& diagnostics) {
  return std::make_shared<const Templates>(folder, diagnostics);
}

}  // namespace duidelijk::pages
