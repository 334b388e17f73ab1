// What is drawn: every candidate of many random searches obeys the space, none comes twice, seeds decide all.
#include <QtTest>

#include <set>

#include "core/rope/periods.h"
#include "core/search/genome.h"
#include "core/search/mutation.h"
#include "core/search/population.h"
#include "core/values/error.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

// A random embedding that can be searched, of an odd range of sizes.
RopeDescription random_rope(std::mt19937_64& random) {
  for (;;) {
    RopeDescription rope{2 * int(2 + random() % 96), std::exp(std::log(100) + double(random() % 1000) / 100),
                         std::int64_t(16 + random() % 40000)};
    const int critical = critical_dimension(rope);
    if (critical >= 1 && critical < rope.pairs()) return rope;
  }
}

Recording run(const SearchSpace& space, const SearchSettings& settings,
              const std::function<double(const RopeFactors&)>& fitness) {
  Recording recording;
  Search search(space, settings);
  FunctionEvaluator evaluator([&](const RopeFactors& factors) { return scored(fitness(factors)); });
  search.run(evaluator, 1, recording.emit(), recording.save(), JobControl());
  return recording;
}

double rough(const RopeFactors& factors) {
  double sum = 0;
  for (std::size_t i = 0; i < factors.rescale_factors.size(); ++i)
    sum += std::sin(double(i) + 7 * factors.rescale_factors[i]);
  return 5 + std::sin(sum);
}

}  // namespace

