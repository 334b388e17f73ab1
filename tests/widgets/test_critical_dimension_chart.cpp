// Best fitness by d_rcd: the lines, the found band, the theory, what clicking and hovering do.
#include <QApplication>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "core/rope/periods.h"
#include "tests/widgets/by_hand.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/critical_dimension_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

QPoint place(const CriticalDimensionChart& chart, double dimension, double nll) {
  return QPointF(chart.plot()->xAxis->coordToPixel(dimension), chart.plot()->yAxis->coordToPixel(std::exp(nll)))
      .toPoint();
}

}  // namespace

class TestCriticalDimensionChart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void one_search_is_one_line() {
    CriticalDimensionChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const auto history = make_evolution(6, 32, 1);
    QSignalSpy found(&chart, &CriticalDimensionChart::found_changed);
    chart.set_searches({{"best at each d_rcd", history}});
    QCOMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(found.count(), 1);
    QCOMPARE(found[0][0].toInt(), *chart.curve().found);
    show(chart);
    QCOMPARE(chart.plot()->graphCount(), 1);
    const auto& points = chart.curve().searches[0];
    QVERIFY(points.size() >= 6);
    QVERIFY(chart.plot()->yAxis->range().contains(std::exp(chart.curve().pooled[0].nll)));
    QVERIFY(chart.plot()->xAxis->range().contains(critical_dimension(history->best()->factors.rope)));
    QVERIFY(chart.plot()->xAxis->range().contains(critical_dimension_ten_periods(history->best()->factors.rope)));
    QVERIFY2(chart.header()->sentence().contains(QString("Best d_rcd %1").arg(*chart.curve().found)),
             qPrintable(chart.header()->sentence()));
    QCOMPARE(chart.csv().trimmed().split('\n').size(), 1 + int(points.size()));
  }

  void a_point_tells_and_is_clicked() {
    CriticalDimensionChart chart;
    const auto history = make_evolution(6, 32, 1);
    chart.set_searches({{"seed 1", history}});
    show(chart);
    QSignalSpy selected(&chart, &CriticalDimensionChart::candidate_selected);
    const CurvePoint& point = chart.curve().searches[0][2];
    const QPoint at = place(chart, point.critical_dimension, point.nll);
    move_mouse(chart.plot(), at);
    QVERIFY2(QToolTip::text().contains(QString("d_rcd %1").arg(point.critical_dimension)),
             qPrintable(QToolTip::text()));
    QVERIFY(QToolTip::text().contains("p, paired"));
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toInt(), 0);
    QCOMPARE(selected[0][1].toLongLong(), qint64(point.candidate));
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, at + QPoint(0, -60));
    QCOMPARE(selected.count(), 1);
  }

  void several_seeds_have_a_pooled_line() {
    CriticalDimensionChart chart;
    const auto first = make_evolution(6, 32, 1), second = make_evolution(6, 32, 2);
    chart.set_searches({{"seed 1", first, "1"}, {"seed 2", second, "2"}});
    show(chart);
    QCOMPARE(chart.plot()->graphCount(), 3);
    QVERIFY(chart.plot()->graph(0)->pen().dashPattern() != chart.plot()->graph(1)->pen().dashPattern());
    QVERIFY(chart.plot()->graph(2)->pen().widthF() > chart.plot()->graph(0)->pen().widthF());
    QCOMPARE(chart.plot()->graph(2)->data()->size(), int(chart.curve().pooled.size()));
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(1).center().toPoint());
    QVERIFY(!chart.plot()->graph(1)->visible());
    QVERIFY(chart.plot()->graph(0)->visible() && chart.plot()->graph(2)->visible());
  }

  // The band covers the interval's whole numbers and nothing beside them.
  void the_band_is_drawn() {
    CriticalDimensionChart chart;
    chart.set_searches({{"seed 1", make_evolution(6, 32, 1)}});
    show(chart);
    const QImage image = chart.render_image(chart.size(), 1);
    const auto [low, high] = chart.curve().interval;
    const int y = chart.plot()->axisRect()->top() + chart.plot()->axisRect()->height() / 3;
    const auto at = [&](double x) { return image.pixelColor(int(chart.plot()->xAxis->coordToPixel(x)), y); };
    const QColor ground = colors_for(Theme::light).surface;
    QVERIFY(at(low - 0.3) != ground && at(high + 0.3) != ground);
    QCOMPARE(at(low - 0.6), ground);
    QCOMPARE(at(high + 0.6), ground);
  }

  void grows_with_the_search_and_refuses_other_models() {
    const auto whole = make_evolution(3, 32, 1);
    auto history = std::make_shared<SearchHistory>();
    CriticalDimensionChart chart;
    chart.set_searches({{"seed 1", history}});
    QCOMPARE(chart.state(), ChartView::State::empty);
    show(chart);
    for (const CandidateEvaluated& one : whole->candidates()) history->add(Event{one.id + 1, 1, one});
    chart.history_appended();
    QTRY_COMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.curve().found, critical_dimension_curve(*whole).found);
    auto other = std::make_shared<SearchHistory>();
    CandidateEvaluated foreign = whole->candidates()[0];
    foreign.factors.rope.rope_theta = 1e6;
    other->add(Event{1, 1, foreign});
    chart.set_searches({{"seed 1", history}, {"other", other}});
    QCOMPARE(chart.state(), ChartView::State::failed);
    chart.set_searches({});
    QCOMPARE(chart.state(), ChartView::State::empty);
  }
};

QTEST_MAIN(TestCriticalDimensionChart)
#include "test_critical_dimension_chart.moc"
