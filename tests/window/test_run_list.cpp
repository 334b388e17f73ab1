// The run list: its model under Qt's own model tester, sorting, and the filter's language.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "widgets/frame/quantity_text.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/frame/run_proxy_model.h"
#include "widgets/frame/runs_panel.h"

using namespace ropewalk;

namespace {

RunSummary run(RunId id, const char* name, const char* kind, const char* method, std::int64_t target,
               std::optional<double> best, const char* state = "finished") {
  RunSummary summary;
  summary.id = id;
  summary.name = name;
  summary.kind = kind;
  summary.method = method;
  summary.target = target;
  summary.best = best;
  summary.state = state;
  summary.model = "SmolLM2";
  summary.started = "2026-11-2" + std::to_string(id) + "T10:00:00Z";
  return summary;
}

std::vector<RunSummary> four_runs() {
  std::vector<RunSummary> runs = {run(1, "first", "search", "longrope2", 16384, 1.5),
                                  run(2, "second", "needle", "yarn, ntk", 32768, 0.9),
                                  run(3, "third", "search", "longrope2", 65536, 1.1, "stopped"),
                                  run(4, "fourth", "search", "longrope2", 8192, {}, "failed")};
  runs[0].starred = true;
  runs[1].tags = "nice";
  return runs;
}

}  // namespace

