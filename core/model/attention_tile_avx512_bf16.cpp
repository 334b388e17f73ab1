// Attention tile with bfloat16 products (AVX512_BF16): one instruction multiplies 32 pairs of bfloat16 numbers and adds
// each two of them to a float32. Neighbouring head coordinates (scores) and neighbouring keys (values) are such pairs.
#include "core/model/attention_tile.h"

#if defined(__AVX512BF16__) && defined(__AVX512BW__)
#include "core/model/attention_tile_body.h"

namespace ropewalk {
namespace {

// Two bfloat16 numbers, repeated over the vector.
ROPEWALK_TILE_INLINE __m512bh pair(const Bfloat16* two) {
  std::int32_t bits;
  __builtin_memcpy(&bits, two, sizeof bits);
  return (__m512bh)_mm512_set1_epi32(bits);
}

struct Bfloat16Products {
  ROPEWALK_TILE_INLINE void scores(const Bfloat16* queries, int dim, const Bfloat16* keys, float* out) {
    __m512 sum[kTileRows][4];
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) sum[r][j] = _mm512_setzero_ps();
    for (int c = 0; c < dim; c += 2) {
      __m512bh key[4];
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) key[j] = (__m512bh)_mm512_loadu_si512(keys + c * kPanelKeys + 32 * j);
#pragma GCC unroll 6
      for (int r = 0; r < kTileRows; ++r) {
        const __m512bh query = pair(queries + r * dim + c);
#pragma GCC unroll 4
        for (int j = 0; j < 4; ++j) sum[r][j] = _mm512_dpbf16_ps(sum[r][j], query, key[j]);
      }
    }
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) _mm512_storeu_ps(out + r * kPanelKeys + 16 * j, sum[r][j]);
  }

  ROPEWALK_TILE_INLINE void store(const __m512 (&terms)[4], Bfloat16* out) {
    _mm512_storeu_si512(out, (__m512i)_mm512_cvtne2ps_pbh(terms[1], terms[0]));
    _mm512_storeu_si512(out + 32, (__m512i)_mm512_cvtne2ps_pbh(terms[3], terms[2]));
  }

  template <int V>
  ROPEWALK_TILE_INLINE void values(const Bfloat16* weights, const Bfloat16* values, int dim, int column,
                                   float* output) {
    __m512 sum[kTileRows][V];
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) sum[r][j] = _mm512_loadu_ps(output + r * dim + column + 16 * j);
    for (int k = 0; k < kPanelKeys; k += 2) {
      __m512bh value[V];
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) value[j] = (__m512bh)_mm512_loadu_si512(values + k * dim + 2 * column + 32 * j);
#pragma GCC unroll 6
      for (int r = 0; r < kTileRows; ++r) {
        const __m512bh weight = pair(weights + r * kPanelKeys + k);
#pragma GCC unroll 4
        for (int j = 0; j < V; ++j) sum[r][j] = _mm512_dpbf16_ps(sum[r][j], weight, value[j]);
      }
    }
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) _mm512_storeu_ps(output + r * dim + column + 16 * j, sum[r][j]);
  }
};

}  // namespace

void attend_avx512_bf16(const AttentionTile<Bfloat16>& tile) {
  attend<Bfloat16Products>(tile);
}
bool attend_avx512_bf16_compiled() {
  return true;
}

}  // namespace ropewalk
#else
namespace ropewalk {
void attend_avx512_bf16(const AttentionTile<Bfloat16>&) {}
bool attend_avx512_bf16_compiled() {
  return false;
}
}  // namespace ropewalk
#endif
