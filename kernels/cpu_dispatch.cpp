#include "kernels/cpu_dispatch.h"

#include <algorithm>
#include <atomic>

namespace ropewalk {
namespace {

CpuLevel detect() noexcept {
#if ROPEWALK_X86_CLONES
  __builtin_cpu_init();
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi") &&
                    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
  const bool avx512 = avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
                      __builtin_cpu_supports("avx512cd");
  if (avx512) return CpuLevel::avx512;
  if (avx2) return CpuLevel::avx2;
#endif
  return CpuLevel::baseline;
}

std::atomic<CpuLevel> limit{CpuLevel::avx512};

}  // namespace

CpuLevel cpu_level() noexcept {
  static const CpuLevel best = detect();
  return std::min(best, limit.load(std::memory_order_relaxed));
}

void limit_cpu_level(CpuLevel highest) noexcept {
  limit.store(highest, std::memory_order_relaxed);
}

const char* cpu_level_name(CpuLevel level) noexcept {
  switch (level) {
    case CpuLevel::avx512:
      return "AVX-512";
    case CpuLevel::avx2:
      return "AVX2";
    case CpuLevel::baseline:
      break;
  }
  return "baseline";
}

}  // namespace ropewalk
