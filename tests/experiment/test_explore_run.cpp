// An exploration as a run: what is recorded of sets made by hand, when, and what is read of it again.
#include <QTest>
#include <nlohmann/json.hpp>

#include "core/exchange/scalars.h"
#include "core/exchange/spec_json.h"
#include "core/experiment/explore_run.h"
#include "core/rope/factor_edit.h"
#include "core/values/error.h"
#include "core/values/explore_history.h"
#include "core/values/run_scores.h"
#include "experiment_fixtures.h"

using namespace ropewalk;

namespace {

const RopeDescription kRope{64, 10000, 256};

ExploreSpec explore_spec() {
  ExploreSpec spec;
  spec.runtime = runtime();
  spec.documents.seed = 7;
  spec.length = 640;
  spec.document_count = 2;
  spec.start = make_factors("yarn", kRope, 640);
  return spec;
}

Evaluation evaluation(double nll) {
  Evaluation evaluation;
  for (const double offset : {-0.5, 0.5}) evaluation.documents.push_back({nll + offset, 3, 7, {}, {}});
  summarise(evaluation);
  evaluation.seconds = 0.25;
  return evaluation;
}

RopeFactors by_hand(double ratio) {
  RopeFactors factors = begin_edit(explore_spec().start, 640);
  if (ratio != 1) scale_upper(factors, ratio);
  return factors;
}

}  // namespace

class TestExploreRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void an_unchanged_copy_is_no_run() {
    const auto store = RunStore::open(":memory:");
    ExploreRun run(*store, explore_spec(), read_model_description(kTiny), "hash");
    run.add(by_hand(1), evaluation(1), {});
    run.add(by_hand(1), evaluation(1), evaluation(1));
    run.end("finished");
    QVERIFY(store->runs().empty());
    QVERIFY(!run.run());
  }

  void every_set_is_recorded_once() {
    const auto store = RunStore::open(":memory:");
    const ExploreSpec spec = explore_spec();
    ExploreRun run(*store, spec, read_model_description(kTiny), "hash");
    run.add(by_hand(1), evaluation(2), evaluation(2));
    run.add(by_hand(1.5), evaluation(1), {});             // the first answer, before the starting set is known
    run.add(by_hand(1.5), evaluation(1), evaluation(2));  // the second
    run.add(by_hand(2), evaluation(1.5), evaluation(2));
    run.add(by_hand(1.5), evaluation(1), evaluation(2));  // undone: it was measured before
    const RunId id = run.run().value();
    QCOMPARE(store->run(id).summary.state, std::string("running"));
    run.end("finished");
    const RunRecord record = store->run(id);
    QCOMPARE(record.summary.kind, std::string("explore"));
    QCOMPARE(record.summary.state, std::string("finished"));
    QCOMPARE(record.summary.target, std::int64_t(640));
    QCOMPARE(record.summary.seed, std::uint64_t(7));
    QCOMPARE(record.summary.document_hash, std::string("hash"));
    QCOMPARE(record.summary.model, read_model_description(kTiny).name);
    QCOMPARE(record.summary.best.value(), std::exp(1.0));
    QCOMPARE(record.summary.last.value(), std::exp(1.5));
    QCOMPARE(record.summary.sparkline, (std::vector<float>{float(std::exp(1.0)), float(std::exp(1.5))}));
    QCOMPARE(record.summary.seconds, 0.75);  // three sets
    QVERIFY(lower_is_better("explore"));
    QCOMPARE(to_json(record.spec).dump(), to_json(ExperimentSpec(spec)).dump());
    ExploreHistory history(std::get<ExploreSpec>(record.spec));
    const std::vector<Event> events = store->events(id);
    for (const Event& event : events) history.add(event);
    QCOMPARE(history.sets().size(), std::size_t(2));
    QCOMPARE(history.sets()[0].number, 1);
    QVERIFY(history.sets()[0].factors == by_hand(1.5));
    QCOMPARE(history.sets()[1].evaluation.documents.size(), std::size_t(2));
    QVERIFY(history.find(0) == history.start());
    QCOMPARE(history.start()->evaluation.nll, 2.0);
    QCOMPARE(history.best()->number, 1);
    QCOMPARE(history.chart()->candidates().size(), std::size_t(2));
    QCOMPARE(history.chart()->best()->id, std::int64_t(1));
    QCOMPARE(history.chart()->baselines().size(), std::size_t(1));
    const std::vector<RunScore> scores = explore_scores(history, record.summary.document_hash);
    QCOMPARE(scores.size(), std::size_t(1));
    QCOMPARE(scores[0].value, std::exp(1.0));
    QCOMPARE(scores[0].samples[1].document, std::string("hash/1"));
    int series = 0;
    for (const Scalar& scalar : scalars_of(events))
      series += scalar.event == "explore" && scalar.series == "evaluation/nll";
    QCOMPARE(series, 3);
  }

  void a_failed_set_is_not_the_best() {
    ExploreHistory history(explore_spec());
    Evaluation failed = evaluation(0);
    failed.error = "the logits are NaN";
    history.add({1, 0, ExploreMeasured{1, by_hand(1.5), failed}});
    QVERIFY(!history.best());
    QVERIFY(explore_scores(history, {}).empty());
    history.add({2, 0, ExploreMeasured{2, by_hand(2), evaluation(3)}});
    QCOMPARE(history.best()->number, 2);
  }

  void it_is_not_run_from_its_spec() {
    const auto store = RunStore::open(":memory:");
    ModelCache models;
    JobControl control;
    try {
      run_experiment(explore_spec(), *store, models, control, {});
      QFAIL("it ran");
    } catch (const BadInput& error) {
      QVERIFY(QString(error.what()).contains("by hand"));
    }
    QVERIFY(store->runs().empty());
  }
};

QTEST_GUILESS_MAIN(TestExploreRun)
#include "test_explore_run.moc"
