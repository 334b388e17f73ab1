// The tab "Precision" of the window: fed by model, target and factor sets, linked with the other charts over pairs.
#include <QSlider>
#include <QTabBar>

#include "widgets/charts/qcustomplot_include.h"
#include "widgets/frame/precision_view.h"
#include "widgets/frame/view_chooser.h"
#include "window_fixture.h"

using namespace ropewalk;

class TestPrecisionWindow : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  QString workspace() { return folder_.filePath(QStringLiteral("w.ropewalk")); }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
  }

  void follows_model_target_and_sets() {
    auto window = make_window(workspace());
    window->open_preset(QStringLiteral("phi3-mini"));
    PrecisionView* view = window->docks()->precision;
    window->docks()->raise(view);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && view->chart()->report(), 60000);
    QCOMPARE(view->chart()->state(), ChartView::State::ready);
    QCOMPARE(view->chart()->report()->length, std::int64_t(131072));
    QVERIFY(view->chart()->report()->factors == window->factors().current()->factors);
    keep_picture(*window, QStringLiteral("precision-light"));
    LengthSpinBox* target = window->top_bar()->target()->spin();
    target->selectAll();
    QTest::keyClicks(target, QStringLiteral("32k"));
    QTest::keyClick(target, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(view->chart()->report()->length, std::int64_t(32768), 60000);
    QCOMPARE(view->chart()->position(), std::int64_t(32767));
    // Without any set the original angles are shown.
    window->factors().set_methods({});
    QTRY_COMPARE_WITH_TIMEOUT(view->chart()->report()->factors.method, std::string("none"), 60000);
    apply_theme_setting(QStringLiteral("dark"));
    keep_picture(*window, QStringLiteral("precision-dark"));
    apply_theme_setting(QStringLiteral("light"));
    window->close_model();
    QCOMPARE(view->chart()->state(), ChartView::State::empty);
  }

  void shares_the_pair_with_the_other_charts() {
    auto window = make_window(workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    PrecisionView* view = window->docks()->precision;
    window->docks()->raise(view);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && view->chart()->report(), 60000);
    QTest::qWait(150);  // the queued redraw
    const int x = int(view->chart()->plot()->xAxis->coordToPixel(9));
    QTest::mouseClick(view->chart()->plot(), Qt::LeftButton, {},
                      QPoint(x, view->chart()->plot()->axisRect()->rect().center().y()));
    QCOMPARE(window->charts()->periods()->hovered_pair(), 9);
    QCOMPARE(window->selection().pair(), 9);
    QTest::mouseClick(view->axes()->tabs(), Qt::LeftButton, {}, view->axes()->tabs()->tabRect(1).center());
    QCOMPARE(view->chart()->pair(), 9);
    Q_EMIT window->charts()->periods()->pair_hovered(23);
    QCOMPARE(view->chart()->pair(), 23);
    QCOMPARE(view->slider()->value(), 23);
    keep_picture(*window, QStringLiteral("precision-by-position"));
  }

  // Many changes one after another: the last one counts.
  void what_is_overtaken_is_given_up() {
    auto window = make_window(workspace());
    window->open_preset(QStringLiteral("llama3-8b"));
    for (const std::int64_t target : {1 << 20, 1 << 22, 1 << 23, 1 << 16}) window->factors().set_target(target);
    PrecisionView* view = window->docks()->precision;
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && view->chart()->report(), 60000);
    QCOMPARE(view->chart()->report()->length, std::int64_t(1 << 16));
    window->factors().set_target(1 << 23);
    window.reset();  // closing does not wait for a long measurement
  }
};

QTEST_MAIN(TestPrecisionWindow)
#include "test_precision_window.moc"
