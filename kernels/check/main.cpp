#include <cstdio>

#include "kernels/cuda.h"

int main() {
  std::printf("%s\n", ropewalk::cuda_problem().c_str());
  return 0;
}
