// ropewalk-kernel-check: compares every kernel with a plain reference, on this processor at every level of instruction
// sets that it has, and on the first CUDA device where there is one. Exit code 0 when all agree, 1 when not.
#include <cstdio>
#include <cstring>

#include "kernels/check/checks.h"
#include "kernels/cuda.h"

namespace {

void check_all(kernel_check::Space& space, kernel_check::Report& report) {
  space.begin();
  kernel_check::check_rope(space, report);
  kernel_check::check_likelihood(space, report);
  kernel_check::check_dequantise(space, report);
  kernel_check::check_norms(space, report);
  kernel_check::check_silu_mul(space, report);
  if (!space.is_cuda()) {
    kernel_check::check_softmax(space, report);
    kernel_check::check_convert(space, report);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count > 1) {
    const bool help = std::strcmp(arguments[1], "--help") == 0;
    std::fprintf(
        help ? stdout : stderr,
        "Usage: ropewalk-kernel-check\nCompares every kernel with a plain reference, on the CPU and, where there "
        "is one, on a CUDA device.\n");
    return help ? 0 : 2;
  }
  kernel_check::Report report;
  for (const auto& space : kernel_check::cpu_spaces()) check_all(*space, report);
  if (const auto space = kernel_check::cuda_space()) {
    std::printf("CUDA device 0: %s\n", ropewalk::cuda_device_name(0).c_str());
    check_all(*space, report);
  } else {
    std::printf("CUDA: not checked, %s\n", ropewalk::cuda_problem().c_str());
  }
  return report.finish();
}
