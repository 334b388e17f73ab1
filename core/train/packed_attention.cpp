#include "core/train/packed_attention.h"

#include <ATen/ATen.h>

#include <stdexcept>

namespace ropewalk {

std::vector<DocumentRun> document_runs(std::span<const std::int64_t> begins, std::int64_t tokens) {
  if (begins.empty() || begins[0] != 0) throw std::invalid_argument("the first document must begin at token 0");
  std::vector<DocumentRun> runs;
  for (std::size_t i = 0; i < begins.size(); ++i) {
    const std::int64_t length = (i + 1 < begins.size() ? begins[i + 1] : tokens) - begins[i];
    if (length < 1) throw std::invalid_argument("documents must begin in increasing order, inside the segment");
    if (!runs.empty() && runs.back().length == length) {
      ++runs.back().documents;
    } else {
      runs.push_back({begins[i], 1, length});
    }
  }
  return runs;
}

namespace {

// [documents, heads, length, head_dim] of one run.
at::Tensor batch(const at::Tensor& x, const DocumentRun& run, std::int64_t heads) {
  at::Tensor rows = x.narrow(0, run.first, run.documents * run.length);
  rows = rows.unflatten(0, {run.documents, run.length}).transpose(1, 2);
  return rows.size(1) == heads ? rows : rows.repeat_interleave(heads / rows.size(1), 1);
}

at::Tensor window_mask(std::int64_t length, std::int64_t window, const at::Device& device) {
  const at::Tensor all = at::ones({length, length}, at::TensorOptions(device).dtype(at::kBool));
  return all.tril().logical_and(all.triu(1 - window));
}

}  // namespace

at::Tensor packed_attention(const at::Tensor& query, const at::Tensor& key, const at::Tensor& value,
                            std::span<const DocumentRun> runs, std::int64_t window) {
  const std::int64_t heads = query.size(1), head_dim = query.size(2);
  std::vector<at::Tensor> parts;
  for (const DocumentRun& run : runs) {
    const bool slides = window > 0 && window < run.length;
    std::optional<at::Tensor> mask;
    if (slides) mask = window_mask(run.length, window, query.device());
    const at::Tensor out = at::scaled_dot_product_attention(batch(query, run, heads), batch(key, run, heads),
                                                            batch(value, run, heads), mask, 0.0, !slides);
    parts.push_back(out.transpose(1, 2).reshape({run.documents * run.length, heads * head_dim}));
  }
  return parts.size() == 1 ? parts[0] : at::cat(parts);
}

}  // namespace ropewalk
