// The space of a LongRoPE2 search: its limits, what it refuses, and what violation() finds.
#include <QtTest>

#include <limits>

#include "core/values/error.h"
#include "search_fixtures.h"

using namespace ropewalk;
using namespace ropewalk_tests;

namespace {

// The message of the BadInput that `action` throws, or "" if it throws none.
template <class Action>
QString refusal(Action action) {
  try {
    action();
  } catch (const BadInput& error) {
    return QString::fromStdString(error.what());
  }
  return {};
}

QString refusal_of(const RopeDescription& rope, std::int64_t target, const SearchSettings& settings = {}) {
  return refusal([&] { make_search_space(rope, target, settings); });
}

}  // namespace

class TestSearchSpace : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void limits_data() {
    QTest::addColumn<int>("dim");
    QTest::addColumn<double>("theta");
    QTest::addColumn<qint64>("trained");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("greatest");
    // method.md, section 9.
    QTest::newRow("Phi3-mini") << 96 << 10000.0 << qint64(2048) << 19 << 31;
    QTest::newRow("LLaMA3-8B") << 128 << 500000.0 << qint64(8192) << 24 << 35;
    QTest::newRow("SmolLM2") << 64 << 100000.0 << qint64(8192) << 14 << 20;
    QTest::newRow("LLaMA-2-7B") << 128 << 10000.0 << qint64(4096) << 30 << 46;
    // Fewer than ten periods of the first pair: the least candidate is clamped to 1.
    QTest::newRow("short context") << 64 << 10000.0 << qint64(30) << 1 << 6;
  }
  void limits() {
    QFETCH(int, dim);
    QFETCH(double, theta);
    QFETCH(qint64, trained);
    const SearchSpace space = make_search_space({dim, theta, trained}, 4 * trained, {});
    QTEST(space.least_critical_dimension, "least");
    QTEST(space.greatest_critical_dimension, "greatest");
    QCOMPARE(space.scale, 4.0);
    QCOMPARE(space.target, 4 * trained);
  }

  void fixed_critical_dimension() {
    SearchSettings settings;
    settings.fixed_critical_dimension = 25;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, settings);
    QCOMPARE(space.least_critical_dimension, 25);
    QCOMPARE(space.greatest_critical_dimension, 25);
    settings.fixed_critical_dimension = 32;
    const QString text = refusal_of(phi3_mini(), 131072, settings);
    QVERIFY2(text.contains("32") && text.contains("19") && text.contains("31"), qPrintable(text));
    settings.fixed_critical_dimension = 18;
    QVERIFY(refusal_of(phi3_mini(), 131072, settings).contains("18"));
  }

  void refuses_scales() {
    const QString below = refusal_of(phi3_mini(), 2047);
    QVERIFY2(below.contains("2047") && below.contains("2048") && below.contains("below 1"), qPrintable(below));
    const QString one = refusal_of(phi3_mini(), 2048);
    QVERIFY2(one.contains("scale 1") && one.contains("inspected"), qPrintable(one));
    QVERIFY(refusal_of(phi3_mini(), 2049).isEmpty());
    QVERIFY(!refusal_of(phi3_mini(), -5).isEmpty());
  }

  void refuses_embeddings() {
    // theta 10: the last pair's period is 55 tokens, so nothing is out of distribution.
    const QString none = refusal_of({64, 10, 4096}, 8192);
    QVERIFY2(none.contains("No pair is out of distribution") && none.contains("32 pairs"), qPrintable(none));
    // Six tokens hold less than one period of the first pair (2 pi).
    const QString early = refusal_of({64, 10000, 6}, 64);
    QVERIFY2(early.contains("first pair") && early.contains("6"), qPrintable(early));
    QVERIFY(!refusal_of({63, 10000, 4096}, 8192).isEmpty());
    QVERIFY(!refusal_of({64, 1, 4096}, 8192).isEmpty());
  }

  void refuses_settings_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("named");
    const double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("population") << "population" << 0.0 << "population is 0";
    QTest::newRow("population, unbounded") << "population" << 2e9 << "population is 2";
    QTest::newRow("parents") << "parents" << 0.0 << "parents is 0";
    QTest::newRow("mutants") << "mutants" << -1.0 << "mutants a parent is -1";
    QTest::newRow("mutants, unbounded") << "mutants" << 9999.0 << "must be at most";
    QTest::newRow("iterations") << "iterations" << -1.0 << "iterations is -1";
    QTest::newRow("iterations, unbounded") << "iterations" << 2e9 << "candidates";
    QTest::newRow("probability 0") << "probability" << 0.0 << "mutation probability is 0";
    QTest::newRow("probability above 1") << "probability" << 1.5 << "1.5";
    QTest::newRow("probability NaN") << "probability" << nan << "nan";
    QTest::newRow("grid 0") << "grid" << 0.0 << "grid step is 0";
    QTest::newRow("grid negative") << "grid" << -0.01 << "-0.01";
    QTest::newRow("grid infinite") << "grid" << std::numeric_limits<double>::infinity() << "inf";
    QTest::newRow("grid too fine") << "grid" << 1e-12 << "too fine";
    QTest::newRow("move") << "move" << 1.1 << "1.1";
    QTest::newRow("candidates") << "candidates" << -1.0 << "candidate limit is -1";
    QTest::newRow("seconds") << "seconds" << -1.0 << "time limit in seconds is -1";
    QTest::newRow("seconds NaN") << "seconds" << nan << "nan";
  }
  void refuses_settings() {
    QFETCH(QString, field);
    QFETCH(double, value);
    QFETCH(QString, named);
    SearchSettings settings;
    if (field == "population") settings.population = int(value);
    if (field == "parents") settings.parents = int(value);
    if (field == "mutants") settings.mutants_per_parent = int(value);
    if (field == "iterations") settings.iterations = int(value);
    if (field == "probability") settings.mutation_probability = value;
    if (field == "grid") settings.grid = value;
    if (field == "move") settings.critical_dimension_move = value;
    if (field == "candidates") settings.candidate_limit = std::int64_t(value);
    if (field == "seconds") settings.seconds_limit = value;
    const QString text = refusal_of(phi3_mini(), 131072, settings);
    QVERIFY2(text.contains(named, Qt::CaseInsensitive), qPrintable(text));
    // A search refuses them too, not only the space. (How fine a grid may be depends on the space.)
    if (field == "grid" && value > 0 && value < 1) return;
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});
    QVERIFY(!refusal([&] { Search(space, settings); }).isEmpty());
  }

  void violations() {
    const SearchSpace space = make_search_space(phi3_mini(), 131072, {});  // s = 64
    const RopeFactors good = plant(space, 25, 1.1, 1.9);
    QCOMPARE(violation(space, good), std::string());
    auto broken = [&](auto change) {
      RopeFactors factors = good;
      change(factors);
      return QString::fromStdString(violation(space, factors));
    };
    const QString order = broken([](RopeFactors& f) { std::swap(f.rescale_factors[30], f.rescale_factors[31]); });
    QVERIFY2(order.contains("pair 31") && order.contains("below"), qPrintable(order));
    const QString high = broken([](RopeFactors& f) { f.rescale_factors[47] = 128.1; });
    QVERIFY2(high.contains("pair 47") && high.contains("outside 64 to 128"), qPrintable(high));
    // All in order and a proper curve below, but under s at the split.
    const QString low = broken([&](RopeFactors& f) {
      std::vector<double> upper(f.rescale_factors.begin() + 25, f.rescale_factors.end());
      upper[0] = 63.9;
      f = make_split_factors(space.rope, space.target, 25, upper);
    });
    QVERIFY2(low.contains("pair 25") && low.contains("outside"), qPrintable(low));
    const QString lower = broken([](RopeFactors& f) { f.rescale_factors[10] *= 1.0001; });
    QVERIFY2(lower.contains("pair 10") && lower.contains("NTK"), qPrintable(lower));
    QVERIFY(broken([](RopeFactors& f) { f.critical_dimension = 26; }).contains("NTK"));
    QVERIFY(broken([](RopeFactors& f) { f.critical_dimension = 32; }).contains("19 to 31"));
    QVERIFY(broken([](RopeFactors& f) { f.critical_dimension = 0; }).contains("19 to 31"));
    QVERIFY(broken([](RopeFactors& f) { f.rescale_factors.pop_back(); }).contains("47 factors for 48"));
    QVERIFY(broken([](RopeFactors& f) { f.rope.rope_theta = 500000; }).contains("another embedding"));
    QVERIFY(broken([](RopeFactors& f) {
              f.rescale_factors[40] = std::numeric_limits<double>::quiet_NaN();
            }).contains("finite"));
  }
};

QTEST_GUILESS_MAIN(TestSearchSpace)
#include "test_search_space.moc"
