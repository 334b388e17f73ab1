// Stopped runs that go on: to the same result, on the same documents and the same model only.
#include <QDir>
#include <QTest>
#include <algorithm>
#include <fstream>

#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

namespace {

std::vector<BaselineEvaluated> baselines_of(const RunStore& store, RunId run) {
  SearchHistory history;
  for (const Event& event : store.events(run)) history.add(event);
  return history.baselines();
}

}  // namespace

class TestExperimentResume : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void a_stopped_search_resumes_to_the_same_result_data() {
    QTest::addColumn<int>("stop_after");
    for (int events : {1, 2, 4, 7, 9, 12}) QTest::addRow("after %d events", events) << events;
  }
  void a_stopped_search_resumes_to_the_same_result() {
    QFETCH(int, stop_after);
    const auto store = folder_.new_store();
    JobControl whole_control;
    const Trace whole = trace_of(*store, run(search_spec(5), *store, whole_control).run);
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(search_spec(5), *store, control, stop_after), Stopped);
    const RunId stopped = store->runs().size() == 2 ? 2 : 0;
    QVERIFY(stopped > 0);
    QCOMPARE(store->run(stopped).summary.state, std::string("stopped"));
    QVERIFY(trace_of(*store, stopped).rows.size() < whole.rows.size());
    ModelCache models;
    JobControl resumed;
    resume_experiment(stopped, *store, models, resumed, {});
    QCOMPARE(store->run(stopped).summary.state, std::string("finished"));
    QVERIFY(trace_of(*store, stopped) == whole);
  }

  // A recorded baseline is known by everything it was asked with: the same formula at another scale is another one.
  void a_baseline_at_another_scale_does_not_stand_for_the_one_asked_for() {
    const auto store = folder_.new_store();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(search_spec(5), *store, control, 1), Stopped);
    QCOMPARE(baselines_of(*store, 1).size(), std::size_t(0));
    MethodParameters parameters;
    parameters.scale = 8;
    BaselineEvaluated other;
    other.factors = make_factors("yarn", RopeDescription{64, 10000, 256}, 640, parameters);
    other.evaluation.nll = 1;
    RunSinks sinks;
    sinks.begun = [&](RunId id) { store->append(id, 0, other); };
    ModelCache models;
    JobControl resumed;
    resume_experiment(1, *store, models, resumed, sinks);
    const auto baselines = baselines_of(*store, 1);
    QCOMPARE(baselines.size(), std::size_t(3));
    QCOMPARE(baselines[1].factors.method, std::string("yarn"));
    QCOMPARE(*baselines[1].factors.parameters.scale, 2.5);
    QCOMPARE(baselines[2].factors.method, std::string("ntk"));
  }

  void a_baseline_is_measured_once_however_the_run_was_cut_and_however_often_it_is_asked_for() {
    const auto store = folder_.new_store();
    SearchSpec spec = search_spec(5);
    spec.baselines = {"yarn", "yarn", "ntk"};
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, 3), Stopped);
    QCOMPARE(baselines_of(*store, 1).size(), std::size_t(1));
    ModelCache models;
    JobControl resumed;
    resume_experiment(1, *store, models, resumed, {});
    const auto baselines = baselines_of(*store, 1);
    QCOMPARE(baselines.size(), std::size_t(2));
    QCOMPARE(baselines[0].factors.method, std::string("yarn"));
    QCOMPARE(baselines[1].factors.method, std::string("ntk"));
    JobControl whole;
    QCOMPARE(baselines_of(*store, run(spec, *store, whole).run).size(), std::size_t(2));
  }

  void progress_of_a_resumed_search_counts_what_earlier_pieces_did_data() {
    QTest::addColumn<int>("stop_after");
    for (int events : {1, 2, 3, 6, 9}) QTest::addRow("after %d events", events) << events;
  }
  void progress_of_a_resumed_search_counts_what_earlier_pieces_did() {
    QFETCH(int, stop_after);
    const auto store = folder_.new_store();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(search_spec(5), *store, control, stop_after), Stopped);
    const auto baselines = std::int64_t(baselines_of(*store, 1).size());
    std::vector<Progress> evaluations;
    RunSinks sinks;
    sinks.progress = [&](const Progress& progress) {
      if (progress.unit == "document evaluations") evaluations.push_back(progress);
    };
    ModelCache models;
    JobControl resumed;
    resume_experiment(1, *store, models, resumed, sinks);
    // Two documents each: baselines, the first population, two iterations of three mutants.
    const std::int64_t total = 2 * (2 + 5 + 2 * 3);
    QVERIFY(!evaluations.empty());
    QVERIFY(evaluations.front().done >= 2 * baselines);
    QCOMPARE(evaluations.back().done, total);
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
      QCOMPARE(evaluations[i].total, total);
      QVERIFY(i == 0 || evaluations[i].done >= evaluations[i - 1].done);
    }
    // What was stated before the stop says how long the rest takes.
    QCOMPARE(evaluations.front().remaining_seconds >= 0, stop_after > 1);
  }

  void a_stopped_needle_test_resumes_without_scoring_a_cell_twice() {
    const auto store = folder_.new_store();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(needle_spec(), *store, control, 5), Stopped);
    ModelCache models;
    JobControl resumed;
    resume_experiment(1, *store, models, resumed, {});
    std::vector<std::tuple<int, std::int64_t, double>> cells;
    for (const Event& event : store->events(1))
      if (const auto* cell = std::get_if<CellScored>(&event.body))
        cells.emplace_back(cell->factor_set, cell->length, cell->depth);
    QCOMPARE(cells.size(), std::size_t(12));
    std::sort(cells.begin(), cells.end());
    QVERIFY(std::adjacent_find(cells.begin(), cells.end()) == cells.end());
  }

  void a_resume_against_changed_documents_is_refused() {
    QTemporaryDir texts;
    const auto write = [&](const std::string& word) {
      std::ofstream file(texts.filePath("a.txt").toStdString());
      for (int i = 0; i < 4000; ++i) file << word << ' ' << i % 97 << (i % 9 == 0 ? ". " : " ");
    };
    write("river");
    const auto store = folder_.new_store();
    SearchSpec spec = search_spec(1);
    spec.documents.haystack = HaystackKind::folder;
    spec.documents.folder = texts.path().toStdString();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, 4), Stopped);
    const std::size_t recorded = store->events(1).size();
    write("mountain");
    ModelCache models;
    JobControl resumed;
    QVERIFY_EXCEPTION_THROWN(resume_experiment(1, *store, models, resumed, {}), BadInput);
    QCOMPARE(store->run(1).summary.state, std::string("failed"));
    QVERIFY(store->events(1).size() > recorded);  // nothing lost, the failure added
    write("river");
    JobControl back;
    resume_experiment(1, *store, models, back, {});
    QCOMPARE(store->run(1).summary.state, std::string("finished"));
  }

  void a_resume_against_another_model_is_refused() {
    QTemporaryDir copy;
    for (const QString& name : QDir(QString::fromStdString(kTiny)).entryList(QDir::Files))
      QVERIFY(QFile::copy(QString::fromStdString(kTiny) + "/" + name, copy.filePath(name)));
    const auto store = folder_.new_store();
    SearchSpec spec = search_spec(1);
    spec.runtime.model_path = copy.path().toStdString();
    JobControl control;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control, 4), Stopped);
    QFile config(copy.filePath("config.json"));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QByteArray text = config.readAll();
    config.close();
    QFile::remove(copy.filePath("config.json"));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(text.replace("1e-06", "1e-05"));
    config.close();
    ModelCache models;
    JobControl resumed;
    QVERIFY_EXCEPTION_THROWN(resume_experiment(1, *store, models, resumed, {}), BadInput);
    QCOMPARE(store->run(1).summary.state, std::string("stopped"));
  }
};

QTEST_GUILESS_MAIN(TestExperimentResume)
#include "test_experiment_resume.moc"
