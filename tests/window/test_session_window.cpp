// What outlives a window: the session after a normal end and after a crash, a job while the language is switched, and a
// workspace that another process writes.
#include <QAbstractScrollArea>
#include <QAction>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include "app/window/language_setting.h"
#include "app/window/recent_models.h"
#include "app/window/session_keeper.h"
#include "app/window/window_host.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow

SearchSpec small_search(int iterations) {
  SearchSpec spec;
  spec.runtime.model_path = kTinyModel.toStdString();
  spec.runtime.threads = 1;
  spec.target = 512;
  spec.document_count = 1;
  spec.settings.population = 6;
  spec.settings.parents = 3;
  spec.settings.iterations = iterations;
  return spec;
}

QByteArray read_file(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write_file(const QString& path, const QByteArray& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(text), text.size());
}

std::size_t candidates(MainWindow& window) {
  const auto run = window.docks()->fitness->run();
  return run && run->search() ? run->search()->candidates().size() : 0;
}

void choose(MainWindow& window, const char* name) {
  auto* action = window.findChild<QAction*>(QString::fromLatin1(name));
  QVERIFY2(action, name);
  action->trigger();
}

void drop(MainWindow& window, const QString& path) {
  QMimeData data;
  data.setUrls({QUrl::fromLocalFile(path)});
  QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&window, &enter);
  QVERIFY(enter.isAccepted());
  QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
  QCoreApplication::sendEvent(&window, &event);
}

}  // namespace

class TestSessionWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QString workspace_;  // run 1 and 2: searches
  QUrl opened_;

  Q_INVOKABLE void take_url(const QUrl& url) { opened_ = url; }
  QString file(const char* name) const { return folder_.filePath(QString::fromLatin1(name)); }

  // With run 2 and then 1 open, a candidate and a target of its own chosen.
  SessionState session_of_a_used_window() {
    auto window = open_tiny(workspace_, kPatience);
    if (!window) return {};
    window->open_run(1, RunController::Place::view);
    if (!QTest::qWaitFor([&] { return candidates(*window) > 0; }, kPatience)) return {};
    window->factors().set_methods({QStringLiteral("pi"), QStringLiteral("yarn")});
    window->factors().set_target(768);
    window->factors().set_critical_dimension(5);
    const qint64 id = window->docks()->fitness->run()->search()->candidates().front().id;
    Q_EMIT window->docks()->fitness->candidate_selected(id);
    return window->session();
  }

  bool is_restored(MainWindow& window, const SessionState& state) {
    if (!QTest::qWaitFor([&] { return !window.restoring() && window.settled(); }, kPatience)) return false;
    const SessionState now = window.session();
    return now.model == state.model && now.workspace == state.workspace && now.runs == state.runs &&
           now.methods == state.methods && now.target == state.target &&
           now.critical_dimension == state.critical_dimension && now.candidate == state.candidate &&
           now.start_page == state.start_page && !now.empty();
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    workspace_ = file("two.ropewalk");
    const auto store = RunStore::open(workspace_.toStdString());
    ModelCache models;
    JobControl control;
    for (RunId id = 1; id <= 2; ++id) QCOMPARE(run_experiment(small_search(1), *store, models, control, {}), id);
  }

  void a_session_is_the_same_in_a_new_window() {
    const SessionState state = session_of_a_used_window();
    QCOMPARE(state.runs, QList<qint64>{1});
    QCOMPARE(state.target, 768);
    QVERIFY(state.candidate);
    const auto read = session_from_json(session_to_json(state));
    QVERIFY(read);
    QVERIFY(*read == state);
    auto window = make_window(file("another.ropewalk"));
    window->restore_session(*read);
    QVERIFY(is_restored(*window, state));
    QVERIFY(window->docks()->fitness->isVisible());
    keep_picture(*window, QStringLiteral("session-restored"));
  }

  void runs_that_are_not_there_any_more_are_named() {
    SessionState state;
    state.workspace = workspace_;
    state.runs = {7, 1};
    state.compared = {1, 9};
    state.start_page = false;
    auto window = make_window(file("another.ropewalk"));
    window->restore_session(state);
    QTRY_VERIFY_WITH_TIMEOUT(!window->restoring() && window->settled() && candidates(*window) > 0, kPatience);
    const QString text = window->charts()->message()->text();
    QVERIFY(window->charts()->message()->isVisible());
    QVERIFY2(text.contains(QStringLiteral("Runs 7, 9")) && text.contains(workspace_), qPrintable(text));
    keep_picture(*window, QStringLiteral("session-missing"));
  }

  // Run 1 of a workspace that has gone is not run 1 of the one that is open.
  void runs_of_a_workspace_that_has_gone_are_named_and_no_others_opened() {
    SessionState state;
    state.workspace = file("gone.ropewalk");
    state.runs = {1};
    state.start_page = false;
    auto window = make_window(workspace_);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->workspace().store(), kPatience);
    window->restore_session(state);
    QTRY_VERIFY_WITH_TIMEOUT(!window->restoring() && window->settled(), kPatience);
    QVERIFY(!window->docks()->fitness->run());
    const QString text = window->start_page()->message()->text();
    QVERIFY2(text.contains(QStringLiteral("Run 1 ")) && text.contains(QStringLiteral("gone.ropewalk")),
             qPrintable(text));
  }

  void files_of_the_same_name_are_told_apart() {
    QCOMPARE(recent_labels({{"/a/one/m.gguf", "SmolLM2"}, {"/a/two/m.gguf", "SmolLM2"}, {"/b/small", "small"}}),
             QStringList({"SmolLM2 in one/m.gguf", "SmolLM2 in two/m.gguf", "small"}));
    QCOMPARE(recent_labels({{"/a/x.ropewalk", "x.ropewalk"}, {"/b/x.ropewalk", "x.ropewalk"}}),
             QStringList({"x.ropewalk in a", "x.ropewalk in b"}));
  }

  void workspaces_are_opened_from_the_start_page() {
    const QString gone = file("deleted.ropewalk");
    remember_workspace(workspace_);
    remember_workspace(gone);
    auto window = make_window(file("another.ropewalk"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->workspace().store(), kPatience);
    const auto click = [&](const QString& path) {
      for (auto* button : window->start_page()->findChildren<QPushButton*>())
        if (button->toolTip() == path && button->isVisible()) return QTest::mouseClick(button, Qt::LeftButton);
      QFAIL(qPrintable(path));
    };
    keep_picture(*window, QStringLiteral("session-recent"));
    click(gone);
    QVERIFY(window->start_page()->message()->text().contains(gone));
    QVERIFY(!QFile::exists(gone));
    QVERIFY(!recent_workspaces().contains(gone));
    click(workspace_);
    QTRY_VERIFY_WITH_TIMEOUT(!window->at_start(), kPatience);
    QCOMPARE(window->docks()->runs->runs()->rowCount(), 2);
  }

  void files_are_shown_in_their_folders() {
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take_url");
    auto window = open_tiny(workspace_, kPatience);
    QVERIFY(window);
    choose(*window, "workspace.show_in_folder");
    QCOMPARE(opened_, QUrl::fromLocalFile(folder_.path()));
    choose(*window, "model.show_in_folder");
    QCOMPARE(opened_, QUrl::fromLocalFile(QFileInfo(kTinyModel).absoluteFilePath()));
    opened_.clear();
    choose(*window, "training.show_in_folder");
    QVERIFY(opened_.isEmpty());
    QVERIFY(window->charts()->message()->text().contains(QStringLiteral("No training")));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
  }

  void zoom_and_scrolling_stay_in_another_language() {
    AppServices services;
    WindowArguments arguments;
    arguments.workspace = workspace_;
    arguments.model = kTinyModel;
    arguments.size = {960, 640};
    WindowHost host(services, arguments);
    host.window().show();
    QTRY_VERIFY_WITH_TIMEOUT(host.window().model() && host.window().settled() && host.window().workspace().store(),
                             kPatience);
    host.window().open_run(1, RunController::Place::view);
    QTRY_VERIFY_WITH_TIMEOUT(candidates(host.window()) > 0, kPatience);
    QTest::qWait(200);  // the first picture
    FitnessChart* fitness = host.window().docks()->fitness->fitness();
    QVERIFY(fitness->view_ranges().isEmpty());
    QTest::keyClick(fitness, Qt::Key_Plus);
    QTest::keyClick(fitness, Qt::Key_Right);
    const QList<double> fitness_ranges = fitness->view_ranges();
    QCOMPARE(fitness_ranges.size(), 4);
    PeriodChart* periods = host.window().charts()->periods();
    QTest::keyClick(periods, Qt::Key_Plus);
    const QList<double> period_ranges = periods->view_ranges();
    QScrollBar* bar = nullptr;
    for (auto* area : host.window().findChildren<QAbstractScrollArea*>())
      if (area->isVisible() && area->verticalScrollBar()->maximum() > 60) bar = area->verticalScrollBar();
    QVERIFY(bar);
    bar->setValue(40);
    const QMap<QString, QList<qint64>> scrolls = view_places(host.window()).scrolls;
    QVERIFY(!scrolls.isEmpty());
    QVERIFY(*session_from_json(session_to_json(host.window().session())) == host.window().session());
    for (const char* language : {"language.ja", "language.en"}) {
      QSignalSpy rebuilt(&host, &WindowHost::rebuilt);
      choose(host.window(), language);
      QTRY_COMPARE_WITH_TIMEOUT(rebuilt.count(), 1, kPatience);
      QTRY_VERIFY_WITH_TIMEOUT(!host.window().restoring() && host.window().settled(), kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(host.window().docks()->fitness->fitness()->view_ranges(), fitness_ranges, kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(host.window().charts()->periods()->view_ranges(), period_ranges, kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(view_places(host.window()).scrolls, scrolls, kPatience);
      keep_picture(host.window(), QString::fromLatin1(language));
    }
    host.window().docks()->raise(host.window().docks()->fitness);
    QTest::qWait(200);
    host.window().docks()->fitness->fitness()->reset_view();
    QVERIFY(host.window().docks()->fitness->fitness()->view_ranges().isEmpty());
  }

  void what_is_no_session_is_refused() {
    QVERIFY(!session_from_json("{"));
    QVERIFY(!session_from_json("{\"version\": 99}"));
  }

  void the_session_returns_after_a_normal_end() {
    const QString data = file("normal");
    SessionState state;
    for (int start = 0; start < 2; ++start) {
      AppServices services;
      WindowArguments arguments;
      arguments.workspace = workspace_;
      WindowHost host(services, arguments);
      SessionKeeper keeper(host, data);
      keeper.begin(true);
      host.window().show();
      if (start == 1) {
        QVERIFY(is_restored(host.window(), state));
        break;
      }
      QVERIFY(QFile::exists(data + QStringLiteral("/session.running")));
      host.window().open_model(kTinyModel);
      QTRY_VERIFY_WITH_TIMEOUT(host.window().model() && host.window().settled(), kPatience);
      host.window().open_run(2, RunController::Place::view);
      QTRY_VERIFY_WITH_TIMEOUT(candidates(host.window()) > 0, kPatience);
      state = host.window().session();
      host.window().close();
      QVERIFY(!QFile::exists(data + QStringLiteral("/session.running")));
    }
  }

  void after_a_crash_the_session_is_offered() {
    const QString home = file("home");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROPEWALK_PROGRAM), {kTinyModel, QStringLiteral("--workspace"), workspace_,
                                                     QStringLiteral("--run"), QStringLiteral("1")});
    const QString data = home + QStringLiteral("/Ropewalk/ropewalk");
    const auto recorded = [&] { return session_from_json(read_file(data + QStringLiteral("/session.json"))); };
    QTRY_VERIFY_WITH_TIMEOUT(recorded() && recorded()->runs == QList<qint64>{1} && !recorded()->model.isEmpty(),
                             kPatience);
    process.kill();
    QVERIFY(process.waitForFinished(kPatience));
    const SessionState state = *recorded();
    {
      AppServices services;
      WindowArguments arguments;
      arguments.workspace = file("another.ropewalk");
      WindowHost host(services, arguments);
      SessionKeeper keeper(host, data);
      keeper.begin(true);
      host.window().show();
      QVERIFY(host.window().at_start());
      InlineMessage* message = host.window().start_page()->message();
      QVERIFY(message->isVisible());
      QTest::qWait(1500);  // what is empty does not take the session's place
      QVERIFY(*recorded() == state);
      keep_picture(host.window(), QStringLiteral("session-offered"));
      QPushButton* action = nullptr;
      for (auto* button : message->findChildren<QPushButton*>())
        if (button->isVisible()) action = button;
      QVERIFY(action);
      QTest::mouseClick(action, Qt::LeftButton);
      QVERIFY(read_file(data + QStringLiteral("/session.running")).contains("\"restoring\": true"));
      QVERIFY(is_restored(host.window(), state));
      QTRY_VERIFY_WITH_TIMEOUT(read_file(data + QStringLiteral("/session.running")).contains("\"restoring\": false"),
                               kPatience);
    }
    // Had restoring it ended the program, the next start would not try again by itself.
    write_file(data + QStringLiteral("/session.running"), "{\"pid\": 99999999, \"restoring\": true}");
    AppServices services;
    WindowHost host(services, {});
    SessionKeeper keeper(host, data);
    keeper.begin(true);
    host.window().show();
    QVERIFY(!host.window().restoring());
    QVERIFY(host.window().start_page()->message()->text().contains(QStringLiteral("starts empty")));
  }

  void a_job_goes_on_while_the_language_changes() {
    AppServices services;
    WindowArguments arguments;
    arguments.workspace = file("language.ropewalk");
    arguments.size = {1440, 900};
    WindowHost host(services, arguments);
    host.window().show();
    host.window().open_model(kTinyModel);
    QTRY_VERIFY_WITH_TIMEOUT(host.window().model() && host.window().settled() && host.window().workspace().store(),
                             kPatience);
    host.window().runs().start(small_search(2000));
    QTRY_VERIFY_WITH_TIMEOUT(candidates(host.window()) > 2, kPatience);
    QSignalSpy rebuilt(&host, &WindowHost::rebuilt);
    QSignalSpy described(&host.window().opener(), &ModelOpener::described);
    MainWindow* before = &host.window();
    const QSize size = before->size();
    choose(*before, "language.ja");
    QTRY_COMPARE_WITH_TIMEOUT(rebuilt.count(), 1, kPatience);
    MainWindow& window = host.window();
    QSignalSpy read_again(&window.opener(), &ModelOpener::described);
    QVERIFY(services.jobs.running());
    QVERIFY(window.model());
    QCOMPARE(window.size(), size);
    QTRY_VERIFY_WITH_TIMEOUT(!window.restoring() && candidates(window) > 2, kPatience);
    const std::size_t count = candidates(window);
    QTRY_VERIFY_WITH_TIMEOUT(candidates(window) > count + 2, kPatience);
    QVERIFY(window.docks()->fitness->run()->live());
    QVERIFY(window.top_bar()->job()->isVisible());
    QCOMPARE(read_again.count(), 0);
    QStringList titles;
    for (QMenu* menu : window.findChildren<QMenu*>()) titles.append(menu->title());
    QVERIFY(titles.contains(QStringLiteral("モデル")));
    QVERIFY(titles.contains(QStringLiteral("言語")));
    QVERIFY(titles.contains(QStringLiteral("ワークスペース")));
    QCOMPARE(QString(find_run_view("attention")->title), QStringLiteral("アテンション"));
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    keep_picture(window, QStringLiteral("session-japanese"));
    choose(window, "language.en");
    QTRY_COMPARE_WITH_TIMEOUT(rebuilt.count(), 2, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!host.window().restoring() && candidates(host.window()) > count, kPatience);
    QVERIFY(services.jobs.running());
    QCOMPARE(QString(find_run_view("attention")->title), QStringLiteral("Attention"));
    services.jobs.stop();
    QTRY_VERIFY_WITH_TIMEOUT(!services.jobs.running(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(host.window().docks()->fitness->run()->state(), std::string("stopped"), kPatience);
  }

  void what_another_process_writes_is_followed() {
    const QString path = file("followed.ropewalk");
    auto window = make_window(path);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->workspace().store(), kPatience);
    QProcess cli;
    cli.start(QStringLiteral(ROPEWALK_CLI),
              {QStringLiteral("search"), kTinyModel, QStringLiteral("--target"), QStringLiteral("512"),
               QStringLiteral("--documents"), QStringLiteral("2"), QStringLiteral("--population"), QStringLiteral("8"),
               QStringLiteral("--parents"), QStringLiteral("4"), QStringLiteral("--iterations"), QStringLiteral("4000"),
               QStringLiteral("--threads"), QStringLiteral("1"), QStringLiteral("--heldout"), QStringLiteral("0"),
               QStringLiteral("--workspace"), path});
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 1, kPatience);
    window->open_run(1, RunController::Place::view);
    QTRY_VERIFY_WITH_TIMEOUT(window->docks()->fitness->run(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(window->docks()->fitness->run()->live(), kPatience);
    const std::size_t first = candidates(*window);
    QTRY_VERIFY_WITH_TIMEOUT(candidates(*window) > first, kPatience);
    QVERIFY(!window->jobs().running());
    QStringList said;
    for (const InlineMessage* message : window->docks()->fitness->findChildren<InlineMessage*>())
      if (message->isVisible()) said.append(message->text());
    QVERIFY(said.join(QLatin1Char(' ')).contains(QStringLiteral("Another process")));
    keep_picture(*window, QStringLiteral("session-followed"));
    cli.terminate();
    QVERIFY(cli.waitForFinished(kPatience));
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->fitness->run()->state(), std::string("stopped"), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!window->docks()->fitness->run()->live(), kPatience);  // with the run list, a little later
    const auto store = RunStore::open_read_only(path.toStdString());
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->fitness->run()->last_sequence(), store->events(1).back().sequence,
                              kPatience);
  }

  void a_workspace_is_dropped_whatever_its_name() {
    const QString renamed = file("a workspace.bin");
    QVERIFY(QFile::copy(workspace_, renamed));
    auto window = make_window(file("another.ropewalk"));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    drop(*window, renamed);
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 2, kPatience);
    QCOMPARE(window->workspace().path(), renamed);
    QCOMPARE(window->first_problem(), QString());
  }

  void a_backup_is_a_whole_workspace_and_can_be_read_only() {
    auto window = make_window(workspace_);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->workspace().store(), kPatience);
    const QString copy = file("copy.ropewalk");
    QSignalSpy done(&window->workspace(), &WorkspaceController::backed_up);
    window->workspace().backup(copy);
    QTRY_COMPARE_WITH_TIMEOUT(done.count(), 1, kPatience);
    QVERIFY(window->start_page()->message()->text().contains(QStringLiteral("copy.ropewalk")));
    const QByteArray before = read_file(copy);
    window->workspace().open(copy, true);
    QTRY_VERIFY_WITH_TIMEOUT(window->workspace().read_only(), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(window->docks()->runs->runs()->rowCount(), 2, kPatience);
    window->open_run(2, RunController::Place::view);
    QTRY_VERIFY_WITH_TIMEOUT(candidates(*window) > 0, kPatience);
    QVERIFY(recent_workspaces().contains(copy));
    keep_picture(*window, QStringLiteral("session-read-only"));
    window.reset();
    QCOMPARE(read_file(copy), before);
    QVERIFY(!QFile::exists(copy + QStringLiteral("-wal")) || read_file(copy + QStringLiteral("-wal")).isEmpty());
  }
};

QTEST_MAIN(TestSessionWindow)
#include "test_session_window.moc"
