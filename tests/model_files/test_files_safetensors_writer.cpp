// safetensors files as they are written: byte by byte, through the reader, and when the disk does not take them.
#include <sys/resource.h>
#include <unistd.h>

#include <QTemporaryDir>
#include <cmath>
#include <csignal>
#include <limits>

#include "core/model/files/safetensors.h"
#include "core/model/files/safetensors_writer.h"
#include "tests/model_files/file_builders.h"

using namespace builders;
using ropewalk::SafetensorsFile;
using ropewalk::TensorToWrite;
using ropewalk::TensorType;
using ropewalk::write_safetensors;

namespace {

float from_bits(std::uint32_t bits) {
  float value = 0;
  std::memcpy(&value, &bits, sizeof value);
  return value;
}

// "" when the call throws Failed whose message has every piece.
QByteArray wrong_failure(const std::function<void()>& call, const std::vector<std::string>& pieces) {
  try {
    call();
  } catch (const ropewalk::Failed& error) {
    for (const std::string& piece : pieces)
      if (std::string(error.what()).find(piece) == std::string::npos)
        return QByteArray("\"") + piece.c_str() + "\" is not in: " + error.what();
    return {};
  } catch (const std::exception& error) {
    return QByteArray("not Failed: ") + error.what();
  }
  return "nothing was thrown";
}

}  // namespace

