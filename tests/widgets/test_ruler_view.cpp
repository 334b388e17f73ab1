// RULER's chart, table, samples and dialog.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include "core/values/ruler_reference.h"
#include "tests/widgets/by_hand.h"
#include "tests/widgets/ruler_chart_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/charts/ruler_chart.h"
#include "widgets/frame/ruler_dialog.h"
#include "widgets/frame/ruler_view.h"
#include "widgets/frame/run_pane.h"
#include "widgets/theme/color_map.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

OutsideRuler outside() {
  OutsideRuler one;
  one.name = "org/other";
  one.source = "results.json";
  one.tasks = {{"vt", {{4096, 50, 5.0}}}};
  one.means = {{4096, 60, {}, 13}, {65536, 20, {}, 13}};
  return one;
}

}  // namespace

class TestRulerView : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void the_chart_has_a_line_a_factor_set() {
    RulerChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto run = ruler_demo_run(ruler_demo_spec());
    chart.set_history(run->ruler(), run->factor_set_names());
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart, {900, 420});
    QCOMPARE(chart.curves().size(), std::size_t(3));
    for (int set = 0; set < 3; ++set) {
      const RulerChart::Curve& curve = chart.curves()[std::size_t(set)];
      QCOMPARE(curve.points.size(), std::size_t(4));
      QCOMPARE(curve.points[1].score, run->ruler()->mean(set, 8192)->score);
      QCOMPARE(curve.points[1].tasks, 13);
      QCOMPARE(curve.points[1].samples, 260);
      QVERIFY(curve.points[1].low < curve.points[1].score && curve.points[1].score < curve.points[1].high);
      QCOMPARE(*curve.effective, *run->ruler()->effective(set));
    }
    QVERIFY(*chart.curves()[0].effective < *chart.curves()[2].effective);
    QVERIFY2(chart.header()->sentence().contains("holds 85.6 % up to"), qPrintable(chart.header()->sentence()));
    QVERIFY(chart.plot()->xAxis->range().contains(32768) && chart.plot()->xAxis->range().contains(4096));
    const QPointF at(chart.plot()->xAxis->coordToPixel(8192),
                     chart.plot()->yAxis->coordToPixel(chart.curves()[1].points[1].score));
    move_mouse(chart.plot(), at.toPoint());
    QVERIFY2(QToolTip::text().contains("8,192 tokens") && QToolTip::text().contains("260 samples"),
             qPrintable(QToolTip::text()));
    QCOMPARE(chart.csv().trimmed().split('\n').size(), 1 + 3 * 4);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(1).center().toPoint());
    QVERIFY(!chart.header()->entries()[1].on);
  }

  void a_task_a_threshold_and_scores_from_elsewhere() {
    RulerChart chart;
    const auto run = ruler_demo_run(ruler_demo_spec());
    chart.set_history(run->ruler(), run->factor_set_names());
    chart.set_threshold(99.9);
    QCOMPARE(*chart.curves()[0].effective, std::int64_t(0));
    chart.set_outside({outside(), as_outside(ruler_references()[7])});
    QCOMPARE(chart.curves().size(), std::size_t(5));
    QVERIFY(chart.curves()[3].outside && chart.curves()[4].outside && !chart.curves()[2].outside);
    QCOMPARE(chart.curves()[4].points.back().score, 82.03);
    QVERIFY(chart.plot()->xAxis->range().contains(131072));
    chart.set_task("vt");
    QCOMPARE(chart.curves()[0].points[0].score, run->ruler()->score(0, "vt", 4096)->score);
    QVERIFY(!chart.curves()[0].effective);
    QCOMPARE(chart.curves()[3].points.size(), std::size_t(1));
    QVERIFY(qAbs(chart.curves()[3].points[0].high - (50 + 1.959964 * 5)) < 1e-3);
    QVERIFY(chart.curves()[4].points.empty());
    QVERIFY(chart.header()->sentence().startsWith("vt:"));
    chart.set_outside({});
    QCOMPARE(chart.curves().size(), std::size_t(3));
  }

  void the_table_is_a_model_of_tasks_by_lengths() {
    RulerTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(model.rowCount(), 0);
    const auto run = ruler_demo_run(ruler_demo_spec(), 100);
    model.set_history(run->ruler(), 1);
    QCOMPARE(model.rowCount(), 14);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(2, Qt::Horizontal).toString(), QString("16k"));
    QCOMPARE(model.headerData(8, Qt::Vertical).toString(), QString("vt"));
    QCOMPARE(model.headerData(13, Qt::Vertical).toString(), QString("Mean of tasks"));
    const auto score = run->ruler()->score(1, "niah_single_1", 4096);
    const QString text = model.data(model.index(0, 0)).toString();
    QVERIFY2(
        text.startsWith(QString::number(score->score, 'f', 1) + " [" + QString::number(score->low, 'f', 0) + ", ") &&
            text.endsWith("(20)"),
        qPrintable(text));
    QCOMPARE(model.data(model.index(0, 0), Qt::BackgroundRole).value<QColor>(),
             map_color(ColorMap::cividis, score->score / 100));
    QCOMPARE(model.data(model.index(5, 3)).toString(), QString("–"));
    QVERIFY(!model.data(model.index(5, 3), Qt::BackgroundRole).isValid());
    QVERIFY(model.data(model.index(13, 0), Qt::ToolTipRole).toString().contains("Mean over 2 tasks"));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.history_appended();
    QCOMPARE(changed.size(), 1);
    model.set_history(nullptr, 0);
    QCOMPARE(model.columnCount(), 0);
  }

  void a_cell_opens_its_samples_and_asks_for_a_prompt() {
    RulerView view;
    const auto run = ruler_demo_run(ruler_demo_spec());
    view.set_run(run);
    show(view, {1300, 480});
    QVERIFY(view.table()->isVisible() && !view.samples()->isVisible());
    QAbstractItemModelTester tester(view.samples()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy asked(&view, &RulerView::prompt_requested);
    view.factor_set()->setCurrentIndex(2);
    Q_EMIT view.factor_set()->activated(2);
    QTest::mouseClick(view.table()->viewport(), Qt::LeftButton, {},
                      view.table()->visualRect(view.table_model()->index(8, 1)).center());
    QVERIFY(view.samples()->isVisible());
    QCOMPARE(view.samples()->model()->rowCount(), 20);
    QVERIFY(!view.samples()->prompt_button()->isEnabled());
    view.samples()->table()->selectRow(3);
    QVERIFY2(view.samples()->text()->toPlainText().contains("Right: 7003933, ochre"),
             qPrintable(view.samples()->text()->toPlainText()));
    QVERIFY(view.samples()->prompt_button()->isVisible() && view.samples()->prompt_button()->isEnabled());
    QTest::qWait(50);  // the samples get their place
    QTest::mouseClick(view.samples()->prompt_button(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0].mid(0, 4), (QVariantList{2, QString("vt"), qint64(8192), quint64(3)}));
    view.samples()->show_prompt(2, "of another sample");
    QVERIFY(!view.samples()->text()->toPlainText().contains("another"));
    view.samples()->show_prompt(3, "the prompt itself");
    QCOMPARE(view.samples()->text()->toPlainText(), QString("the prompt itself"));
    view.run_appended();  // nothing new in the cell: what is read stays
    QCOMPARE(view.samples()->text()->toPlainText(), QString("the prompt itself"));
    view.choose_cell(13, 0);  // the means have no samples
    QCOMPARE(view.samples()->cell()->task, std::string("vt"));
    view.set_run(nullptr);
    QVERIFY(!view.samples()->isVisible() && !view.table()->isVisible());
    QCOMPARE(view.chart()->state(), ChartView::State::empty);
  }

  void references_and_files_are_laid_over_the_chart() {
    RulerView view;
    view.set_run(ruler_demo_run(ruler_demo_spec()));
    QCOMPARE(view.chart()->outside().size(), std::size_t(0));  // off by default
    Q_EMIT view.beside()->aboutToShow();
    QAction* llama = nullptr;
    for (QAction* action : view.beside()->actions())
      if (action->text().contains("LLaMA3-8B")) llama = action;
    QVERIFY(llama);
    llama->trigger();
    QCOMPARE(view.chart()->outside().size(), std::size_t(4));
    view.add_outside(outside());
    view.add_outside(outside());  // the same file again
    QCOMPARE(view.chart()->outside().size(), std::size_t(5));
    view.show_problem("r.json cannot be used: it is empty.");
    QVERIFY(view.findChild<InlineMessage*>()->text().contains("r.json"));
    Q_EMIT view.beside()->aboutToShow();
    QAction* take_away = nullptr;
    for (QAction* action : view.beside()->actions())
      if (action->text().startsWith("Take away")) take_away = action;
    QVERIFY(take_away);
    take_away->trigger();
    QCOMPARE(view.chart()->outside().size(), std::size_t(4));
  }

  void the_pane_shows_states_and_facts() {
    RunPane pane("ruler");
    pane.set_empty("Run RULER on the model.", "Run RULER");
    show(pane, {1200, 420});
    auto* view = pane.findChild<RulerView*>();
    QVERIFY(view && pane.own_view() == view);
    QCOMPARE(view->chart()->state(), ChartView::State::empty);
    const auto run = ruler_demo_run(ruler_demo_spec(), 0);
    run->set_live(true);
    pane.set_run(run);
    QCOMPARE(view->chart()->state(), ChartView::State::loading);
    std::vector<Event> events;
    for (const RulerScored& sample : ruler_demo_samples(ruler_demo_spec(), 300))
      events.push_back({std::int64_t(events.size()) + 1, 0, sample});
    run->append(events);
    QTest::qWait(80);
    QCOMPARE(view->chart()->state(), ChartView::State::ready);
    QVERIFY(view->table()->isVisible());
    QVERIFY2(pane.facts_text().contains("300 of 3,120 samples"), qPrintable(pane.facts_text()));
    QVERIFY(!view->chart()->curves()[0].points[0].complete);
    QVERIFY(view->chart()->header()->sentence().contains("no length has all its samples yet"));
  }

  void the_dialog_makes_a_spec() {
    RulerSpec start = ruler_demo_spec();
    start.factor_sets.clear();
    const RopeDescription rope{64, 100000, 8192};
    std::vector<RulerDialog::Choice> tasks;
    for (const std::string& id : start.tasks) tasks.push_back({QString::fromStdString(id), "Name", "Measures."});
    ExperimentAdvice advice;
    advice.cost = [](const ExperimentSpec&) { return QString("its cost"); };
    RulerDialog dialog(
        start, tasks, {{"none", "none", {}}, {"chatml", "ChatML", {}}},
        {{"YaRN", make_factors("yarn", rope, 32768), false}, {"NTK", make_factors("ntk", rope, 32768), false}}, 1,
        advice);
    QSignalSpy fit(&dialog, &RulerDialog::fit_requested);
    dialog.show();
    QVERIFY(QTest::qWaitFor([&] { return !fit.isEmpty(); }));
    QCOMPARE(dialog.problem_text(), QString());
    QCOMPARE(dialog.cost_text(), QString("its cost"));
    RulerSpec spec = dialog.spec();
    QCOMPARE(spec.tasks.size(), std::size_t(13));
    QCOMPARE(spec.factor_sets.size(), std::size_t(1));
    dialog.lengths()->setText("1k, 2k");
    dialog.samples()->setValue(7);
    dialog.wrap()->setCurrentIndex(1);
    dialog.factor_sets()->item(1)->setCheckState(Qt::Checked);
    dialog.tasks()->item(0)->setCheckState(Qt::Unchecked);
    dialog.repeat()->setChecked(true);
    dialog.squad()->setText("/q/squad.json");
    spec = dialog.spec();
    QCOMPARE(spec.lengths, (std::vector<std::int64_t>{1024, 2048}));
    QCOMPARE(spec.samples, 7);
    QCOMPARE(spec.wrap, std::string("chatml"));
    QCOMPARE(spec.factor_sets.size(), std::size_t(2));
    QCOMPARE(spec.tasks.size(), std::size_t(12));
    QVERIFY(spec.repeat && spec.squad_file == "/q/squad.json");
    dialog.show_fit(start, {{"vt", "too long"}}, {});  // of other lengths: dropped
    QCOMPARE(dialog.spec().tasks.size(), std::size_t(12));
    dialog.show_fit(spec, {{"vt", "vt needs at least 1500 tokens"}}, {});
    QCOMPARE(dialog.spec().tasks.size(), std::size_t(11));
    QVERIFY(dialog.tasks()->item(8)->toolTip().contains("1500"));
    dialog.lengths()->setText("4k");
    dialog.show_fit(dialog.spec(), {}, "has no tokenizer.json");
    QVERIFY(dialog.problem_text().contains("has no tokenizer.json") && !dialog.start_button()->isEnabled());
    dialog.lengths()->setText("many");
    QVERIFY(dialog.problem_text().contains("is not a list of lengths"));
  }
};

QTEST_MAIN(TestRulerView)
#include "test_ruler_view.moc"
