#include <stdexcept>

#include "kernel_test_data.h"
#include "kernels/apply_rope.h"

using namespace ropewalk;

class TestKernelRope : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equals_a_double_reference_data();
  void equals_a_double_reference();
  void backward_is_the_transpose();
  void backward_undoes_a_pure_rotation();
  void works_in_place_and_on_threads();
  void takes_positions_from_an_array();
  void rounds_once_in_bfloat16();
  void refuses_contradictions();
  void nothing_to_do_is_no_error();
};

namespace {

struct Table {
  std::vector<float> cosine, sine;
};

// Angles that differ for each pair; amplitude stands for the attention factor.
Table make_table(std::int64_t positions, std::int64_t pairs, double amplitude) {
  Table table;
  for (std::int64_t p = 0; p < positions; ++p) {
    for (std::int64_t i = 0; i < pairs; ++i) {
      const double angle =
          static_cast<double>(p) * std::pow(10000.0, -static_cast<double>(i) / std::max<double>(pairs, 1));
      table.cosine.push_back(static_cast<float>(amplitude * std::cos(angle)));
      table.sine.push_back(static_cast<float>(amplitude * std::sin(angle)));
    }
  }
  return table;
}

// rotate_half as the papers write it, over a dense [tokens, heads, head_dim] buffer.
std::vector<double> reference(const std::vector<double>& x, std::int64_t tokens, std::int64_t heads, std::int64_t dim,
                              std::int64_t rotary, const Table& table, std::int64_t offset, double sign) {
  std::vector<double> out(x);
  const std::int64_t half = rotary / 2;
  for (std::int64_t t = 0; t < tokens; ++t) {
    for (std::int64_t h = 0; h < heads; ++h) {
      for (std::int64_t c = 0; c < rotary; ++c) {
        const std::int64_t at = (t * heads + h) * dim;
        const double turned = c < half ? -x[at + c + half] : x[at + c - half];
        const std::int64_t entry = (t + offset) * half + c % half;
        out[at + c] = x[at + c] * table.cosine[entry] + sign * turned * table.sine[entry];
      }
    }
  }
  return out;
}

RopeShape dense(std::int64_t tokens, std::int64_t heads, std::int64_t dim, std::int64_t rotary, std::int64_t rows) {
  RopeShape shape;
  shape.tokens = tokens;
  shape.heads = heads;
  shape.head_dim = dim;
  shape.rotary_dim = rotary;
  shape.input_token_stride = shape.output_token_stride = heads * dim;
  shape.input_head_stride = shape.output_head_stride = dim;
  shape.table_rows = rows;
  return shape;
}

}  // namespace

void TestKernelRope::equals_a_double_reference_data() {
  QTest::addColumn<int>("dim");
  QTest::addColumn<int>("rotary");
  QTest::newRow("SmolLM2") << 64 << 64;
  QTest::newRow("Phi-3") << 96 << 96;
  QTest::newRow("partial") << 128 << 96;
  QTest::newRow("odd head, odd pairs") << 13 << 10;
  QTest::newRow("one pair") << 2 << 2;
  QTest::newRow("nothing rotated") << 7 << 0;
}

void TestKernelRope::equals_a_double_reference() {
  QFETCH(int, dim);
  QFETCH(int, rotary);
  const std::int64_t tokens = 37, heads = 3, offset = 5;
  const Table table = make_table(64, rotary / 2, 1.0695);
  const std::vector<float> input = kernel_test::random_floats(tokens * heads * dim, 11);
  const std::vector<double> wide(input.begin(), input.end());
  RopeShape shape = dense(tokens, heads, dim, rotary, 64);
  shape.position_offset = offset;
  // The output goes to [heads, tokens, head_dim], as a batched product wants it.
  shape.output_token_stride = dim;
  shape.output_head_stride = tokens * dim;
  for (RopeDirection direction : {RopeDirection::forward, RopeDirection::backward}) {
    const std::vector<double> expected =
        reference(wide, tokens, heads, dim, rotary, table, offset, direction == RopeDirection::forward ? 1.0 : -1.0);
    kernel_test::at_every_level([&] {
      std::vector<float> output(input.size(), 99.0f);
      apply_rope(shape, direction, table.cosine.data(), table.sine.data(), input.data(), output.data());
      for (std::int64_t t = 0; t < tokens; ++t) {
        for (std::int64_t h = 0; h < heads; ++h) {
          for (std::int64_t c = 0; c < dim; ++c) {
            QVERIFY(kernel_test::within(output[(h * tokens + t) * dim + c], expected[(t * heads + h) * dim + c], 2e-6));
          }
        }
      }
    });
  }
}

// <R x, y> = <x, R^T y> for every x and y, and backward must be R^T.
void TestKernelRope::backward_is_the_transpose() {
  const std::int64_t tokens = 17, heads = 2, dim = 80, rotary = 64;
  const Table table = make_table(tokens, rotary / 2, 1.3);
  const std::vector<float> x = kernel_test::random_floats(tokens * heads * dim, 21);
  const std::vector<float> y = kernel_test::random_floats(tokens * heads * dim, 22);
  std::vector<float> forward(x.size()), backward(y.size());
  const RopeShape shape = dense(tokens, heads, dim, rotary, tokens);
  apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), x.data(), forward.data());
  apply_rope(shape, RopeDirection::backward, table.cosine.data(), table.sine.data(), y.data(), backward.data());
  double left = 0, right = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    left += static_cast<double>(forward[i]) * y[i];
    right += static_cast<double>(x[i]) * backward[i];
  }
  QVERIFY2(std::abs(left - right) < 1e-4, qPrintable(QString("%1 and %2").arg(left).arg(right)));
  QVERIFY(std::abs(left) > 1e-2);  // else the identity says nothing
}

