// Attention's events gathered, and the phases that pairs reach.
#include <QtTest/QtTest>
#include <cmath>

#include "core/rope/methods.h"
#include "core/rope/periods.h"
#include "core/rope/phase_reach.h"
#include "core/values/attention_history.h"

using namespace ropewalk;

namespace {

Event layer_event(int set, int layer, double value) {
  AttentionMeasured measured;
  measured.factor_set = set;
  measured.layer = layer;
  measured.distance_edges = {1, 4, 16};
  for (const double factor : {1.0, 3.0}) {
    AttentionHead head;
    head.mean = {factor * value, std::nan("")};
    head.low_quartile = {value - 1, std::nan("")};
    head.median = {value, std::nan("")};
    head.high_quartile = {value + 1, std::nan("")};
    head.pair_share = {0.25 * factor, 1 - 0.25 * factor};
    head.along = {0.5, 0.5};
    head.on_needle = 0.1 * factor;
    measured.heads.push_back(head);
  }
  return {1, 1, measured};
}

}  // namespace

class TestAttentionHistory : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void gathers_layers_and_means() {
    AttentionHistory history;
    QVERIFY(history.empty());
    QCOMPARE(history.heads(), 0);
    history.add({1, 0, Note{}});
    QVERIFY(history.empty());
    history.add(layer_event(1, 5, 9));
    history.add(layer_event(0, 2, 4));
    history.add(layer_event(0, 2, 2));  // again: replaces
    QCOMPARE(history.layers(), (std::vector<int>{2, 5}));
    QCOMPARE(history.heads(), 2);
    QCOMPARE(history.measured_layers(), 2);
    QVERIFY(!history.measured(1, 2));
    QVERIFY(history.head(1, 2, 0).mean.empty());
    QVERIFY(history.head(0, 2, 7).mean.empty());
    QCOMPARE(history.head(0, 2, 1).mean[0], 6.0);
    const AttentionHead mean = history.head(0, 2, AttentionHistory::kAllHeads);
    QCOMPARE(mean.mean[0], 4.0);
    QVERIFY(std::isnan(mean.mean[1]));
    QCOMPARE(mean.pair_share[0], 0.5);
    QCOMPARE(mean.on_needle, 0.2);
  }

  void phases_without_rescaling_leave_from_the_critical_dimension_on() {
    const RopeDescription rope{64, 10000, 512};
    const int first = critical_dimension(rope);
    const auto reach = phase_reach(make_factors("none", rope, 0), FactorPolicy::always_long, 2048);
    QCOMPARE(reach.size(), std::size_t(32));
    for (int i = 0; i < 32; ++i) {
      QCOMPARE(reach[std::size_t(i)].leaves, i >= first);
      QVERIFY(std::fabs(reach[std::size_t(i)].of_trained() - 4) < 1e-12);
      QVERIFY(std::fabs(reach[std::size_t(i)].trained - 512 / periods(rope)[std::size_t(i)]) < 1e-12);
      QCOMPARE(reach[std::size_t(i)].trained < 1, i >= first);
    }
  }

  void no_phase_leaves_under_factors_of_the_ratio_or_inside_the_trained_context() {
    const RopeDescription rope{64, 10000, 512};
    const auto leaving = [&](const char* method, FactorPolicy policy, std::int64_t length) {
      int count = 0;
      for (const PhaseReach& pair : phase_reach(make_factors(method, rope, 2048), policy, length)) count += pair.leaves;
      return count;
    };
    QCOMPARE(leaving("pi", FactorPolicy::always_long, 2048), 0);
    QCOMPARE(leaving("none", FactorPolicy::always_long, 512), 0);
    QVERIFY(leaving("pi", FactorPolicy::always_long, 4096) > 0);  // beyond its target
    const auto original = phase_reach(make_factors("pi", rope, 2048), FactorPolicy::switch_at_trained_context, 256);
    QVERIFY(std::fabs(original[3].of_trained() - 0.5) < 1e-12);  // the original angles there
    const auto dynamic = phase_reach(make_factors("dynamic_ntk", rope, 2048), FactorPolicy::always_long, 512);
    QVERIFY(std::fabs(dynamic[31].of_trained() - 1) < 1e-9);  // not rescaled at the trained context
  }
};

QTEST_GUILESS_MAIN(TestAttentionHistory)
#include "test_attention_history.moc"
