// Searching as a person does it in the window, on a small real model: the forecast before the start, a search that is
// paused, its inspection, and what can be done with a candidate.
#include <QSignalSpy>

#include "app/window/search_calibrator.h"
#include "widgets/charts/comparison_chart.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

}  // namespace

class TestSearchWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  int workspaces_ = 0;

  QString new_workspace() { return folder_.filePath(QStringLiteral("s%1.ropewalk").arg(++workspaces_)); }

  std::unique_ptr<MainWindow> open_at_512(const QString& workspace) {
    auto window = open_tiny(workspace, kPatience);
    if (!window) return nullptr;
    window->top_bar()->target()->set_tokens(512);
    return window;
  }

  SearchDialog* open_dialog(MainWindow& window) {
    QTest::mouseClick(window.top_bar()->search_button(), Qt::LeftButton);
    return window.findChild<SearchDialog*>();
  }

  void start(MainWindow& window, int population, int iterations, int seed = 0) {
    SearchDialog* dialog = open_dialog(window);
    QVERIFY(dialog);
    auto* seed_edit = dialog->findChild<QLineEdit*>(QStringLiteral("seed"));
    QVERIFY(seed_edit);
    seed_edit->setText(QString::number(seed));
    dialog->document_count()->setValue(2);
    dialog->population()->setValue(population);
    dialog->iterations()->setValue(iterations);
    QCOMPARE(dialog->problem_text(), QString());
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window.jobs().running(), kPatience);
  }

  // With a finished search of its own.
  std::unique_ptr<MainWindow> searched(const QString& workspace, int seed = 0) {
    auto window = open_at_512(workspace);
    if (!window) return nullptr;
    start(*window, 8, 2, seed);
    RunPane* pane = window->docks()->fitness;
    const bool done = QTest::qWaitFor(
        [&] { return pane->run() && pane->run()->state() == "finished" && !window->jobs().running(); }, kPatience);
    return done ? std::move(window) : nullptr;
  }

  QAction* action_of(RunPane& pane, const QString& text) {
    for (QAction* action : pane.candidate_button()->menu()->actions())
      if (action->text().startsWith(text)) return action;
    return nullptr;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
  }

  void the_forecast_comes_while_the_dialog_is_open() {
    auto window = open_at_512(new_workspace());
    QVERIFY(window);
    SearchDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    QCOMPARE(dialog->spec().settings.preset, std::string("longrope2"));
    QCOMPARE(dialog->spec().budget, std::string("quick"));
    QVERIFY2(dialog->forecast_text().contains(QStringLiteral("Measuring")), qPrintable(dialog->forecast_text()));
    QTRY_VERIFY_WITH_TIMEOUT(dialog->forecast_text().contains(QStringLiteral("evaluations")), kPatience);
    const QString first = dialog->forecast_text();
    QVERIFY2(first.contains(QStringLiteral("MB")), qPrintable(first));
    dialog->iterations()->setValue(400);  // at once: nothing is measured again
    QVERIFY(dialog->forecast_text().contains(QStringLiteral("evaluations")));
    QVERIFY(dialog->forecast_text() != first);
    keep_picture(*dialog, QStringLiteral("search-dialog-forecast"));
    dialog->reject();
    QTRY_VERIFY(!window->findChild<SearchDialog*>());
    // Closed while it measures, then opened again, then the window goes: nothing is waited for long.
    dialog = open_dialog(*window);
    QVERIFY(dialog->forecast_text().contains(QStringLiteral("Measuring")));
    QElapsedTimer timer;
    timer.start();
    window.reset();
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
  }

  void a_measurement_ends_when_it_is_cancelled() {
    ModelCache models;
    SearchCalibrator calibrator(models);
    SearchSpec spec;
    spec.runtime.model_path = kTinyModel.toStdString();
    spec.runtime.threads = 1;
    spec.target = 2048;
    QSignalSpy changed(&calibrator, &SearchCalibrator::changed);
    QVERIFY(calibrator.text(spec).contains(QStringLiteral("Measuring")));
    QVERIFY(calibrator.measuring());
    calibrator.cancel();  // before it began
    QVERIFY(!calibrator.measuring());
    calibrator.text(spec);
    QTest::qWait(305);  // it waits a little for further changes, then begins: now it is somewhere on its way
    const auto said = changed.count();
    calibrator.cancel();
    QVERIFY(!calibrator.measuring());
    QTest::qWait(500);
    QCOMPARE(changed.count(), said);
    // A model that cannot be read: the dialog says why there is no forecast.
    spec.runtime.model_path = folder_.filePath(QStringLiteral("nothing-here")).toStdString();
    calibrator.text(spec);
    QVERIFY(changed.wait(kPatience));
    QVERIFY2(calibrator.text(spec).contains(QStringLiteral("nothing-here")), qPrintable(calibrator.text(spec)));
  }

  void a_paused_search_is_called_paused() {
    auto window = open_at_512(new_workspace());
    QVERIFY(window);
    start(*window, 8, 400);
    RunPane* pane = window->docks()->fitness;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->search()->candidates().size() >= 3, kPatience);
    const auto listed = [&] { return window->docks()->runs->runs()->at(0).state; };
    QTRY_COMPARE(listed(), std::string("running"));
    for (QToolButton* button : window->top_bar()->job()->findChildren<QToolButton*>())
      if (button->isCheckable()) QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), std::string("paused"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(pane->run()->state(), std::string("paused"), kPatience);
    QVERIFY(window->jobs().paused());
    keep_picture(*window, QStringLiteral("paused"));
    window->jobs().set_paused(false);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), std::string("running"), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(pane->run()->state(), std::string("running"), kPatience);
    window->jobs().set_paused(true);
    window->jobs().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!window->jobs().running(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(listed(), std::string("stopped"), kPatience);
  }

  void a_click_opens_a_run() {
    const QString workspace = new_workspace();
    QVERIFY(searched(workspace));
    auto window = make_window(workspace);
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 1, kPatience);
    Q_EMIT window->start_page()->runs_requested();
    auto* table = window->docks()->runs->findChild<QTableView*>();
    const auto cell = [&](int column) { return table->visualRect(table->model()->index(0, column)).center(); };
    RunPane* pane = window->docks()->fitness;
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier, cell(RunListModel::name));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(RunListModel::star));
    QTest::qWait(300);
    QVERIFY(!pane->run());  // chosen or starred only
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(RunListModel::name));
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() != nullptr, kPatience);
    // Again: what is selected in it stays.
    Q_EMIT pane->fitness()->candidate_selected(1);
    const std::shared_ptr<RunData> run = pane->run();
    QTest::qWait(QApplication::doubleClickInterval() + 50);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell(RunListModel::name));
    QTest::qWait(200);
    QCOMPARE(pane->run(), run);
    QCOMPARE(pane->search()->selected(), qint64(1));
  }

  void a_candidate_is_one_selection_for_the_whole_window() {
    auto window = searched(new_workspace());
    QVERIFY(window);
    RunPane* pane = window->docks()->fitness;
    const SearchHistory& history = *pane->run()->search();
    QVERIFY(history.cost() && history.forecast());
    QVERIFY2(pane->facts_text().contains(QStringLiteral("forecast")), qPrintable(pane->facts_text()));
    QVERIFY(pane->candidate_button()->text().contains(QString::number(history.best()->id)));
    const CandidateEvaluated& other =
        history.candidates().front().id == history.best()->id ? history.candidates()[1] : history.candidates().front();
    for (int view = SearchView::fitness_view; view <= SearchView::sensitivity_view; ++view) {
      QTest::mouseClick(pane->views()->tabs(), Qt::LeftButton, {}, pane->views()->tabs()->tabRect(view).center());
      QCOMPARE(int(pane->search()->view()), view);
      keep_picture(*window, QStringLiteral("search-view-%1").arg(view));
    }
    Q_EMIT pane->search()->population()->candidate_selected(other.id);
    QCOMPARE(window->factors().current()->factors.rescale_factors, other.factors.rescale_factors);
    QCOMPARE(pane->fitness()->selected(), qint64(other.id));
    QCOMPARE(pane->search()->lineage()->current(), qint64(other.id));
    QVERIFY(window->docks()->inspector->section(QStringLiteral("selection"))->isVisibleTo(window->docks()->inspector));
    QVERIFY(pane->candidate_button()->text().contains(QString::number(other.id)));
    // A pair that is hovered in the periods is marked in the comparison.
    Q_EMIT window->charts()->periods()->pair_hovered(9);
    QCOMPARE(pane->search()->comparison()->chart()->marked_pair(), 9);
  }

  // Two searches that differ in their seeds stand together in the view of d_rcd, whichever is open; a point of the
  // other one opens it.
  void searches_of_one_question_are_pooled() {
    const QString workspace = new_workspace();
    QVERIFY(searched(workspace, 0));
    auto window = searched(workspace, 5);
    QVERIFY(window);
    RunPane* pane = window->docks()->fitness;
    SearchView* view = pane->search();
    QTRY_COMPARE_WITH_TIMEOUT(view->repeats(), std::size_t(1), kPatience);
    QCOMPARE(view->curve().searches.size(), std::size_t(2));
    const CriticalDimensionCurve alone = critical_dimension_curve(*pane->run()->search());
    QCOMPARE(view->curve().searches[0].size(), alone.pooled.size());
    pane->show_view(SearchView::critical_dimension_view);
    keep_picture(*window, QStringLiteral("search-pooled"));
    const RunId second = pane->run()->id();
    Q_EMIT view->critical_dimension()->candidate_selected(1, view->curve().searches[1].front().candidate);
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() != second, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(view->repeats(), std::size_t(1), kPatience);
    QCOMPARE(view->curve().searches.size(), std::size_t(2));
    // Of a search of its own candidates a click selects one, as before.
    const qint64 own = view->curve().searches[0].front().candidate;
    Q_EMIT view->critical_dimension()->candidate_selected(0, own);
    QCOMPARE(view->selected(), own);
  }

  void a_candidate_can_be_tested_measured_and_started_from() {
    const QString workspace = new_workspace();
    RunId search = 0, measured = 0;
    {
      auto window = searched(workspace);
      QVERIFY(window);
      RunPane* pane = window->docks()->fitness;
      search = pane->run()->id();
      const CandidateEvaluated chosen = pane->run()->search()->candidates()[2];
      Q_EMIT pane->fitness()->candidate_selected(chosen.id);

      QAction* needle = action_of(*pane, QStringLiteral("Needle"));
      QVERIFY(needle && needle->isEnabled());
      needle->trigger();
      auto* test = window->findChild<NeedleDialog*>();
      QVERIFY(test);
      QCOMPARE(test->spec().factor_sets.front().rescale_factors, chosen.factors.rescale_factors);
      test->reject();
      QTRY_VERIFY(!window->findChild<NeedleDialog*>());

      action_of(*pane, QStringLiteral("Start a search"))->trigger();
      auto* dialog = window->findChild<SearchDialog*>();
      QVERIFY(dialog);
      const auto starts = dialog->spec().starts;
      QVERIFY(std::any_of(starts.begin(), starts.end(), [&](const RopeFactors& one) {
        return one.rescale_factors == chosen.factors.rescale_factors;
      }));
      dialog->reject();
      QTRY_VERIFY(!window->findChild<SearchDialog*>());

      // The sensitivity view offers it too.
      pane->show_view(SearchView::sensitivity_view);
      Q_EMIT pane->search()->measure_requested();
      auto* sensitivity = window->findChild<SensitivityDialog*>();
      QVERIFY(sensitivity);
      QCOMPARE(sensitivity->spec().factors.rescale_factors, chosen.factors.rescale_factors);
      QVERIFY(!sensitivity->cost_text().isEmpty());
      sensitivity->document_count()->setValue(2);
      sensitivity->moves()->setText(QStringLiteral("1.2"));
      keep_picture(*sensitivity, QStringLiteral("sensitivity-dialog"));
      QTest::mouseClick(sensitivity->start_button(), Qt::LeftButton);
      QTRY_VERIFY_WITH_TIMEOUT(pane->sensitivity_run() && !window->jobs().running(), kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(pane->sensitivity_run()->state(), std::string("finished"), kPatience);
      // The search stays on show; what was measured stands in its own view.
      QCOMPARE(pane->run()->id(), search);
      measured = pane->sensitivity_run()->id();
      QCOMPARE(pane->search()->sensitivity()->state(), ChartView::State::ready);
      QCOMPARE(pane->search()->view(), SearchView::sensitivity_view);
      QCOMPARE(window->factors().current()->factors.rescale_factors, chosen.factors.rescale_factors);
      QCOMPARE(pane->search()->selected(), qint64(chosen.id));
      keep_picture(*window, QStringLiteral("sensitivity"));
      QAction* again = action_of(*pane, QStringLiteral("Measure"));
      QTRY_VERIFY(again->isEnabled());
    }
    // Later, without its search: it stands by itself.
    auto window = make_window(workspace);
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 2, kPatience);
    Q_EMIT window->docks()->runs->open_requested(measured);
    RunPane* pane = window->docks()->fitness;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == measured, kPatience);
    QCOMPARE(pane->sensitivity()->state(), ChartView::State::ready);
    QVERIFY(!pane->views()->isVisible());
    // Without the model nothing can be started, and the menu says why.
    Q_EMIT window->docks()->runs->open_requested(search);
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == search, kPatience);
    QAction* needle = action_of(*pane, QStringLiteral("Needle"));
    QVERIFY(!needle->isEnabled());
    QVERIFY(!needle->toolTip().isEmpty());
    QVERIFY(action_of(*pane, QStringLiteral("Export"))->isEnabled());
    // Beside its search again: back in the view of the candidate.
    Q_EMIT window->docks()->runs->open_requested(measured);
    QTRY_VERIFY_WITH_TIMEOUT(pane->sensitivity_run() != nullptr, kPatience);
    QCOMPARE(pane->run()->id(), search);
  }
};

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive", 0);
  QApplication application(argc, argv);
  ropewalk::set_model_threads(1);
  TestSearchWindow test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_search_window.moc"
