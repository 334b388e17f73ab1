// The guided tour as a person takes it, by keys and by mouse, on the bundled small model; what was there before comes
// back. Presenter mode: large type, then exactly the fonts of before.
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QTabBar>

#include "app/window/bundled_model.h"
#include "app/window/teaching.h"
#include "core/rope/periods.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/theme/text_scale.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;
constexpr int kRunPatience = 240000;

QPushButton* tour_button(MainWindow& window) {
  return window.start_page()->findChild<QPushButton*>(QStringLiteral("take_the_tour"));
}

QMap<QString, bool> docks_shown(const MainWindow& window) {
  QMap<QString, bool> shown;
  for (const QDockWidget* dock : window.findChildren<QDockWidget*>()) shown[dock->objectName()] = !dock->isHidden();
  return shown;
}

}  // namespace

class TestTour : public QObject {
  Q_OBJECT
  QTemporaryDir folder_;
  QString workspace() { return folder_.filePath(QStringLiteral("w.ropewalk")); }

  std::unique_ptr<MainWindow> begin() {
    auto window = make_window(workspace());
    if (!QTest::qWaitFor([&] { return window->settled() && window->workspace().store(); }, kPatience)) return nullptr;
    QTest::mouseClick(tour_button(*window), Qt::LeftButton);
    TourController* tour = window->teaching()->tour();
    return QTest::qWaitFor([&] { return tour->step() == 0 && window->settled(); }, kPatience) ? std::move(window)
                                                                                              : nullptr;
  }

  static void press_try(MainWindow& window, int index) {
    TourPanel* panel = window.teaching()->tour()->panel();
    QVERIFY(index < panel->tries());
    QVERIFY(panel->try_button(index)->isEnabled());
    QTest::mouseClick(panel->try_button(index), Qt::LeftButton);
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    QVERIFY2(!bundled_model().isEmpty(), "the small model is not beside the build folder");
  }

  void steps_say_what_they_need() {
    const std::vector<TourStep> steps = tour_steps({64, 10000, 512});
    QCOMPARE(steps.size(), std::size_t(10));
    QStringList ids;
    for (const TourStep& step : steps) {
      QVERIFY2(!ids.contains(step.id), qPrintable(step.id));
      ids.append(step.id);
      QVERIFY(!step.title.isEmpty() && !step.text.contains(QLatin1Char('%')));
      QVERIFY(!step.methods.isEmpty() && step.ratio >= 1 && !step.tries.empty());
      for (const TourTry& wanted : step.tries)
        QVERIFY(!wanted.text.isEmpty() && !wanted.button.isEmpty() && wanted.done);
    }
    QCOMPARE(ids, tour_step_ids());
    // The small model's own critical dimension stands in the text.
    QVERIFY(steps[2].text.contains(QString::number(critical_dimension({64, 10000, 512}))));
  }

