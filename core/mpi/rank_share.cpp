#include "core/mpi/rank_share.h"

#include <algorithm>

namespace ropewalk {

std::string device_of_rank(const std::string& device, int local_rank, int devices) {
  if (devices < 2 || (device != "cuda" && device != "cuda:0")) return device;
  return "cuda:" + std::to_string(local_rank % devices);
}

int threads_of_rank(int wanted, int cores, int sharing) {
  if (wanted > 0) return wanted;
  return std::max(1, cores / std::max(1, sharing));
}

}  // namespace ropewalk
