#include "core/values/attention_history.h"

#include <set>

namespace ropewalk {

namespace {

void add_to(std::vector<double>& sum, const std::vector<double>& values, double weight) {
  sum.resize(values.size(), 0.0);
  for (std::size_t i = 0; i < values.size(); ++i) sum[i] += weight * values[i];
}

}  // namespace

void AttentionHistory::add(const Event& event) {
  if (const auto* layer = std::get_if<AttentionMeasured>(&event.body))
    measured_[{layer->factor_set, layer->layer}] = *layer;
}

std::vector<int> AttentionHistory::layers() const {
  std::set<int> layers;
  for (const auto& [key, layer] : measured_) layers.insert(key.second);
  return {layers.begin(), layers.end()};
}

int AttentionHistory::heads() const {
  return measured_.empty() ? 0 : static_cast<int>(measured_.begin()->second.heads.size());
}

const AttentionMeasured* AttentionHistory::measured(int set, int layer) const {
  const auto found = measured_.find({set, layer});
  return found == measured_.end() ? nullptr : &found->second;
}

AttentionHead AttentionHistory::head(int set, int layer, int head) const {
  const AttentionMeasured* of = measured(set, layer);
  if (!of || head >= static_cast<int>(of->heads.size())) return {};
  if (head >= 0) return of->heads[static_cast<std::size_t>(head)];
  AttentionHead mean;
  const double weight = 1.0 / static_cast<double>(of->heads.size());
  for (const AttentionHead& one : of->heads) {
    add_to(mean.mean, one.mean, weight);
    add_to(mean.low_quartile, one.low_quartile, weight);
    add_to(mean.median, one.median, weight);
    add_to(mean.high_quartile, one.high_quartile, weight);
    add_to(mean.pair_share, one.pair_share, weight);
    add_to(mean.along, one.along, weight);
    mean.on_needle += weight * one.on_needle;
  }
  return mean;
}

}  // namespace ropewalk
