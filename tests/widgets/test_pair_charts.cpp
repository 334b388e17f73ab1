// The charts over rotary pairs, on the presets of method.md.
#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include "core/rope/periods.h"
#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/header_bar.h"
#include "widgets/charts/label_places.h"
#include "widgets/charts/period_chart.h"
#include "widgets/charts/phase_clocks.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

QPoint pixel(const PairChart& chart, double pair, double y) {
  return QPointF(chart.plot()->xAxis->coordToPixel(pair), chart.plot()->yAxis->coordToPixel(y)).toPoint();
}

}  // namespace

class TestPairCharts : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qApp, Theme::light); }

  void graphs_hold_the_periods() {
    const RopeDescription rope = preset_rope("phi3-mini");
    PeriodChart chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_rope(rope, 131072);
    chart.set_factor_sets(method_sets(rope, 131072, {"pi", "yarn"}));
    QCOMPARE(chart.state(), ChartView::State::ready);
    QCOMPARE(chart.plot()->graphCount(), 3);
    const auto original = chart.plot()->graph(0)->data();
    QCOMPARE(original->size(), 48);
    QVERIFY(qAbs(original->at(0)->value - 2 * M_PI) < 1e-9);
    QVERIFY(qAbs(original->at(47)->value - 51861) < 1);  // method.md, section 2
    for (int pair = 0; pair < 48; ++pair)                // PI stretches every pair by s = 64
      QVERIFY(qAbs(chart.plot()->graph(1)->data()->at(pair)->value / original->at(pair)->value - 64) < 1e-9);
  }

  void pairs_out_of_distribution_are_counted() {
    const RopeDescription rope = preset_rope("phi3-mini");
    PeriodChart chart;
    chart.set_rope(rope, 131072);
    QCOMPARE(chart.critical_dimension(), 31);         // d_tcd, method.md
    QCOMPARE(chart.out_of_distribution_pairs(), 17);  // without rescaling: 31 .. 47
    chart.set_factor_sets(method_sets(rope, 131072, {"ntk", "yarn"}));
    QCOMPARE(chart.out_of_distribution_pairs(), 0);  // the last set, YaRN: s from d_tcd on
    chart.set_current_set(0);
    int expected = 0;  // NTK-aware stays below s until the last pair
    const auto& factors = chart.factor_sets()[0].factors;
    for (int pair = 0; pair < 48; ++pair) expected += out_of_distribution(factors, pair, 131072, 31);
    QVERIFY(expected > 0);
    QCOMPARE(chart.out_of_distribution_pairs(), expected);
    QVERIFY(chart.summary().contains(QString::number(expected)));
    chart.set_critical_dimension(25);
    QCOMPARE(chart.reach(26), PeriodChart::Reach::hypothesis);
    QCOMPARE(chart.reach(24), PeriodChart::Reach::inside);
    chart.set_rope(rope, 2048);  // the target is the trained context
    QCOMPARE(chart.out_of_distribution_pairs(), 0);
  }

  void names_stand_clear_of_points_data() {
    QTest::addColumn<QString>("preset");
    QTest::addColumn<int>("target");
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(560, 200), QSize(670, 232), QSize(480, 300), QSize(900, 460)})
      for (const auto& [preset, target] : {std::pair<const char*, int>{"phi3-mini", 131072},
                                           {"llama3-8b", 131072},
                                           {"llama2-7b", 32768},
                                           {"smollm2-135m", 16384},
                                           {"smollm2-135m", 8192}})
        QTest::addRow("%s, %d, %d x %d", preset, target, size.width(), size.height())
            << QString(preset) << target << size;
  }

  void names_stand_clear_of_points() {
    QFETCH(QString, preset);
    QFETCH(int, target);
    QFETCH(QSize, size);
    const RopeDescription rope = preset_rope(qPrintable(preset));
    PeriodChart chart;
    chart.set_rope(rope, target);
    chart.set_factor_sets(method_sets(rope, target, {"yarn", "ntk_critical"}));
    show(chart, size);
    const std::vector<PeriodChart::Name> names = chart.names();
    const auto named = [&](const QString& text) {
      return std::any_of(names.begin(), names.end(),
                         [&](const PeriodChart::Name& name) { return name.text.contains(text); });
    };
    QVERIFY(named("L_train  ") && named("d_tcd"));
    // The least of them is left out where the chart is too low for all.
    QVERIFY(named("L_train / 10") || size.height() < 232);
    QCOMPARE(named("L  "), target != rope.trained_context);
    const auto axes = QRectF(chart.plot()->axisRect()->rect());
    for (std::size_t at = 0; at < names.size(); ++at) {
      QVERIFY2(axes.contains(names[at].box), qPrintable(names[at].text));
      for (std::size_t other = 0; other < at; ++other)
        QVERIFY2(!names[at].box.intersects(names[other].box), qPrintable(names[at].text + names[other].text));
      for (int pair = 0; pair < rope.pairs(); ++pair) {
        const QPoint point = pixel(chart, pair, periods(rope)[std::size_t(pair)]);
        QVERIFY2(!names[at].box.adjusted(-2, -2, 2, 2).contains(point), qPrintable(names[at].text));
      }
    }
  }

  void names_take_the_place_that_covers_least() {
    LabelPlaces places(QRectF(0, 0, 200, 100));
    places.add_point({50, 50}, 5);
    places.add_line(QLineF(0, 80, 200, 80));
    QCOMPARE(places.cost(QRectF(100, 10, 40, 10)), 0.0);
    QCOMPARE(places.cost(QRectF(40, 40, 20, 20)), 1.0);
    QCOMPARE(places.cost(QRectF(56, 40, 20, 20)), 0.0);                                        // beside the point
    QCOMPARE(places.cost(QRectF(100, 70, 32, 20)), 2.0);                                       // 32 pixels of the line
    QVERIFY(places.cost(QRectF(190, 10, 40, 10)) >= 100);                                      // over the edge
    QCOMPARE(places.best({QRectF(100, 70, 32, 20), QRectF(40, 40, 20, 20)}), std::size_t(1));  // the lesser evil
    QCOMPARE(places.best({QRectF(40, 40, 20, 20), QRectF(100, 10, 40, 10), QRectF(100, 30, 40, 10)}), std::size_t(1));
    places.add_box(QRectF(100, 10, 40, 10));
    QVERIFY(places.cost(QRectF(110, 12, 5, 5)) >= 100);  // taken
  }

  void charts_on_one_axis_begin_at_the_same_place() {
    const RopeDescription rope = preset_rope("llama3-8b");
    PeriodChart periods_chart;
    FactorChart factors;
    periods_chart.set_axis_named_below(true);
    for (PairChart* chart : {static_cast<PairChart*>(&periods_chart), static_cast<PairChart*>(&factors)}) {
      chart->set_rope(rope, 131072);
      chart->set_factor_sets(method_sets(rope, 131072, {"yarn", "ntk_critical"}));
      show(*chart, {800, 420});
    }
    QCOMPARE(periods_chart.plot()->axisRect()->left(), factors.plot()->axisRect()->left());
    QCOMPARE(periods_chart.plot()->axisRect()->right(), factors.plot()->axisRect()->right());
    QCOMPARE(periods_chart.plot()->xAxis->label(), QString());
    QCOMPARE(factors.plot()->xAxis->label(), QString("Rotary pair i"));
    const int bottom = periods_chart.plot()->axisRect()->bottom();
    periods_chart.render_image({800, 420}, 1);  // a picture stands alone: there the axis is named
    QVERIFY(periods_chart.plot()->axisRect()->bottom() < bottom);
  }

  void hovering_tells_the_pair_and_links() {
    const RopeDescription rope = preset_rope("smollm2-135m");
    PeriodChart periods_chart;
    FactorChart factors;
    for (PairChart* chart : {static_cast<PairChart*>(&periods_chart), static_cast<PairChart*>(&factors)}) {
      chart->set_rope(rope, 16384);
      chart->set_factor_sets(method_sets(rope, 16384, {"ntk", "yarn"}));
    }
    link(periods_chart, factors);
    show(periods_chart, {800, 420});
    show(factors, {800, 420});
    QSignalSpy hovered(&periods_chart, &PairChart::pair_hovered);
    move_mouse(periods_chart.plot(), pixel(periods_chart, 12, 1000));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered[0][0].toInt(), 12);
    QCOMPARE(factors.hovered_pair(), 12);
    move_mouse(factors.plot(), pixel(factors, 20, 1.5));
    QCOMPARE(periods_chart.hovered_pair(), 20);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(factors.plot(), &leave);
    QCOMPARE(periods_chart.hovered_pair(), -1);

    QSignalSpy selected(&periods_chart, &PairChart::pair_selected);
    QTest::mouseClick(periods_chart.plot(), Qt::LeftButton, {}, pixel(periods_chart, 7, 1000));
    QCOMPARE(selected.count(), 1);
    QCOMPARE(selected[0][0].toInt(), 7);
  }

  void zoom_is_linked_and_reset() {
    const RopeDescription rope = preset_rope("smollm2-135m");
    PeriodChart periods_chart;
    FactorChart factors;
    periods_chart.set_rope(rope, 16384);
    factors.set_rope(rope, 16384);
    link(periods_chart, factors);
    show(periods_chart, {800, 420});
    const double full = periods_chart.plot()->xAxis->range().size();
    const QPoint at = pixel(periods_chart, 20, 1000);
    QWheelEvent wheel(at, periods_chart.plot()->mapToGlobal(at), {}, {0, 480}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(periods_chart.plot(), &wheel);
    const QCPRange zoomed = periods_chart.plot()->xAxis->range();
    QVERIFY(zoomed.size() < full * 0.6);
    QVERIFY(zoomed.contains(20));
    QCOMPARE(factors.plot()->xAxis->range(), zoomed);
    periods_chart.plot()->xAxis->setRange(-500, 500);  // more than there is
    QVERIFY(qAbs(periods_chart.plot()->xAxis->range().size() - full) < 1e-9);
    periods_chart.plot()->xAxis->setRange(3, 9);
    QTest::mouseDClick(periods_chart.plot(), Qt::LeftButton, {}, at);
    QVERIFY(qAbs(periods_chart.plot()->xAxis->range().size() - full) < 1e-9);
    QVERIFY(qAbs(factors.plot()->xAxis->range().size() - full) < 1e-9);
  }

  void dragging_the_handle_changes_the_critical_dimension() {
    const RopeDescription rope = preset_rope("llama3-8b");
    PeriodChart chart;
    chart.set_rope(rope, 131072);
    show(chart, {900, 460});
    QCOMPARE(chart.critical_dimension(), 35);
    QSignalSpy changed(&chart, &PeriodChart::critical_dimension_changed);
    const QPoint grip = chart.handle_position().toPoint();
    const QPoint to(int(chart.plot()->xAxis->coordToPixel(29.5)), grip.y() + 60);
    const QCPRange range = chart.plot()->xAxis->range();
    QTest::mousePress(chart.plot(), Qt::LeftButton, {}, grip);
    move_mouse(chart.plot(), (grip + to) / 2, Qt::LeftButton);
    move_mouse(chart.plot(), to, Qt::LeftButton);
    QTest::mouseRelease(chart.plot(), Qt::LeftButton, {}, to);
    QVERIFY(changed.count() >= 2);
    QCOMPARE(changed.last()[0].toInt(), 30);
    QCOMPARE(chart.critical_dimension(), 30);
    QCOMPARE(chart.plot()->xAxis->range(), range);  // it did not pan
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(changed.last()[0].toInt(), 29);
    const int count = changed.count();
    chart.set_critical_dimension(33);
    QCOMPARE(changed.count(), count);  // setting it is silent
  }

  void legend_hides_a_set() {
    const RopeDescription rope = preset_rope("smollm2-135m");
    FactorChart chart;
    chart.set_rope(rope, 16384);
    chart.set_factor_sets(method_sets(rope, 16384, {"ntk", "yarn"}));
    show(chart, {800, 420});
    QSignalSpy toggled(&chart, &PairChart::set_toggled);
    const QPoint entry = chart.header()->mark_rect(101).center().toPoint();
    QVERIFY(!entry.isNull());
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, entry);
    QCOMPARE(toggled.count(), 1);
    QVERIFY(chart.plot()->graph(0)->visible());
    QVERIFY(!chart.plot()->graph(1)->visible());
    QTest::mouseClick(chart.plot(), Qt::LeftButton, {}, entry);
    QVERIFY(chart.plot()->graph(1)->visible());
  }

  void a_set_is_chosen_by_its_line_its_name_and_by_key() {
    const RopeDescription rope = preset_rope("smollm2-135m");
    FactorChart factors;
    PeriodChart periods;
    for (PairChart* chart : {static_cast<PairChart*>(&factors), static_cast<PairChart*>(&periods)}) {
      chart->set_rope(rope, 16384);
      chart->set_factor_sets(method_sets(rope, 16384, {"ntk", "yarn", "pi"}));
      show(*chart, {800, 420});
      QSignalSpy chosen(chart, &PairChart::set_chosen), toggled(chart, &PairChart::set_toggled);
      const QStringList names{chart->factor_sets()[0].name, chart->factor_sets()[1].name, chart->factor_sets()[2].name};
      // On the line, between two pairs and well away from the others.
      const auto graph_of = [&](const QString& name) -> QCPGraph* {
        for (int at = 0; at < chart->plot()->graphCount(); ++at)
          if (chart->plot()->graph(at)->name() == name) return chart->plot()->graph(at);
        return nullptr;
      };
      QCPGraph* pi = graph_of(names[2]);
      QVERIFY(pi);
      const QPointF on =
          (pi->coordsToPixels(2, pi->data()->at(2)->value) + pi->coordsToPixels(3, pi->data()->at(3)->value)) / 2;
      QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, on.toPoint());
      QCOMPARE(chosen.size(), 1);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[2]);
      QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, on.toPoint() - QPoint(0, 20));  // beside it
      QVERIFY(chosen.isEmpty());
      const QRectF entry = chart->header()->entry_rect(101);
      QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, QPointF(entry.right() - 4, entry.center().y()).toPoint());
      QCOMPARE(chosen.size(), 1);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[1]);
      QVERIFY(toggled.isEmpty());
      // The last is the current one: the next is the first again.
      chart->set_current_set(2);
      QTest::keyClick(chart, Qt::Key_S);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[0]);
      QTest::keyClick(chart, Qt::Key_S, Qt::ShiftModifier);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[1]);
      // A hidden one is passed over, and shown by choosing it in the legend.
      QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, chart->header()->mark_rect(100).center().toPoint());
      QCOMPARE(toggled.size(), 1);
      QTest::keyClick(chart, Qt::Key_S);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[1]);
      QTest::keyClick(chart, Qt::Key_L);
      QTest::keyClick(chart, Qt::Key_S);
      QCOMPARE(chosen.takeFirst()[0].toString(), names[0]);
      QVERIFY(graph_of(names[0])->visible());
      chart->hide();
    }
  }

  void factor_axis_can_be_logarithmic() {
    const RopeDescription rope = preset_rope("phi3-mini");
    FactorChart chart;
    chart.set_rope(rope, 131072);
    chart.set_factor_sets(method_sets(rope, 131072, {"pi"}));
    QSignalSpy changed(&chart, &FactorChart::logarithmic_changed);
    chart.set_logarithmic(true);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(chart.plot()->yAxis->scaleType(), QCPAxis::stLogarithmic);
    QVERIFY(chart.plot()->yAxis->range().lower > 0);
    QVERIFY(chart.plot()->yAxis->range().upper > 128);  // 2s is inside
  }

  void sets_of_another_model_are_left_out() {
    PeriodChart chart;
    chart.set_rope(preset_rope("smollm2-135m"), 16384);
    chart.set_factor_sets(method_sets(preset_rope("phi3-mini"), 131072, {"yarn"}));
    QVERIFY(chart.factor_sets().empty());
    chart.set_factor_sets(method_sets(preset_rope("smollm2-135m"), 16384, {"yarn"}));
    QCOMPARE(int(chart.factor_sets().size()), 1);
    chart.set_rope(preset_rope("phi3-mini"), 131072);
    QVERIFY(chart.factor_sets().empty());
    chart.clear();
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_hovered_pair(3);  // nothing to mark: must not crash
  }

  void clocks_know_which_dials_leave() {
    const RopeDescription rope = preset_rope("phi3-mini");
    PhaseClocks clocks;
    NamedFactors none = method_sets(rope, 131072, {"none"}).front();
    none.factors.target = 131072;
    clocks.set_factors(none);
    QVERIFY2(clocks.summary().contains("17 of 48"), qPrintable(clocks.summary()));
    clocks.set_factors(method_sets(rope, 131072, {"yarn"}).front());
    QVERIFY2(clocks.summary().startsWith("No dial"), qPrintable(clocks.summary()));
    show(clocks, {800, 420});
    QSignalSpy hovered(&clocks, &PhaseClocks::pair_hovered);
    move_mouse(&clocks, QPoint(40, clocks.height() - 30));
    QVERIFY(hovered.count() == 1 && hovered[0][0].toInt() > 0);
    QSignalSpy playing(&clocks, &PhaseClocks::playing_changed);
    clocks.set_playing(true);
    QVERIFY(clocks.playing());
    clocks.set_playing(false);
    QCOMPARE(playing.count(), 2);
  }
};

QTEST_MAIN(TestPairCharts)
#include "test_pair_charts.moc"
