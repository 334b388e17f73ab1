// Fingerprints of factor sets: equal exactly where the rotary tables are.
#include <QtTest>
#include <cmath>

#include "core/rope/fingerprint.h"
#include "core/rope/methods.h"
#include "core/rope/rope_table.h"
#include "tests/rope/expect_error.h"

using namespace ropewalk;

namespace {

const RopeDescription kRope{16, 10000, 64};

// Tables at lengths on both sides of the trained context, under both policies.
bool same_tables(const RopeFactors& a, const RopeFactors& b) {
  for (const FactorPolicy policy : {FactorPolicy::always_long, FactorPolicy::switch_at_trained_context})
    for (const std::int64_t length : {40, 64, 65, 200, 300, 900}) {
      const RopeTable of_a = make_rope_table(a, policy, length), of_b = make_rope_table(b, policy, length);
      if (of_a.cosine != of_b.cosine || of_a.sine != of_b.sine) return false;
    }
  return true;
}

RopeFactors split() {
  return make_split_factors(kRope, 256, 4, {4, 4.5, 5, 6});
}

}  // namespace

class TestRopeFingerprint : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void is_sixty_four_hex_digits() {
    const std::string text = fingerprint(split());
    QCOMPARE(text.size(), std::size_t{64});
    QVERIFY(text.find_first_not_of("0123456789abcdef") == std::string::npos);
    QCOMPARE(fingerprint(split()), text);
  }

  // Each change, and whether the tables change with it.
  void follows_the_tables_data() {
    QTest::addColumn<bool>("dynamic");
    QTest::addColumn<QString>("change");
    for (const char* change :
         {"nothing", "method's name", "target and parameters", "critical dimension", "one bit of lambda", "lambda",
          "attention factor", "a short list of ones", "short list", "short attention factor", "unscaled 1",
          "unscaled 2", "trained context", "base", "dynamic factor", "scale", "attention parameter"})
      for (const bool dynamic : {false, true})
        QTest::addRow("%s, %s", dynamic ? "dynamic" : "fixed", change) << dynamic << QString(change);
  }
  void follows_the_tables() {
    QFETCH(bool, dynamic);
    QFETCH(QString, change);
    const RopeFactors before = dynamic ? make_factors("dynamic_ntk", kRope, 256) : split();
    RopeFactors set = before;
    if (change == "method's name" && !dynamic) set.method = "longrope";
    if (change == "target and parameters") {
      if (dynamic) {
        set = make_factors("dynamic_ntk", kRope, 300);  // its factors follow the length, whatever the target
      } else {
        set.target = 300;
        set.parameters.scale = 7;
        set.parameters.beta_fast = 8;
      }
    }
    if (change == "critical dimension") set.critical_dimension = 3;
    if (change == "lambda") set.rescale_factors[7] += 0.01;
    if (change == "attention factor") set.attention_factor = 1.5;
    if (change == "a short list of ones") set.short_rescale_factors.assign(8, 1.0);
    if (change == "short list") set.short_rescale_factors.assign(8, 1.5);
    if (change == "short attention factor") set.short_attention_factor = 1.5;
    if (change == "unscaled 1") set.unscaled_tokens = 1;
    if (change == "unscaled 2") set.unscaled_tokens = 2;
    if (change == "trained context") set.rope.trained_context = 70;
    if (change == "base") set.rope.rope_theta = 10001;
    if (change == "dynamic factor") set.parameters.dynamic_factor = 2;
    if (change == "scale") set.parameters.scale = 9;
    if (change == "attention parameter") set.parameters.attention_factor = 1.5;
    if (change == "one bit of lambda") {
      set.rescale_factors[7] = std::nextafter(set.rescale_factors[7], 100);
      QCOMPARE(fingerprint(set) == fingerprint(before), dynamic);  // float32 tables may not show a single bit
      return;
    }
    QCOMPARE(fingerprint(set) == fingerprint(before), same_tables(set, before));
  }

  void unscaled_tokens_do_nothing_where_nothing_is_rescaled() {
    RopeFactors set = make_factors("none", kRope, 0);
    const std::string before = fingerprint(set);
    set.unscaled_tokens = 100;
    QCOMPARE(fingerprint(set), before);
    QVERIFY(same_tables(set, make_factors("none", kRope, 0)));
  }

  void dynamic_and_fixed_differ() {
    RopeFactors set = make_factors("dynamic_ntk", kRope, 256);
    const std::string follows = fingerprint(set);
    set.method = "ntk";
    QVERIFY(fingerprint(set) != follows);
  }

  void bad_sets_have_none() {
    RopeFactors set = split();
    set.rescale_factors[2] = std::nan("");
    EXPECT_BAD_INPUT(fingerprint(set), "pair 2", "nan");
  }
};

QTEST_GUILESS_MAIN(TestRopeFingerprint)
#include "test_rope_fingerprint.moc"
