// What is kept, in the real window: the dialog with its cost and refusals, rows that arrive, the stored run reopened.
#include <QListWidget>
#include <QTest>

#include "widgets/frame/retention_dialog.h"
#include "widgets/frame/retention_view.h"
#include "widgets/frame/run_list_model.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

RetentionView* view_of(MainWindow& window) {
  return qobject_cast<RetentionView*>(window.docks()->own.at("retention")->own_view());
}

}  // namespace

class TestRetentionWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString workspace_;

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    workspace_ = folder_.filePath(QStringLiteral("runs.ropewalk"));
  }

  void a_run_is_begun_in_the_dialog_and_drawn() {
    const auto window = open_tiny(workspace_, kPatience);
    QVERIFY(window);
    window->top_bar()->target()->set_tokens(1024);
    QVERIFY(view_of(*window));
    auto* dialog = qobject_cast<RetentionDialog*>(window->launcher()->open("retention", *window->model()));
    QVERIFY(dialog);
    QVERIFY2(dialog->problem_text().isEmpty(), qPrintable(dialog->problem_text()));
    QVERIFY2(dialog->cost_text().contains("before and after"), qPrintable(dialog->cost_text()));
    QCOMPARE(dialog->lengths()->text(), QString("128, 256"));
    // What is no result is said where it is chosen.
    RetentionSpec spec = dialog->spec();
    QCOMPARE(spec.runtime.policy, FactorPolicy::always_long);
    dialog->lengths()->setText("512");
    QVERIFY2(dialog->problem_text().contains("beyond the trained context of 256"), qPrintable(dialog->problem_text()));
    QVERIFY(!dialog->start_button()->isEnabled());
    dialog->lengths()->setText("none");
    QVERIFY(dialog->problem_text().contains("not a list of lengths"));
    dialog->lengths()->setText("192, 256");
    dialog->before()->setText("/nowhere");
    QVERIFY2(dialog->problem_text().contains("/nowhere"), qPrintable(dialog->problem_text()));
    dialog->before()->clear();
    for (int row = 0; row < dialog->tasks()->count(); ++row) dialog->tasks()->item(row)->setCheckState(Qt::Unchecked);
    dialog->samples()->setValue(3);
    QVERIFY2(dialog->problem_text().isEmpty(), qPrintable(dialog->problem_text()));
    keep_picture(*dialog, QStringLiteral("retention-dialog"));
    spec = dialog->spec();
    QCOMPARE(spec.lengths, (std::vector<std::int64_t>{192, 256}));
    QVERIFY(spec.tasks.empty() && spec.samples == 3 && spec.factors.target == 1024);
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    const auto finished = [&] {
      const auto run = window->docks()->own.at("retention")->run();
      return run && run->state() == "finished";
    };
    // The tiny model's tokens are bytes: 192 and 256 of them have no room for a needle document; noise is no text.
    QTRY_VERIFY_WITH_TIMEOUT(window->docks()->own.at("retention")->run() &&
                                 window->docks()->own.at("retention")->run()->state() != "running",
                             kPatience);
    const auto run = window->docks()->own.at("retention")->run();
    QVERIFY2(finished() || run->record().summary.error.find("Nothing is left") != std::string::npos,
             run->record().summary.error.c_str());
  }

  void a_run_with_text_fills_the_view_and_is_reopened() {
    const auto window = open_tiny(workspace_, kPatience);
    QVERIFY(window);
    window->top_bar()->target()->set_tokens(1024);
    auto* dialog = qobject_cast<RetentionDialog*>(window->launcher()->open("retention", *window->model()));
    QVERIFY(dialog);
    RetentionSpec spec = dialog->spec();
    dialog->reject();
    spec.documents.haystack = HaystackKind::generated;
    spec.tasks = {};
    spec.lengths = {256};
    spec.samples = 3;
    Q_EMIT window->launcher()->start_requested(spec);
    RunPane* pane = window->docks()->own.at("retention");
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->state() == "finished", kPatience);
    RetentionView* view = view_of(*window);
    QTRY_COMPARE_WITH_TIMEOUT(view->chart()->state(), ChartView::State::ready, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(view->chart()->lines().size() >= 4,
                             kPatience);  // overall, a length, next word, perplexity
    QVERIFY(pane->facts_text().contains("policy long"));
    const RunId id = pane->run()->id();
    Q_EMIT view->chart()->part_selected(QString(kPerplexityPart), 256);
    QVERIFY(view->samples()->isVisibleTo(view));
    keep_picture(*window, QStringLiteral("retention-window"));
    QTRY_VERIFY_WITH_TIMEOUT(window->docks()->runs->runs()->find(id) != nullptr, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(window->docks()->runs->runs()->find(id)->best.has_value(), kPatience);
    QVERIFY(run_kind_text("retention").contains("kept"));

    const auto again = make_window(workspace_);
    QTRY_VERIFY_WITH_TIMEOUT(again->workspace().store() && again->settled(), kPatience);
    again->open_run(id, RunController::Place::view);
    RunPane* reopened = again->docks()->own.at("retention");
    QTRY_VERIFY_WITH_TIMEOUT(reopened->run() && reopened->run()->id() == id, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(view_of(*again)->chart()->lines().size(), view->chart()->lines().size(), kPatience);
    for (std::size_t at = 0; at < view->chart()->lines().size(); ++at)
      QCOMPARE(view_of(*again)->chart()->lines()[at].share.after, view->chart()->lines()[at].share.after);
  }
};

QTEST_MAIN(TestRetentionWindow)
#include "test_retention_window.moc"
