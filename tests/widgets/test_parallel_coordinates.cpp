// The population in parallel coordinates: axes, brushing, picking, generations, as a person does it.
#include <QApplication>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QToolButton>
#include <QToolTip>
#include <QtTest>
#include <cmath>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/search_chart_data.h"
#include "widgets/charts/parallel_coordinates.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

void drag(QWidget* widget, QPoint from, QPoint to) {
  QTest::mousePress(widget, Qt::LeftButton, {}, from);
  for (int step = 1; step <= 4; ++step) move_mouse(widget, from + (to - from) * step / 4, Qt::LeftButton);
  QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
}

QPoint on_axis(const ParallelCoordinates& chart, int axis, double value) {
  const ParallelPlaces at = chart.places();
  return QPointF(at.x[std::size_t(axis)], at.y(chart.table().axes()[std::size_t(axis)].place(value))).toPoint();
}

}  // namespace

class TestParallelCoordinates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { apply_theme(*qApp, Theme::light); }

  void every_candidate_that_did_not_fail_has_a_line() {
    const auto history = make_evolution(4, 32, 1);
    ParallelCoordinates chart;
    QCOMPARE(chart.state(), ChartView::State::empty);
    chart.set_history(history);
    QCOMPARE(chart.state(), ChartView::State::ready);
    std::size_t failed = 0;
    for (const CandidateEvaluated& one : history->candidates()) failed += !one.evaluation.error.empty();
    QVERIFY(failed > 0);
    QCOMPARE(chart.table().rows(), history->candidates().size() - failed);
    const auto& axes = chart.table().axes();
    QCOMPARE(axes.size(), std::size_t(9));  // d_rcd, six lambdas, attention, fitness
    QCOMPARE(axes.back().kind, ParallelAxis::Kind::fitness);
    QCOMPARE(axes[6].pair, history->best()->factors.rope.pairs() - 1);
    const CandidateEvaluated& best = *history->best();
    const std::size_t row = chart.table().row_of(best.id);
    QCOMPARE(axes[0].values[row], float(best.factors.critical_dimension));
    QCOMPARE(axes[3].values[row], float(best.factors.rescale_factors[std::size_t(axes[3].pair)]));
    QCOMPARE(chart.csv().trimmed().split('\n').size(), 1 + int(chart.table().rows()));
    chart.set_history(nullptr);
    QCOMPARE(chart.state(), ChartView::State::empty);
  }

  void dragging_along_an_axis_keeps_what_passes() {
    const auto history = make_evolution(6, 32, 1);
    ParallelCoordinates chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    QSignalSpy brushed(&chart, &ParallelCoordinates::brushed_changed);
    drag(&chart, on_axis(chart, 0, 16.5), on_axis(chart, 0, 18.5));
    int expected = 0;
    for (const float value : chart.table().axes()[0].values) expected += value > 16.5f && value < 18.5f;
    QVERIFY(expected > 0 && expected < int(chart.table().rows()));
    QCOMPARE(chart.brushed_count(), expected);
    QCOMPARE(brushed.back()[0].toInt(), expected);
    QCOMPARE(brushed.back()[1].toInt(), int(chart.table().rows()));
    QVERIFY(chart.sentence().startsWith(QString::number(expected)));
    // A second axis narrows it further; the dragged middle moves the first one.
    drag(&chart, on_axis(chart, 8, chart.table().axes()[8].least),
         on_axis(chart, 8, chart.table().axes()[8].value_at(0.2)));
    QVERIFY(chart.brushed_count() < expected);
    const auto before = *chart.brush(0);
    drag(&chart, on_axis(chart, 0, 17.5), on_axis(chart, 0, 15.5));
    QVERIFY(std::abs(chart.brush(0)->first - (before.first - 2)) < 0.1);
    QVERIFY(std::abs(chart.brush(0)->second - (before.second - 2)) < 0.1);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, on_axis(chart, 0, 19.5));  // a click clears
    QVERIFY(!chart.brush(0) && chart.brush(8));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.brushed_count(), int(chart.table().rows()));
    QVERIFY(!chart.findChild<QPushButton*>("clear_brushes")->isEnabled());
  }

  void the_rest_is_dimmed() {
    ParallelCoordinates chart;
    chart.set_history(make_evolution(6, 32, 1));
    show(chart, {1000, 440});
    const QImage all = chart.grab().toImage();
    chart.set_brush(0, ParallelCoordinates::Range{16.5, 17.5});
    const QRect area = chart.places().area.toRect();
    const auto dark = [&](const QImage& image) {
      int count = 0;
      for (int y = area.top(); y < area.bottom(); ++y)
        for (int x = area.left() + 80; x < area.right(); x += 3) count += image.pixelColor(x, y).lightness() < 110;
      return count;
    };
    QTRY_VERIFY(dark(chart.grab().toImage()) < dark(all) * 9 / 10);
    QVERIFY(dark(chart.grab().toImage()) > 0);
  }

  void hovering_and_clicking_pick_a_candidate() {
    const auto history = make_evolution(4, 32, 1);
    ParallelCoordinates chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    QSignalSpy hovered(&chart, &ParallelCoordinates::candidate_hovered);
    QSignalSpy selected(&chart, &ParallelCoordinates::candidate_selected);
    const qint64 best = history->best()->id;
    const QPoint middle = ((chart.pixel(7, best) + chart.pixel(8, best)) / 2).toPoint();
    move_mouse(&chart, middle);
    QCOMPARE(hovered.count(), 1);
    const qint64 id = hovered[0][0].toLongLong();
    QVERIFY(QToolTip::text().contains(QString("Candidate %1").arg(id)));
    // Its line passes there.
    QVERIFY(std::abs((chart.pixel(7, id) + chart.pixel(8, id)).y() / 2 - middle.y()) < 6);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, middle);
    QCOMPARE(selected.count(), 1);
    QCOMPARE(chart.selected(), id);
    chart.set_selected(0);
    QCOMPARE(selected.count(), 1);  // setting it is silent
    chart.set_selected(chart.table().id(chart.table().by_fitness()[0]));
    QTest::keyClick(&chart, Qt::Key_Up);
    QCOMPARE(chart.selected(), chart.table().id(chart.table().by_fitness()[1]));
    QTest::keyClick(&chart, Qt::Key_Down);
    QCOMPARE(selected.back()[0].toLongLong(), chart.table().id(chart.table().by_fitness()[0]));
    // Dimmed lines are not picked.
    chart.set_brush(8, ParallelCoordinates::Range{1e8, 1e9});
    move_mouse(&chart, middle);
    QCOMPARE(chart.hovered(), qint64(-1));
  }

  void generations_are_chosen_below() {
    const auto history = make_evolution(6, 32, 1);
    ParallelCoordinates chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    QCOMPARE(chart.generation_range(), std::pair(0, 6));
    auto* first = chart.findChild<QSpinBox*>("first_generation");
    first->setFocus();
    for (int press = 0; press < 4; ++press) QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(chart.generation_range(), std::pair(4, 6));
    int expected = 0;
    for (const CandidateEvaluated& one : history->candidates())
      expected += one.generation >= 4 && one.evaluation.error.empty();
    QCOMPARE(chart.brushed_count(), expected);
    chart.reset_view();
    QCOMPARE(chart.generation_range(), std::pair(0, 6));
    QCOMPARE(first->value(), 0);
  }

  void pairs_are_chosen_in_the_menu() {
    ParallelCoordinates chart;
    chart.set_history(make_evolution(2, 32, 1));
    show(chart, {1000, 440});
    chart.set_brush(0, ParallelCoordinates::Range{16, 18});
    const int count = chart.brushed_count();
    QTimer::singleShot(200, [] {
      auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
      QVERIFY(menu);
      for (QMenu* part : menu->findChildren<QMenu*>())
        for (QAction* action : part->actions())
          if (action->text() == "Pair 3") action->trigger();
      menu->close();
    });
    QToolButton* axes = nullptr;
    for (QToolButton* button : chart.findChildren<QToolButton*>())
      if (button->accessibleName().contains("pairs")) axes = button;
    QVERIFY(axes);
    QTest::mouseClick(axes, Qt::LeftButton);
    QCOMPARE(chart.table().pairs().front(), 3);
    QCOMPARE(chart.table().axes().size(), std::size_t(10));
    QCOMPARE(chart.brushed_count(), count);  // the brush stays
    chart.set_pairs({-1, 5, 5, 9999});
    QCOMPARE(chart.table().pairs(), std::vector<int>{5});
  }

  void appended_candidates_arrive() {
    const auto whole = make_evolution(3, 32, 1);
    auto history = std::make_shared<SearchHistory>();
    ParallelCoordinates chart;
    chart.set_history(history);
    show(chart, {1000, 440});
    for (const CandidateEvaluated& one : whole->candidates()) {
      history->add(Event{one.id + 1, 1, one});
      chart.history_appended();
    }
    ParallelCoordinates at_once;
    at_once.set_history(whole);
    QTRY_COMPARE(chart.table().rows(), at_once.table().rows());
    QCOMPARE(chart.generation_range(), std::pair(0, 3));
    for (std::size_t place = 1; place < chart.table().rows(); ++place) {
      const auto& order = chart.table().by_fitness();
      const auto& fitness = chart.table().axes().back().values;
      QVERIFY(fitness[order[place - 1]] <= fitness[order[place]]);
    }
  }
};

QTEST_MAIN(TestParallelCoordinates)
#include "test_parallel_coordinates.moc"
