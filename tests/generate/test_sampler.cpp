// Sampling against a reference that sorts the whole vocabulary and cuts it as the definition says.
#include <QtTest/QtTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/generate/sampler.h"

using namespace ropewalk;

namespace {

std::vector<float> random_logits(std::size_t count, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> draw(0, 2);
  std::vector<float> logits(count);
  for (float& x : logits) x = std::round(draw(generator) * 8) / 8;  // with ties
  return logits;
}

// Probabilities after temperature, top_k and top_p, by token.
std::vector<double> plain_distribution(const std::vector<float>& logits, const Sampling& sampling) {
  std::vector<std::pair<double, int>> all;
  double sum = 0;
  for (std::size_t i = 0; i < logits.size(); ++i) {
    all.push_back({std::exp(double(logits[i]) / sampling.temperature), int(i)});
    sum += all.back().first;
  }
  for (auto& [p, id] : all) p /= sum;
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  if (sampling.top_k > 0 && std::size_t(sampling.top_k) < all.size()) all.resize(std::size_t(sampling.top_k));
  double of_k = 0, held = 0;
  for (const auto& [p, id] : all) of_k += p;
  std::size_t count = 0;
  while (count < all.size() && held / of_k < sampling.top_p) held += all[count++].first;
  all.resize(count);
  std::vector<double> out(logits.size(), 0.0);
  for (const auto& [p, id] : all) out[std::size_t(id)] = p / held;
  return out;
}

}  // namespace

class TestSampler : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void greedy_takes_the_greatest_and_the_lowest_of_equals() {
    Sampler sampler({});
    QCOMPARE(sampler.choose(std::vector<float>{1, 5, 3}), 1);
    QCOMPARE(sampler.choose(std::vector<float>{1, 5, 3, 5}), 1);
    QCOMPARE(sampler.choose(std::vector<float>{-INFINITY, -7, -INFINITY}), 1);
    QCOMPARE(sampler.choose(std::vector<float>{-2}), 0);
  }

  void draws_follow_the_plain_distribution_data() {
    QTest::addColumn<double>("temperature");
    QTest::addColumn<int>("top_k");
    QTest::addColumn<double>("top_p");
    QTest::newRow("plain") << 1.0 << 0 << 1.0;
    QTest::newRow("cold") << 0.5 << 0 << 1.0;
    QTest::newRow("hot") << 3.0 << 0 << 1.0;
    QTest::newRow("top 1") << 1.0 << 1 << 1.0;
    QTest::newRow("top 5") << 1.0 << 5 << 1.0;
    QTest::newRow("more than there are") << 1.0 << 500 << 1.0;
    QTest::newRow("nucleus") << 1.0 << 0 << 0.7;
    QTest::newRow("narrow nucleus") << 1.0 << 0 << 1e-9;
    QTest::newRow("both, hot") << 2.0 << 12 << 0.8;
  }
  void draws_follow_the_plain_distribution() {
    QFETCH(double, temperature);
    QFETCH(int, top_k);
    QFETCH(double, top_p);
    const Sampling sampling{temperature, top_k, top_p, 11};
    const std::vector<float> logits = random_logits(40, 3);
    const std::vector<double> wished = plain_distribution(logits, sampling);
    Sampler sampler(sampling);
    constexpr int kDraws = 40000;
    std::vector<int> counts(logits.size(), 0);
    for (int i = 0; i < kDraws; ++i) ++counts[std::size_t(sampler.choose(logits))];
    for (std::size_t i = 0; i < logits.size(); ++i) {
      if (wished[i] == 0) QCOMPARE(counts[i], 0);
      const double deviation = std::sqrt(kDraws * wished[i] * (1 - wished[i]));
      QVERIFY2(std::fabs(counts[i] - kDraws * wished[i]) <= 5 * deviation + 1,
               qPrintable(QString("token %1: %2 draws, %3 expected").arg(i).arg(counts[i]).arg(kDraws * wished[i])));
    }
  }

  // Where equals are cut, the lower ids stay.
  void ties_are_cut_by_id() {
    Sampler sampler({1, 2, 1, 5});
    std::map<TokenId, int> counts;
    for (int i = 0; i < 300; ++i) ++counts[sampler.choose(std::vector<float>{0, 3, 3, 3, 3})];
    QCOMPARE(counts.size(), 2u);
    QVERIFY(counts[1] > 100 && counts[2] > 100);
  }

  void a_seed_repeats_its_draws() {
    const std::vector<float> logits = random_logits(300, 9);
    const auto drawn = [&](std::uint64_t seed) {
      Sampler sampler({1.3, 50, 0.95, seed});
      std::vector<TokenId> ids;
      for (int i = 0; i < 50; ++i) ids.push_back(sampler.choose(logits));
      return ids;
    };
    QVERIFY(drawn(4) == drawn(4));
    QVERIFY(drawn(4) != drawn(5));
  }

  void what_is_not_finite_is_refused() {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (const double temperature : {0.0, 1.0}) {
      Sampler sampler({temperature, 0, 1, 0});
      for (const std::vector<float>& logits : {std::vector<float>{1, nan, 2},
                                               {nan, 1},
                                               {1, nan},
                                               {INFINITY, 1},
                                               {1, INFINITY},
                                               {-INFINITY, -INFINITY},
                                               {}})
        QVERIFY_THROWS_EXCEPTION(Failed, sampler.choose(logits));
    }
  }

  void settings_out_of_range_are_refused() {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Sampling& bad : {Sampling{-0.1, 0, 1, 0},
                                {nan, 0, 1, 0},
                                {INFINITY, 0, 1, 0},
                                {1, -1, 1, 0},
                                {1, 0, 0, 0},
                                {1, 0, 1.01, 0},
                                {1, 0, nan, 0}})
      QVERIFY_THROWS_EXCEPTION(BadInput, Sampler{bad});
  }
};

QTEST_GUILESS_MAIN(TestSampler)
#include "test_sampler.moc"