class TestFilesSafetensorsWriter : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir dir_;
  std::string path(const char* name) { return dir_.filePath(name).toStdString(); }
  QStringList names() { return QDir(dir_.path()).entryList(QDir::Files | QDir::Hidden | QDir::NoDotAndDotDot); }

 private Q_SLOTS:
  void init() {
    for (const QString& name : names()) QFile::remove(dir_.filePath(name));
  }

  void writes_the_format() {
    const std::vector<float> a{1, 2, 3, 4, 5, 6}, b{-0.5f};
    const std::vector<TensorToWrite> tensors{{"b", {2, 3}, {std::span(a).first(2), std::span(a).subspan(2)}},
                                             {"a", {1}, {b}}};
    write_safetensors(path("x"), tensors, TensorType::f32);
    const std::string bytes = read_file(dir_.filePath("x"));
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), 8);
    QCOMPARE(length % 8, std::uint64_t{0});
    const std::string header = bytes.substr(8, length);
    const std::string text = header.substr(0, header.find_last_not_of(' ') + 1);
    QCOMPARE(QString::fromStdString(text), QString(R"({"__metadata__":{"format":"pt"},)"
                                                   R"("b":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},)"
                                                   R"("a":{"dtype":"F32","shape":[1],"data_offsets":[24,28]}})"));
    QCOMPARE(bytes.substr(8 + length), floats(6) + raw(-0.5f));
    QCOMPARE(names(), QStringList{"x"});
  }

  void comes_back_through_the_reader() {
    std::vector<float> values;
    for (int i = 0; i < 200'000; ++i)
      values.push_back(std::sin(static_cast<float>(i)) * std::exp2(static_cast<float>(i % 60 - 30)));
    const std::vector<TensorToWrite> tensors{
        {"all", {400, 500}, {values}}, {"none", {0, 7}, {}}, {"one", {}, {std::span(values).first(1)}}};
    for (const TensorType type : {TensorType::f32, TensorType::bf16}) {
      write_safetensors(path("x"), tensors, type);
      const SafetensorsFile file(path("x"));
      QCOMPARE(file.tensors().size(), std::size_t{3});
      QCOMPARE(file.header().size() % 8, std::size_t{0});
      QCOMPARE(file.find("all")->shape, (std::vector<std::int64_t>{400, 500}));
      QCOMPARE(file.find("all")->type, type);
      QCOMPARE(file.find("none")->bytes, std::uint64_t{0});
      std::vector<float> read(values.size());
      ropewalk::read_rows(*file.find("all"), 0, 400, read.data());
      for (std::size_t i = 0; i < values.size(); ++i) {
        const float bound =
            type == TensorType::f32 ? 0 : std::abs(values[i]) * 0x1p-8f;  // half a unit in the last place
        QVERIFY2(std::abs(read[i] - values[i]) <= bound, qPrintable(QString::number(i)));
      }
    }
  }

  void rounds_to_nearest_even() {
    const float infinite = std::numeric_limits<float>::infinity();
    // Halfway up from even and from odd, just below and above halfway, overflow, and what stays.
    const std::vector<float> values{from_bits(0x3f808000), from_bits(0x3f818000),
                                    from_bits(0x3f807fff), from_bits(0x3f808001),
                                    from_bits(0x7f7fffff), -infinite,
                                    from_bits(0x7f800001), -0.0f};
    write_safetensors(path("x"), std::vector<TensorToWrite>{{"a", {8}, {values}}}, TensorType::bf16);
    const std::string bytes = read_file(dir_.filePath("x"));
    std::uint16_t bits[8];
    std::memcpy(bits, bytes.data() + bytes.size() - sizeof bits, sizeof bits);
    const std::uint16_t wanted[] = {0x3f80, 0x3f82, 0x3f80, 0x3f81, 0x7f80, 0xff80};
    for (int i = 0; i < 6; ++i) QCOMPARE(bits[i], wanted[i]);
    QVERIFY((bits[6] & 0x7f80) == 0x7f80 && (bits[6] & 0x7f) != 0);  // NaN stays NaN
    QCOMPARE(bits[7], std::uint16_t{0x8000});
  }

  void refuses_what_is_no_file() {
    const std::vector<float> six(6);
    const auto write = [&](std::vector<TensorToWrite> tensors, TensorType type = TensorType::f32) {
      write_safetensors(path("x"), tensors, type);
    };
    EXPECT_BAD_INPUT(write({{"a", {6}, {six}}}, TensorType::f16), "F32 or BF16, not as F16");
    EXPECT_BAD_INPUT(write({{"a", {2, 4}, {six}}}), "the tensor a was given with 6 elements", "[2, 4]");
    EXPECT_BAD_INPUT(write({{"a", {-1, -6}, {six}}}), "the tensor a", "[-1, -6]");
    EXPECT_BAD_INPUT(write({{"a", {6}, {six}}, {"a", {6}, {six}}}), "\"a\" cannot be the name", "taken");
    EXPECT_BAD_INPUT(write({{"__metadata__", {6}, {six}}}), "\"__metadata__\" cannot be the name");
    EXPECT_BAD_INPUT(write({{"\xff", {6}, {six}}}), "\"\\xff\" cannot be the name", "UTF-8");
    QVERIFY(names().isEmpty());
  }

  void says_where_it_cannot_write() {
    const std::vector<float> one(1);
    const std::vector<TensorToWrite> tensors{{"a", {1}, {one}}};
    QCOMPARE(wrong_failure([&] { write_safetensors("/nowhere/x", tensors, TensorType::f32); },
                           {"cannot write /nowhere/x: No such file or directory"}),
             QByteArray());
    QVERIFY(QDir(dir_.path()).mkdir("taken"));
    QCOMPARE(
        wrong_failure([&] { write_safetensors(path("taken"), tensors, TensorType::f32); }, {"taken: Is a directory"}),
        QByteArray());
    QVERIFY(names().isEmpty());
  }

  void read_only_folder() {
    if (::geteuid() == 0) QSKIP("the superuser may write anywhere");
    const std::vector<float> one(1);
    const std::vector<TensorToWrite> tensors{{"a", {1}, {one}}};
    QFile::setPermissions(dir_.path(), QFile::ReadOwner | QFile::ExeOwner);
    const QByteArray result =
        wrong_failure([&] { write_safetensors(path("x"), tensors, TensorType::f32); }, {"x: Permission denied"});
    QFile::setPermissions(dir_.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QCOMPARE(result, QByteArray());
  }

  // A limit on file size stands in for a full disk: the write fails half way.
  void a_failed_write_keeps_the_old_file() {
    const std::vector<float> old(3, 7.0f), large(100'000);
    write_safetensors(path("x"), std::vector<TensorToWrite>{{"a", {3}, {old}}}, TensorType::f32);
    const std::string before = read_file(dir_.filePath("x"));
    for (const TensorType type : {TensorType::f32, TensorType::bf16}) {
      const auto handler = std::signal(SIGXFSZ, SIG_IGN);
      rlimit limit{};
      QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
      rlimit small = limit;
      small.rlim_cur = 100'000;
      QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
      const QByteArray result = wrong_failure(
          [&] {
            write_safetensors(path("x"), std::vector<TensorToWrite>{{"a", {100'000}, {large}}}, type);
          },
          {"cannot write " + path("x"), "File too large"});
      ::setrlimit(RLIMIT_FSIZE, &limit);
      std::signal(SIGXFSZ, handler);
      QCOMPARE(result, QByteArray());
      QCOMPARE(read_file(dir_.filePath("x")), before);
      QCOMPARE(names(), QStringList{"x"});
    }
  }
};

QTEST_GUILESS_MAIN(TestFilesSafetensorsWriter)
#include "test_files_safetensors_writer.moc"
