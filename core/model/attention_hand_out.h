// Hands the queries and keys of chosen layers from a running prefill to a reader, as plain numbers.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>

#include "core/model/attention_rows.h"
#include "core/values/model_description.h"

namespace ropewalk {

class AttentionHandOut {
 public:
  // All references and spans must outlive this object. `layers`: increasing, at least one.
  AttentionHandOut(const ModelDescription& description, std::span<const std::int64_t> queries,
                   std::span<const int> layers, const AttentionReader& reader)
      : description_(description), queries_(queries), layers_(layers), reader_(reader) {}

  // query [queries, heads, head_dim], key [tokens, key_value_heads, head_dim]. False after the last layer asked for.
  bool operator()(int layer, const at::Tensor& query, const at::Tensor& key, std::int64_t window) const;

 private:
  const ModelDescription& description_;
  const std::span<const std::int64_t> queries_;
  const std::span<const int> layers_;
  const AttentionReader& reader_;
};

}  // namespace ropewalk
