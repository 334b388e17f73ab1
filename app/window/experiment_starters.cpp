#include "app/window/experiment_starters.h"

#include "app/window/attention_starter.h"
#include "app/window/perplexity_starter.h"
#include "app/window/retention_starter.h"
#include "app/window/ruler_starter.h"

namespace ropewalk {

const std::vector<ExperimentStarter>& experiment_starters() {
  static const std::vector<ExperimentStarter> starters{
      {"attention", make_attention_dialog},
      {"ruler", make_ruler_dialog},
      {"retention", make_retention_dialog},
      {"perplexity", make_perplexity_dialog},
  };
  return starters;
}

std::vector<NamedFactors> offered_sets(const FactorSetModel& factors) {
  std::vector<NamedFactors> offered = factors.sets();
  for (const QString& id : factors.offered_methods())
    if (!factors.methods().contains(id)) offered.push_back(factors.make(id));
  return offered;
}

std::vector<std::int64_t> suggested_lengths(const RopeDescription& rope, std::int64_t target) {
  std::vector<std::int64_t> lengths = {rope.trained_context / 2, rope.trained_context};
  for (std::int64_t length = 2 * rope.trained_context; length < target && lengths.size() < 5; length *= 2)
    lengths.push_back(length);
  if (target > lengths.back()) lengths.push_back(target);
  return lengths;
}

}  // namespace ropewalk
