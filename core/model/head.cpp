#include "core/model/head.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/model/few_rows_product.h"

namespace ropewalk {

namespace {
constexpr std::int64_t kColumns = 8192;  // vocabulary entries widened to float32 at a time
constexpr std::int64_t kRows = 256;
}  // namespace

void read_head(const at::Tensor& head, const at::Tensor& hidden, float* out, const JobControl& control) {
  const std::int64_t vocabulary = head.size(0);
  at::Tensor logits = at::from_blob(out, {hidden.size(0), vocabulary}, at::kFloat);
  for (std::int64_t first = 0; first < vocabulary; first += kColumns) {
    control.check();
    const std::int64_t columns = std::min(kColumns, vocabulary - first);
    const at::Tensor block = head.narrow(0, first, columns), to = logits.narrow(1, first, columns);
    if (is_few_rows_product(hidden, block)) {
      multiply_few_rows(hidden, block, {}, to);
      continue;
    }
    const at::Tensor wide = block.to(at::kFloat).t();
    for (std::int64_t row = 0; row < hidden.size(0); row += kRows) {
      control.check();
      const std::int64_t rows = std::min(kRows, hidden.size(0) - row);
      to.narrow(0, row, rows).copy_(at::mm(hidden.narrow(0, row, rows), wide));
    }
  }
}

}  // namespace ropewalk
