// What a child changed against its parent.
#include <QtTest>
#include <cmath>

#include "core/values/factor_change.h"

using namespace ropewalk;

class TestFactorChange : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pairs_the_split_and_the_attention_factor() {
    RopeFactors parent;
    parent.critical_dimension = 2;
    parent.rescale_factors = {1, 1.5, 2, 2.1, 2.2};
    parent.attention_factor = 1.1;
    QVERIFY(factor_change(parent, parent).none());
    RopeFactors child = parent;
    child.rescale_factors[3] = 2.15;
    FactorChange change = factor_change(parent, child);
    QCOMPARE(change.upper_pairs, std::vector<int>{3});
    QVERIFY(!change.lower_part && !change.none());
    QVERIFY(std::abs(change.greatest_ratio - 2.15 / 2.1) < 1e-12);
    child.critical_dimension = 3;
    child.rescale_factors[1] = 1.2;
    child.rescale_factors[2] = 2.05;  // below the child's split now
    child.attention_factor = 1.12;
    change = factor_change(parent, child);
    QCOMPARE(change.critical_dimension, 1);
    QVERIFY(change.lower_part);
    QCOMPARE(change.upper_pairs, std::vector<int>{3});
    QVERIFY(std::abs(change.greatest_ratio - 0.8) < 1e-12);  // further from 1 than 2.15 / 2.1
    QVERIFY(std::abs(change.attention_factor - 0.02) < 1e-12);
    child.rescale_factors.pop_back();
    QVERIFY(!factor_change(parent, child).comparable);
  }
};

QTEST_APPLESS_MAIN(TestFactorChange)
#include "test_factor_change.moc"
