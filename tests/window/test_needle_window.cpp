// Needle grids as a person works with them in the window: a grid with several needles and generated answers, a cell's
// documents and prompt, the attention along one, result files of the public needle test.
#include <QFile>
#include <QSignalSpy>
#include <fstream>

#include "core/exchange/needle_results.h"
#include "widgets/frame/needle_dialog.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

}  // namespace

class TestNeedleWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;

 private Q_SLOTS:
  void initTestCase() { isolate_settings(folder_.path()); }

  void a_cell_shows_its_documents_and_prompts() {
    auto window = open_tiny(folder_.filePath("a.ropewalk"), kPatience);
    QVERIFY(window);
    QTest::mouseClick(window->top_bar()->needle_button(), Qt::LeftButton);
    auto* dialog = window->findChild<NeedleDialog*>();
    QVERIFY(dialog);
    QVERIFY(dialog->generate()->isChecked());
    dialog->lengths()->setText(QStringLiteral("512"));
    dialog->depths()->setValue(2);
    dialog->per_cell()->setValue(1);
    QVERIFY(dialog->cost_text().contains("generated"));
    dialog->spacing_box()->setCurrentIndex(1);
    QComboBox* needle = dialog->documents()->needle();
    needle->setCurrentIndex(needle->findData(QString::fromLatin1(DocumentEditor::kOwnWords)));
    QVERIFY(!dialog->start_button()->isEnabled());
    QVERIFY(dialog->problem_text().contains("question"));
    dialog->documents()->sentence()->setText("The code of {key} is {number}.");
    dialog->documents()->question()->setText("What is the code of {key}? It is");
    dialog->documents()->answer()->setText("{key}");
    QVERIFY2(dialog->problem_text().contains("gives it away"), qPrintable(dialog->problem_text()));
    dialog->documents()->answer()->setText("{number}");
    QCOMPARE(dialog->problem_text(), QString());
    keep_picture(*dialog, QStringLiteral("needle-own-words"));
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    RunPane* pane = window->docks()->heatmap;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->state() == "finished" && !window->jobs().running(), kPatience);
    QCOMPARE(pane->run()->needle_spec()->spacing, DepthSpacing::sigmoid);
    QCOMPARE(pane->heatmap()->score(), NeedleScore::generated);
    QCOMPARE(pane->score_box()->count(), 3);
    QVERIFY(pane->score_box()->isVisible());

    NeedleCellView* view = pane->needle_page()->documents();
    QTest::mouseClick(pane->heatmap(), Qt::LeftButton, {}, pane->heatmap()->cell_rect({0, 0, 1}).center().toPoint());
    QVERIFY(view->isVisible());
    QCOMPARE(view->table()->rowCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(!view->table()->isColumnHidden(0), kPatience);
    const QString key = view->table()->item(0, 0)->text();
    QTest::mouseClick(view->prompt_button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(view->prompt()->toPlainText().endsWith("What is the code of " + key + "? It is") ||
                                 view->prompt()->toPlainText().endsWith("What is the code of " + key + "? It is "),
                             kPatience);
    QCOMPARE(view->prompt()->extraSelections().size(), 1);
    keep_picture(*window, QStringLiteral("needle-cell"));
    QVERIFY(view->attention_button()->isVisible());
    QTest::mouseClick(view->attention_button(), Qt::LeftButton);
    QTRY_VERIFY(window->findChild<ExperimentDialog*>());
    window->findChild<ExperimentDialog*>()->reject();
  }

  void result_files_stand_on_the_heatmap() {
    const QString results = folder_.filePath("results");
    QDir().mkpath(results);
    for (const int depth : {0, 50, 100})
      for (const int length : {1000, 2000})
        std::ofstream(results.toStdString() + "/" + needle_result_name("gpt-4", length, depth / 100.0))
            << R"({"model": "gpt-4", "context_length": )" << length << R"(, "depth_percent": )" << depth
            << R"(, "needle": "To walk.", "model_response": "To walk.", "score": )" << (length == 1000 ? 10 : 1) << "}";
    std::ofstream(results.toStdString() + "/broken.json") << "{";
    auto window = make_window(folder_.filePath("b.ropewalk"));
    RunPane* pane = window->docks()->heatmap;
    window->needles()->open_results(results, pane);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && pane->facts_text().contains("6 of 6"), kPatience);
    QVERIFY(pane->heatmap()->accessibleDescription().contains("gpt-4 50.0 %"));
    QTRY_VERIFY(pane->message().contains("broken.json"));
    QTest::mouseClick(pane->heatmap(), Qt::LeftButton, {}, pane->heatmap()->cell_rect({0, 1, 1}).center().toPoint());
    NeedleCellView* view = pane->needle_page()->documents();
    QTRY_VERIFY(view->isVisible());
    QVERIFY(!view->prompt_button()->isEnabled());
    QVERIFY(!view->attention_button()->isVisible());
    keep_picture(*window, QStringLiteral("needle-results"));
    QSignalSpy failed(window->needles(), &NeedleController::failed);
    window->needles()->open_results(folder_.filePath("nowhere"), pane);
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
    QVERIFY(failed[0][0].toString().contains("nowhere"));
  }
};

QTEST_MAIN(TestNeedleWindow)
#include "test_needle_window.moc"