  void a_person_walks_it_by_keys() {
    auto window = begin();
    QVERIFY(window);
    TourController* tour = window->teaching()->tour();
    const std::vector<TourStep> steps = tour_steps(window->factors().rope());
    QCOMPARE(window->factors().rope().trained_context, std::int64_t(512));
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    for (int i = 0; i < int(steps.size()); ++i) {
      QTRY_COMPARE_WITH_TIMEOUT(tour->step(), i, kPatience);
      const TourStep& step = steps[std::size_t(i)];
      QCOMPARE(tour->panel()->title(), step.title);
      QCOMPARE(window->factors().methods(), step.methods);
      QCOMPARE(window->factors().target(), std::int64_t(512 * step.ratio));
      QCOMPARE(window->factors().critical_dimension(), critical_dimension(window->factors().rope()));
      QVERIFY(tour->panel()->isVisible());
      QWidget* view = tour->frame()->view();
      QVERIFY(view && view->isVisible() && tour->frame()->isVisible());
      QTRY_COMPARE(QRect(view->mapTo(window.get(), QPoint()), view->size()), tour->frame()->geometry());
      QCOMPARE(tour->panel()->tries(), int(step.tries.size()));
      for (int t = 0; t < tour->panel()->tries(); ++t) QVERIFY(!tour->panel()->done(t));
      keep_picture(*window, QStringLiteral("tour-%1").arg(step.id));
      auto* next = window->findChild<QAction*>(QStringLiteral("tour.next"));
      QVERIFY2(next && next->isEnabled(), "the shortcut is off");
      QVERIFY(window->isActiveWindow());
      QTest::keyClick(window.get(), i % 2 ? Qt::Key_PageDown : Qt::Key_Right, i % 2 ? Qt::NoModifier : Qt::AltModifier);
    }
    QVERIFY(!tour->running());  // past the last one
    QVERIFY(window->at_start());
    // And a step back.
    QTest::mouseClick(tour_button(*window), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(tour->step(), 0, kPatience);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QTest::keyClick(window.get(), Qt::Key_PageDown);
    QTRY_COMPARE(tour->step(), 1);
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(tour->step(), 0);
    QTest::keyClick(window.get(), Qt::Key_PageUp);
    QCOMPARE(tour->step(), 0);
    QVERIFY(tour->running());
  }

  void what_is_tried_is_ticked() {
    auto window = begin();
    QVERIFY(window);
    TourController* tour = window->teaching()->tour();
    TourPanel* panel = tour->panel();
    const auto next = [&] {
      const int before = tour->step();
      QTest::mouseClick(panel->next(), Qt::LeftButton);
      return QTest::qWaitFor([&] { return tour->step() == before + 1; }, kPatience);
    };
    RotationView* vectors = window->docks()->rotation;
    QTest::mouseClick(vectors->play_button(), Qt::LeftButton);  // the view's own button does too
    QVERIFY(panel->done(0) && !panel->done(1));
    press_try(*window, 1);
    QCOMPARE(vectors->chart()->distance(), 64.0);
    QVERIFY(panel->done(1));
    QVERIFY(next());  // pairs
    QVERIFY(!vectors->playing());
    vectors->chart()->setFocus();
    QTest::keyClick(vectors->chart(), Qt::Key_Up);
    QVERIFY(panel->done(0));
    QVERIFY(next());  // periods
    Q_EMIT window->charts()->periods()->pair_hovered(3);
    QVERIFY(!panel->done(0));
    Q_EMIT window->charts()->periods()->pair_hovered(20);
    QVERIFY(panel->done(0));
    QVERIFY(next());  // beyond: the target is moved in the bar above
    LengthSpinBox* target = window->top_bar()->target()->spin();
    target->selectAll();
    QTest::keyClicks(target, QStringLiteral("1k"));
    QTest::keyClick(target, Qt::Key_Return);
    QVERIFY(panel->done(0));
    QVERIFY(window->docks()->clocks->summary().contains(QStringLiteral("leave")));
    QVERIFY(next());  // pi
    press_try(*window, 0);
    QVERIFY(panel->done(0));
    QCOMPARE(window->factors().current()->factors.method, std::string("pi"));
    for (const double lambda : window->factors().current()->factors.rescale_factors) QCOMPARE(lambda, 4.0);
    QVERIFY(next());  // ntk
    press_try(*window, 0);
    press_try(*window, 1);
    QVERIFY(panel->done(0) && panel->done(1));
    QCOMPARE(window->factors().target(), std::int64_t(4096));
    QVERIFY(next());  // yarn
    press_try(*window, 0);
    QVERIFY(panel->done(0));
    QVERIFY(next());                                                     // critical
    Q_EMIT window->charts()->periods()->critical_dimension_changed(13);  // as the handle does
    QVERIFY(panel->done(0));
    QCOMPARE(window->factors().critical_dimension(), 13);
    // A step that was done before is still ticked.
    QTest::mouseClick(panel->back(), Qt::LeftButton);
    QCOMPARE(tour->step(), 6);
    QVERIFY(panel->done(0));
  }

  void runs_are_started_and_watched() {
    auto window = begin();
    QVERIFY(window);
    TourController* tour = window->teaching()->tour();
    TourPanel* panel = tour->panel();
    const auto idle = [&] {
      return !window->jobs().running() && window->settled() && panel->try_button(0)->isEnabled();
    };
    tour->show_step(3);
    QTRY_VERIFY_WITH_TIMEOUT(panel->try_button(1)->isEnabled(), kPatience);
    press_try(*window, 1);
    QTRY_VERIFY_WITH_TIMEOUT(panel->done(1), kRunPatience);
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kRunPatience);
    QVERIFY(window->docks()->heatmap->isVisible());
    keep_picture(*window, QStringLiteral("tour-needle"));
    tour->show_step(8);
    press_try(*window, 0);
    QVERIFY(!panel->try_button(0)->isEnabled());  // one at a time
    QTRY_VERIFY_WITH_TIMEOUT(panel->done(0), kRunPatience);
    QVERIFY(window->docks()->fitness->isVisible());
    press_try(*window, 1);
    QVERIFY(panel->done(1));
    QVERIFY(window->charts()->periods()->found_critical_dimension());
    keep_picture(*window, QStringLiteral("tour-search"));
    window->jobs().stop();
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kRunPatience);
    tour->show_step(9);
    QVERIFY(!window->charts()->periods()->found_critical_dimension());  // it was of the step before
    press_try(*window, 0);
    QTRY_VERIFY_WITH_TIMEOUT(panel->done(0), kRunPatience);
    QVERIFY(window->docks()->training->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(idle(), kRunPatience);
    keep_picture(*window, QStringLiteral("tour-training"));
  }

