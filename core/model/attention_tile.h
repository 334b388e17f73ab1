// The inner part of blocked attention: a block of query rows against a run of key panels, with a running softmax.
// Plain pointers and the compiler's vector intrinsics only, so that these files can be compiled for their own
// instruction set without any of it leaking into code that every processor runs.
#pragma once

#include <cstdint>

#include "kernels/bfloat16.h"

namespace ropewalk {

constexpr int kTileRows = 6;    // query rows whose scores are in registers at the same time
constexpr int kPanelKeys = 64;  // keys of a panel: four vectors of 16 float32

// Layouts (E is float or Bfloat16; dim is the head's width, padded with zeros to a multiple of 16):
//   queries  E [rows][dim], rows a multiple of kTileRows (unused rows: zeros and an empty range)
//   keys     panels one after the other; float: [dim][kPanelKeys]; Bfloat16: [dim / 2][kPanelKeys][2]
//   values   panels one after the other; float: [kPanelKeys][dim]; Bfloat16: [kPanelKeys / 2][dim][2]
// Keys past the end are zeros in both. Row r sees the keys low[r] <= j < high[r].
// The caller sets output to 0, maxima to kNoMaximum and sums to 0 before; after the last call, row r's attention is
// output[r] / (sum of its 16 partial sums).
template <class E>
struct AttentionTile {
  int rows = 0;
  int dim = 0;
  float scale = 1;  // log2(e) / sqrt(head_dim): the softmax is taken in powers of two
  const E* queries = nullptr;
  const E* keys = nullptr;
  const E* values = nullptr;
  std::int64_t first_panel = 0, end_panel = 0;
  const std::int32_t* low = nullptr;
  const std::int32_t* high = nullptr;
  float* output = nullptr;  // [rows][dim]
  float* maxima = nullptr;  // [rows], in units of scale * score
  float* sums = nullptr;    // [rows][16]
};
constexpr float kNoMaximum = -1e30f;

// Exact up to float32 rounding: products and sums in float32, exponentials within 2.1e-7 relative.
// The Bfloat16 form rounds the exponentials to bfloat16 before they meet the values; sums stay in float32.
void attend_avx512(const AttentionTile<float>& tile);
void attend_avx512_bf16(const AttentionTile<Bfloat16>& tile);
// False where the compiler's target has no such instructions at all; whether this processor has them is cpu_features.h.
bool attend_avx512_compiled();
bool attend_avx512_bf16_compiled();

}  // namespace ropewalk
