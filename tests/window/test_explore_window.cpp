// Exploring by hand in the window, on the small model that Ropewalk brings: edit in the charts, undo, the needle
// perplexity that follows, named sets, a search from one.
#include <QElapsedTimer>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>

#include "core/evaluate/evaluator.h"
#include "core/experiment/recorder.h"
#include "core/rope/factor_edit.h"
#include "core/text/needle_documents.h"
#include "core/values/explore_history.h"
#include "core/values/model_documents.h"
#include "widgets/charts/format.h"
#include "widgets/charts/qcustomplot_include.h"
#include "widgets/frame/explore_view.h"
#include "widgets/theme/theme.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow
const QString kSmallModel = QStringLiteral(ROPEWALK_TESTS_DIR "/../resources/models/small");

QPoint pixel(const PairChart& chart, double pair, double y) {
  return QPointF(chart.plot()->xAxis->coordToPixel(pair), chart.plot()->yAxis->coordToPixel(y)).toPoint();
}

void move_mouse(QWidget* widget, QPoint to) {
  QMouseEvent event(QEvent::MouseMove, to, widget->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(widget, &event);
}

void drag(const PairChart& chart, QPoint from, QPoint to) {
  QTest::mousePress(chart.plot(), Qt::LeftButton, {}, from);
  move_mouse(chart.plot(), (from + to) / 2);
  move_mouse(chart.plot(), to);
  QTest::mouseRelease(chart.plot(), Qt::LeftButton, {}, to);
}

QAction* action_of(MainWindow& window, const QString& name) {
  return window.findChild<QAction*>(name);
}

double lambda(MainWindow& window, int pair) {
  return window.factors().edited()->factors.rescale_factors[std::size_t(pair)];
}

}  // namespace

