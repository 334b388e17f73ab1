// Perplexity in the window: from the menu through the dialog to its own view, stored and opened again.
#include <QTemporaryDir>
#include <QTest>

#include "tests/window/window_fixture.h"
#include "widgets/frame/perplexity_dialog.h"
#include "widgets/frame/perplexity_view.h"

using namespace ropewalk;

namespace {
constexpr int kPatience = 90000;  // ms
}  // namespace

class TestPerplexityWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;

 private Q_SLOTS:
  void initTestCase() { isolate_settings(folder_.path()); }

  void a_run_is_started_drawn_and_opened_again() {
    const QString workspace = folder_.filePath(QStringLiteral("w.ropewalk"));
    {
      auto window = open_tiny(workspace, kPatience);
      QVERIFY(window);
      RunPane* pane = window->docks()->own.at("perplexity");
      auto* view = pane->findChild<PerplexityView*>();
      QVERIFY(view);
      window->docks()->raise(pane);
      keep_picture(*window, QStringLiteral("perplexity-nothing"));
      QAction* action = nullptr;
      for (QAction* one : window->findChildren<QAction*>())
        if (one->text().startsWith(QStringLiteral("Perplexity by length"))) action = one;
      QVERIFY(action && action->isEnabled());
      action->trigger();
      auto* dialog = window->findChild<PerplexityDialog*>();
      QVERIFY(dialog);
      dialog->lengths()->setText(QStringLiteral("448, 512"));
      dialog->document_count()->setValue(2);
      for (int i = 0; i < dialog->sets()->count(); ++i)
        dialog->sets()->item(i)->setCheckState(i < 2 ? Qt::Checked : Qt::Unchecked);
      QCOMPARE(dialog->problem_text(), QString());
      QVERIFY(dialog->cost_text().contains(QStringLiteral("windows")));
      keep_picture(*dialog, QStringLiteral("perplexity-dialog"));
      QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
      QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->state() == "finished", kPatience);
      QTRY_VERIFY(!window->jobs().running());
      QCOMPARE(pane->run()->perplexity()->done(), 3 * 2 * 2);
      QTRY_COMPARE(view->chart()->state(), ChartView::State::ready);
      QCOMPARE(view->chart()->series().size(), std::size_t(2));
      QVERIFY2(pane->facts_text().contains(QStringLiteral("12 of 12")), qPrintable(pane->facts_text()));
      keep_picture(*window, QStringLiteral("perplexity-window"));
      view->show_table(true);
      keep_picture(*window, QStringLiteral("perplexity-window-table"));
      QTRY_COMPARE(window->docks()->runs->runs()->rowCount(), 1);
    }
    auto window = open_tiny(workspace, kPatience);
    QVERIFY(window);
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 1, kPatience);
    const RunSummary* summary = window->docks()->runs->runs()->find(1);
    QVERIFY(summary && summary->best.has_value());
    QCOMPARE(summary->sparkline.size(), std::size_t(2));
    Q_EMIT window->docks()->runs->open_requested(1);
    RunPane* pane = window->docks()->own.at("perplexity");
    auto* view = pane->findChild<PerplexityView*>();
    QVERIFY(view);
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == 1, kPatience);
    QTRY_COMPARE(view->chart()->state(), ChartView::State::ready);
    const auto line = pane->run()->perplexity()->by_length(ScoredTokens::all, 1);
    QCOMPARE(*summary->best, line.back().perplexity);
    QCOMPARE(window->factors().target(), pane->run()->factor_sets()->front().target);
    apply_theme_setting(QStringLiteral("dark"));
    keep_picture(*window, QStringLiteral("perplexity-window-dark"));
    apply_theme_setting(QStringLiteral("light"));
  }
};

QTEST_MAIN(TestPerplexityWindow)
#include "test_perplexity_window.moc"