class TestSearchCandidates : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void every_candidate_obeys_the_space() {
    std::mt19937_64 random(42);
    int candidates = 0;
    for (int round = 0; round < 150; ++round) {
      const RopeDescription rope = random_rope(random);
      const auto target = std::int64_t(double(rope.trained_context) * (1 + double(1 + random() % 6400) / 100)) + 1;
      SearchSettings settings;
      settings.population = 1 + int(random() % 40);
      settings.parents = 1 + int(random() % 20);
      settings.mutants_per_parent = 1 + int(random() % 3);
      settings.iterations = int(random() % 6);
      settings.mutation_probability = double(1 + random() % 100) / 100;
      settings.grid = random() % 2 ? 0.01 : 0.37;
      settings.critical_dimension_move = random() % 2 ? 0 : 0.5;
      settings.group_mutation = random() % 2 ? 0 : 0.5;
      settings.random_mutants = int(random() % 3);
      settings.crossovers = int(random() % 4);
      settings.lower = LowerPart(random() % 3);
      settings.pairs = SearchedPairs(random() % 4 == 0);
      settings.monotone = random() % 4 != 0;
      settings.initial = InitialPopulation(random() % 3);
      settings.greatest_ratio = random() % 2 ? 2 : 1.25;
      settings.initial_tokens = random() % 4 == 0;
      if (random() % 4 == 0) settings.attention.choice = AttentionSetting::Choice::searched;
      settings.seed = random();
      const SearchSpace space = make_search_space(rope, target, settings);
      const Recording recording = run(space, settings, rough);
      const bool all = settings.pairs == SearchedPairs::all;
      const bool searches_attention = settings.attention.choice == AttentionSetting::Choice::searched;
      std::set<std::tuple<std::vector<double>, double, int>> sets;
      for (const auto& candidate : recording.candidates) {
        const std::string broken = violation(space, candidate.factors);
        QVERIFY2(broken.empty(), broken.c_str());
        QVERIFY2(sets.insert({candidate.factors.rescale_factors, candidate.factors.attention_factor,
                              candidate.factors.unscaled_tokens})
                     .second,
                 "the same factors were evaluated twice");
        QCOMPARE(candidate.factors.method, std::string(all ? "longrope" : "longrope2"));
        QCOMPARE(candidate.factors.target, target);
        if (!searches_attention)
          QCOMPARE(candidate.factors.attention_factor, longrope_attention_factor(rope, space.scale));
        if (!settings.initial_tokens) QCOMPARE(candidate.factors.unscaled_tokens, 0);
        check(candidate.factors);
        if (all || settings.lower == LowerPart::free || settings.initial == InitialPopulation::rising) continue;
        for (std::size_t i = std::size_t(candidate.factors.critical_dimension); i < std::size_t(rope.pairs()); ++i) {
          const double steps = (candidate.factors.rescale_factors[i] - space.scale) / settings.grid;
          QVERIFY2(std::abs(steps - std::round(steps)) < 1e-6, "a factor is off the grid");
        }
      }
      QVERIFY(std::int64_t(recording.candidates.size()) <= expected_candidates(space, settings, false));
      candidates += int(recording.candidates.size());
    }
    QVERIFY(candidates > 5000);
  }

  void paper_settings_give_1344_candidates() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    QCOMPARE(expected_candidates(space, {}, false), std::int64_t(1344));
    const Recording recording = run(space, {}, rough);
    QCOMPARE(recording.candidates.size(), std::size_t(1344));
    QCOMPARE(recording.generations.size(), std::size_t(41));
    for (std::size_t i = 0; i < recording.candidates.size(); ++i) QCOMPARE(recording.candidates[i].id, std::int64_t(i));
  }

  // Algorithm 1: one flat candidate for each d_rcd, then their mutants, all without a parent.
  void initial_population() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    const Search search(space, {});
    const auto& pending = search.state().pending;
    QCOMPARE(pending.size(), std::size_t(64));
    std::set<double> scales;
    for (int k = 0; k < 13; ++k) {
      const auto& member = pending[std::size_t(k)];
      QCOMPARE(member.genome.critical_dimension, 19 + k);
      const auto& upper = member.genome.searched;
      QCOMPARE(std::set<double>(upper.begin(), upper.end()).size(), std::size_t(1));
      scales.insert(upper.front());
    }
    QVERIFY2(scales.size() > 10, "each d_rcd draws its own scale");
    for (const auto& member : pending) QCOMPARE(member.parent, std::int64_t(-1));
    int rising = 0;
    for (std::size_t k = 13; k < 64; ++k)
      rising += pending[k].genome.searched.front() < pending[k].genome.searched.back();
    QVERIFY(rising > 40);
  }

  void small_population_is_spread_over_the_critical_dimensions() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    SearchSettings settings;
    settings.population = 5;
    std::vector<int> dimensions;
    const Search five(space, settings);
    for (const auto& member : five.state().pending) dimensions.push_back(member.genome.critical_dimension);
    QCOMPARE(dimensions, (std::vector<int>{19, 22, 25, 28, 31}));
    settings.population = 1;
    QCOMPARE(Search(space, settings).state().pending.front().genome.critical_dimension, 25);
  }

  // Algorithm 2: d_rcd is inherited unless it may move, and a move is by one.
  void critical_dimension_moves_only_when_allowed() {
    for (const double move : {0.0, 0.5}) {
      SearchSettings settings;
      settings.critical_dimension_move = move;
      settings.iterations = 10;
      const SearchSpace space = make_search_space(smollm2(), 16384, settings);
      const Recording recording = run(space, settings, rough);
      int moved = 0;
      for (const auto& candidate : recording.candidates) {
        if (candidate.parent < 0) continue;
        const auto& parent = recording.candidates[std::size_t(candidate.parent)];
        QVERIFY(candidate.parent < candidate.id);
        QVERIFY(parent.generation < candidate.generation);
        const int by = std::abs(candidate.factors.critical_dimension - parent.factors.critical_dimension);
        QVERIFY(by <= 1);
        moved += by;
      }
      if (move == 0) {
        QCOMPARE(moved, 0);
      } else {
        QVERIFY(moved > 80);
      }
    }
  }

  // Of a mutant's pairs about the share p was drawn anew; each lies between its neighbours as they stood.
  void mutation_follows_its_probability() {
    SearchSettings settings;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    Genome parent{20, {}};
    for (int k = 0; k < 28; ++k) parent.searched.push_back(65 + 2 * k);
    SearchRandom random(1);
    int changed = 0;
    const int mutants = 4000;
    for (int k = 0; k < mutants; ++k) {
      const Genome mutant = mutate(parent, space, settings, random);
      QCOMPARE(mutant.critical_dimension, 20);
      QVERIFY(std::is_sorted(mutant.searched.begin(), mutant.searched.end()));
      for (std::size_t pair = 0; pair < 28; ++pair) {
        changed += mutant.searched[pair] != parent.searched[pair];
        if (pair + 1 < 28) QVERIFY(mutant.searched[pair] <= parent.searched[pair + 1]);
      }
    }
    const double share = double(changed) / (28.0 * mutants);
    QVERIFY2(share > 0.29 && share < 0.31, qPrintable(QString::number(share)));
  }

  // With every pair mutated, the first covers [s, next], also below its parent's value, and the last reaches 2s.
  void mutation_reaches_both_ends() {
    SearchSettings settings;
    settings.mutation_probability = 1;
    settings.grid = 0.5;
    const SearchSpace space = make_search_space(smollm2(), 16384, settings);  // s = 2: 2, 2.5, 3, 3.5, 4
    const Grid grid = grid_of(space, 20, 20);
    QCOMPARE(grid.steps, std::int64_t(4));
    const Genome parent{20, std::vector<double>(12, 3.0)};
    SearchRandom random(1);
    std::set<double> first, last;
    for (int k = 0; k < 500; ++k) {
      const Genome mutant = mutate(parent, space, settings, random);
      first.insert(mutant.searched.front());
      last.insert(mutant.searched.back());
    }
    QCOMPARE(first, (std::set<double>{2, 2.5, 3}));
    QVERIFY(last.contains(4));
    QCOMPARE(grid.value(4), 4.0);
  }

  void grid_ends() {
    const auto grid_for = [](std::int64_t target, double step, double greatest = 2) {
      SearchSettings settings;
      settings.grid = step;
      settings.greatest_ratio = greatest;
      return grid_of(make_search_space(smollm2(), target, settings), 20, 25);
    };
    const Grid whole = grid_for(16384, 0.01);
    QCOMPARE(whole.steps, std::int64_t(200));
    QCOMPARE(whole.value(200), 4.0);
    const Grid odd = grid_for(10240, 0.01);  // s = 1.25
    QCOMPARE(odd.steps, std::int64_t(125));
    QVERIFY(odd.value(125) <= 2.5);
    QCOMPARE(grid_for(16384, 5).steps, std::int64_t(0));
    QCOMPARE(grid_for(16384, 0.01, 1.25).steps, std::int64_t(50));
  }

  // s = 4: (2; 4, 8, 8 ...) and (3; 8, 8 ...) are the same factors, since 8^(2/3) = 4.
  void aliases_share_a_key() {
    const SearchSpace space{{16, 10000, 100}, 400, 4, 1, 7};
    const Genome a{2, {4, 8, 8, 8, 8, 8}}, b{3, {8, 8, 8, 8, 8}};
    const auto fa = factors_of(a, space), fb = factors_of(b, space);
    for (std::size_t i = 0; i < 8; ++i) QVERIFY(std::abs(fa.rescale_factors[i] - fb.rescale_factors[i]) < 1e-12);
    QCOMPARE(key_of(a, space), key_of(b, space));
    const Genome c{3, {7.99, 8, 8, 8, 8}};
    QVERIFY(key_of(c, space) != key_of(b, space));
    const Genome d{2, {4.01, 8, 8, 8, 8, 8}};
    QVERIFY(key_of(d, space) != key_of(a, space));
  }

  void seeds_decide() {
    const SearchSpace space = make_search_space(llama3_8b(), 131072, {});
    SearchSettings settings;
    settings.iterations = 3;
    settings.seed = 7;
    const Recording first = run(space, settings, rough), again = run(space, settings, rough);
    settings.seed = 8;
    const Recording other = run(space, settings, rough);
    QCOMPARE(first.candidates.size(), again.candidates.size());
    int different = 0;
    for (std::size_t k = 0; k < first.candidates.size(); ++k) {
      QVERIFY(same(first.candidates[k], again.candidates[k]));
      different += first.candidates[k].factors != other.candidates[k].factors;
    }
    QVERIFY(different > int(first.candidates.size()) - 5);
  }

  // The draws are ours, not the standard library's: these values hold with every compiler.
  void random_numbers_are_fixed() {
    SearchRandom random(5489);  // the standard fixes this engine's 10000th number: 9981545732273789042
    for (int k = 0; k < 9999; ++k) random.below(1);
    QCOMPARE(random.below(std::uint64_t(1) << 63), 9981545732273789042ull % (1ull << 63));
    SearchRandom copy = SearchRandom::from_text(random.text());
    for (int k = 0; k < 1000; ++k) QCOMPARE(copy.between(-5, 1000), random.between(-5, 1000));
    QVERIFY_EXCEPTION_THROWN(SearchRandom::from_text(""), BadInput);
    QVERIFY_EXCEPTION_THROWN(SearchRandom::from_text("1 2 three"), BadInput);
    int counts[3] = {0, 0, 0};
    for (int k = 0; k < 30000; ++k) ++counts[random.below(3)];
    for (const int count : counts) QVERIFY(count > 9700 && count < 10300);
    int hits = 0;
    for (int k = 0; k < 30000; ++k) hits += random.chance(0.3);
    QVERIFY(hits > 8700 && hits < 9300);
    QVERIFY(!random.chance(0));
    QVERIFY(random.chance(1));
  }
};

QTEST_GUILESS_MAIN(TestSearchCandidates)
#include "test_search_candidates.moc"