class TestRunList : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void model_obeys_the_rules_of_models() {
    RunListModel model;
    RunProxyModel proxy;
    QAbstractItemModelTester model_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    proxy.setSourceModel(&model);
    QAbstractItemModelTester proxy_tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<RunSummary> runs = four_runs();
    model.set_runs({runs[0], runs[1]});
    model.set_runs(runs);  // rows are added
    QCOMPARE(model.rowCount(), 4);
    runs[1].best = 0.95;
    model.set_runs(runs);  // a row changes
    proxy.set_filter(RunFilter("kind:search"));
    proxy.sort(RunListModel::best, Qt::AscendingOrder);
    QCOMPARE(proxy.rowCount(), 3);
    runs.erase(runs.begin());
    model.set_runs(runs);  // a reset
    QCOMPARE(model.rowCount(), 3);
    model.set_runs({});
    QCOMPARE(proxy.rowCount(), 0);
  }

  void rows_that_stay_are_not_reset() {
    RunListModel model;
    model.set_runs(four_runs());
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset), changes(&model, &QAbstractItemModel::dataChanged);
    std::vector<RunSummary> runs = four_runs();
    runs[2].state = "running";
    model.set_runs(runs);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 2);
  }

  void sorts_values_not_texts() {
    RunListModel model;
    RunProxyModel proxy;
    proxy.setSourceModel(&model);
    model.set_runs(four_runs());
    proxy.sort(RunListModel::target, Qt::AscendingOrder);
    QStringList names;
    for (int row = 0; row < 4; ++row) names.append(proxy.index(row, RunListModel::name).data().toString());
    QCOMPARE(names, QStringList({"fourth", "first", "second", "third"}));
    proxy.sort(RunListModel::best, Qt::AscendingOrder);
    QCOMPARE(proxy.index(0, RunListModel::name).data().toString(), QString("second"));
    QCOMPARE(proxy.index(3, RunListModel::name).data().toString(), QString("fourth"));  // none: last
  }

  void shows_lengths_and_shares_as_people_write_them() {
    RunListModel model;
    model.set_runs(four_runs());
    QCOMPARE(model.index(1, RunListModel::target).data().toString(), QString("32k"));
    QCOMPARE(model.index(1, RunListModel::best).data().toString(), QString("90 %"));
    QCOMPARE(model.index(0, RunListModel::best).data().toString(), QString("1.500"));
    QVERIFY(model.index(1, RunListModel::target).data(Qt::ToolTipRole).toString().contains("32,768"));
  }

  void trainings_show_a_share_and_can_be_resumed() {
    RunListModel model;
    model.set_runs({run(1, "a", "train", "longrope2", 2048, 0.875, "stopped"),
                    run(2, "b", "pretrain", "none", 512, 0.99, "interrupted")});
    QCOMPARE(model.index(0, RunListModel::best).data().toString(), QString("88 %"));
    QCOMPARE(model.index(1, RunListModel::best).data().toString(), QString("99 %"));
    QCOMPARE(model.index(0, RunListModel::kind).data().toString(), QString("training"));
    QCOMPARE(model.index(1, RunListModel::kind).data().toString(), QString("pretraining"));
    QVERIFY(run_can_resume(model.at(0)) && run_can_resume(model.at(1)));
    QVERIFY(RunFilter("kind:train").matches(model.at(0)));
  }

  void edits_only_labels() {
    RunListModel model;
    model.set_runs(four_runs());
    QSignalSpy edits(&model, &RunListModel::labels_edited);
    QVERIFY(model.setData(model.index(0, RunListModel::name), "renamed"));
    QVERIFY(model.setData(model.index(1, RunListModel::star), true));
    QVERIFY(!model.setData(model.index(0, RunListModel::name), "   "));
    QVERIFY(!model.setData(model.index(0, RunListModel::best), 1));
    QCOMPARE(edits.count(), 2);
    QCOMPARE(edits[0][0].value<RunSummary>().name, std::string("renamed"));
    QVERIFY(edits[1][0].value<RunSummary>().starred);
  }

  void filters_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("nothing") << "" << QList<int>{1, 2, 3, 4};
    QTest::newRow("word") << "second" << QList<int>{2};
    QTest::newRow("word, any case") << "SMOL" << QList<int>{1, 2, 3, 4};
    QTest::newRow("word in tags") << "nice" << QList<int>{2};
    QTest::newRow("two words: both") << "longrope2 third" << QList<int>{3};
    QTest::newRow("method") << "method:yarn" << QList<int>{2};
    QTest::newRow("target with k") << "target>=32k" << QList<int>{2, 3};
    QTest::newRow("target exact") << "target:8192" << QList<int>{4};
    QTest::newRow("best") << "best<1.2" << QList<int>{2, 3};
    QTest::newRow("best, runs without one never fit") << "best>0" << QList<int>{1, 2, 3};
    QTest::newRow("state") << "state:stopped" << QList<int>{3};
    QTest::newRow("equals, not contains") << "method=yarn" << QList<int>{};
    QTest::newRow("starred") << "starred:yes" << QList<int>{1};
    QTest::newRow("not starred") << "starred:no kind:search" << QList<int>{3, 4};
    QTest::newRow("date") << "started>=2026-11-23" << QList<int>{3, 4};
    QTest::newRow("all together") << "method:longrope2 target>=16k best<1.2 kind:search state:stopped" << QList<int>{3};
    QTest::newRow("half typed") << "target>=" << QList<int>{1, 2, 3, 4};
  }

  void filters() {
    QFETCH(QString, expression);
    QFETCH(QList<int>, rows);
    const RunFilter filter(expression);
    QCOMPARE(filter.problem(), QString());
    QList<int> kept;
    for (const RunSummary& summary : four_runs()) {
      if (filter.matches(summary)) kept.append(int(summary.id));
    }
    QCOMPARE(kept, rows);
  }

  void says_what_it_does_not_understand() {
    QVERIFY(RunFilter("colour:red").problem().contains("colour:red"));
    QVERIFY(RunFilter("colour:red").problem().contains("method"));  // the known keys
    QVERIFY(RunFilter("best<good").problem().contains("good"));
    QVERIFY(RunFilter("best<good").matches(run(1, "a", "search", "m", 1, {})));  // filters nothing
  }

  void lengths_round_trip_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("tokens");  // 0: refused
    QTest::newRow("k") << "32k" << qint64(32768);
    QTest::newRow("K and space") << "128 K" << qint64(131072);
    QTest::newRow("fraction") << "1.5k" << qint64(1536);
    QTest::newRow("M") << "1M" << qint64(1048576);
    QTest::newRow("digits") << "12345" << qint64(12345);
    QTest::newRow("groups") << "16,384" << qint64(16384);
    QTest::newRow("zero") << "0" << qint64(0);
    QTest::newRow("sign") << "-5" << qint64(0);
    QTest::newRow("words") << "long" << qint64(0);
    QTest::newRow("empty") << "" << qint64(0);
    QTest::newRow("huge") << "99999999999999999999" << qint64(0);
  }

  void lengths_round_trip() {
    QFETCH(QString, text);
    QFETCH(qint64, tokens);
    const auto parsed = parse_length(text);
    QCOMPARE(parsed.value_or(0), std::int64_t(tokens));
    if (parsed) QCOMPARE(parse_length(editable_length(*parsed)).value_or(0), *parsed);
  }

  void panel_filters_and_says_why_it_is_empty() {
    RunsPanel panel;
    panel.runs()->set_runs(four_runs());
    panel.resize(400, 500);
    panel.show();
    QVERIFY(panel.table()->isVisible());
    panel.filter()->setText("target>=32k");
    QCOMPARE(panel.table()->model()->rowCount(), 2);
    panel.filter()->setText("nosuchrun");
    QVERIFY(!panel.table()->isVisible());
    panel.filter()->clear();
    QCOMPARE(panel.table()->model()->rowCount(), 4);
    QSignalSpy opened(&panel, &RunsPanel::open_requested);
    panel.select_run(3);
    QTest::keyClick(panel.table(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toLongLong(), 3);
  }

  void the_name_takes_what_the_columns_up_to_the_state_leave() {
    RunsPanel panel;
    panel.runs()->set_runs(four_runs());
    QTableView* table = panel.table();
    const auto end_of_state = [table] {
      return table->columnViewportPosition(RunListModel::state) + table->columnWidth(RunListModel::state);
    };
    panel.resize(320, 400);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QTRY_COMPARE(end_of_state(), table->viewport()->width());
    panel.resize(420, 400);
    QTRY_COMPARE(end_of_state(), table->viewport()->width());
    table->setColumnWidth(RunListModel::name, 150);  // as a person drags it: it stays
    panel.resize(500, 400);
    QTest::qWait(50);
    QCOMPARE(table->columnWidth(RunListModel::name), 150);
  }
};

QTEST_MAIN(TestRunList)
#include "test_run_list.moc"
