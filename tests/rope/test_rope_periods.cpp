// Periods and critical dimensions: every fact of method.md, sections 2 and 9, and what is refused.
#include <QtTest>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

class TestRopePeriods : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void presets_have_the_known_critical_dimensions_data() {
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("dim");
    QTest::addColumn<double>("theta");
    QTest::addColumn<qint64>("trained");
    QTest::addColumn<int>("critical");
    QTest::addColumn<int>("ten_periods");
    QTest::addColumn<int>("paper");
    QTest::newRow("Phi3-mini") << "phi3-mini" << 96 << 1e4 << qint64{2048} << 31 << 19 << 25;
    QTest::newRow("LLaMA3-8B") << "llama3-8b" << 128 << 5e5 << qint64{8192} << 35 << 24 << 30;
    QTest::newRow("SmolLM2-135M") << "smollm2-135m" << 64 << 1e5 << qint64{8192} << 20 << 14 << -1;
    QTest::newRow("LLaMA-2-7B") << "llama2-7b" << 128 << 1e4 << qint64{4096} << 46 << 30 << -1;
  }
  void presets_have_the_known_critical_dimensions() {
    QFETCH(QString, id);
    const Preset* preset = find_preset(id.toStdString());
    QVERIFY(preset);
    QTEST(preset->rope.rotary_dim, "dim");
    QTEST(preset->rope.rope_theta, "theta");
    QTEST(static_cast<qint64>(preset->rope.trained_context), "trained");
    QTEST(critical_dimension(preset->rope), "critical");
    QTEST(critical_dimension_ten_periods(preset->rope), "ten_periods");
    QTEST(preset->paper_critical_dimension.value_or(-1), "paper");
    QVERIFY(preset->default_target > preset->rope.trained_context);
  }

  void the_small_model_of_section_10() {
    QCOMPARE(critical_dimension({64, 1e4, 256}), 13);
    QCOMPARE(critical_dimension_ten_periods({64, 1e4, 256}), 5);
    QCOMPARE(critical_dimension({64, 1e4, 512}), 16);
  }

  void unknown_preset_is_null() { QVERIFY(!find_preset("phi4")); }

  void phi3_periods() {
    const RopeDescription phi3 = find_preset("phi3-mini")->rope;
    const std::vector<double> period = periods(phi3);
    QCOMPARE(period.size(), std::size_t{48});
    QCOMPARE(std::floor(period[47]), 51861.0);
    QCOMPARE(std::floor(period[7]), 24.0);
    QVERIFY(2048 / period[47] < 0.04);
    QCOMPARE(period[0], 2 * std::numbers::pi);
    QCOMPARE(inverse_frequencies(phi3)[24], 0.01);
  }

  // The definition itself, counted out: below d_tcd a pair completes a period inside L_train, from it on none does.
  void critical_dimension_counts_completed_periods() {
    for (const double theta : {50.0, 1e4, 5e5, 1e7})
      for (const int dim : {2, 8, 64, 128})
        for (const std::int64_t trained : {1, 7, 100, 2048, 131072}) {
          const RopeDescription rope{dim, theta, trained};
          const std::vector<double> period = periods(rope);
          for (const double turns : {1.0, 10.0}) {
            const int critical = critical_dimension_for(rope, turns);
            int complete = 0;
            while (complete < rope.pairs() && period[static_cast<std::size_t>(complete)] * turns < trained) ++complete;
            QCOMPARE(critical, complete);
          }
          QVERIFY(critical_dimension_ten_periods(rope) >= 1);
        }
  }

  void out_of_distribution_needs_both_conditions() {
    const RopeDescription phi3 = find_preset("phi3-mini")->rope;
    RopeFactors factors = make_factors("none", phi3, 0);
    factors.rescale_factors[40] = 4;
    factors.rescale_factors[41] = 3.999;
    QVERIFY(!out_of_distribution(factors, 30, 8192, 31));  // below d_tcd
    QVERIFY(out_of_distribution(factors, 31, 8192, 31));
    QVERIFY(!out_of_distribution(factors, 31, 2048, 31));  // not longer than trained
    QVERIFY(!out_of_distribution(factors, 40, 8192, 31));  // lambda = L / L_train
    QVERIFY(out_of_distribution(factors, 41, 8192, 31));
    QVERIFY(out_of_distribution(factors, 30, 8192, 25));
    EXPECT_BAD_INPUT(out_of_distribution(factors, 48, 8192, 31), "pair 48", "48 rotary pairs");
    EXPECT_BAD_INPUT(out_of_distribution(factors, -1, 8192, 31), "pair -1");
  }

  void effective_periods_are_lambda_times_period() {
    const RopeFactors factors = make_factors("pi", {8, 1e4, 1000}, 3000);
    const std::vector<double> original = periods(factors.rope), effective = effective_periods(factors);
    for (std::size_t i = 0; i < original.size(); ++i) QCOMPARE(effective[i], 3 * original[i]);
  }

  void bad_descriptions_are_refused_by_value() {
    const double nan = std::numeric_limits<double>::quiet_NaN(), inf = std::numeric_limits<double>::infinity();
    EXPECT_BAD_INPUT(periods({0, 1e4, 2048}), "rotary_dim is 0");
    EXPECT_BAD_INPUT(periods({-4, 1e4, 2048}), "rotary_dim is -4");
    EXPECT_BAD_INPUT(periods({95, 1e4, 2048}), "rotary_dim is 95", "even");
    EXPECT_BAD_INPUT(periods({2000000000, 1e4, 2048}), "rotary_dim is 2000000000");
    EXPECT_BAD_INPUT(periods({96, 1, 2048}), "rope_theta is 1;", "above 1");
    EXPECT_BAD_INPUT(periods({96, nan, 2048}), "rope_theta is nan");
    EXPECT_BAD_INPUT(periods({96, inf, 2048}), "rope_theta is inf");
    EXPECT_BAD_INPUT(periods({96, 1e4, 0}), "trained_context is 0");
    EXPECT_BAD_INPUT(critical_dimension_for({96, 1e4, 2048}, 0), "rotations is 0");
    EXPECT_BAD_INPUT(critical_dimension_for({96, 1e4, 2048}, nan), "rotations is nan");
  }

  void bad_sets_are_refused_by_pair_and_value() {
    const RopeFactors good = make_factors("yarn", {16, 1e4, 1000}, 4000);
    RopeFactors set = good;
    set.rescale_factors[3] = 0.99;
    EXPECT_BAD_INPUT(check(set), "pair 3", "0.99", "at least 1");
    set.rescale_factors[3] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_BAD_INPUT(check(set), "pair 3", "nan");
    set.rescale_factors[3] = std::numeric_limits<double>::infinity();
    EXPECT_BAD_INPUT(check(set), "pair 3", "inf");
    set.rescale_factors.pop_back();
    EXPECT_BAD_INPUT(check(set), "7 values", "8 rotary pairs");
    set = good;
    set.attention_factor = 0;
    EXPECT_BAD_INPUT(check(set), "attention_factor is 0");
    set = good;
    set.short_rescale_factors.assign(3, 1.0);
    EXPECT_BAD_INPUT(check(set), "short rescale factor", "3 values");
    set = good;
    set.short_attention_factor = -1;
    EXPECT_BAD_INPUT(check(set), "short_attention_factor is -1");
    set = good;
    set.critical_dimension = 9;
    EXPECT_BAD_INPUT(check(set), "critical_dimension is 9", "0 to", "8");
    set = good;
    set.target = -5;
    EXPECT_BAD_INPUT(check(set), "target is -5");
  }
};

QTEST_GUILESS_MAIN(TestRopePeriods)
#include "test_rope_periods.moc"
