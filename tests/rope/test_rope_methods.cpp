// What every rescaling method promises, over many models and targets, and what make_factors refuses.
#include <QtTest>
#include <cmath>
#include <limits>
#include <random>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/presets.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {

const RopeDescription kPhi3{96, 10000, 2048};
const double kNan = std::numeric_limits<double>::quiet_NaN();

template <class Field, class Value>
MethodParameters with(Field field, Value value) {
  MethodParameters parameters;
  parameters.*field = value;
  return parameters;
}

bool near(double a, double b, double tolerance = 1e-12) {
  return std::abs(a / b - 1) <= tolerance;
}

// Calls visit(rope, target) for a few hundred drawn descriptions, among them very small and very long ones.
template <class Visit>
void for_many_models(Visit visit) {
  std::mt19937_64 random(7);
  const auto draw = [&](double low, double high) {
    return std::exp(std::uniform_real_distribution<>(std::log(low), std::log(high))(random));
  };
  for (int i = 0; i < 300; ++i) {
    const RopeDescription rope{2 * static_cast<int>(draw(1, 130)), draw(20, 1e7),
                               static_cast<std::int64_t>(draw(64, 1e6))};
    visit(rope, static_cast<std::int64_t>(static_cast<double>(rope.trained_context) * draw(1, 300)));
  }
}

}  // namespace

