// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace duidelijk::pages {

/// HTML that our own code made. Text becomes HTML only by escaping, so the two cannot be mixed up on their way to a template.
struct Html {
  std::string text;
};

/// What a template is filled with: text (escaped by {{x}}), HTML ({{{x}}}), yes or no ({{#x}}, {{^x}}), and lists of models. Move only.
class Model {
 public:
  Model();
  ~Model();
  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;

  Model& text(std::string_view name, std::string value);
  Model& html(std::string_view name, Html value);
  Model& flag(std::string_view name, bool value);
  Model& list(std::string_view name, std::vector<Model> items);
  /// A text, and a flag `has_NAME` that says whether it is there.
  Model& optional(std::string_view name, std::string value);

  struct Data;
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

}  // namespace duidelijk::pages
