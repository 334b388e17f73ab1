// Reading and writing of factor files: Ropewalk's JSON and the CSV of LongRoPE's users.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <cmath>

#include "core/exchange/factors_file.h"
#include "core/exchange/spec_json.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "tests/exchange/random_values.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {
const RopeDescription kRope{8, 10000, 100};
}

class TestFactorsFile : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void json_round_trip() {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      const RopeFactors set = Draw(seed).factors();
      const std::string text = factors_json_text(set);
      QVERIFY(text.ends_with("}\n"));
      QCOMPARE(read_factors_file(file(text), set.rope, 12345), set);
    }
  }

  void csv_round_trip() {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      RopeFactors set = Draw(seed).factors();
      set.unscaled_tokens = 0;
      const std::string text = factors_csv_text(set);
      QCOMPARE(std::count(text.begin(), text.end(), '\n'), static_cast<std::ptrdiff_t>(set.rope.pairs()));
      if (set.rope.trained_context < 2) continue;
      const RopeFactors read = read_factors_file(file(text), set.rope, set.target + 1);
      QCOMPARE(read.rescale_factors, set.rescale_factors);
    }
  }

  void only_json_says_unscaled_tokens() {
    RopeFactors set = make_factors("yarn", kRope, 400);
    set.unscaled_tokens = 12;
    EXPECT_BAD_INPUT(factors_csv_text(set), "the first 12 tokens", "CSV", "JSON");
    QCOMPARE(read_factors_file(file(factors_json_text(set)), kRope, 0).unscaled_tokens, 12);
  }

  // The example of README.md: factors split at pair 17, written by hand with the contract's keys only.
  void a_file_with_only_the_contracts_keys() {
    const std::string path =
        file(R"({"method": "longrope2", "rotary_dim": 8, "rope_theta": 10000, "trained_context": 100,
      "target": 400, "critical_dimension": 2, "rescale_factors": [1, 2.2, 4.8, 4.8], "attention_factor": 1.1,
      "short_attention_factor": 1})");
    const RopeFactors set = read_factors_file(path, kRope, 0);
    QCOMPARE(set.method, std::string("longrope2"));
    QCOMPARE(set.target, std::int64_t{400});
    QCOMPARE(set.critical_dimension, 2);
    QCOMPARE(set.rescale_factors, (std::vector<double>{1, 2.2, 4.8, 4.8}));
    QCOMPARE(set.attention_factor, 1.1);
    QCOMPARE(read_factors_file(path, kRope, 0, 1.5).attention_factor, 1.5);
  }

  void csv_gets_longropes_attention_factor() {
    const std::string path = file("1\n2\n3\n4\n");
    const RopeFactors set = read_factors_file(path, kRope, 400);
    QCOMPARE(set.method, std::string("longrope"));
    QCOMPARE(set.target, std::int64_t{400});
    QCOMPARE(set.rope, kRope);
    QCOMPARE(set.critical_dimension, critical_dimension(kRope));
    QCOMPARE(set.attention_factor, std::sqrt(1 + std::log(4.0) / std::log(100.0)));
    QCOMPARE(read_factors_file(path, kRope, 400, 1.25).attention_factor, 1.25);
    QCOMPARE(read_factors_file(path, kRope, 50).attention_factor, 1.0);
    EXPECT_BAD_INPUT(read_factors_file(path, kRope, 0), "target is 0", "CSV");
    EXPECT_BAD_INPUT(read_factors_file(path, kRope, 400, 0.0), "attention_factor is 0");
  }

  void csv_forms_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one a line") << QByteArray("1\n2\n3.5\n4\n");
    QTest::newRow("no last line break") << QByteArray("1\n2\n3.5\n4");
    QTest::newRow("CRLF") << QByteArray("1\r\n2\r\n3.5\r\n4\r\n");
    QTest::newRow("one row") << QByteArray("1,2,3.5,4\n");
    QTest::newRow("one row with blanks") << QByteArray("  1 , 2,\t3.5 ,4 \n");
    QTest::newRow("rows of two") << QByteArray("1,2\n3.5,4\n");
    QTest::newRow("trailing commas") << QByteArray("1,2,\n3.5,4,\n");
    QTest::newRow("semicolons") << QByteArray("1;2;3.5;4\n");
    QTest::newRow("blanks") << QByteArray("1 2 3.5 4\n");
    QTest::newRow("blank lines and comments") << QByteArray("# lambda\n\n1\n  \n2 # second\n#\n3.5\n4\n\n");
    QTest::newRow("numpy savetxt") << QByteArray(
        "1.000000000000000000e+00\n2.000000000000000000e+00\n3.500000000000000000e+00\n4.000000000000000000e+00\n");
    QTest::newRow("plus signs") << QByteArray("+1\n+2\n+3.5\n+4e0\n");
    QTest::newRow("byte order mark") << QByteArray(
        "\xEF\xBB\xBF"
        "1\n2\n3.5\n4\n");
  }
  void csv_forms() {
    QFETCH(QByteArray, text);
    QCOMPARE(read_factors_file(file(text.toStdString()), kRope, 400).rescale_factors,
             (std::vector<double>{1, 2, 3.5, 4}));
  }

  void sixty_four_in_a_row() {
    std::string row;
    std::vector<double> wanted;
    for (int i = 0; i < 64; ++i) {
      wanted.push_back(1 + i / 8.0);
      if (i > 0) row += ',';
      row += std::to_string(wanted.back());
    }
    QCOMPARE(read_factors_file(file(row + "\n"), {128, 1e4, 4096}, 8192).rescale_factors, wanted);
  }

  void bad_csv_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("pieces");
    const auto row = [](const char* name, QByteArray text, QStringList pieces) {
      QTest::newRow(name) << text << pieces;
    };
    row("too few", "1\n2\n3\n", {"has 3 rescale factors", "4 rotary pairs"});
    row("too many", "1\n2\n3\n4\n5\n", {"has 5 rescale factors", "4 rotary pairs"});
    row("only comments", "# nothing\n", {"has 0 rescale factors"});
    row("below 1", "1\n2\n0.999\n4\n", {"line 3", "\"0.999\"", "at least 1"});
    row("negative", "1\n-2\n3\n4\n", {"line 2", "\"-2\""});
    row("nan", "1\nnan\n3\n4\n", {"line 2", "\"nan\""});
    row("inf", "1\n2\n3\ninf\n", {"line 4", "\"inf\""});
    row("too large", "1\n2\n3\n1e999\n", {"line 4", "\"1e999\""});
    row("header", "lambda\n1\n2\n3\n4\n", {"line 1", "\"lambda\"", "not a number"});
    row("junk behind", "1\n2x\n3\n4\n", {"line 2", "\"2x\""});
    row("hexadecimal", "0x1\n2\n3\n4\n", {"line 1", "\"0x1\""});
    row("decimal comma", "1,5;2,5;3,5;4,5\n", {"has 8 rescale factors"});
    row("empty value", "1,,3,4\n", {"line 1", "empty value"});
    row("leading comma", "1\n,2\n3\n4\n", {"line 2", "empty value"});
    row("double sign", "1\n++2\n3\n4\n", {"line 2", "\"++2\""});
    row("control characters", "1\n\x01\x02\n3\n4\n", {"line 2", "\"??\""});
    row("NUL", QByteArray("1\n2\0\n3\n4\n", 9), {"line 2"});
    row("long junk", "1\n" + QByteArray(1000, 'y') + "\n", {"line 2", "yyy...\""});
    row("PNG", "\x89PNG\r\n\x1a\n", {"line 1", "not a number"});
  }
  void bad_csv() {
    QFETCH(QByteArray, text);
    QFETCH(QStringList, pieces);
    const std::string path = file(text.toStdString());
    std::vector<std::string> wanted{path};
    for (const QString& piece : pieces) wanted.push_back(piece.toStdString());
    QCOMPARE(wrong_error([&] { read_factors_file(path, kRope, 400); }, wanted), QByteArray());
  }

  void json_for_another_model_is_refused_with_both_values() {
    const std::string path = file(factors_json_text(make_factors("yarn", kRope, 400)));
    EXPECT_BAD_INPUT(read_factors_file(path, {16, 10000, 100}, 400), path, "rotary_dim is 8", "model's is 16");
    EXPECT_BAD_INPUT(read_factors_file(path, {8, 500000, 100}, 400), "rope_theta is 10000", "model's is 500000");
    EXPECT_BAD_INPUT(read_factors_file(path, {8, 10000, 200}, 400), "trained_context is 100", "model's is 200");
    // A base that went through float32 is the same model's.
    const RopeDescription rounded{8, 10000.0004, 100};
    QCOMPARE(read_factors_file(path, rounded, 400).rope, rounded);
  }

  void bad_json_is_refused_with_the_path() {
    const std::string good = factors_json_text(make_factors("yarn", kRope, 400));
    for (std::size_t length = 1; length + 2 < good.size(); ++length) {
      const std::string path = file(good.substr(0, length));
      QCOMPARE(wrong_error([&] { read_factors_file(path, kRope, 400); }, {path + " is not valid JSON"}), QByteArray());
    }
    const std::string list = file("[1, 2, 3, 4]");
    EXPECT_BAD_INPUT(read_factors_file(list, kRope, 400), list, "factors is an array");
    const std::string deep = file("{\"a\":" + std::string(1000000, '['));
    EXPECT_BAD_INPUT(read_factors_file(deep, kRope, 400), deep, "deeper than 64");
    const std::string missing = file("{\"method\": \"yarn\"}");
    EXPECT_BAD_INPUT(read_factors_file(missing, kRope, 400), missing, "\"rotary_dim\" is missing");
  }

  void files_that_cannot_be_read() {
    EXPECT_BAD_INPUT(read_factors_file("/nowhere/factors.json", kRope, 400), "/nowhere/factors.json",
                     "No such file or directory");
    const std::string folder = folder_.path().toStdString();
    EXPECT_BAD_INPUT(read_factors_file(folder, kRope, 400), folder, "is a folder");
    const std::string empty = file(" \n\n");
    EXPECT_BAD_INPUT(read_factors_file(empty, kRope, 400), empty, "is empty");
    EXPECT_BAD_INPUT(read_factors_file("/dev/zero", kRope, 400), "/dev/zero", "larger than 16 MiB");
  }

 private:
  std::string file(const std::string& text) {
    const QString path = folder_.filePath(QString::number(count_++));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(text.data(), static_cast<qint64>(text.size())) < 0) qFatal("disk");
    return path.toStdString();
  }
  QTemporaryDir folder_;
  int count_ = 0;
};

QTEST_GUILESS_MAIN(TestFactorsFile)
#include "test_factors_file.moc"
