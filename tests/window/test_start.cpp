// What the window was started with: runs that it opens, runs that there are not, pictures for scripts; and the window
// while it is still loading.
#include <QComboBox>
#include <QProcess>
#include <QSignalSpy>

#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

SearchSpec small_search(std::uint64_t seed) {
  SearchSpec spec;
  spec.runtime.model_path = kTinyModel.toStdString();
  spec.runtime.threads = 1;
  spec.target = 512;
  spec.document_count = 1;
  spec.documents.seed = spec.settings.seed = seed;
  spec.settings.population = 6;
  spec.settings.parents = 3;
  spec.settings.iterations = 1;
  return spec;
}

NeedleSpec small_needle_test(const RopeFactors& factors) {
  NeedleSpec spec;
  spec.runtime.model_path = kTinyModel.toStdString();
  spec.runtime.threads = 1;
  spec.lengths = {384, 512};
  spec.depths = 2;
  spec.per_cell = 1;
  spec.factor_sets = {factors};
  return spec;
}

RopeFactors best_factors(const RunStore& store, RunId run) {
  SearchHistory history;
  for (const Event& event : store.events(run)) history.add(event);
  return history.best()->factors;
}

}  // namespace

class TestStart : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString workspace_;  // run 1 and 2: searches; 3: a needle test with the factors of run 1
  RopeFactors best_;   // of run 1

  std::unique_ptr<MainWindow> start(std::vector<RunId> runs, const QString& model = kTinyModel) {
    WindowArguments arguments;
    arguments.model = model;
    arguments.runs = std::move(runs);
    return make_window(workspace_, arguments);
  }

  // Runs the program as a script would, and keeps what it said on stderr.
  int run_program(const QStringList& arguments, QString* said) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), folder_.path());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROPEWALK_PROGRAM), arguments);
    if (!process.waitForFinished(kPatience)) return -1;
    *said = QString::fromUtf8(process.readAllStandardError());
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    workspace_ = folder_.filePath(QStringLiteral("three.ropewalk"));
    const auto store = RunStore::open(workspace_.toStdString());
    ModelCache models;
    JobControl control;
    QCOMPARE(run_experiment(small_search(1), *store, models, control, {}), RunId(1));
    QCOMPARE(run_experiment(small_search(2), *store, models, control, {}), RunId(2));
    best_ = best_factors(*store, 1);
    QCOMPARE(run_experiment(small_needle_test(best_), *store, models, control, {}), RunId(3));
  }

  void a_named_run_is_opened_with_its_best_factors() {
    auto window = start({1});
    QVERIFY(!window->settled());
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    // Settled means that it is there, not only that it will be.
    QVERIFY(window->docks()->fitness->run());
    QCOMPARE(window->docks()->fitness->run()->id(), RunId(1));
    QCOMPARE(window->docks()->fitness->fitness()->state(), ChartView::State::ready);
    QVERIFY(window->docks()->fitness->isVisible());
    QCOMPARE(window->factors().current()->factors.rescale_factors, best_.rescale_factors);
    QVERIFY(window->model().has_value());  // and the model beside it stays open
    QCOMPARE(window->first_problem(), QString());
    keep_picture(*window, QStringLiteral("start-search"));
  }

  void a_named_run_needs_no_model() {
    auto window = start({3}, {});
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(!window->at_start());
    QCOMPARE(window->docks()->heatmap->run()->id(), RunId(3));
    QVERIFY(window->docks()->heatmap->isVisible());
    QCOMPARE(window->factors().current()->factors.rescale_factors, best_.rescale_factors);
    keep_picture(*window, QStringLiteral("start-needle"));
  }

  void two_named_runs_stand_side_by_side() {
    auto window = start({2, 1});
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    CompareView* compare = window->docks()->compare;
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->runs().runs().size(), 2);
    QCOMPARE(compare->runs().baseline()->id(), RunId(2));
    QCOMPARE(compare->runs().runs()[1].id(), RunId(1));
    keep_picture(*window, QStringLiteral("start-compare"));
  }

  void three_named_runs_are_compared_with_the_first() {
    auto window = start({3, 2, 1});
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    CompareView* compare = window->docks()->compare;
    QTRY_COMPARE(compare->runs().runs().size(), 3);
    QCOMPARE(compare->runs().baseline()->id(), RunId(3));
    QVERIFY(compare->heatmaps()->isVisible());  // one of them is a needle test
    QCOMPARE(compare->curves()->kinds()->itemData(0).toString(), QStringLiteral("fitness"));
    keep_picture(*window, QStringLiteral("start-compare-3"));
  }

  // All at once, in the order asked for, undone in one step; a report is written of them.
  void a_choice_of_runs_is_compared_and_reported() {
    auto window = start({}, {});
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    CompareView* compare = window->docks()->compare;
    Q_EMIT window->docks()->runs->compare_requested({2, 3, 1, 2});
    QTRY_COMPARE_WITH_TIMEOUT(compare->runs().runs().size(), 3, kPatience);
    QCOMPARE(compare->runs().baseline()->id(), RunId(2));
    QCOMPARE(compare->runs().runs()[2].id(), RunId(1));
    QVERIFY(compare->isVisible());
    QCOMPARE(compare->runs().undo_stack()->count(), 1);
    const auto values_of = [&](const QString& name) {
      for (const ParameterRow& row : differing_rows(compare->runs().runs()))
        if (row.name == name) return row.values;
      return QStringList();
    };
    QCOMPARE(values_of(QStringLiteral("kind")).size(), 3);
    QCOMPARE(values_of(QStringLiteral("documents seed")).value(0), QStringLiteral("2"));
    for (const QString& suffix : {QStringLiteral("html"), QStringLiteral("pdf")}) {
      QSignalSpy written(window->reports(), &ReportController::written);
      const QString path = folder_.filePath(QStringLiteral("three.") + suffix);
      window->reports()->write(compare->runs().runs(), workspace_, path);
      QVERIFY(written.wait(kPatience));
      QVERIFY(QFileInfo(path).size() > 5000);
      QVERIFY(window->charts()->message()->text().contains(path));
    }
    QSignalSpy failed(window->reports(), &ReportController::failed);
    window->reports()->write(compare->runs().runs(), workspace_, folder_.filePath(QStringLiteral("none/three.html")));
    QVERIFY(failed.wait(kPatience));
    QVERIFY(window->findChild<QAction*>(QStringLiteral("run.report")));
    compare->runs().undo_stack()->undo();
    QVERIFY(compare->runs().runs().isEmpty());
  }

  void files_are_known_by_their_content() {
    const QString renamed = folder_.filePath(QStringLiteral("runs of today.bin"));
    QVERIFY(QFile::exists(renamed) || QFile::copy(workspace_, renamed));
    const auto parse = [](const QStringList& files) { return parse_arguments(QStringList{"ropewalk"} + files); };
    const ParsedArguments one = parse({renamed});
    QCOMPARE(one.problem, QString());
    QCOMPARE(one.arguments.workspace, renamed);
    QCOMPARE(one.arguments.model, QString());
    QVERIFY(one.arguments.names_content());
    for (const QStringList& both : {QStringList{renamed, kTinyModel}, QStringList{kTinyModel, renamed}}) {
      const ParsedArguments parsed = parse(both);
      QCOMPARE(parsed.problem, QString());
      QCOMPARE(parsed.arguments.workspace, renamed);
      QCOMPARE(parsed.arguments.model, kTinyModel);
    }
    QCOMPARE(parse({QStringLiteral("new.ropewalk")}).arguments.workspace, QStringLiteral("new.ropewalk"));
    QCOMPARE(parse({QStringLiteral("gone.gguf")}).arguments.model, QStringLiteral("gone.gguf"));
    QVERIFY(parse({kTinyModel, QStringLiteral("b.gguf")}).problem.contains(QStringLiteral("One model")));
    QVERIFY(parse({renamed, workspace_}).problem.contains(QStringLiteral("One workspace")));
    QVERIFY(parse({renamed, "--workspace", workspace_}).problem.contains(QStringLiteral("not both")));
    QVERIFY(!parse({"--workspace", renamed}).arguments.show_runs);
  }

  // As the desktop does for a double click on it.
  void a_workspace_that_is_named_shows_its_runs() {
    const ParsedArguments parsed = parse_arguments({QStringLiteral("ropewalk"), workspace_});
    QCOMPARE(parsed.problem, QString());
    MainWindow window(parsed.arguments);
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(window.settled() && !window.at_start(), kPatience);
    QCOMPARE(window.workspace().path(), workspace_);
    QCOMPARE(window.docks()->runs->runs()->rowCount(), 3);
    QVERIFY(window.docks()->runs->isVisible());
    QCOMPARE(window.first_problem(), QString());
    keep_picture(window, QStringLiteral("start-workspace"));
  }

  void a_first_window_fits_the_screen() {
    QSettings().remove(QStringLiteral("window"));
    MainWindow window({});
    window.show();
    window.open_preset(QStringLiteral("phi3-mini"));
    QTRY_VERIFY_WITH_TIMEOUT(window.settled() && !window.at_start(), kPatience);
    QTest::qWait(100);  // the docks come
    const QSize room = window.screen()->availableSize();
    QVERIFY2(window.width() <= std::min(room.width(), 1440) && window.height() <= std::min(room.height(), 900),
             qPrintable(QStringLiteral("%1 x %2").arg(window.width()).arg(window.height())));
    keep_picture(window, QStringLiteral("start-first"));
  }

  void an_unknown_run_names_those_that_exist() {
    auto window = start({7}, {});
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    const QString text = window->first_problem();
    QVERIFY2(
        text.contains(QStringLiteral("no run 7")) && text.contains(QStringLiteral("1–3")) && text.contains(workspace_),
        qPrintable(text));
    QVERIFY(window->start_page()->message()->isVisible());
    QCOMPARE(window->start_page()->message()->text(), text);
    keep_picture(*window, QStringLiteral("start-unknown"));
    // One that exists is opened all the same.
    auto other = start({7, 1});
    QTRY_VERIFY_WITH_TIMEOUT(other->settled(), kPatience);
    QCOMPARE(other->docks()->fitness->run()->id(), RunId(1));
    QVERIFY(other->charts()->message()->isVisible());
    QVERIFY(other->charts()->message()->text().contains(QStringLiteral("no run 7")));
  }

  void a_model_that_cannot_be_opened_keeps_no_run_away() {
    auto window = start({1}, folder_.filePath(QStringLiteral("nothing-there.gguf")));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QCOMPARE(window->docks()->fitness->run()->id(), RunId(1));
    QVERIFY(window->charts()->message()->isVisible());  // and what was wrong stays in sight
    QVERIFY(window->charts()->message()->text().contains(QStringLiteral("nothing-there.gguf")));
    QVERIFY(window->first_problem().contains(QStringLiteral("nothing-there.gguf")));
  }

  void a_workspace_that_cannot_be_read_ends_the_waiting() {
    const QString path = folder_.filePath(QStringLiteral("foreign.ropewalk"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is not a database, but some text that is long enough to look at, and to be refused as one");
    file.close();
    WindowArguments arguments;
    arguments.runs = {1};
    auto window = make_window(path, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(window->first_problem().contains(QStringLiteral("foreign.ropewalk")));
  }

  void a_picture_of_a_run_is_written() {
    const QString picture = folder_.filePath(QStringLiteral("run.png"));
    QString said;
    QCOMPARE(run_program({kTinyModel, "--workspace", workspace_, "--run", "1", "--theme", "dark", "--size", "1280x800",
                          "--screenshot", picture},
                         &said),
             0);
    QVERIFY2(!said.contains(QStringLiteral("ropewalk:")), qPrintable(said));
    const QImage image(picture);
    QCOMPARE(image.size(), QSize(1280, 800) * image.devicePixelRatio());
  }

  void a_picture_of_a_run_that_is_not_there_fails() {
    const QString picture = folder_.filePath(QStringLiteral("none.png"));
    QString said;
    QCOMPARE(run_program({"--workspace", workspace_, "--run", "9", "--screenshot", picture}, &said), 1);
    QVERIFY2(said.contains(QStringLiteral("There is no run 9")) && said.contains(QStringLiteral("1–3")),
             qPrintable(said));
    QVERIFY(!QFile::exists(picture));  // better none than one of something else
    QCOMPARE(run_program({"--run", "nine", "--screenshot", picture}, &said), 2);
  }

  void weights_that_load_are_seen_loading() {
    auto window = make_window(workspace_);
    window->opener().set_paused(true);
    window->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window->model().has_value(), kPatience);
    QTest::qWait(100);
    QVERIFY(window->opener().loading());
    QVERIFY(!window->settled());
    QVERIFY(window->top_bar()->job()->isVisible());  // with what is loaded and a way to stop it
    QVERIFY(!window->top_bar()->search_button()->isVisible());
    QVERIFY(window->top_bar()->job()->text().contains(QStringLiteral("Loading weights")));
    QCOMPARE(window->charts()->periods()->state(), ChartView::State::ready);  // they need no weights
    const QImage loading = window->grab().toImage();
    keep_picture(*window, QStringLiteral("loading-weights"));
    window->opener().set_paused(false);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    QVERIFY(window->top_bar()->search_button()->isVisible());
    QVERIFY(window->grab().toImage() != loading);
  }

  void a_search_that_begins_is_seen_beginning() {
    auto window = make_window(folder_.filePath(QStringLiteral("begin.ropewalk")));
    window->open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(window->model() && window->settled() && window->workspace().store(), kPatience);
    Q_EMIT window->launcher()->start_requested(small_search(1));
    window->jobs().set_paused(true);  // held before its first document is measured
    RunPane* pane = window->docks()->fitness;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() != nullptr, kPatience);
    QTest::qWait(100);
    QVERIFY(window->jobs().running());
    QVERIFY(pane->run()->live());
    QVERIFY(pane->run()->search()->candidates().empty());
    QCOMPARE(pane->fitness()->state(), ChartView::State::loading);
    QVERIFY(window->top_bar()->job()->isVisible());
    keep_picture(*window, QStringLiteral("search-begins"));
    window->jobs().set_paused(false);
    QTRY_VERIFY_WITH_TIMEOUT(!window->jobs().running(), kPatience);
    QCOMPARE(pane->fitness()->state(), ChartView::State::ready);
  }

  void a_run_that_is_being_read_says_so_over_what_is_there() {
    const auto store = RunStore::open_read_only(workspace_.toStdString());
    auto run = std::make_shared<RunData>(store->run(1));
    run->append(store->events(1));
    RunPane pane(RunPane::Kind::search);
    pane.set_loading(QStringLiteral("Reading run 1"));
    QCOMPARE(pane.fitness()->state(), ChartView::State::loading);
    pane.clear_loading();
    QCOMPARE(pane.fitness()->state(), ChartView::State::empty);
    pane.set_loading(QStringLiteral("Reading run 1"));
    pane.set_run(run);
    QCOMPARE(pane.fitness()->state(), ChartView::State::ready);
    pane.set_loading(QStringLiteral("Reading run 2"));
    QCOMPARE(pane.fitness()->state(), ChartView::State::loading);
    QCOMPARE(pane.run(), run);  // it stays until the other one is there
    pane.clear_loading();
    QCOMPARE(pane.fitness()->state(), ChartView::State::ready);
  }

  void the_choice_of_the_x_axis_follows_the_chart() {
    const auto store = RunStore::open_read_only(workspace_.toStdString());
    auto run = std::make_shared<RunData>(store->run(1));
    run->append(store->events(1));
    RunPane pane(RunPane::Kind::search);
    pane.set_run(run);
    QComboBox* choice = nullptr;
    for (auto* box : pane.findChildren<QComboBox*>())
      if (box->accessibleName() == RunPane::tr("What the x axis counts")) choice = box;
    QVERIFY(choice);
    pane.fitness()->set_x_axis(FitnessChart::XAxis::seconds);  // as its context menu does
    QCOMPARE(choice->currentIndex(), int(FitnessChart::XAxis::seconds));
    choice->setCurrentIndex(int(FitnessChart::XAxis::generations));
    Q_EMIT choice->activated(choice->currentIndex());
    QCOMPARE(pane.fitness()->x_axis(), FitnessChart::XAxis::generations);
  }
};

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive", 0);
  QApplication application(argc, argv);
  ropewalk::set_model_threads(1);
  TestStart test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_start.moc"
