// ropewalk-cli perplexity as scripts use it: the JSON's contract, resuming, pictures, refusals.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "run_program.h"

using nlohmann::json;

using namespace ropewalk_tests;

namespace {

const QString kTiny = QString(ROPEWALK_TESTS_DIR) + "/data/tiny";

}  // namespace

class TestCliPerplexity : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  void write(const QString& name, const QByteArray& text) const {
    QFile f(file(name));
    QVERIFY(f.open(QIODevice::WriteOnly));
    f.write(text);
  }
  QStringList command(const QStringList& more) const {
    return QStringList{"perplexity", kTiny,       "--text",      file("text"), "--lengths",   "448,512",
                       "--dtype",    "float32",   "--documents", "2",          "--workspace", file("w.ropewalk"),
                       "--method",   "none,yarn", "--target",    "512",        "--threads",   "1"} +
           more;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(QDir(folder_.path()).mkpath("text"));
    QByteArray text;
    for (int i = 0; i < 200; ++i)
      text += "Yarn number " + QByteArray::number(i * 7919 % 1000) + " was laid in the long lane on day " +
              QByteArray::number(i) + ". ";
    write("text/a.txt", text);
    write("text/broken.bin", QByteArray("\x00\xfe\xff", 3));
  }

  void the_json_says_every_measurement_with_its_interval() {
    const Output output = cli(command({"--json", "--png", file("p.png")}));
    QVERIFY2(output.code == 0, output.err);
    const json object = output.object();
    const json& points = object.at("points");
    QCOMPARE(points.size(), std::size_t(3 * 2 * 2));
    for (const json& point : points) {
      QVERIFY(point.at("length") == 448 || point.at("length") == 512);
      QVERIFY(point.at("method") == (point.at("factor_set") == 0 ? "none" : "yarn"));
      QCOMPARE(point.at("document_hash").get<std::string>().size(), std::size_t(64));
      if (point.at("tokens") == 0) {  // weights that were never trained may have no key token
        QCOMPARE(point.at("scored").get<std::string>(), std::string("key"));
        QVERIFY(point.at("perplexity").is_null());
        QVERIFY(QString::fromStdString(point.at("error").get<std::string>()).contains("key token"));
        continue;
      }
      QVERIFY(!point.contains("error"));
      if (point.at("scored") != "key") {
        QCOMPARE(point.at("documents").get<int>(), 2);
        QCOMPARE(point.at("tokens").get<int>(), point.at("scored") == "all" ? 2 * 448 : 14);
      }
      QVERIFY(std::abs(point.at("perplexity").get<double>() - std::exp(point.at("nll").get<double>())) < 1e-6);
      if (point.at("documents") == 1) continue;  // no interval
      QVERIFY(point.at("nll_low").get<double>() <= point.at("nll").get<double>());
      QVERIFY(point.at("nll_high").get<double>() >= point.at("nll").get<double>());
    }
    const json& positions = object.at("positions");
    QCOMPARE(positions.size(), std::size_t(2));
    QCOMPARE(positions[1].at("method").get<std::string>(), std::string("yarn"));
    const json& bins = positions[1].at("bins");
    QCOMPARE(bins.front().at("begin").get<int>(), 1);
    QCOMPARE(bins.back().at("end").get<int>(), 512);
    QCOMPARE(object.at("run").get<int>(), 1);
    QVERIFY(object.at("seconds").get<double>() > 0);
    QCOMPARE(object.at("document_hash").get<std::string>().size(), std::size_t(64));
    QVERIFY(object.at("notes").dump().find("broken.bin is passed over") != std::string::npos);
    QVERIFY(QImage(file("p.png")).width() > 1000);
    QVERIFY(output.err.contains("windows"));  // the cost was said before
  }

  void the_table_and_the_same_numbers_of_another_run() {
    const Output table = cli(command({"--scored", "all"}));
    QVERIFY2(table.code == 0, table.err);
    QVERIFY(table.out.contains("all tokens of plain text"));
    QVERIFY(table.out.contains("YaRN"));
    QVERIFY(!table.out.contains("needle documents"));
    const Output again = cli(command({"--scored", "all", "--json"})),
                 known = cli(command({"--scored", "all", "--json"}));
    // As numbers: QCOMPARE would try to make any Qt type of a JSON value.
    QCOMPARE(again.object().at("points")[3].at("nll").get<double>(),
             known.object().at("points")[3].at("nll").get<double>());
  }

  void a_finished_run_is_not_resumed() {
    const Output output = cli({"perplexity", "--resume", "1", "--workspace", file("w.ropewalk")});
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("finished"), output.err);
  }

  void refusals_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString space = file("r.ropewalk");
    QTest::newRow("no lengths") << QStringList{"perplexity", kTiny, "--workspace", space} << QByteArray("--lengths");
    QTest::newRow("no model") << QStringList{"perplexity", "--lengths", "512"} << QByteArray("Give the model");
    QTest::newRow("negative") << QStringList{"perplexity", kTiny, "--lengths", "-4"} << QByteArray("--lengths");
    QTest::newRow("decreasing") << QStringList{"perplexity", kTiny, "--lengths", "512,448", "--workspace", space}
                                << QByteArray("must increase");
    QTest::newRow("unknown tokens") << QStringList{"perplexity", kTiny, "--lengths", "512", "--scored", "some"}
                                    << QByteArray("some");
    QTest::newRow("no target") << QStringList{"perplexity", kTiny, "--lengths", "512", "--method", "yarn"}
                               << QByteArray("--target");
    QTest::newRow("no folder") << QStringList{"perplexity", kTiny,         "--lengths",   "512",
                                              "--text",     "/nowhere/at", "--workspace", space}
                               << QByteArray("does not exist");
    QTest::newRow("two texts") << QStringList{"perplexity", kTiny,        "--lengths", "512",         "--text",
                                              file("text"), "--haystack", "generated", "--workspace", space}
                               << QByteArray("not both");
    QTest::newRow("stride") << QStringList{"perplexity", kTiny, "--lengths",   "512",
                                           "--stride",   "512", "--workspace", space}
                            << QByteArray("below the shortest length");
    QTest::newRow("short context") << QStringList{"perplexity",      kTiny, "--lengths",   "512",
                                                  "--short-context", "256", "--workspace", space}
                                   << QByteArray("trained context of 256");
    QTest::newRow("too little text") << QStringList{"perplexity", kTiny,        "--lengths",   "200000",
                                                    "--text",     file("text"), "--workspace", space}
                                     << QByteArray("bytes are missing");
    QTest::newRow("no run") << QStringList{"perplexity", "--resume", "77", "--workspace", space} << QByteArray("77");
  }
  void refusals() {
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Output output = cli(arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2((output.err + output.out).contains(says), output.err);
  }
};

QTEST_GUILESS_MAIN(TestCliPerplexity)
#include "test_cli_perplexity.moc"
