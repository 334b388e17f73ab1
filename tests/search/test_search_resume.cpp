// A search that is stopped at any candidate and continued gives what the uninterrupted one gives, bit for bit.
#include <QtTest>

#include "core/values/error.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

SearchSettings small_settings() {
  SearchSettings settings;
  settings.population = 12;
  settings.parents = 5;
  settings.mutants_per_parent = 2;
  settings.iterations = 6;
  settings.critical_dimension_move = 0.2;
  settings.seed = 99;
  return settings;
}

// Every seventh candidate fails, so that resuming meets failed ones too. Depends on the factors alone.
Evaluation fitness(const RopeFactors& factors, const RopeFactors& planted) {
  const double nll = distance(factors, planted);
  Evaluation evaluation = scored(nll, 0.1 + nll);
  if (int(nll * 1e6) % 7 == 0) evaluation.error = "failed by plan";
  return evaluation;
}

enum class By { evaluator, control_inside, control_before };

// Runs the first `count` candidates, stops, and continues from the last saved state.
Recording interrupted(const SearchSpace& space, const SearchSettings& settings, const RopeFactors& planted, int count,
                      By by) {
  Recording recording;
  JobControl control;
  int evaluations = 0;
  Search first(space, settings);
  FunctionEvaluator stopping([&](const RopeFactors& factors) {
    if (by == By::evaluator && evaluations == count) throw Stopped();
    ++evaluations;
    if (by == By::control_inside && evaluations == count) control.request_stop();
    return fitness(factors, planted);
  });
  try {
    first.run(
        stopping, 1,
        [&](EventBody body) {
          recording.emit()(body);
          if (by == By::control_before && int(recording.candidates.size()) == count) control.request_stop();
        },
        recording.save(), control);
  } catch (const Stopped&) {
  }
  // By value from a copy of what was saved: nothing of the first search is left.
  Search second = recording.states.empty() ? Search(space, settings) : Search(space, settings, recording.states.back());
  FunctionEvaluator evaluator([&](const RopeFactors& factors) { return fitness(factors, planted); });
  second.run(evaluator, 1, recording.emit(), recording.save(), JobControl());
  return recording;
}

}  // namespace

class TestSearchResume : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void stopping_at_every_candidate_changes_nothing_data() {
    QTest::addColumn<int>("by");
    QTest::newRow("evaluator throws Stopped") << int(By::evaluator);
    QTest::newRow("stop requested while evaluating") << int(By::control_inside);
    QTest::newRow("stop requested between candidates") << int(By::control_before);
  }
  void stopping_at_every_candidate_changes_nothing() {
    QFETCH(int, by);
    const SearchSettings settings = small_settings();
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const RopeFactors planted = plant(space, 17, 1.2, 1.4);
    Recording whole;
    Search search(space, settings);
    FunctionEvaluator evaluator([&](const RopeFactors& factors) { return fitness(factors, planted); });
    search.run(evaluator, 1, whole.emit(), whole.save(), JobControl());
    const int total = int(whole.candidates.size());
    QCOMPARE(total, 12 + 6 * 10);
    for (int count = 0; count <= total; ++count) {
      const Recording pieces = interrupted(space, settings, planted, count, By(by));
      QCOMPARE(pieces.candidates.size(), whole.candidates.size());
      for (std::size_t k = 0; k < whole.candidates.size(); ++k)
        QVERIFY2(same(whole.candidates[k], pieces.candidates[k]),
                 qPrintable(QString("stopped at %1: candidate %2 differs").arg(count).arg(k)));
      for (const CandidateEvaluated& again : pieces.repeated)
        QVERIFY(same(again, whole.candidates[std::size_t(again.id)]));
      QCOMPARE(pieces.generations.size(), whole.generations.size());
      for (std::size_t k = 0; k < whole.generations.size(); ++k)
        QVERIFY(same(whole.generations[k], pieces.generations[k]));
      QCOMPARE(pieces.states.back().random_state, whole.states.back().random_state);
      QCOMPARE(pieces.states.back().seconds, whole.states.back().seconds);
      QVERIFY(pieces.best().factors == whole.best().factors);
    }
  }

  // Every saved state, not only those that a stop leaves: a crash may leave any.
  void every_saved_state_continues_to_the_same_end() {
    const SearchSettings settings = small_settings();
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const RopeFactors planted = plant(space, 17, 1.2, 1.4);
    Recording whole;
    Search search(space, settings);
    FunctionEvaluator evaluator([&](const RopeFactors& factors) { return fitness(factors, planted); });
    search.run(evaluator, 1, whole.emit(), whole.save(), JobControl());
    for (const SearchState& state : whole.states) {
      Recording rest;
      Search continued(space, settings, state);
      continued.run(evaluator, 1, rest.emit(), rest.save(), JobControl());
      QVERIFY(rest.candidates.size() <= whole.candidates.size());
      const std::size_t skipped = whole.candidates.size() - rest.candidates.size();
      for (std::size_t k = 0; k < rest.candidates.size(); ++k)
        QVERIFY(same(whole.candidates[skipped + k], rest.candidates[k]));
    }
  }

  void limits_count_over_all_pieces() {
    SearchSettings settings = small_settings();
    settings.candidate_limit = 30;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const RopeFactors planted = plant(space, 17, 1.2, 1.4);
    QCOMPARE(interrupted(space, settings, planted, 17, By::evaluator).candidates.size(), std::size_t(30));
    settings.candidate_limit = 0;
    settings.seconds_limit = 3;
    Recording whole;
    Search search(space, settings);
    FunctionEvaluator evaluator([&](const RopeFactors& factors) { return fitness(factors, planted); });
    search.run(evaluator, 1, whole.emit(), whole.save(), JobControl());
    QVERIFY(whole.candidates.size() > 15 && whole.candidates.size() < 31);
    QCOMPARE(interrupted(space, settings, planted, 9, By::evaluator).candidates.size(), whole.candidates.size());
  }

  void states_that_do_not_fit_are_refused() {
    const SearchSettings settings = small_settings();
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);
    const SearchState good = Search(space, settings).state();
    const auto refused = [&](auto change) {
      SearchState state = good;
      change(state);
      try {
        Search(space, settings, state);
      } catch (const BadInput& error) {
        return QString(error.what());
      }
      return QString();
    };
    QVERIFY(refused([](SearchState&) {}).isEmpty());
    QVERIFY(refused([](SearchState& s) { s.random_state = "nonsense"; }).contains("random state"));
    QVERIFY(refused([](SearchState& s) { s.pending[3].genome.critical_dimension = 25; }).contains("25"));
    QVERIFY(refused([](SearchState& s) { s.pending[3].genome.searched.pop_back(); }).contains("were expected"));
    QVERIFY(refused([](SearchState& s) { s.pending[3].genome.searched[0] = 1.995; }).contains("1.995"));
    QVERIFY(refused([](SearchState& s) {
              s.pending[3].genome.searched.front() = 4;
              s.pending[3].genome.searched.back() = 2;
            }).contains("decrease"));
    QVERIFY(refused([](SearchState& s) { s.generation = 7; }).contains("7 of 6"));
    const SearchSpace other = make_search_space(phi3_mini(), 131072, settings);
    QVERIFY_EXCEPTION_THROWN(Search(other, settings, good), BadInput);
  }
};

QTEST_GUILESS_MAIN(TestSearchResume)
#include "test_search_resume.moc"
