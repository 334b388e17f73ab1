// The chart of policies at the trained context: one line a policy, the floor, the crossing, what hovering tells.
#include <QApplication>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/boundary_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/theme/policy_style.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

class TestBoundaryChart : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void a_line_for_each_policy() {
    BoundaryChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    const BoundaryResult result = make_boundary_result(256, 16, 64);
    chart.set_result(result, "YaRN");
    QCOMPARE(chart.state(), ChartView::State::ready);
    show(chart);
    QCOMPARE(chart.plot()->graphCount(), 4);
    for (int at = 0; at < 4; ++at) {
      const BoundaryCurve& curve = result.curves[std::size_t(at)];
      const auto data = chart.plot()->graph(at)->data();
      QCOMPARE(data->size(), 81);  // a gap at the crossing
      for (int i = 0, point = 0; point < 81; ++point) {
        if (point == 16) {
          QVERIFY(std::isnan(data->at(point)->value));
          continue;
        }
        QCOMPARE(data->at(point)->key, 241.0 + i);
        QCOMPARE(data->at(point)->value, std::max(curve.kl[std::size_t(i)], BoundaryChart::kFloor));
        ++i;
      }
      // Told apart by dashes too.
      for (int other = 0; other < at; ++other)
        QVERIFY(chart.plot()->graph(at)->pen().dashPattern() != chart.plot()->graph(other)->pen().dashPattern());
    }
    // Every value and the whole x range are in sight.
    QVERIFY(chart.plot()->yAxis->range().lower < BoundaryChart::kFloor);
    QVERIFY(chart.plot()->yAxis->range().upper > 0.5);
    QVERIFY(chart.plot()->xAxis->range().contains(241) && chart.plot()->xAxis->range().contains(320));
    QVERIFY(chart.header()->sentence().contains(policy_text(BoundaryPolicy::short_only)));
    QVERIFY(chart.header()->sentence().contains("256 tokens"));
    chart.clear();
    QCOMPARE(chart.state(), ChartView::State::empty);
    QCOMPARE(chart.plot()->graphCount(), 0);
  }

  void equal_policies_are_said_to_be_equal() {
    BoundaryResult result = make_boundary_result(256, 4, 8);
    for (BoundaryCurve& curve : result.curves) std::fill(curve.kl.begin(), curve.kl.end(), 0.0);
    BoundaryChart chart;
    chart.set_result(result, "Original");
    show(chart);
    QVERIFY(chart.header()->sentence().contains("no policy differs"));
    QVERIFY(chart.plot()->yAxis->range().size() > 0);
  }

  void hovering_tells_every_value() {
    BoundaryChart chart;
    const BoundaryResult result = make_boundary_result(256, 16, 64);
    chart.set_result(result, "YaRN");
    show(chart);
    const QRect area = chart.plot()->axisRect()->rect();
    move_mouse(chart.plot(), QPoint(int(chart.plot()->xAxis->coordToPixel(300)), area.center().y()));
    const QString tip = QToolTip::text();
    QVERIFY2(tip.contains("After 300 tokens"), qPrintable(tip));
    QVERIFY(tip.contains("beyond the trained context"));
    for (const BoundaryPolicy policy : kBoundaryPolicies) QVERIFY(tip.contains(policy_text(policy)));
    int same = 0, other = 0;
    for (const BoundaryCurve& curve : result.curves) ++(curve.agrees[59] ? same : other);
    QCOMPARE(int(tip.count("the same")), same);
    QCOMPARE(int(tip.count("another")), other);
    move_mouse(chart.plot(), QPoint(int(chart.plot()->xAxis->coordToPixel(250)), area.center().y()));
    QVERIFY(QToolTip::text().contains("within the trained context"));
  }

  void the_legend_hides_a_policy() {
    BoundaryChart chart;
    chart.set_result(make_boundary_result(256, 16, 64), "YaRN");
    show(chart);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(3).center().toPoint());
    QVERIFY(!chart.plot()->graph(3)->visible());
    QVERIFY(chart.plot()->graph(2)->visible());
    QVERIFY(!chart.header()->entries()[3].on);
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, chart.header()->entry_rect(3).center().toPoint());
    QVERIFY(chart.plot()->graph(3)->visible());
  }

  void csv_has_every_policy_at_every_length() {
    BoundaryChart chart;
    const BoundaryResult result = make_boundary_result(256, 2, 3);
    chart.set_result(result, "YaRN");
    const QStringList lines = chart.csv().trimmed().split('\n');
    QCOMPARE(lines.size(), 1 + 4 * 5);
    const QStringList row = lines[1 + 3 * 5 + 4].split(',');  // original factors only, n = 259
    QCOMPARE(row[0], QString("259"));
    QCOMPARE(row[1], QString("short_only"));
    QVERIFY(qAbs(row[2].toDouble() - result.curves[3].kl[4]) < 1e-9);
    QCOMPARE(row[6], QString("0"));
  }

  // The crossing is drawn where it is: between L_train and the next length.
  void the_crossing_is_a_line() {
    BoundaryChart chart;
    chart.set_result(make_boundary_result(256, 16, 64), "YaRN");
    show(chart);
    const QImage image = chart.plot()->grab().toImage();
    const double ratio = image.devicePixelRatio();
    const QRect area = chart.plot()->axisRect()->rect();
    const int y = int(ratio * (area.top() + area.height() * 0.35));
    const QColor text = colors_for(Theme::light).text;
    const auto dark_at = [&](double coordinate) {
      const int x = int(std::lround(ratio * chart.plot()->xAxis->coordToPixel(coordinate)));
      for (int dx = -1; dx <= 1; ++dx)
        if (image.pixelColor(x + dx, y).lightness() < text.lightness() + 60) return true;
      return false;
    };
    QVERIFY(dark_at(256.5));
    QVERIFY(!dark_at(254.5));
    QVERIFY(!dark_at(259.5));
  }
};

QTEST_MAIN(TestBoundaryChart)
#include "test_boundary_chart.moc"
