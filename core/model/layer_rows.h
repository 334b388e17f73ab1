// What a layer does to rows that do not depend on each other: projections, norms, MLP. Rows go through in blocks, which
// bounds the scratch memory and the time between two looks at the job's control. Shared by the pass without a cache
// (prefill.h) and the one with it (decoder_pass.h).
#pragma once

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <cstdint>

#include "core/model/decoder_weights.h"
#include "core/model/tensor_steps.h"
#include "core/rope/rope_table.h"
#include "core/values/job.h"
#include "core/values/model_description.h"

namespace ropewalk {

// At most 10 GFLOP in one matrix product (some 0.1 s on two slow cores), and no more rows than pay off.
std::int64_t rows_of_block(const ModelDescription& description);
// The table on `device`; on the CPU it borrows `table`'s memory.
Rotation rotation_on(const RopeTable& table, const at::Device& device);

class LayerRows {
 protected:
  // All references must outlive this object. `rows`: the most that finish() gets.
  LayerRows(const ModelDescription& description, const DecoderWeights& weights, at::ScalarType activations,
            std::int64_t rows, const JobControl& control);

  // A matrix as the products take it: [in, out], in the activations' type (or in bfloat16 for a few float32 rows).
  struct Ready {
    at::Tensor matrix, bias;
    Ready columns(std::int64_t first, std::int64_t count) const;
  };
  enum Matrix { kQkv, kO, kGateUp, kDown, kMatrices };

  // `rows`: how many it will be multiplied with in all.
  Ready ready(const Linear& linear, Matrix which, std::int64_t rows);
  void multiply(const at::Tensor& x, const Ready& by, at::Tensor out) const;
  template <class F>
  void each_block(std::int64_t rows, F f) const {
    for (std::int64_t first = 0; first < rows; first += block_rows_) f(first, std::min(block_rows_, rows - first));
  }
  // [tokens, count, head_dim] of rows that hold heads side by side.
  at::Tensor heads(const at::Tensor& rows, std::int64_t first_head, std::int64_t count) const;
  void norm_heads(const at::Tensor& heads, const at::Tensor& norm) const;  // nothing where `norm` is undefined
  // The hidden states of ids: float32 [ids, hidden].
  at::Tensor embed(const std::int32_t* ids, std::int64_t count) const;
  std::int64_t window_of(int layer) const;  // sliding window in tokens, 0: none
  // From the attention's output to the next norm: output projection, residual, norm, gated MLP, residual, next norm.
  // attended [rows, heads * head_dim]; hidden float32 [rows, hidden], changed; normed [rows, hidden], written.
  void finish(const LayerWeights& layer, const at::Tensor& next_norm, const at::Tensor& attended, at::Tensor hidden,
              at::Tensor normed);

  const ModelDescription& description_;
  const DecoderWeights& weights_;
  const at::TensorOptions options_;  // the activations' type, the weights' device
  const JobControl& control_;
  const TensorSteps& steps_;
  const std::int64_t heads_, key_value_heads_, block_rows_;

 private:
  at::Tensor gate_up_, update_;    // one block of rows
  at::Tensor widened_[kMatrices];  // scratch for weights kept in bfloat16 where the products are float32
};

}  // namespace ropewalk
