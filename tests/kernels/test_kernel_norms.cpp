// Root-mean-square norms and the gated unit.
#include <limits>
#include <stdexcept>

#include "kernel_test_data.h"
#include "kernels/rms_norm.h"
#include "kernels/silu_mul.h"

using namespace ropewalk;
using kernel_test::as_double;

class TestKernelNorms : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void norm_equals_a_double_reference_data();
  void norm_equals_a_double_reference();
  void residual_is_added_before_the_norm();
  void heads_are_normed_one_by_one();
  void zero_rows_stay_finite();
  void gate_equals_a_double_reference_data();
  void gate_equals_a_double_reference();
  void gate_reads_a_fused_buffer();
  void gate_at_the_extremes();
  void contradictions_are_refused();
};

namespace {

// What every element of a row is multiplied by, without the weight.
template <class T>
double reference_factor(const T* row, std::int64_t width, double epsilon) {
  double squares = 0;
  for (std::int64_t c = 0; c < width; ++c) squares += as_double(row[c]) * as_double(row[c]);
  return 1.0 / std::sqrt(squares / static_cast<double>(width) + epsilon);
}

template <class Out>
bool close(Out value, double expected) {
  const double tolerance = kernel_test::rounding_tolerance<Out>() * std::max(std::abs(expected), 1e-3);
  return kernel_test::within(as_double(value), expected, tolerance);
}

template <class In, class Out>
void check_norm(std::int64_t rows, std::int64_t width) {
  const std::int64_t in_stride = width + 3, out_stride = width + 1;
  const std::vector<In> input = kernel_test::random_data<In>(static_cast<std::size_t>(rows * in_stride), 31, 3.0f);
  const std::vector<float> weight = kernel_test::random_floats(static_cast<std::size_t>(width), 32);
  ThreadParallel threads(2);
  kernel_test::at_every_level([&] {
    std::vector<Out> output(static_cast<std::size_t>(rows * out_stride), from_float<Out>(77.0f));
    RmsNormShape shape{rows, width, in_stride, 0, out_stride, 1e-5f};
    rms_norm(shape, input.data(), weight.data(), output.data(), threads.handle());
    for (std::int64_t r = 0; r < rows; ++r) {
      const In* row = input.data() + r * in_stride;
      const double factor = reference_factor(row, width, 1e-5);
      for (std::int64_t c = 0; c < width; ++c) {
        QVERIFY(close(output[r * out_stride + c], as_double(row[c]) * factor * weight[c]));
      }
      QCOMPARE(to_float(output[r * out_stride + width]), 77.0f);
    }
  });
}

template <class Hidden, class Update, class Out>
void check_residual() {
  const std::int64_t rows = 19, width = 577;
  const std::vector<Hidden> start = kernel_test::random_data<Hidden>(rows * width, 33);
  const std::vector<Update> update = kernel_test::random_data<Update>(rows * width, 34);
  const std::vector<float> weight = kernel_test::random_floats(width, 35);
  kernel_test::at_every_level([&] {
    std::vector<Hidden> hidden(start);
    std::vector<Out> output(start.size());
    add_rms_norm({rows, width, width, width, width, 1e-6f}, hidden.data(), update.data(), weight.data(), output.data());
    for (std::int64_t r = 0; r < rows; ++r) {
      const double factor = reference_factor(hidden.data() + r * width, width, 1e-6);
      for (std::int64_t i = r * width; i < (r + 1) * width; ++i) {
        QCOMPARE(to_float(hidden[i]), to_float(from_float<Hidden>(to_float(start[i]) + to_float(update[i]))));
        QVERIFY(close(output[i], as_double(hidden[i]) * factor * weight[i % width]));
      }
    }
  });
}

template <class T>
void check_heads() {
  const std::int64_t tokens = 11, heads = 3, dim = 128, stride = 3 * heads * dim;
  const std::vector<T> input = kernel_test::random_data<T>(tokens * stride, 36);
  const std::vector<float> weight = kernel_test::random_floats(dim, 37);
  std::vector<T> output(tokens * heads * dim);
  head_rms_norm({tokens, heads, dim, stride, dim, dim, tokens * dim, 1e-6f}, input.data(), weight.data(),
                output.data());
  for (std::int64_t t = 0; t < tokens; ++t) {
    for (std::int64_t h = 0; h < heads; ++h) {
      const T* row = input.data() + t * stride + h * dim;
      const double factor = reference_factor(row, dim, 1e-6);
      for (std::int64_t c = 0; c < dim; ++c) {
        QVERIFY(close(output[(h * tokens + t) * dim + c], as_double(row[c]) * factor * weight[c]));
      }
    }
  }
}

double reference_gate(double gate, double up) {
  return gate / (1.0 + std::exp(-gate)) * up;
}

template <class T>
void check_gate(std::int64_t rows, std::int64_t width) {
  const std::vector<T> gate = kernel_test::random_data<T>(static_cast<std::size_t>(rows * width), 41, 8.0f);
  const std::vector<T> up = kernel_test::random_data<T>(static_cast<std::size_t>(rows * width), 42);
  ThreadParallel threads(2);
  kernel_test::at_every_level([&] {
    std::vector<T> output(gate);
    silu_mul({rows, width, width, width, width}, output.data(), up.data(), output.data(), threads.handle());
    for (std::size_t i = 0; i < gate.size(); ++i) {
      const double expected = reference_gate(as_double(gate[i]), as_double(up[i]));
      QVERIFY(kernel_test::within(as_double(output[i]), expected,
                                  kernel_test::rounding_tolerance<T>() * std::abs(expected) + 1e-30));
    }
  });
}

void sizes() {
  QTest::addColumn<qint64>("rows");
  QTest::addColumn<qint64>("width");
  QTest::newRow("SmolLM2") << qint64(70) << qint64(576);
  QTest::newRow("one") << qint64(1) << qint64(1);
  QTest::newRow("odd") << qint64(5) << qint64(37);
  QTest::newRow("wide") << qint64(3) << qint64(8192);
  QTest::newRow("no rows") << qint64(0) << qint64(64);
}

}  // namespace

