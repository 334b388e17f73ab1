// An attention run in the window, as a person starts it: from the menu's dialog to the charts, and again from the list.
#include <QtTest/QtTest>

#include "app/window/experiment_launcher.h"
#include "core/rope/methods.h"
#include "tests/window/window_fixture.h"
#include "widgets/charts/header_bar.h"
#include "widgets/frame/attention_dialog.h"
#include "widgets/frame/attention_view.h"

using namespace ropewalk;

namespace {
constexpr int kPatience = 120000;
}

class TestAttentionWindow : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

 private Q_SLOTS:
  void initTestCase() { isolate_settings(folder_.path()); }

  void from_the_dialog_to_the_charts_and_back_from_the_list() {
    const QString workspace = folder_.filePath("runs.ropewalk");
    RunId made = 0;
    {
      const auto window = open_tiny(workspace, kPatience);
      QVERIFY(window);
      RunPane* pane = window->docks()->own.at("attention");
      QVERIFY(qobject_cast<AttentionView*>(pane->own_view()));
      ExperimentLauncher* launcher = window->launcher();
      QVERIFY(launcher);
      auto* dialog = qobject_cast<AttentionDialog*>(launcher->open("attention", *window->model()));
      QVERIFY(dialog);
      dialog->length()->set_tokens(640);
      dialog->depth()->setValue(0.5);
      dialog->layers()->setText("7");
      QVERIFY(!dialog->start_button()->isEnabled());
      QVERIFY(dialog->problem_text().contains("0 to 1"));
      dialog->layers()->clear();
      QVERIFY2(dialog->start_button()->isEnabled(), qPrintable(dialog->problem_text()));
      QVERIFY(dialog->cost_text().contains("640 tokens"));
      QVERIFY(dialog->cost_text().contains("memory"));
      keep_picture(*dialog, "attention-dialog");
      QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
      QTRY_VERIFY_WITH_TIMEOUT(pane->run() && !window->jobs().running(), kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(pane->run()->state(), std::string("finished"), kPatience);
      made = pane->run()->id();
      auto* view = qobject_cast<AttentionView*>(pane->own_view());
      QVERIFY(view);
      QCOMPARE(view->layer()->count(), 2);
      QCOMPARE(view->distance()->state(), ChartView::State::ready);
      QCOMPARE(view->along()->state(), ChartView::State::ready);
      QTest::qWait(200);
      keep_picture(*window, "attention-window");
      // The set that is marked in the charts above is drawn stronger; one that was not measured marks none.
      const auto strong = [view] {
        QStringList names;
        for (const LegendEntry& entry : view->distance()->header()->entries())
          if (entry.pen.widthF() > 3) names << entry.name;
        return names;
      };
      const std::vector<RopeFactors>& measured = *pane->run()->factor_sets();
      int marked = 0;
      FactorChart* chart = window->charts()->factor_chart();
      for (int set = 0; set < int(window->factors().sets().size()); ++set) {
        const QRectF name = chart->header()->entry_rect(100 + set);  // by its name in the legend
        QTest::mouseClick(chart->plot(), Qt::LeftButton, {}, QPoint(int(name.right()) - 4, int(name.center().y())));
        QCOMPARE(window->factors().current_index(), set);
        const auto& current = window->factors().current()->factors.rescale_factors;
        const bool there = std::any_of(measured.begin(), measured.end(),
                                       [&](const RopeFactors& one) { return one.rescale_factors == current; });
        QCOMPARE(strong().size(), qsizetype(there));
        marked += int(there);
      }
      QVERIFY(marked > 0);
      keep_picture(*window, "attention-marked");
    }
    WindowArguments arguments;
    arguments.runs = {made};
    const auto window = make_window(workspace, arguments);
    RunPane* pane = window->docks()->own.at("attention");
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == made, kPatience);
    QCOMPARE(qobject_cast<AttentionView*>(pane->own_view())->layer()->count(), 2);
  }

  void a_cell_of_a_needle_test_fills_the_dialog_in() {
    const auto window = open_tiny(folder_.filePath("cells.ropewalk"), kPatience);
    QVERIFY(window);
    const RopeDescription rope{64, 10000, 256};
    NeedleSpec needle;
    needle.documents.seed = 12;
    needle.per_cell = 3;
    needle.factor_sets = {make_factors("none", rope, 640), make_factors("yarn", rope, 640)};
    ExperimentLauncher* launcher = window->launcher();
    auto* dialog = qobject_cast<AttentionDialog*>(launcher->open_attention(*window->model(), needle, 512, 0.25, 2));
    QVERIFY(dialog);
    const AttentionSpec spec = dialog->spec();
    QCOMPARE(spec.length, std::int64_t(512));
    QCOMPARE(spec.depth, 0.25);
    QCOMPARE(spec.index, std::uint64_t(2));
    QCOMPARE(spec.documents.seed, std::uint64_t(12));
    QVERIFY(spec.factor_sets == needle.factor_sets);
    dialog->close();
    QVERIFY_EXCEPTION_THROWN(launcher->open_attention(*window->model(), needle, 512, 0.25, 3), BadInput);
    needle.needles = 2;
    QVERIFY_EXCEPTION_THROWN(launcher->open_attention(*window->model(), needle, 512, 0.25, 0), BadInput);
  }
};

QTEST_MAIN(TestAttentionWindow)
#include "test_attention_window.moc"
