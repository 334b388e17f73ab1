// How a kernel's CPU loop is spread over threads. The caller decides: nothing given means the calling thread alone; a
// program that has Torch hands at::parallel_for in, so that one pool of threads serves both:
//
//   ParallelFor parallel{[](void*, std::int64_t count, std::int64_t grain, RangeBody body, void* context) {
//     at::parallel_for(0, count, grain, [&](std::int64_t begin, std::int64_t end) { body(context, begin, end); });
//   }};
#pragma once

#include <cstdint>

namespace ropewalk {

// Does the items [begin, end). Must not throw: kernels check their arguments before they start.
using RangeBody = void (*)(void* context, std::int64_t begin, std::int64_t end);

struct ParallelFor {
  // Calls body(context, begin, end) for ranges that together cover [0, count) once, each of at least `grain` items
  // except the last, and returns when all are done. nullptr: one range, in the calling thread.
  void (*run)(void* owner, std::int64_t count, std::int64_t grain, RangeBody body, void* context) = nullptr;
  void* owner = nullptr;  // handed back to `run`; must outlive the kernel's call
};

// Spreads each call over `threads` std::threads that live for that call only (for checks and programs without Torch).
class ThreadParallel {
 public:
  explicit ThreadParallel(int threads);  // below 1: the machine's hardware threads
  ParallelFor handle();                  // valid while this object lives
  int threads() const noexcept { return threads_; }

 private:
  int threads_;
};

// What kernels call: f(begin, end) over [0, count) by `parallel`. A piece is never smaller than `grain` items.
template <class F>
void parallel_ranges(const ParallelFor& parallel, std::int64_t count, std::int64_t grain, F f) {
  if (count <= 0) return;
  if (parallel.run == nullptr || count <= grain) {
    f(std::int64_t{0}, count);
    return;
  }
  parallel.run(
      parallel.owner, count, grain,
      [](void* context, std::int64_t begin, std::int64_t end) { (*static_cast<F*>(context))(begin, end); }, &f);
}

// Rows for one piece of work: about 16384 elements, so that handing a piece to a thread costs little beside doing it.
inline std::int64_t row_grain(std::int64_t width) {
  return width >= 16384 ? 1 : 16384 / (width > 0 ? width : 1);
}

// f(row) for each row of `width` elements.
template <class F>
void parallel_rows(const ParallelFor& parallel, std::int64_t rows, std::int64_t width, F f) {
  parallel_ranges(parallel, rows, row_grain(width), [&](std::int64_t begin, std::int64_t end) {
    for (std::int64_t row = begin; row < end; ++row) f(row);
  });
}

}  // namespace ropewalk
