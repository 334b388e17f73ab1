#include "core/evaluate/attention_logits.h"

#include <algorithm>
#include <cmath>

namespace ropewalk {

namespace {

constexpr std::int64_t kBlock = 128;  // keys
constexpr std::size_t kLanes = 8;

// Eight sums side by side, then their sum: vectorises without reordering what the language fixes.
float sum_of(const float* values, std::size_t count) {
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= count; i += kLanes)
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += values[i + lane];
  float sum = 0;
  for (; i < count; ++i) sum += values[i];
  for (const float lane : lanes) sum += lane;
  return sum;
}

}  // namespace

AttentionLogits::AttentionLogits(const AttentionRows& rows, int head)
    : rows_(rows),
      head_(static_cast<std::size_t>(head)),
      key_head_(static_cast<std::size_t>(head / (rows.heads / rows.key_value_heads))),
      head_dim_(static_cast<std::size_t>(rows.head_dim)),
      pairs_(static_cast<std::size_t>(rows.pairs)),
      scale_(1.0f / std::sqrt(static_cast<float>(rows.head_dim))),
      parts_(pairs_),
      magnitudes_(pairs_, 0.0f),
      sums_(pairs_, 0.0) {}

float AttentionLogits::logit(const float* query, const float* key, bool counted) {
  float* const parts = parts_.data();
  for (std::size_t i = 0; i < pairs_; ++i) parts[i] = query[i] * key[i] + query[i + pairs_] * key[i + pairs_];
  if (counted) {
    float* const magnitudes = magnitudes_.data();
    for (std::size_t i = 0; i < pairs_; ++i) magnitudes[i] += std::fabs(parts[i]);
  }
  float rest = 0;
  for (std::size_t i = 2 * pairs_; i < head_dim_; ++i) rest += query[i] * key[i];
  return (sum_of(parts, pairs_) + rest) * scale_;
}

void AttentionLogits::flush() {
  for (std::size_t i = 0; i < pairs_; ++i) sums_[i] += magnitudes_[i];
  std::fill(magnitudes_.begin(), magnitudes_.end(), 0.0f);
  counted_ += in_block_;
  in_block_ = 0;
}

const std::vector<float>& AttentionLogits::of_query(std::size_t query, std::int64_t first) {
  const std::int64_t position = rows_.positions[query];
  const float* const row = rows_.query.data() + (query * static_cast<std::size_t>(rows_.heads) + head_) * head_dim_;
  const std::size_t stride = static_cast<std::size_t>(rows_.key_value_heads) * head_dim_;
  logits_.clear();
  for (std::int64_t key = first; key <= position; ++key) {
    const bool counted = key < position;
    const float* const of_key = rows_.key.data() + static_cast<std::size_t>(key) * stride + key_head_ * head_dim_;
    logits_.push_back(logit(row, of_key, counted));
    in_block_ += counted;
    if (in_block_ == kBlock) flush();
  }
  flush();
  return logits_;
}

std::vector<double> AttentionLogits::pair_magnitudes() const {
  std::vector<double> means = sums_;
  for (double& mean : means) mean *= scale_ / static_cast<double>(std::max<std::int64_t>(counted_, 1));
  return means;
}

}  // namespace ropewalk
