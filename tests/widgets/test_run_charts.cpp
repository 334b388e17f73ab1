// The charts of runs: candidates of a real search on a written-out score, and needle grids.
#include <QApplication>
#include <QElapsedTimer>
#include <QPainter>
#include <QSignalSpy>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/candidate_cloud.h"
#include "widgets/charts/fitness_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/heatmap_view.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

CandidateCloud* cloud_of(const FitnessChart& chart) {
  for (int index = 0; index < chart.plot()->plottableCount(); ++index)
    if (auto* cloud = dynamic_cast<CandidateCloud*>(chart.plot()->plottable(index))) return cloud;
  return nullptr;
}

}  // namespace

class TestRunCharts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qApp, Theme::light); }

  void every_candidate_is_a_point() {
    const auto history = make_search_history(220);
    FitnessChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart);
    const auto& points = cloud_of(chart)->points();
    QCOMPARE(points.size(), history->candidates().size());
    int stopped = 0, failed = 0;
    for (std::size_t at = 0; at < points.size(); ++at) {
      const CandidateEvaluated& candidate = history->candidates()[at];
      QCOMPARE(points[at].id, qint64(candidate.id));
      QCOMPARE(points[at].group, candidate.factors.critical_dimension);
      if (std::isfinite(candidate.evaluation.nll))
        QVERIFY(qAbs(points[at].y - std::exp(candidate.evaluation.nll)) < 1e-9);
      stopped += points[at].kind == CandidateCloud::Kind::stopped;
      failed += points[at].kind == CandidateCloud::Kind::failed;
    }
    QVERIFY(stopped > 0);
    QVERIFY(failed > 0);
  }

  void best_so_far_never_rises() {
    const auto history = make_search_history(220);
    FitnessChart chart;
    chart.set_history(history);
    show(chart);
    const auto line = chart.plot()->graph(0)->data();
    QVERIFY(line->size() >= 2);
    for (int at = 1; at < line->size(); ++at) QVERIFY(line->at(at)->value <= line->at(at - 1)->value);
    QVERIFY(qAbs(line->at(line->size() - 1)->value - std::exp(history->best()->evaluation.nll)) < 1e-9);
    const auto median = chart.plot()->graph(1)->data();
    QCOMPARE(median->size(), int(history->generations().size()));
    QVERIFY(qAbs(median->at(0)->value - std::exp(history->generations()[0].median_nll)) < 1e-9);
  }

  void the_band_holds_the_middle_half_of_each_generation() {
    const auto history = make_search_history(220);
    FitnessChart chart;
    chart.set_history(history);
    show(chart);
    const auto& bands = chart.generation_bands();
    QCOMPARE(bands.size(), history->generations().size());
    QVERIFY(bands.size() >= 3);
    for (const auto& band : bands) {
      // Many candidates may have the same value: so far from the edge on both of its sides.
      std::vector<double> values;
      for (const CandidateEvaluated& candidate : history->candidates())
        if (candidate.generation == band.generation && candidate.evaluation.error.empty())
          values.push_back(std::exp(candidate.evaluation.nll));
      QVERIFY(values.size() >= 8);
      QVERIFY(band.low < band.high);
      const auto share_below = [&](double edge) {
        return double(std::count_if(values.begin(), values.end(), [&](double value) { return value < edge; })) /
               double(values.size());
      };
      const double one = 1 / double(values.size());
      for (const auto& [edge, share] : {std::pair(band.low, 0.25), std::pair(band.high, 0.75)}) {
        QVERIFY(share_below(edge * (1 - 1e-9)) <= share + one);
        QVERIFY(share_below(edge * (1 + 1e-9)) >= share - one);
      }
    }
    const auto& entries = chart.header()->entries();
    QVERIFY(std::any_of(entries.begin(), entries.end(),
                        [](const LegendEntry& entry) { return entry.mark == LegendEntry::Mark::band; }));
    // It is drawn: between its edges the background, where no point covers it, has its tint.
    QImage tint(1, 1, QImage::Format_ARGB32_Premultiplied);
    tint.fill(colors_of(&chart).surface);
    QColor wash = colors_of(&chart).text_muted;
    wash.setAlpha(40);
    QPainter(&tint).fillRect(0, 0, 1, 1, wash);
    const QImage image = chart.render_image(chart.size(), 1);
    const double middle = std::sqrt(bands[0].low * bands[0].high);
    bool tinted = false;
    for (int x = 2; x < 60; ++x)
      tinted |= image.pixelColor(int(chart.plot()->xAxis->coordToPixel(x)),
                                 int(chart.plot()->yAxis->coordToPixel(middle))) == tint.pixelColor(0, 0);
    QVERIFY(tinted);
    chart.set_x_axis(FitnessChart::XAxis::seconds);
    QTest::qWait(80);
    QCOMPARE(chart.generation_bands().size(), history->generations().size());
    chart.set_history(nullptr);
    QVERIFY(chart.generation_bands().empty());
  }

  void clicking_a_candidate_selects_it() {
    const auto history = make_search_history(120);
    FitnessChart chart;
    chart.set_history(history);
    show(chart);
    CandidateCloud* cloud = cloud_of(chart);
    QTRY_VERIFY(cloud->drawn() > 0);  // where a point lies is known once it is drawn
    QSignalSpy selected(&chart, &FitnessChart::candidate_selected);
    QSignalSpy hovered(&chart, &FitnessChart::candidate_hovered);
    const qint64 best = history->best()->id;
    QPointF at;
    for (const auto& point : cloud->points())
      if (point.id == best) at = cloud->pixel(point);
    move_mouse(chart.plot(), at.toPoint());
    QCOMPARE(hovered.count(), 1);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toLongLong(), cloud->nearest(at.toPoint(), 8)->id);
    QCOMPARE(chart.selected(), selected[0][0].toLongLong());
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, QPoint(5, chart.height() - 5));
    QCOMPARE(selected.count(), 1);  // beside the plot
    chart.set_selected(0);
    QCOMPARE(selected.count(), 1);  // setting it is silent
  }

  void x_axis_can_be_chosen() {
    const auto history = make_search_history(220);
    FitnessChart chart;
    chart.set_history(history);
    show(chart);
    const auto last = [&] { return cloud_of(chart)->points().back(); };
    QCOMPARE(last().x, 220.0);
    chart.set_x_axis(FitnessChart::XAxis::seconds);
    QTest::qWait(80);
    QCOMPARE(last().x, history->candidate_seconds().back());
    QVERIFY(chart.plot()->xAxis->range().contains(last().x));
    chart.set_x_axis(FitnessChart::XAxis::generations);
    QTest::qWait(80);
    QVERIFY(qAbs(last().x - history->candidates().back().generation) < 0.5);
    const auto best = chart.plot()->graph(0)->data();
    for (int at = 1; at < best->size(); ++at) QVERIFY(best->at(at)->key > best->at(at - 1)->key);
  }

  void appended_candidates_arrive() {
    const auto whole = make_search_history(90);
    auto history = std::make_shared<SearchHistory>();
    FitnessChart chart;
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_loading("Measuring the baselines");
    show(chart);
    std::int64_t sequence = 0;
    for (const BaselineEvaluated& baseline : whole->baselines()) history->add(Event{++sequence, 1, baseline});
    chart.history_appended();
    QCOMPARE(chart.state(), ChartView::State::ready);  // the waiting is over
    for (std::size_t at = 0; at < 40; ++at) {
      history->add(Event{++sequence, double(at), whole->candidates()[at]});
      chart.history_appended();
    }
    QTest::qWait(80);
    QCOMPARE(cloud_of(chart)->points().size(), std::size_t(40));
    QVERIFY(chart.plot()->xAxis->range().upper >= 40);
    QVERIFY(chart.header()->sentence().contains("40"));
    chart.plot()->xAxis->setRange(5, 10);
    chart.set_failed("The disk is full.");
    history->add(Event{++sequence, 99, whole->candidates()[40]});
    chart.history_appended();
    QCOMPARE(chart.state(), ChartView::State::failed);  // what failed stays on show
  }

  void a_hundred_thousand_candidates_stay_usable() {
    const auto history = make_large_history(100000);
    FitnessChart chart;
    chart.set_history(history);
    show(chart);
    QElapsedTimer timer;
    timer.start();
    chart.plot()->replot(QCustomPlot::rpImmediateRefresh);
    const qint64 replot = timer.elapsed();
    CandidateCloud* cloud = cloud_of(chart);
    QCOMPARE(cloud->points().size(), std::size_t(100000));
    QVERIFY(cloud->drawn() < 50000);  // what lies on top of each other is drawn once
    timer.restart();
    for (int step = 0; step < 20; ++step) move_mouse(chart.plot(), QPoint(200 + 20 * step, 250));
    qInfo("100,000 candidates: %d drawn, redraw %lld ms, hover %.1f ms", cloud->drawn(), replot,
          timer.elapsed() / 20.0);
  }

  void a_low_chart_has_a_shorter_axis_name() {
    FitnessChart chart;
    chart.set_history(make_search_history(40));
    show(chart, {900, 420});
    QCOMPARE(chart.plot()->yAxis->label(), QString("Needle perplexity (log)"));
    const int ticks = chart.plot()->yAxis->ticker()->tickCount();
    chart.resize(900, 190);
    QTest::qWait(120);
    const QCPAxis* axis = chart.plot()->yAxis;
    QVERIFY(axis->label() != "Needle perplexity (log)" && !axis->label().isEmpty());
    QVERIFY(QFontMetrics(axis->labelFont()).horizontalAdvance(axis->label()) <= axis->axisRect()->height());
    QVERIFY(axis->ticker()->tickCount() < ticks);
    chart.resize(900, 420);
    QTest::qWait(120);
    QCOMPARE(axis->label(), QString("Needle perplexity (log)"));
  }

  void heatmap_cells_are_hit() {
    const auto history = make_needle_history(2, 33);
    HeatmapView view;
    view.set_history(history);
    QCOMPARE(view.state(), ChartView::State::ready);
    show(view, {1100, 420});
    QSignalSpy selected(&view, &HeatmapView::cell_selected);
    for (const HeatmapView::Cell cell :
         {HeatmapView::Cell{0, 0, 0}, HeatmapView::Cell{0, 3, 4}, HeatmapView::Cell{1, 2, 1}}) {
      const QRectF rect = view.cell_rect(cell);
      QVERIFY(!rect.isEmpty());
      QTest::mouseClick(&view, Qt::LeftButton, {}, rect.center().toPoint());
      QCOMPARE(selected.last(), QVariantList({cell.set, cell.length_index, cell.depth_index}));
      QVERIFY(view.selected_cell() == cell);
    }
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(selected.last(), QVariantList({1, 2, 0}));
    QTest::keyClick(&view, Qt::Key_Up);  // at the edge it stays
    QCOMPARE(selected.last(), QVariantList({1, 2, 0}));
    // The start of the document is at the top, longer documents to the right.
    QVERIFY(view.cell_rect({0, 0, 0}).top() < view.cell_rect({0, 0, 4}).top());
    QVERIFY(view.cell_rect({0, 0, 0}).left() < view.cell_rect({0, 3, 0}).left());
  }

  void heatmap_shows_values_and_what_is_to_come() {
    const auto history = make_needle_history(2, 33);
    HeatmapView view;
    view.set_history(history);
    const QSize size(1100, 420);
    show(view, size);
    const QImage image = view.render_image(size, 1);
    const auto color_at = [&](HeatmapView::Cell cell) {
      return image.pixelColor((view.cell_rect(cell).topLeft() + QPointF(5, 5)).toPoint());
    };
    const double accuracy = history->cell(0, 1, 2)->evaluation.token_accuracy;
    QCOMPARE(color_at({0, 1, 2}), map_color(ColorMap::viridis, accuracy));
    QVERIFY(!history->cell(1, 3, 4));
    QVERIFY(color_at({1, 3, 4}) != map_color(ColorMap::viridis, 0));  // hatched, not a value of 0
    view.set_color_map(ColorMap::cividis);
    const QImage other = view.render_image(size, 1);
    QVERIFY(other != image);
  }

  void heatmap_goes_empty_and_back() {
    HeatmapView view;
    QCOMPARE(view.state(), ChartView::State::empty);
    view.set_history(make_needle_history(1, 0));
    QCOMPARE(view.state(), ChartView::State::ready);  // a grid with all cells to come
    show(view);
    view.set_running_cell(HeatmapView::Cell{0, 0, 0});
    QTest::qWait(150);  // it pulses
    view.set_history(nullptr);
    QCOMPARE(view.state(), ChartView::State::empty);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, 200));
    move_mouse(&view, QPoint(200, 200));
  }
};

QTEST_MAIN(TestRunCharts)
#include "test_run_charts.moc"
