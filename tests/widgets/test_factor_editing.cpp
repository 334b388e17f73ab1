// Editing rescale factors in their chart, by mouse and by keys.
#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

#include "tests/widgets/by_hand.h"
#include "tests/widgets/chart_data.h"
#include "widgets/charts/factor_chart.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/theme.h"

using namespace ropewalk;

namespace {

constexpr std::int64_t kTarget = 131072;  // s = 64

// As the window does it: what the chart wishes is what it is then given.
struct Editor {
  FactorChart chart;
  NamedFactors set;
  QSignalSpy ended{&chart, &FactorChart::edit_ended};

  Editor() {
    const RopeDescription rope = preset_rope("phi3-mini");
    set = method_sets(rope, kTarget, {"ntk_rcd"}).front();
    set.factors = begin_edit(set.factors, kTarget);
    set.edited = true;
    chart.set_rope(rope, kTarget);
    chart.set_factor_sets({set});
    chart.set_critical_dimension(set.factors.critical_dimension);
    QObject::connect(&chart, &FactorChart::edited, &chart, [this](const RopeFactors& factors) {
      set.factors = factors;
      chart.set_factor_sets({set});
    });
    show(chart, {900, 420});
  }
  double lambda(int pair) const { return set.factors.rescale_factors[std::size_t(pair)]; }
  QPoint pixel(int pair, double y) const {
    return QPointF(chart.plot()->xAxis->coordToPixel(pair), chart.plot()->yAxis->coordToPixel(y)).toPoint();
  }
  void drag(QPoint from, QPoint to, Qt::KeyboardModifiers keys = Qt::NoModifier) {
    QTest::mousePress(chart.plot(), Qt::LeftButton, keys, from);
    move_mouse(chart.plot(), (from + to) / 2, Qt::LeftButton);
    move_mouse(chart.plot(), to, Qt::LeftButton);
    QTest::mouseRelease(chart.plot(), Qt::LeftButton, keys, to);
  }
};

}  // namespace

