// SPDX-License-Identifier: EUPL-1.2
#include "relations.h"

#include "period_parts.h"
#include "relation_parts.h"

namespace duidelijk::airlock {

Relations relations_of(const Model& model) {
  Relations relations;
  relations.system.add_variables(static_cast<Index>(model.variables().size()));
  add_member_relations(model, relations);
  const PeriodGroups periods = period_groups(model);
  add_period_relations(model, periods, relations);
  add_double_count_relations(model, periods, relations);
  add_indicator_relations(model, relations);
  add_twin_relations(model, relations);
  return relations;
}

}  // namespace duidelijk::airlock
