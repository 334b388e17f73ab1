// What is looked at of single candidates: sensitivity, the comparison of two, the lineage.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/candidate_comparison.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/lineage_chart.h"
#include "widgets/charts/lineage_view.h"
#include "widgets/charts/sensitivity_chart.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

class TestSearchDetails : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void sensitivity_has_a_series_a_move() {
    SensitivityChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto history = make_sensitivity(8);
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart, {1000, 440});
    QCOMPARE(chart.series().size(), std::size_t(2));
    QCOMPARE(chart.series()[0].move, 0.9);
    QCOMPARE(chart.series()[1].changes.size(), std::size_t(history->factors().rope.pairs()));
    int significant = 0;
    for (const auto& change : chart.series()[0].changes) significant += change.significant;
    QVERIFY(significant > 3 && significant < int(chart.series()[0].changes.size()));
    QVERIFY(chart.plot()->yAxis->range().contains(0));
    QVERIFY(chart.header()->sentence().startsWith("Most sensitive: pair 2"));
    QSignalSpy hovered(&chart, &SensitivityChart::pair_hovered), selected(&chart, &SensitivityChart::pair_selected);
    const QPoint at(int(chart.plot()->xAxis->coordToPixel(21)), chart.plot()->axisRect()->center().y());
    move_mouse(chart.plot(), at);
    QCOMPARE(hovered.back()[0].toInt(), 21);
    QVERIFY2(QToolTip::text().contains("Pair 21") && QToolTip::text().contains("8 documents"),
             qPrintable(QToolTip::text()));
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at);
    QCOMPARE(selected.back()[0].toInt(), 21);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(1).center().toPoint());
    QVERIFY(!chart.header()->entries()[1].on);
    QCOMPARE(chart.csv().trimmed().split('\n').size(),
             1 + int(chart.series()[0].changes.size() + chart.series()[1].changes.size()));
  }

  void sensitivity_grows_and_emphasises() {
    auto history = std::make_shared<SensitivityHistory>();
    SensitivityChart chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto whole = make_sensitivity(8);
    SensitivityMeasured unmoved{-1, 1, *whole->unmoved()}, one{20, 0.9, *whole->measured(0.9, 20)};
    history->add(Event{1, 0, unmoved});
    history->add(Event{2, 0, one});
    chart.history_appended();
    QTRY_COMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.series()[0].changes.size(), std::size_t(1));
    chart.set_history(nullptr);
    QCOMPARE(chart.state(), ChartView::State::empty);
  }

  void two_candidates_pair_by_pair() {
    const auto history = make_evolution(6, 32, 1);
    const CandidateEvaluated &a = *history->find(7), &b = *history->best();
    CandidateComparison view;
    view.set_candidates(a, b);
    show(view, {1000, 440});
    ComparisonChart* chart = view.chart();
    QCOMPARE(chart->state(), ChartView::State::ready);
    QCOMPARE(chart->pairs(), a.factors.rope.pairs());
    QAbstractItemModelTester tester(view.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(view.table()->model()->rowCount(), chart->pairs());
    const double ratio = b.factors.rescale_factors[25] / a.factors.rescale_factors[25];
    QCOMPARE(view.table()->model()->index(25, ComparisonModel::ratio).data().toString(),
             QString::number(ratio, 'f', 3));
    std::vector<double> nll_a, nll_b;
    for (std::size_t at = 0; at < b.evaluation.documents.size(); ++at) {
      nll_a.push_back(a.evaluation.documents[at].nll);
      nll_b.push_back(b.evaluation.documents[at].nll);
    }
    const PairedDifference expected = paired_difference(nll_b, nll_a);
    QCOMPARE(chart->difference()->mean, expected.mean);
    QCOMPARE(chart->difference()->p, expected.p);
    QVERIFY2(chart->sentence().contains("on 10 documents"), qPrintable(chart->sentence()));
    QSignalSpy selected(&view, &CandidateComparison::pair_selected);
    const QPoint at(int(chart->plot()->xAxis->coordToPixel(20)), chart->plot()->axisRect(1)->center().y());
    move_mouse(chart->plot(), at);
    QCOMPARE(chart->marked_pair(), 20);
    QVERIFY(QToolTip::text().contains("Pair 20"));
    QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, at);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(view.table()->currentIndex().row(), 20);
    QTest::keyClick(view.table(), Qt::Key_Down);
    QCOMPARE(selected.back()[0].toInt(), 21);
    QCOMPARE(chart->marked_pair(), 21);
    // The lower plot zooms with the upper one.
    chart->plot()->xAxis->setRange(10, 20);
    QCOMPARE(chart->plot()->axisRect(1)->axis(QCPAxis::atBottom)->range().upper, 20.0);
  }

  void what_cannot_be_compared_is_said() {
    const auto history = make_evolution(2, 32, 1);
    ComparedCandidate a{"A", history->find(1)->factors, history->find(1)->evaluation, "set 1"};
    ComparedCandidate b{"B", history->find(2)->factors, history->find(2)->evaluation, "set 2"};
    ComparisonChart chart;
    chart.set_candidates(a, b);
    QVERIFY(!chart.difference());
    QVERIFY(chart.sentence().contains("No document in common"));
    b.factors.rescale_factors.pop_back();
    chart.set_candidates(a, b);
    QCOMPARE(chart.state(), ChartView::State::failed);
    QCOMPARE(chart.pairs(), 0);
    chart.clear();
    QCOMPARE(chart.state(), ChartView::State::empty);
  }

  void the_lineage_goes_back_to_the_initial_population() {
    const auto history = make_evolution(8, 32, 1);
    LineageView view;
    QAbstractItemModelTester tester(view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    view.set_history(history);
    show(view, {1000, 360});
    QCOMPARE(view.chart()->state(), ChartView::State::empty);
    QSignalSpy best(&view, &LineageView::choose_best_asked);
    Q_EMIT view.chart()->empty_action_triggered();
    QCOMPARE(best.count(), 1);
    QSignalSpy selected(&view, &LineageView::candidate_selected);
    const qint64 id = history->best()->id;
    view.set_candidate(id);
    QCOMPARE(selected.count(), 0);
    const auto line = history->lineage(id);
    QVERIFY(line.size() >= 3);
    QCOMPARE(view.model()->rowCount(), int(line.size()));
    QCOMPARE(view.model()->steps().back().generation, 0);
    for (std::size_t at = 0; at < line.size(); ++at) QCOMPARE(view.model()->steps()[at].id, line[at]->id);
    QCOMPARE(view.model()->index(int(line.size()) - 1, LineageModel::origin).data().toString(),
             QString("initial population"));
    QTest::qWait(80);
    view.table()->setFocus();
    QTest::keyClick(view.table(), Qt::Key_Down);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toLongLong(), qint64(line[1]->id));
    QCOMPARE(view.current(), qint64(line[1]->id));
    QTest::mouseClick(view.chart()->plot(), Qt::LeftButton, {}, view.chart()->pixel(int(line.size()) - 1).toPoint());
    QCOMPARE(selected.back()[0].toLongLong(), qint64(line.back()->id));
    // A candidate on the line keeps it; another has a line of its own.
    view.set_candidate(line[1]->id);
    QCOMPARE(view.candidate(), id);
    QCOMPARE(view.current(), qint64(line[1]->id));
    view.show_line_of(line[1]->id);
    QCOMPARE(view.model()->rowCount(), int(line.size()) - 1);
    view.set_candidate(-1);
    QCOMPARE(view.model()->rowCount(), 0);
    QCOMPARE(selected.count(), 2);
  }

  void changes_are_said_in_words() {
    QCOMPARE(runs_text({3, 5, 6, 7, 9}), QString("3, 5–7, 9"));
    QCOMPARE(runs_text({}), QString());
    SearchHistory history;
    CandidateEvaluated parent = make_evolution(1, 32, 1)->candidates()[5];
    parent.id = 0;
    parent.parent = -1;
    CandidateEvaluated child = parent;
    child.id = 1;
    child.parent = 0;
    child.generation = 1;
    child.origin = "mutation";
    child.factors.rescale_factors[29] *= 1.05;
    child.factors.critical_dimension += 1;
    history.add(Event{1, 0, parent});
    history.add(Event{2, 0, child});
    LineageModel model;
    model.set_line(history, 1);
    const int split = parent.factors.critical_dimension;
    QCOMPARE(model.change_text(0), QString("pair 29; d_rcd %1 → %2 (λ × 1.050 at most)").arg(split).arg(split + 1));
    QCOMPARE(model.change_text(1), QString("d_rcd %1").arg(split));
  }
};

QTEST_MAIN(TestSearchDetails)
#include "test_search_details.moc"
