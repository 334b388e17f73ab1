// The real window, driven as a person would: presets, bad files, and the whole story on a small real model.
#include <QComboBox>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTabBar>

#include "widgets/theme/theme.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

QString message_of(MainWindow& window) {
  InlineMessage* message = window.at_start() ? window.start_page()->message() : window.charts()->message();
  return message->isVisible() ? message->text() : QString();
}

SearchSpec small_search(SearchDialog& dialog, std::int64_t target, int iterations) {
  dialog.target()->set_tokens(target);
  dialog.document_count()->setValue(2);
  dialog.population()->setValue(4);
  for (QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
    if (box->accessibleName() == SearchDialog::tr("Parents")) box->setValue(3);
  }
  dialog.iterations()->setValue(iterations);
  return dialog.spec();
}

}  // namespace

class TestWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  int workspaces_ = 0;

  QString new_workspace() { return folder_.filePath(QStringLiteral("w%1.ropewalk").arg(++workspaces_)); }

  // Fills in the search dialog by its widgets and presses Start.
  void start_search(MainWindow& window, std::int64_t target, int iterations) {
    QTest::mouseClick(window.top_bar()->search_button(), Qt::LeftButton);
    auto* dialog = window.findChild<SearchDialog*>();
    QVERIFY(dialog);
    small_search(*dialog, target, iterations);
    QCOMPARE(dialog->problem_text(), QString());
    keep_picture(*dialog, QStringLiteral("search-dialog"));
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window.jobs().running(), kPatience);
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
  }

  void start_page_offers_three_choices() {
    auto window = make_window(new_workspace());
    QVERIFY(window->at_start());
    QVERIFY(!window->top_bar()->isVisible());
    QTRY_VERIFY(window->settled());
    keep_picture(*window, QStringLiteral("start"));
    auto* preset = window->start_page()->findChild<QPushButton*>(QStringLiteral("preset_llama3-8b"));
    QVERIFY(preset);
    QTest::mouseClick(preset, Qt::LeftButton);
    QVERIFY(!window->at_start());
    QVERIFY(window->top_bar()->isVisible());
    QCOMPARE(window->charts()->periods()->state(), ChartView::State::ready);
  }

  void views_without_a_model_offer_to_open_one() {
    auto window = make_window(new_workspace());
    Q_EMIT window->start_page()->runs_requested();
    QVERIFY(!window->at_start());
    QCOMPARE(window->charts()->periods()->state(), ChartView::State::empty);
    QVERIFY(!window->top_bar()->target()->isVisible());
    QVERIFY(!window->top_bar()->needle_button()->isEnabled());
    keep_picture(*window, QStringLiteral("empty"));
    window->open_preset(QStringLiteral("llama2-7b"));
    QVERIFY(window->top_bar()->target()->isVisible());
    window->close_model();
    QVERIFY(window->at_start());
  }

  // What a search found on that model is offered beside the formulas, and keeps the target that it was found for.
  void factors_that_the_program_brings_are_offered() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("llama3-8b"));
    QVERIFY(!window->factors().offered_methods().contains(QStringLiteral("found")));
    window->open_preset(QStringLiteral("smollm2-135m"));
    QVERIFY(window->factors().offered_methods().contains(QStringLiteral("found")));
    window->factors().set_methods({QStringLiteral("yarn"), QStringLiteral("found")});
    window->top_bar()->target()->set_tokens(32768);
    const NamedFactors& shown = *window->factors().current();
    QCOMPARE(shown.factors.target, std::int64_t(12288));
    QCOMPARE(shown.factors.method, std::string("longrope2"));
    QVERIFY2(shown.name.contains(QStringLiteral("SmolLM2")) && shown.name.contains(QStringLiteral("12k")),
             qPrintable(shown.name));
    keep_picture(*window, QStringLiteral("found-factors"));
  }

  void preset_fills_the_charts_and_follows_the_editors() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("phi3-mini"));
    PeriodChart* periods = window->charts()->periods();
    QCOMPARE(periods->state(), ChartView::State::ready);
    QCOMPARE(window->charts()->factor_chart()->state(), ChartView::State::ready);
    QCOMPARE(periods->rope().pairs(), 48);
    QCOMPARE(periods->target(), std::int64_t(131072));
    QCOMPARE(periods->critical_dimension(), 25);
    // Target, critical dimension and method redraw at once.
    LengthSpinBox* target = window->top_bar()->target()->spin();
    target->selectAll();
    QTest::keyClicks(target, QStringLiteral("32k"));
    QTest::keyClick(target, Qt::Key_Return);
    QCOMPARE(periods->target(), std::int64_t(32768));
    window->top_bar()->critical_dimension()->setValue(22);
    QCOMPARE(periods->critical_dimension(), 22);
    window->top_bar()->methods()->findChild<QCheckBox*>(QStringLiteral("pi"))->click();
    QVERIFY(window->top_bar()->methods()->chosen().contains(QStringLiteral("pi")));
    const auto& sets = window->charts()->factor_chart()->factor_sets();
    QVERIFY(std::any_of(sets.begin(), sets.end(), [](const NamedFactors& set) { return set.factors.method == "pi"; }));
    // Dragging the handle comes back to the editor.
    Q_EMIT periods->critical_dimension_changed(27);
    QCOMPARE(window->top_bar()->critical_dimension()->value(), 27);
    // No weights: no work can be started, and the button says why.
    QVERIFY(!window->top_bar()->search_button()->isEnabled());
    QVERIFY(window->top_bar()->search_button()->toolTip().contains(QStringLiteral("weights")));
    QTRY_VERIFY(window->settled());
    keep_picture(*window, QStringLiteral("preset-light"));
    apply_theme_setting(QStringLiteral("dark"));
    keep_picture(*window, QStringLiteral("preset-dark"));
    window->docks()->raise(window->docks()->clocks);
    window->resize(1180, 760);
    keep_picture(*window, QStringLiteral("preset-clocks-small"));
    apply_theme_setting(QStringLiteral("light"));
  }

  void hovering_a_pair_marks_it_everywhere() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("smollm2-135m"));
    Q_EMIT window->charts()->periods()->pair_hovered(23);
    QCOMPARE(window->charts()->factor_chart()->hovered_pair(), 23);
    QCOMPARE(window->docks()->clocks->hovered_pair(), 23);
    FactSection* pair = window->docks()->inspector->section(QStringLiteral("pair"));
    QVERIFY(pair->isVisibleTo(window->docks()->inspector));
    Q_EMIT window->charts()->periods()->pair_hovered(-1);
    QCOMPARE(window->charts()->factor_chart()->hovered_pair(), -1);
    QVERIFY(!pair->isVisibleTo(window->docks()->inspector));
    Q_EMIT window->docks()->clocks->pair_selected(5);  // pinned
    QCOMPARE(window->charts()->periods()->hovered_pair(), 5);
  }

  void bad_files_say_what_is_wrong_data() {
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("said");
    QTest::newRow("missing") << QByteArray() << QStringLiteral("bad.gguf");
    QTest::newRow("not a model") << QByteArray("hello, world, this is no model at all") << QStringLiteral("bad.gguf");
    QTest::newRow("cut") << QByteArray("GGUF\x03\x00\x00\x00", 8) << QStringLiteral("bad.gguf");
  }

  void bad_files_say_what_is_wrong() {
    QFETCH(QByteArray, content);
    QFETCH(QString, said);
    const QString path = folder_.filePath(QStringLiteral("bad.gguf"));
    QFile::remove(path);
    if (!content.isEmpty()) {
      QFile file(path);
      QVERIFY(file.open(QIODevice::WriteOnly));
      file.write(content);
    }
    auto window = make_window(new_workspace());
    window->open_model(path);
    QTRY_VERIFY_WITH_TIMEOUT(!message_of(*window).isEmpty(), kPatience);
    QVERIFY2(message_of(*window).contains(said), qPrintable(message_of(*window)));
    QVERIFY(window->at_start());
    keep_picture(*window, QStringLiteral("failed-") + QString::fromLatin1(QTest::currentDataTag()).replace(' ', '-'));
    // With something open, it stays open.
    window->open_preset(QStringLiteral("llama2-7b"));
    window->open_model(path);
    QTRY_VERIFY_WITH_TIMEOUT(!message_of(*window).isEmpty(), kPatience);
    QVERIFY(!window->at_start());
    QCOMPARE(window->charts()->periods()->state(), ChartView::State::ready);
  }

  void workspace_that_cannot_be_used_says_so() {
    const QString path = folder_.filePath(QStringLiteral("foreign.ropewalk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is not a database, but some text that is long enough to look at, and to be refused as one");
    file.close();
    auto window = make_window(path);
    QTRY_VERIFY_WITH_TIMEOUT(window->start_page()->message()->isVisible(), kPatience);
    window->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window->model().has_value() && window->settled(), kPatience);
    QVERIFY(!window->top_bar()->search_button()->isEnabled());
  }

  // Open the model, change the target, start a small search, see points arrive, stop, reopen the run, resume it.
  void whole_story() {
    const QString workspace = new_workspace();
    RunId id = 0;
    std::size_t at_stop = 0;
    {
      auto window = open_tiny(workspace, kPatience);
      QVERIFY(window);
      QCOMPARE(window->charts()->periods()->state(), ChartView::State::ready);
      QVERIFY(window->docks()->inspector->section(QStringLiteral("model"))->value_of(QStringLiteral("Family")) ==
              u"llama");
      window->top_bar()->target()->set_tokens(640);
      QCOMPARE(window->charts()->periods()->target(), std::int64_t(640));
      QVERIFY(window->top_bar()->search_button()->isEnabled());

      start_search(*window, 512, 400);
      RunPane* pane = window->docks()->fitness;
      QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->search()->candidates().size() >= 3, kPatience);
      QVERIFY(pane->run()->live());
      QCOMPARE(pane->fitness()->state(), ChartView::State::ready);
      QCOMPARE(window->factors().target(), std::int64_t(512));
      QVERIFY(window->top_bar()->job()->isVisible());
      keep_picture(*window, QStringLiteral("running"));
      // The best so far is in the chart.
      QTRY_COMPARE_WITH_TIMEOUT(window->factors().current()->factors.method, std::string("longrope2"), kPatience);
      // Pausing holds the search; going on continues it.
      QSignalSpy events(&window->jobs(), &JobRunner::events);
      window->jobs().set_paused(true);
      QTest::qWait(500);
      events.clear();
      QTest::qWait(1000);
      QCOMPARE(events.count(), 0);
      window->jobs().set_paused(false);
      QVERIFY(events.wait(kPatience));
      // Stop: takes effect within a second or so, keeps everything.
      QElapsedTimer timer;
      timer.start();
      Q_EMIT window->top_bar()->job()->stop_clicked();
      QTRY_VERIFY_WITH_TIMEOUT(!window->jobs().running(), kPatience);
      qInfo("stopped after %lld ms", timer.elapsed());
      id = pane->run()->id();
      at_stop = pane->run()->search()->candidates().size();
      QTRY_COMPARE(pane->run()->state(), std::string("stopped"));
      QTRY_COMPARE(window->docks()->runs->runs()->rowCount(), 1);
      QVERIFY(window->docks()->runs->runs()->find(id));
      // Selecting a candidate loads its factors and shows it in the inspector.
      const auto& chosen = pane->run()->search()->candidates().front();
      Q_EMIT pane->fitness()->candidate_selected(chosen.id);
      QCOMPARE(window->factors().current()->factors.rescale_factors, chosen.factors.rescale_factors);
      QVERIFY(
          window->docks()->inspector->section(QStringLiteral("selection"))->isVisibleTo(window->docks()->inspector));
      keep_picture(*window, QStringLiteral("stopped"));
    }
    // A new window, no model: the run is found again and shows the same.
    {
      auto window = make_window(workspace);
      QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 1, kPatience);
      QVERIFY(window->at_start());
      Q_EMIT window->docks()->runs->open_requested(id);
      RunPane* pane = window->docks()->fitness;
      QTRY_VERIFY_WITH_TIMEOUT(pane->run() != nullptr, kPatience);
      QVERIFY(!window->at_start());
      QCOMPARE(pane->run()->search()->candidates().size(), at_stop);
      QCOMPARE(pane->fitness()->state(), ChartView::State::ready);
      QCOMPARE(window->charts()->periods()->state(), ChartView::State::ready);
      QCOMPARE(window->factors().rope().trained_context, std::int64_t(256));
      keep_picture(*window, QStringLiteral("reopened"));
      // Resume: it goes on from where it was, in the same view, without opening the model by hand.
      Q_EMIT pane->resume_requested(id);
      QTRY_VERIFY_WITH_TIMEOUT(window->jobs().running(), kPatience);
      QTRY_VERIFY_WITH_TIMEOUT(
          pane->run() && pane->run()->live() && pane->run()->search()->candidates().size() > at_stop, kPatience);
      QCOMPARE(pane->run()->id(), id);
      QCOMPARE(pane->run()->search()->candidates()[at_stop].id, std::int64_t(at_stop));
      // Closing while it runs: the job is stopped, nothing is lost, no question is asked.
      window->close();
      QTRY_VERIFY_WITH_TIMEOUT(!window->isVisible(), kPatience);
      QVERIFY(!window->jobs().running());
    }
    const auto store = RunStore::open_read_only(workspace.toStdString());
    QCOMPARE(store->run(id).summary.state, std::string("stopped"));
    SearchHistory history;
    for (const Event& event : store->events(id)) history.add(event);
    QVERIFY(history.candidates().size() > at_stop);
  }

  void needle_test_fills_the_heatmap_and_two_runs_stand_side_by_side() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    RunPane* pane = window->docks()->heatmap;
    for (int run = 1; run <= 2; ++run) {
      QTest::mouseClick(window->top_bar()->needle_button(), Qt::LeftButton);
      auto* dialog = window->findChild<NeedleDialog*>();
      QVERIFY(dialog);
      dialog->lengths()->setText(QStringLiteral("384, 512"));
      dialog->depths()->setValue(run + 1);
      dialog->per_cell()->setValue(1);
      QCOMPARE(dialog->problem_text(), QString());
      keep_picture(*dialog, QStringLiteral("needle-dialog"));
      QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
      QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == run && pane->run()->state() == "finished",
                               kPatience);
      QTRY_VERIFY(!window->jobs().running());
      QCOMPARE(pane->run()->needle()->cells_done(), 2 * (run + 1) * 2);
      QTRY_VERIFY(!window->findChild<NeedleDialog*>());
    }
    keep_picture(*window, QStringLiteral("heatmap"));
    Q_EMIT pane->heatmap()->cell_selected(1, 0, 1);
    QVERIFY(window->docks()
                ->inspector->section(QStringLiteral("selection"))
                ->value_of(QStringLiteral("Length"))
                .contains(QStringLiteral("384")));
    QTRY_COMPARE(window->docks()->runs->runs()->rowCount(), 2);
    Q_EMIT window->docks()->runs->open_beside_requested(1);
    CompareView* compare = window->docks()->compare;
    QTRY_COMPARE_WITH_TIMEOUT(compare->runs().runs().size(), 2, kPatience);
    QCOMPARE(compare->runs().baseline()->id(), RunId(2));
    QCOMPARE(compare->runs().runs()[1].id(), RunId(1));
    const auto differences = differing_rows(compare->runs().runs());
    QVERIFY(std::any_of(differences.begin(), differences.end(), [](const ParameterRow& row) {
      return row.name.contains(QStringLiteral("depths")) && row.values[0] == u"3" && row.values[1] == u"2";
    }));
    keep_picture(*window, QStringLiteral("compare"));
    apply_theme_setting(QStringLiteral("dark"));
    keep_picture(*window, QStringLiteral("compare-dark"));
    apply_theme_setting(QStringLiteral("light"));
  }

  void a_job_that_cannot_run_says_why() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    NeedleSpec spec;
    spec.runtime.model_path = kTinyModel.toStdString();
    spec.runtime.threads = 1;
    spec.lengths = {512};
    spec.depths = 1;
    spec.documents.haystack = HaystackKind::folder;
    spec.documents.folder = folder_.filePath(QStringLiteral("no-such-haystack")).toStdString();
    spec.factor_sets = {window->factors().make(QStringLiteral("yarn")).factors};
    Q_EMIT window->launcher()->start_requested(spec);
    RunPane* pane = window->docks()->heatmap;
    QTRY_VERIFY_WITH_TIMEOUT(pane->message().contains(QStringLiteral("no-such-haystack")), kPatience);
    QCOMPARE(pane->run()->state(), std::string("failed"));
    QTRY_VERIFY(!window->jobs().running());
    QVERIFY(!window->top_bar()->job()->isVisible());  // new work can be started at once
    QVERIFY(window->top_bar()->search_button()->isVisible());
    keep_picture(*window, QStringLiteral("failed-job"));
  }

  void a_spec_that_is_refused_begins_no_run() {
    auto window = open_tiny(new_workspace(), kPatience);
    QVERIFY(window);
    SearchSpec spec;
    spec.runtime.model_path = kTinyModel.toStdString();
    spec.target = 256;  // the trained context: nothing to search
    Q_EMIT window->launcher()->start_requested(spec);
    QTRY_VERIFY_WITH_TIMEOUT(message_of(*window).contains(QStringLiteral("256")), kPatience);
    QTRY_VERIFY(!window->jobs().running());
    window->workspace().refresh();
    QTest::qWait(200);
    QCOMPARE(window->docks()->runs->runs()->rowCount(), 0);
  }

  // On the demonstration model the heatmap must show what is known: needles are found inside the trained context.
  void demonstration_model_finds_needles() {
    const QString path = qEnvironmentVariable("ROPEWALK_SMOLLM2");
    if (path.isEmpty())
      QSKIP("ROPEWALK_SMOLLM2 is not set: packaging/test fetches the demonstration model and sets it");
    auto window = make_window(new_workspace());
    window->open_model(path);
    QTRY_VERIFY_WITH_TIMEOUT(window->model().has_value() && window->settled() && window->workspace().store(),
                             kPatience);
    QCOMPARE(window->factors().rope().trained_context, std::int64_t(8192));
    QCOMPARE(window->top_bar()->critical_dimension()->value(), 20);
    QTest::mouseClick(window->top_bar()->needle_button(), Qt::LeftButton);
    auto* dialog = window->findChild<NeedleDialog*>();
    QVERIFY(dialog);
    dialog->lengths()->setText(QStringLiteral("256, 512"));
    dialog->depths()->setValue(3);
    dialog->per_cell()->setValue(1);
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    RunPane* pane = window->docks()->heatmap;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->needle()->cells_done() >= 4, 4 * kPatience);
    keep_picture(*window, QStringLiteral("smollm2-running"));
    QTRY_COMPARE_WITH_TIMEOUT(pane->run()->state(), std::string("finished"), 4 * kPatience);
    QVERIFY(pane->run()->needle()->token_accuracy(0) > 0.9);
    keep_picture(*window, QStringLiteral("smollm2"));
  }

  void opening_another_model_makes_the_first_answer_stale() {
    auto window = make_window(new_workspace());
    window->open_model(folder_.filePath(QStringLiteral("nothing-there.gguf")));
    window->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window->model().has_value() && window->settled(), kPatience);
    QCOMPARE(message_of(*window), QString());
  }

  void drop_opens_a_model() {
    auto window = make_window(new_workspace());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(kTinyModel)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window.get(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(window->model().has_value(), kPatience);
  }

  void labels_are_kept() {
    const QString workspace = new_workspace();
    auto window = open_tiny(workspace, kPatience);
    QVERIFY(window);
    start_search(*window, 512, 0);
    QTRY_VERIFY_WITH_TIMEOUT(!window->jobs().running(), kPatience);
    RunListModel* runs = window->docks()->runs->runs();
    QTRY_COMPARE(runs->rowCount(), 1);
    QTRY_COMPARE(runs->at(0).state, std::string("finished"));
    QVERIFY(runs->setData(runs->index(0, RunListModel::name), QStringLiteral("my run")));
    QVERIFY(runs->setData(runs->index(0, RunListModel::star), true));
    const auto saved = [&] {
      const auto store = RunStore::open_read_only(workspace.toStdString());
      const RunSummary summary = store->run(1).summary;
      return summary.name == "my run" && summary.starred;
    };
    QTRY_VERIFY_WITH_TIMEOUT(saved(), kPatience);
  }
};

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive", 0);
  QApplication application(argc, argv);
  ropewalk::set_model_threads(1);
  TestWindow test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_window.moc"
