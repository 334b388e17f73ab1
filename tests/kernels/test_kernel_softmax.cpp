#include <cstring>
#include <limits>
#include <stdexcept>

#include "kernel_test_data.h"
#include "kernels/softmax.h"

using namespace ropewalk;
using kernel_test::as_double;

class TestKernelSoftmax : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equals_a_double_reference_data();
  void equals_a_double_reference();
  void causal_and_window_bounds();
  void joins_blocks_of_keys();
  void works_in_place();
  void far_scores_vanish();
  void rows_that_see_nothing();
  void nan_shows_in_the_sum();
  void out_of_range_bounds_are_clamped();
  void contradictions_are_refused();
};

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

SoftmaxShape dense(std::int64_t rows, std::int64_t columns, float scale = 1.0f) {
  SoftmaxShape shape;
  shape.rows = rows;
  shape.columns = columns;
  shape.score_stride = shape.probability_stride = columns;
  shape.scale = scale;
  return shape;
}

// exp(scale * (x - max)) and their sum over [low, high), in double.
template <class S>
std::vector<double> reference(const S* row, std::int64_t columns, std::int64_t low, std::int64_t high, double scale,
                              double* sum, double* maximum) {
  double greatest = -kInfinity;
  for (std::int64_t c = low; c < high; ++c) greatest = std::max(greatest, as_double(row[c]));
  std::vector<double> terms(static_cast<std::size_t>(columns), 0.0);
  *sum = 0;
  for (std::int64_t c = low; c < high; ++c) {
    terms[c] = std::exp(scale * (as_double(row[c]) - greatest));
    *sum += terms[c];
  }
  *maximum = scale * greatest;
  return terms;
}

template <class S, class P>
void check(SoftmaxResult result, std::int64_t rows, std::int64_t columns) {
  const std::int64_t score_stride = columns + 5, probability_stride = columns + 2;
  const std::vector<S> scores = kernel_test::random_data<S>(static_cast<std::size_t>(rows * score_stride), 51, 20.0f);
  // Ranges that start and end anywhere, so that no vector width divides them.
  std::vector<std::int32_t> low, high;
  for (std::int64_t r = 0; r < std::max<std::int64_t>(rows, 1); ++r) {
    low.push_back(static_cast<std::int32_t>(r * 7 % (columns / 2 + 1)));
    high.push_back(static_cast<std::int32_t>(columns - r * 3 % (columns / 2 + 1)));
  }
  SoftmaxShape shape = dense(rows, columns, 0.125f);
  shape.score_stride = score_stride;
  shape.probability_stride = probability_stride;
  shape.range_rows = static_cast<std::int64_t>(low.size());
  shape.low = low.data();
  shape.high = high.data();
  ThreadParallel threads(2);
  kernel_test::at_every_level([&] {
    std::vector<P> out(static_cast<std::size_t>(rows * probability_stride), from_float<P>(9.0f));
    std::vector<float> sums(static_cast<std::size_t>(rows)), maxima(static_cast<std::size_t>(rows));
    softmax_rows(shape, result, scores.data(), out.data(), sums.data(), maxima.data(), threads.handle());
    for (std::int64_t r = 0; r < rows; ++r) {
      double sum, maximum;
      const std::vector<double> terms =
          reference(scores.data() + r * score_stride, columns, low[r], high[r], 0.125, &sum, &maximum);
      QVERIFY(std::abs(sums[r] - sum) < 4e-6 * sum);
      QVERIFY(std::abs(maxima[r] - maximum) <= 1e-6 * std::abs(maximum));
      const double divisor = result == SoftmaxResult::normalised ? sum : 1.0;
      for (std::int64_t c = 0; c < columns; ++c) {
        const double value = as_double(out[r * probability_stride + c]);
        const double expected = terms[c] / divisor;
        QVERIFY(kernel_test::within(value, expected, kernel_test::rounding_tolerance<P>() * expected));
      }
      for (std::int64_t c = columns; c < probability_stride; ++c) {
        QCOMPARE(to_float(out[r * probability_stride + c]), 9.0f);
      }
    }
  });
}

}  // namespace

