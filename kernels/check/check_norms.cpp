#include "kernels/check/checks.h"
#include "kernels/check/reference.h"
#include "kernels/cuda.h"

namespace kernel_check {
namespace {

using ropewalk::Bfloat16;

constexpr int kRows = 23, kWidth = 577;
constexpr float kEpsilon = 1e-5f;

const ropewalk::RmsNormShape kShape{kRows, kWidth, kWidth, kWidth, kWidth, kEpsilon};

template <class In, class Out>
void check_norm(Space& space, Report& report) {
  const std::string name = std::string("rms_norm ") + type_name<In>() + " to " + type_name<Out>();
  guarded(space, report, name, [&] {
    const std::vector<In> input = random_values<In>(kRows * kWidth, 4, 3.0f);
    const std::vector<float> weight = random_values<float>(kWidth, 5);
    Buffer<In> rows(space, input);
    Buffer<float> weights(space, weight);
    Buffer<Out> out(space, std::vector<Out>(input.size(), ropewalk::from_float<Out>(9.0f)));
    if (space.is_cuda()) {
      ropewalk::cuda::rms_norm(kShape, rows.data(), weights.data(), out.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::rms_norm(kShape, rows.data(), weights.data(), out.data(), threads.handle());
    }
    space.finish();
    report.add(space.name(), name,
               max_error(out.doubles(), reference_norm(to_doubles(input), kWidth, weight, kEpsilon), 1e-3),
               tolerance<Out>(2e-6));
  });
}

template <class Hidden, class Update, class Out>
void check_add_norm(Space& space, Report& report) {
  const std::string name = std::string("add_rms_norm ") + type_name<Hidden>() + " += " + type_name<Update>();
  guarded(space, report, name, [&] {
    const std::vector<Hidden> start = random_values<Hidden>(kRows * kWidth, 6);
    const std::vector<Update> update = random_values<Update>(kRows * kWidth, 7);
    const std::vector<float> weight = random_values<float>(kWidth, 8);
    Buffer<Hidden> hidden(space, start);
    Buffer<Update> updates(space, update);
    Buffer<float> weights(space, weight);
    Buffer<Out> out(space, std::vector<Out>(start.size(), ropewalk::from_float<Out>(9.0f)));
    if (space.is_cuda()) {
      ropewalk::cuda::add_rms_norm(kShape, hidden.data(), updates.data(), weights.data(), out.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::add_rms_norm(kShape, hidden.data(), updates.data(), weights.data(), out.data(), threads.handle());
    }
    space.finish();
    Doubles sums = to_doubles(start);
    const Doubles added = to_doubles(update);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += added[i];
    const Doubles rounded = hidden.doubles();
    report.add(space.name(), name + " sum", max_error(rounded, sums, 1e-3), tolerance<Hidden>(1.2e-7));
    report.add(space.name(), name, max_error(out.doubles(), reference_norm(rounded, kWidth, weight, kEpsilon), 1e-3),
               tolerance<Out>(2e-6));
  });
}

template <class T>
void check_head_norm(Space& space, Report& report) {
  const std::string name = std::string("head_rms_norm ") + type_name<T>();
  guarded(space, report, name, [&] {
    constexpr int kTokens = 31, kHeads = 4, kDim = 128;
    const std::vector<T> input = random_values<T>(kTokens * kHeads * kDim, 9);
    const std::vector<float> weight = random_values<float>(kDim, 10);
    Buffer<T> data(space, input);
    Buffer<float> weights(space, weight);
    const ropewalk::HeadNormShape shape{kTokens, kHeads, kDim, kHeads * kDim, kDim, kHeads * kDim, kDim, kEpsilon};
    if (space.is_cuda()) {
      ropewalk::cuda::head_rms_norm(shape, data.data(), weights.data(), data.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::head_rms_norm(shape, data.data(), weights.data(), data.data(), threads.handle());
    }
    space.finish();
    report.add(space.name(), name,
               max_error(data.doubles(), reference_norm(to_doubles(input), kDim, weight, kEpsilon), 1e-3),
               tolerance<T>(2e-6));
  });
}

template <class T>
void check_silu(Space& space, Report& report) {
  const std::string name = std::string("silu_mul ") + type_name<T>();
  guarded(space, report, name, [&] {
    // Rows [gate | up] of one buffer.
    const std::vector<T> both = random_values<T>(kRows * 2 * kWidth, 11, 6.0f);
    Buffer<T> fused(space, both);
    Buffer<T> out(space, std::vector<T>(kRows * kWidth, ropewalk::from_float<T>(9.0f)));
    const ropewalk::SiluMulShape shape{kRows, kWidth, 2 * kWidth, 2 * kWidth, kWidth};
    if (space.is_cuda()) {
      ropewalk::cuda::silu_mul(shape, fused.data(), fused.data() + kWidth, out.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::silu_mul(shape, fused.data(), fused.data() + kWidth, out.data(), threads.handle());
    }
    space.finish();
    const Doubles wide = to_doubles(both);
    Doubles gate, up;
    for (int r = 0; r < kRows; ++r) {
      const auto row = wide.begin() + static_cast<std::ptrdiff_t>(r) * 2 * kWidth;
      gate.insert(gate.end(), row, row + kWidth);
      up.insert(up.end(), row + kWidth, row + 2 * kWidth);
    }
    report.add(space.name(), name, max_error(out.doubles(), reference_silu_mul(gate, up), 1e-30), tolerance<T>(2e-6));
  });
}

}  // namespace

void check_norms(Space& space, Report& report) {
  check_norm<float, float>(space, report);
  check_norm<Bfloat16, Bfloat16>(space, report);
  check_norm<float, Bfloat16>(space, report);
  check_add_norm<float, float, float>(space, report);
  check_add_norm<Bfloat16, Bfloat16, Bfloat16>(space, report);
  check_add_norm<float, Bfloat16, Bfloat16>(space, report);
  check_head_norm<float>(space, report);
  check_head_norm<Bfloat16>(space, report);
}

void check_silu_mul(Space& space, Report& report) {
  check_silu<float>(space, report);
  check_silu<Bfloat16>(space, report);
}

}  // namespace kernel_check
