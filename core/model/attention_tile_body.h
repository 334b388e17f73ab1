// The part of the AVX-512 tiles that does not depend on the products' type. Everything here has internal linkage: each
// file that includes it compiles its own copy for its own instruction set.
#pragma once

#include <immintrin.h>

#include "core/model/attention_tile.h"

#define ROPEWALK_TILE_INLINE static inline __attribute__((always_inline))

namespace ropewalk {

// 2^t for t <= 8, relative error below 2.1e-7: a minimax polynomial of degree 5 on [-0.5, 0.5] (fitted by Lawson's
// iteration). Below -100 it stays at 2^-100: such terms vanish in the sum, and denormal numbers, which are slow, do not
// arise. max() is called in the order that lets NaN through.
ROPEWALK_TILE_INLINE __m512 power_of_two(__m512 t) {
  t = _mm512_max_ps(_mm512_set1_ps(-100.0f), t);
  const __m512 whole = _mm512_roundscale_ps(t, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC);
  const __m512 rest = _mm512_sub_ps(t, whole);
  __m512 p = _mm512_set1_ps(1.327647187e-03f);
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(9.675541334e-03f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(5.550713274e-02f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(2.402211972e-01f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(6.931469671e-01f));
  p = _mm512_fmadd_ps(p, rest, _mm512_set1_ps(1.000000072e+00f));
  return _mm512_scalef_ps(p, whole);
}

// Bits of the columns low <= c < high of a panel.
ROPEWALK_TILE_INLINE __mmask64 panel_mask(std::int64_t low, std::int64_t high) {
  const __mmask64 below_high = high >= kPanelKeys ? ~0ull : high <= 0 ? 0 : (1ull << high) - 1;
  const __mmask64 from_low = low <= 0 ? ~0ull : low >= kPanelKeys ? 0 : ~0ull << low;
  return below_high & from_low;
}

// One row of scores becomes exponentials relative to the row's running maximum. The maximum moves only when it is
// passed by more than 2^8: the quotient does not depend on it, and moving it costs a pass over the row's output.
template <class E>
ROPEWALK_TILE_INLINE void exponentials(const AttentionTile<E>& tile, std::int64_t row, std::int64_t first_key,
                                       const float* scores, __m512 (&terms)[4]) {
  const __m512 scale = _mm512_set1_ps(tile.scale);
#pragma GCC unroll 4
  for (int j = 0; j < 4; ++j) terms[j] = _mm512_mul_ps(scale, _mm512_loadu_ps(scores + 16 * j));
  const std::int64_t low = tile.low[row] - first_key, high = tile.high[row] - first_key;
  const bool whole = low <= 0 && high >= kPanelKeys;
  const __mmask64 keep = whole ? ~0ull : panel_mask(low, high);
  if (!whole) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j)
      terms[j] = _mm512_mask_mov_ps(_mm512_set1_ps(kNoMaximum), static_cast<__mmask16>(keep >> (16 * j)), terms[j]);
  }
  const __m512 greatest = _mm512_max_ps(_mm512_max_ps(terms[0], terms[1]), _mm512_max_ps(terms[2], terms[3]));
  float* sums = tile.sums + 16 * row;
  if (_mm512_cmp_ps_mask(greatest, _mm512_set1_ps(tile.maxima[row] + 8.0f), _CMP_GT_OQ)) {
    const float maximum = _mm512_reduce_max_ps(greatest);
    const __m512 shrink = power_of_two(_mm512_set1_ps(tile.maxima[row] - maximum));
    tile.maxima[row] = maximum;
    _mm512_storeu_ps(sums, _mm512_mul_ps(shrink, _mm512_loadu_ps(sums)));
    float* output = tile.output + row * tile.dim;
    for (int c = 0; c < tile.dim; c += 16)
      _mm512_storeu_ps(output + c, _mm512_mul_ps(shrink, _mm512_loadu_ps(output + c)));
  }
  const __m512 maximum = _mm512_set1_ps(tile.maxima[row]);
#pragma GCC unroll 4
  for (int j = 0; j < 4; ++j)
    terms[j] =
        _mm512_maskz_mov_ps(static_cast<__mmask16>(keep >> (16 * j)), power_of_two(_mm512_sub_ps(terms[j], maximum)));
  const __m512 added = _mm512_add_ps(_mm512_add_ps(terms[0], terms[1]), _mm512_add_ps(terms[2], terms[3]));
  _mm512_storeu_ps(sums, _mm512_add_ps(_mm512_loadu_ps(sums), added));
}

// Products<E> says how scores and weighted values are formed: scores(), values<V>() for V vectors of 16 columns, and
// store() of a row of exponentials.
template <class Products, class E>
ROPEWALK_TILE_INLINE void attend(const AttentionTile<E>& tile) {
  alignas(64) float scores[kTileRows * kPanelKeys];
  alignas(64) E weights[kTileRows * kPanelKeys];
  for (std::int64_t panel = tile.first_panel; panel < tile.end_panel; ++panel) {
    const std::int64_t first_key = panel * kPanelKeys;
    const E* keys = tile.keys + first_key * tile.dim;
    const E* values = tile.values + first_key * tile.dim;
    for (std::int64_t row = 0; row < tile.rows; row += kTileRows) {
      std::int64_t low = tile.low[row], high = tile.high[row];
      for (int r = 1; r < kTileRows; ++r) {
        low = tile.low[row + r] < low ? tile.low[row + r] : low;
        high = tile.high[row + r] > high ? tile.high[row + r] : high;
      }
      if (high <= first_key || low >= first_key + kPanelKeys) continue;
      Products::scores(tile.queries + row * tile.dim, tile.dim, keys, scores);
      for (int r = 0; r < kTileRows; ++r) {
        __m512 terms[4];
        exponentials(tile, row + r, first_key, scores + r * kPanelKeys, terms);
        Products::store(terms, weights + r * kPanelKeys);
      }
      float* output = tile.output + row * tile.dim;
      int column = 0;
      for (; column + 64 <= tile.dim; column += 64)
        Products::template values<4>(weights, values, tile.dim, column, output);
      switch ((tile.dim - column) / 16) {
        case 3:
          Products::template values<3>(weights, values, tile.dim, column, output);
          break;
        case 2:
          Products::template values<2>(weights, values, tile.dim, column, output);
          break;
        case 1:
          Products::template values<1>(weights, values, tile.dim, column, output);
          break;
        default:
          break;
      }
    }
  }
}

}  // namespace ropewalk
