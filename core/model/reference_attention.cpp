#include <ATen/ATen.h>

#include <algorithm>

#include "core/model/attention.h"
#include "core/model/cpu_features.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kQueryBlock = 256;

// [count, keys], true where query first + i sees key j.
at::Tensor visible(const AttentionCall& call, std::int64_t first, std::int64_t count, std::int64_t keys) {
  std::vector<std::int64_t> chosen(call.positions.begin() + first, call.positions.begin() + first + count);
  const at::Tensor position = at::tensor(chosen, at::kLong).to(call.query.device()).unsqueeze(1);
  const at::Tensor key = at::arange(keys, position.options()).unsqueeze(0);
  at::Tensor mask = key.le(position);
  if (call.window > 0) mask.logical_and_(key.gt(position - call.window));
  return mask;
}

class ReferenceAttention final : public Attention {
 public:
  void attend(const AttentionCall& call, const JobControl& control) override {
    const std::int64_t queries = call.query.size(0), group = call.query.size(1) / call.key.size(1);
    // [1, heads, tokens, head_dim], the heads of a group sharing their keys.
    const auto heads_first = [](const at::Tensor& x) { return x.transpose(0, 1).unsqueeze(0); };
    for (std::int64_t first = 0; first < queries; first += kQueryBlock) {
      control.check();
      const std::int64_t count = std::min(kQueryBlock, queries - first);
      const std::int64_t keys = call.positions[first + count - 1] + 1;
      const at::Tensor key = heads_first(call.key.narrow(0, 0, keys).repeat_interleave(group, 1));
      const at::Tensor value = heads_first(call.value.narrow(0, 0, keys).repeat_interleave(group, 1));
      const at::Tensor result = at::scaled_dot_product_attention(heads_first(call.query.narrow(0, first, count)), key,
                                                                 value, visible(call, first, count, keys));
      call.out.narrow(0, first, count).copy_(result.squeeze(0).transpose(0, 1));
    }
  }
};

}  // namespace

std::unique_ptr<Attention> make_reference_attention() {
  return std::make_unique<ReferenceAttention>();
}

std::unique_ptr<Attention> make_attention(const at::Device& device, at::ScalarType type) {
  const bool torch_has_tiles = type == at::kBFloat16 && cpu_features().amx_bf16;
  if (device.is_cpu() && !torch_has_tiles)
    if (auto blocked = make_blocked_attention(type)) return blocked;
  return make_reference_attention();
}

}  // namespace ropewalk
