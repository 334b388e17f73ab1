// RULER scores out of results files of the lm-evaluation-harness.
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>

#include "core/exchange/lm_eval_results.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

// The layout of lm_eval's results_*.json, shortened.
constexpr char kResults[] = R"({
  "results": {
    "niah_single_1": {"alias": "niah_single_1", "4096,none": 0.95, "4096_stderr,none": 0.02, "8192,none": 0.5,
                      "8192_stderr,none": "N/A", "16384,none": -1, "16384_stderr,none": "N/A"},
    "ruler_qa_squad": {"alias": "ruler_qa_squad", "8192,none": 0.25, "4096,none": 0.75, "4096_stderr,none": 0.04},
    "ruler": {"alias": "ruler", "4096,none": 0.1},
    "lambada_openai": {"acc,none": 0.3}
  },
  "group_subtasks": {"ruler": ["niah_single_1", "ruler_qa_squad"]},
  "n-samples": {"niah_single_1": {"original": 1000, "effective": 1000}},
  "config": {"model": "hf", "model_args": "pretrained=org/model-x,max_length=8192"},
  "model_name": "org/model"
})";

std::string refusal(const std::string& text) {
  try {
    lm_eval_results_from_text(text, "r.json");
  } catch (const BadInput& error) {
    return error.what();
  }
  return {};
}

}  // namespace

class TestLmEvalResults : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void scores_are_read_by_task_and_length() {
    const OutsideRuler read = lm_eval_results_from_text(kResults, "r.json");
    QCOMPARE(read.name, std::string("org/model"));
    QCOMPARE(read.source, std::string("r.json"));
    QCOMPARE(read.tasks.size(), std::size_t(2));
    QCOMPARE(read.tasks[0].task, std::string("niah_single_1"));
    QCOMPARE(read.tasks[0].scores.size(), std::size_t(2));  // -1: was not run
    QCOMPARE(read.tasks[0].scores[0].score, 95.0);
    QCOMPARE(*read.tasks[0].scores[0].standard_error, 2.0);
    QVERIFY(!read.tasks[0].scores[1].standard_error);
    QCOMPARE(read.tasks[1].task, std::string("qa_1"));
    QCOMPARE(read.tasks[1].scores[0].length, std::int64_t(4096));  // in order
    QCOMPARE(read.means.size(), std::size_t(2));
    QCOMPARE(read.means[0].score, 85.0);
    QVERIFY(std::abs(*read.means[0].standard_error - std::sqrt(4.0 + 16.0) / 2) < 1e-12);
    QCOMPARE(read.means[1].score, 37.5);
    QVERIFY(!read.means[1].standard_error);
    QCOMPARE(read.means[1].tasks, 2);
  }

  void the_name_is_what_the_file_says() {
    const std::string scores = R"("results": {"vt": {}, "ruler_vt": {"4096": 1}})";
    const auto name = [&](const std::string& more) {
      return lm_eval_results_from_text("{" + scores + more + "}", "folder/results_x.json").name;
    };
    QCOMPARE(name(""), std::string("results_x"));
    QCOMPARE(name(R"(, "config": {"model_args": "dtype=auto,pretrained=a/b,x=1"})"), std::string("a/b"));
    QCOMPARE(name(R"(, "config": {"model_args": {"pretrained": "c/d"}})"), std::string("c/d"));
    QCOMPARE(name(R"(, "model_name": "", "config": {})"), std::string("results_x"));
  }

  void bad_files_are_refused_by_name_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto task = [](const char* inside) {
      return QStringLiteral("{\"results\": {\"niah_single_1\": {%1}}}").arg(QLatin1String(inside));
    };
    QTest::newRow("empty") << ""
                           << "is not valid JSON";
    QTest::newRow("cut") << QString(kResults).left(300) << "is not valid JSON";
    QTest::newRow("list") << "[1]"
                          << "no JSON object";
    QTest::newRow("no results") << "{\"a\": 1}"
                                << "no object \"results\"";
    QTest::newRow("results is a list") << "{\"results\": []}"
                                       << "no object \"results\"";
    QTest::newRow("another benchmark") << R"({"results": {"arc": {"acc,none": 0.3}}})"
                                       << "no score of a RULER task";
    QTest::newRow("nothing run") << task("\"4096,none\": -1") << "no score of a RULER task";
    QTest::newRow("task is a number") << R"({"results": {"ruler_vt": 3}})"
                                      << "results.ruler_vt is no object";
    QTest::newRow("percent") << task("\"4096,none\": 95.0") << "not between 0 and 1";
    QTest::newRow("negative") << task("\"4096,none\": -0.5") << "not between 0 and 1";
    QTest::newRow("text") << task("\"4096,none\": \"0.9\"") << "not a number";
    QTest::newRow("two filters") << task("\"4096,none\": 0.9, \"4096,strict\": 0.8") << "two different scores";
    QTest::newRow("twice") << task("\"4096,none\": 0.9, \"4096,none\": 0.8") << "stands there twice";
  }
  void bad_files_are_refused_by_name() {
    QFETCH(QString, text);
    QFETCH(QString, words);
    const std::string said = refusal(text.toStdString());
    QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
    QVERIFY2(said.find("r.json") != std::string::npos, said.c_str());
  }

  void files_are_opened() {
    QTemporaryDir folder;
    const std::string path = folder.filePath("results.json").toStdString();
    std::ofstream(path) << kResults;
    QCOMPARE(read_lm_eval_results(path).source, path);
    QVERIFY_EXCEPTION_THROWN(read_lm_eval_results(folder.path().toStdString()), BadInput);
    QVERIFY_EXCEPTION_THROWN(read_lm_eval_results(path + ".not"), BadInput);
  }
};

QTEST_APPLESS_MAIN(TestLmEvalResults)
#include "test_lm_eval_results.moc"
