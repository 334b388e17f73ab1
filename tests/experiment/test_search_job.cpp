// Searches and sensitivity runs on a model: forecast and cost, held-out documents, kept scores, the plain guide.
#include <QTest>
#include <set>

#include "core/evaluate/evaluator.h"
#include "core/experiment/search_documents.h"
#include "core/experiment/search_forecast.h"
#include "core/values/search_presets.h"
#include "core/values/sensitivity_history.h"
#include "experiment_fixtures.h"

using namespace ropewalk;

namespace {

SearchSpec full_spec(std::uint64_t seed) {
  SearchSpec spec = search_spec(seed);
  spec.documents.needle_template = "key_value";
  spec.document_count = 3;
  spec.heldout_documents = 2;
  spec.finalists = 2;
  spec.tune_baselines = true;
  spec.settings.racing.on = true;
  return spec;
}

SearchHistory history_of(const RunStore& store, RunId run) {
  SearchHistory history;
  for (const Event& event : store.events(run)) history.add(event);
  return history;
}

}  // namespace

class TestSearchJob : public QObject {
  Q_OBJECT

 private:
  StoreFolder folder_;

 private Q_SLOTS:
  // Every candidate sees two documents before it can be stopped.
  void a_race_over_two_documents_saves_nothing() {
    const RopeDescription rope{64, 10000, 256};
    SearchSpec spec = full_spec(3);
    const auto expected = [&](int documents, bool raced) {
      spec.document_count = documents;
      spec.settings.racing.on = raced;
      return count_evaluations(spec, rope).expected;
    };
    QCOMPARE(expected(2, true), expected(2, false));
    QVERIFY(expected(10, true) < expected(10, false));
  }

  void a_search_says_what_it_costs_before_and_after() {
    const auto store = folder_.new_store();
    JobControl control;
    const SearchSpec spec = full_spec(3);
    const SearchHistory history = history_of(*store, run(spec, *store, control).run);
    QVERIFY(history.forecast() && history.cost());
    const RopeDescription rope{64, 10000, 256};
    const SearchCost cost = count_evaluations(spec, rope);
    QCOMPARE(history.forecast()->document_evaluations, cost.expected);
    QVERIFY(history.forecast()->seconds > 0);
    QVERIFY(history.forecast()->memory_bytes > 50'000'000);
    QVERIFY(history.cost()->memory_bytes > 50'000'000);
    std::int64_t counted = history.document_evaluations();
    for (const BaselineEvaluated& baseline : history.baselines())
      counted += baseline.tuned ? baseline.tuning_documents : std::int64_t(baseline.evaluation.documents.size());
    for (const HeldOutScored& scored : history.heldout()) counted += std::int64_t(scored.evaluation.documents.size());
    QCOMPARE(history.cost()->document_evaluations, counted);
    QVERIFY(counted <= cost.most);
  }

  void finalists_and_baselines_meet_documents_that_the_search_never_saw() {
    const auto store = folder_.new_store();
    JobControl control;
    const SearchSpec spec = full_spec(4);
    const SearchHistory history = history_of(*store, run(spec, *store, control).run);
    // Two candidates, two baselines, two tuned ones.
    QCOMPARE(history.heldout().size(), std::size_t(6));
    QVERIFY(history.heldout_of(history.best()->id));
    std::vector<double> finalists;
    for (const HeldOutScored& scored : history.heldout()) {
      QCOMPARE(scored.evaluation.documents.size(), std::size_t(2));
      if (scored.candidate >= 0) finalists.push_back(history.find(scored.candidate)->evaluation.nll);
    }
    for (const CandidateEvaluated& candidate : history.candidates())
      if (!candidate.stopped_early && candidate.evaluation.error.empty())
        QVERIFY(candidate.evaluation.nll >= finalists[0]);
    // The same scores as by themselves, on documents of another seed.
    ModelCache models;
    const auto model = models.get(spec.runtime, {}, control);
    const SearchDocuments documents = make_documents_of(spec, *model, [](int, int) {});
    QCOMPARE(documents.all.documents.size(), std::size_t(5));
    std::set<std::string> numbers;
    for (const Document& document : documents.all.documents) numbers.insert(document.number + document.key);
    QCOMPARE(numbers.size(), std::size_t(5));
    QVERIFY(documents.searched_hash != documents.held_out_hash);
    DocumentSet held_out{{documents.all.documents[3], documents.all.documents[4]}, spec.target, {}};
    for (const HeldOutScored& scored : history.heldout())
      QCOMPARE(evaluate(*model, held_out, scored.factors, spec.runtime.policy, control).nll, scored.evaluation.nll);
  }

  void a_tuned_baseline_is_at_least_as_good_as_the_formula() {
    const auto store = folder_.new_store();
    JobControl control;
    const SearchHistory history = history_of(*store, run(full_spec(5), *store, control).run);
    QCOMPARE(history.baselines().size(), std::size_t(4));
    for (const BaselineEvaluated& tuned : history.baselines()) {
      if (!tuned.tuned) continue;
      QCOMPARE(tuned.evaluation.documents.size(), std::size_t(3));
      for (const BaselineEvaluated& plain : history.baselines())
        if (!plain.tuned && plain.factors.method == tuned.factors.method)
          QVERIFY(tuned.evaluation.nll <= plain.evaluation.nll);
    }
  }

