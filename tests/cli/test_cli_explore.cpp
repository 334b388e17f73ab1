// What the command line makes of a run that was explored by hand in the window.
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/experiment/explore_run.h"
#include "core/model/model.h"
#include "core/rope/factor_edit.h"
#include "core/rope/methods.h"
#include "run_program.h"

using nlohmann::json;
using namespace ropewalk;
using namespace ropewalk_tests;

class TestCliExplore : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  QString file(const QString& name) const { return folder_.filePath(name); }
  QStringList in_workspace(const QStringList& words) const {
    return words + QStringList{"--workspace", file("w.ropewalk")};
  }

 private Q_SLOTS:
  void initTestCase() {
    const auto store = RunStore::open(file("w.ropewalk").toStdString());
    ExploreSpec spec;
    spec.runtime.model_path = std::string(ROPEWALK_TESTS_DIR) + "/data/tiny";
    spec.length = 640;
    spec.document_count = 2;
    spec.start = make_factors("yarn", {64, 10000, 256}, 640);
    ExploreRun run(*store, spec, read_model_description(spec.runtime.model_path), "d0c");
    RopeFactors factors = begin_edit(spec.start, 640);
    for (const double nll : {1.0, 0.5}) {
      scale_upper(factors, 1.25);
      Evaluation evaluation;
      for (const double offset : {-0.25, 0.25}) evaluation.documents.push_back({nll + offset, 3, 7, {}, {}});
      summarise(evaluation);
      run.add(factors, evaluation, evaluation);
    }
    run.end("finished");
  }

  void it_is_listed_and_shown_with_every_set() {
    const Output list = cli(in_workspace({"runs"}));
    QVERIFY2(list.code == 0, list.err);
    QVERIFY2(list.out.contains("explore") && list.out.contains("ppl 1.6487"), list.out);
    const json shown = cli(in_workspace({"runs", "--id", "1"})).object();
    QCOMPARE(shown.at("kind").get<std::string>(), std::string("explore"));
    QCOMPARE(shown.at("spec").at("start").at("method").get<std::string>(), std::string("yarn"));
    int sets = 0;
    for (const json& event : shown.at("events"))
      if (event.at("event") == "explore") {
        ++sets;
        QCOMPARE(event.at("evaluation").at("documents").size(), std::size_t(2));
        QCOMPARE(event.at("factors").at("rescale_factors").size(), std::size_t(32));
      }
    QCOMPARE(sets, 3);  // with the starting one
  }

  void its_numbers_are_scalars() {
    const Output csv = cli(in_workspace({"scalars", "1"}));
    QVERIFY2(csv.code == 0, csv.err);
    QVERIFY2(csv.out.contains(",explore,evaluation/nll,0.5\n"), csv.out);
    const Output lines = cli(in_workspace({"scalars", "1", "--format", "jsonl"}));
    QVERIFY2(lines.code == 0, lines.err);
    QCOMPARE(lines.out.count("\"series\":\"evaluation/nll\""), 3);
  }

  void its_report_says_what_was_asked_and_how_to_look_again() {
    const Output made = cli(in_workspace({"report", "1", "--html", file("r.html")}));
    QVERIFY2(made.code == 0, made.err);
    QFile html(file("r.html"));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(html.readAll());
    QVERIFY(page.contains(QStringLiteral("made by hand")));
    QVERIFY(page.contains(QStringLiteral("runs --id 1")));
    QVERIFY(!page.contains(QStringLiteral("ropewalk-cli repeat")));
    QVERIFY(page.count(QStringLiteral("<svg")) >= 2);
    QVERIFY2(page.contains(QStringLiteral("Needle perplexity of the best set by hand")), qPrintable(page.left(4000)));
  }

  void it_is_not_repeated() {
    const Output repeated = cli(in_workspace({"repeat", "1"}));
    QVERIFY(repeated.code != 0);
    QVERIFY2(repeated.err.contains("by hand"), repeated.err);
    QCOMPARE(cli(in_workspace({"runs", "--json"})).object().size(), std::size_t(1));
  }
};

QTEST_GUILESS_MAIN(TestCliExplore)
#include "test_cli_explore.moc"