void TestKernelNorms::norm_equals_a_double_reference_data() {
  sizes();
}

void TestKernelNorms::norm_equals_a_double_reference() {
  QFETCH(qint64, rows);
  QFETCH(qint64, width);
  check_norm<float, float>(rows, width);
  check_norm<Bfloat16, Bfloat16>(rows, width);
  check_norm<float, Bfloat16>(rows, width);
}

void TestKernelNorms::residual_is_added_before_the_norm() {
  check_residual<float, float, float>();
  check_residual<Bfloat16, Bfloat16, Bfloat16>();
  check_residual<float, Bfloat16, Bfloat16>();
}

void TestKernelNorms::heads_are_normed_one_by_one() {
  check_heads<float>();
  check_heads<Bfloat16>();
}

void TestKernelNorms::zero_rows_stay_finite() {
  const std::vector<float> zeros(64, 0.0f), weight(64, 1.0f);
  std::vector<float> output(64, 5.0f);
  rms_norm({1, 64, 64, 0, 64, 1e-5f}, zeros.data(), weight.data(), output.data());
  QCOMPARE(output, zeros);
}

void TestKernelNorms::gate_equals_a_double_reference_data() {
  sizes();
}

void TestKernelNorms::gate_equals_a_double_reference() {
  QFETCH(qint64, rows);
  QFETCH(qint64, width);
  check_gate<float>(rows, width);
  check_gate<Bfloat16>(rows, width);
}

void TestKernelNorms::gate_reads_a_fused_buffer() {
  const std::int64_t rows = 7, width = 45;
  const std::vector<float> both = kernel_test::random_floats(rows * 2 * width, 43);
  std::vector<float> output(rows * width);
  silu_mul({rows, width, 2 * width, 2 * width, width}, both.data(), both.data() + width, output.data());
  for (std::int64_t i = 0; i < rows * width; ++i) {
    const std::int64_t at = i / width * 2 * width + i % width;
    QVERIFY(std::abs(output[i] - reference_gate(both[at], both[at + width])) < 1e-6);
  }
}

void TestKernelNorms::gate_at_the_extremes() {
  const float infinity = std::numeric_limits<float>::infinity();
  const float gate[] = {0.0f, 1e4f, -1e4f, 88.5f, -88.5f, infinity, std::nanf(""), -87.0f};
  const std::vector<float> up(8, 2.0f);
  kernel_test::at_every_level([&] {
    float out[8];
    silu_mul({1, 8, 8, 8, 8}, gate, up.data(), out);
    QCOMPARE(out[0], 0.0f);
    QCOMPARE(out[1], 2e4f);
    QCOMPARE(std::abs(out[2]), 0.0f);
    QCOMPARE(out[3], 177.0f);
    QVERIFY(std::abs(out[4]) < 1e-34f);
    QVERIFY(out[5] == infinity);
    QVERIFY(std::isnan(out[6]));
    QVERIFY(std::abs(out[7] / reference_gate(-87.0, 2.0) - 1) < 1e-5);
  });
}

void TestKernelNorms::contradictions_are_refused() {
  std::vector<float> data(64, 1.0f);
  float* p = data.data();
  QVERIFY_EXCEPTION_THROWN(rms_norm({2, 16, 8, 0, 16, 0.0f}, p, p, p), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(rms_norm({-2, 16, 16, 0, 16, 0.0f}, p, p, p), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(rms_norm({1, 16, 16, 0, 16, -1.0f}, p, p, p), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(add_rms_norm({2, 16, 16, 15, 16, 0.0f}, p, p, p, p), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(silu_mul({2, 16, 16, 15, 16}, p, p, p), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(head_rms_norm({1, -1, 16, 16, 16, 16, 16, 0.0f}, p, p, p), std::invalid_argument);
}

QTEST_GUILESS_MAIN(TestKernelNorms)
#include "test_kernel_norms.moc"
