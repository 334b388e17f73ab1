#include "kernels/check/reference.h"

#include <cmath>
#include <cstddef>

namespace kernel_check {

Doubles reference_rope(const Doubles& x, int tokens, int heads, int dim, int rotary, const std::vector<float>& cosine,
                       const std::vector<float>& sine, int offset, bool backward) {
  Doubles out = x;
  const int half = rotary / 2;
  for (int t = 0; t < tokens; ++t) {
    for (int h = 0; h < heads; ++h) {
      const std::size_t at = static_cast<std::size_t>(t * heads + h) * dim;
      for (int c = 0; c < rotary; ++c) {
        const std::size_t entry = static_cast<std::size_t>(t + offset) * half + c % half;
        double turned = c < half ? -x[at + c + half] : x[at + c - half];
        if (backward) turned = -turned;
        out[at + c] = x[at + c] * cosine[entry] + turned * sine[entry];
      }
    }
  }
  return out;
}

Likelihood reference_likelihood(const Doubles& logits, int vocabulary, const std::vector<std::int32_t>& targets) {
  Likelihood result;
  for (std::size_t r = 0; r < targets.size(); ++r) {
    const double* row = logits.data() + r * vocabulary;
    int best = 0;
    for (int v = 1; v < vocabulary; ++v) {
      if (row[v] > row[best]) best = v;
    }
    double sum = 0;
    for (int v = 0; v < vocabulary; ++v) sum += std::exp(row[v] - row[best]);
    result.nll.push_back(std::log(sum) + row[best] - row[targets[r]]);
    result.predicted.push_back(best);
  }
  return result;
}

Doubles reference_norm(const Doubles& x, int width, const std::vector<float>& weight, double epsilon) {
  Doubles out = x;
  for (std::size_t row = 0; row < x.size(); row += width) {
    double squares = 0;
    for (int c = 0; c < width; ++c) squares += x[row + c] * x[row + c];
    for (int c = 0; c < width; ++c) out[row + c] = x[row + c] / std::sqrt(squares / width + epsilon) * weight[c];
  }
  return out;
}

Doubles reference_silu_mul(const Doubles& gate, const Doubles& up) {
  Doubles out;
  for (std::size_t i = 0; i < gate.size(); ++i) out.push_back(gate[i] / (1 + std::exp(-gate[i])) * up[i]);
  return out;
}

Softmax reference_softmax(const Doubles& scores, int columns, double scale, const std::vector<std::int32_t>& low,
                          const std::vector<std::int32_t>& high) {
  Softmax result{Doubles(scores.size(), 0.0), {}};
  for (std::size_t r = 0; r * columns < scores.size(); ++r) {
    const double* row = scores.data() + r * columns;
    const int first = low[r % low.size()], last = high[r % high.size()];
    double greatest = -INFINITY, sum = 0;
    for (int c = first; c < last; ++c) greatest = std::fmax(greatest, row[c]);
    for (int c = first; c < last; ++c) {
      result.terms[r * columns + c] = std::exp(scale * (row[c] - greatest));
      sum += result.terms[r * columns + c];
    }
    result.sums.push_back(sum);
  }
  return result;
}

}  // namespace kernel_check
