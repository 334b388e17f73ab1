// ropewalk-cli retention as scripts use it: the object, the table, the picture, what is refused, resuming.
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <set>

#include "tests/cli/run_program.h"

using namespace ropewalk_tests;
using nlohmann::json;

namespace {

const QString kSmall = QStringLiteral(ROPEWALK_TESTS_DIR "/../resources/models/small");

}  // namespace

class TestCliRetention : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList retention(const QStringList& more) const {
    return QStringList{"retention", kSmall, "--samples", "6",       "--seed",      "3",
                       "--threads", "1",    "--dtype",   "float32", "--workspace", file("runs.ropewalk")} +
           more;
  }

 private Q_SLOTS:
  // The contract: --factors FILE --json.
  void one_object_with_every_part() {
    const Output made = cli({"inspect", kSmall, "--method", "yarn", "--target", "4096", "--json"});
    QVERIFY2(made.code == 0, made.err.constData());
    const json factors = made.object().at("methods").at("yarn");
    QFile list(file("yarn.csv"));
    QVERIFY(list.open(QIODevice::WriteOnly));
    for (const double value : factors.at("rescale_factors").get<std::vector<double>>())
      list.write(QByteArray::number(value, 'g', 17) + "\n");
    list.close();
    const Output output = cli(retention({"--factors", list.fileName(), "--target", "4096", "--lengths", "256,512",
                                         "--tasks", "niah_single_1", "--json", "--png", file("kept.png")}));
    QVERIFY2(output.code == 0, output.err.constData());
    const json object = output.object();
    QCOMPARE(object.at("policy").get<std::string>(), std::string("long"));
    QCOMPARE(object.at("target").get<int>(), 4096);
    QCOMPARE(object.at("confidence").get<double>(), 0.95);
    QCOMPARE(object.at("document_hash").get<std::string>().size(), std::size_t(64));
    std::set<std::pair<std::string, int>> rows;
    for (const json& part : object.at("parts")) {
      rows.insert({part.at("part").get<std::string>(), part.at("length").get<int>()});
      QCOMPARE(part.at("samples").get<int>(), 6);
      QCOMPARE(part.at("document_hash").get<std::string>().size(), std::size_t(64));
      if (!part.at("defined").get<bool>()) {
        QVERIFY(part.at("kept").is_null() && part.at("before").get<double>() == 0);
        continue;
      }
      const double before = part.at("before"), after = part.at("after"), kept = part.at("kept");
      const bool nats = part.at("unit") == "perplexity";
      QVERIFY(std::abs(kept - (nats ? 100 * before / after : 100 * after / before)) < 1e-9);
      QVERIFY(part.at("low").get<double>() <= kept);
      QVERIFY(part.at("high").is_null() || part.at("high").get<double>() >= kept);
    }
    for (const int length : {256, 512})
      for (const char* part : {"needle", "next_word", "perplexity"}) QVERIFY(rows.count({part, length}));
    // RULER's prompt has no room in so few tokens, and the object says so.
    QVERIFY(rows.count({"niah_single_1", 512}) + object.at("left_out").size() >= 2);
    QVERIFY(object.at("overall").at("defined").get<bool>());
    QVERIFY(object.at("overall").at("kept").get<double>() > 0);
    QVERIFY(object.at("overall").at("weights").get<std::string>().find("every part") == 0);
    const QImage picture(file("kept.png"));
    QVERIFY(picture.width() > 1000 && picture.height() > 400);
  }

  void the_table_has_a_row_a_part() {
    const Output output = cli(retention({"--method", "pi", "--target", "4096", "--tasks", "none", "--lengths", "256"}));
    QVERIFY2(output.code == 0, output.err.constData());
    for (const char* word : {"needle", "next word", "perplexity", "overall", "kept with 95 % interval", " % ["})
      QVERIFY2(output.out.contains(word), output.out.constData());
  }

  void what_is_no_result_or_no_input_is_refused() {
    const QStringList yarn{"--method", "yarn", "--target", "4096", "--tasks", "none"};
    Output output = cli(retention(yarn + QStringList{"--policy", "switch"}));
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("by construction"), output.err.constData());
    QVERIFY(output.out.isEmpty());
    output = cli(retention(yarn + QStringList{"--lengths", "1024"}));
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains("beyond the trained context of 512"), output.err.constData());
    QCOMPARE(cli(retention({"--method", "yarn", "--target", "4096", "--tasks", "niah"})).code, 2);
    QCOMPARE(cli(retention({"--method", "yarn"})).code, 2);                         // no target
    QCOMPARE(cli(retention({"--method", "yarn,pi", "--target", "4096"})).code, 2);  // two sets
    QCOMPARE(cli(retention({})).code, 2);                                           // no factors: nothing turns
    QCOMPARE(cli(retention(yarn + QStringList{"--text", file("nowhere")})).code, 2);
    QCOMPARE(cli(retention(yarn + QStringList{"--before", file("nowhere")})).code, 2);
    QCOMPARE(cli({"retention", "--json"}).code, 2);
  }

  void a_failed_run_goes_on_once_its_text_is_there() {
    const QString texts = file("texts");
    const QString workspace = file("text.ropewalk");
    const QStringList arguments{"retention", kSmall,        "--samples", "3",   "--threads", "1",
                                "--dtype",   "float32",     "--method",  "ntk", "--target",  "4096",
                                "--tasks",   "none",        "--lengths", "128", "--text",    texts,
                                "--json",    "--workspace", workspace};
    QCOMPARE(cli(arguments).code, 2);
    QVERIFY(QDir().mkpath(texts));
    QFile text(texts + "/a.txt");
    QVERIFY(text.open(QIODevice::WriteOnly));
    for (int i = 0; i < 400; ++i) text.write("The baker of the village keeps seven bright keys in the old tower. ");
    text.close();
    const Output output = cli({"retention", "--resume", "1", "--workspace", workspace, "--json"});
    QVERIFY2(output.code == 0, output.err.constData());
    QCOMPARE(output.object().at("parts").size(), std::size_t(3));
    QCOMPARE(cli({"retention", "--resume", "1", "--workspace", workspace}).code, 2);  // it is finished
  }
};

QTEST_GUILESS_MAIN(TestCliRetention)
#include "test_cli_retention.moc"
