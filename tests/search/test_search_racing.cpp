// Racing: what is stopped, what never is, and that it saves documents without losing the optimum.
#include <QtTest>

#include <set>

#include "core/search/race.h"
#include "core/values/error.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

constexpr int kDocuments = 8;

// Documents of different difficulty, and noise that depends on the document and the factors alone.
double noisy(const RopeFactors& factors, const RopeFactors& planted, int document) {
  const double noise = std::sin(1e4 * factors.rescale_factors.back() + 7 * factors.rescale_factors[20] + 3 * document);
  return 0.2 * document + 4 * std::sqrt(distance(factors, planted)) + 0.02 * noise;
}

struct Counted {
  explicit Counted(RopeFactors set) : planted(std::move(set)) {}
  RopeFactors planted;
  std::int64_t evaluations = 0;
  std::set<std::pair<std::vector<double>, int>> seen;
  bool twice = false;
  DocumentScorer scorer() {
    return [this](const RopeFactors& factors, int document) {
      ++evaluations;
      twice = !seen.insert({factors.rescale_factors, document}).second || twice;
      ScoredDocument scored;
      scored.score.nll = noisy(factors, planted, document);
      scored.score.tokens = 7;
      scored.seconds = 1;
      return scored;
    };
  }
};

SearchSettings settings_for(bool racing, std::uint64_t seed) {
  SearchSettings settings;
  settings.population = 24;
  settings.parents = 6;
  settings.mutants_per_parent = 2;
  settings.iterations = 20;
  settings.critical_dimension_move = 0.3;
  settings.group_mutation = 0.5;
  settings.racing.on = racing;
  settings.seed = seed;
  return settings;
}

}  // namespace

