// Causal attention inside each document of a packed segment: nothing attends across documents (block-diagonal mask).
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace ropewalk {

// Neighbouring documents of one length: they go through as one batch.
struct DocumentRun {
  std::int64_t first = 0;  // token
  std::int64_t documents = 0;
  std::int64_t length = 0;  // tokens of each
};
// `begins`: first token of each document, increasing, the first 0. Throws std::invalid_argument otherwise.
std::vector<DocumentRun> document_runs(std::span<const std::int64_t> begins, std::int64_t tokens);

// query [tokens, heads, head_dim], key and value [tokens, key_value_heads, head_dim], with gradients. window: 0 none,
// else a token sees itself and window - 1 before it. Returns [tokens, heads * head_dim].
at::Tensor packed_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                            std::span<const DocumentRun> runs, std::int64_t window);

}  // namespace ropewalk