void TestKernelSoftmax::equals_a_double_reference_data() {
  QTest::addColumn<qint64>("rows");
  QTest::addColumn<qint64>("columns");
  QTest::newRow("several pieces") << qint64(9) << qint64(5000);
  QTest::newRow("many rows") << qint64(384) << qint64(129);
  QTest::newRow("odd") << qint64(7) << qint64(37);
  QTest::newRow("one") << qint64(1) << qint64(1);
  QTest::newRow("no rows") << qint64(0) << qint64(16);
}

void TestKernelSoftmax::equals_a_double_reference() {
  QFETCH(qint64, rows);
  QFETCH(qint64, columns);
  for (SoftmaxResult result : {SoftmaxResult::unnormalised, SoftmaxResult::normalised}) {
    check<float, float>(result, rows, columns);
    check<float, Bfloat16>(result, rows, columns);
    check<Bfloat16, Bfloat16>(result, rows, columns);
  }
}

void TestKernelSoftmax::causal_and_window_bounds() {
  std::int32_t low[4], high[4];
  causal_ranges(10, 4, 0, 14, 0, low, high);
  for (int i = 0; i < 4; ++i) {
    QCOMPARE(low[i], 0);
    QCOMPARE(high[i], 11 + i);
  }
  causal_ranges(10, 4, 8, 6, 3, low, high);  // a window of three keys; the block starts at key 8
  for (int i = 0; i < 4; ++i) {
    QCOMPARE(low[i], i);
    QCOMPARE(high[i], 3 + i);
  }
  causal_ranges(10, 4, 12, 5, 0, low, high);  // the first two queries lie before the block
  QCOMPARE(high[0], 0);
  QCOMPARE(high[1], 0);
  QCOMPARE(high[2], 1);

  // Two heads of four queries share the four ranges.
  const std::vector<float> scores = kernel_test::random_floats(8 * 6, 52);
  std::vector<float> out(scores.size());
  causal_ranges(10, 4, 8, 6, 3, low, high);
  SoftmaxShape shape = dense(8, 6);
  shape.range_rows = 4;
  shape.low = low;
  shape.high = high;
  softmax_rows(shape, SoftmaxResult::normalised, scores.data(), out.data(), nullptr, nullptr);
  for (int r = 0; r < 8; ++r) {
    double sum = 0;
    for (int c = 0; c < 6; ++c) {
      QCOMPARE(out[r * 6 + c] > 0, c >= r % 4 && c < r % 4 + 3);
      sum += out[r * 6 + c];
    }
    QVERIFY(std::abs(sum - 1) < 1e-6);
  }
}

// Two blocks of keys joined by their maxima and sums give the whole row's softmax.
void TestKernelSoftmax::joins_blocks_of_keys() {
  const std::vector<float> scores = kernel_test::random_floats(300, 53, 4.0f);
  std::vector<float> whole(300), parts(300);
  float sums[2], maxima[2];
  softmax_rows(dense(1, 300, 0.5f), SoftmaxResult::normalised, scores.data(), whole.data(), nullptr, nullptr);
  softmax_rows(dense(1, 123, 0.5f), SoftmaxResult::unnormalised, scores.data(), parts.data(), sums, maxima);
  softmax_rows(dense(1, 177, 0.5f), SoftmaxResult::unnormalised, scores.data() + 123, parts.data() + 123, sums + 1,
               maxima + 1);
  const double greatest = std::max(maxima[0], maxima[1]);
  const double total = sums[0] * std::exp(maxima[0] - greatest) + sums[1] * std::exp(maxima[1] - greatest);
  for (int c = 0; c < 300; ++c) {
    const double joined = parts[c] * std::exp(maxima[c < 123 ? 0 : 1] - greatest) / total;
    QVERIFY(std::abs(joined - whole[c]) < 1e-6 * whole[c] + 1e-12);
  }
}

void TestKernelSoftmax::works_in_place() {
  const std::vector<Bfloat16> scores = kernel_test::random_data<Bfloat16>(4 * 5001, 54, 10.0f);
  std::vector<Bfloat16> in_place(scores), apart(scores.size());
  const std::int32_t low[] = {3, 0, 17, 4999}, high[] = {5001, 1, 2049, 5000};
  SoftmaxShape shape = dense(4, 5001);
  shape.range_rows = 4;
  shape.low = low;
  shape.high = high;
  for (SoftmaxResult result : {SoftmaxResult::unnormalised, SoftmaxResult::normalised}) {
    in_place = scores;
    softmax_rows(shape, result, in_place.data(), in_place.data(), nullptr, nullptr);
    softmax_rows(shape, result, scores.data(), apart.data(), nullptr, nullptr);
    for (std::size_t i = 0; i < scores.size(); ++i) QCOMPARE(in_place[i].bits, apart[i].bits);
  }
}

