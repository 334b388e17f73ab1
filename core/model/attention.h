// Causal attention with grouped key-value heads and an optional sliding window: one interface, several ways to compute
// it.
//   out[q, h] = softmax_j(query[q, h] . key[j, h / group] / sqrt(head_dim)) . value[j, h / group]
// over the keys j with position(q) - window < j <= position(q); key j stands at position j. The attention factor m of a
// factor set is in the rotary table (queries and keys both), so it needs no place here.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <span>

#include "core/values/job.h"

namespace ropewalk {

// All tensors have one type and device; head_dim has stride 1, the other strides are free.
struct AttentionCall {
  at::Tensor query;                         // [queries, heads, head_dim]
  at::Tensor key, value;                    // [keys, key_value_heads, head_dim], heads a multiple of key_value_heads
  at::Tensor out;                           // [queries, heads, head_dim], written
  std::span<const std::int64_t> positions;  // [queries], increasing, each below keys
  std::int64_t window = 0;                  // 0: none
};

class Attention {
 public:
  virtual ~Attention() = default;
  // Checks `control` at least every 0.2 s of work. Keeps its scratch memory for the next call (not for two threads).
  virtual void attend(const AttentionCall& call, const JobControl& control) = 0;
};

// torch's scaled_dot_product_attention: the reference, and what CUDA and processors without AVX-512 use.
std::unique_ptr<Attention> make_reference_attention();
// Own blocked attention (AVX-512): float32 tensors with float32 products, bfloat16 tensors with bfloat16 products
// (AVX512_BF16). nullptr where this processor has not the instructions for `type`.
std::unique_ptr<Attention> make_blocked_attention(at::ScalarType type);
// For a few queries against many keys, as a token by token pass has them: two batched products on any device, in
// float32 whatever the tensors' type; keys and values are read where they lie.
std::unique_ptr<Attention> make_step_attention();
// The rule for whole documents: on a CPU the blocked one wherever it exists, but with AMX torch's for bfloat16 (it uses
// the matrix tiles); torch's everywhere else.
std::unique_ptr<Attention> make_attention(const at::Device& device, at::ScalarType type);

}  // namespace ropewalk
