// Training in the real window, as a person does it: the dialog with its cost and refusals, steps that arrive, stop, the
// stored run reopened, going on with it.
#include <QAction>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTimer>
#include <utility>

#include "core/text/haystacks.h"
#include "widgets/charts/mix_strip.h"
#include "widgets/charts/training_view.h"
#include "widgets/frame/run_list_model.h"
#include "widgets/frame/train_dialog.h"
#include "window_fixture.h"

using namespace ropewalk;

namespace {

constexpr int kPatience = 60000;  // ms; a loaded machine is slow
constexpr int kPoll = 100;        // ms
constexpr int kQuietPolls = 10;   // one after another without an event: the job pauses
constexpr int kSteps = 4000;      // more than are done before the test stops them

void write(const QString& path, const std::string& text) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write(text.data(), qint64(text.size()));
}

void choose(QComboBox* box, const QString& text) {
  const int index = box->findText(text, Qt::MatchContains);
  QVERIFY2(index >= 0, qPrintable(text));
  box->setCurrentIndex(index);
  Q_EMIT box->activated(index);
}

}  // namespace

class TestTrainWindow : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  QUrl opened_;
  QString workspace_;
  RunId stopped_ = 0;  // the run that the story leaves behind

  std::unique_ptr<MainWindow> open_tiny() {
    auto window = make_window(workspace_);
    window->open_model(kTinyModel);
    if (!QTest::qWaitFor([&] { return window->model() && window->settled() && window->workspace().store(); },
                         kPatience))
      return nullptr;
    window->top_bar()->target()->set_tokens(640);
    return window;
  }

  Q_INVOKABLE void take_url(const QUrl& url) { opened_ = url; }
  TrainDialog* open_dialog(MainWindow& window) {
    QTest::mouseClick(window.top_bar()->train_button(), Qt::LeftButton);
    return window.findChild<TrainDialog*>();
  }

  // What the tiny model needs: its tokenizer has a token a byte.
  void fill(TrainDialog& dialog, const QString& out, int steps) {
    choose(dialog.factor_set(), QStringLiteral("YaRN"));
    dialog.data()->setCurrentIndex(0);
    dialog.data_folder()->setText(folder_.filePath(QStringLiteral("data")));
    dialog.steps()->setValue(steps);
    dialog.segments()->setValue(2);
    dialog.short_parts()->setValue(1);
    dialog.long_parts()->setValue(1);
    dialog.learning_rate()->setText(QStringLiteral("1e-3"));
    dialog.probe_every()->setValue(2);
    dialog.checkpoint_every()->setValue(3);
    dialog.probe_documents()->setValue(1);
    dialog.out()->setText(folder_.filePath(out));
    DocumentSpec documents;
    documents.haystack = HaystackKind::generated;
    documents.needle_template = "key_value";
    documents.seed = 4;
    dialog.documents()->set_value(documents);
  }

  // A stopped pretraining as another process may have left it.
  static RunId store_pretraining(const QString& workspace, const QString& model, std::int64_t trained) {
    const auto store = RunStore::open(workspace.toStdString());
    PretrainSpec spec;
    spec.runtime.model_path = model.toStdString();
    spec.shape.trained_context = trained;
    spec.stages = {{CurriculumKind::documents, 40, 56, trained}};
    spec.optimiser.steps = 40;
    RunRecord record;
    record.spec = spec;
    record.summary.kind = kind_of(record.spec);
    record.summary.name = "Small model";
    record.summary.model_hash = "of the recipe";
    record.summary.state = "running";
    record.summary.target = trained;
    const RunId id = store->begin_run(record);
    for (int step = 1; step <= 30; ++step) {
      StepDone done;
      done.result.step = step;
      done.result.short_windows = {300.0 / step, 100, 100, 20};
      done.result.gradient_norm = 1;
      done.result.learning_rate = 1e-3;
      done.result.tokens = 4096;
      done.result.seconds = 0.3;
      done.mix = "ss";
      store->append(id, step, done);
    }
    ProbeScored probe;
    probe.step = 30;
    probe.length = trained;
    probe.evaluation.documents.resize(4);
    for (DocumentScore& score : probe.evaluation.documents) score.right = score.tokens = 2;
    summarise(probe.evaluation);
    store->append(id, 31, probe);
    store->append(id, 31, StateChanged{"stopped", {}});
    return id;
  }

 private Q_SLOTS:
  void initTestCase() {
    QVERIFY(folder_.isValid());
    isolate_settings(folder_.path());
    apply_theme_setting(QStringLiteral("light"));
    workspace_ = folder_.filePath(QStringLiteral("train.ropewalk"));
    QVERIFY(QDir().mkpath(folder_.filePath(QStringLiteral("data"))));
    const auto haystack = make_generated_haystack();
    for (int i = 0; i < 8; ++i)
      write(folder_.filePath(QStringLiteral("data/%1.txt").arg(i)),
            haystack->text(std::uint64_t(i), i < 5 ? 60 : 2000));
  }

  void the_dialog_says_what_it_takes_and_what_is_wrong() {
    auto window = open_tiny();
    QVERIFY(window);
    TrainDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    QCOMPARE(dialog->spec().factors.target, std::int64_t(640));
    QCOMPARE(dialog->spec().runtime.policy, FactorPolicy::switch_at_trained_context);
    fill(*dialog, QStringLiteral("trained"), 6);
    QCOMPARE(dialog->problem_text(), QString());
    QVERIFY(dialog->start_button()->isEnabled());
    QVERIFY2(dialog->cost_text().contains(QStringLiteral("7,680 tokens")), qPrintable(dialog->cost_text()));
    QVERIFY2(dialog->cost_text().contains(QStringLiteral("of memory")), qPrintable(dialog->cost_text()));
    keep_picture(*dialog, QStringLiteral("train-dialog"));
    const TrainSpec spec = dialog->spec();
    QCOMPARE(spec.optimiser.learning_rate, 1e-3);
    QCOMPARE(spec.documents.needle_template, std::string("key_value"));
    QCOMPARE(spec.seed, std::uint64_t(4));
    QCOMPARE(spec.factors.method, std::string("yarn"));
    QCOMPARE(spec.factors.short_attention_factor, 1.0);
    QVERIFY(spec.factors.attention_factor > 1);

    const auto refused = [dialog](const QString& said) {
      return !dialog->start_button()->isEnabled() && dialog->problem_text().contains(said);
    };
    dialog->learning_rate()->setText(QStringLiteral("0"));
    QVERIFY2(refused(QStringLiteral("not a learning rate")), qPrintable(dialog->problem_text()));
    dialog->learning_rate()->setText(QStringLiteral("2e-5"));
    dialog->out()->setText(folder_.filePath(QStringLiteral("no/such/parent")));
    QVERIFY2(refused(QStringLiteral("does not exist")), qPrintable(dialog->problem_text()));
    dialog->out()->setText(folder_.filePath(QStringLiteral("data")));  // others' files
    QVERIFY2(refused(QStringLiteral("not written by Ropewalk")), qPrintable(dialog->problem_text()));
    dialog->out()->setText(folder_.filePath(QStringLiteral("trained")));
    dialog->data_folder()->setText(folder_.filePath(QStringLiteral("nothing")));
    QVERIFY2(refused(QStringLiteral("not a folder")), qPrintable(dialog->problem_text()));
    keep_picture(*dialog, QStringLiteral("train-dialog-refused"));
    dialog->data()->setCurrentIndex(1);  // generated
    QCOMPARE(dialog->problem_text(), QString());
    QVERIFY(dialog->spec().data_folder.empty());
    dialog->short_parts()->setValue(0);
    dialog->long_parts()->setValue(0);
    QVERIFY2(refused(QStringLiteral("0 : 0")), qPrintable(dialog->problem_text()));
    dialog->reject();
    // At the trained context there is nothing to train the long windows for.
    window->top_bar()->target()->set_tokens(256);
    QTRY_VERIFY(!window->findChild<TrainDialog*>());
    dialog = open_dialog(*window);
    QVERIFY(dialog);
    fill(*dialog, QStringLiteral("trained"), 6);
    QVERIFY2(!dialog->start_button()->isEnabled() && dialog->problem_text().contains(QStringLiteral("256")),
             qPrintable(dialog->problem_text()));
  }

  void a_file_that_is_not_chosen_leaves_the_set() {
    auto window = open_tiny();
    QVERIFY(window);
    TrainDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    fill(*dialog, QStringLiteral("trained"), 6);
    QComboBox* box = dialog->factor_set();
    QVERIFY(box->count() > 2);
    choose(box, box->itemText(box->count() - 2));  // not the first
    const QString chosen = box->currentText();
    const RopeFactors factors = dialog->spec().factors;
    // Answers the file dialog that comes: with a file, or by cancelling.
    const auto ask = [&](const QString& file) {
      bool asked = false;
      QTimer answer;
      connect(&answer, &QTimer::timeout, this, [&] {
        auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (!files) return;
        const bool again = std::exchange(asked, true);  // it did not take the file
        if (file.isEmpty() || again) return files->reject();
        files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(file);
        QMetaObject::invokeMethod(files, "accept");
      });
      answer.start(20);
      choose(box, QStringLiteral("From a file"));
      return asked;
    };
    QVERIFY(ask({}));
    QCOMPARE(box->currentText(), chosen);
    QCOMPARE(dialog->spec().factors, factors);
    QCOMPARE(dialog->problem_text(), QString());
    const QString bad = folder_.filePath(QStringLiteral("bad.json"));
    write(bad, "[1, 2]");
    QVERIFY(ask(bad));
    QCOMPARE(box->currentText(), chosen);
    QVERIFY2(dialog->problem_text().contains(QStringLiteral("bad.json")), qPrintable(dialog->problem_text()));
    const QString good = folder_.filePath(QStringLiteral("good.csv"));
    std::string rows;
    for (const double factor : factors.rescale_factors) rows += std::to_string(factor) + "\n";
    write(good, rows);
    QVERIFY(ask(good));
    QCOMPARE(box->currentText(), QStringLiteral("good.csv"));
    QVERIFY(ask({}));
    QCOMPARE(box->currentText(), QStringLiteral("good.csv"));
    QCOMPARE(dialog->problem_text(), QString());
  }

  // Start, see steps arrive, pause, stop; everything is kept.
  void steps_arrive_and_can_be_stopped() {
    auto window = open_tiny();
    QVERIFY(window);
    TrainDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    fill(*dialog, QStringLiteral("trained"), kSteps);
    QCOMPARE(dialog->problem_text(), QString());
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(window->jobs().running(), kPatience);
    RunPane* pane = window->docks()->training;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->training()->steps().size() >= 4, kPatience);
    QVERIFY(pane->isVisible());
    QVERIFY(pane->run()->live());
    QCOMPARE(pane->training()->state(), ChartView::State::ready);
    QTRY_VERIFY(pane->training()->series().short_loss.raw.steps.size() >= 4);
    QCOMPARE(pane->training()->series().probes.size(), std::size_t(2));
    QVERIFY(window->top_bar()->job()->isVisible());
    keep_picture(*window, QStringLiteral("train-running"));
    // The factors of the long windows are in the charts.
    QCOMPARE(window->factors().current()->factors.method, std::string("yarn"));
    FactSection* facts = window->docks()->inspector->section(QStringLiteral("training"));
    QVERIFY(facts->value_of(QStringLiteral("Long windows")).contains(QStringLiteral("YaRN")));
    QCOMPARE(facts->value_of(QStringLiteral("Learning rate")), QStringLiteral("0.001"));
    QSignalSpy events(&window->jobs(), &JobRunner::events);
    const QDeadlineTimer patience(kPatience);
    window->jobs().set_paused(true);
    // What is under way when it pauses still arrives; then nothing does.
    int still = 0;
    for (auto before = events.count(); still < kQuietPolls && !patience.hasExpired();) {
      QTest::qWait(kPoll);
      still = events.count() == before ? still + 1 : 0;
      before = events.count();
    }
    QVERIFY2(still >= kQuietPolls, "events of a job that pauses");
    window->jobs().set_paused(false);
    QVERIFY(events.wait(kPatience));
    Q_EMIT window->top_bar()->job()->stop_clicked();
    QTRY_VERIFY_WITH_TIMEOUT(!window->jobs().running(), kPatience);
    QTRY_COMPARE(pane->run()->state(), std::string("stopped"));
    stopped_ = pane->run()->id();
    QVERIFY(pane->run()->training()->steps().size() < std::size_t(kSteps));
    RunListModel* runs = window->docks()->runs->runs();
    QTRY_COMPARE(runs->rowCount(), 1);
    QTRY_COMPARE(runs->at(0).state, std::string("stopped"));
    QCOMPARE(runs->index(0, RunListModel::kind).data().toString(), QStringLiteral("training"));
    QVERIFY(runs->index(0, RunListModel::best).data().toString().endsWith(QStringLiteral(" %")));
    keep_picture(*window, QStringLiteral("train-stopped"));
  }

  // A new window, started with the run and no model: it shows the same, and goes on from there.
  void a_stored_training_is_opened_and_goes_on() {
    QVERIFY(stopped_ > 0);
    std::size_t at_stop = 0;
    {
      const auto store = RunStore::open_read_only(workspace_.toStdString());
      TrainHistory history(std::get<TrainSpec>(store->run(stopped_).spec));
      for (const Event& event : store->events(stopped_)) history.add(event);
      at_stop = history.steps().size();
    }
    WindowArguments arguments;
    arguments.runs = {stopped_};
    auto window = make_window(workspace_, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    RunPane* pane = window->docks()->training;
    QVERIFY(pane->isVisible());
    QVERIFY(pane->run());
    QCOMPARE(pane->run()->training()->steps().size(), at_stop);
    QCOMPARE(pane->training()->state(), ChartView::State::ready);
    QCOMPARE(pane->training()->series().long_loss.raw.steps.size(), qsizetype(at_stop));
    QCOMPARE(window->factors().current()->factors.method, std::string("yarn"));
    QCOMPARE(window->factors().target(), std::int64_t(640));
    keep_picture(*window, QStringLiteral("train-reopened"));
    apply_theme_setting(QStringLiteral("dark"));
    keep_picture(*window, QStringLiteral("train-reopened-dark"));
    apply_theme_setting(QStringLiteral("light"));
    Q_EMIT pane->resume_requested(stopped_);
    QTRY_VERIFY_WITH_TIMEOUT(window->jobs().running(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(
        pane->run() && pane->run()->live() && pane->run()->training()->steps().size() > at_stop + 1, kPatience);
    QCOMPARE(pane->run()->id(), stopped_);
    const auto& steps = pane->run()->training()->steps();
    for (std::size_t at = 0; at < steps.size(); ++at) QCOMPARE(steps[at].result.step, std::int64_t(at + 1));
    window->close();  // the job is stopped, nothing is lost, no question is asked
    QTRY_VERIFY_WITH_TIMEOUT(!window->isVisible(), kPatience);
    const auto store = RunStore::open_read_only(workspace_.toStdString());
    QCOMPARE(store->run(stopped_).summary.state, std::string("stopped"));
  }

  void a_training_runs_to_its_end_and_its_model_can_be_opened() {
    auto window = open_tiny();
    QVERIFY(window);
    TrainDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    fill(*dialog, QStringLiteral("whole"), 4);
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    RunPane* pane = window->docks()->training;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->state() == "finished", kPatience);
    QCOMPARE(pane->run()->training()->steps().size(), std::size_t(4));
    QCOMPARE(pane->run()->training()->checkpoints().size(), std::size_t(2));
    QTRY_VERIFY(!window->jobs().running());
    keep_picture(*window, QStringLiteral("train-finished"));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "take_url");
    window->findChild<QAction*>(QStringLiteral("training.show_in_folder"))->trigger();
    QCOMPARE(opened_, QUrl::fromLocalFile(folder_.filePath(QStringLiteral("whole"))));
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    window->resize(960, 640);
    keep_picture(*window, QStringLiteral("train-least-window"));
    QVERIFY(window->top_bar()->train_button()->isVisible());
    QVERIFY(window->top_bar()->rect().contains(window->top_bar()->train_button()->mapTo(
        window->top_bar(), window->top_bar()->train_button()->rect().bottomRight())));
    QCOMPARE(window->width(), 960);
    window->resize(1440, 900);
    // Two trainings side by side.
    Q_EMIT window->docks()->runs->open_beside_requested(stopped_);
    CompareView* compare = window->docks()->compare;
    QTRY_COMPARE_WITH_TIMEOUT(compare->runs().runs().size(), 2, kPatience);
    QCOMPARE(compare->curves()->chart()->state(), ChartView::State::ready);
    QCOMPARE(compare->curves()->chart()->lines().size(), 2);
    keep_picture(*window, QStringLiteral("train-compare"));
    window->open_model(folder_.filePath(QStringLiteral("whole")));
    QTRY_VERIFY_WITH_TIMEOUT(window->settled() && window->model()->own_factors.has_value(), kPatience);
    QCOMPARE(window->model()->own_factors->target, std::int64_t(640));
    QVERIFY(!window->docks()->inspector->section(QStringLiteral("training"))->isVisibleTo(window.get()));
  }

  // The same events from another kind of run: short windows alone, no rescaled factors.
  void a_pretraining_is_shown_with_what_it_has() {
    const QString workspace = folder_.filePath(QStringLiteral("pretrain.ropewalk"));
    const RunId id = store_pretraining(workspace, folder_.filePath(QStringLiteral("small")), 512);
    WindowArguments arguments;
    arguments.runs = {id};
    auto window = make_window(workspace, arguments);
    QTRY_VERIFY_WITH_TIMEOUT(window->settled(), kPatience);
    RunPane* pane = window->docks()->training;
    QCOMPARE(window->first_problem(), QString());
    QVERIFY(pane->isVisible() && pane->run());
    QCOMPARE(pane->run()->training()->steps().size(), std::size_t(30));
    QCOMPARE(pane->run()->training()->steps_planned(), std::int64_t(40));
    QTRY_VERIFY(pane->training()->shows(TrainingView::Part::needle));
    QVERIFY(pane->training()->series().long_loss.empty());
    QVERIFY(pane->training()->strip()->mix().empty());
    const RunListModel* runs = window->docks()->runs->runs();
    QCOMPARE(runs->index(0, RunListModel::best).data().toString(), QStringLiteral("100 %"));
    QCOMPARE(window->factors().rope(), (RopeDescription{64, 10000, 512}));
    QVERIFY(run_can_resume(runs->at(0)));
    keep_picture(*window, QStringLiteral("train-pretraining"));
  }

  // Its hash is of its recipe, and its model's own is another one: still they belong together.
  void a_pretraining_keeps_the_model_that_it_made_open() {
    workspace_ = folder_.filePath(QStringLiteral("made.ropewalk"));
    const RunId made = store_pretraining(workspace_, kTinyModel, 256);
    const RunId elsewhere = store_pretraining(workspace_, folder_.filePath(QStringLiteral("elsewhere")), 256);
    auto window = open_tiny();
    QVERIFY(window);
    RunPane* pane = window->docks()->training;
    Q_EMIT window->docks()->runs->open_requested(made);
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == made, kPatience);
    QVERIFY(window->model());
    QCOMPARE(window->model()->path, kTinyModel.toStdString());
    QVERIFY(window->top_bar()->train_button()->isEnabled());
    Q_EMIT window->docks()->runs->open_requested(elsewhere);
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->id() == elsewhere, kPatience);
    QVERIFY(!window->model());
  }

  void a_training_that_cannot_begin_says_why() {
    auto window = open_tiny();
    QVERIFY(window);
    QVERIFY(QDir().mkpath(folder_.filePath(QStringLiteral("empty"))));
    TrainDialog* dialog = open_dialog(*window);
    QVERIFY(dialog);
    fill(*dialog, QStringLiteral("nowhere"), 4);
    dialog->data_folder()->setText(folder_.filePath(QStringLiteral("empty")));
    QTest::mouseClick(dialog->start_button(), Qt::LeftButton);
    RunPane* pane = window->docks()->training;
    QTRY_VERIFY_WITH_TIMEOUT(pane->run() && pane->run()->state() == "failed", kPatience);
    QTRY_VERIFY2(pane->message().contains(folder_.filePath(QStringLiteral("empty"))), qPrintable(pane->message()));
    keep_picture(*window, QStringLiteral("train-failed"));
  }
};

int main(int argc, char** argv) {
  setenv("OMP_WAIT_POLICY", "passive", 0);
  QApplication application(argc, argv);
  ropewalk::set_model_threads(1);
  TestTrainWindow test;
  return QTest::qExec(&test, argc, argv);
}
#include "test_train_window.moc"
