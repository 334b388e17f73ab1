// Blocked attention on the CPU. The heads of a key-value group share their keys, so a block of queries times the
// group's heads are the rows of one tile; keys and values are packed into panels once for all blocks. Blocks are handed
// to threads longest first; each writes rows of its own, so the result does not depend on which thread takes which.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <vector>

#include "core/model/attention.h"
#include "core/model/attention_tile.h"
#include "core/model/cpu_features.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kBlockRows = 192;  // query rows of a block: 48 KB each of queries and output at head_dim 64

template <class E>
struct TensorView {
  E* data;
  std::int64_t token_stride, head_stride;
  E* row(std::int64_t token, std::int64_t head) const { return data + token * token_stride + head * head_stride; }
};

template <class E>
TensorView<E> view(const at::Tensor& x) {
  return {static_cast<E*>(x.data_ptr()), x.stride(0), x.stride(1)};
}

// A panel of keys, coordinates outermost; in bfloat16 two neighbouring coordinates of a key stand side by side.
void pack_keys(const TensorView<float>& key, std::int64_t head, std::int64_t first, int count, int head_dim,
               float* panel) {
  for (int k = 0; k < count; ++k) {
    const float* from = key.row(first + k, head);
    for (int c = 0; c < head_dim; ++c) panel[c * kPanelKeys + k] = from[c];
  }
}
void pack_keys(const TensorView<Bfloat16>& key, std::int64_t head, std::int64_t first, int count, int head_dim,
               Bfloat16* panel) {
  for (int k = 0; k < count; ++k) {
    const Bfloat16* from = key.row(first + k, head);
    for (int c = 0; c < head_dim; ++c) panel[(c / 2 * kPanelKeys + k) * 2 + c % 2] = from[c];
  }
}
// A panel of values; in bfloat16 the same coordinate of two neighbouring keys stands side by side.
void pack_values(const TensorView<float>& value, std::int64_t head, std::int64_t first, int count, int head_dim,
                 int dim, float* panel) {
  for (int k = 0; k < count; ++k)
    std::memcpy(panel + std::int64_t(k) * dim, value.row(first + k, head), sizeof(float) * head_dim);
}
void pack_values(const TensorView<Bfloat16>& value, std::int64_t head, std::int64_t first, int count, int head_dim,
                 int dim, Bfloat16* panel) {
  for (int k = 0; k < count; ++k) {
    const Bfloat16* from = value.row(first + k, head);
    for (int c = 0; c < head_dim; ++c) panel[(k / 2 * dim + c) * 2 + k % 2] = from[c];
  }
}

void attend_tile(const AttentionTile<float>& tile) {
  attend_avx512(tile);
}
void attend_tile(const AttentionTile<Bfloat16>& tile) {
  attend_avx512_bf16(tile);
}
float rounded(float value, float) {
  return value;
}
Bfloat16 rounded(float value, Bfloat16) {
  return round_to_bfloat16(value);
}

// One thread's rows.
template <class E>
struct Block {
  Block(std::int64_t rows, int dim)
      : queries(rows * dim), output(rows * dim), maxima(rows), sums(rows * 16), low(rows), high(rows) {}
  std::vector<E> queries;
  std::vector<float> output, maxima, sums;
  std::vector<std::int32_t> low, high;
};

template <class E>
class BlockedAttention final : public Attention {
 public:
  void attend(const AttentionCall& call, const JobControl& control) override {
    keys_ = call.key.size(0);
    groups_ = call.key.size(1);
    group_ = call.query.size(1) / groups_;
    head_dim_ = static_cast<int>(call.query.size(2));
    dim_ = (head_dim_ + 15) / 16 * 16;
    panels_ = (keys_ + kPanelKeys - 1) / kPanelKeys;
    if (call.query.size(0) == 0) return;
    pack(call, control);
    run(call, control);
  }

 private:
  std::int64_t panel_offset(std::int64_t head, std::int64_t panel) const {
    return (head * panels_ + panel) * kPanelKeys * dim_;
  }

