#include <QFile>
#include <cstring>
#include <stdexcept>

#include "kernel_test_data.h"
#include "kernels/convert.h"
#include "kernels/dequantise.h"

using namespace ropewalk;

class TestKernelDequantise : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void equals_gguf_to_the_bit_data();
  void equals_gguf_to_the_bit();
  void reads_float32_at_any_address();
  void keeps_half_infinity_and_nan();
  void any_bytes_are_safe();
  void refuses_part_blocks();
  void rounds_to_bfloat16_as_ieee_says();
  void converts_rows_with_strides_and_threads();
  void scales_rows();
};

namespace {

constexpr BlockType kAllTypes[] = {BlockType::f32,  BlockType::f16,  BlockType::bf16, BlockType::q4_0,
                                   BlockType::q4_1, BlockType::q5_0, BlockType::q5_1, BlockType::q8_0,
                                   BlockType::q4_k, BlockType::q5_k, BlockType::q6_k};

}  // namespace

void TestKernelDequantise::equals_gguf_to_the_bit_data() {
  QTest::addColumn<int>("type");
  for (BlockType type : kAllTypes) {
    if (type != BlockType::f32) QTest::newRow(std::string(block_type_name(type)).c_str()) << static_cast<int>(type);
  }
}

void TestKernelDequantise::equals_gguf_to_the_bit() {
  QFETCH(int, type);
  const BlockType block_type = static_cast<BlockType>(type);
  QFile file(QString(ROPEWALK_TESTS_DIR) + "/kernels/golden/" +
             QString::fromStdString(std::string(block_type_name(block_type))) + ".bin");
  QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
  std::uint32_t sizes[2];
  QCOMPARE(file.read(reinterpret_cast<char*>(sizes), 8), qint64(8));
  QCOMPARE(file.size(), static_cast<qint64>(8 + sizes[1] + sizes[0] * 4));
  QCOMPARE(sizes[0] / block_elements(block_type) * block_bytes(block_type), static_cast<std::int64_t>(sizes[1]));

  // One byte off, so that nothing relies on alignment.
  std::vector<char> blocks(sizes[1] + 1);
  QCOMPARE(file.read(blocks.data() + 1, sizes[1]), static_cast<qint64>(sizes[1]));
  std::vector<float> expected(sizes[0]);
  QCOMPARE(file.read(reinterpret_cast<char*>(expected.data()), sizes[0] * 4), static_cast<qint64>(sizes[0] * 4));
  ThreadParallel threads(2);
  kernel_test::at_every_level([&] {
    std::vector<float> values(sizes[0], -7.0f);
    dequantise(block_type, blocks.data() + 1, sizes[0], values.data(), threads.handle());
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (float_bits(values[i]) != float_bits(expected[i])) {
        QFAIL(qPrintable(QString("%1, element %2: %3, expected %4")
                             .arg(cpu_level_name(cpu_level()))
                             .arg(i)
                             .arg(values[i], 0, 'g', 9)
                             .arg(expected[i], 0, 'g', 9)));
      }
    }
  });
}

void TestKernelDequantise::reads_float32_at_any_address() {
  const std::vector<float> values = kernel_test::random_floats(1001, 3);
  std::vector<char> bytes(values.size() * 4 + 3);
  std::memcpy(bytes.data() + 3, values.data(), values.size() * 4);
  std::vector<float> out(values.size());
  dequantise(BlockType::f32, bytes.data() + 3, 1001, out.data());
  QCOMPARE(out, values);
}

void TestKernelDequantise::keeps_half_infinity_and_nan() {
  const std::uint16_t halves[] = {0x7c00, 0xfc00, 0x7e00, 0x7c01, 0x0001, 0x8000, 0x7bff};
  float out[7];
  dequantise(BlockType::f16, halves, 7, out);
  QVERIFY(std::isinf(out[0]) && out[0] > 0);
  QVERIFY(std::isinf(out[1]) && out[1] < 0);
  QVERIFY(std::isnan(out[2]));
  QVERIFY(std::isnan(out[3]));
  QCOMPARE(out[4], std::ldexp(1.0f, -24));
  QVERIFY(out[5] == 0.0f && std::signbit(out[5]));
  QCOMPARE(out[6], 65504.0f);
}

