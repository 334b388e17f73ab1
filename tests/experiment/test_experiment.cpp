// Spec -> job -> events -> store on a real (tiny, random) model: whole runs, stopped and resumed runs, refusals.
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

#include "core/experiment/experiment.h"
#include "core/rope/methods.h"
#include "core/values/needle_history.h"
#include "core/values/search_history.h"

using namespace ropewalk;

namespace {

const std::string kTiny = std::string(ROPEWALK_TESTS_DIR) + "/data/tiny";

RuntimeSpec runtime(const std::string& model = kTiny) {
  RuntimeSpec spec;
  spec.model_path = model;
  spec.dtype = ModelType::float32;
  spec.threads = 1;
  return spec;
}

SearchSpec search_spec(std::uint64_t seed) {
  SearchSpec spec;
  spec.runtime = runtime();
  spec.documents.haystack = HaystackKind::generated;
  spec.documents.seed = seed;
  spec.target = 640;
  spec.document_count = 2;
  spec.baselines = {"yarn", "ntk"};
  spec.settings.population = 5;
  spec.settings.parents = 3;
  spec.settings.iterations = 2;
  spec.settings.seed = seed;
  return spec;
}

NeedleSpec needle_spec() {
  NeedleSpec spec;
  spec.runtime = runtime();
  spec.documents.seed = 3;
  spec.lengths = {512, 640};
  spec.depths = 3;
  spec.per_cell = 2;
  const RopeDescription rope{64, 10000, 256};
  spec.factor_sets = {make_factors("yarn", rope, 640), make_factors("ntk", rope, 640)};
  return spec;
}

struct Outcome {
  RunId run = 0;
  std::vector<Event> live;  // as the sink saw them
};

Outcome run(const ExperimentSpec& spec, RunStore& store, JobControl& control, int stop_after = -1) {
  ModelCache models;
  Outcome outcome;
  RunSinks sinks;
  sinks.begun = [&](RunId id) { outcome.run = id; };
  sinks.event = [&](const Event& event) {
    outcome.live.push_back(event);
    if (int(outcome.live.size()) == stop_after) control.request_stop();
  };
  run_experiment(spec, store, models, control, sinks);
  return outcome;
}

// (id, parent, lambdas, NLL) of every candidate: what must be the same for the same spec.
struct Trace {
  std::vector<std::tuple<std::int64_t, std::int64_t, std::vector<double>, double>> rows;
  bool operator==(const Trace&) const = default;
};
Trace trace_of(const RunStore& store, RunId run) {
  SearchHistory history;
  for (const Event& event : store.events(run)) history.add(event);
  Trace trace;
  for (const CandidateEvaluated& candidate : history.candidates())
    trace.rows.emplace_back(candidate.id, candidate.parent, candidate.factors.rescale_factors,
                            candidate.evaluation.nll);
  return trace;
}

}  // namespace