class TestExploreWindow : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  int workspaces_ = 0;

  QString new_workspace() { return folder_.filePath(QStringLiteral("e%1.ropewalk").arg(++workspaces_)); }

  std::unique_ptr<MainWindow> open_small(const QString& workspace) {
    auto window = make_window(workspace);
    window->open_model(kSmallModel);
    const auto there = [&] { return window->model() && window->settled() && window->workspace().store(); };
    if (!QTest::qWaitFor(there, kPatience)) return nullptr;
    window->explore()->set_answer_time(3600);  // the same documents however slow the machine is
    QTest::qWait(150);
    return window;
  }

  void begin(MainWindow& window) {
    QAction* edit = action_of(window, QStringLiteral("explore.edit"));
    QVERIFY(edit && edit->isEnabled());
    edit->trigger();
    QVERIFY(window.explore()->editing());
    QTest::qWait(120);  // the chart is drawn with its handles
  }

  void await_measured(MainWindow& window) {
    QTRY_VERIFY_WITH_TIMEOUT(window.explore()->result() && window.explore()->result()->compared, kPatience);
    QCOMPARE(window.charts()->explore_bar()->state(), ExploreBar::State::measured);
  }

  static void choose(MainWindow& window, const QString& command) {
    QAction* action = action_of(window, command);
    QVERIFY2(action && action->isEnabled(), qPrintable(command));
    action->trigger();
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
  }

  void an_edit_is_measured_and_undone() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    QVERIFY(!window->charts()->explore_bar()->isVisible());
    begin(*window);
    QVERIFY(window->charts()->explore_bar()->isVisible());
    await_measured(*window);
    const double before = perplexity(window->explore()->result()->evaluation);
    QCOMPARE(before, perplexity(*window->explore()->result()->compared));  // still what it was copied from
    FactorChart* chart = window->charts()->factor_chart();
    const int last = window->factors().rope().pairs() - 1;
    const double old = lambda(*window, last);
    const int steps = window->explore()->undo_stack().count();
    drag(*chart, pixel(*chart, last, old), pixel(*chart, last, old * 1.06));
    QVERIFY2(qAbs(lambda(*window, last) / old - 1.06) < 0.03, qPrintable(QString::number(lambda(*window, last))));
    QCOMPARE(window->explore()->undo_stack().count(), steps + 1);  // one step a drag
    QVERIFY(window->explore()->undo_stack().undoText().contains(QString::number(last)));
    await_measured(*window);
    // What the evaluator itself says of these factors on these documents.
    const ExploreResult& result = *window->explore()->result();
    QVERIFY(result.factors == window->factors().edited()->factors);
    QCOMPARE(result.length, window->factors().target());
    ModelCache models;
    JobControl control;
    const RuntimeSpec runtime =
        ExperimentLauncher::runtime_for(*window->model(), window->factors().rope().trained_context);
    const auto model = models.get(runtime, {}, control);
    const DocumentSet documents = make_search_documents(model->tokenizer(), default_documents(*window->model()),
                                                        result.length, int(result.evaluation.documents.size()));
    const Evaluation own = evaluate(*model, documents, window->factors().edited()->factors, runtime.policy, control);
    QCOMPARE(result.evaluation.nll, own.nll);
    QVERIFY(own.nll != result.compared->nll);
    keep_picture(*window, QStringLiteral("explore-light"));
    // Undo takes the drag back as a whole; redo brings it again.
    const double moved = lambda(*window, last);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(lambda(*window, last), old);
    await_measured(*window);
    QCOMPARE(perplexity(window->explore()->result()->evaluation), before);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(lambda(*window, last), moved);
    // The first step of all was to begin.
    window->explore()->undo_stack().setIndex(0);
    QVERIFY(!window->explore()->editing());
    QVERIFY(!window->charts()->explore_bar()->isVisible());
    apply_theme(*qApp, Theme::dark);
    window->explore()->undo_stack().redo();
    keep_picture(*window, QStringLiteral("explore-dark"));
    apply_theme(*qApp, Theme::light);
  }

  void the_critical_dimension_goes_along() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    begin(*window);
    PeriodChart* periods = window->charts()->periods();
    const int critical = window->factors().critical_dimension();
    const std::vector<double> before = window->factors().edited()->factors.rescale_factors;
    const int steps = window->explore()->undo_stack().count();
    const QPoint handle = periods->handle_position().toPoint();
    const QPoint pair_left = pixel(*periods, 1, 100) - pixel(*periods, 0, 100);
    drag(*periods, handle, handle - QPoint(3 * pair_left.x(), 0));
    QCOMPARE(window->factors().critical_dimension(), critical - 3);
    RopeFactors expected = window->factors().edited()->factors;
    expected.rescale_factors = before;
    set_critical_dimension(expected, critical - 3);
    QCOMPARE(window->factors().edited()->factors.rescale_factors, expected.rescale_factors);
    QCOMPARE(window->explore()->undo_stack().count(), steps + 1);
    window->explore()->undo_stack().undo();
    QCOMPARE(window->factors().critical_dimension(), critical);
    QCOMPARE(window->factors().edited()->factors.rescale_factors, before);
    // By the box in the bar too.
    window->top_bar()->critical_dimension()->setValue(critical - 1);
    QCOMPARE(window->factors().edited()->factors.critical_dimension, critical - 1);
    window->explore()->undo_stack().undo();
    QCOMPARE(window->factors().edited()->factors.rescale_factors, before);
  }

  void overtaken_requests_are_dropped() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    begin(*window);
    await_measured(*window);
    ExploreEvaluator& evaluator = window->explore()->evaluator();
    QSignalSpy measured(&evaluator, &ExploreEvaluator::measured);
    ExploreTask task;
    task.runtime = ExperimentLauncher::runtime_for(*window->model(), window->factors().rope().trained_context);
    task.documents = default_documents(*window->model());
    task.length = window->factors().target();
    task.count = 3;
    task.factors = window->factors().edited()->factors;
    const int dropped = evaluator.dropped();
    for (const double ratio : {1.05, 1.1, 1.15, 1.2}) {
      scale_upper(task.factors, ratio);
      evaluator.request(task);
    }
    QCOMPARE(evaluator.dropped(), dropped + 3);
    QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, kPatience);
    QTRY_VERIFY(!evaluator.running());
    QTest::qWait(200);
    QCOMPARE(measured.size(), 1);
    QVERIFY(measured[0][0].value<ExploreResult>().factors == task.factors);
  }

  void what_is_explored_is_a_run() {
    const QString workspace = new_workspace();
    auto window = open_small(workspace);
    QVERIFY(window);
    // An unchanged copy is measured, and is no run.
    begin(*window);
    await_measured(*window);
    choose(*window, QStringLiteral("explore.close"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(window->workspace().store()->runs().empty());
    begin(*window);
    const RopeFactors start = window->factors().sets().front().factors;
    FactorChart* chart = window->charts()->factor_chart();
    std::vector<RopeFactors> made;
    chart->select_pair(window->factors().rope().pairs() - 1);
    for (int step = 0; step < 2; ++step) {
      QTest::keyClick(chart, Qt::Key_PageUp);
      made.push_back(window->factors().edited()->factors);
      await_measured(*window);
    }
    window->explore()->undo_stack().undo();  // measured already
    await_measured(*window);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    const auto store = window->workspace().store();
    QCOMPARE(store->runs().size(), std::size_t(1));
    RunSummary summary = store->runs().front();
    QCOMPARE(summary.kind, std::string("explore"));
    QCOMPARE(summary.state, std::string("running"));
    QCOMPARE(summary.model_hash, window->model()->header_hash);
    QCOMPARE(window->explore()->recorder().run(), std::optional<RunId>(summary.id));
    QVERIFY(window->charts()
                ->explore_bar()
                ->findChild<QLabel*>(QStringLiteral("explore_readout"))
                ->toolTip()
                .contains(QString::number(summary.id)));
    choose(*window, QStringLiteral("explore.close"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    summary = store->run(summary.id).summary;
    QCOMPARE(summary.state, std::string("finished"));
    QVERIFY(!summary.document_hash.empty());
    ExploreHistory history(std::get<ExploreSpec>(store->run(summary.id).spec));
    for (const Event& event : store->events(summary.id)) history.add(event);
    QCOMPARE(history.sets().size(), made.size());
    for (std::size_t at = 0; at < made.size(); ++at) {
      QVERIFY(history.sets()[at].factors == made[at]);
      QCOMPARE(history.sets()[at].evaluation.documents.size(), std::size_t(history.spec().document_count));
    }
    QVERIFY(history.start() && history.start()->factors.rescale_factors == history.spec().start.rescale_factors);
    QCOMPARE(summary.best.value(), perplexity(history.best()->evaluation));
    // Looked at again: its own view, the sets in order, the chosen one in the charts, and on from there.
    RunListModel* runs = window->docks()->runs->runs();
    QTRY_VERIFY_WITH_TIMEOUT(runs->find(summary.id) && runs->find(summary.id)->state == "finished", kPatience);
    Q_EMIT window->docks()->runs->open_requested(summary.id);
    RunPane* pane = window->docks()->own.at("explore");
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == summary.id, kPatience);
    auto* view = qobject_cast<ExploreView*>(pane->own_view());
    QVERIFY(view);
    QCOMPARE(view->table()->model()->rowCount(), 3);  // with the starting set
    QVERIFY(pane->facts_text().contains(QStringLiteral("2 set")));
    view->table()->setFocus();
    QTest::keyClick(view->table(), Qt::Key_Home);
    QTest::keyClick(view->table(), Qt::Key_Down);
    QTest::keyClick(view->table(), Qt::Key_Down);
    QCOMPARE(window->selection().candidate()->id, std::int64_t(2));
    QCOMPARE(view->chart()->selected(), qint64(2));
    QVERIFY(window->factors().current()->factors == made[1]);
    QVERIFY(window->factors().current()->name.contains(QString::number(summary.id)));
    keep_picture(*window, QStringLiteral("explore-run-light"));
    apply_theme(*qApp, Theme::dark);
    keep_picture(*window, QStringLiteral("explore-run-dark"));
    apply_theme(*qApp, Theme::light);
    QTest::keyClick(view->again_button(), Qt::Key_Space);
    QVERIFY(window->explore()->editing());
    QCOMPARE(window->factors().edited()->factors.rescale_factors, made[1].rescale_factors);
    // From another set: another run, and this one is stopped by closing the window.
    QTest::keyClick(chart, Qt::Key_PageUp);
    await_measured(*window);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    window.reset();
    const auto again = RunStore::open_read_only(workspace.toStdString());
    QCOMPARE(again->runs().size(), std::size_t(2));
    for (const RunSummary& run : again->runs())
      QCOMPARE(run.state, std::string(run.id == summary.id ? "finished" : "stopped"));
  }

  void a_click_on_a_line_marks_the_set_in_all_views() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    const auto& sets = window->factors().sets();
    QVERIFY(sets.size() >= 2);
    const QString first = sets.front().name;
    QVERIFY(window->factors().current()->name != first);
    FactorChart* chart = window->charts()->factor_chart();
    const int last = window->factors().rope().pairs() - 1;
    const auto lambda_at = [&](int pair) { return sets.front().factors.rescale_factors[std::size_t(pair)]; };
    QTest::mouseClick(chart->plot(), Qt::LeftButton, {},
                      pixel(*chart, last - 1.5, (lambda_at(last - 2) + lambda_at(last - 1)) / 2));
    QCOMPARE(window->factors().current()->name, first);
    QCOMPARE(window->charts()->periods()->current_set(), 0);
    QCOMPARE(chart->current_set(), 0);
    QTest::keyClick(window->charts()->periods(), Qt::Key_S);
    QCOMPARE(window->factors().current_index(), 1);
    QCOMPARE(chart->current_set(), 1);
  }

  // Prints how long it takes from a key to the figure on show, all documents at 4,096 tokens and those that are chosen.
  void how_long_an_answer_takes() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    window->top_bar()->target()->set_tokens(4096);
    begin(*window);
    FactorChart* chart = window->charts()->factor_chart();
    chart->select_pair(window->factors().rope().pairs() - 1);
    for (const double wanted : {3600.0, 1.0}) {
      window->explore()->set_answer_time(wanted);
      for (int edit = 0; edit < 3; ++edit) {
        await_measured(*window);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(chart, Qt::Key_PageUp);
        QTRY_VERIFY_WITH_TIMEOUT(window->explore()->result().has_value(), kPatience);
        const ExploreResult& result = *window->explore()->result();
        QVERIFY(result.factors == window->factors().edited()->factors);
        qInfo("wanted within %g s: %d documents of %lld tokens, evaluated in %.2f s, on show after %.2f s", wanted,
              int(result.evaluation.documents.size()), static_cast<long long>(result.length), result.evaluation.seconds,
              double(timer.elapsed()) / 1000);
      }
    }
  }

  void slow_models_get_fewer_and_shorter_documents() {
    ModelDescription model;
    model.parameters = 1'000'000'000;
    model.layers = 1;
    model.attention_heads = 1;
    model.head_dim = 1;
    using Documents = ExploreEvaluator::Documents;
    const auto affordable = [&](double speed) { return ExploreEvaluator::affordable(model, 1024, 4096, 3, speed); };
    const double one = document_cost(model, 4096);
    QCOMPARE(affordable(3.1 * one), (Documents{4096, 3}));
    QCOMPARE(affordable(2.5 * one), (Documents{4096, 2}));
    QCOMPARE(affordable(1.9 * one), (Documents{2048, 3}));
    QCOMPARE(affordable(0.1 * one), (Documents{2048, 1}));  // never as short as the trained context
    auto window = open_small(new_workspace());
    QVERIFY(window);
    window->explore()->set_answer_time(1e-4);
    begin(*window);
    await_measured(*window);
    QCOMPARE(window->explore()->result()->evaluation.documents.size(), std::size_t(1));
    QVERIFY(window->explore()->result()->length < window->factors().target());
    const QString readout = window->charts()->explore_bar()->readout();
    QVERIFY2(readout.contains(QStringLiteral("1 document")), qPrintable(readout));
    QVERIFY2(readout.contains(length_text(double(window->explore()->result()->length))), qPrintable(readout));
  }

  void the_window_is_not_settled_while_it_measures() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    QVERIFY(window->settled());
    begin(*window);
    QVERIFY(!window->settled());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(window->explore()->result() && window->explore()->result()->compared);
  }

  void the_readout_is_not_cut() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    begin(*window);
    await_measured(*window);
    for (const QSize size : {QSize(1440, 900), QSize(960, 640)}) {
      window->resize(size);
      QTest::qWait(100);
      auto* readout = window->charts()->explore_bar()->findChild<QLabel*>(QStringLiteral("explore_readout"));
      const QRect needed =
          readout->fontMetrics().boundingRect(QRect(0, 0, readout->width(), 10000), Qt::TextWordWrap, readout->text());
      QVERIFY2(needed.height() <= readout->height() && needed.width() <= readout->width(),
               qPrintable(QStringLiteral("%1x%2 for %3x%4: %5")
                              .arg(readout->width())
                              .arg(readout->height())
                              .arg(needed.width())
                              .arg(needed.height())
                              .arg(readout->text())));
      keep_picture(*window, QStringLiteral("explore-readout-%1").arg(size.width()));
    }
  }

  void a_set_is_kept_by_name() {
    const QString workspace = new_workspace();
    RopeFactors kept;
    {
      auto window = open_small(workspace);
      QVERIFY(window);
      begin(*window);
      window->charts()->factor_chart()->select_pair(window->factors().rope().pairs() - 1);
      QTest::keyClick(window->charts()->factor_chart(), Qt::Key_PageUp);
      kept = window->factors().edited()->factors;
      choose(*window, QStringLiteral("explore.save"));
      auto* dialog = window->findChild<QInputDialog*>(QStringLiteral("save_factor_set"));
      QVERIFY(dialog);
      dialog->setTextValue(QStringLiteral("steeper end"));
      dialog->accept();
      QTRY_COMPARE_WITH_TIMEOUT(window->explore()->saved()->sets().size(), std::size_t(1), kPatience);
      // A name that is taken is refused, and said so.
      QSignalSpy failed(window->explore(), &ExploreController::failed);
      window->explore()->saved()->save(QStringLiteral("steeper end"), QStringLiteral("small"), kept);
      QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kPatience);
      QVERIFY(failed[0][0].toString().contains(QStringLiteral("steeper end")));
    }
    auto window = open_small(workspace);
    QVERIFY(window);
    SavedSets* saved = window->explore()->saved();
    QTRY_COMPARE_WITH_TIMEOUT(saved->sets().size(), std::size_t(1), kPatience);
    QVERIFY(saved->sets()[0].factors == kept);
    const QString id = QString::number(saved->sets()[0].id);
    choose(*window, QStringLiteral("saved_set.load.") + id);
    QCOMPARE(window->factors().current()->name, QStringLiteral("steeper end"));
    QVERIFY(window->factors().current()->factors == kept);
    choose(*window, QStringLiteral("saved_set.edit.") + id);
    QCOMPARE(window->factors().edited()->factors.rescale_factors, kept.rescale_factors);
    // Renamed and deleted, and both undone.
    saved->rename(saved->sets()[0].id, QStringLiteral("another name"));
    QTRY_VERIFY_WITH_TIMEOUT(!saved->busy() && saved->sets()[0].name == "another name", kPatience);
    choose(*window, QStringLiteral("saved_set.delete.") + id);
    QTRY_VERIFY_WITH_TIMEOUT(saved->sets().empty(), kPatience);
    window->explore()->undo_stack().undo();
    QTRY_COMPARE_WITH_TIMEOUT(saved->sets().size(), std::size_t(1), kPatience);
    QCOMPARE(QString::number(saved->sets()[0].id), id);
    window->explore()->undo_stack().undo();
    QTRY_VERIFY_WITH_TIMEOUT(!saved->sets().empty() && saved->sets()[0].name == "steeper end", kPatience);
  }

  void a_search_begins_from_it() {
    auto window = open_small(new_workspace());
    QVERIFY(window);
    begin(*window);
    const RopeFactors edited = window->factors().edited()->factors;
    choose(*window, QStringLiteral("explore.search"));
    auto* dialog = window->findChild<SearchDialog*>();
    QVERIFY(dialog);
    const std::vector<RopeFactors> starts = dialog->spec().starts;
    QVERIFY(std::any_of(starts.begin(), starts.end(),
                        [&](const RopeFactors& start) { return start.rescale_factors == edited.rescale_factors; }));
    dialog->reject();
  }

  void without_weights_it_says_so() {
    auto window = make_window(new_workspace());
    window->open_preset(QStringLiteral("phi3-mini"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->factors().is_open(), kPatience);
    begin(*window);
    QCOMPARE(window->charts()->explore_bar()->state(), ExploreBar::State::no_weights);
    QVERIFY(!action_of(*window, QStringLiteral("explore.search"))->isEnabled());
    window->open_preset(QStringLiteral("llama3-8b"));  // another embedding: nothing to edit or to undo
    QVERIFY(!window->explore()->editing());
    QVERIFY(!window->explore()->undo_stack().canUndo());
  }
};

QTEST_MAIN(TestExploreWindow)
#include "test_explore_window.moc"