  void pack(const AttentionCall& call, const JobControl& control) {
    const std::size_t elements = static_cast<std::size_t>(groups_ * panels_) * kPanelKeys * dim_;
    if (packed_keys_.size() < elements) {
      packed_keys_.resize(elements);
      packed_values_.resize(elements);
    }
    const TensorView<E> key = view<E>(call.key), value = view<E>(call.value);
    at::parallel_for(0, groups_ * panels_, 16, [&](std::int64_t begin, std::int64_t end) {
      for (std::int64_t i = begin; i < end; ++i) {
        if (i % 256 == 0) control.check();
        const std::int64_t head = i / panels_, first = i % panels_ * kPanelKeys;
        const int count = static_cast<int>(std::min<std::int64_t>(kPanelKeys, keys_ - first));
        E* key_panel = packed_keys_.data() + panel_offset(head, i % panels_);
        E* value_panel = packed_values_.data() + panel_offset(head, i % panels_);
        if (count < kPanelKeys || dim_ != head_dim_) {
          std::fill_n(key_panel, kPanelKeys * dim_, E{});
          std::fill_n(value_panel, kPanelKeys * dim_, E{});
        }
        pack_keys(key, head, first, count, head_dim_, key_panel);
        pack_values(value, head, first, count, head_dim_, dim_, value_panel);
      }
    });
  }

  void run(const AttentionCall& call, const JobControl& control) const {
    const std::int64_t queries = call.query.size(0);
    const std::int64_t block_queries = std::max<std::int64_t>(1, kBlockRows / group_);
    const std::int64_t rows = (block_queries * group_ + kTileRows - 1) / kTileRows * kTileRows;
    const std::int64_t blocks = (queries + block_queries - 1) / block_queries, tasks = blocks * groups_;
    std::atomic<std::int64_t> next{0};
    const std::int64_t threads = std::min<std::int64_t>(at::get_num_threads(), tasks);
    at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) {
      Block<E> block(rows, dim_);
      for (std::int64_t task = next++; task < tasks; task = next++) {
        control.check();
        const std::int64_t first = (blocks - 1 - task / groups_) * block_queries;
        attend_block(call, task % groups_, first, std::min(block_queries, queries - first), block);
      }
    });
  }

  void attend_block(const AttentionCall& call, std::int64_t head, std::int64_t first, std::int64_t count,
                    Block<E>& block) const {
    const std::int64_t rows = (count * group_ + kTileRows - 1) / kTileRows * kTileRows;
    const TensorView<E> query = view<E>(call.query), out = view<E>(call.out);
    std::fill_n(block.queries.begin(), rows * dim_, E{});
    std::fill_n(block.output.begin(), rows * dim_, 0.0f);
    std::fill_n(block.sums.begin(), rows * 16, 0.0f);
    std::fill_n(block.maxima.begin(), rows, kNoMaximum);
    for (std::int64_t r = 0; r < rows; ++r) {
      block.low[r] = block.high[r] = 0;
      if (r >= count * group_) continue;
      const std::int64_t position = call.positions[first + r / group_];
      block.high[r] = static_cast<std::int32_t>(position + 1);
      if (call.window > 0)
        block.low[r] = static_cast<std::int32_t>(std::max<std::int64_t>(0, position + 1 - call.window));
      std::copy_n(query.row(first + r / group_, head * group_ + r % group_), head_dim_, &block.queries[r * dim_]);
    }
    AttentionTile<E> tile;
    tile.rows = static_cast<int>(rows);
    tile.dim = dim_;
    tile.scale = static_cast<float>(1.4426950408889634 / std::sqrt(double(head_dim_)));
    tile.queries = block.queries.data();
    tile.keys = packed_keys_.data() + panel_offset(head, 0);
    tile.values = packed_values_.data() + panel_offset(head, 0);
    tile.first_panel = block.low[0] / kPanelKeys;
    tile.end_panel = call.positions[first + count - 1] / kPanelKeys + 1;
    tile.low = block.low.data();
    tile.high = block.high.data();
    tile.output = block.output.data();
    tile.maxima = block.maxima.data();
    tile.sums = block.sums.data();
    attend_tile(tile);
    for (std::int64_t r = 0; r < count * group_; ++r) {
      float sum = 0;
      for (int j = 0; j < 16; ++j) sum += block.sums[r * 16 + j];
      E* to = out.row(first + r / group_, head * group_ + r % group_);
      for (int c = 0; c < head_dim_; ++c) to[c] = rounded(block.output[r * dim_ + c] / sum, E{});
    }
  }

  std::int64_t keys_ = 0, groups_ = 0, group_ = 0, panels_ = 0;
  int head_dim_ = 0, dim_ = 0;
  std::vector<E> packed_keys_, packed_values_;
};

}  // namespace

std::unique_ptr<Attention> make_blocked_attention(at::ScalarType type) {
  const CpuFeatures features = cpu_features();
  if (type == at::kFloat && features.avx512 && attend_avx512_compiled())
    return std::make_unique<BlockedAttention<float>>();
  if (type == at::kBFloat16 && features.avx512_bf16 && attend_avx512_bf16_compiled())
    return std::make_unique<BlockedAttention<Bfloat16>>();
  return nullptr;
}

}  // namespace ropewalk
