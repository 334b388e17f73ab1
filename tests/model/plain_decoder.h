// The decoder once more, as plainly as it can be written: float64, token by token, no cache of anything rotated. Each
// token says which rotary table its query and all keys that it sees are turned by, so that what a policy does with a
// cache can be stated in one line:
//   full recompute under B:            every token B
//   keys turned from A to B at c:      tokens before c A, from c on B
//   a set that follows the length:     token t the table made for t + 1 tokens.
#pragma once

#include <ATen/ATen.h>

#include <vector>

#include "core/model/weight_reader.h"
#include "core/rope/rope_table.h"

namespace ropewalk {

class PlainDecoder {
 public:
  explicit PlainDecoder(const WeightReader& weights) : weights_(weights), d_(weights.description()) {}

  // Logits after every token, float64 [tokens, vocabulary]. tables: one for each token.
  at::Tensor logits(const std::vector<std::int32_t>& ids, const std::vector<const RopeTable*>& tables) const {
    const at::Tensor index = at::tensor(ids, at::kInt).to(at::kLong);
    at::Tensor hidden = matrix("embedding").index_select(0, index);
    for (int i = 0; i < d_.layers; ++i) hidden = layer(i, hidden, tables);
    const at::Tensor head = weights_.has("head") ? matrix("head") : matrix("embedding");
    return at::mm(norm(hidden, matrix("norm")), head.t());
  }

 private:
  at::Tensor matrix(const std::string& name) const {
    at::Tensor values = at::empty(weights_.shape(name), at::kFloat);
    weights_.read(name, static_cast<float*>(values.data_ptr()));
    return values.to(at::kDouble);
  }
  at::Tensor norm(const at::Tensor& x, const at::Tensor& weight) const {
    return x * (x.square().mean(-1, true) + d_.norm_epsilon).rsqrt() * weight;
  }
  // [tokens, heads, head_dim], with bias and head norm where the family has them.
  at::Tensor project(const std::string& prefix, const std::string& which, const at::Tensor& x, int heads) const {
    at::Tensor y = at::mm(x, matrix(prefix + which).t());
    if (weights_.has(prefix + which + "_bias")) y = y + matrix(prefix + which + "_bias");
    y = y.view({x.size(0), heads, d_.head_dim});
    return weights_.has(prefix + which + "_norm") ? norm(y, matrix(prefix + which + "_norm")) : y;
  }
  // x [rows, heads, head_dim]; row r stands at position first + r.
  static at::Tensor turned(const at::Tensor& x, const RopeTable& table, std::int64_t first) {
    const auto rows = [&](const std::vector<float>& values) {
      return at::tensor(values)
          .view({table.positions, table.pairs})
          .narrow(0, first, x.size(0))
          .unsqueeze(1)
          .to(at::kDouble);
    };
    const at::Tensor cosine = rows(table.cosine), sine = rows(table.sine);
    const at::Tensor a = x.narrow(2, 0, table.pairs), b = x.narrow(2, table.pairs, table.pairs);
    const at::Tensor rest = x.narrow(2, 2 * table.pairs, x.size(2) - 2 * table.pairs);
    return at::cat({a * cosine - b * sine, b * cosine + a * sine, rest}, 2);
  }

  at::Tensor layer(int index, const at::Tensor& hidden, const std::vector<const RopeTable*>& tables) const {
    const std::string n = std::to_string(index) + ".";
    const at::Tensor x = norm(hidden, matrix(n + "input_norm"));
    const at::Tensor q = project(n, "q", x, d_.attention_heads), k = project(n, "k", x, d_.key_value_heads),
                     v = project(n, "v", x, d_.key_value_heads);
    const std::int64_t group = d_.attention_heads / d_.key_value_heads;
    const bool slides = d_.sliding_window > 0 && d_.sliding_layers[std::size_t(index)];
    std::vector<at::Tensor> attended;
    at::Tensor keys;
    const RopeTable* of_keys = nullptr;
    for (std::int64_t t = 0; t < hidden.size(0); ++t) {
      const RopeTable& table = *tables[std::size_t(t)];
      if (&table != of_keys) keys = turned(k, cut(table, k.size(0)), 0).repeat_interleave(group, 1);
      of_keys = &table;
      const std::int64_t low = slides ? std::max<std::int64_t>(0, t + 1 - d_.sliding_window) : 0;
      const at::Tensor query = turned(q.narrow(0, t, 1), table, t).squeeze(0);  // [heads, head_dim]
      const at::Tensor seen = keys.narrow(0, low, t + 1 - low);
      const at::Tensor scores = (seen * query).sum(-1) / std::sqrt(double(d_.head_dim));  // [seen, heads]
      const at::Tensor value = v.narrow(0, low, t + 1 - low).repeat_interleave(group, 1);
      attended.push_back((scores.softmax(0).unsqueeze(2) * value).sum(0).flatten());
    }
    const at::Tensor after = hidden + at::mm(at::stack(attended), matrix(n + "o").t());
    const at::Tensor y = norm(after, matrix(n + "mlp_norm"));
    const at::Tensor gate = at::mm(y, matrix(n + "gate").t()), up = at::mm(y, matrix(n + "up").t());
    return after + at::mm(at::silu(gate) * up, matrix(n + "down").t());
  }
  // A table that is shorter than the text (one made for t + 1 tokens) turns only what a query can see.
  static RopeTable cut(const RopeTable& table, std::int64_t tokens) {
    RopeTable same = table;
    const std::size_t elements = std::size_t(tokens) * std::size_t(table.pairs);
    same.positions = tokens;
    same.cosine.resize(elements, 0.0f);
    same.sine.resize(elements, 0.0f);
    return same;
  }

  const WeightReader& weights_;
  const ModelDescription& d_;
};

}  // namespace ropewalk
