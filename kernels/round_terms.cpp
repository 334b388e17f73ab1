#include "kernels/round_terms.h"

#include "kernels/cpu_dispatch.h"

#if ROPEWALK_X86_CLONES
#include <immintrin.h>
#endif

namespace ropewalk {
namespace {

struct RoundLoop {
  static ROPEWALK_HOST_DEVICE void run(const float* terms, std::int64_t count, Bfloat16* output) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i) output[i] = round_to_bfloat16(terms[i]);
  }
};

#if ROPEWALK_X86_CLONES
__attribute__((target("avx512f,avx512bw,avx512vl,avx512bf16"))) void round_avx512_bf16(const float* terms,
                                                                                       std::int64_t count,
                                                                                       Bfloat16* output) {
  std::int64_t i = 0;
  for (; i + 32 <= count; i += 32) {
    const __m512bh both = _mm512_cvtne2ps_pbh(_mm512_loadu_ps(terms + i + 16), _mm512_loadu_ps(terms + i));
    std::memcpy(output + i, &both, sizeof both);
  }
  for (; i < count; ++i) output[i] = round_to_bfloat16(terms[i]);
}

const bool has_avx512_bf16 = [] {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl");
}();
#endif

}  // namespace

void round_terms(const float* terms, std::int64_t count, Bfloat16* output) {
#if ROPEWALK_X86_CLONES
  if (has_avx512_bf16 && cpu_level() == CpuLevel::avx512) return round_avx512_bf16(terms, count, output);
#endif
  run_vectorised<RoundLoop>(terms, count, output);
}

}  // namespace ropewalk
