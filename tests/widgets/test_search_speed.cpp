// A hundred thousand candidates: how long redraws take. Prints figures; asserts only that everything is kept and that
// drawing is thinned out.
#include <QElapsedTimer>
#include <QtTest>

#include "core/values/critical_dimension_curve.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

constexpr int kCandidates = 100000, kAppended = 100;

double milliseconds(const QElapsedTimer& timer) {
  return double(timer.nsecsElapsed()) / 1e6;
}

void show(QWidget& widget) {
  widget.resize(1000, 420);
  widget.show();
  QVERIFY(QTest::qWaitForWindowExposed(&widget));
  QTest::qWait(300);
}

void append(SearchHistory& history, int from) {
  for (int id = from; id < from + kAppended; ++id) history.add(Event{id + 1, 0.5 * id, many_candidate(id)});
}

}  // namespace

class TestSearchSpeed : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    apply_theme(*qApp, Theme::light);
    history_ = make_many_candidates(kCandidates);
  }

  void fitness() {
    FitnessChart chart;
    chart.set_history(history_);
    show(chart);
    QElapsedTimer timer;
    timer.start();
    constexpr int kTimes = 5;
    for (int time = 0; time < kTimes; ++time) chart.plot()->replot(QCustomPlot::rpImmediateRefresh);
    const double replot = milliseconds(timer) / kTimes;
    append(*history_, int(history_->candidates().size()));
    timer.restart();
    chart.history_appended();
    chart.render_image({8, 8}, 1);  // takes in what is new; draws next to nothing
    const double taken_in = milliseconds(timer);
    QTest::qWait(200);
    CandidateCloud* cloud = nullptr;
    for (int index = 0; index < chart.plot()->plottableCount(); ++index)
      if (auto* one = dynamic_cast<CandidateCloud*>(chart.plot()->plottable(index))) cloud = one;
    QVERIFY(cloud);
    QCOMPARE(cloud->points().size(), history_->candidates().size());
    QVERIFY(cloud->drawn() > 100 && cloud->drawn() < kCandidates / 2);
    timer.restart();
    for (int step = 0; step < 50; ++step) cloud->nearest(QPointF(100 + 15 * step, 200), 8);
    qInfo("fitness, %zu candidates: full replot %.1f ms (%d points drawn), taking in %d more %.1f ms, hit test %.2f ms",
          cloud->points().size(), replot, cloud->drawn(), kAppended, taken_in, milliseconds(timer) / 50);
  }

  void parallel() {
    ParallelCoordinates chart;
    QElapsedTimer timer;
    timer.start();
    chart.set_history(history_);
    const double first = milliseconds(timer);
    show(chart);
    timer.restart();
    chart.set_brush(0, ParallelCoordinates::Range{15.5, 17.5});
    const double brushed = milliseconds(timer);
    QTest::qWait(400);
    const std::size_t pieces = chart.pieces_drawn();
    QVERIFY(pieces > 100 && pieces < std::size_t(kCandidates) * 2);
    QVERIFY(chart.brushed_count() > 0 && chart.brushed_count() < kCandidates);
    timer.restart();
    const QImage whole = chart.render_image(chart.size(), 1);
    const double redraw = milliseconds(timer);
    QPixmap target(chart.size());
    chart.render(&target);
    timer.restart();
    for (int time = 0; time < 5; ++time) chart.render(&target);  // from the kept picture, as on hovering
    const double hover = milliseconds(timer) / 5;
    append(*history_, int(history_->candidates().size()));
    const std::size_t rows = chart.table().rows();
    timer.restart();
    chart.history_appended();
    QTRY_COMPARE(chart.table().rows(), rows + kAppended);
    qInfo(
        "parallel coordinates, %zu rows: reading all %.1f ms, a brush %.1f ms, whole redraw %.1f ms (%zu pieces), "
        "redraw of the highlights %.1f ms",
        rows, first, brushed, redraw, pieces, hover);
  }

  void curve() {
    QElapsedTimer timer;
    timer.start();
    const CriticalDimensionCurve curve = critical_dimension_curve(*history_);
    QVERIFY(curve.found.has_value());
    qInfo("best fitness by d_rcd over %zu candidates: %.1f ms", history_->candidates().size(), milliseconds(timer));
  }

 private:
  std::shared_ptr<SearchHistory> history_;
};

QTEST_MAIN(TestSearchSpeed)
#include "test_search_speed.moc"