class TestRopeMethods : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void the_registry_has_the_ids_in_order() {
    std::string ids;
    for (const RescaleMethod* method : rescale_methods()) {
      ids += std::string(method->id) + " ";
      QCOMPARE(find_rescale_method(method->id), method);
      QVERIFY(is_method_id(method->id));
      QCOMPARE(method_name(method->id), std::string(method->name));
      QVERIFY(!method->name.empty() && method->summary.ends_with(".") && !method->source.empty());
    }
    QCOMPARE(ids, std::string("none pi ntk dynamic_ntk ntk_critical yarn llama3 yarn_rcd ntk_rcd "));
    for (const char* id : {"longrope", "longrope2", "model"}) {
      QVERIFY(is_method_id(id));
      QVERIFY(!find_rescale_method(id));
    }
    QCOMPARE(method_name("longrope2"), std::string("LongRoPE2"));
    QVERIFY(!is_method_id("YARN"));
    QVERIFY(!is_method_id(""));
  }

  void every_set_is_monotone_and_between_1_and_its_bound() {
    for_many_models([](const RopeDescription& rope, std::int64_t target) {
      const double s = std::max(1.0, static_cast<double>(target) / static_cast<double>(rope.trained_context));
      for (const RescaleMethod* method : rescale_methods()) {
        const RopeFactors set = make_factors(method->id, rope, target);
        check(set);
        QCOMPARE(set.method, std::string(method->id));
        QCOMPARE(set.rescale_factors.size(), static_cast<std::size_t>(rope.pairs()));
        QCOMPARE(set.critical_dimension, critical_dimension(rope));
        QVERIFY(std::is_sorted(set.rescale_factors.begin(), set.rescale_factors.end()));
        QVERIFY(set.rescale_factors.front() >= 1);
        // Only ntk_critical goes beyond s, past d_tcd.
        if (method->id != "ntk_critical") QVERIFY(set.rescale_factors.back() <= s * (1 + 1e-12));
      }
    });
  }

  void scale_1_or_less_leaves_the_model_as_it_is() {
    for (const RescaleMethod* method : rescale_methods())
      for (const std::int64_t target : {1, 100, 2047, 2048}) {
        MethodParameters parameters = with(&MethodParameters::attention_factor, 1.5);
        const RopeFactors set = make_factors(method->id, kPhi3, target, parameters);
        QCOMPARE(set.rescale_factors, std::vector<double>(48, 1.0));
        QCOMPARE(set.attention_factor, 1.0);
      }
  }

  void none_is_the_same_at_every_target() {
    QCOMPARE(make_factors("none", kPhi3, 0), make_factors("none", kPhi3, 131072));
    QCOMPARE(make_factors("none", kPhi3, 131072).target, std::int64_t{0});
  }

  void ntk_keeps_the_first_pair_and_scales_the_last() {
    const RopeFactors set = make_factors("ntk", kPhi3, 131072);
    QCOMPARE(set.rescale_factors.front(), 1.0);
    QCOMPARE(set.rescale_factors.back(), 64.0);
  }

  // Its defining property: the base at which the (unrounded) critical dimension is the same pair at L as at L_train.
  void ntk_critical_completes_one_period_at_the_target() {
    const RopeFactors set = make_factors("ntk_critical", kPhi3, 131072);
    const double last = set.rescale_factors[47];
    const double larger_base = 10000 * std::pow(last, 96.0 / 94);
    QVERIFY(near(std::log(131072 / 6.283185307179586) / std::log(larger_base),
                 std::log(2048 / 6.283185307179586) / std::log(10000)));
  }

  void ntk_rcd_is_continuous_and_flat_from_d_rcd() {
    for_many_models([](const RopeDescription& rope, std::int64_t target) {
      for (int critical = 0; critical <= rope.pairs(); ++critical) {
        const RopeFactors set =
            make_factors("ntk_rcd", rope, target, with(&MethodParameters::critical_dimension, critical));
        const double s = *set.parameters.scale;
        const auto& lambda = set.rescale_factors;
        for (int i = critical; i < rope.pairs(); ++i) QCOMPARE(lambda[static_cast<std::size_t>(i)], s);
        if (critical == 0) continue;
        // One ratio from pair to pair all the way to d_rcd: no jump there.
        const double ratio = std::pow(s, 1.0 / critical);
        for (int i = 0; i + 1 < rope.pairs() && i < critical; ++i)
          QVERIFY(near(lambda[static_cast<std::size_t>(i) + 1] / lambda[static_cast<std::size_t>(i)], ratio, 1e-9));
      }
    });
  }

  void yarn_rcd_is_s_from_d_rcd_and_less_below() {
    for_many_models([](const RopeDescription& rope, std::int64_t target) {
      for (int critical = 0; critical <= rope.pairs(); ++critical)
        for (const bool truncate : {true, false}) {
          MethodParameters parameters = with(&MethodParameters::critical_dimension, critical);
          parameters.truncate = truncate;
          const RopeFactors set = make_factors("yarn_rcd", rope, target, parameters);
          const double s = *set.parameters.scale;
          for (int i = 0; i < rope.pairs(); ++i) {
            const double lambda = set.rescale_factors[static_cast<std::size_t>(i)];
            if (i >= critical) QCOMPARE(lambda, s);
            if (i < critical && s > 1) QVERIFY(lambda < s);
          }
        }
    });
  }

  void yarn_equals_yarn_rcd_at_yarns_own_high() {
    // Phi3-mini: c(1) = 30.2, rounded up to 31 = d_tcd.
    RopeFactors yarn = make_factors("yarn", kPhi3, 131072), moved = make_factors("yarn_rcd", kPhi3, 131072);
    QCOMPARE(yarn.rescale_factors, moved.rescale_factors);
    QCOMPARE(yarn.attention_factor, moved.attention_factor);
    moved = make_factors("yarn_rcd", kPhi3, 131072, with(&MethodParameters::critical_dimension, 25));
    QVERIFY(yarn.rescale_factors != moved.rescale_factors);
  }

  void attention_factors() {
    QCOMPARE(yarn_attention_factor(0.5), 1.0);
    QCOMPARE(yarn_attention_factor(1), 1.0);
    QCOMPARE(yarn_attention_factor(std::exp(1.0)), 1.1);
    QCOMPARE(longrope_attention_factor({96, 1e4, 4096}, 32), std::sqrt(1 + 5.0 / 12));  // Phi-3's own 1.19
    QCOMPARE(longrope_attention_factor({64, 1e5, 8192}, 2), std::sqrt(1 + 1.0 / 13));
    QCOMPARE(longrope_attention_factor({64, 1e5, 8192}, 1), 1.0);
    QCOMPARE(make_factors("ntk", kPhi3, 8192).attention_factor, 1.0);
    QCOMPARE(make_factors("pi", kPhi3, 8192, with(&MethodParameters::attention_factor, 1.25)).attention_factor, 1.25);
  }

  void an_own_scale_replaces_the_ratio() {
    const RopeFactors tuned = make_factors("yarn", kPhi3, 8192, with(&MethodParameters::scale, 16.0));
    const RopeFactors longer = make_factors("yarn", kPhi3, 32768);
    QCOMPARE(tuned.rescale_factors, longer.rescale_factors);
    QCOMPARE(tuned.attention_factor, longer.attention_factor);
    QCOMPARE(tuned.target, std::int64_t{8192});
  }

  void dynamic_ntk_follows_the_length() {
    const RopeFactors set = make_factors("dynamic_ntk", kPhi3, 8192, with(&MethodParameters::dynamic_factor, 2.0));
    QVERIFY(near(set.rescale_factors.back(), 2 * 4.0 - 1));
    QCOMPARE(factors_at_length(set, 8192), set);
    QVERIFY(near(factors_at_length(set, 4096).rescale_factors.back(), 2 * 2.0 - 1));
    QVERIFY(near(factors_at_length(set, 20480).rescale_factors.back(), 2 * 10.0 - 1));
    for (const std::int64_t shorter : {1, 1000, 2048})
      QCOMPARE(factors_at_length(set, shorter).rescale_factors, std::vector<double>(48, 1.0));
    const RopeFactors moved = factors_at_length(set, 4096);
    QCOMPARE(moved.target, set.target);
    QCOMPARE(moved.parameters, set.parameters);
    QCOMPARE(factors_at_length(moved, 8192), set);
    EXPECT_BAD_INPUT(factors_at_length(set, 0), "target is 0");
  }

  void a_tuned_dynamic_scale_keeps_its_proportion() {
    const RopeFactors set = make_factors("dynamic_ntk", kPhi3, 8192, with(&MethodParameters::scale, 6.0));
    QCOMPARE(factors_at_length(set, 8192), set);
    QVERIFY(near(factors_at_length(set, 4096).rescale_factors.back(), 3));
  }

  void other_methods_do_not_follow_the_length() {
    for (const char* id : {"none", "pi", "ntk", "ntk_critical", "yarn", "llama3", "yarn_rcd", "ntk_rcd"}) {
      const RopeFactors set = make_factors(id, kPhi3, 8192);
      QCOMPARE(factors_at_length(set, 100), set);
    }
  }

  void split_factors_have_ntk_below_and_the_given_above() {
    const std::vector<double> upper{2.4, 2.4, 2.5, 2.7, 3, 3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7, 3.8, 4};
    const RopeFactors set = make_split_factors({64, 1e5, 8192}, 16384, 17, upper);
    QCOMPARE(set.method, std::string("longrope2"));
    QCOMPARE(set.critical_dimension, 17);
    QCOMPARE(set.attention_factor, std::sqrt(1 + 1.0 / 13));
    QCOMPARE(set.rescale_factors.front(), 1.0);
    for (int i = 0; i < 17; ++i)
      QVERIFY(near(set.rescale_factors[static_cast<std::size_t>(i)], std::pow(2.4, i / 17.0)));
    for (std::size_t i = 17; i < 32; ++i) QCOMPARE(set.rescale_factors[i], upper[i - 17]);
    const RopeFactors all = make_split_factors({4, 1e4, 100}, 200, 0, {2, 3});
    QCOMPARE(all.rescale_factors, (std::vector<double>{2, 3}));
  }

  void bad_splits_are_refused() {
    const RopeDescription rope{8, 1e4, 100};
    EXPECT_BAD_INPUT(make_split_factors(rope, 200, 4, {}), "critical_dimension is 4", "last pair, 3");
    EXPECT_BAD_INPUT(make_split_factors(rope, 200, -1, {2, 2, 2, 2, 2}), "critical_dimension is -1");
    EXPECT_BAD_INPUT(make_split_factors(rope, 200, 2, {2}), "1 upper", "give 2");
    EXPECT_BAD_INPUT(make_split_factors(rope, 200, 2, {2, 0.5}), "pair 3", "0.5");
    EXPECT_BAD_INPUT(make_split_factors(rope, 200, 2, {kNan, 2}), "nan");
    EXPECT_BAD_INPUT(make_split_factors(rope, 0, 2, {2, 2}), "target is 0");
  }

  void bad_input_is_refused_by_name_and_value() {
    using P = MethodParameters;
    EXPECT_BAD_INPUT(make_factors("yarnn", kPhi3, 8192), "unknown method 'yarnn'", "ntk_critical, yarn, llama3");
    EXPECT_BAD_INPUT(make_factors("longrope2", kPhi3, 8192), "'longrope2' has no formula");
    EXPECT_BAD_INPUT(make_factors("yarn", kPhi3, 0), "target is 0");
    EXPECT_BAD_INPUT(make_factors("none", kPhi3, -1), "target is -1");
    EXPECT_BAD_INPUT(make_factors("yarn", {96, 0.5, 2048}, 8192), "rope_theta is 0.5");
    const auto refuse = [](const P& p, const char* text) {
      return wrong_error([&] { make_factors("yarn", kPhi3, 8192, p); }, {text});
    };
    QCOMPARE(refuse(with(&P::critical_dimension, 49), "critical_dimension is 49"), QByteArray());
    QCOMPARE(refuse(with(&P::critical_dimension, -1), "critical_dimension is -1"), QByteArray());
    QCOMPARE(refuse(with(&P::scale, 0.5), "scale is 0.5"), QByteArray());
    QCOMPARE(refuse(with(&P::scale, kNan), "scale is nan"), QByteArray());
    QCOMPARE(refuse(with(&P::beta_fast, 0.0), "beta_fast is 0"), QByteArray());
    QCOMPARE(refuse(with(&P::beta_fast, 0.5), "at least beta_slow"), QByteArray());
    QCOMPARE(refuse(with(&P::beta_slow, -1.0), "beta_slow is -1"), QByteArray());
    QCOMPARE(refuse(with(&P::mscale, kNan), "mscale is nan"), QByteArray());
    QCOMPARE(refuse(with(&P::attention_factor, 0.0), "attention_factor is 0"), QByteArray());
    QCOMPARE(refuse(with(&P::low_freq_factor, 4.0), "high_freq_factor is 4"), QByteArray());
    QCOMPARE(refuse(with(&P::dynamic_factor, 0.0), "dynamic_factor is 0"), QByteArray());
    EXPECT_BAD_INPUT(make_factors("ntk_critical", {96, 1e4, 6}, 100), "trained_context is 6", "at least 7");
    EXPECT_BAD_INPUT(longrope_attention_factor({96, 1e4, 1}, 4), "trained_context is 1");
    // 7 tokens is hardly above 2 pi: the base explodes, which is said instead of drawn.
    EXPECT_BAD_INPUT(make_factors("ntk_critical", {96, 1e4, 7}, 100000000), "rescale factor of pair", "inf");
  }
};

QTEST_GUILESS_MAIN(TestRopeMethods)
#include "test_rope_methods.moc"