class TestFactorEditing : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { apply_theme(*qApp, Theme::light); }

  void a_pair_is_dragged_and_pushed_back() {
    Editor editor;
    const int last = 47;
    const std::vector<double> before = editor.set.factors.rescale_factors;
    editor.drag(editor.pixel(last, editor.lambda(last)), editor.pixel(last, 90));
    QVERIFY2(qAbs(editor.lambda(last) - 90) < 1, qPrintable(QString::number(editor.lambda(last))));
    QCOMPARE(editor.ended.size(), 1);
    QCOMPARE(editor.ended[0][0].value<FactorChart::Edit>(), FactorChart::Edit::pair);
    QCOMPARE(editor.ended[0][1].toInt(), last);
    editor.drag(editor.pixel(last, editor.lambda(last)), editor.pixel(last, 3));
    QCOMPARE(editor.lambda(last), before[last - 1]);  // the pair before holds it
    const int middle = 30;
    editor.drag(editor.pixel(middle, editor.lambda(middle)), editor.pixel(middle, 120));
    QCOMPARE(editor.lambda(middle), before[middle + 1]);
    QCOMPARE(editor.chart.plot()->graph(0)->data()->at(middle)->value, before[middle + 1]);
    QCOMPARE(editor.ended.size(), 3);
  }

  void a_group_is_brushed_and_dragged() {
    Editor editor;
    editor.drag(editor.pixel(40, 100), editor.pixel(44, 30), Qt::ShiftModifier);
    QVERIFY(editor.chart.group().has_value());
    QCOMPARE(*editor.chart.group(), (PairRange{40, 44}));
    QCOMPARE(editor.ended.size(), 0);
    editor.drag(editor.pixel(45, editor.lambda(45)), editor.pixel(45, 100));  // not in the group, held by pair 46
    editor.drag(editor.pixel(46, editor.lambda(46)), editor.pixel(46, 100));
    const double before = editor.lambda(42);
    editor.drag(editor.pixel(47, editor.lambda(47)), editor.pixel(47, 120));
    editor.drag(editor.pixel(46, editor.lambda(46)), editor.pixel(46, 110));
    editor.drag(editor.pixel(45, editor.lambda(45)), editor.pixel(45, 105));
    editor.drag(editor.pixel(42, editor.lambda(42)), editor.pixel(42, 90));
    QVERIFY(editor.lambda(42) > before + 20);
    for (int pair = 40; pair <= 44; ++pair) QVERIFY(qAbs(editor.lambda(pair) / editor.lambda(42) - 1) < 1e-9);
    QCOMPARE(editor.lambda(39), before);
    QCOMPARE(editor.ended.back()[0].value<FactorChart::Edit>(), FactorChart::Edit::group);
    QTest::keyClick(&editor.chart, Qt::Key_Escape);
    QVERIFY(!editor.chart.group());
  }

  void the_grip_moves_the_upper_part() {
    Editor editor;
    const int critical = editor.set.factors.critical_dimension;
    const std::vector<double> before = editor.set.factors.rescale_factors;
    const QPoint grip = editor.chart.upper_grip_position().toPoint();
    const QPoint up = editor.pixel(critical, 80) - editor.pixel(critical, editor.lambda(critical));
    editor.drag(grip, grip + QPoint(0, up.y()));
    QVERIFY2(qAbs(editor.lambda(critical) - 80) < 1, qPrintable(QString::number(editor.lambda(critical))));
    const double ratio = editor.lambda(critical) / before[std::size_t(critical)];
    for (int pair = 0; pair < 48; ++pair)
      QVERIFY(qAbs(editor.lambda(pair) / before[std::size_t(pair)] - (pair < critical ? 1 : ratio)) < 1e-9);
    QCOMPARE(editor.ended[0][0].value<FactorChart::Edit>(), FactorChart::Edit::upper);
  }

  void keys_do_what_the_mouse_does() {
    Editor editor;
    editor.chart.setFocus();
    editor.chart.select_pair(46);
    QTest::keyClick(&editor.chart, Qt::Key_Right);
    QCOMPARE(editor.chart.selected_pair(), 47);
    const double before = editor.lambda(47);
    QTest::keyClick(&editor.chart, Qt::Key_Up);
    QVERIFY(qAbs(editor.lambda(47) / before - 1.01) < 1e-9);
    QCOMPARE(editor.ended.size(), 1);
    QTest::keyClick(&editor.chart, Qt::Key_Down);
    QTest::keyClick(&editor.chart, Qt::Key_PageDown);
    QCOMPARE(editor.lambda(47), editor.lambda(46));  // pushed back
    const int events = editor.ended.size();
    QTest::keyClick(&editor.chart, Qt::Key_Down);  // nowhere to go: no entry
    QCOMPARE(editor.ended.size(), events);
    // Without a group Shift moves the upper part, with one the group.
    const int critical = editor.set.factors.critical_dimension;
    const double at = editor.lambda(critical);
    QTest::keyClick(&editor.chart, Qt::Key_Up, Qt::ShiftModifier);
    QVERIFY(qAbs(editor.lambda(critical) / at - 1.01) < 1e-9);
    QCOMPARE(editor.ended.back()[0].value<FactorChart::Edit>(), FactorChart::Edit::upper);
    QTest::keyClick(&editor.chart, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(*editor.chart.group(), (PairRange{46, 47}));
    QTest::keyClick(&editor.chart, Qt::Key_Up, Qt::ShiftModifier | Qt::ControlModifier);
    QVERIFY(qAbs(editor.lambda(46) / editor.lambda(45) - 1.1) < 1e-9);
    QCOMPARE(editor.ended.back()[0].value<FactorChart::Edit>(), FactorChart::Edit::group);
  }

  void a_set_of_a_method_has_no_handles() {
    Editor editor;
    editor.set.edited = false;
    editor.chart.set_factor_sets({editor.set});
    const std::vector<double> before = editor.set.factors.rescale_factors;
    editor.drag(editor.pixel(47, editor.lambda(47)), editor.pixel(47, 90));
    QTest::keyClick(&editor.chart, Qt::Key_Up);
    QCOMPARE(editor.set.factors.rescale_factors, before);
    QCOMPARE(editor.ended.size(), 0);
  }

  void a_logarithmic_axis_drags_alike() {
    Editor editor;
    editor.chart.set_logarithmic(true);
    QTest::qWait(120);
    editor.drag(editor.pixel(47, editor.lambda(47)), editor.pixel(47, 100));
    QVERIFY2(qAbs(editor.lambda(47) - 100) < 2, qPrintable(QString::number(editor.lambda(47))));
  }
};

QTEST_MAIN(TestFactorEditing)
#include "test_factor_editing.moc"
