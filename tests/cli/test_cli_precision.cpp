// ropewalk-cli precision as scripts see it.
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "run_program.h"

using nlohmann::json;

using namespace ropewalk_tests;

class TestCliPrecision : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;

 private Q_SLOTS:
  void says_where_each_type_goes_wrong() {
    const Output output =
        cli({"precision", "--preset", "llama3-8b", "--target", "131072", "--positions", "256,257,131071", "--json"});
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    QCOMPARE(object.at("target").get<int>(), 131072);
    QVERIFY(object.at("positions") == json({256, 257, 131071}));
    const json& types = object.at("sets").at(0).at("types");
    QCOMPARE(object.at("sets").at(0).at("method").get<std::string>(), std::string("none"));
    QCOMPARE(int(types.size()), 4);
    const json& half = types.at("bfloat16");
    QCOMPARE(half.at("unit_roundoff").get<double>(), 1.0 / 256);
    QCOMPARE(half.at("first_inexact_position").get<int>(), 257);
    QCOMPARE(half.at("first_beyond").at(0).get<int>(), 257);
    QCOMPARE(int(half.at("phase_error").size()), 64);
    QCOMPARE(half.at("phase_error").at(0).at(0).get<double>(), 0.0);
    QCOMPARE(half.at("phase_error").at(0).at(1).get<double>(), 1.0);
    QVERIFY(types.at("float16").at("overflow").at(63).at(2).get<bool>());
    QVERIFY(types.at("float32").at("first_beyond").at(0).is_null());
    for (const auto& [name, type] : types.items())
      for (int pair = 0; pair < 64; ++pair)
        for (int at = 0; at < 3; ++at)
          QVERIFY(type.at("overflow").at(pair).at(at).get<bool>() ||
                  type.at("phase_error").at(pair).at(at).get<double>() <=
                      type.at("bound").at(pair).at(at).get<double>());
    QVERIFY(types.at("ropewalk").at("value_error").at(5).at(2).get<double>() < 3.01e-8);
  }

  void reads_a_model_and_draws() {
    const QString picture = folder_.filePath("precision.png");
    const Output output = cli({"precision", QString(ROPEWALK_TESTS_DIR) + "/data/tiny", "--target", "1024", "--method",
                               "yarn,pi", "--pair", "3", "--png", picture});
    QVERIFY2(output.code == 0, output.err.constData());
    QVERIFY(output.out.contains("YaRN") && output.out.contains("bfloat16") && output.out.contains("ropewalk"));
    QVERIFY(output.out.contains("0.1 rad"));
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(2200, 4 * 1040));  // two charts a set
  }

  void bad_input_is_named_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QStringList{} << QByteArray("--preset");
    QTest::newRow("preset") << QStringList{"--preset", "gpt"} << QByteArray("gpt");
    QTest::newRow("position") << QStringList{"--preset", "phi3-mini", "--positions", "0"} << QByteArray("position 0");
    QTest::newRow("threshold") << QStringList{"--preset", "phi3-mini", "--threshold", "4"} << QByteArray("4 rad");
    QTest::newRow("pair") << QStringList{"--preset", "phi3-mini", "--pair", "48"} << QByteArray("0 to 47");
    QTest::newRow("target") << QStringList{"--preset", "phi3-mini", "--target", "999999999"} << QByteArray("999999999");
  }
  void bad_input_is_named() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, said);
    const Output output = cli(QStringList{"precision"} + arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(said), output.err.constData());
  }
};

QTEST_GUILESS_MAIN(TestCliPrecision)
#include "test_cli_precision.moc"