  // Seconds are kept with the scores: where they are the same to the last bit, nothing was evaluated again.
  void the_same_search_again_evaluates_nothing() {
    const auto store = folder_.new_store();
    JobControl first, second;
    const SearchSpec spec = full_spec(6);
    const SearchHistory a = history_of(*store, run(spec, *store, first).run);
    const SearchHistory b = history_of(*store, run(spec, *store, second).run);
    QCOMPARE(a.candidates().size(), b.candidates().size());
    for (std::size_t i = 0; i < a.candidates().size(); ++i) {
      QCOMPARE(a.candidates()[i].evaluation.nll, b.candidates()[i].evaluation.nll);
      QCOMPARE(a.candidates()[i].evaluation.seconds, b.candidates()[i].evaluation.seconds);
      QCOMPARE(a.candidates()[i].stopped_early, b.candidates()[i].stopped_early);
    }
    // Another policy is another question.
    SearchSpec other = spec;
    other.runtime.dtype = ModelType::bfloat16;
    JobControl third;
    const SearchHistory c = history_of(*store, run(other, *store, third).run);
    QVERIFY(c.candidates().front().evaluation.seconds != a.candidates().front().evaluation.seconds);
  }

  void the_plain_guide_scores_every_token() {
    const auto store = folder_.new_store();
    JobControl control;
    SearchSpec spec = search_spec(7);
    spec.guide = SearchGuide::plain;
    spec.baselines = {"yarn"};
    const SearchHistory history = history_of(*store, run(spec, *store, control).run);
    for (const CandidateEvaluated& candidate : history.candidates())
      for (const DocumentScore& score : candidate.evaluation.documents) {
        QCOMPARE(score.tokens, 639);
        QVERIFY(score.token_nll.empty());
      }
  }

  void every_preset_runs_on_a_model_data() {
    QTest::addColumn<QString>("preset");
    for (const SearchPreset& preset : search_presets())
      QTest::newRow(std::string(preset.id).c_str()) << QString::fromStdString(std::string(preset.id));
  }
  void every_preset_runs_on_a_model() {
    QFETCH(QString, preset);
    const auto store = folder_.new_store();
    JobControl control;
    SearchSpec spec = search_spec(8);
    apply_search_preset(spec, preset.toStdString(), {64, 10000, 256});
    spec.settings.population = 5;
    spec.settings.parents = 3;
    spec.settings.iterations = 2;
    spec.document_count = 2;
    const SearchHistory history = history_of(*store, run(spec, *store, control).run);
    QVERIFY(history.best());
    QCOMPARE(history.generations().size(), std::size_t(3));
    const QString method = QString::fromStdString(history.best()->factors.method);
    QCOMPARE(method, preset == "longrope" ? QString("longrope") : QString("longrope2"));
  }

  void sensitivity_moves_one_pair_at_a_time_and_goes_on_where_it_stopped() {
    SensitivitySpec spec;
    spec.runtime = runtime();
    spec.documents.haystack = HaystackKind::generated;
    spec.factors = make_factors("yarn", {64, 10000, 256}, 640);
    spec.document_count = 2;
    const auto whole_store = folder_.new_store(), store = folder_.new_store();
    JobControl control, stopped, resumed;
    const RunId whole = run(spec, *whole_store, control).run;
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, stopped, 9), Stopped);
    ModelCache models;
    resume_experiment(1, *store, models, resumed, {});
    SensitivityHistory a(spec), b(spec);
    int events = 0, measured = 0;
    for (const Event& event : whole_store->events(whole)) {
      a.add(event);
      if (std::holds_alternative<SensitivityMeasured>(event.body)) ++events;
    }
    for (const Event& event : store->events(1)) {
      b.add(event);
      if (std::holds_alternative<SensitivityMeasured>(event.body)) ++measured;
    }
    int possible = 1;  // as it is; and every move that leaves lambda >= 1
    for (const double lambda : spec.factors.rescale_factors)
      for (const double move : spec.moves) possible += lambda * move >= 1;
    QCOMPARE(events, possible);
    QCOMPARE(measured, possible);
    QVERIFY(possible > 40);
    for (const double move : spec.moves) {
      const auto of_a = a.changes(move), of_b = b.changes(move);
      QCOMPARE(of_a.size(), of_b.size());
      for (std::size_t i = 0; i < of_a.size(); ++i) QCOMPARE(of_a[i].difference.mean, of_b[i].difference.mean);
    }
    // By hand for one pair.
    RopeFactors moved = spec.factors;
    moved.rescale_factors[31] *= 1.1;
    const auto model = models.get(spec.runtime, {}, control);
    SearchSpec documents;
    documents.documents = spec.documents;
    documents.target = 640;
    documents.document_count = 2;
    const DocumentSet set = make_documents_of(documents, *model, [](int, int) {}).all;
    QCOMPARE(a.measured(1.1, 31)->nll, evaluate(*model, set, moved, spec.runtime.policy, control).nll);
  }

  void sensitivity_refuses_what_cannot_be_moved() {
    SensitivitySpec spec;
    spec.runtime = runtime();
    spec.factors = make_factors("yarn", {64, 10000, 256}, 640);
    const auto store = folder_.new_store();
    JobControl control;
    spec.moves = {1.0};
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    spec.moves = {0.9};
    spec.factors = make_factors("yarn", {64, 10000, 512}, 1024);
    QVERIFY_EXCEPTION_THROWN(run(spec, *store, control), BadInput);
    QVERIFY(store->runs().empty());
  }
};

QTEST_GUILESS_MAIN(TestSearchJob)
#include "test_search_job.moc"