void TestKernelDequantise::any_bytes_are_safe() {
  for (BlockType type : kAllTypes) {
    std::vector<unsigned char> bytes(static_cast<std::size_t>(block_bytes(type)), 0xff);
    std::vector<float> out(static_cast<std::size_t>(block_elements(type)), 0.0f);
    dequantise(type, bytes.data(), block_elements(type), out.data());  // all scales are NaN
    QVERIFY(std::isnan(out[0]));
    dequantise(type, nullptr, 0, nullptr);
  }
}

void TestKernelDequantise::refuses_part_blocks() {
  float out[512];
  unsigned char blocks[512] = {};
  QVERIFY_EXCEPTION_THROWN(dequantise(BlockType::q4_k, blocks, 128, out), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(dequantise(BlockType::q8_0, blocks, 33, out), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(dequantise(BlockType::f32, blocks, -1, out), std::invalid_argument);
  QVERIFY_EXCEPTION_THROWN(block_bytes(static_cast<BlockType>(99)), std::invalid_argument);
}

void TestKernelDequantise::rounds_to_bfloat16_as_ieee_says() {
  const auto round_trip = [](float value) { return to_float(round_to_bfloat16(value)); };
  QCOMPARE(round_trip(1.0f), 1.0f);
  QCOMPARE(round_trip(1.0f + 1.0f / 256), 1.0f);                  // a tie goes to the even neighbour below
  QCOMPARE(round_trip(1.0f + 3.0f / 256), 1.0f + 4.0f / 256);     // and above
  QCOMPARE(round_trip(1.0f + 1.01f / 256), 1.0f + 2.0f / 256);    // past the tie
  QVERIFY(std::isinf(round_trip(3.4e38f)));                       // beyond the greatest bfloat16
  QVERIFY(std::isnan(round_trip(float_from_bits(0x7fffffffu))));  // the payload must not carry into the sign
  QVERIFY(std::isnan(round_trip(float_from_bits(0xff800001u))));
  QVERIFY(std::signbit(round_trip(-0.0f)));
  QCOMPARE(round_to_bfloat16(float_from_bits(0x00012345u)).bits, std::uint16_t(0x0001));  // subnormal
}

void TestKernelDequantise::converts_rows_with_strides_and_threads() {
  // Wider than one piece of work, and odd.
  const std::int64_t rows = 3, columns = 70001, stride = 70007;
  const std::vector<float> input = kernel_test::random_floats(static_cast<std::size_t>(rows * stride), 5, 100.0f);
  ThreadParallel threads(3);
  kernel_test::at_every_level([&] {
    std::vector<Bfloat16> narrow(static_cast<std::size_t>(rows * columns));
    convert({rows, columns, stride, columns}, input.data(), narrow.data(), threads.handle());
    std::vector<float> wide(static_cast<std::size_t>(rows * stride), -1.0f);
    convert({rows, columns, columns, stride}, narrow.data(), wide.data(), threads.handle());
    for (std::int64_t r = 0; r < rows; ++r) {
      for (std::int64_t c = 0; c < stride; ++c) {
        const std::size_t i = static_cast<std::size_t>(r * stride + c);
        QCOMPARE(wide[i], c < columns ? to_float(round_to_bfloat16(input[i])) : -1.0f);
      }
    }
  });
  convert({0, 8, 8, 8}, input.data(), static_cast<Bfloat16*>(nullptr));
  QVERIFY_EXCEPTION_THROWN(convert({2, 8, 4, 8}, input.data(), static_cast<Bfloat16*>(nullptr)), std::invalid_argument);
}

void TestKernelDequantise::scales_rows() {
  const std::vector<float> input = kernel_test::random_floats(5 * 37, 6);
  const float factors[] = {1.0f, -2.0f, 0.5f, 0.0f, 3.0f};
  kernel_test::at_every_level([&] {
    std::vector<float> output(input);
    scale_rows({5, 37, 37, 37}, output.data(), factors, output.data());
    std::vector<Bfloat16> narrow(input.size());
    scale_rows({5, 37, 37, 37}, input.data(), factors, narrow.data());
    for (std::size_t i = 0; i < input.size(); ++i) {
      const float expected = input[i] * factors[i / 37];
      QCOMPARE(output[i], expected);
      QCOMPARE(narrow[i].bits, round_to_bfloat16(expected).bits);
    }
  });
}

QTEST_GUILESS_MAIN(TestKernelDequantise)
#include "test_kernel_dequantise.moc"
