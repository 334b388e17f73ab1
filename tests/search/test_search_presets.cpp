// The presets say what papers and public code do; formulas are tuned fairly; starting points are moved into the space.
#include <QtTest>

#include <set>

#include "core/rope/periods.h"
#include "core/search/tuning.h"
#include "core/values/error.h"
#include "core/values/search_presets.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

SearchSpec spec_of(const char* preset, const RopeDescription& rope = phi3_mini(), std::int64_t target = 131072) {
  SearchSpec spec;
  spec.target = target;
  spec.settings.seed = 11;
  apply_search_preset(spec, preset, rope);
  return spec;
}

// A planted fitness over three documents.
SerialEvaluator planted_evaluator(const RopeFactors& planted) {
  return SerialEvaluator([planted](const RopeFactors& factors, int document) {
    ScoredDocument scored;
    scored.score.nll = distance(factors, planted) + 0.1 * document;
    scored.score.tokens = 7;
    return scored;
  });
}

}  // namespace

class TestSearchPresets : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void the_papers_search() {
    const SearchSpec spec = spec_of("longrope2-paper");
    SearchSettings paper;  // the defaults are the paper's
    paper.seed = 11;
    QCOMPARE(spec.settings, paper);
    QCOMPARE(spec.guide, SearchGuide::needle);
    QCOMPARE(spec.document_count, 10);
    QVERIFY(!spec.settings.racing.on);
    QVERIFY(spec.starts.empty());
  }

  void the_public_codes_search() {
    const SearchSpec spec = spec_of("longrope2-reference");
    const SearchSettings& s = spec.settings;
    QCOMPARE(*s.fixed_critical_dimension, 31);
    QCOMPARE(s.random_mutants + s.crossovers, 32);
    QCOMPARE(s.mutants_per_parent, 0);
    QCOMPARE(s.parents, 32);
    QCOMPARE(s.grid, 0.01);
    const SearchSpace space = make_search_space(phi3_mini(), 131072, s);
    const Search search(space, s);
    const auto& pending = search.state().pending;
    QCOMPARE(pending.size(), std::size_t(64));
    for (int i = 0; i < 8; ++i) {  // rising sets, 0.1 a pair, the first at s (1 + 3 i / 32)
      const auto& upper = pending[std::size_t(i)].genome.searched;
      QVERIFY(std::abs(upper[0] - 64 * (1 + 3.0 * i / 32)) < 1e-9);
      QVERIFY(std::abs(upper[5] - upper[4] - 0.1) < 1e-9);
    }
    for (const auto& member : pending) QCOMPARE(member.genome.critical_dimension, 31);
  }

  void crossovers_come_of_two_parents() {
    SearchSettings settings = spec_of("longrope2-reference").settings;
    settings.iterations = 3;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    const RopeFactors planted = plant(space, 31, 1.2, 1.6);
    Recording recording;
    SerialEvaluator evaluator = planted_evaluator(planted);
    run_search(space, settings, evaluator, 3, recording);
    QCOMPARE(recording.candidates.size(), std::size_t(64 + 3 * 32));
    int crossovers = 0;
    for (const auto& candidate : recording.candidates) {
      if (candidate.origin != "crossover") continue;
      ++crossovers;
      const auto& a = recording.candidates[std::size_t(candidate.parent)].factors.rescale_factors;
      const auto& b = recording.candidates[std::size_t(candidate.other_parent)].factors.rescale_factors;
      const auto& child = candidate.factors.rescale_factors;
      int from_b = 0;
      for (std::size_t i = 31; i < child.size(); ++i) {
        QVERIFY(child[i] == a[i] || child[i] == b[i]);
        from_b += child[i] != a[i];
      }
      QCOMPARE(from_b, 1);  // the first change that keeps the order ends it
    }
    QVERIFY(crossovers > 20);
  }

  void longropes_search() {
    const SearchSpec spec = spec_of("longrope");
    QCOMPARE(spec.guide, SearchGuide::plain);
    QCOMPARE(spec.starts.size(), std::size_t(3));
    const SearchSpace space = make_search_space(phi3_mini(), 131072, spec.settings);
    const Search search(space, spec.settings, spec.starts);
    const auto& pending = search.state().pending;
    QCOMPARE(pending.size(), std::size_t(64));
    std::set<int> tokens;
    for (const auto& member : pending) {
      const RopeFactors factors = factors_of(member.genome, space);
      QCOMPARE(factors.method, std::string("longrope"));
      for (const double lambda : factors.rescale_factors) QVERIFY(lambda >= 1 && lambda <= 1.25 * 64 + 1e-9);
      tokens.insert(factors.unscaled_tokens);
    }
    QCOMPARE(pending[0].origin, std::string("start"));
    QCOMPARE(factors_of(pending[0].genome, space).rescale_factors, spec.starts[0].rescale_factors);
    QCOMPARE(factors_of(pending[2].genome, space).rescale_factors, spec.starts[2].rescale_factors);
    QVERIFY2(tokens.size() > 3, "the unscaled tokens are searched too");
  }

  void our_own_search_begins_with_yarn_and_both_lower_parts() {
    const SearchSpec spec = spec_of("longrope2");
    QVERIFY(spec.settings.racing.on);
    QCOMPARE(spec.settings.lower, LowerPart::free);
    const SearchSpace space = make_search_space(phi3_mini(), 131072, spec.settings);
    const Search search(space, spec.settings, spec.starts);
    QCOMPARE(search.state().pending.front().origin, std::string("start"));
    for (const auto& member : search.state().pending) {
      const std::string broken = violation(space, factors_of(member.genome, space));
      QVERIFY2(broken.empty(), broken.c_str());
    }
  }

  void unknown_presets_are_refused_with_the_known_ones() {
    SearchSpec spec;
    spec.target = 131072;
    try {
      apply_search_preset(spec, "longrope3", phi3_mini());
      QFAIL("it must throw");
    } catch (const BadInput& error) {
      QVERIFY(QString(error.what()).contains("longrope3") && QString(error.what()).contains("longrope2-paper"));
    }
  }

  void bounds_that_leave_no_candidate_are_refused() {
    SearchSettings settings;
    settings.least_ratio = 1.5;
    settings.greatest_ratio = 1.25;
    try {
      make_search_space(phi3_mini(), 131072, settings);
      QFAIL("it must throw");
    } catch (const BadInput& error) {
      const QString text(error.what());
      QVERIFY2(text.contains("leave no candidate") && text.contains("96") && text.contains("80"), error.what());
    }
  }

  // A set from elsewhere: outside the bounds, out of order, with another d_rcd.
  void starting_points_are_moved_into_the_space() {
    for (const LowerPart lower : {LowerPart::ntk, LowerPart::ramp, LowerPart::free}) {
      SearchSettings settings;
      settings.lower = lower;
      const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
      RopeFactors start = make_factors("ntk", phi3_mini(), 131072);
      start.critical_dimension = 45;
      start.rescale_factors[40] = 1000;
      start.rescale_factors[41] = 1;
      const Genome genome = genome_of(start, space);
      QCOMPARE(genome.critical_dimension, 31);
      const std::string broken = violation(space, factors_of(genome, space));
      QVERIFY2(broken.empty(), broken.c_str());
      QCOMPARE(factors_of(genome, space).rescale_factors[40], 128.0);
    }
  }

  // A formula's own scale is found where the planted set is the formula at that scale.
  void formulas_are_tuned_to_what_was_planted_data() {
    QTest::addColumn<QString>("method");
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("beta_slow");
    QTest::newRow("NTK") << "ntk" << 96.0 << 1.0;
    QTest::newRow("YaRN, scale") << "yarn" << 96.0 << 1.0;
    QTest::newRow("YaRN, scale and beta") << "yarn" << 128.0 << 2.0;
  }
  void formulas_are_tuned_to_what_was_planted() {
    QFETCH(QString, method);
    QFETCH(double, scale);
    QFETCH(double, beta_slow);
    MethodParameters parameters;
    parameters.scale = scale;
    parameters.beta_slow = beta_slow;
    const RopeFactors planted = make_factors(method.toStdString(), phi3_mini(), 131072, parameters);
    SerialEvaluator evaluator = planted_evaluator(planted);
    RacingSettings racing;
    const TuningResult tuned =
        tune_formula(method.toStdString(), phi3_mini(), 131072, 3, evaluator, 0, racing, JobControl());
    QCOMPARE(*tuned.factors.parameters.scale, scale);
    if (method == "yarn") QCOMPARE(tuned.factors.parameters.beta_slow, beta_slow);
    QCOMPARE(tuned.evaluation.documents.size(), std::size_t(3));
    QVERIFY(tuned.document_evaluations > 3);
    QVERIFY(QString::fromStdString(tuned_text(tuned.factors)).contains("scale " + QString::number(scale)));
    // Bounded by the budget: the value under way is the last.
    const TuningResult cut =
        tune_formula(method.toStdString(), phi3_mini(), 131072, 3, evaluator, 7, racing, JobControl());
    QVERIFY(cut.document_evaluations >= 7 && cut.document_evaluations < 10);
  }

  void an_untuned_formula_says_nothing() {
    QCOMPARE(tuned_text(make_factors("yarn", phi3_mini(), 131072)), std::string());
  }

  // Every parameter that a formula is tuned by changes its factors.
  void every_formula_but_none_can_be_tuned() {
    for (const RescaleMethod* method : rescale_methods())
      QCOMPARE(method->tunable.empty(), method->id == std::string_view("none"));
  }
};

QTEST_GUILESS_MAIN(TestSearchPresets)
#include "test_search_presets.moc"
