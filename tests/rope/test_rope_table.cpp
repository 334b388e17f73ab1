// Rotary tables against long double arithmetic, and which set is used at which length.
#include <QtTest>
#include <algorithm>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/rope_table.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {

const RopeDescription kSmol{64, 100000, 8192};

bool same(const RopeTable& a, const RopeTable& b) {
  return a.positions == b.positions && a.pairs == b.pairs && a.cosine == b.cosine && a.sine == b.sine;
}

}  // namespace

class TestRopeTable : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void equals_long_double_arithmetic_to_float32() {
    const std::int64_t positions = 131073;
    const RopeFactors set = make_factors("yarn", kSmol, 131072);
    const RopeTable table = make_rope_table(kSmol, set.rescale_factors, set.attention_factor, positions);
    QCOMPARE(table.positions, positions);
    QCOMPARE(table.pairs, 32);
    QCOMPARE(table.cosine.size(), static_cast<std::size_t>(positions * 32));
    QCOMPARE(table.sine.size(), table.cosine.size());
    const long double m = set.attention_factor;
    double worst = 0;
    for (const std::int64_t p : {0, 1, 255, 257, 8191, 65537, 131071, 131072})
      for (int i = 0; i < 32; ++i) {
        const std::size_t at = static_cast<std::size_t>(p * 32 + i);
        const long double theta = std::pow(100000.0L, -2.0L * i / 64) /
                                  static_cast<long double>(set.rescale_factors[static_cast<std::size_t>(i)]);
        worst = std::max(worst, static_cast<double>(std::abs(table.cosine[at] - m * std::cos(p * theta))));
        worst = std::max(worst, static_cast<double>(std::abs(table.sine[at] - m * std::sin(p * theta))));
      }
    // Half a float32 step below 2, for m > 1. A phase in float32 would be off by 131072 * 2^-24 = 8e-3.
    QVERIFY2(worst < 6.1e-8, qPrintable(QString::number(worst)));
  }

  void position_0_is_m_and_0() {
    const RopeTable table = make_rope_table(kSmol, std::vector<double>(32, 3.0), 1.5, 1);
    QCOMPARE(table.cosine, std::vector<float>(32, 1.5f));
    QCOMPARE(table.sine, std::vector<float>(32, 0.0f));
  }

  void no_positions_give_an_empty_table() {
    QVERIFY(make_rope_table(kSmol, std::vector<double>(32, 1.0), 1, 0).cosine.empty());
  }

  void policy_long_uses_the_set_at_every_length() {
    const RopeFactors set = make_factors("yarn", kSmol, 16384);
    for (const std::int64_t length : {100, 8192, 9000})
      QVERIFY(same(make_rope_table(set, FactorPolicy::always_long, length),
                   make_rope_table(kSmol, set.rescale_factors, set.attention_factor, length)));
  }

  void policy_switch_uses_the_short_set_up_to_the_trained_context() {
    RopeFactors set = make_factors("yarn", kSmol, 16384);
    const auto table = [&](std::int64_t length) {
      return make_rope_table(set, FactorPolicy::switch_at_trained_context, length);
    };
    const std::vector<double> ones(32, 1.0);
    QVERIFY(same(table(8192), make_rope_table(kSmol, ones, 1, 8192)));
    QVERIFY(same(table(8193), make_rope_table(kSmol, set.rescale_factors, set.attention_factor, 8193)));
    set.short_rescale_factors.assign(32, 1.25);
    set.short_attention_factor = 1.1;
    QVERIFY(same(table(8192), make_rope_table(kSmol, set.short_rescale_factors, 1.1, 8192)));
    QVERIFY(same(table(8193), make_rope_table(kSmol, set.rescale_factors, set.attention_factor, 8193)));
  }

  void dynamic_ntk_follows_the_length() {
    const RopeFactors set = make_factors("dynamic_ntk", kSmol, 32768);
    const RopeFactors shorter = make_factors("dynamic_ntk", kSmol, 12000);
    QVERIFY(same(make_rope_table(set, FactorPolicy::always_long, 12000),
                 make_rope_table(kSmol, shorter.rescale_factors, 1, 12000)));
    QVERIFY(!same(make_rope_table(set, FactorPolicy::always_long, 12000),
                  make_rope_table(kSmol, set.rescale_factors, 1, 12000)));
  }

  // LongRoPE's n: the first tokens keep the original angles, with m; from n on every position is as without.
  void the_first_tokens_stay_unscaled() {
    RopeFactors set = make_factors("yarn", kSmol, 16384);
    const auto at_length = [](const RopeFactors& factors, std::int64_t length) {
      return make_rope_table(factors, FactorPolicy::always_long, length);
    };
    const RopeTable scaled = at_length(set, 300);
    const RopeTable original = make_rope_table(kSmol, std::vector<double>(32, 1.0), set.attention_factor, 300);
    for (const int unscaled : {0, 1, 2, 64, 299, 300, 1000}) {
      set.unscaled_tokens = unscaled;
      const RopeTable table = at_length(set, 300);
      const std::size_t border = std::min<std::size_t>(300, static_cast<std::size_t>(unscaled)) * 32;
      for (std::size_t at = 0; at < table.cosine.size(); ++at) {
        const RopeTable& wanted = at < border ? original : scaled;
        QVERIFY(table.cosine[at] == wanted.cosine[at] && table.sine[at] == wanted.sine[at]);
      }
    }
    set.unscaled_tokens = -1;
    EXPECT_BAD_INPUT(at_length(set, 10), "unscaled_tokens is -1");
  }

  void the_short_set_has_no_unscaled_tokens() {
    RopeFactors set = make_factors("yarn", kSmol, 16384);
    set.short_rescale_factors.assign(32, 1.25);
    const RopeTable without = make_rope_table(set, FactorPolicy::switch_at_trained_context, 200);
    set.unscaled_tokens = 50;
    QVERIFY(same(make_rope_table(set, FactorPolicy::switch_at_trained_context, 200), without));
  }

  void dynamic_ntk_keeps_its_unscaled_tokens() {
    RopeFactors set = make_factors("dynamic_ntk", kSmol, 32768);
    set.unscaled_tokens = 7;
    const RopeFactors shorter = make_factors("dynamic_ntk", kSmol, 12000);
    QVERIFY(same(make_rope_table(set, FactorPolicy::always_long, 12000),
                 make_rope_table(kSmol, shorter.rescale_factors, 1, 12000, 7)));
  }

  void bad_input_is_refused_before_memory_is_taken() {
    const std::vector<double> ones(32, 1.0);
    EXPECT_BAD_INPUT(make_rope_table(kSmol, ones, 1, -1), "-1 positions");
    EXPECT_BAD_INPUT(make_rope_table(kSmol, ones, 1, std::int64_t{1} << 60), "1152921504606846976 positions",
                     "16777216");
    EXPECT_BAD_INPUT(make_rope_table(kSmol, std::vector<double>(31, 1.0), 1, 10), "31 values", "32 rotary pairs");
    EXPECT_BAD_INPUT(make_rope_table(kSmol, ones, 0, 10), "attention_factor is 0");
  }
};

QTEST_GUILESS_MAIN(TestRopeTable)
#include "test_rope_table.moc"
