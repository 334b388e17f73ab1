// ropewalk-cli ruler as scripts use it: the run, its JSON, its answers, what stands beside it, refusals.
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

class TestCliRulerRun : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList ruler(const QStringList& more) const {
    return QStringList{"ruler", kTiny,       "--dtype", "float32",   "--threads", "1",           "--seed",
                       "4",     "--samples", "2",       "--lengths", "1000,1200",   "--workspace", file("w.ropewalk")} +
           more;
  }

 private Q_SLOTS:
  void a_run_is_recorded_printed_and_written() {
    const Output output = cli(ruler({"--tasks", "niah_single_1,fwe", "--method", "yarn,ntk", "--target", "1024",
                                     "--threshold", "50", "--answers", file("a.jsonl"), "--json"}));
    QVERIFY2(output.code == 0, output.err);
    QVERIFY2(output.err.contains("2 tasks at 2 lengths, 2 samples each, for 2 factor sets"), output.err);
    const json result = output.object();
    QCOMPARE(result.at("scores").size(), std::size_t(2 * 2 * 2));
    for (const json& score : result.at("scores")) {
      QCOMPARE(score.at("samples").get<int>(), 2);
      QVERIFY(score.at("low").get<double>() <= score.at("score").get<double>());
      QVERIFY(score.at("score").get<double>() <= score.at("high").get<double>());
    }
    QCOMPARE(result.at("factor_sets").size(), std::size_t(2));
    QCOMPARE(result.at("factor_sets")[0].at("method").get<std::string>(), std::string("yarn"));
    QCOMPARE(result.at("factor_sets")[1].at("means").size(), std::size_t(2));
    QCOMPARE(result.at("factor_sets")[0].at("longest_tested").get<int>(), 1200);
    QCOMPARE(result.at("factor_sets")[0].at("effective_length").get<int>(), 0);  // a random model
    QCOMPARE(result.at("threshold").get<double>(), 50.0);
    QCOMPARE(result.at("document_hash").get<std::string>().size(), std::size_t(64));

    QFile answers(file("a.jsonl"));
    QVERIFY(answers.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = answers.readAll().trimmed().split('\n');
    QCOMPARE(lines.size(), 2 * 2 * 2 * 2);
    double total = 0;
    for (const QByteArray& text : lines) {
      const json line = json::parse(text.toStdString());
      for (const char* key : {"task", "length", "index", "factor_set", "outputs", "prediction", "score", "hash"})
        QVERIFY2(line.contains(key), key);
      const std::string input = line.at("input").get<std::string>();
      QVERIFY(input.size() > 500);
      if (line.at("task") == "niah_single_1" && line.at("factor_set") == 0)
        QVERIFY(input.find(line.at("outputs")[0].get<std::string>()) != std::string::npos);
      total += line.at("score").get<double>();
    }
    double means = 0;
    for (const json& score : result.at("scores")) means += score.at("score").get<double>() / 100 * 2;
    QVERIFY(std::abs(total - means) < 1e-9);

    // The recorded run again, as a table: nothing is left to do, so it cannot go on.
    const QString id = QString::number(result.at("run").get<int>());
    const Output again = cli({"ruler", "--resume", id, "--workspace", file("w.ropewalk")});
    QCOMPARE(again.code, 2);
    QVERIFY2(again.err.contains("is finished"), again.err);
    const Output wrong = cli({"needle", "--resume", id, "--workspace", file("w.ropewalk")});
    QVERIFY(wrong.code != 0);
  }

  void a_table_has_tasks_means_and_what_stands_beside() {
    QFile results(file("lm.json"));
    QVERIFY(results.open(QIODevice::WriteOnly));
    results.write(R"({"results": {"ruler_fwe": {"4096,none": 0.5}}, "model_name": "org/other"})");
    results.close();
    const Output table =
        cli(ruler({"--tasks", "fwe", "--lm-eval", file("lm.json"), "--reference", "--png", file("r.png")}));
    QVERIFY2(table.code == 0, table.err);
    for (const char* text : {"fwe", "mean of 1", "1000", "effective length: none", "org/other", "4k 50.00 (1)",
                             "LLaMA3-8B, LongRoPE2", "128k 82.03 (13)", "run "})
      QVERIFY2(table.out.contains(text), table.out);
    const QImage picture(file("r.png"));
    QVERIFY(picture.width() > 1000);
  }

  void figures_from_elsewhere_need_no_model() {
    const Output output = cli({"ruler", "--reference", "--json"});
    QVERIFY2(output.code == 0, output.err);
    QCOMPARE(output.object().at("outside").size(), std::size_t(8));
    QCOMPARE(output.object().at("outside")[0].at("means")[0].at("score").get<double>(), 85.74);
  }

  void all_leaves_out_by_name_what_is_too_long() {
    const Output output = cli(ruler({"--tasks", "all", "--json"}));
    QVERIFY2(output.code == 0, output.err);
    const json result = output.object();
    QVERIFY(!result.at("left_out").empty());
    QCOMPARE(result.at("left_out").size() + result.at("tasks").size(), std::size_t(13));
    QVERIFY2(output.err.contains("left out: RULER's task"), output.err);
    QVERIFY(result.at("notes")[0].get<std::string>().find("Not in this run") != std::string::npos);
  }

  void what_cannot_run_is_refused_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("no model") << QStringList{"ruler", "--lengths", "1000"} << "Give the model";
    QTest::newRow("no lengths") << QStringList{"ruler", kTiny} << "--lengths";
    QTest::newRow("task") << ruler({"--tasks", "niah"}) << "no task \"niah\"";
    QTest::newRow("too short") << ruler({"--tasks", "vt,cwe"}) << "it needs at least";
    QTest::newRow("wrap") << ruler({"--tasks", "fwe", "--wrap", "phi3"}) << "no token";
    QTest::newRow("folder") << ruler({"--tasks", "niah_single_2", "--haystack", "/nowhere/texts"}) << "/nowhere/texts";
    QTest::newRow("squad") << ruler({"--tasks", "qa_1", "--squad", "/nowhere/q.json"}) << "/nowhere/q.json";
    QTest::newRow("lm-eval") << ruler({"--tasks", "fwe", "--lm-eval", "/nowhere/r.json"}) << "/nowhere/r.json";
    QTest::newRow("no such run") << QStringList{"ruler", "--resume", "99", "--workspace", file("w.ropewalk")} << "99";
  }
  void what_cannot_run_is_refused() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, wrong);
    const Output output = cli(arguments);
    QCOMPARE(output.code, 2);
    QVERIFY2(output.err.contains(wrong.toUtf8()), output.err);
    QVERIFY(output.out.isEmpty());
  }
};

QTEST_GUILESS_MAIN(TestCliRulerRun)
#include "test_cli_ruler_run.moc"