  void no_tab_bar_without_tabs_is_in_sight() {
    auto window = begin();
    QVERIFY(window);
    window->teaching()->tour()->show_step(1);
    QTest::qWait(500);  // the docks move
    for (const QTabBar* tabs : window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
      QVERIFY2(!tabs->isVisible() || tabs->count() > 0 || !tabs->geometry().intersects(window->rect()),
               qPrintable(QString::number(tabs->x())));
  }

  // Lines are seen from as far as the text is read.
  void presenting_draws_thicker_lines() {
    auto window = begin();
    QVERIFY(window);
    window->factors().set_methods({QStringLiteral("yarn")});
    QTest::qWait(100);
    const auto width = [&] {
      double most = 0;
      QCustomPlot* plot = window->charts()->factor_chart()->plot();
      for (int at = 0; at < plot->graphCount(); ++at) most = std::max(most, plot->graph(at)->pen().widthF());
      return most;
    };
    const double before = width();
    QVERIFY(before > 1);
    window->teaching()->presenter()->set_presenting(true);
    QTest::qWait(100);
    QCOMPARE(width(), 1.5 * before);
    window->teaching()->presenter()->set_presenting(false);
    QTest::qWait(100);
    QCOMPARE(width(), before);
  }

  void what_was_there_before_comes_back() {
    auto window = make_window(workspace());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    window->open_preset(QStringLiteral("llama3-8b"));
    window->factors().set_methods({QStringLiteral("pi"), QStringLiteral("yarn_rcd")});
    window->factors().set_target(65536);
    window->factors().set_critical_dimension(31);
    window->docks()->rotation->chart()->set_pairs({5, 6});
    window->docks()->raise(window->docks()->log);
    QTRY_VERIFY(window->settled());
    const auto docks = docks_shown(*window);
    const RopeDescription rope = window->factors().rope();
    TourController* tour = window->teaching()->tour();
    window->teaching()->tour_action()->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(tour->step(), 0, kPatience);
    QVERIFY(window->factors().rope() != rope);
    QVERIFY(docks_shown(*window) != docks);
    tour->show_step(6);
    QTest::mouseClick(tour->panel()->close_button(), Qt::LeftButton);
    QVERIFY(!tour->running() && !tour->panel()->isVisible() && !tour->frame()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(window->factors().rope() == rope);
    QCOMPARE(window->factors().methods(), (QStringList{QStringLiteral("pi"), QStringLiteral("yarn_rcd")}));
    QCOMPARE(window->factors().target(), std::int64_t(65536));
    QCOMPARE(window->factors().critical_dimension(), 31);
    QCOMPARE(window->docks()->rotation->chart()->pairs(), (std::vector<int>{5, 6}));
    QCOMPARE(docks_shown(*window), docks);
    // Also a model with weights, which is read again.
    window->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window->model() && window->settled(), kPatience);
    const std::int64_t target = window->factors().rope().trained_context * 2;
    window->factors().set_target(target);
    window->factors().set_methods({QStringLiteral("ntk")});
    tour->start(4);
    QTRY_COMPARE_WITH_TIMEOUT(tour->step(), 4, kPatience);
    QCOMPARE(window->factors().target(), std::int64_t(2048));
    tour->end();
    QTRY_COMPARE_WITH_TIMEOUT(QString::fromStdString(window->model()->path), kTinyModel, kPatience);
    QTRY_COMPARE(window->factors().target(), target);
    QCOMPARE(window->factors().methods(), QStringList{QStringLiteral("ntk")});
  }

  void presenting_is_large_and_leaves_no_trace() {
    auto window = make_window(workspace());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    window->open_preset(QStringLiteral("phi3-mini"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QHash<QWidget*, QString> before;
    for (QWidget* widget : window->findChildren<QWidget*>()) before[widget] = widget->font().toString();
    const QString application = QApplication::font().toString();
    const double label = window->top_bar()->font().pointSizeF();
    const auto docks = docks_shown(*window);
    Presenter* presenter = window->teaching()->presenter();
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(presenter->presenting());
    QVERIFY(std::abs(window->top_bar()->font().pointSizeF() / label - 1.5) < 0.01);
    QVERIFY(std::abs(window->charts()->periods()->font().pointSizeF() / label - 1.5) < 0.01);
    for (QWidget* widget : window->findChildren<QWidget*>()) {
      if (before.contains(widget))
        QVERIFY2(widget->font().toString() != before[widget], widget->metaObject()->className());
    }
    QVERIFY(window->docks()->runs->isHidden() || !window->docks()->runs->isVisible());
    QVERIFY(!window->docks()->inspector->isVisible());
    keep_picture(*window, QStringLiteral("presenter"));
    QTest::keyClick(window.get(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!presenter->presenting());
    QCOMPARE(QApplication::font().toString(), application);
    for (QWidget* widget : window->findChildren<QWidget*>())
      if (before.contains(widget)) QCOMPARE(widget->font().toString(), before[widget]);
    QCOMPARE(docks_shown(*window), docks);
  }

  void the_size_of_text_is_a_setting() {
    auto window = make_window(workspace());
    const double size = window->font().pointSizeF();
    auto* larger = window->findChild<QAction*>(QStringLiteral("view.text_size_125"));
    QVERIFY(larger);
    larger->trigger();
    QCOMPARE(text_scale_setting(), 1.25);
    QVERIFY(std::abs(window->font().pointSizeF() / size - 1.25) < 0.01);
    window->findChild<QAction*>(QStringLiteral("view.text_size_100"))->trigger();
    QCOMPARE(window->font().pointSizeF(), size);
  }

  void the_command_line_begins_it() {
    const auto parse = [](const QStringList& more) {
      return parse_arguments(QStringList{QStringLiteral("ropewalk")} + more);
    };
    QCOMPARE(parse({QStringLiteral("--tour"), QStringLiteral("3")}).arguments.tour_step, 2);
    QCOMPARE(parse({QStringLiteral("--tour"), QStringLiteral("yarn")}).arguments.tour_step, 6);
    QVERIFY(parse({QStringLiteral("--presenter")}).arguments.presenter);
    for (const char* wrong : {"0", "11", "nonsense"})
      QVERIFY(parse({QStringLiteral("--tour"), QString::fromLatin1(wrong)}).problem.contains(QLatin1String(wrong)));
    QVERIFY(!parse({QStringLiteral("--tour"), QStringLiteral("1"), QStringLiteral("model.gguf")}).problem.isEmpty());
    WindowArguments arguments;
    arguments.tour_step = 7;
    auto window = make_window(workspace(), arguments);
    QTRY_COMPARE_WITH_TIMEOUT(window->teaching()->tour()->step(), 7, kPatience);
    QCOMPARE(window->factors().methods(), QStringList{QStringLiteral("ntk_rcd")});
  }
};

QTEST_MAIN(TestTour)
#include "test_tour.moc"