void TestKernelRope::backward_undoes_a_pure_rotation() {
  const std::int64_t tokens = 9, heads = 4, dim = 64;
  const Table table = make_table(tokens, dim / 2, 1.0);
  const std::vector<float> x = kernel_test::random_floats(tokens * heads * dim, 23);
  std::vector<float> y(x);
  const RopeShape shape = dense(tokens, heads, dim, dim, tokens);
  apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), y.data(), y.data());
  QVERIFY(std::abs(y[heads * dim] - x[heads * dim]) > 1e-3);
  apply_rope(shape, RopeDirection::backward, table.cosine.data(), table.sine.data(), y.data(), y.data());
  for (std::size_t i = 0; i < x.size(); ++i) QVERIFY(std::abs(y[i] - x[i]) < 2e-6);
}

void TestKernelRope::works_in_place_and_on_threads() {
  const std::int64_t tokens = 700, heads = 9, dim = 64;
  const Table table = make_table(tokens, dim / 2, 1.0);
  const std::vector<Bfloat16> x = kernel_test::random_data<Bfloat16>(tokens * heads * dim, 24);
  const RopeShape shape = dense(tokens, heads, dim, dim, tokens);
  std::vector<Bfloat16> apart(x.size()), in_place(x);
  apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), x.data(), apart.data());
  ThreadParallel threads(4);
  apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), in_place.data(), in_place.data(),
             threads.handle());
  for (std::size_t i = 0; i < x.size(); ++i) QCOMPARE(in_place[i].bits, apart[i].bits);
}

void TestKernelRope::takes_positions_from_an_array() {
  const std::int64_t dim = 8;
  const Table table = make_table(10, dim / 2, 1.0);
  const std::vector<float> x = kernel_test::random_floats(3 * dim, 25);
  const std::int64_t positions[] = {9, 0, 4};
  RopeShape shape = dense(3, 1, dim, dim, 10);
  shape.positions = positions;
  std::vector<float> all(x.size()), one(dim);
  apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), x.data(), all.data());
  for (std::int64_t t = 0; t < 3; ++t) {
    RopeShape single = dense(1, 1, dim, dim, 10);
    single.position_offset = positions[t];
    apply_rope(single, RopeDirection::forward, table.cosine.data(), table.sine.data(), x.data() + t * dim, one.data());
    for (std::int64_t c = 0; c < dim; ++c) QCOMPARE(all[t * dim + c], one[c]);
  }
}

// The float32 result of the same numbers, rounded: cosine and sine must not be rounded to bfloat16 before.
void TestKernelRope::rounds_once_in_bfloat16() {
  const std::int64_t tokens = 50, heads = 2, dim = 96;
  const Table table = make_table(5000, dim / 2, 1.1);
  const std::vector<Bfloat16> x = kernel_test::random_data<Bfloat16>(tokens * heads * dim, 26);
  std::vector<float> wide;
  for (Bfloat16 value : x) wide.push_back(to_float(value));
  RopeShape shape = dense(tokens, heads, dim, dim, 5000);
  shape.position_offset = 4900;
  kernel_test::at_every_level([&] {
    std::vector<Bfloat16> narrow(x.size());
    std::vector<float> expected(x.size());
    apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), x.data(), narrow.data());
    apply_rope(shape, RopeDirection::forward, table.cosine.data(), table.sine.data(), wide.data(), expected.data());
    // A few may differ where the two loops fuse multiply and add differently; tables in bfloat16 would change a third.
    std::size_t different = 0;
    for (std::size_t i = 0; i < x.size(); ++i) different += narrow[i].bits != round_to_bfloat16(expected[i]).bits;
    QVERIFY2(different * 200 <= x.size(), qPrintable(QString::number(different)));
  });
}

void TestKernelRope::refuses_contradictions() {
  std::vector<float> data(64), table(64, 1.0f);
  const auto apply = [&](const RopeShape& shape) {
    apply_rope(shape, RopeDirection::forward, table.data(), table.data(), data.data(), data.data());
  };
  QVERIFY_EXCEPTION_THROWN(apply(dense(1, 1, 8, 7, 4)), std::invalid_argument);   // odd
  QVERIFY_EXCEPTION_THROWN(apply(dense(1, 1, 8, 10, 4)), std::invalid_argument);  // beyond the head
  QVERIFY_EXCEPTION_THROWN(apply(dense(-1, 1, 8, 8, 4)), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(apply(dense(5, 1, 8, 8, 4)), std::invalid_argument);  // one position too many
  RopeShape shape = dense(2, 1, 8, 8, 4);
  shape.position_offset = -1;
  QVERIFY_EXCEPTION_THROWN(apply(shape), std::invalid_argument);
  const std::int64_t positions[] = {0, 4};
  shape.positions = positions;
  QVERIFY_EXCEPTION_THROWN(apply(shape), std::invalid_argument);
  for (float value : data) QCOMPARE(value, 0.0f);
}

void TestKernelRope::nothing_to_do_is_no_error() {
  apply_rope(dense(0, 4, 64, 64, 0), RopeDirection::forward, nullptr, nullptr, static_cast<const float*>(nullptr),
             static_cast<float*>(nullptr));
  apply_rope(dense(4, 0, 64, 64, 4), RopeDirection::forward, nullptr, nullptr, static_cast<const Bfloat16*>(nullptr),
             static_cast<Bfloat16*>(nullptr));
}

QTEST_GUILESS_MAIN(TestKernelRope)
#include "test_kernel_rope.moc"
