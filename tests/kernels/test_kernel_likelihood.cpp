#include <algorithm>
#include <limits>
#include <stdexcept>

#include "kernel_test_data.h"
#include "kernels/answer_likelihood.h"
#include "kernels/cuda.h"

using namespace ropewalk;
using kernel_test::as_double;

class TestKernelLikelihood : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equals_a_double_reference_data();
  void equals_a_double_reference();
  void certain_and_impossible_answers();
  void infinities_and_nan();
  void ties_take_the_lowest_index();
  void contradictions_are_refused();
  void threads_share_uneven_work();
  void a_build_or_machine_without_a_device_says_why();
};

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

template <class T>
double reference(const T* row, std::int64_t vocabulary, std::int32_t target) {
  long double greatest = -kInfinity, sum = 0;
  for (std::int64_t v = 0; v < vocabulary; ++v) greatest = std::max<long double>(greatest, as_double(row[v]));
  for (std::int64_t v = 0; v < vocabulary; ++v) sum += std::exp(static_cast<long double>(as_double(row[v])) - greatest);
  return static_cast<double>(std::log(sum) + greatest - as_double(row[target]));
}

template <class T>
void check(std::int64_t rows, std::int64_t vocabulary, float deviation) {
  const std::int64_t stride = vocabulary + 3;
  const std::vector<T> logits = kernel_test::random_data<T>(static_cast<std::size_t>(rows * stride), 61, deviation);
  std::vector<std::int32_t> targets;
  for (std::int64_t r = 0; r < rows; ++r) targets.push_back(static_cast<std::int32_t>(r * 7919 % vocabulary));
  ThreadParallel threads(2);
  kernel_test::at_every_level([&] {
    std::vector<float> nll(static_cast<std::size_t>(rows));
    std::vector<std::int32_t> predicted(static_cast<std::size_t>(rows));
    answer_log_likelihood({rows, vocabulary, stride}, logits.data(), targets.data(), nll.data(), predicted.data(),
                          threads.handle());
    for (std::int64_t r = 0; r < rows; ++r) {
      const T* row = logits.data() + r * stride;
      const double expected = reference(row, vocabulary, targets[r]);
      QVERIFY(kernel_test::within(nll[r], expected, 1e-6 + 1e-6 * expected));
      const T* greatest = std::max_element(row, row + vocabulary, [](T a, T b) { return as_double(a) < as_double(b); });
      QCOMPARE(predicted[r], static_cast<std::int32_t>(greatest - row));
    }
  });
}

struct Scored {
  float nll;
  std::int32_t predicted;
};

Scored score(const std::vector<float>& logits, std::int32_t target) {
  Scored result{-1, -2};
  const auto size = static_cast<std::int64_t>(logits.size());
  answer_log_likelihood({1, size, size}, logits.data(), &target, &result.nll, &result.predicted);
  return result;
}

}  // namespace

void TestKernelLikelihood::equals_a_double_reference_data() {
  QTest::addColumn<qint64>("rows");
  QTest::addColumn<qint64>("vocabulary");
  QTest::addColumn<float>("deviation");
  QTest::newRow("SmolLM2") << qint64(7) << qint64(49152) << 3.0f;
  QTest::newRow("odd") << qint64(5) << qint64(1001) << 3.0f;
  QTest::newRow("one token") << qint64(3) << qint64(1) << 3.0f;
  QTest::newRow("logits of 1e4") << qint64(5) << qint64(5003) << 1e4f;
  QTest::newRow("flat") << qint64(2) << qint64(32064) << 1e-3f;
  QTest::newRow("no rows") << qint64(0) << qint64(100) << 1.0f;
}

void TestKernelLikelihood::equals_a_double_reference() {
  QFETCH(qint64, rows);
  QFETCH(qint64, vocabulary);
  QFETCH(float, deviation);
  check<float>(rows, vocabulary, deviation);
  check<Bfloat16>(rows, vocabulary, deviation);
}

