// Spec -> job -> events -> store on a real (tiny, random) model: whole runs and refusals. Resumed runs: see
// test_experiment_resume.cpp.
#include <QDateTime>
#include <QElapsedTimer>
#include <QTest>
#include <cmath>
#include <thread>

#include "core/values/needle_history.h"
#include "tests/experiment/experiment_fixtures.h"

using namespace ropewalk;

class TestExperiment : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  void initTestCase() { set_model_threads(1); }

  void a_search_runs_to_its_end_and_is_recorded() {
    const auto store = folder_.new_store();
    JobControl control;
    const Outcome outcome = run(search_spec(1), *store, control);
    const RunRecord record = store->run(outcome.run);
    QCOMPARE(record.summary.state, std::string("finished"));
    const auto started = QDateTime::fromString(QString::fromStdString(record.summary.started), Qt::ISODate);
    QVERIFY(started.isValid() && std::abs(started.secsTo(QDateTime::currentDateTimeUtc())) < 600);
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
    const auto store = folder_.new_store();
    JobControl control;
    const auto first = trace_of(*store, run(search_spec(1), *store, control).run);
    const auto again = trace_of(*store, run(search_spec(1), *store, control).run);
    const auto other = trace_of(*store, run(search_spec(2), *store, control).run);
    QVERIFY(first == again);
    QVERIFY(!(first == other));
  }

  void a_needle_test_fills_every_cell_on_the_same_documents() {
    const auto store = folder_.new_store();
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

  void a_stop_during_a_document_takes_effect_within_a_second() {
    const auto store = folder_.new_store();
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
    const auto store = folder_.new_store();
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
    const auto store = folder_.new_store();
    JobControl control;
    NeedleSpec spec = needle_spec();
    spec.lengths = {40};
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QCOMPARE(store->run(1).summary.state, std::string("failed"));
    QVERIFY(!store->run(1).summary.error.empty());
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
