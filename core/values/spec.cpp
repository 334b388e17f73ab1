#include "core/values/spec.h"

namespace ropewalk {

namespace {
struct KindOf {
  std::string operator()(const SearchSpec&) const { return "search"; }
  std::string operator()(const NeedleSpec&) const { return "needle"; }
  std::string operator()(const TrainSpec&) const { return "train"; }
  std::string operator()(const PretrainSpec&) const { return "pretrain"; }
  std::string operator()(const SensitivitySpec&) const { return "sensitivity"; }
  std::string operator()(const RulerSpec&) const { return "ruler"; }
  std::string operator()(const PerplexitySpec&) const { return "perplexity"; }
  std::string operator()(const RetentionSpec&) const { return "retention"; }
  std::string operator()(const AttentionSpec&) const { return "attention"; }
  std::string operator()(const ExploreSpec&) const { return "explore"; }
};
}  // namespace

std::string kind_of(const ExperimentSpec& spec) {
  return std::visit(KindOf{}, spec);
}

const RuntimeSpec& runtime_of(const ExperimentSpec& spec) {
  return std::visit([](const auto& value) -> const RuntimeSpec& { return value.runtime; }, spec);
}

}  // namespace ropewalk
