// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "model.h"

#include <kainjow/mustache.hpp>

namespace duidelijk::pages {

/// Kept out of model.h so that only two files compile the mustache library.
struct Model::Data {
  kainjow::mustache::data value{kainjow::mustache::data::type::object};
};

}  // namespace duidelijk::pages