void TestKernelLikelihood::certain_and_impossible_answers() {
  kernel_test::at_every_level([] {
    std::vector<float> logits(100, -1e4f);
    logits[42] = 1e4f;
    QCOMPARE(score(logits, 42).nll, 0.0f);
    QCOMPARE(score(logits, 42).predicted, 42);
    QCOMPARE(score(logits, 7).nll, 2e4f);
    QVERIFY(score(logits, 42).nll >= 0 && !std::signbit(score(logits, 42).nll));
  });
}

void TestKernelLikelihood::infinities_and_nan() {
  kernel_test::at_every_level([] {
    std::vector<float> logits(50, -kInfinity);
    logits[20] = logits[40] = -3.0f;
    QVERIFY(std::abs(score(logits, 40).nll - std::log(2.0)) < 1e-6);
    QCOMPARE(score(logits, 40).predicted, 20);
    QCOMPARE(score(logits, 0).nll, kInfinity);

    const std::vector<float> nothing(50, -kInfinity);
    QVERIFY(std::isnan(score(nothing, 3).nll));
    QCOMPARE(score(nothing, 3).predicted, 0);

    std::vector<float> endless(50, 1.0f);
    endless[9] = kInfinity;
    QVERIFY(std::isnan(score(endless, 9).nll));
    QCOMPARE(score(endless, 9).predicted, 9);

    for (std::size_t at : {0u, 31u, 49u}) {
      std::vector<float> broken(50, 1.0f);
      broken[at] = std::nanf("");
      QVERIFY(std::isnan(score(broken, 9).nll));
      QCOMPARE(score(broken, 9).predicted, -1);
    }
  });
}

void TestKernelLikelihood::ties_take_the_lowest_index() {
  kernel_test::at_every_level([] {
    std::vector<float> logits(300, 0.0f);
    logits[17] = logits[18] = logits[250] = 5.0f;
    QCOMPARE(score(logits, 0).predicted, 17);
  });
}

void TestKernelLikelihood::contradictions_are_refused() {
  const std::vector<float> logits(20, 0.0f);
  std::int32_t targets[2] = {0, 10};
  float nll[2];
  std::int32_t predicted[2];
  const auto run = [&](std::int64_t rows, std::int64_t vocabulary, std::int64_t stride) {
    answer_log_likelihood({rows, vocabulary, stride}, logits.data(), targets, nll, predicted);
  };
  QVERIFY_EXCEPTION_THROWN(run(2, 10, 10), std::invalid_argument);  // target 10 of 10
  targets[1] = -1;
  QVERIFY_EXCEPTION_THROWN(run(2, 10, 10), std::invalid_argument);
  targets[1] = 9;
  run(2, 10, 10);
  QVERIFY_EXCEPTION_THROWN(run(2, 10, 9), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(run(2, 0, 0), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(run(-2, 10, 10), std::invalid_argument);
}

void TestKernelLikelihood::threads_share_uneven_work() {
  ThreadParallel threads(3);
  for (std::int64_t count : {0, 1, 2, 3, 7, 100}) {
    for (std::int64_t grain : {1, 2, 50}) {
      std::vector<int> visits(static_cast<std::size_t>(count), 0);
      parallel_ranges(threads.handle(), count, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t i = begin; i < end; ++i) ++visits[static_cast<std::size_t>(i)];
      });
      for (int visit : visits) QCOMPARE(visit, 1);
    }
  }
}

void TestKernelLikelihood::a_build_or_machine_without_a_device_says_why() {
  QCOMPARE(cuda_device_count() > 0, cuda_problem().empty());
  if (cuda_device_count() > 0) QSKIP("there is a CUDA device, so a launch has no reason to fail");
  QVERIFY_EXCEPTION_THROWN(cuda::dequantise(BlockType::f32, nullptr, 1, nullptr, {}), std::runtime_error);
}

QTEST_GUILESS_MAIN(TestKernelLikelihood)
#include "test_kernel_likelihood.moc"
