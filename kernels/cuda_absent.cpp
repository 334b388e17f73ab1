// cuda.h in a build without a CUDA compiler.
#include <stdexcept>

#include "kernels/cuda.h"

namespace ropewalk {
namespace {

constexpr const char* kWhy =
    "this build of Ropewalk has no CUDA kernels (no CUDA compiler was found when it was configured)";

[[noreturn]] void refuse(const char* function) {
  throw std::runtime_error(std::string(function) + ": " + kWhy);
}

}  // namespace

bool cuda_built() noexcept {
  return false;
}
int cuda_device_count() noexcept {
  return 0;
}
std::string cuda_problem() {
  return kWhy;
}
std::string cuda_device_name(int) {
  refuse("cuda_device_name");
}

namespace cuda {

void apply_rope(const RopeShape&, RopeDirection, const float*, const float*, const float*, float*, Stream) {
  refuse("cuda::apply_rope");
}

void apply_rope(const RopeShape&, RopeDirection, const float*, const float*, const Bfloat16*, Bfloat16*, Stream) {
  refuse("cuda::apply_rope");
}

void answer_log_likelihood(const LikelihoodShape&, const float*, const std::int32_t*, float*, std::int32_t*, Stream) {
  refuse("cuda::answer_log_likelihood");
}

void answer_log_likelihood(const LikelihoodShape&, const Bfloat16*, const std::int32_t*, float*, std::int32_t*,
                           Stream) {
  refuse("cuda::answer_log_likelihood");
}

void rms_norm(const RmsNormShape&, const float*, const float*, float*, Stream) {
  refuse("cuda::rms_norm");
}
void rms_norm(const RmsNormShape&, const Bfloat16*, const float*, Bfloat16*, Stream) {
  refuse("cuda::rms_norm");
}
void rms_norm(const RmsNormShape&, const float*, const float*, Bfloat16*, Stream) {
  refuse("cuda::rms_norm");
}

void add_rms_norm(const RmsNormShape&, float*, const float*, const float*, float*, Stream) {
  refuse("cuda::add_rms_norm");
}

void add_rms_norm(const RmsNormShape&, Bfloat16*, const Bfloat16*, const float*, Bfloat16*, Stream) {
  refuse("cuda::add_rms_norm");
}

void add_rms_norm(const RmsNormShape&, float*, const Bfloat16*, const float*, Bfloat16*, Stream) {
  refuse("cuda::add_rms_norm");
}

void head_rms_norm(const HeadNormShape&, const float*, const float*, float*, Stream) {
  refuse("cuda::head_rms_norm");
}
void head_rms_norm(const HeadNormShape&, const Bfloat16*, const float*, Bfloat16*, Stream) {
  refuse("cuda::head_rms_norm");
}

void silu_mul(const SiluMulShape&, const float*, const float*, float*, Stream) {
  refuse("cuda::silu_mul");
}
void silu_mul(const SiluMulShape&, const Bfloat16*, const Bfloat16*, Bfloat16*, Stream) {
  refuse("cuda::silu_mul");
}

void dequantise(BlockType, const void*, std::int64_t, float*, Stream) {
  refuse("cuda::dequantise");
}

}  // namespace cuda
}  // namespace ropewalk
