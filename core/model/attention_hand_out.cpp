#include "core/model/attention_hand_out.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

namespace ropewalk {

namespace {

std::vector<float> plain(const at::Tensor& x) {
  std::vector<float> values(static_cast<std::size_t>(x.numel()));
  at::from_blob(values.data(), x.sizes(), at::kFloat).copy_(x);
  return values;
}

}  // namespace

bool AttentionHandOut::operator()(int layer, const at::Tensor& query, const at::Tensor& key,
                                  std::int64_t window) const {
  if (reader_.reached) reader_.reached(layer);
  if (std::binary_search(layers_.begin(), layers_.end(), layer)) {
    AttentionRows rows;
    rows.layer = layer;
    rows.heads = description_.attention_heads;
    rows.key_value_heads = description_.key_value_heads;
    rows.head_dim = description_.head_dim;
    rows.pairs = description_.rope.pairs();
    rows.window = window;
    rows.tokens = key.size(0);
    rows.positions.assign(queries_.begin(), queries_.end());
    rows.query = plain(query);
    rows.key = plain(key);
    reader_.rows(rows);
  }
  return layer < layers_.back();
}

}  // namespace ropewalk
