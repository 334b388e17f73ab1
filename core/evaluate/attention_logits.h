// The logits of one query head against the keys that a query sees, and how large each rotary pair's part in them is.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/attention_rows.h"

namespace ropewalk {

// The loops are written so that a compiler can turn them into vectors: magnitudes are summed in float32 over a block of
// keys and in float64 over the blocks.
class AttentionLogits {
 public:
  AttentionLogits(const AttentionRows& rows, int head);  // `rows` must outlive this object

  // q . k / sqrt(head_dim) of the keys `first` .. the query's own position. Valid until the next call. The parts of the
  // keys before the query itself are counted in pair_magnitudes().
  const std::vector<float>& of_query(std::size_t query, std::int64_t first);
  // Mean of |q_i k_i + q_{i+d/2} k_{i+d/2}| / sqrt(head_dim) over all that was counted, one a rotary pair.
  std::vector<double> pair_magnitudes() const;

 private:
  float logit(const float* query, const float* key, bool counted);
  void flush();

  const AttentionRows& rows_;
  const std::size_t head_, key_head_, head_dim_, pairs_;
  const float scale_;
  std::vector<float> logits_;
  std::vector<float> parts_;       // c_i of one pair of tokens
  std::vector<float> magnitudes_;  // sums of |c_i| over a block of keys
  std::vector<double> sums_;       // over all blocks
  std::int64_t in_block_ = 0, counted_ = 0;
};

}  // namespace ropewalk
