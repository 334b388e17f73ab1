#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

#include "core/model/attention.h"

namespace ropewalk {

namespace {

constexpr std::int64_t kChunkKeys = 4096;  // keys widened to float32 at a time

class StepAttention final : public Attention {
 public:
  void attend(const AttentionCall& call, const JobControl& control) override {
    const std::int64_t queries = call.query.size(0), heads = call.query.size(1), head_dim = call.query.size(2);
    if (queries == 0) return;
    const std::int64_t groups = call.key.size(1), group = heads / groups, rows = queries * group;
    const std::int64_t end = call.positions.back() + 1;
    const std::int64_t low = call.window > 0 ? std::max<std::int64_t>(0, call.positions.front() + 1 - call.window) : 0;
    // [groups, queries * group, head_dim]: the heads of a group share their keys.
    at::Tensor query = call.query.to(at::kFloat).unflatten(1, {groups, group}).transpose(0, 1);
    query = query.reshape({groups, rows, head_dim}) * (1 / std::sqrt(double(head_dim)));

    at::Tensor scores = at::empty({groups, rows, end - low}, query.options());
    each_chunk(low, end, control, [&](std::int64_t first, std::int64_t count) {
      const at::Tensor keys = call.key.narrow(0, first, count).to(at::kFloat).permute({1, 2, 0});
      scores.narrow(2, first - low, count).copy_(at::bmm(query, keys));
    });
    if (queries > 1) hide(call, low, scores.unflatten(1, {queries, group}));
    scores = at::softmax(scores, -1);
    at::Tensor out = at::zeros({groups, rows, head_dim}, query.options());
    each_chunk(low, end, control, [&](std::int64_t first, std::int64_t count) {
      const at::Tensor values = call.value.narrow(0, first, count).to(at::kFloat).transpose(0, 1);
      out.add_(at::bmm(scores.narrow(2, first - low, count), values));
    });
    call.out.copy_(out.unflatten(1, {queries, group}).transpose(0, 1).flatten(1, 2));
  }

 private:
  template <class F>
  static void each_chunk(std::int64_t low, std::int64_t end, const JobControl& control, F f) {
    for (std::int64_t first = low; first < end; first += kChunkKeys) {
      control.check();
      f(first, std::min(kChunkKeys, end - first));
    }
  }

  // scores [groups, queries, group, keys from `low` on]: what a query does not see becomes -inf.
  static void hide(const AttentionCall& call, std::int64_t low, at::Tensor scores) {
    const std::vector<std::int64_t> chosen(call.positions.begin(), call.positions.end());
    const at::Tensor position = at::tensor(chosen, at::kLong).to(scores.device()).unsqueeze(1);
    const at::Tensor key = at::arange(low, low + scores.size(3), position.options()).unsqueeze(0);
    at::Tensor hidden = key.gt(position);
    if (call.window > 0) hidden.logical_or_(key.le(position - call.window));
    scores.masked_fill_(hidden.unsqueeze(0).unsqueeze(2), -INFINITY);
  }
};

}  // namespace

std::unique_ptr<Attention> make_step_attention() {
  return std::make_unique<StepAttention>();
}

}  // namespace ropewalk
