// Editing factor sets by hand: moves stop at what the rules forbid.
#include <QtTest>
#include <cmath>
#include <limits>

#include "core/rope/factor_edit.h"
#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/values/error.h"

using namespace ropewalk;

namespace {

// Eight pairs, trained on 512 tokens.
RopeFactors small_set(std::vector<double> lambdas) {
  RopeFactors factors;
  factors.rope.rotary_dim = 16;
  factors.rope.rope_theta = 10000;
  factors.rope.trained_context = 512;
  factors.target = 2048;
  factors.critical_dimension = 5;
  factors.rescale_factors = std::move(lambdas);
  return factors;
}

const std::vector<double> kRamp = {1, 1, 1.5, 2, 3, 4, 5, 6};

bool in_order(const RopeFactors& factors) {
  double before = 1;
  for (const double lambda : factors.rescale_factors) {
    if (!(lambda >= before)) return false;
    before = lambda;
  }
  return true;
}

}  // namespace

class TestFactorEdit : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void a_pair_stops_at_its_neighbours_data() {
    QTest::addColumn<int>("pair");
    QTest::addColumn<double>("wanted");
    QTest::addColumn<double>("got");
    QTest::newRow("inside") << 3 << 2.5 << 2.5;
    QTest::newRow("above the next") << 3 << 3.5 << 3.0;
    QTest::newRow("below the one before") << 3 << 1.2 << 1.5;
    QTest::newRow("below 1") << 0 << 0.2 << 1.0;
    QTest::newRow("negative") << 0 << -4.0 << 1.0;
    QTest::newRow("the last is free upwards") << 7 << 400.0 << 400.0;
  }
  void a_pair_stops_at_its_neighbours() {
    QFETCH(int, pair);
    QFETCH(double, wanted);
    QFETCH(double, got);
    RopeFactors factors = small_set(kRamp);
    move_pair(factors, pair, wanted);
    std::vector<double> expected = kRamp;
    expected[std::size_t(pair)] = got;
    QCOMPARE(factors.rescale_factors, expected);
    check(factors);
  }

  void a_group_keeps_its_shape() {
    RopeFactors factors = small_set(kRamp);
    move_group(factors, {2, 4}, 3, 2.2);  // by 1.1
    QCOMPARE(factors.rescale_factors[1], 1.0);
    QVERIFY(qFuzzyCompare(factors.rescale_factors[2], 1.65));
    QCOMPARE(factors.rescale_factors[3], 2.2);
    QVERIFY(qFuzzyCompare(factors.rescale_factors[4], 3.3));
    QCOMPARE(factors.rescale_factors[5], 4.0);
    move_group(factors, {2, 4}, 3, 50);  // stops where its last pair meets the next
    QVERIFY(qFuzzyCompare(factors.rescale_factors[4], 4.0));
    QVERIFY(factors.rescale_factors[4] <= 4.0);
    QVERIFY(qFuzzyCompare(factors.rescale_factors[3], 2.2 * 4 / 3.3));
    move_group(factors, {2, 4}, 3, 0);  // and where its first meets the one before
    QVERIFY(qFuzzyCompare(factors.rescale_factors[2], 1.0));
    QVERIFY(in_order(factors));
  }

  void bounds_are_where_moves_stop() {
    const RopeFactors factors = small_set(kRamp);
    for (const PairRange group : {PairRange{2, 4}, PairRange{0, 3}, PairRange{5, 5}})
      for (int pair = group.first; pair <= group.last; ++pair) {
        const FactorBounds bounds = bounds_in_group(factors, group, pair);
        for (const double bound : {bounds.low, bounds.high}) {
          RopeFactors moved = factors;
          move_group(moved, group, pair, bound == bounds.low ? 0 : 1e6);
          QVERIFY(std::abs(moved.rescale_factors[std::size_t(pair)] / bound - 1) < 1e-12);
          QVERIFY(in_order(moved));
        }
      }
    QCOMPARE(bounds_in_group(factors, {5, 7}, 6).high, std::numeric_limits<double>::infinity());
    QVERIFY_EXCEPTION_THROWN(bounds_in_group(factors, {2, 4}, 5), BadInput);
    QVERIFY_EXCEPTION_THROWN(bounds_in_group(factors, {6, 8}, 7), BadInput);
    RopeFactors moved = factors;
    QVERIFY_EXCEPTION_THROWN(move_pair(moved, 3, std::nan("")), BadInput);
  }

  void the_upper_part_moves_as_one() {
    RopeFactors factors = small_set(kRamp);
    scale_upper(factors, 1.5);
    QCOMPARE(factors.rescale_factors, (std::vector<double>{1, 1, 1.5, 2, 3, 6, 7.5, 9}));
    scale_upper(factors, 0.01);  // down to the pair before
    QCOMPARE(factors.rescale_factors, (std::vector<double>{1, 1, 1.5, 2, 3, 3, 3.75, 4.5}));
  }

  void the_critical_dimension_fills_both_sides() {
    RopeFactors factors = small_set(kRamp);
    set_critical_dimension(factors, 4);
    QCOMPARE(factors.critical_dimension, 4);
    for (int pair = 0; pair < 4; ++pair)  // s = 4 at pair 4
      QVERIFY(qFuzzyCompare(factors.rescale_factors[std::size_t(pair)], std::pow(4.0, pair / 4.0)));
    QCOMPARE(factors.rescale_factors[4], 4.0);  // was 3, below s
    QCOMPARE(factors.rescale_factors[7], 6.0);
    set_critical_dimension(factors, 99);
    QCOMPARE(factors.critical_dimension, 7);
    set_critical_dimension(factors, -1);
    QCOMPARE(factors.critical_dimension, 1);
    QVERIFY(in_order(factors));
  }

  void every_method_can_be_edited() {
    const RopeDescription rope = small_set({}).rope;
    for (const RescaleMethod* method : rescale_methods()) {
      const RopeFactors edited = begin_edit(make_factors(std::string(method->id), rope, 2048, {}), 2048);
      QVERIFY2(in_order(edited), method->id.data());
      QCOMPARE(edited.method, std::string("by_hand"));
      QCOMPARE(edited.target, 2048);
      QVERIFY(edited.critical_dimension >= 1 && edited.critical_dimension < rope.pairs());
      check(edited);
    }
    RopeFactors falling = small_set({1, 3, 2, 2.5, 4, 4, 4, 3});
    QCOMPARE(begin_edit(falling, 4096).rescale_factors, (std::vector<double>{1, 3, 3, 3, 4, 4, 4, 4}));
  }
};

QTEST_APPLESS_MAIN(TestFactorEdit)
#include "test_factor_edit.moc"
