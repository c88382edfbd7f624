// SPDX-License-Identifier: EUPL-1.2
#include "model.h"

#include "model_data.h"

namespace duidelijk::pages {

using Node = kainjow::mustache::data;

Model::Model() : data_(std::make_unique<Data>()) {}
Model::~Model() = default;
Model::Model(Model&&) noexcept = default;
Model& Model::operator=(Model&&) noexcept = default;

Model& Model::text(std::string_view name, std::string value) {
  data_->value.set(std::string(name), Node(std::move(value)));
  return *this;
}

Model& Model::html(std::string_view name, Html value) { return text(name, std::move(value.text)); }

Model& Model::flag(std::string_view name, bool value) {
  data_->value.set(std::string(name), Node(value));
  return *this;
}

Model& Model::list(std::string_view name, std::vector<Model> items) {
  Node all(Node::type::list);
  for (Model& item : items) all.push_back(std::move(item.data_->value));
  data_->value.set(std::string(name), std::move(all));
  return *this;
}

Model& Model::optional(std::string_view name, std::string value) {
  flag("has_" + std::string(name), !value.empty());
  return text(name, std::move(value));
}

}  // namespace duidelijk::pages
