// What one layer's attention takes, read from a prefill: the queries of chosen tokens and the keys of all tokens, as
// plain numbers. No Torch header here.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/model/model.h"

namespace ropewalk {

// Queries and keys as they enter the attention: with biases, head norms and the rotation, and the factor set's m in
// both, so that logit(q, j) = query . key / sqrt(head_dim) has m^2 in it. Where the model computes in bfloat16 these
// are its rounded values.
struct AttentionRows {
  int layer = 0;
  int heads = 0, key_value_heads = 0;  // query head h reads key head h / (heads / key_value_heads)
  int head_dim = 0;
  int pairs = 0;            // rotary pair i is the coordinates i and i + pairs of a head; those from 2 * pairs on rest
  std::int64_t window = 0;  // the query at p sees the keys p - window + 1 .. p; 0: 0 .. p
  std::int64_t tokens = 0;
  std::vector<std::int64_t> positions;  // of the queries, increasing
  std::vector<float> query;             // [positions, heads, head_dim], row-major
  std::vector<float> key;               // [tokens, key_value_heads, head_dim], row-major
};

// How a prefill hands them out.
struct AttentionReader {
  std::function<void(const AttentionRows&)> rows;  // of each layer that was asked for
  std::function<void(int layer)> reached = {};     // each layer of the pass, asked for or not, before its attention
};

// The ordinary prefill of `ids`, which hands out what the attention of `layers` (increasing) takes at `queries`
// (increasing positions) as soon as it comes to each, and ends with the last of them. Throws as Model::logits() does,
// and BadInput for a layer that the model has not; Stopped.
void read_attention(const Model& model, std::span<const TokenId> ids, std::span<const std::int64_t> queries,
                    const RopeTable& table, std::span<const int> layers, const AttentionReader& reader,
                    const JobControl& control);

// A model of which that can be read.
class AttentionSource {
 public:
  virtual ~AttentionSource() = default;
  virtual void read(std::span<const TokenId> ids, std::span<const std::int64_t> queries, const RopeTable& table,
                    std::span<const int> layers, const AttentionReader& reader, const JobControl& control) const = 0;
};

}  // namespace ropewalk
