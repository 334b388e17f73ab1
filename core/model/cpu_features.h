// What this processor can do, as far as the decoder chooses by it.
#pragma once

namespace ropewalk {

struct CpuFeatures {
  bool avx512 = false;       // AVX-512 F, BW, DQ and VL, usable under this operating system
  bool avx512_bf16 = false;  // bfloat16 dot products
  bool amx_bf16 = false;     // matrix tiles in bfloat16
  bool amd = false;
};

CpuFeatures cpu_features();

// Whether bfloat16 matrix products are faster than float32 ones. They are with AMX, and with AVX512_BF16 on AMD's
// processors, where the dot product runs at the full rate (measured by torch: 795 GFLOP/s against 177 in float32 on two
// cores). On Intel's it runs at a quarter of the float32 instruction rate, so that half the work is lost (two cores of
// an Emerald Rapids without AMX: 162 GFLOP/s against 325 in float32), and without AVX512_BF16 it is emulated. There a
// bfloat16 model keeps its weights in bfloat16 and computes in float32.
bool bfloat16_products_are_fast(const CpuFeatures& features);

}  // namespace ropewalk
