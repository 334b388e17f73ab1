// Searching to the end: the planted optimum, limits, failed candidates, spaces that run out.
#include <QtTest>

#include <limits>
#include <set>

#include "core/values/error.h"
#include "core/values/search_history.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

Recording run(const SearchSpace& space, const SearchSettings& settings,
              const std::function<Evaluation(const RopeFactors&)>& evaluate) {
  Recording recording;
  Search search(space, settings);
  FunctionEvaluator evaluator(evaluate);
  search.run(evaluator, 1, recording.emit(), recording.save(), JobControl());
  if (!search.state().finished) qFatal("a search that returns must be finished");
  return recording;
}

// Four pairs, one of them above the split, five values: a space of few candidates.
SearchSpace tiny_space() {
  SearchSpace space{{8, 10000, 1000}, 2000, 2, 2, 3};
  space.grid = 0.5;
  return space;
}

}  // namespace

class TestSearchRun : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  // The fitness knows only the factors. A planted set tells its d_rcd where the upper part starts at s: were d_rcd
  // smaller, NTK would ask for less than s there. One that starts above s is told from its neighbours only roughly.
  void finds_the_planted_optimum_data() {
    QTest::addColumn<int>("dim");
    QTest::addColumn<double>("theta");
    QTest::addColumn<qint64>("trained");
    QTest::addColumn<int>("critical");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<int>("slack");
    QTest::addColumn<double>("rms");
    QTest::newRow("Phi3-mini, 25, s to 1.6 s") << 96 << 10000.0 << qint64(2048) << 25 << 1.0 << 1.6 << 0 << 0.01;
    QTest::newRow("LLaMA3-8B, 30, s to 1.3 s") << 128 << 500000.0 << qint64(8192) << 30 << 1.0 << 1.3 << 0 << 0.05;
    QTest::newRow("SmolLM2, 17, 1.2 s to 1.4 s") << 64 << 100000.0 << qint64(8192) << 17 << 1.2 << 1.4 << 1 << 0.01;
  }
  void finds_the_planted_optimum() {
    QFETCH(int, dim);
    QFETCH(double, theta);
    QFETCH(qint64, trained);
    QFETCH(int, critical);
    QFETCH(double, first);
    QFETCH(double, last);
    QFETCH(int, slack);
    QFETCH(double, rms);
    SearchSettings settings;
    settings.parents = 8;
    settings.mutants_per_parent = 4;
    settings.iterations = 100;
    settings.critical_dimension_move = 0.3;
    const SearchSpace space = make_search_space({dim, theta, trained}, 16 * trained, settings);
    const RopeFactors planted = plant(space, critical, first, last);
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
      settings.seed = seed;
      const Recording recording =
          run(space, settings, [&](const RopeFactors& factors) { return scored(distance(factors, planted)); });
      const auto& best = recording.best();
      qInfo("seed %d: d_rcd %d, rms of ln lambda %.4f (initial population %.4f)", int(seed),
            best.factors.critical_dimension, std::sqrt(best.evaluation.nll),
            std::sqrt(recording.generations.front().best_nll));
      QVERIFY(std::abs(best.factors.critical_dimension - critical) <= slack);
      QVERIFY(std::sqrt(best.evaluation.nll) < rms);
      QCOMPARE(best.evaluation.nll, recording.generations.back().best_nll);
    }
  }

  // The paper's settings inherit d_rcd, so they end near the best d_rcd of the initial population: the mean square
  // distance at least halves in the 40 iterations.
  void paper_settings_approach_it() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    const RopeFactors planted = plant(space, 25, 1.0, 1.6);
    double before = 0, after = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      SearchSettings settings;
      settings.seed = seed;
      const Recording recording =
          run(space, settings, [&](const RopeFactors& factors) { return scored(distance(factors, planted)); });
      QVERIFY(recording.generations.back().best_nll < recording.generations.front().best_nll);
      before += recording.generations.front().best_nll;
      after += recording.generations.back().best_nll;
    }
    QVERIFY2(after < before / 2, qPrintable(QString("%1 of %2").arg(after).arg(before)));
  }

  void best_never_gets_worse_and_parents_compete() {
    SearchSettings settings;
    settings.parents = 8;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    const RopeFactors planted = plant(space, 25, 1.05, 1.6);
    const Recording recording =
        run(space, settings, [&](const RopeFactors& factors) { return scored(distance(factors, planted)); });
    double best = std::numeric_limits<double>::infinity();
    std::vector<double> all;
    std::size_t next = 0;
    for (const GenerationDone& generation : recording.generations) {
      std::vector<double> own;
      for (; next < recording.candidates.size() && recording.candidates[next].generation == generation.generation;
           ++next) {
        all.push_back(recording.candidates[next].evaluation.nll);
        own.push_back(all.back());
      }
      std::vector<double> kept;
      for (const auto id : generation.parents) kept.push_back(all[std::size_t(id)]);
      std::vector<double> sorted = all;
      std::sort(sorted.begin(), sorted.end());
      sorted.resize(8);
      QCOMPARE(kept, sorted);  // the best 8 of all so far, best first
      QCOMPARE(generation.best_nll, sorted.front());
      QVERIFY(generation.best_nll <= best);
      best = generation.best_nll;
      std::sort(own.begin(), own.end());
      const std::size_t middle = own.size() / 2;
      QCOMPARE(generation.median_nll, own.size() % 2 ? own[middle] : (own[middle - 1] + own[middle]) / 2);
    }
    QCOMPARE(next, recording.candidates.size());
  }

  void each_generation_is_followed_by_one_state() {
    SearchSettings settings;
    settings.population = 6;
    settings.parents = 3;
    settings.iterations = 2;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    int candidates = 0, generations = 0, states = 0;
    Search search(space, settings);
    FunctionEvaluator one([&](const RopeFactors&) { return scored(1); });
    search.run(
        one, 1,
        [&](EventBody body) {
          if (std::get_if<CandidateEvaluated>(&body)) ++candidates;
          if (std::get_if<GenerationDone>(&body)) QCOMPARE(generations++, states);
        },
        [&](const SearchState& state) {
          QCOMPARE(++states, generations);
          QCOMPARE(state.evaluated, std::int64_t(candidates));
          for (const auto& parent : state.parents) QCOMPARE(parent.document_nll, std::vector<double>{1});
        },
        JobControl());
    QCOMPARE(candidates, 6 + 3 + 3);
    QCOMPARE(states, 3);
    FunctionEvaluator none(
        [&](const RopeFactors&) -> Evaluation { throw Failed("a finished search evaluates nothing"); });
    search.run(
        none, 1, [&](EventBody) { ++candidates; }, [&](const SearchState&) {}, JobControl());
    QCOMPARE(candidates, 12);
  }

  void candidate_limit() {
    SearchSettings settings;
    for (const std::int64_t limit : {1, 10, 64, 65, 96, 97}) {
      settings.candidate_limit = limit;
      const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
      QCOMPARE(expected_candidates(space, settings, false), limit);
      const Recording recording = run(space, settings, [&](const RopeFactors&) { return scored(1); });
      QCOMPARE(std::int64_t(recording.candidates.size()), limit);
      QVERIFY(recording.states.back().finished);
      QCOMPARE(recording.generations.back().generation, recording.candidates.back().generation);
    }
  }

  // Work counts, not the clock: 2.5 s each, so the fifth brings it to 12.5 s.
  void seconds_limit() {
    SearchSettings settings;
    settings.seconds_limit = 12;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    const Recording recording = run(space, settings, [&](const RopeFactors&) { return scored(1, 2.5); });
    QCOMPARE(recording.candidates.size(), std::size_t(5));
    QCOMPARE(recording.states.back().seconds, 12.5);
  }

  void failed_candidates_are_kept_but_no_parents() {
    SearchSettings settings;
    settings.population = 20;
    settings.parents = 20;
    settings.iterations = 5;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    int count = 0;
    const Recording recording = run(space, settings, [&](const RopeFactors&) {
      Evaluation evaluation = scored(1 + count);
      switch (count++ % 5) {
        case 0:
          evaluation.nll = std::numeric_limits<double>::quiet_NaN();
          break;
        case 1:
          evaluation.nll = -std::numeric_limits<double>::infinity();
          break;
        case 2:
          evaluation.error = "out of memory";
          break;  // with a number that must not count
        default:
          break;
      }
      return evaluation;
    });
    std::set<std::int64_t> failed;
    for (const auto& candidate : recording.candidates) {
      const bool fails = candidate.id % 5 < 3;
      QCOMPARE(!candidate.evaluation.error.empty(), fails);
      if (!fails) continue;
      failed.insert(candidate.id);
      QCOMPARE(candidate.evaluation.nll, std::numeric_limits<double>::infinity());
      if (candidate.id % 5 == 2) QCOMPARE(candidate.evaluation.error, std::string("out of memory"));
    }
    QVERIFY(!failed.empty());
    for (const auto& candidate : recording.candidates) QVERIFY(!failed.contains(candidate.parent));
    for (const auto& generation : recording.generations) {
      QVERIFY(std::isfinite(generation.best_nll) && std::isfinite(generation.median_nll));
      for (const auto id : generation.parents) QVERIFY(!failed.contains(id));
    }
  }

  void all_failed_says_why_and_keeps_the_candidates() {
    SearchSettings settings;
    settings.population = 4;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    Recording recording;
    Search search(space, settings);
    const auto fail = [](const RopeFactors&) {
      Evaluation evaluation = scored(1);
      evaluation.error = "the logits are NaN";
      return evaluation;
    };
    FunctionEvaluator evaluator(fail);
    try {
      search.run(evaluator, 1, recording.emit(), recording.save(), JobControl());
      QFAIL("it must throw");
    } catch (const Failed& error) {
      QVERIFY2(QString(error.what()).contains("the logits are NaN"), error.what());
    }
    QCOMPARE(recording.candidates.size(), std::size_t(4));
    QVERIFY(recording.generations.empty());
    QVERIFY(recording.states.empty());
    QVERIFY_EXCEPTION_THROWN(search.run(evaluator, 1, recording.emit(), recording.save(), JobControl()), Failed);
    QCOMPARE(recording.candidates.size(), std::size_t(4));
  }

  void evaluator_errors_pass_through() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    Search search(space, {});
    Recording recording;
    FunctionEvaluator evaluator([](const RopeFactors&) -> Evaluation { throw Failed("disk full"); });
    QVERIFY_EXCEPTION_THROWN(search.run(evaluator, 1, recording.emit(), recording.save(), JobControl()), Failed);
    QVERIFY(recording.candidates.empty());
  }

  // d_rcd 2 and 3 of four pairs, factors 2, 2.5, 3, 3.5, 4: 15 + 5 genomes. All found, none twice, then the end.
  void exhausted_space_ends() {
    SearchSettings settings;
    settings.grid = 0.5;
    settings.population = 64;
    settings.iterations = 1000;
    for (const double move : {0.0, 0.5}) {
      settings.critical_dimension_move = move;
      QCOMPARE(expected_candidates(tiny_space(), settings, false), std::int64_t(20));
      const Recording recording = run(tiny_space(), settings, [&](const RopeFactors&) { return scored(1); });
      std::set<std::vector<double>> sets;
      for (const auto& candidate : recording.candidates) QVERIFY(sets.insert(candidate.factors.rescale_factors).second);
      QCOMPARE(recording.candidates.size(), std::size_t(20));
      QVERIFY(recording.generations.size() < 5);
    }
  }

  void one_candidate_only() {
    SearchSettings settings;
    settings.grid = 10;  // wider than [s, 2s]: only s itself
    settings.fixed_critical_dimension = 20;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const Recording recording = run(space, settings, [&](const RopeFactors&) { return scored(1); });
    QCOMPARE(recording.candidates.size(), std::size_t(1));
    QCOMPARE(recording.candidates.front().factors.rescale_factors.back(), 2.0);
    QCOMPARE(recording.generations.size(), std::size_t(1));
  }

  void no_iterations() {
    SearchSettings settings;
    settings.iterations = 0;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const Recording recording = run(space, settings, [&](const RopeFactors&) { return scored(1); });
    QCOMPARE(recording.candidates.size(), std::size_t(64));
    QCOMPARE(recording.generations.size(), std::size_t(1));
  }
};

QTEST_GUILESS_MAIN(TestSearchRun)
#include "test_search_run.moc"