class TestExperiment : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir folder_;
  int files_ = 0;
  std::unique_ptr<RunStore> new_store() {
    return RunStore::open(folder_.filePath(QString("run%1.ropewalk").arg(++files_)).toStdString());
  }

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void a_search_runs_to_its_end_and_is_recorded() {
    const auto store = new_store();
    JobControl control;
    const Outcome outcome = run(search_spec(1), *store, control);
    const RunRecord record = store->run(outcome.run);
    QCOMPARE(record.summary.state, std::string("finished"));
    QCOMPARE(record.summary.target, std::int64_t(640));
    QCOMPARE(record.summary.document_hash.size(), std::size_t(64));
    QCOMPARE(record.summary.model_hash.size(), std::size_t(64));
    SearchHistory history;
    for (const Event& event : outcome.live) history.add(event);
    QCOMPARE(history.baselines().size(), std::size_t(2));
    QCOMPARE(history.candidates().size(), std::size_t(5 + 2 * 3));
    QVERIFY(history.best());
    QVERIFY(record.summary.best.has_value());
    QCOMPARE(*record.summary.best, perplexity(history.best()->evaluation));
    QCOMPARE(store->events(outcome.run).size(), outcome.live.size());
    for (const CandidateEvaluated& candidate : history.candidates()) {
      QCOMPARE(candidate.evaluation.documents.size(), std::size_t(2));
      QVERIFY(candidate.evaluation.nll > 0);
      QVERIFY(candidate.evaluation.documents[0].tokens >= 1);
    }
  }

  void the_same_seed_gives_the_same_run_and_another_does_not() {
    const auto store = new_store();
    JobControl control;
    const auto first = trace_of(*store, run(search_spec(1), *store, control).run);
    const auto again = trace_of(*store, run(search_spec(1), *store, control).run);
    const auto other = trace_of(*store, run(search_spec(2), *store, control).run);
    QVERIFY(first == again);
    QVERIFY(!(first == other));
  }

  void a_stopped_search_resumes_to_the_same_result_data() {
    QTest::addColumn<int>("stop_after");
    for (int events : {1, 2, 4, 7, 9, 12}) QTest::addRow("after %d events", events) << events;
  }
  void a_stopped_search_resumes_to_the_same_result() {
    QFETCH(int, stop_after);
    const auto store = new_store();
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

  void a_needle_test_fills_every_cell_on_the_same_documents() {
    const auto store = new_store();
    JobControl control;
    const NeedleSpec spec = needle_spec();
    const Outcome outcome = run(spec, *store, control);
    NeedleHistory history(spec);
    for (const Event& event : store->events(outcome.run)) history.add(event);
    QCOMPARE(history.cells_done(), history.cells_total());
    QCOMPARE(history.cells_total(), 2 * 3 * 2);
    for (int length = 0; length < 2; ++length)
      for (int depth = 0; depth < 3; ++depth) {
        const CellScored* a = history.cell(0, length, depth);
        const CellScored* b = history.cell(1, length, depth);
        QVERIFY(a && b);
        QCOMPARE(a->document_hash, b->document_hash);
        QCOMPARE(a->evaluation.documents.size(), std::size_t(2));
        QCOMPARE(a->numbers.size(), std::size_t(2));
        QCOMPARE(a->numbers[0].size(), std::size_t(7));
        QVERIFY(a->evaluation.nll != b->evaluation.nll);
      }
    QVERIFY(store->run(outcome.run).summary.best.has_value());
  }

  void a_stopped_needle_test_resumes_without_scoring_a_cell_twice() {
    const auto store = new_store();
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

  void a_stop_during_a_document_takes_effect_within_a_second() {
    const auto store = new_store();
    NeedleSpec spec = needle_spec();
    spec.lengths = {20000};  // some seconds on this model
    spec.depths = 1;
    spec.per_cell = 1;
    JobControl control;
    QElapsedTimer since_stop;
    std::thread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(1500));
      since_stop.start();
      control.request_stop();
    });
    bool stopped = false;
    try {
      run(spec, *store, control);
    } catch (const Stopped&) {
      stopped = true;
    }
    stopper.join();
    if (stopped) QVERIFY2(since_stop.elapsed() < 1000, qPrintable(QString::number(since_stop.elapsed())));
    QCOMPARE(store->run(1).summary.state, std::string(stopped ? "stopped" : "finished"));
  }

  void bad_specs_are_refused_before_a_run_begins() {
    const auto store = new_store();
    JobControl control;
    SearchSpec below = search_spec(1);
    below.target = 128;
    QVERIFY_EXCEPTION_THROWN(run(below, *store, control), BadInput);
    SearchSpec no_model = search_spec(1);
    no_model.runtime.model_path = "/nowhere/model";
    QVERIFY_EXCEPTION_THROWN(run(no_model, *store, control), BadInput);
    SearchSpec no_device = search_spec(1);
    no_device.runtime.device = "cuda:77";
    QVERIFY_EXCEPTION_THROWN(run(no_device, *store, control), BadInput);
    NeedleSpec other_model = needle_spec();
    other_model.factor_sets = {make_factors("yarn", RopeDescription{96, 10000, 2048}, 8192)};
    QVERIFY_EXCEPTION_THROWN(run(other_model, *store, control), BadInput);
    NeedleSpec decreasing = needle_spec();
    decreasing.lengths = {640, 512};
    QVERIFY_EXCEPTION_THROWN(run(decreasing, *store, control), BadInput);
    QCOMPARE(store->runs().size(), std::size_t(0));
  }

  void a_document_that_is_too_short_fails_the_run_with_its_reason() {
    const auto store = new_store();
    JobControl control;
    NeedleSpec spec = needle_spec();
    spec.lengths = {40};
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QCOMPARE(store->run(1).summary.state, std::string("failed"));
    QVERIFY(!store->run(1).summary.error.empty());
  }

  void a_resume_against_changed_documents_is_refused() {
    QTemporaryDir texts;
    const auto write = [&](const std::string& word) {
      std::ofstream file(texts.filePath("a.txt").toStdString());
      for (int i = 0; i < 4000; ++i) file << word << ' ' << i % 97 << (i % 9 == 0 ? ". " : " ");
    };
    write("river");
    const auto store = new_store();
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
    const auto store = new_store();
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

  void budgets_are_known_by_name() {
    SearchSpec spec = search_spec(9);
    apply_budget(spec, "paper");
    QCOMPARE(spec.settings.population, 64);
    QCOMPARE(spec.settings.iterations, 40);
    QCOMPARE(spec.settings.parents, 32);
    QCOMPARE(spec.settings.mutation_probability, 0.3);
    QCOMPARE(spec.document_count, 10);
    QCOMPARE(spec.settings.seed, std::uint64_t(9));
    QVERIFY(QString::fromStdString(cost_sentence(spec)).contains("1,344"));
    apply_budget(spec, "quick");
    QCOMPARE(spec.document_count, 2);
    QCOMPARE(spec.baselines, (std::vector<std::string>{"yarn", "ntk"}));
    QVERIFY_EXCEPTION_THROWN(apply_budget(spec, "huge"), BadInput);
  }
};

QTEST_GUILESS_MAIN(TestExperiment)
#include "test_experiment.moc"