void TestKernelSoftmax::far_scores_vanish() {
  const float scores[] = {0.0f, -80.0f, -88.5f, -1e4f, -3e38f, -kInfinity};
  kernel_test::at_every_level([&] {
    float out[6], sum;
    softmax_rows(dense(1, 6), SoftmaxResult::unnormalised, scores, out, &sum, nullptr);
    QCOMPARE(out[0], 1.0f);
    QVERIFY(std::abs(out[1] / std::exp(-80.0) - 1) < 1e-5);
    for (int c = 2; c < 6; ++c) QCOMPARE(out[c], 0.0f);
    QCOMPARE(sum, 1.0f);
  });
  const float equal[] = {1e4f, 1e4f};
  float out[2];
  softmax_rows(dense(1, 2), SoftmaxResult::normalised, equal, out, nullptr, nullptr);
  QCOMPARE(out[0], 0.5f);
  QCOMPARE(out[1], 0.5f);
}

void TestKernelSoftmax::rows_that_see_nothing() {
  const std::vector<float> scores{1.0f, 2.0f, 3.0f, -kInfinity, -kInfinity, -kInfinity};
  const std::int32_t low[] = {2, 0}, high[] = {2, 3};
  SoftmaxShape shape = dense(2, 3);
  shape.range_rows = 2;
  shape.low = low;
  shape.high = high;
  for (SoftmaxResult result : {SoftmaxResult::unnormalised, SoftmaxResult::normalised}) {
    std::vector<float> out(6, 4.0f);
    float sums[2], maxima[2];
    softmax_rows(shape, result, scores.data(), out.data(), sums, maxima);
    for (int r = 0; r < 2; ++r) {
      QCOMPARE(sums[r], 0.0f);
      QCOMPARE(maxima[r], -kInfinity);
    }
    for (float value : out) QCOMPARE(value, 0.0f);
  }
}

void TestKernelSoftmax::nan_shows_in_the_sum() {
  std::vector<float> scores(40, 0.5f);
  scores[33] = std::nanf("");
  kernel_test::at_every_level([&] {
    std::vector<float> out(40);
    float sum;
    softmax_rows(dense(1, 40), SoftmaxResult::unnormalised, scores.data(), out.data(), &sum, nullptr);
    QVERIFY(std::isnan(sum));
    const std::int32_t high = 33;  // one before the NaN
    SoftmaxShape shape = dense(1, 40);
    shape.range_rows = 1;
    shape.high = &high;
    softmax_rows(shape, SoftmaxResult::unnormalised, scores.data(), out.data(), &sum, nullptr);
    QCOMPARE(sum, 33.0f);
    QCOMPARE(out[33], 0.0f);
  });
}

void TestKernelSoftmax::out_of_range_bounds_are_clamped() {
  const std::vector<float> scores(8, 1.0f);
  std::vector<float> out(8);
  float sum;
  const std::int32_t low = -5, high = 100;
  SoftmaxShape shape = dense(1, 8);
  shape.range_rows = 1;
  shape.low = &low;
  shape.high = &high;
  softmax_rows(shape, SoftmaxResult::unnormalised, scores.data(), out.data(), &sum, nullptr);
  QCOMPARE(sum, 8.0f);
}

void TestKernelSoftmax::contradictions_are_refused() {
  std::vector<float> data(64, 1.0f);
  const auto run = [&](const SoftmaxShape& shape) {
    softmax_rows(shape, SoftmaxResult::normalised, data.data(), data.data(), nullptr, nullptr);
  };
  QVERIFY_EXCEPTION_THROWN(run(dense(-1, 4)), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(run(dense(1, 4, 0.0f)), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(run(dense(1, 4, std::nanf(""))), std::invalid_argument);
  SoftmaxShape shape = dense(2, 4);
  shape.score_stride = 3;
  QVERIFY_EXCEPTION_THROWN(run(shape), std::invalid_argument);
  shape = dense(2, 4);
  const std::int32_t low = 0;
  shape.low = &low;  // range_rows left 0
  QVERIFY_EXCEPTION_THROWN(run(shape), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestKernelSoftmax)
#include "test_kernel_softmax.moc"
