// The kernels on a CUDA device. Every pointer is device memory of the current device, work is queued on `stream`,
// nothing waits. Contracts as in the CPU headers, except that contents which lie in device memory cannot be checked
// beforehand: a position outside the table gives NaN coordinates, a target outside the vocabulary gives nll NaN. A
// build without a CUDA compiler has the same functions: cuda_built() is false, the count is 0 and launches throw.
// Errors of a launch throw std::runtime_error with the function and CUDA's own text.
#pragma once

#include <cstdint>
#include <string>

#include "kernels/answer_likelihood.h"
#include "kernels/apply_rope.h"
#include "kernels/dequantise.h"
#include "kernels/rms_norm.h"
#include "kernels/silu_mul.h"

namespace ropewalk {

bool cuda_built() noexcept;
// Devices that can be used; 0 without a driver, a device, or a CUDA build. Never throws.
int cuda_device_count() noexcept;
// "" when there is a device, else why there is none, in one sentence.
std::string cuda_problem();
// "NVIDIA H100 80GB HBM3, compute capability 9.0". Throws std::runtime_error for a device that does not exist.
std::string cuda_device_name(int device);

namespace cuda {

// A cudaStream_t, kept as void* so that this header needs no CUDA. nullptr: the default stream.
struct Stream {
  void* handle = nullptr;
};

// shape.positions, where given, is device memory too.
void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const float* input, float* output, Stream stream);
void apply_rope(const RopeShape& shape, RopeDirection direction, const float* cosine, const float* sine,
                const Bfloat16* input, Bfloat16* output, Stream stream);
void answer_log_likelihood(const LikelihoodShape& shape, const float* logits, const std::int32_t* targets, float* nll,
                           std::int32_t* predicted, Stream stream);
void answer_log_likelihood(const LikelihoodShape& shape, const Bfloat16* logits, const std::int32_t* targets,
                           float* nll, std::int32_t* predicted, Stream stream);
void dequantise(BlockType type, const void* blocks, std::int64_t elements, float* out, Stream stream);
void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, float* output, Stream stream);
void rms_norm(const RmsNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output, Stream stream);
void rms_norm(const RmsNormShape& shape, const float* input, const float* weight, Bfloat16* output, Stream stream);
void add_rms_norm(const RmsNormShape& shape, float* hidden, const float* update, const float* weight, float* output,
                  Stream stream);
void add_rms_norm(const RmsNormShape& shape, Bfloat16* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, Stream stream);
void add_rms_norm(const RmsNormShape& shape, float* hidden, const Bfloat16* update, const float* weight,
                  Bfloat16* output, Stream stream);
void head_rms_norm(const HeadNormShape& shape, const float* input, const float* weight, float* output, Stream stream);
void head_rms_norm(const HeadNormShape& shape, const Bfloat16* input, const float* weight, Bfloat16* output,
                   Stream stream);
void silu_mul(const SiluMulShape& shape, const float* gate, const float* up, float* output, Stream stream);
void silu_mul(const SiluMulShape& shape, const Bfloat16* gate, const Bfloat16* up, Bfloat16* output, Stream stream);

}  // namespace cuda
}  // namespace ropewalk
