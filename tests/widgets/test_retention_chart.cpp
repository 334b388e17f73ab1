// What is kept: rows, marks, words, what hovering and clicking do, more rows than there is room for, the samples.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>
#include <QtTest>
#include <cmath>

#include "core/rope/methods.h"
#include "tests/widgets/by_hand.h"
#include "tests/widgets/retention_chart_data.h"
#include "widgets/charts/header_bar.h"
#include "widgets/frame/retention_view.h"
#include "widgets/frame/run_pane.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

using Kind = RetentionChart::Line::Kind;

int line_of(const RetentionChart& chart, const std::string& part, std::int64_t length) {
  for (std::size_t at = 0; at < chart.lines().size(); ++at)
    if (chart.lines()[at].kind == Kind::part && chart.lines()[at].part == part && chart.lines()[at].length == length)
      return int(at);
  return -1;
}

}  // namespace

class TestRetentionChart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void rows_stand_by_length_below_the_overall_share() {
    RetentionChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto history = make_retention(20);
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart);
    QCOMPARE(chart.lines().size(), std::size_t(1 + 2 * (1 + 7)));
    QVERIFY(chart.lines()[0].kind == Kind::overall && chart.lines()[1].kind == Kind::heading);
    QCOMPARE(chart.lines()[0].share.kept, history->overall().kept);
    QVERIFY(chart.plot()->xAxis->range().contains(100));
    QVERIFY2(chart.header()->sentence().startsWith(QString::number(history->overall().kept, 'f', 1)),
             qPrintable(chart.header()->sentence()));
    QCOMPARE(chart.csv().trimmed().split('\n').size(), 1 + 1 + 14);
    chart.set_history(nullptr);
    QCOMPARE(chart.state(), ChartView::State::empty);
  }

  // The mark stands at the percentage, in its colour where it is surely not 100 %, and hollow where it may be.
  void marks_stand_where_the_numbers_say() {
    RetentionChart chart;
    chart.set_history(make_retention(40));
    show(chart, {1000, 460});
    const int lost = line_of(chart, "niah_multikey_1", 8192), same = line_of(chart, "vt", 4096);
    const auto at_lost = chart.mark_at(lost), at_same = chart.mark_at(same);  // as it is seen, before the picture
    QVERIFY(at_lost && at_same);
    QVERIFY(chart.lines()[std::size_t(lost)].share.high < 100 && chart.lines()[std::size_t(same)].share.high > 100);
    const QImage image = chart.plot()->grab().toImage();
    const QColor ground = colors_for(Theme::light).surface;
    QVERIFY(image.pixelColor(at_lost->toPoint()) != ground);
    QCOMPARE(image.pixelColor(at_same->toPoint()), ground);
    for (const QPointF& at : {*at_lost, *at_same})  // the outline of each
      QVERIFY(image.pixelColor(QPoint(int(at.x()), int(at.y()) - 4)) != ground);
  }

  void a_score_of_0_before_is_not_drawn_as_a_share() {
    RetentionChart chart;
    chart.set_history(make_retention(20));
    show(chart, {1000, 460});
    const int line = line_of(chart, "qa_1", 4096);
    QVERIFY(line > 0 && !chart.mark_at(line));
    move_mouse(chart.plot(), QPointF(chart.plot()->axisRect()->center().x(), *chart.line_y(line)));
    QVERIFY2(QToolTip::text().contains("score before is 0"), qPrintable(QToolTip::text()));
  }

  void a_row_tells_and_is_clicked() {
    RetentionChart chart;
    const auto history = make_retention(20);
    chart.set_history(history);
    show(chart, {1000, 460});
    QSignalSpy selected(&chart, &RetentionChart::part_selected);
    const int line = line_of(chart, kNeedlePart, 8192);
    const QPoint at(chart.plot()->axisRect()->center().x(), int(*chart.line_y(line)));
    move_mouse(chart.plot(), at);
    for (const char* word : {"needle", "8,192", "Samples n", "20", "aaaaaaaaaaaa", "95 % interval"})
      QVERIFY2(QToolTip::text().contains(word), qPrintable(QToolTip::text()));
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toString(), QString(kNeedlePart));
    QCOMPARE(selected[0][1].toLongLong(), qint64(8192));
    QCOMPARE(chart.selected(), line);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, QPoint(at.x(), int(*chart.line_y(1))));
    QCOMPARE(selected.count(), 1);  // a heading is no row
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, QPoint(at.x(), int(*chart.line_y(0))));
    QCOMPARE(selected.count(), 1);  // the overall share has no samples of its own
  }

  void more_rows_than_room_are_scrolled_to() {
    RetentionChart chart;
    chart.set_history(make_whole_battery());
    show(chart, {900, 320});
    const int last = int(chart.lines().size()) - 1;
    QVERIFY(chart.line_y(0) && !chart.line_y(last));
    const QPointF middle = chart.plot()->axisRect()->center();
    for (int turn = 0; turn < 60; ++turn) {
      QWheelEvent wheel(middle, chart.plot()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                        Qt::NoScrollPhase, false);
      QApplication::sendEvent(chart.plot(), &wheel);
    }
    QTest::qWait(100);
    QVERIFY(!chart.line_y(0) && chart.line_y(last));
    chart.resize(900, chart.full_height());
    QTest::qWait(150);
    QVERIFY(chart.line_y(0) && chart.line_y(last));
  }

  void grows_with_the_run() {
    auto history = make_retention(10, 3);
    RetentionChart chart;
    chart.set_history(history);
    show(chart, {1000, 460});
    const int waiting = line_of(chart, "fwe", 4096);
    QVERIFY(waiting > 0 && !chart.lines()[std::size_t(waiting)].complete && !chart.mark_at(waiting));
    const auto whole = make_retention(10);
    for (const RetentionHistory::Row& row : whole->rows()) history->add(Event{0, 0, *row.measured});
    chart.history_appended();
    QTRY_VERIFY(chart.lines()[std::size_t(waiting)].complete);
    QVERIFY(chart.mark_at(waiting));
  }

  void the_set_that_all_views_mark_is_named() {
    RunRecord record;
    RetentionSpec spec;
    spec.lengths = {128, 256};
    spec.samples = 2;
    spec.factors = make_factors("yarn", {64, 10000, 256}, 1024);
    record.spec = spec;
    record.summary.id = 3;
    record.summary.kind = "retention";
    record.summary.state = "finished";
    auto run = std::make_shared<RunData>(record);
    RetentionMeasured measured;
    measured.part = "needle";
    measured.length = 128;
    measured.before = {1, 1};
    measured.after = {1, 0};
    run->append({Event{1, 1, measured}});
    RunPane pane(std::string("retention"));
    pane.set_run(run);
    auto* view = qobject_cast<RetentionView*>(pane.own_view());
    QVERIFY(view);
    QCOMPARE(view->chart()->state(), ChartView::State::ready);
    const std::size_t before = view->chart()->header()->entries().size();
    pane.set_current_set(spec.factors);
    QCOMPARE(view->chart()->header()->entries().size(), before + 1);
    QVERIFY(view->chart()->header()->entries().back().name.contains(QStringLiteral("YaRN")));
    pane.set_current_set(make_factors("ntk", {64, 10000, 256}, 1024));
    QCOMPARE(view->chart()->header()->entries().size(), before);
  }

  void nothing_complete_says_so() {
    RetentionChart chart;
    chart.set_history(make_retention(10, 0));
    show(chart);
    QCOMPARE(chart.state(), ChartView::State::ready);
    QVERIFY2(chart.header()->sentence().contains("asked first"), qPrintable(chart.header()->sentence()));
    chart.set_failed("The model is gone.");
    QCOMPARE(chart.state(), ChartView::State::failed);
  }

  void the_samples_of_a_row_stand_beside_it() {
    RetentionView view;
    const auto history = make_retention(12);
    view.set_history(history);
    show(view, {1200, 420});
    QVERIFY(!view.samples()->isVisible());
    const int line = line_of(*view.chart(), "niah_multikey_1", 4096);
    QTest::mouseClick(view.chart()->plot(), Qt::LeftButton, {},
                      QPoint(view.chart()->plot()->axisRect()->center().x(), int(*view.chart()->line_y(line))));
    QVERIFY(view.samples()->isVisible());
    QAbstractItemModel* model = view.samples()->model();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 12);
    QCOMPARE(model->columnCount(), int(RetentionSampleModel::column_count));
    QVERIFY2(view.samples()->title().contains("niah_multikey_1 at 4k: 12 samples"),
             qPrintable(view.samples()->title()));
    int lost = -1;  // right before, wrong after
    for (int row = 0; row < 12; ++row)
      if (model->index(row, 1).data() == "1" && model->index(row, 2).data() == "0") lost = row;
    QVERIFY(lost >= 0);
    QCOMPARE(model->index(lost, RetentionSampleModel::answer_before).data(),
             model->index(lost, RetentionSampleModel::wanted).data());
    QCOMPARE(model->index(lost, RetentionSampleModel::answer_after).data().toString(),
             QString("The number is 1000"));  // on one line
    const int text = line_of(*view.chart(), kPerplexityPart, 4096);
    QTest::mouseClick(view.chart()->plot(), Qt::LeftButton, {},
                      QPoint(view.chart()->plot()->axisRect()->center().x(), int(*view.chart()->line_y(text))));
    QCOMPARE(model->columnCount(), 3);  // nothing was said
    QVERIFY(model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString().contains("nats"));
    Q_EMIT view.samples()->closed();
    QVERIFY(!view.samples()->isVisible());
    QCOMPARE(view.chart()->selected(), -1);
  }
};

QTEST_MAIN(TestRetentionChart)
#include "test_retention_chart.moc"
