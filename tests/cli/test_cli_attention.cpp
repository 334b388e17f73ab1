// Attention on the command line: what it prints, its picture, refusals.
#include <QFileInfo>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

#include "run_program.h"

using nlohmann::json;
using namespace ropewalk_tests;

class TestCliAttention : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList attention(const QStringList& more) const {
    return QStringList{"attention",   QString(ROPEWALK_TESTS_DIR) + "/data/tiny",
                       "--length",    "640",
                       "--depth",     "0.5",
                       "--queries",   "16",
                       "--dtype",     "float32",
                       "--threads",   "1",
                       "--workspace", file("runs")} +
           more;
  }

 private Q_SLOTS:
  void prints_every_layer_of_every_set() {
    const Output output = cli(attention({"--method", "none,yarn", "--target", "640", "--json"}));
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    QCOMPARE(object.at("factor_sets").size(), std::size_t(2));
    QCOMPARE(object.at("layers").size(), std::size_t(4));
    QCOMPARE(object.at("length").get<int>(), 640);
    QCOMPARE(object.at("distance_edges").size(), std::size_t(49));
    QVERIFY(object.at("needle_tokens").at(1).get<int>() > object.at("needle_tokens").at(0).get<int>());
    for (const json& layer : object.at("layers"))
      for (const json& head : layer.at("heads")) {
        double shares = 0, along = 0;
        for (const json& share : head.at("pair_share")) shares += share.get<double>();
        for (const json& part : head.at("along")) along += part.get<double>();
        QVERIFY(std::fabs(shares - 1) < 1e-9 && std::fabs(along - 1) < 1e-9);
        QVERIFY(head.at("on_needle").get<double>() > 0);
        QVERIFY(head.at("mean").at(1).is_null());  // a bin narrower than a token
      }
    int leaving = 0;
    for (const json& leaves : object.at("factor_sets").at(0).at("leaves")) leaving += leaves.get<bool>();
    QVERIFY(leaving > 0);
  }

  void draws_a_picture_and_a_table() {
    const QString png = file("attention.png");
    const Output output = cli(attention({"--method", "yarn", "--target", "640", "--layers", "1", "--png", png}));
    QVERIFY2(output.code == 0, output.err.constData());
    QVERIFY2(output.out.contains("share of the question's attention on the needle"), output.out.constData());
    const QImage image(png);
    QVERIFY(image.width() > 2000 && image.height() > 1000);
  }

  void refuses_what_cannot_be_measured() {
    QCOMPARE(cli(attention({"--layers", "0,2"})).code, 2);
    QCOMPARE(cli(attention({"--depth", "1.5"})).code, 2);
    QCOMPARE(cli(attention({"--length", "20"})).code, 2);
    const Output output = cli({"attention", "--resume", "99", "--workspace", file("runs")});
    QVERIFY(output.code == 2 || output.code == 1);
    QVERIFY(!output.err.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCliAttention)
#include "test_cli_attention.moc"
