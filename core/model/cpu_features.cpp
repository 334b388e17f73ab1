#include "core/model/cpu_features.h"

namespace ropewalk {

CpuFeatures cpu_features() {
  CpuFeatures features;
#if defined(__x86_64__) && defined(__GNUC__)
  __builtin_cpu_init();
  features.avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  features.avx512_bf16 = features.avx512 && __builtin_cpu_supports("avx512bf16");
  features.amx_bf16 = features.avx512 && __builtin_cpu_supports("amx-bf16");
  features.amd = __builtin_cpu_is("amd");
#endif
  return features;
}

bool bfloat16_products_are_fast(const CpuFeatures& features) {
  return features.amx_bf16 || (features.avx512_bf16 && features.amd);
}

}  // namespace ropewalk
