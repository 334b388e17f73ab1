#include "kernels/check/checks.h"
#include "kernels/check/reference.h"
#include "kernels/cuda.h"

namespace kernel_check {
namespace {

template <class T>
void check_case(Space& space, Report& report, int vocabulary, float deviation) {
  const std::string name = std::string("answer_log_likelihood ") + type_name<T>() + " " + std::to_string(vocabulary);
  guarded(space, report, name, [&] {
    constexpr int kRows = 9;
    const std::vector<T> logits = random_values<T>(static_cast<std::size_t>(kRows) * vocabulary, 2, deviation);
    std::vector<std::int32_t> targets;
    for (int r = 0; r < kRows; ++r) targets.push_back(r * 7919 % vocabulary);
    Buffer<T> rows(space, logits);
    Buffer<std::int32_t> wanted(space, targets), predicted(space, std::vector<std::int32_t>(kRows, -5));
    Buffer<float> nll(space, std::vector<float>(kRows, -5.0f));
    const ropewalk::LikelihoodShape shape{kRows, vocabulary, vocabulary};
    if (space.is_cuda()) {
      ropewalk::cuda::answer_log_likelihood(shape, rows.data(), wanted.data(), nll.data(), predicted.data(), {});
    } else {
      ropewalk::ThreadParallel threads(2);
      ropewalk::answer_log_likelihood(shape, rows.data(), wanted.data(), nll.data(), predicted.data(),
                                      threads.handle());
    }
    space.finish();
    const Likelihood expected = reference_likelihood(to_doubles(logits), vocabulary, targets);
    report.add(space.name(), name, max_error(nll.doubles(), expected.nll, 1.0), 1e-6);
    report.add(space.name(), name + " arg max", max_error(predicted.doubles(), expected.predicted, 1.0), 0);
  });
}

}  // namespace

void check_likelihood(Space& space, Report& report) {
  check_case<float>(space, report, 49152, 3.0f);
  check_case<ropewalk::Bfloat16>(space, report, 49152, 3.0f);
  check_case<float>(space, report, 1003, 1e4f);
  check_case<float>(space, report, 1, 1.0f);
}

}  // namespace kernel_check
