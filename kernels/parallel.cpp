#include "kernels/parallel.h"

#include <algorithm>
#include <system_error>
#include <thread>
#include <vector>

namespace ropewalk {
namespace {

void run_on_threads(void* owner, std::int64_t count, std::int64_t grain, RangeBody body, void* context) {
  const std::int64_t threads = static_cast<const ThreadParallel*>(owner)->threads();
  const std::int64_t piece = std::max({grain, (count + threads - 1) / threads, std::int64_t{1}});
  std::vector<std::thread> workers;
  std::int64_t begin = piece;  // the calling thread does the first piece itself
  try {
    for (; begin < count; begin += piece) {
      workers.emplace_back(body, context, begin, std::min(begin + piece, count));
    }
  } catch (const std::system_error&) {
    // No thread left: the rest is done below, in this one.
  }
  body(context, 0, std::min(piece, count));
  if (begin < count) body(context, begin, count);
  for (std::thread& worker : workers) worker.join();
}

}  // namespace

ThreadParallel::ThreadParallel(int threads)
    : threads_(threads > 0 ? threads : static_cast<int>(std::max(1u, std::thread::hardware_concurrency()))) {}

ParallelFor ThreadParallel::handle() {
  return ParallelFor{run_on_threads, this};
}

}  // namespace ropewalk
