// One source of a CPU loop, compiled for several instruction sets and chosen when the program runs, so that one build
// is fast on a new processor and still starts on an old one. A loop is a type with a static `run` marked
// ROPEWALK_HOST_DEVICE (always inlined, hence compiled for the set of the function it is inlined into).
#pragma once

#include "kernels/host_device.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define ROPEWALK_X86_CLONES 1
#define ROPEWALK_TARGET_AVX2 __attribute__((target("avx2,fma,bmi,bmi2,lzcnt,popcnt")))
#define ROPEWALK_TARGET_AVX512 \
  __attribute__((              \
      target("avx512f,avx512bw,avx512vl,avx512dq,avx512cd,avx2,fma,bmi,bmi2,lzcnt,popcnt,prefer-vector-width=512")))
#else
#define ROPEWALK_X86_CLONES 0
#endif

namespace ropewalk {

enum class CpuLevel { baseline, avx2, avx512 };

// The best level of this processor that is not above the limit.
CpuLevel cpu_level() noexcept;
// For checks that compare the levels with each other. Not to be called while kernels run.
void limit_cpu_level(CpuLevel highest) noexcept;
const char* cpu_level_name(CpuLevel level) noexcept;

#if ROPEWALK_X86_CLONES
template <class Loop, class... Arguments>
ROPEWALK_TARGET_AVX512 void run_avx512(Arguments... arguments) {
  Loop::run(arguments...);
}
template <class Loop, class... Arguments>
ROPEWALK_TARGET_AVX2 void run_avx2(Arguments... arguments) {
  Loop::run(arguments...);
}
#endif
template <class Loop, class... Arguments>
void run_baseline(Arguments... arguments) {
  Loop::run(arguments...);
}

// Arguments are passed by value: pointers, sizes and small parameter structs.
template <class Loop, class... Arguments>
void run_vectorised(Arguments... arguments) {
#if ROPEWALK_X86_CLONES
  switch (cpu_level()) {
    case CpuLevel::avx512:
      return run_avx512<Loop>(arguments...);
    case CpuLevel::avx2:
      return run_avx2<Loop>(arguments...);
    case CpuLevel::baseline:
      break;
  }
#endif
  run_baseline<Loop>(arguments...);
}

}  // namespace ropewalk
