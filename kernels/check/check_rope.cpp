#include <cmath>

#include "kernels/check/checks.h"
#include "kernels/check/reference.h"
#include "kernels/cuda.h"

namespace kernel_check {
namespace {

constexpr int kTokens = 61, kHeads = 3, kPositions = 80, kOffset = 7;

struct Case {
  int dim;
  int rotary;
  bool backward;
};

template <class T>
void check_case(Space& space, Report& report, const Case& c) {
  const std::string name = std::string("apply_rope ") + type_name<T>() + " " + std::to_string(c.rotary) + "/" +
                           std::to_string(c.dim) + (c.backward ? " backward" : " forward");
  guarded(space, report, name, [&] {
    std::vector<float> cosine, sine;
    for (int p = 0; p < kPositions; ++p) {
      for (int i = 0; i < c.rotary / 2; ++i) {
        const double angle = p * std::pow(1e4, -2.0 * i / c.rotary) / (1 + 0.1 * i);  // factors that differ by pair
        cosine.push_back(static_cast<float>(1.07 * std::cos(angle)));
        sine.push_back(static_cast<float>(1.07 * std::sin(angle)));
      }
    }
    const std::vector<T> input = random_values<T>(static_cast<std::size_t>(kTokens) * kHeads * c.dim, 1);
    ropewalk::RopeShape shape;
    shape.tokens = kTokens;
    shape.heads = kHeads;
    shape.head_dim = c.dim;
    shape.rotary_dim = c.rotary;
    shape.input_token_stride = shape.output_token_stride = kHeads * c.dim;
    shape.input_head_stride = shape.output_head_stride = c.dim;
    shape.table_rows = kPositions;
    shape.position_offset = kOffset;
    const auto direction = c.backward ? ropewalk::RopeDirection::backward : ropewalk::RopeDirection::forward;
    Buffer<float> cosines(space, cosine), sines(space, sine);
    Buffer<T> data(space, input);  // in place
    if (space.is_cuda()) {
      ropewalk::cuda::apply_rope(shape, direction, cosines.data(), sines.data(), data.data(), data.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::apply_rope(shape, direction, cosines.data(), sines.data(), data.data(), data.data(), threads.handle());
    }
    space.finish();
    const Doubles expected =
        reference_rope(to_doubles(input), kTokens, kHeads, c.dim, c.rotary, cosine, sine, kOffset, c.backward);
    report.add(space.name(), name, max_error(data.doubles(), expected, 1.0), tolerance<T>(1e-6));
  });
}

}  // namespace

void check_rope(Space& space, Report& report) {
  for (const Case& c : {Case{64, 64, false}, Case{64, 64, true}, Case{96, 72, false}, Case{13, 10, true}}) {
    check_case<float>(space, report, c);
    check_case<ropewalk::Bfloat16>(space, report, c);
  }
}

}  // namespace kernel_check
