// Attention tile with float32 products (AVX-512F). 24 accumulators, four vectors of keys or values and one broadcast:
// 29 of the 32 registers, 24 multiply-adds for 10 loads.
#include "core/model/attention_tile.h"

#if defined(__AVX512F__) && defined(__AVX512BW__)
#include "core/model/attention_tile_body.h"

namespace ropewalk {
namespace {

struct Float32Products {
  ROPEWALK_TILE_INLINE void scores(const float* queries, int dim, const float* keys, float* out) {
    __m512 sum[kTileRows][4];
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) sum[r][j] = _mm512_setzero_ps();
    for (int c = 0; c < dim; ++c) {
      __m512 key[4];
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) key[j] = _mm512_loadu_ps(keys + c * kPanelKeys + 16 * j);
#pragma GCC unroll 6
      for (int r = 0; r < kTileRows; ++r) {
        const __m512 query = _mm512_set1_ps(queries[r * dim + c]);
#pragma GCC unroll 4
        for (int j = 0; j < 4; ++j) sum[r][j] = _mm512_fmadd_ps(query, key[j], sum[r][j]);
      }
    }
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < 4; ++j) _mm512_storeu_ps(out + r * kPanelKeys + 16 * j, sum[r][j]);
  }

  ROPEWALK_TILE_INLINE void store(const __m512 (&terms)[4], float* out) {
#pragma GCC unroll 4
    for (int j = 0; j < 4; ++j) _mm512_storeu_ps(out + 16 * j, terms[j]);
  }

  template <int V>
  ROPEWALK_TILE_INLINE void values(const float* weights, const float* values, int dim, int column, float* output) {
    __m512 sum[kTileRows][V];
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) sum[r][j] = _mm512_loadu_ps(output + r * dim + column + 16 * j);
    for (int k = 0; k < kPanelKeys; ++k) {
      __m512 value[V];
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) value[j] = _mm512_loadu_ps(values + k * dim + column + 16 * j);
#pragma GCC unroll 6
      for (int r = 0; r < kTileRows; ++r) {
        const __m512 weight = _mm512_set1_ps(weights[r * kPanelKeys + k]);
#pragma GCC unroll 4
        for (int j = 0; j < V; ++j) sum[r][j] = _mm512_fmadd_ps(weight, value[j], sum[r][j]);
      }
    }
#pragma GCC unroll 6
    for (int r = 0; r < kTileRows; ++r)
#pragma GCC unroll 4
      for (int j = 0; j < V; ++j) _mm512_storeu_ps(output + r * dim + column + 16 * j, sum[r][j]);
  }
};

}  // namespace

void attend_avx512(const AttentionTile<float>& tile) {
  attend<Float32Products>(tile);
}
bool attend_avx512_compiled() {
  return true;
}

}  // namespace ropewalk
#else
namespace ropewalk {
void attend_avx512(const AttentionTile<float>&) {}
bool attend_avx512_compiled() {
  return false;
}
}  // namespace ropewalk
#endif
