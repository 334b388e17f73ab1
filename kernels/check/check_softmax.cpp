// The kernels that only the CPU has.
#include "kernels/check/checks.h"
#include "kernels/check/reference.h"
#include "kernels/convert.h"
#include "kernels/softmax.h"

namespace kernel_check {
namespace {

using ropewalk::Bfloat16;

constexpr int kRows = 24, kColumns = 4999, kQueries = 8;

template <class S, class P>
void check_case(Space& space, Report& report, ropewalk::SoftmaxResult result) {
  const bool normalised = result == ropewalk::SoftmaxResult::normalised;
  const std::string name =
      std::string("softmax_rows ") + type_name<S>() + " to " + type_name<P>() + (normalised ? " normalised" : "");
  guarded(space, report, name, [&] {
    const std::vector<S> scores = random_values<S>(kRows * kColumns, 12, 30.0f);
    std::vector<std::int32_t> low(kQueries), high(kQueries);
    ropewalk::causal_ranges(4500, kQueries, 0, kColumns, 4001, low.data(), high.data());
    ropewalk::SoftmaxShape shape;
    shape.rows = kRows;
    shape.columns = shape.score_stride = shape.probability_stride = kColumns;
    shape.scale = 0.125f;
    shape.range_rows = kQueries;
    shape.low = low.data();
    shape.high = high.data();
    Buffer<S> in(space, scores);
    Buffer<P> out(space, std::vector<P>(scores.size(), ropewalk::from_float<P>(9.0f)));
    Buffer<float> sums(space, std::vector<float>(kRows));
    ropewalk::ThreadParallel threads(2);
    ropewalk::softmax_rows(shape, result, in.data(), out.data(), sums.data(), nullptr, threads.handle());
    space.finish();
    Softmax expected = reference_softmax(to_doubles(scores), kColumns, 0.125, low, high);
    report.add(space.name(), name + " sum", max_error(sums.doubles(), expected.sums, 1e-30), 4e-6);
    if (normalised) {
      for (std::size_t i = 0; i < expected.terms.size(); ++i) expected.terms[i] /= expected.sums[i / kColumns];
    }
    report.add(space.name(), name, max_error(out.doubles(), expected.terms, 1e-30), tolerance<P>(8e-6));
  });
}

template <class In, class Out>
void check_scale(Space& space, Report& report) {
  const std::string name = std::string("scale_rows ") + type_name<In>() + " to " + type_name<Out>();
  guarded(space, report, name, [&] {
    const std::vector<In> input = random_values<In>(kRows * kColumns, 13);
    const std::vector<float> factors = random_values<float>(kRows, 14);
    Buffer<In> in(space, input);
    Buffer<float> by(space, factors);
    Buffer<Out> out(space, std::vector<Out>(input.size(), ropewalk::from_float<Out>(9.0f)));
    ropewalk::ThreadParallel threads(2);
    ropewalk::scale_rows({kRows, kColumns, kColumns, kColumns}, in.data(), by.data(), out.data(), threads.handle());
    Doubles expected = to_doubles(input);
    for (std::size_t i = 0; i < expected.size(); ++i) expected[i] *= factors[i / kColumns];
    report.add(space.name(), name, max_error(out.doubles(), expected, 1e-30), tolerance<Out>(1.2e-7));
  });
}

}  // namespace

void check_softmax(Space& space, Report& report) {
  for (auto result : {ropewalk::SoftmaxResult::unnormalised, ropewalk::SoftmaxResult::normalised}) {
    check_case<float, float>(space, report, result);
    check_case<float, Bfloat16>(space, report, result);
    check_case<Bfloat16, Bfloat16>(space, report, result);
  }
}

void check_convert(Space& space, Report& report) {
  guarded(space, report, "convert", [&] {
    const std::vector<float> input = random_values<float>(70001, 15, 100.0f);
    Buffer<float> in(space, input), back(space, std::vector<float>(input.size()));
    Buffer<Bfloat16> narrow(space, std::vector<Bfloat16>(input.size()));
    const ropewalk::ConvertShape shape{1, 70001, 70001, 70001};
    ropewalk::convert(shape, in.data(), narrow.data());
    ropewalk::convert(shape, narrow.data(), back.data());
    report.add(space.name(), "convert float32 to bfloat16", max_error(narrow.doubles(), to_doubles(input), 1e-30),
               1.0 / 256);
    report.add(space.name(), "convert bfloat16 to float32", max_error(back.doubles(), narrow.doubles(), 1e-30), 0);
  });
  check_scale<float, float>(space, report);
  check_scale<float, Bfloat16>(space, report);
  check_scale<Bfloat16, Bfloat16>(space, report);
}

}  // namespace kernel_check
