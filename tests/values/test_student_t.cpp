// Student's t distribution against values computed with 60 digits (make_golden.py) and against closed forms.
#include <QtTest>

#include <cmath>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <numbers>

#include "core/values/student_t.h"

using namespace ropewalk;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kTolerance = 1e-10;  // relative, as student_t.h says

bool close(double got, double wanted, double tolerance = kTolerance) {
  return std::abs(got - wanted) <= tolerance * std::abs(wanted);
}

QByteArray seen(double got, double wanted) {
  return QString("%1 instead of %2").arg(got, 0, 'g', 17).arg(wanted, 0, 'g', 17).toUtf8();
}

}  // namespace

class TestStudentT : public QObject {
  Q_OBJECT

  nlohmann::json golden_;

 private Q_SLOTS:
  void initTestCase() {
    std::ifstream file(ROPEWALK_TESTS_DIR "/values/student_t.json");
    golden_ = nlohmann::json::parse(file);
    QVERIFY(golden_["tails"].size() > 100 && golden_["quantiles"].size() > 30);
  }

  void tails_are_the_golden_ones() {
    for (const auto& row : golden_["tails"]) {
      const double t = row["t"], freedom = row["freedom"], wanted = row["tail"], got = upper_tail(t, freedom);
      QVERIFY2(close(got, wanted), qPrintable(QString("t %1, freedom %2: ").arg(t).arg(freedom) + seen(got, wanted)));
    }
  }

  void quantiles_are_the_golden_ones() {
    for (const auto& row : golden_["quantiles"]) {
      const double confidence = row["confidence"], freedom = row["freedom"], wanted = row["t"];
      const double got = two_sided_quantile(confidence, freedom);
      QVERIFY2(close(got, wanted),
               qPrintable(QString("%1, freedom %2: ").arg(confidence).arg(freedom) + seen(got, wanted)));
    }
  }

  // As tables print them.
  void printed_tables_data() {
    QTest::addColumn<double>("freedom");
    QTest::addColumn<double>("t");  // of 0.95, two-sided
    QTest::newRow("1") << 1.0 << 12.7062;
    QTest::newRow("2") << 2.0 << 4.3027;
    QTest::newRow("5") << 5.0 << 2.5706;
    QTest::newRow("9") << 9.0 << 2.2622;
    QTest::newRow("30") << 30.0 << 2.0423;
    QTest::newRow("1000") << 1000.0 << 1.9623;
  }
  void printed_tables() {
    QFETCH(double, freedom);
    QFETCH(double, t);
    const double got = two_sided_quantile(0.95, freedom);
    QVERIFY2(std::abs(got - t) < 0.5e-4, seen(got, t).constData());
    QVERIFY(close(upper_tail(got, freedom), 0.025));
  }

  void freedoms_with_a_closed_form() {
    for (const double t : {-30.0, -1.0, 0.25, 1.0, 12.706204736432095, 1e5}) {
      // Cauchy's distribution: arccot without the loss of 1/2 - atan(t) / pi far out.
      const double one = t > 0 ? std::atan(1 / t) / std::numbers::pi : 1 + std::atan(1 / t) / std::numbers::pi;
      QVERIFY2(close(upper_tail(t, 1), one), seen(upper_tail(t, 1), one).constData());
      const double root = std::sqrt(2 + t * t);
      const double two = t > 0 ? 1 / (root * (root + t)) : (1 - t / root) / 2;
      QVERIFY2(close(upper_tail(t, 2), two), seen(upper_tail(t, 2), two).constData());
    }
  }

  void symmetry_and_ends() {
    QCOMPARE(upper_tail(0, 7.5), 0.5);
    for (const double t : {0.3, 2.0, 9.0}) QVERIFY(close(upper_tail(-t, 7.5), 1 - upper_tail(t, 7.5)));
    QCOMPARE(upper_tail(kInfinity, 3), 0.0);
    QCOMPARE(upper_tail(-kInfinity, 3), 1.0);
    QVERIFY(std::isnan(upper_tail(std::numeric_limits<double>::quiet_NaN(), 3)));
  }

  // Differences 1, 2, 3, 4, 5: mean 3, deviation sqrt(2.5), so t = 3 / sqrt(0.5) = 4.2426 with freedom 4.
  void paired_difference_by_hand() {
    const PairedDifference difference = paired_difference({11, 22, 33, 44, 55}, {10, 20, 30, 40, 50});
    QVERIFY(close(difference.mean, 3));
    const double reach = 2.7764451051977987 * std::sqrt(0.5);  // t of 0.95 and freedom 4
    QVERIFY2(close(difference.low, 3 - reach), seen(difference.low, 3 - reach).constData());
    QVERIFY2(close(difference.high, 3 + reach), seen(difference.high, 3 + reach).constData());
    // P(|T| > t) with freedom 4 in closed form: 1 - x (3 - x^2) / 2 with x = t / sqrt(t^2 + 4).
    const double x = std::sqrt(18.0 / 22.0), p = 1 - x * (3 - x * x) / 2;
    QVERIFY2(close(difference.p, p), seen(difference.p, p).constData());
    const PairedDifference turned = paired_difference({10, 20, 30, 40, 50}, {11, 22, 33, 44, 55});
    QVERIFY(close(turned.mean, -3) && close(turned.low, -difference.high) && close(turned.p, difference.p));
  }

  void paired_difference_without_spread() {
    const PairedDifference same = paired_difference({1, 2, 3}, {1, 2, 3});
    QVERIFY(same.mean == 0 && same.low == 0 && same.high == 0 && same.p == 1);
    const PairedDifference shifted = paired_difference({2, 3, 4}, {1, 2, 3});
    QVERIFY(close(shifted.mean, 1) && close(shifted.low, 1) && close(shifted.high, 1) && shifted.p == 0);
  }

  void one_document_says_nothing() {
    const PairedDifference difference = paired_difference({3}, {1});
    QCOMPARE(difference.mean, 2.0);
    QVERIFY(difference.low == -kInfinity && difference.high == kInfinity && difference.p == 1);
  }
};

QTEST_GUILESS_MAIN(TestStudentT)
#include "test_student_t.moc"