class TestSearchRacing : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saves_documents_and_finds_as_good_a_set() {
    std::int64_t with = 0, without = 0;
    double best_with = 0, best_without = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
      for (const bool racing : {false, true}) {
        const SearchSettings settings = settings_for(racing, seed);
        const SearchSpace space = make_search_space(smollm2(), 16384, settings);
        Counted counted{plant(space, 17, 1.1, 1.5)};
        SerialEvaluator evaluator(counted.scorer());
        Recording recording;
        const SearchState end = run_search(space, settings, evaluator, kDocuments, recording);
        QVERIFY(!counted.twice);
        QCOMPARE(end.document_evaluations, counted.evaluations);
        std::int64_t sum = 0;
        for (const auto& candidate : recording.candidates) {
          sum += std::int64_t(candidate.evaluation.documents.size());
          QCOMPARE(candidate.stopped_early, candidate.evaluation.documents.size() < kDocuments);
          if (!racing) QVERIFY(!candidate.stopped_early);
          QVERIFY(candidate.evaluation.documents.size() >= 2);
        }
        QCOMPARE(sum, counted.evaluations);
        (racing ? with : without) += counted.evaluations;
        (racing ? best_with : best_without) += recording.generations.back().best_nll / 5;
      }
    }
    qInfo("document evaluations: %lld raced, %lld not; best mean NLL %.4f raced, %.4f not", (long long)with,
          (long long)without, best_with, best_without);
    QVERIFY(with < without * 0.75);
    QVERIFY(best_with < best_without + 0.02);
  }

  // What is kept was seen on all documents, and nobody that was stopped is among the parents.
  void parents_are_ranked_on_all_documents() {
    const SearchSettings settings = settings_for(true, 3);
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    Counted counted{plant(space, 17, 1.1, 1.5)};
    SerialEvaluator evaluator(counted.scorer());
    Recording recording;
    run_search(space, settings, evaluator, kDocuments, recording);
    for (const GenerationDone& generation : recording.generations)
      for (const auto id : generation.parents) {
        const auto found = std::find_if(recording.candidates.begin(), recording.candidates.end(),
                                        [&](const CandidateEvaluated& one) { return one.id == id; });
        QVERIFY(found != recording.candidates.end());
        const CandidateEvaluated& candidate = *found;
        QVERIFY(!candidate.stopped_early);
        QCOMPARE(candidate.evaluation.documents.size(), std::size_t(kDocuments));
      }
    for (const SearchState& state : recording.states)
      for (const auto& parent : state.parents) QCOMPARE(parent.document_nll.size(), std::size_t(kDocuments));
  }

  // Against one bar, in any order and any number of processes, the same candidates are stopped: the decision of one
  // candidate does not look at the others of its generation.
  void decisions_do_not_depend_on_who_came_first() {
    class Backwards final : public TaskEvaluator {
     public:
      explicit Backwards(DocumentScorer score) : score_(std::move(score)) {}
      void evaluate(const std::vector<EvaluationTask>& tasks, const Done& done, const JobControl& control) override {
        std::vector<TaskResult> results(tasks.size());
        for (std::size_t i = tasks.size(); i-- > 0;) results[i] = run_task(tasks[i], score_, control);
        for (std::size_t i = 0; i < tasks.size(); ++i)
          if (!done(i, std::move(results[i]))) return;
      }

     private:
      DocumentScorer score_;
    };
    const SearchSettings settings = settings_for(true, 4);
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    Counted one{plant(space, 17, 1.1, 1.5)}, other{plant(space, 17, 1.1, 1.5)};
    SerialEvaluator forwards(one.scorer());
    Backwards backwards(other.scorer());
    Recording a, b;
    Search first(space, settings), second(space, settings);
    first.run(forwards, kDocuments, a.emit(), a.save(), JobControl());
    second.run(backwards, kDocuments, b.emit(), b.save(), JobControl());
    QCOMPARE(a.candidates.size(), b.candidates.size());
    for (std::size_t i = 0; i < a.candidates.size(); ++i) {
      QVERIFY(same(a.candidates[i], b.candidates[i]));
      QCOMPARE(a.candidates[i].stopped_early, b.candidates[i].stopped_early);
    }
  }

  void continues_to_the_same_end_from_every_state() {
    const SearchSettings settings = settings_for(true, 5);
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    Counted counted{plant(space, 17, 1.1, 1.5)};
    SerialEvaluator evaluator(counted.scorer());
    Recording whole;
    const SearchState end = run_search(space, settings, evaluator, kDocuments, whole);
    for (const SearchState& state : whole.states) {
      Recording rest;
      Search continued(space, settings, state);
      continued.run(evaluator, kDocuments, rest.emit(), rest.save(), JobControl());
      const std::size_t skipped = whole.candidates.size() - rest.candidates.size();
      for (std::size_t k = 0; k < rest.candidates.size(); ++k)
        QVERIFY(same(whole.candidates[skipped + k], rest.candidates[k]));
      QCOMPARE(continued.state().seconds, end.seconds);
      QCOMPARE(continued.state().document_evaluations, end.document_evaluations);
    }
  }

  // Whoever has begun goes on to its end: at most one candidate's documents more than the limit.
  void the_limit_of_evaluations_starts_no_candidate_after_it() {
    SearchSettings settings = settings_for(true, 6);
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    for (const std::int64_t limit : {1, 9, 40, 75, 150, 151, 400}) {
      settings.evaluation_limit = limit;
      Counted counted{plant(space, 17, 1.1, 1.5)};
      SerialEvaluator evaluator(counted.scorer());
      Recording recording;
      const SearchState end = run_search(space, settings, evaluator, kDocuments, recording);
      QVERIFY(end.finished);
      QVERIFY2(counted.evaluations < limit + kDocuments,
               qPrintable(QString("%1 evaluations, limit %2").arg(counted.evaluations).arg(limit)));
      QVERIFY2(counted.evaluations > limit / 2, qPrintable(QString("%1 of %2").arg(counted.evaluations).arg(limit)));
      // Somebody was seen on all documents: there is a result.
      QVERIFY(!recording.generations.empty());
      QVERIFY(!recording.generations.back().parents.empty());
    }
  }

  // Two places are taken by poor parents: newcomers compete for all places, not for those left.
  void newcomers_compete_with_parents_for_all_places() {
    SearchSettings settings = settings_for(true, 9);
    settings.population = 2;
    settings.parents = 6;
    settings.mutants_per_parent = 4;
    settings.iterations = 1;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    std::set<std::int64_t> generation_one;
    SerialEvaluator evaluator([&](const RopeFactors& factors, int document) {
      ScoredDocument scored;
      const double noise = std::sin(1e5 * factors.rescale_factors.back() + 1e3 * factors.rescale_factors[20]);
      scored.score.nll = (generation_one.empty() ? 5 : 1 + 0.5 * noise) + 0.01 * document;
      return scored;
    });
    Recording recording;
    Search search(space, settings);
    const auto emit = recording.emit();
    search.run(
        evaluator, kDocuments,
        [&](EventBody body) {
          if (std::get_if<GenerationDone>(&body)) generation_one.insert(1);
          emit(std::move(body));
        },
        recording.save(), JobControl());
    QCOMPARE(recording.candidates.size(), std::size_t(2 + 8));
    for (const auto id : recording.generations.back().parents) QVERIFY2(id >= 2, "a poor parent stayed");
    QCOMPARE(recording.generations.back().parents.size(), std::size_t(6));
  }

  // The variance of a difference is pooled over those kept; one kept set says nothing about it.
  void a_bar_is_the_worst_that_is_kept() {
    const std::vector<double> best{1, 2, 3}, middle{1.1, 2.3, 3.1}, worst{1.4, 2.4, 3.4};
    RacingSettings racing;
    racing.significance = 0.01;
    racing.first_documents = 3;
    const RaceBar bar = bar_of({&best, &middle, &worst}, racing);
    QCOMPARE(bar.nll, worst);
    QCOMPARE(bar.significance, 0.01);
    QCOMPARE(bar.first_documents, 3);
    QCOMPARE(bar.freedom, 2.0);
    // Differences to the worst: 0.4 0.4 0.4 (variance 0) and 0.3 0.1 0.3 (variance 0.04 / 3).
    QVERIFY(std::abs(bar.variance - 0.04 / 3 / 2) < 1e-12);
    QCOMPARE(bar_of({&worst}, racing).freedom, 0.0);
  }

  void nan_stops_a_candidate_and_is_told() {
    SearchSettings settings = settings_for(true, 7);
    settings.iterations = 1;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    int calls = 0;
    SerialEvaluator evaluator([&](const RopeFactors&, int document) {
      ScoredDocument scored;
      scored.score.nll = ++calls % 9 == 0 ? std::nan("") : 1 + 0.1 * document;
      return scored;
    });
    Recording recording;
    run_search(space, settings, evaluator, kDocuments, recording);
    int failed = 0;
    for (const auto& candidate : recording.candidates) {
      if (candidate.evaluation.error.empty()) continue;
      ++failed;
      QVERIFY(!candidate.stopped_early);
      QVERIFY(QString::fromStdString(candidate.evaluation.error).contains("document"));
      QVERIFY(std::isinf(candidate.evaluation.nll));
    }
    QVERIFY(failed > 3);
  }
};

QTEST_GUILESS_MAIN(TestSearchRacing)
#include "test_search_racing.moc"
