// RULER in the real window, as a person does it: the dialog with what fits, a run that fills chart and table, the
// prompt behind a score, scores of another program.
#include <QAction>
#include <QFile>
#include <QMenu>

#include "widgets/frame/ruler_dialog.h"
#include "widgets/frame/ruler_view.h"
#include "widgets/frame/run_list_model.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {
constexpr int kPatience = 120000;  // ms; a loaded machine is slow
}  // namespace

class TestRulerWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;

 private Q_SLOTS:
  void initTestCase() { isolate_settings(folder_.path()); }

  void a_run_from_the_dialog_to_the_prompt_behind_a_score() {
    const auto window = open_tiny(folder_.filePath("w.ropewalk"), kPatience);
    QVERIFY(window);
    window->top_bar()->target()->set_tokens(1024);
    QAction* start = nullptr;
    for (QAction* action : window->findChildren<QAction*>())
      if (action->text() == "RULER…") start = action;
    QVERIFY(start && start->isEnabled());
    start->trigger();
    auto* dialog = window->findChild<RulerDialog*>();
    QVERIFY(dialog);
    dialog->lengths()->setText("1000, 1200");
    dialog->samples()->setValue(2);
    // What does not fit is left out by name, from the tokenizer.
    QVERIFY(QTest::qWaitFor([&] { return dialog->spec().tasks.size() < 13; }, kPatience));
    QVERIFY(dialog->spec().tasks.size() >= 2);
    for (int i = 0; i < dialog->tasks()->count(); ++i) {
      const QString id = dialog->tasks()->item(i)->data(Qt::UserRole).toString();
      if (id != "niah_single_1" && id != "fwe") dialog->tasks()->item(i)->setCheckState(Qt::Unchecked);
    }
    QCOMPARE(dialog->spec().tasks.size(), std::size_t(2));
    QVERIFY2(dialog->cost_text().contains("2 tasks at 2 lengths, 2 samples each"), qPrintable(dialog->cost_text()));
    keep_picture(*dialog, "ruler-dialog-window");
    const std::size_t sets = dialog->spec().factor_sets.size();
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&] { return window->jobs().running(); }, kPatience));
    RunPane* pane = window->docks()->pane_of("ruler");
    auto* view = qobject_cast<RulerView*>(pane->own_view());
    QVERIFY(view);
    QVERIFY(QTest::qWaitFor([&] { return pane->run() && pane->run()->state() == "finished"; }, kPatience));
    QVERIFY(QTest::qWaitFor([&] { return !window->jobs().running() && window->settled(); }, kPatience));
    QCOMPARE(pane->run()->ruler()->samples_done(), std::int64_t(2 * 2 * 2 * sets));
    QVERIFY(view->isVisible());
    QCOMPARE(view->chart()->curves().size(), sets);
    QCOMPARE(view->chart()->curves()[0].points.size(), std::size_t(2));
    QVERIFY(view->table()->isVisible());

    view->choose_cell(0, 1);
    view->samples()->table()->selectRow(1);
    QTest::qWait(50);  // the samples get their place
    QTest::mouseClick(view->samples()->prompt_button(), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor(
        [&] { return view->samples()->text()->toPlainText().contains("A special magic number is hidden"); },
        kPatience));
    keep_picture(*window, "ruler-window");

    QFile results(folder_.filePath("r.json"));
    QVERIFY(results.open(QIODevice::WriteOnly));
    results.write(R"({"results": {"ruler_fwe": {"4096,none": 0.5}}, "model_name": "org/other"})");
    results.close();
    Q_EMIT view->outside_file_chosen(results.fileName());
    QVERIFY(QTest::qWaitFor([&] { return view->chart()->outside().size() == 1; }, kPatience));
    Q_EMIT view->outside_file_chosen(folder_.filePath("none.json"));
    auto* message = view->findChild<InlineMessage*>();
    QVERIFY(QTest::qWaitFor([&] { return message->text().contains("none.json"); }, kPatience));
  }

  void the_stored_run_is_in_the_list_and_opens_again() {
    const auto window = open_tiny(folder_.filePath("w.ropewalk"), kPatience);
    QVERIFY(window);
    RunListModel* runs = window->docks()->runs->runs();
    QVERIFY(QTest::qWaitFor([&] { return runs->rowCount() == 1; }, kPatience));
    const RunSummary* summary = runs->find(1);
    QVERIFY(summary);
    QCOMPARE(summary->kind, std::string("ruler"));
    QVERIFY(summary->best && *summary->best >= 0 && *summary->best <= 1);
    QCOMPARE(summary->sparkline.size(), std::size_t(2));
    window->open_run(1, RunController::Place::view);
    RunPane* pane = window->docks()->pane_of("ruler");
    QVERIFY(QTest::qWaitFor([&] { return pane->run() && pane->run()->ruler()->samples_done() > 0; }, kPatience));
    QVERIFY2(pane->facts_text().startsWith("RULER"), qPrintable(pane->facts_text()));
  }
};

QTEST_MAIN(TestRulerWindow)
#include "test_ruler_window.moc"
